"""Support threads: who may write, who gets a notice, and what is recorded."""

import asyncio
import json

import pytest

from bot.services.admin.audit import Audit
from bot.services.errors import Gone
from bot.services.messaging.outbox import Outbox
from bot.services.support.commands import (
    MAX_MESSAGE_UNITS,
    MessageContent,
    Support,
    TooFast,
    TooManyOpen,
    Unreadable,
)
from models import AuditEntry, NoticeRow, Thread, ThreadMessage, ThreadState
from tests.clock import Watch
from tests.database import give

HELLO = MessageContent("My tokens did not come")
PHOTO = MessageContent("", "photo", "file-1")
OLGA = 1003


@pytest.fixture
def support(watch: Watch, raw_database: str) -> Support:
    """Support by the tests' clock."""
    return Support(Audit(watch), Outbox(watch), (OLGA,), watch)


async def state_of(thread_id: int) -> ThreadState:
    """Where the thread stands."""
    return (await Thread.get(id=thread_id)).state


async def test_a_new_matter_waits_for_an_admin(support: Support, alice: int) -> None:
    """With its first message, word for word."""
    thread_id = await support.open(alice, HELLO)

    message = await ThreadMessage.get(thread_id=thread_id)
    assert (message.text, message.author_id, message.from_admin) == (HELLO.text, alice, False)
    assert await state_of(thread_id) is ThreadState.WAITING


@pytest.mark.parametrize(
    "said",
    [
        MessageContent(),
        MessageContent("x" * (MAX_MESSAGE_UNITS + 1)),
        MessageContent("🐘" * (MAX_MESSAGE_UNITS // 2 + 1)),
        MessageContent("", "video", "file"),
        MessageContent("", "photo", None),
        MessageContent("words", None, "file"),
        MessageContent("", "photo", "f" * 256),
    ],
)
async def test_what_no_screen_could_show_is_refused(
    support: Support, alice: int, said: MessageContent
) -> None:
    """Text up to its limit as Telegram counts it, a photo or a file; nothing else."""
    with pytest.raises(Unreadable):
        await support.open(alice, said)

    assert not await Thread.exists()


@pytest.mark.parametrize(
    "said",
    [MessageContent("x" * MAX_MESSAGE_UNITS), PHOTO, MessageContent("look", "document", "f" * 255)],
)
async def test_what_fits_is_kept(support: Support, alice: int, said: MessageContent) -> None:
    """To the last character."""
    await support.open(alice, said)

    row = await ThreadMessage.get()
    assert (row.text, row.file_kind, row.file_id) == (said.text, said.file_kind, said.file_id)


async def test_a_stranger_has_no_thread(support: Support, raw_database: str) -> None:
    """Only people whom the bot knows."""
    with pytest.raises(Gone):
        await support.open(5, HELLO)


async def test_a_fourth_open_matter_is_refused(support: Support, alice: int) -> None:
    """Until one of the three is closed, by either side."""
    first, *_ = [await support.open(alice, HELLO) for _ in range(3)]
    with pytest.raises(TooManyOpen):
        await support.open(alice, HELLO)

    await support.settle(alice, first)

    await support.open(alice, HELLO)
    with pytest.raises(TooManyOpen):
        await support.append(alice, first, HELLO)


async def test_matters_opened_at_once_are_at_most_three(support: Support, alice: int) -> None:
    """Ten phones, one person."""
    results = await asyncio.gather(
        *(support.open(alice, HELLO) for _ in range(10)), return_exceptions=True
    )

    refused = [result for result in results if isinstance(result, TooManyOpen)]
    assert len(refused) == 7
    assert await Thread.filter(user_id=alice).count() == 3


async def test_twenty_messages_in_ten_minutes_are_enough(
    support: Support, alice: int, bob: int, watch: Watch
) -> None:
    """In all threads together; other people and later minutes are not concerned."""
    thread_id = await support.open(alice, HELLO)
    for _ in range(19):
        await support.append(alice, thread_id, HELLO)
    with pytest.raises(TooFast):
        await support.append(alice, thread_id, HELLO)
    with pytest.raises(TooFast):
        await support.open(alice, HELLO)

    await support.open(bob, HELLO)
    await support.answer(alice, thread_id, HELLO)
    watch.forward(minutes=10)
    await support.append(alice, thread_id, HELLO)


async def test_admins_are_told_once_while_a_matter_waits(support: Support, alice: int) -> None:
    """People write in many short messages."""
    thread_id = await support.open(alice, HELLO)

    await support.append(alice, thread_id, HELLO)
    assert await asked() == 1
    await support.answer(OLGA, thread_id, HELLO)
    await support.append(alice, thread_id, HELLO)
    assert await asked() == 2


async def asked() -> int:
    """How often Olga was told of a matter."""
    return await NoticeRow.filter(user_id=OLGA, text_key="threads-asked").count()


async def test_a_new_message_opens_a_closed_matter(support: Support, alice: int) -> None:
    """Nothing has to be written anew."""
    thread_id = await support.open(alice, HELLO)
    await support.close(OLGA, thread_id)

    await support.append(alice, thread_id, HELLO)

    assert await state_of(thread_id) is ThreadState.WAITING


async def test_somebody_elses_matter_is_out_of_reach(
    support: Support, alice: int, bob: int
) -> None:
    """Numbers are easily guessed."""
    thread_id = await support.open(alice, HELLO)

    for attempt in (support.append(bob, thread_id, HELLO), support.settle(bob, thread_id)):
        with pytest.raises(Gone):
            await attempt

    assert await state_of(thread_id) is ThreadState.WAITING


async def test_a_matter_may_be_about_a_payment_of_ones_own(
    support: Support, alice: int, bob: int
) -> None:
    """And about nobody else's."""
    charge = await give(alice, 10)
    with pytest.raises(Gone):
        await support.open(bob, HELLO, charge)

    thread_id = await support.open(alice, HELLO, charge)

    assert (await Thread.get(id=thread_id)).charge_id == charge
    assert await Thread.all().count() == 1


async def test_an_answer_and_a_closing_are_on_record(support: Support, alice: int) -> None:
    """Who, which thread, from what to what; a second closing is no deed."""
    thread_id = await support.open(alice, HELLO)

    await support.answer(OLGA, thread_id, PHOTO)
    await support.close(OLGA, thread_id)
    await support.close(OLGA, thread_id)

    told = NoticeRow.filter(user_id=alice).order_by("id")
    assert [row.text_key for row in await told] == ["support-answered", "support-closed"]
    answer, closing = await AuditEntry.all().order_by("id")
    assert [answer.kind, closing.kind] == ["support_answer", "support_close"]
    assert answer.subject == closing.subject == f"thread:{thread_id}"
    assert json.loads(answer.before) == {"state": "waiting"}
    assert json.loads(answer.after)["state"] == "answered"
    assert json.loads(closing.before) == {"state": "answered"}
    assert {answer.actor_id, closing.actor_id} == {OLGA}


async def test_an_unknown_thread_is_gone(support: Support, alice: int) -> None:
    """Whatever a button said; nothing is written to the record."""
    for deed in (support.answer(OLGA, 77, HELLO), support.close(OLGA, 77)):
        with pytest.raises(Gone):
            await deed

    assert not await AuditEntry.exists()


async def test_an_answer_opens_what_another_admin_closed(support: Support, alice: int) -> None:
    """It was written before the closing was seen."""
    thread_id = await support.open(alice, HELLO)
    await support.close(OLGA, thread_id)

    await support.answer(1005, thread_id, HELLO)

    assert await state_of(thread_id) is ThreadState.ANSWERED
