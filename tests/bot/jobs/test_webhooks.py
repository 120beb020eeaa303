"""The job of webhooks: no address delays another, and after a stop no attempt begins."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.integrations.webhook_sender import WebhookSender
from bot.jobs.webhooks import AT_ONCE, WebhookJob
from bot.services.registry import Billing
from models import EventState, WebhookEvent
from tests.database import ALICE, give, newcomer
from tests.integrations.provider import FakeProvider, listening
from tests.patience import patience
from tests.services.webhooks import Receiver, Today, billing_at, hooked, receiving, send_all
from tests.world import on_sqlite

pytestmark = on_sqlite
EVENTS = 3 * AT_ONCE


@pytest.fixture
def today() -> Today:
    """The clock of services."""
    return Today()


@pytest.fixture
async def billing(today: Today, database: str) -> Billing:
    """The rules; Alice is known."""
    await newcomer(ALICE, "Alice")
    return billing_at(today)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A service's own address."""
    async with receiving() as listens:
        yield listens


async def credits(today: Today, number: int = EVENTS) -> None:
    """So many events for each own service, all of them due."""
    for _ in range(number):
        await give(ALICE, 1)
    today.forward(minutes=1)


async def test_a_slow_address_holds_up_no_other(
    billing: Billing, today: Today, receiver: Receiver
) -> None:
    """While one does not answer at all, the other has everything."""
    hanging = FakeProvider().then_never()
    stopping = asyncio.Event()
    async with listening(hanging.answer) as port:
        await hooked(billing, f"http://127.0.0.1:{port}/", own=True)
        await hooked(billing, receiver.url, own=True, name="Other")
        await credits(today)
        sender = WebhookSender(local=True)
        job = asyncio.create_task(WebhookJob(billing.deliveries, sender, stopping)())
        async with asyncio.timeout(patience(5)):
            while len(receiver.came) < EVENTS:  # noqa: ASYNC110 - another server has no events
                await asyncio.sleep(0.01)
        assert not job.done()
        assert len(hanging.asked) == AT_ONCE
        job.cancel()
        await asyncio.gather(job, return_exceptions=True)


async def test_a_stop_begins_nothing_more(
    billing: Billing, today: Today, receiver: Receiver
) -> None:
    """What was begun ends and is noted, the rest waits for the next start."""
    await hooked(billing, receiver.url, own=True)
    await credits(today)
    stopping = asyncio.Event()
    stopping.set()
    await WebhookJob(billing.deliveries, WebhookSender(local=True), stopping)()
    assert receiver.came == []
    await send_all(billing.deliveries)
    assert await WebhookEvent.filter(state=EventState.DELIVERED).count() == EVENTS
    assert len(set(receiver.ids)) == len(receiver.ids) == EVENTS


async def test_the_job_is_woken_by_a_link_and_runs_in_the_bot(
    billing: Billing, today: Today
) -> None:
    """Nobody waits for the sweep."""
    woken: list[int] = []
    billing.events.wake = lambda: woken.append(1)
    lab = await hooked(billing)
    await lab.connect(ALICE)
    assert woken == [1]
