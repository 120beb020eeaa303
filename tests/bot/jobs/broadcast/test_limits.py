"""Telegram asks for a pause: it is obeyed for one chat or for all, and no recipient fails."""

import asyncio

import pytest

from bot.botapi.limiter import Paused, Permit
from tests.bot.jobs.broadcast.conftest import FIRST, OLGA, Mailing

pytestmark = pytest.mark.thorough


async def test_a_limit_never_counts_as_a_failure(mailing: Mailing) -> None:
    """Who was refused for the pace waits for the next turn."""
    await mailing.driver.fault("copyMessage", "429", retry_after=1, times=4)
    number = await mailing.create(await mailing.says())

    await mailing.sender()

    assert await mailing.outcomes(number) == {"sent": 20}


async def test_a_chat_that_has_to_wait_holds_up_nobody_else(
    mailing: Mailing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others get it at the usual pace; then the wait is obeyed, and the last one gets it."""
    monkeypatch.setattr("bot.jobs.broadcast.job.HEARTBEAT_INTERVAL_S", 0.05)
    await mailing.driver.fault("copyMessage", "429", retry_after=1, chat=FIRST + 3)
    number = await mailing.create(await mailing.says())

    await mailing.sender()

    assert await mailing.outcomes(number) == {"sent": 20}
    calls = await mailing.driver.journal("copyMessage")
    assert [int(one["params"]["chat_id"]) for one in calls].count(FIRST + 3) == 2
    assert int(calls[-1]["params"]["chat_id"]) == FIRST + 3
    assert calls[-1]["at"] - calls[-2]["at"] > 0.9


async def test_a_chat_that_has_to_wait_for_hours_is_pending_and_not_asked_in_vain(
    mailing: Mailing,
) -> None:
    """It survives a restart: the row says that nothing was sent. A stop does not wait for it."""
    await mailing.driver.fault("copyMessage", "429", retry_after=7200, chat=FIRST + 3)
    number = await mailing.create(await mailing.says())
    run = asyncio.create_task(mailing.sender())

    await mailing.until_sent(number, 19)
    mailing.stopping.set()
    await run

    assert await mailing.outcomes(number) == {"sent": 19, "pending": 1}
    assert len(await mailing.driver.journal("copyMessage")) == 20
    assert (await mailing.broadcasts.read(number)).state == "running"


async def test_an_admin_can_stop_a_broadcast_that_waits_for_one_chat(mailing: Mailing) -> None:
    """Whoever is left then does not get it."""
    await mailing.driver.fault("copyMessage", "429", retry_after=7200, chat=FIRST + 3)
    number = await mailing.create(await mailing.says())
    run = asyncio.create_task(mailing.sender())
    await mailing.until_sent(number, 19)

    await mailing.broadcasts.stop(number, OLGA)
    await run

    assert (await mailing.broadcasts.read(number)).state == "stopped"


async def test_a_pause_of_all_bulk_is_waited_for(
    mailing: Mailing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is claimed meanwhile, and a stop does not wait for its end."""
    gate = mailing.shut_gate()
    pauses = [0.01, 0.01, 7200.0]
    asked = asyncio.Event()

    async def paused(*, paid: bool = False) -> Permit:
        if len(pauses) == 1:
            asked.set()
            raise Paused(pauses[0])
        raise Paused(pauses.pop(0))

    monkeypatch.setattr(gate, "acquire", paused)
    number = await mailing.create(await mailing.says())
    run = asyncio.create_task(mailing.sender())

    await asked.wait()
    mailing.stopping.set()
    await run

    assert await mailing.outcomes(number) == {"pending": 20}
