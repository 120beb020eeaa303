"""Failures during a broadcast: nobody gets it twice, and one failure affects no other person."""

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from aiogram.client.telegram import TelegramAPIServer

from bot.services.broadcasts.deliveries import Outcome, lease_name
from bot.services.coordination.leases import Leases
from models import BroadcastRecipient, BroadcastRow, Delivery
from tests.bot.jobs.broadcast.conftest import FIRST, OLGA, Mailing

pytestmark = pytest.mark.thorough

ALL = range(FIRST, FIRST + 20)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trouble is waited out in no time."""
    monkeypatch.setattr("bot.jobs.broadcast.backoff.FIRST", 0.0)


def most(mailing: Mailing) -> int:
    """The most messages that anybody has."""
    return max(len(mailing.got(user_id)) for user_id in ALL)


@pytest.mark.parametrize("kind", ["drop_after", "html502", "garbage"])
async def test_what_was_not_answered_is_unknown_and_never_sent_again(
    mailing: Mailing, kind: str
) -> None:
    """It may have arrived. The others are sent to all the same."""
    await mailing.driver.fault("copyMessage", kind, after=5, times=3)
    number = await mailing.create(await mailing.says())

    await mailing.sender()

    assert await mailing.outcomes(number) == {"sent": 17, "unknown": 3}
    assert most(mailing) == 1
    assert (await mailing.broadcasts.read(number)).state == "done"


async def test_a_fault_of_telegrams_is_unknown(mailing: Mailing) -> None:
    """500 comes after the call was taken."""
    await mailing.driver.fault("copyMessage", "error", code=500, description="Internal", times=2)
    number = await mailing.create(await mailing.says())

    await mailing.sender()

    assert await mailing.outcomes(number) == {"sent": 18, "unknown": 2}


async def test_while_telegram_cannot_be_reached_everybody_waits(mailing: Mailing) -> None:
    """A connection that was refused has told Telegram nothing: nobody is lost to it."""
    number = await mailing.create(await mailing.says())
    nowhere = TelegramAPIServer.from_base("http://127.0.0.1:9")
    real = mailing.bot.session.api
    mailing.bot.session.api = nowhere
    gate = mailing.shut_gate()
    run = asyncio.create_task(mailing.sender())
    await gate.let(5)
    assert "unknown" not in await mailing.outcomes(number)

    mailing.bot.session.api = real
    gate.open()
    await run

    assert await mailing.outcomes(number) == {"sent": 20}
    assert most(mailing) == 1


async def test_a_source_that_is_gone_pauses_the_broadcast(mailing: Mailing) -> None:
    """Nobody fails for it; who was sent it before has it, and its language is named."""
    content = await mailing.says()
    number = await mailing.create(content)
    gate = mailing.shut_gate()
    run = asyncio.create_task(mailing.sender())
    await gate.let(3)
    await mailing.until_sent(number, 3)
    del mailing.box.world.person(OLGA).messages[content.message_ids[0]]
    gate.open()
    await run

    broadcast = await mailing.broadcasts.read(number)
    assert (broadcast.state, broadcast.reason, broadcast.detail) == ("paused", "source_gone", "")
    assert await mailing.outcomes(number) == {"sent": 3, "pending": 17}


async def test_one_refusal_is_one_persons(mailing: Mailing) -> None:
    """Who can't have it is told apart from who did not want the bot; the others get it."""
    await mailing.driver.fault(
        "copyMessage", "error", code=400, description="Bad Request: ODD", chat=FIRST + 3
    )
    number = await mailing.create(await mailing.says())

    await mailing.sender()

    assert await mailing.outcomes(number) == {"sent": 19, "failed": 1}
    assert "ODD" in str((await mailing.outcome(number, FIRST + 3)).error)


async def test_what_fails_for_everybody_is_paused(
    mailing: Mailing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it has failed for all: an admin can mend it, or stop it."""
    monkeypatch.setattr("bot.jobs.broadcast.sender.MAX_REFUSALS", 5)
    monkeypatch.setattr("bot.jobs.broadcast.job.IN_FLIGHT", 1)
    words = "Bad Request: BUTTON_URL_INVALID"
    await mailing.driver.fault("copyMessage", "error", code=400, description=words, times=None)
    number = await mailing.create(await mailing.says())

    await mailing.sender()

    broadcast = await mailing.broadcasts.read(number)
    assert (broadcast.state, broadcast.reason) == ("paused", "failing")
    assert "BUTTON_URL_INVALID" in broadcast.detail
    assert await mailing.outcomes(number) == {"failed": 5, "pending": 15}


async def test_pause_and_resume(mailing: Mailing) -> None:
    """Paused, nobody else gets it; resumed, everybody who is left does."""
    number = await mailing.create(await mailing.says())
    gate = mailing.shut_gate()
    run = asyncio.create_task(mailing.sender())
    await gate.let(4)
    await mailing.until_sent(number, 4)

    await mailing.broadcasts.pause(number, OLGA)
    gate.open()
    await run
    assert await mailing.outcomes(number) == {"sent": 4, "pending": 16}

    await mailing.broadcasts.resume(number, OLGA)
    await mailing.sender()
    assert await mailing.outcomes(number) == {"sent": 20}
    assert most(mailing) == 1


async def test_a_pause_that_finds_nobody_left_is_the_end(
    mailing: Mailing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last messages were on their way: what they came to is all there is to wait for."""
    number = await mailing.create(await mailing.says())
    gate = mailing.shut_gate()
    run = asyncio.create_task(mailing.sender())
    await gate.let(19)
    await mailing.until_sent(number, 19)
    keep = mailing.deliveries.keep

    async def paused_before(token: int, outcomes: Sequence[Outcome]) -> None:
        await mailing.broadcasts.pause(number, OLGA)
        await keep(token, outcomes)

    monkeypatch.setattr(mailing.deliveries, "keep", paused_before)
    gate.open()
    await run

    assert await mailing.outcomes(number) == {"sent": 20}
    broadcast = await mailing.broadcasts.read(number)
    assert (broadcast.state, broadcast.reason) == ("done", "")


@pytest.mark.parametrize("left", [Delivery.SENDING, Delivery.SENT])
async def test_a_paused_one_whose_sender_died_at_the_end_is_ended(
    mailing: Mailing, left: Delivery
) -> None:
    """Whether it died before the last outcomes were written down or after."""
    number = await mailing.create(await mailing.says())
    await mailing.deliveries.start(number)
    await BroadcastRecipient.filter(broadcast_id=number).update(state=left, token=0)
    await BroadcastRow.filter(id=number).update(state="paused", reason="admin")

    await mailing.sender()

    assert (await mailing.broadcasts.read(number)).state == "done"


async def test_stopped_is_stopped(mailing: Mailing) -> None:
    """Who is left never gets it."""
    number = await mailing.create(await mailing.says())
    gate = mailing.shut_gate()
    run = asyncio.create_task(mailing.sender())
    await gate.until_waiting(1)
    await mailing.broadcasts.stop(number, OLGA)
    gate.open()
    await run
    await mailing.sender()

    assert await mailing.outcomes(number) == {"pending": 20}
    assert await mailing.driver.journal("copyMessage") == []


async def test_what_a_dead_process_left_in_the_air_is_unknown(mailing: Mailing) -> None:
    """Also of a broadcast that was stopped meanwhile; it is not sent again."""
    number = await mailing.create(await mailing.says())
    await mailing.deliveries.start(number)
    rows = BroadcastRecipient.filter(broadcast_id=number, user_id__in=[FIRST, FIRST + 1])
    await rows.update(state=Delivery.SENDING, token=0)
    await BroadcastRow.filter(id=number).update(state="stopped")

    await mailing.sender()
    assert await mailing.outcomes(number) == {"pending": 18, "unknown": 2}

    await BroadcastRow.filter(id=number).update(state="running")
    await mailing.sender()
    assert await mailing.outcomes(number) == {"sent": 18, "unknown": 2}
    assert mailing.got(FIRST) == []


async def test_two_processes_send_each_person_one(mailing: Mailing) -> None:
    """One of them has the lease, the other goes away."""
    number = await mailing.create(await mailing.says())

    await asyncio.gather(mailing.sender(), mailing.another_sender()())

    assert await mailing.outcomes(number) == {"sent": 20}
    assert most(mailing) == 1


@pytest.mark.parametrize("hours", [0.0, 1.0])
async def test_who_has_lost_the_lease_sends_nothing_more(mailing: Mailing, hours: float) -> None:
    """A process that was frozen so long wakes up with a slot in its hand; another took over.

    Where it does not know by its own clock, the database tells it.
    """
    slept = 0.0
    frozen = mailing.another_sender(lambda: time.monotonic() + slept * 3600)
    number = await mailing.create(await mailing.says())
    gate = mailing.shut_gate()
    run = asyncio.create_task(frozen())
    await gate.let(3)
    await mailing.until_sent(number, 3)
    later = Leases(lambda: datetime.now(UTC) + timedelta(hours=1))
    assert await later.take(lease_name(number), 60)

    slept = hours
    gate.open()
    await run

    assert await mailing.outcomes(number) == {"sent": 3, "pending": 17}
    assert len(await mailing.driver.journal("copyMessage")) == 3


async def test_a_stop_lets_calls_in_flight_end_and_the_next_process_goes_on(
    mailing: Mailing,
) -> None:
    """Nothing is left in doubt, and nobody waits for the lease to run out."""
    number = await mailing.create(await mailing.says())
    gate = mailing.shut_gate()
    run = asyncio.create_task(mailing.sender())
    await gate.let(4)
    mailing.stopping.set()
    gate.open()
    await run
    assert await mailing.outcomes(number) == {"sent": 4, "pending": 16}

    mailing.stopping.clear()
    await mailing.another_sender()()
    assert await mailing.outcomes(number) == {"sent": 20}
    assert most(mailing) == 1


async def test_a_stop_without_patience_leaves_nothing_at_work(mailing: Mailing) -> None:
    """What hangs is cancelled with its job: it would hold a connection that is to close."""
    number = await mailing.create(await mailing.says())
    gate = mailing.shut_gate()
    run = asyncio.create_task(mailing.sender())
    await gate.let(1)
    await mailing.until_sent(number, 1)

    run.cancel()
    await asyncio.wait({run})

    coroutines = [str(task.get_coro()) for task in asyncio.all_tasks()]
    assert not [one for one in coroutines if "BroadcastJob" in one or "Sender" in one]
    assert await mailing.outcomes(number) == {"sent": 1, "pending": 19}
