"""Sending the outbox: what each answer of Telegram, and a missing answer, means for a notice."""

import asyncio
from dataclasses import replace
from typing import NoReturn

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import SendMessage
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from bot.jobs.outbox import MAX_BUILD_TRIES, name_unreached, send_notices
from bot.services.errors import Unavailable
from bot.services.messaging.outbox import Notice
from bot.services.people.users import TelegramProfile
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.context import AppContext
from tests.bot.jobs.sending import (
    ALICE,
    CALL,
    TOLD,
    app,
    gated,
    put,
    row,
    services,
    telegram,
    watch,
)
from tests.bot.observability.logging_on import logged
from tests.bot.telegram import Telegram
from tests.clock import Watch

pytestmark = pytest.mark.thorough

__all__ = ["app", "services", "telegram", "watch"]


@pytest.mark.parametrize(
    ("fault", "state", "failures"),
    [
        (TelegramRetryAfter(CALL, "Too Many Requests", retry_after=3), "pending", 0),
        (TelegramServerError(CALL, "Bad Gateway"), "pending", 1),
        (TelegramNetworkError(CALL, "time-out"), "pending", 1),
        (TelegramBadRequest(CALL, "Bad Request: message is too long"), "failed", 0),
        (TelegramForbiddenError(CALL, "Forbidden: bot was blocked by the user"), "waiting", 0),
        (TelegramForbiddenError(CALL, "Forbidden: user is deactivated"), "failed", 0),
        (TelegramBadRequest(CALL, "Bad Request: chat not found"), "waiting", 0),
        (TelegramBadRequest(CALL, "Bad Request: PEER_ID_INVALID"), "waiting", 0),
        (TelegramBadRequest(CALL, "Bad Request: INPUT_USER_DEACTIVATED"), "failed", 0),
    ],
    ids=[
        *("429", "502", "time-out", "refused", "blocked", "deleted", "never started"),
        *("no such peer", "deleted, in the server's own words"),
    ],
)
async def test_what_telegram_answers_decides_what_follows(
    app: AppContext,
    services: Services,
    telegram: Telegram,
    fault: Exception,
    state: str,
    failures: int,
) -> None:
    """Again where it may help, or when the person comes; `failures` counts lost answers."""
    await put(services)
    telegram.faults[SendMessage] = fault

    await send_notices(app, asyncio.Event())

    assert ((await row()).state, (await row()).failures) == (state, failures)


def no_connection() -> TelegramNetworkError:
    """Refused before anything was sent."""
    fault = TelegramNetworkError(CALL, "no connection")
    key = ConnectionKey("x", 443, True, None, None, None, None)  # type: ignore[arg-type]
    fault.__cause__ = ClientConnectorError(key, OSError("refused"))
    return fault


async def test_without_a_connection_nothing_was_shown(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """It stays due, however long that lasts."""
    await put(services)
    telegram.faults[SendMessage] = no_connection()

    await send_notices(app, asyncio.Event())

    assert ((await row()).state, (await row()).failures) == ("pending", 0)


async def test_a_database_that_is_away_for_a_moment_loses_nothing(
    app: AppContext,
    services: Services,
    telegram: Telegram,
    watch: Watch,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whom to write to could not be read: that says nothing of the notice."""

    async def away(_: int) -> NoReturn:
        raise Unavailable("gone")

    await put(services)
    for _ in range(MAX_BUILD_TRIES + 1):
        with monkeypatch.context() as broken:
            broken.setattr(services.users, "find", away)
            await send_notices(app, asyncio.Event())
        watch.forward(seconds=3600)
    assert telegram.called(SendMessage) == []

    await send_notices(app, asyncio.Event())

    assert (await row()).state == "sent"


async def test_what_went_wrong_is_kept_in_our_own_words(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """A client's words may hold the address of the call, and the token in it."""
    await put(services)
    words = "TooManyRedirects: 0, message='', url='http://api/bot42:x/sendMessage'"
    telegram.faults[SendMessage] = TelegramNetworkError(CALL, words)

    await send_notices(app, asyncio.Event())

    assert (await row()).error == "no answer"


async def test_who_comes_gets_what_waited_for_them(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """In order; they are written to like anybody from then on."""
    for key in ("fact:1", "fact:2"):
        await services.outbox.put(Notice(key, 1002, "adjust-told", TOLD))
    telegram.faults[SendMessage] = TelegramBadRequest(CALL, "Bad Request: chat not found")
    await send_notices(app, asyncio.Event())
    del telegram.faults[SendMessage]
    await send_notices(app, asyncio.Event())
    assert len(telegram.called(SendMessage)) == 1

    await services.users.upsert(TelegramProfile(1002, 1002, "Bob"), "en")
    await send_notices(app, asyncio.Event())

    assert ((await row("fact:1")).state, (await row("fact:2")).state) == ("sent", "sent")


async def test_who_unblocks_the_bot_gets_what_waited_for_them(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """They are known, and were marked."""
    await put(services)
    telegram.faults[SendMessage] = TelegramForbiddenError(CALL, "Forbidden: bot was blocked")
    await send_notices(app, asyncio.Event())
    del telegram.faults[SendMessage]

    await services.users.upsert(TelegramProfile(ALICE, ALICE, "Alice"), "en")
    await send_notices(app, asyncio.Event())

    assert (await row()).state == "sent"


async def test_who_comes_while_the_call_is_on_its_way_is_not_lost(
    app: AppContext, services: Services, telegram: Telegram, watch: Watch
) -> None:
    """The refusal is older than their press of Start: it is tried again, soon."""
    await services.outbox.put(Notice("fact:1", 1002, "adjust-told", TOLD))
    telegram.faults[SendMessage] = TelegramBadRequest(CALL, "Bad Request: chat not found")
    gate = gated(app, at_the_wire=True)
    sending = asyncio.create_task(send_notices(app, asyncio.Event()))
    await gate.reached.wait()
    watch.forward(seconds=1)
    await services.users.upsert(TelegramProfile(1002, 1002, "Bob"), "en")
    gate.opened.set()
    await sending

    assert await services.users.reachable(1002)
    assert (await row()).state == "pending"


async def test_who_blocked_the_bot_is_marked(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """Broadcasts leave them out."""
    await put(services)
    telegram.faults[SendMessage] = TelegramForbiddenError(CALL, "Forbidden: bot was blocked")

    await send_notices(app, asyncio.Event())

    assert not await services.users.reachable(ALICE)


async def test_an_admin_who_can_not_be_written_to_is_named_in_the_log(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """At the start and at the refusal; nobody else is: people block bots."""
    app = replace(app, settings=Settings.read({"BOT_TOKEN": "42:x", "ADMINS": f"{ALICE},1009"}))
    for user_id in (1008, 1009):
        await services.outbox.put(Notice(f"fact:{user_id}", user_id, "adjust-told", TOLD))
    telegram.faults[SendMessage] = TelegramBadRequest(CALL, "Bad Request: chat not found")

    with logged() as at_start:
        await name_unreached(app)
    with logged() as at_refusal:
        await send_notices(app, asyncio.Event())

    for log in (at_start, at_refusal):
        (line,) = [one for one in log.getvalue().splitlines() if "WARNING" in one]
        assert "1009" in line
        assert str(ALICE) not in line
