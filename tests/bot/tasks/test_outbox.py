"""Sending the outbox: in the words of the moment, whatever Telegram answers."""

import asyncio
import time
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import EditMessageText, SendMessage, SendPhoto
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from bot.config import Settings
from bot.outgoing.chat_pauses import ChatPauses
from bot.outgoing.limiter import memory_limiter
from bot.outgoing.retry_middleware import RetryMiddleware
from bot.services.api import Services, build_services
from bot.services.errors import Away
from bot.services.outbox import Notice, addressed
from bot.tasks.outbox import send_notices
from bot.ui.texts import Locales
from bot.values import LOCALES
from models import NoticeRow, User
from tests.bot.telegram import Telegram
from tests.clock import Watch
from tests.database import newcomer

ALICE = 1001
CALL = SendMessage(chat_id=ALICE, text="x")
TOLD = {"direction": "in", "amount": 5, "balance": 15, "reason": "gift"}


@pytest.fixture
def telegram() -> Telegram:
    """A Telegram that says yes."""
    return Telegram()


@pytest.fixture
async def data(database: str, telegram: Telegram) -> dict[str, Any]:
    """What the job gets; Alice has come."""
    settings = Settings.read({"BOT_TOKEN": "42:x"})
    await newcomer(ALICE)
    return {
        "bot": Bot("42:x", session=telegram),
        "services": build_services(settings, ("en", "ru"), Watch()),
        "settings": settings,
        "locales": Locales(LOCALES, default="en", zone=settings.timezone, strict=True),
    }


@pytest.fixture
def services(data: dict[str, Any]) -> Services:
    """The rules."""
    services: Services = data["services"]
    return services


async def put(services: Services, key: str = "fact:1", **more: Any) -> None:
    """A notice to Alice."""
    await services.outbox.put(Notice(key, ALICE, "adjust-told", TOLD, **more))


async def row(key: str = "fact:1") -> NoticeRow:
    """What became of it."""
    return await NoticeRow.get(key=key)


async def test_the_language_is_the_one_of_the_moment(
    data: dict[str, Any], services: Services, telegram: Telegram
) -> None:
    """Chosen after the notice was put."""
    await put(services)
    await User.filter(id=ALICE).update(language="ru")

    await send_notices(data, asyncio.Event())

    (sent,) = telegram.called(SendMessage)
    assert "Баланс" in sent.text
    assert (await row()).state == "sent"


async def test_a_photo_goes_with_its_words(
    data: dict[str, Any], services: Services, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A caption has less room: long words are cut."""
    values = {"number": "7", "words": "w" * 3000}
    notice = Notice("s", ALICE, "support-answered", values, "support:7", "photo", "file-id")
    await services.outbox.put(notice)
    telegram.faults[SendPhoto] = TelegramForbiddenError(CALL, "blocked")

    await send_notices(data, asyncio.Event())

    (sent,) = telegram.called(SendPhoto)
    assert sent.photo == "file-id"
    assert len(sent.caption) <= 1024


@pytest.mark.parametrize(
    ("fault", "state", "shown"),
    [
        (TelegramRetryAfter(CALL, "Too Many Requests", retry_after=3), "pending", 0),
        (TelegramServerError(CALL, "Bad Gateway"), "pending", 1),
        (TelegramNetworkError(CALL, "time-out"), "pending", 1),
        (TelegramBadRequest(CALL, "Bad Request: message is too long"), "failed", 1),
        (TelegramForbiddenError(CALL, "Forbidden: bot was blocked by the user"), "failed", 1),
    ],
    ids=["429", "502", "time-out", "refused", "blocked"],
)
async def test_what_telegram_answers_decides_what_follows(
    data: dict[str, Any],
    services: Services,
    telegram: Telegram,
    fault: Exception,
    state: str,
    shown: int,
) -> None:
    """Again where it may help; `shown` counts what the person may have seen."""
    await put(services)
    telegram.faults[SendMessage] = fault

    await send_notices(data, asyncio.Event())

    assert ((await row()).state, (await row()).shown) == (state, shown)


async def test_without_a_connection_nothing_was_shown(
    data: dict[str, Any], services: Services, telegram: Telegram
) -> None:
    """A refused connection may be tried for a day."""
    await put(services)
    fault = TelegramNetworkError(CALL, "no connection")
    key = ConnectionKey("x", 443, True, None, None, None, None)  # type: ignore[arg-type]
    fault.__cause__ = ClientConnectorError(key, OSError("refused"))
    telegram.faults[SendMessage] = fault

    await send_notices(data, asyncio.Event())

    assert ((await row()).state, (await row()).shown) == ("pending", 0)


async def test_who_blocked_the_bot_is_marked(
    data: dict[str, Any], services: Services, telegram: Telegram
) -> None:
    """Broadcasts leave them out."""
    await put(services)
    telegram.faults[SendMessage] = TelegramForbiddenError(CALL, "Forbidden: bot was blocked")

    await send_notices(data, asyncio.Event())

    assert not await services.users.reachable(ALICE)


async def test_an_edit_of_a_message_that_is_gone_ends(
    data: dict[str, Any], services: Services, telegram: Telegram
) -> None:
    """An admin closed the notice: nothing to mend."""
    await put(services, about="topup:7")
    await send_notices(data, asyncio.Event())
    await services.outbox.settle("topup:7", "adjust-told", TOLD)
    words = "Bad Request: message to edit not found"
    telegram.faults[EditMessageText] = TelegramBadRequest(CALL, words)

    await send_notices(data, asyncio.Event())

    assert len(telegram.called(EditMessageText)) == 1
    assert (await row("fact:1:settled")).state == "failed"
    assert await services.users.reachable(ALICE)


async def test_a_text_that_cannot_be_made_stops_nobody_else(
    data: dict[str, Any], services: Services, telegram: Telegram
) -> None:
    """A value is missing: that one waits for its second try, the next is sent."""
    await newcomer(1002)
    await services.outbox.put(Notice("bad", 1002, "adjust-told", {}))
    await put(services)

    await send_notices(data, asyncio.Event())

    assert ((await row("bad")).state, (await row()).state) == ("pending", "sent")


@pytest.mark.parametrize("edited", [False, True], ids=["a notice", "an edit of it"])
async def test_who_is_no_admin_any_more_reads_nothing_of_admins(
    data: dict[str, Any], services: Services, telegram: Telegram, edited: bool
) -> None:
    """It was put while they were one; the settings of the moment count, and others still get it."""
    await newcomer(1002)
    data["settings"] = Settings.read({"BOT_TOKEN": "42:x", "ADMINS": "1002"})
    for one in addressed(Notice("fact:1", 0, "adjust-told", TOLD, about="x"), (ALICE, 1002)):
        await services.outbox.put(one)
    if edited:
        await services.outbox.settle("x", "adjust-told", TOLD)
    await put(services, "fact:2")

    await send_notices(data, asyncio.Event())

    assert sorted(one.chat_id for one in telegram.called(SendMessage)) == [ALICE, 1002]
    assert (await row(f"admin:fact:1:{ALICE}")).state == "dropped"
    assert len(telegram.called(EditMessageText)) == edited


class Gate:
    """For the session: calls wait here, before the wire or (`at_the_wire`) on it."""

    def __init__(self) -> None:
        self.reached, self.opened = asyncio.Event(), asyncio.Event()

    async def __call__(self, make_request: Any, bot: Bot, method: Any) -> Any:
        self.reached.set()
        await self.opened.wait()
        return await make_request(bot, method)


def gated(data: dict[str, Any], *, at_the_wire: bool) -> Gate:
    """The bot's calls meet a gate, after or before the last look at whether they may go."""
    gate, session = Gate(), data["bot"].session
    sending = RetryMiddleware(memory_limiter(1000, 1000), ChatPauses(time.monotonic))
    for one in (sending, gate) if at_the_wire else (gate, sending):
        session.middleware(one)
    return gate


async def test_rows_that_can_not_be_read_cut_off_no_call(
    data: dict[str, Any], services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database went away while a notice was on its way: it ends, then the job says so."""
    await put(services)
    gate, due = gated(data, at_the_wire=True), services.outbox.due

    async def once(at_most: int) -> Any:
        monkeypatch.setattr(services.outbox, "due", away)
        return await due(at_most)

    async def away(_: int) -> Any:
        await gate.reached.wait()
        gate.opened.set()
        raise Away("gone")

    monkeypatch.setattr(services.outbox, "due", once)
    monkeypatch.setattr("bot.tasks.outbox.LOOK_AGAIN", 0.01)
    with pytest.raises(Away):
        await send_notices(data, asyncio.Event())

    assert (await row()).state == "sent"


async def test_a_stop_begins_no_more(data: dict[str, Any], services: Services) -> None:
    """What is due stays due, for the next process."""
    await put(services)
    stopping = asyncio.Event()
    stopping.set()

    await send_notices(data, stopping)

    assert (await row()).state == "pending"


@pytest.mark.parametrize(
    ("at_the_wire", "state", "shown"), [(False, "pending", 0), (True, "sending", 1)]
)
async def test_a_notice_cut_off_in_line_was_surely_not_shown(
    data: dict[str, Any], services: Services, at_the_wire: bool, state: str, shown: int
) -> None:
    """A stop that waits no longer: what had not left yet is as it was, what had may be seen."""
    await put(services)
    gate = gated(data, at_the_wire=at_the_wire)
    sending = asyncio.create_task(send_notices(data, asyncio.Event()))
    await gate.reached.wait()

    sending.cancel()
    await asyncio.wait({sending})

    found = await row()
    assert (found.state, found.shown) == (state, shown)
