"""Injected faults, and the virtual clock."""

import asyncio

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    RestartingTelegram,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
)

from bot.sandbox.driver.client import Driver, DriverError, Person

pytestmark = pytest.mark.thorough


async def heard(person: Person) -> list[str]:
    """What the bot has said."""
    return [one["text"] for one in await person.messages() if not one["out"]]


async def test_a_flood_answer_names_the_seconds(driver: Driver, bot: Bot, ann: Person) -> None:
    """429 with retry_after, in the body and in the header; nothing is sent."""
    await driver.fault("send*", "429", retry_after=7)

    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(ann.id, "x")
    await bot.send_message(ann.id, "y")

    assert caught.value.retry_after == 7
    assert await heard(ann) == ["y"]


async def test_a_flood_answer_has_the_header(driver: Driver, ann: Person) -> None:
    """Retry-After, as the real server sends it."""
    await driver.fault("sendMessage", "429", retry_after=7)

    url = f"{driver.base_url}/bot42:demo/sendMessage"
    async with driver.session.http.post(url, data={"chat_id": ann.id, "text": "x"}) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "7")


async def test_an_error_is_answered_in_the_words_given(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """Any code and description; never a problem of the bot's in the journal."""
    await driver.fault(
        "sendMessage", "error", code=403, description="Forbidden: user is deactivated"
    )
    await driver.fault("getMe", "error", code=500, description="Internal Server Error: restart")

    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(ann.id, "x")
    with pytest.raises(RestartingTelegram):
        await bot.get_me()

    assert await driver.problems() == []
    assert [one["injected"] for one in await driver.journal("getMe")] == [True]


@pytest.mark.parametrize("kind", ["html502", "garbage"])
async def test_an_answer_can_be_no_json(driver: Driver, bot: Bot, ann: Person, kind: str) -> None:
    """aiogram fails to decode it."""
    await driver.fault("sendMessage", kind)

    with pytest.raises(ClientDecodeError):
        await bot.send_message(ann.id, "x")

    assert await heard(ann) == []


async def test_an_answer_can_lead_elsewhere(driver: Driver, ann: Person) -> None:
    """A redirect no Bot API sends."""
    await driver.fault("getMe", "redirect")

    url = f"{driver.base_url}/bot42:demo/getMe"
    async with driver.session.http.get(url, allow_redirects=False) as answer:
        assert answer.status == 302


@pytest.mark.parametrize(("kind", "arrived"), [("drop_before", []), ("drop_after", ["x"])])
async def test_a_connection_can_break_before_or_after_the_work(
    driver: Driver, bot: Bot, ann: Person, kind: str, arrived: list[str]
) -> None:
    """The bot can't tell the two apart."""
    await driver.fault("sendMessage", kind)

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(ann.id, "x")

    assert await heard(ann) == arrived


async def test_a_delay_passes_on_the_virtual_clock(driver: Driver, bot: Bot, ann: Person) -> None:
    """Waiting for it costs a test no time."""
    await driver.fault("sendMessage", "delay", seconds=30)
    sending = asyncio.create_task(bot.send_message(ann.id, "x"))
    await bot.get_me()
    assert not sending.done()

    await driver.advance(30)

    assert (await sending).text == "x"


async def test_a_rule_can_choose_chat_moment_and_number(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """chat, after, times."""
    bob = await driver.person("Bob")
    await bob.say("/start")
    await driver.fault("sendMessage", "429", chat=ann.id, after=1, times=2, retry_after=1)

    for text in "abcd":
        await bot.send_message(bob.id, text)
        await driver.call("sendMessage", chat_id=ann.id, text=text)

    assert await heard(ann) == ["a", "d"]
    assert await heard(bob) == ["a", "b", "c", "d"]
    assert [one["hits"] for one in await driver.faults()] == [2]


async def test_chance_is_the_same_in_every_run(driver: Driver, ann: Person) -> None:
    """A probability with a seed."""
    runs = []
    for _ in range(2):
        await driver.fault("getMe", "429", retry_after=1, times=None, probability=0.5, seed=7)
        runs.append([(await driver.call("getMe"))["ok"] for _ in range(20)])
        await driver.remove_faults()

    assert runs[0] == runs[1]
    assert set(runs[0]) == {True, False}


@pytest.mark.parametrize(
    "rule",
    [
        {"method": "x"},
        {"method": "x", "action": {"type": "explode"}},
        {"method": "x", "action": {"type": "429"}},
        {"method": "x", "action": {"type": "garbage"}, "often": True},
    ],
)
async def test_a_malformed_rule_is_refused(driver: Driver, rule: dict[str, object]) -> None:
    """A typing error must not make a test pass."""
    with pytest.raises(DriverError, match="400"):
        await driver.session.post("faults", rule)


async def test_the_clock_moves_dates(driver: Driver, bot: Bot, ann: Person) -> None:
    """Messages are dated by it."""
    first = await bot.send_message(ann.id, "x")

    await driver.advance(3600)

    second = await bot.send_message(ann.id, "y")
    assert (second.date - first.date).total_seconds() >= 3600
    with pytest.raises(DriverError, match="forward only"):
        await driver.advance(-1)


async def test_a_stopped_clock_moves_only_when_told(driver: Driver, bot: Bot, ann: Person) -> None:
    """A wait begun before it stopped ends when the clock is moved, and not before."""
    await driver.fault("sendMessage", "delay", seconds=0.05)
    await driver.stop_clock()
    stopped_at = (await driver.state())["now"]
    sending = asyncio.create_task(bot.send_message(ann.id, "x"))
    await asyncio.wait({sending}, timeout=0.1)
    assert not sending.done()
    assert (await driver.state())["now"] == stopped_at

    assert await driver.advance(60) == stopped_at + 60

    assert (await sending).text == "x"


async def test_a_hung_up_connection_does_not_end_the_server(driver: Driver, ann: Person) -> None:
    """The next call is answered."""
    await driver.fault("getMe", "drop_before")
    with pytest.raises(aiohttp.ClientError):
        await driver.call("getMe")

    assert (await driver.call("getMe"))["ok"]
