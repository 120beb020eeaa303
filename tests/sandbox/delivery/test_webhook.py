"""Webhook delivery: headers, order, parallel lines, repetition, replies, refusals."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.filters import Command
from aiogram.methods import SendMessage
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bot.sandbox.driver.client import Driver, Person

pytestmark = pytest.mark.thorough

Reply = Callable[[dict[str, Any]], Awaitable[web.Response]]


class Hook:
    """A web server that is told of updates; `reply` decides what it answers."""

    def __init__(self) -> None:
        self.url = ""
        self.seen: list[dict[str, Any]] = []
        self.headers: list[Any] = []
        self.reply: Reply = _ok
        self._news = asyncio.Condition()

    async def handle(self, request: web.Request) -> web.Response:
        """Note the update and answer."""
        update = await request.json()
        self.seen.append(update)
        self.headers.append(request.headers)
        async with self._news:
            self._news.notify_all()
        return await self.reply(update)

    async def until(self, count: int) -> None:
        """Wait until the server was asked so many times."""
        async with self._news:
            await self._news.wait_for(lambda: len(self.seen) >= count)

    def texts(self) -> list[str]:
        """The texts delivered so far, repeated ones too."""
        return [one["message"]["text"] for one in self.seen if "message" in one]


async def _ok(_: dict[str, Any]) -> web.Response:
    return web.Response()


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    """The bot's web server."""
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    async for hook.url in _served(app):
        yield hook


async def _served(app: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


def failing_first(times: int, status: int = 500, **headers: str) -> Reply:
    """Answer so many updates with an error, the rest with 200."""
    left = [times]

    async def reply(_: dict[str, Any]) -> web.Response:
        left[0] -= 1
        return web.Response(status=status if left[0] >= 0 else 200, headers=headers)

    return reply


async def test_updates_are_posted_with_the_secret(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """Header and JSON; then nothing is pending."""
    await bot.set_webhook(hook.url, secret_token="s3cret")
    await ann.say("hello")
    await driver.settle()

    info = await bot.get_webhook_info()
    assert hook.texts() == ["hello"]
    assert hook.headers[0]["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
    assert hook.headers[0]["Content-Type"] == "application/json"
    assert (info.url, info.pending_update_count, info.max_connections) == (hook.url, 0, 40)


async def test_what_waited_is_delivered_to_a_new_webhook_or_dropped(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """drop_pending_updates clears the queue."""
    await ann.say("dropped")
    await bot.set_webhook("http://127.0.0.1:9/nobody", drop_pending_updates=True)
    await ann.say("waiting")
    await driver.advance(2)

    await bot.set_webhook(hook.url)
    await driver.settle()

    assert hook.texts() == ["waiting"]


async def test_a_failed_delivery_is_repeated_with_the_same_id(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """At once, then after 2 seconds, 4, 8 ..."""
    hook.reply = failing_first(2)
    await bot.set_webhook(hook.url)
    await ann.say("hello")
    await hook.until(2)
    info = await bot.get_webhook_info()

    await driver.advance(2)
    await driver.settle()

    assert len({one["update_id"] for one in hook.seen}) == 1
    assert len(hook.seen) == 3
    assert info.last_error_message == ("Wrong response from the webhook: 500 Internal Server Error")


async def test_the_pause_a_bot_asks_for_is_kept(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """Retry-After of the webhook's own answer."""
    hook.reply = failing_first(1, 503, **{"Retry-After": "100"})
    await bot.set_webhook(hook.url)
    await ann.say("hello")
    await hook.until(1)

    await driver.advance(90)
    assert len(hook.seen) == 1
    await driver.advance(10)
    await driver.settle()

    assert len(hook.seen) == 2


async def test_a_failing_update_blocks_its_own_line_only(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """Another person's messages and the same person's other kinds pass."""
    bob = await driver.person("Bob")

    async def reply(update: dict[str, Any]) -> web.Response:
        poison = update.get("message", {}).get("text") == "poison"
        return web.Response(status=500 if poison else 200)

    hook.reply = reply
    await bot.set_webhook(hook.url)
    await ann.say("poison")
    await ann.say("behind")
    await bob.say("free")
    await ann.block()
    await hook.until(4)

    assert "free" in hook.texts()
    assert "behind" not in hook.texts()
    assert any("my_chat_member" in one for one in hook.seen)


async def test_one_line_is_never_in_flight_twice(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """The next message of a chat waits for the answer to the one before."""
    gate = asyncio.Event()
    flying = 0
    most = 0

    async def reply(_: dict[str, Any]) -> web.Response:
        nonlocal flying, most
        flying += 1
        most = max(most, flying)
        await gate.wait()
        flying -= 1
        return web.Response()

    hook.reply = reply
    await bot.set_webhook(hook.url)
    for text in ("one", "two", "three"):
        await ann.say(text)
    await hook.until(1)
    gate.set()
    await driver.settle()

    assert hook.texts() == ["one", "two", "three"]
    assert most == 1


async def test_connections_are_bounded(driver: Driver, bot: Bot, ann: Person, hook: Hook) -> None:
    """max_connections: other people's lines wait, too."""
    bob = await driver.person("Bob")
    gate = asyncio.Event()

    async def reply(_: dict[str, Any]) -> web.Response:
        await gate.wait()
        return web.Response()

    hook.reply = reply
    await bot.set_webhook(hook.url, max_connections=1)
    await ann.say("first")
    await bob.say("second")
    await hook.until(1)
    await driver.state()
    before = hook.texts()
    gate.set()
    await driver.settle()

    assert before == ["first"]
    assert hook.texts() == ["first", "second"]


async def test_a_duplicate_is_sent_twice(driver: Driver, bot: Bot, ann: Person, hook: Hook) -> None:
    """The fault `duplicate` on a webhook."""
    await bot.set_webhook(hook.url)
    await driver.update_fault("duplicate")
    await ann.say("twice")
    await driver.settle()

    assert hook.texts() == ["twice", "twice"]
    assert hook.seen[0]["update_id"] == hook.seen[1]["update_id"]


async def test_an_update_too_old_is_given_up(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """24 hours for a message."""
    hook.reply = failing_first(10_000)
    await bot.set_webhook(hook.url)
    await ann.say("hello")
    await hook.until(1)

    await driver.advance(86_400)
    await driver.settle()

    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_a_webhook_gone_for_23_hours_is_closed(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """410 again and again; the updates stay for getUpdates."""
    hook.reply = failing_first(10_000, 410)
    await bot.set_webhook(hook.url)
    await ann.say("hello")
    await hook.until(2)

    await driver.advance(23 * 3600)
    await driver.wait("webhook", since=0, where=lambda event: not event["url"])

    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("", 1)


async def test_a_method_in_the_answer_is_executed(
    driver: Driver, bot: Bot, ann: Person, hook: Hook
) -> None:
    """The webhook reply, as JSON."""

    async def reply(_: dict[str, Any]) -> web.Response:
        return web.json_response({"method": "sendMessage", "chat_id": ann.id, "text": "replied"})

    hook.reply = reply
    await bot.set_webhook(hook.url)
    await ann.say("hello")

    await ann.window("replied")


async def test_aiograms_own_reply_is_executed(driver: Driver, bot: Bot, ann: Person) -> None:
    """It answers with a multipart body."""
    dispatcher = Dispatcher()

    @dispatcher.message(Command("ping"))
    async def ping(message: Message) -> SendMessage:
        return message.answer("pong")

    app = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False)
    handler.register(app, "/hook")
    async for url in _served(app):
        await bot.set_webhook(url)
        await ann.say("/ping")
        await ann.window("pong")

    (sent,) = await driver.journal("sendMessage")
    assert sent["ok"]
