"""Sending the outbox: with the current texts, in order, after every interruption."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import EditMessageText, SendMessage, SendPhoto

from bot.jobs.outbox import send_notices
from bot.services.errors import Unavailable
from bot.services.messaging.outbox import Notice, addressed
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.context import AppContext
from models import User
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
from tests.bot.telegram import Telegram
from tests.database import newcomer

__all__ = ["app", "services", "telegram", "watch"]


async def test_the_language_is_the_one_of_the_moment(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """Chosen after the notice was put."""
    await put(services)
    await User.filter(id=ALICE).update(language="ru")

    await send_notices(app, asyncio.Event())

    (sent,) = telegram.called(SendMessage)
    assert "Баланс" in sent.text
    assert (await row()).state == "sent"


async def test_a_photo_goes_with_its_words(
    app: AppContext, services: Services, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A caption has less room: long words are cut."""
    values = {"number": "7", "words": "w" * 3000}
    notice = Notice("s", ALICE, "support-answered", values, "support:7", "photo", "file-id")
    await services.outbox.put(notice)
    telegram.faults[SendPhoto] = TelegramForbiddenError(CALL, "blocked")

    await send_notices(app, asyncio.Event())

    (sent,) = telegram.called(SendPhoto)
    assert sent.photo == "file-id"
    assert len(sent.caption) <= 1024


async def test_an_edit_of_a_message_that_is_gone_ends(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """An admin closed the notice: nothing to mend."""
    await put(services, about="topup:7")
    await send_notices(app, asyncio.Event())
    await services.outbox.settle("topup:7", "adjust-told", TOLD)
    words = "Bad Request: message to edit not found"
    telegram.faults[EditMessageText] = TelegramBadRequest(CALL, words)

    await send_notices(app, asyncio.Event())

    assert len(telegram.called(EditMessageText)) == 1
    assert (await row("fact:1:settled")).state == "failed"
    assert await services.users.reachable(ALICE)


async def test_a_text_that_cannot_be_made_stops_nobody_else(
    app: AppContext, services: Services, telegram: Telegram
) -> None:
    """A value is missing: that one waits for its second try, the next is sent."""
    await newcomer(1002)
    await services.outbox.put(Notice("bad", 1002, "adjust-told", {}))
    await put(services)

    await send_notices(app, asyncio.Event())

    assert ((await row("bad")).state, (await row()).state) == ("pending", "sent")


@pytest.mark.parametrize("edited", [False, True], ids=["a notice", "an edit of it"])
async def test_who_is_no_admin_any_more_reads_nothing_of_admins(
    app: AppContext, services: Services, telegram: Telegram, edited: bool
) -> None:
    """It was put while they were one; the settings of the moment count, and others still get it."""
    await newcomer(1002)
    app = replace(app, settings=Settings.read({"BOT_TOKEN": "42:x", "ADMINS": "1002"}))
    for one in addressed(Notice("fact:1", 0, "adjust-told", TOLD, about="x"), (ALICE, 1002)):
        await services.outbox.put(one)
    if edited:
        await services.outbox.settle("x", "adjust-told", TOLD)
    await put(services, "fact:2")

    await send_notices(app, asyncio.Event())

    assert sorted(one.chat_id for one in telegram.called(SendMessage)) == [ALICE, 1002]
    assert (await row(f"admin:fact:1:{ALICE}")).state == "dropped"
    assert len(telegram.called(EditMessageText)) == edited


async def test_rows_that_can_not_be_read_cut_off_no_call(
    app: AppContext, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database went away while a notice was on its way: it ends, then the job says so."""
    await put(services)
    gate, due = gated(app, at_the_wire=True), services.outbox.due

    async def once(at_most: int) -> Any:
        monkeypatch.setattr(services.outbox, "due", away)
        return await due(at_most)

    async def away(_: int) -> Any:
        await gate.reached.wait()
        gate.opened.set()
        raise Unavailable("gone")

    monkeypatch.setattr(services.outbox, "due", once)
    monkeypatch.setattr("bot.jobs.outbox.POLL_INTERVAL_S", 0.01)
    with pytest.raises(Unavailable):
        await send_notices(app, asyncio.Event())

    assert (await row()).state == "sent"


async def test_a_stop_begins_no_more(app: AppContext, services: Services) -> None:
    """What is due stays due, for the next process."""
    await put(services)
    stopping = asyncio.Event()
    stopping.set()

    await send_notices(app, stopping)

    assert (await row()).state == "pending"


@pytest.mark.parametrize(("at_the_wire", "state"), [(False, "pending"), (True, "sending")])
async def test_a_notice_cut_off_in_line_was_surely_not_shown(
    app: AppContext, services: Services, at_the_wire: bool, state: str
) -> None:
    """A stop that waits no longer: what had not left yet is as it was, what had may be seen."""
    await put(services)
    gate = gated(app, at_the_wire=at_the_wire)
    sending = asyncio.create_task(send_notices(app, asyncio.Event()))
    await gate.reached.wait()

    sending.cancel()
    await asyncio.wait({sending})

    assert (await row()).state == state
