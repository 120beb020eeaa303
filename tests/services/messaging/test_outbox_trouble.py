"""A notice after a failure: it is still sent at least once."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.backends.sqlite.client import SqliteClient

from bot.services.errors import Unavailable
from bot.services.messaging.outbox import (
    MAX_FAILURES,
    MAX_WAIT,
    SENDING_TIMEOUT,
    DueNotice,
    Notice,
    Outbox,
)
from models import NoticeRow, NoticeState
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def outbox(watch: Watch) -> Outbox:
    """The service under test."""
    return Outbox(watch)


def to(user_id: int, key: str = "fact:1") -> Notice:
    """A notice to somebody."""
    return Notice(key, user_id, "adjust-told", {})


async def state_of(key: str) -> NoticeState:
    """Of a notice."""
    return (await NoticeRow.get(key=key)).state


async def taken(outbox: Outbox) -> DueNotice:
    """The one notice that is due."""
    (letter,) = await outbox.due(20)
    return letter


async def test_however_often_a_process_dies_with_a_notice_it_is_taken_up_again(
    outbox: Outbox, watch: Watch
) -> None:
    """Nobody knows whether it was told, so it was not."""
    await outbox.put(to(1))
    for _ in range(5):
        await taken(outbox)  # and the process dies
        assert await outbox.due(20) == []
        watch.moment += SENDING_TIMEOUT

    await outbox.sent(await taken(outbox), 1, 5)
    assert await state_of("fact:1") is NoticeState.SENT


async def test_outages_while_notices_are_taken_lose_none(
    outbox: Outbox, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database goes away after the first statement, after the second, and so on."""
    for number in range(6):
        await outbox.put(to(number, f"fact:{number}"))
    for after in range(20):
        with monkeypatch.context() as broken:
            away_after(after, broken)
            with suppress(Unavailable):
                await outbox.due(20)
        watch.moment += SENDING_TIMEOUT

    assert len(await outbox.due(20)) == 6


def away_after(statements: int, broken: pytest.MonkeyPatch) -> None:
    """The database answers so many statements, and no more."""
    left = [statements]

    def answering(real: Any) -> Any:
        async def asked(*args: Any, **more: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                raise Unavailable("gone")
            return await real(*args, **more)

        return asked

    for client in (SqliteClient, AsyncpgDBClient):
        for name in ("execute_query", "execute_query_dict"):
            broken.setattr(client, name, answering(getattr(client, name)))


async def test_what_was_surely_not_shown_stays_due(outbox: Outbox, watch: Watch) -> None:
    """However long Telegram is away."""
    await outbox.put(to(1))
    begun = watch.moment
    while watch.moment - begun < timedelta(days=3):
        await outbox.later(await taken(outbox), "no connection")
        watch.moment = (await NoticeRow.get(key="fact:1")).due_at

    assert await outbox.due(20)


async def test_a_call_without_an_answer_is_made_again_less_and_less_often(
    outbox: Outbox, watch: Watch
) -> None:
    """After more than a day of it those behind wait no longer for one that Telegram chokes on."""
    for key in ("first", "second"):
        await outbox.put(to(1, key))
    begun, times = watch.moment, 0
    while await state_of("first") is not NoticeState.FAILED:
        await outbox.unanswered(await taken(outbox), "no answer")
        times += 1
        watch.moment = (await NoticeRow.get(key="first")).due_at

    assert times == MAX_FAILURES == 30
    assert watch.moment - begun > timedelta(days=1)
    assert (await taken(outbox)).notice.key == "second"


async def test_who_was_too_slow_does_not_put_off_what_another_has(
    outbox: Outbox, watch: Watch
) -> None:
    """The first process was frozen; the second has the notice now, and is sending it."""
    await outbox.put(to(1))
    slow = await taken(outbox)
    watch.moment += SENDING_TIMEOUT
    await taken(outbox)
    due_at = (await NoticeRow.get()).due_at

    await outbox.later(slow, "no connection")
    await outbox.unanswered(slow, "no answer")
    await outbox.unanswered(slow, "no answer", most=1)
    await outbox.unreached(slow, "blocked")

    row = await NoticeRow.get()
    assert (row.state, row.due_at, row.failures) == (NoticeState.SENDING, due_at, 0)


async def test_what_was_sent_is_not_put_off(outbox: Outbox) -> None:
    """Its answer was lost, and found."""
    await outbox.put(to(1))
    letter = await taken(outbox)
    await outbox.sent(letter, 1, 5)

    await outbox.later(letter, "no answer")
    await outbox.unanswered(letter, "no answer", most=1)

    assert await state_of("fact:1") is NoticeState.SENT


async def test_what_can_not_be_delivered_waits_for_its_person(outbox: Outbox, watch: Watch) -> None:
    """All of it, in order, and at once when they come; somebody else's goes its way."""
    for key in ("first", "second"):
        await outbox.put(to(1, key))
    await outbox.unreached(await taken(outbox), "blocked")
    await outbox.put(to(1, "third"))
    await outbox.put(to(2, "other"))
    assert (await taken(outbox)).notice.key == "other"
    woken: list[int] = []
    outbox.wake = lambda: woken.append(1)

    await outbox.release(1)

    told = []
    for _ in range(3):
        letter = await taken(outbox)
        told.append(letter.notice.key)
        await outbox.sent(letter, 1, 5)
    assert told == ["first", "second", "third"]
    assert woken == [1]


async def test_who_was_not_seen_to_come_is_tried_all_the_same(outbox: Outbox, watch: Watch) -> None:
    """After minutes, an hour, then once a day: their coming may have been missed."""
    await outbox.put(to(1))
    begun = watch.moment
    for _ in range(10):
        await outbox.unreached(await taken(outbox), "blocked")
        watch.moment = (await NoticeRow.get()).due_at

    assert timedelta(days=8) < watch.moment - begun < timedelta(days=9)


async def test_notices_of_who_never_comes_are_forgotten(outbox: Outbox, watch: Watch) -> None:
    """They hold words. What is not that old waits on."""
    await outbox.put(to(1))
    await outbox.unreached(await taken(outbox), "blocked")
    watch.moment += MAX_WAIT
    await outbox.forget()
    assert await NoticeRow.all().count() == 1

    watch.moment += timedelta(days=1)
    await outbox.forget()

    assert not await NoticeRow.exists()
