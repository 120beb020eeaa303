"""Jobs whose delivery or message fails: retried with growing pauses, given up, always reported."""

from datetime import timedelta

import pytest

from bot.services.generation.requests import Picture
from bot.services.generation.worker import MAX_ERRORS
from bot.services.ledger.ledger import Ledger
from models import GenerationState
from tests.clock import Watch
from tests.database import give
from tests.services.generation_shop import JPEG, Shop, make_shop


@pytest.fixture
def shop(database: str, watch: Watch, ledger: Ledger) -> Shop:
    return make_shop(watch, ledger)


async def drawn(shop: Shop, user_id: int) -> Picture:
    """A picture that waits to be delivered."""
    await give(user_id, 10)
    picture = await shop.order(user_id)
    lease = await shop.lease(picture)
    await shop.jobs.begin(lease, picture.id, "painter")
    await shop.jobs.drawn(lease, picture.id, JPEG)
    await lease.release()
    return picture


async def stumbled(shop: Shop, picture: Picture) -> None:
    """Whoever sees to it ends in an error; then wait until it is due again."""
    lease = await shop.lease(picture)
    await shop.jobs.count_error(lease, picture.id)
    await lease.release()
    shop.watch.forward(seconds=600)


async def test_an_unknown_error_ends_after_some_tries(shop: Shop, alice: int) -> None:
    """Then the tokens come back, and there is news to tell."""
    picture = await drawn(shop, alice)
    for _ in range(MAX_ERRORS):
        await stumbled(shop, picture)
    assert (await shop.jobs.read(picture.id)).state is GenerationState.DRAWN

    await stumbled(shop, picture)

    job = await shop.jobs.read(picture.id)
    assert (job.state, job.picture.reason) == (GenerationState.FAILED, "undelivered")
    assert await shop.balances(alice) == (10, 0)
    assert await shop.jobs.due() == [picture.id]


async def test_tries_come_later_each_time(shop: Shop, alice: int) -> None:
    """Not every three seconds for ever."""
    picture = await drawn(shop, alice)
    pauses = []
    for _ in range(5):
        lease = await shop.lease(picture)
        await shop.jobs.count_error(lease, picture.id)
        await lease.release()
        waited = 0
        while not await shop.jobs.due():
            shop.watch.forward(seconds=5)
            waited += 5
        pauses.append(waited)

    assert pauses == [5, 10, 20, 40, 80]


async def test_news_that_cannot_be_told_is_dropped_in_the_end(shop: Shop, alice: int) -> None:
    """It has as many tries of its own as the delivery had; the tokens are back long since."""
    picture = await drawn(shop, alice)
    for _ in range(MAX_ERRORS + 1):
        await stumbled(shop, picture)
    for _ in range(MAX_ERRORS):
        await stumbled(shop, picture)
    assert await shop.jobs.is_due(picture.id)

    await stumbled(shop, picture)

    assert not await shop.jobs.is_due(picture.id)


async def test_a_job_that_was_never_begun_ends_as_well(shop: Shop, alice: int) -> None:
    """Whatever is wrong with it: the hold does not stay."""
    await give(alice, 10)
    picture = await shop.order(alice)

    for _ in range(MAX_ERRORS + 1):
        await stumbled(shop, picture)

    assert (await shop.jobs.read(picture.id)).picture.reason == "broken"
    assert await shop.balances(alice) == (10, 0)


async def test_what_was_given_up_after_a_day_is_told(shop: Shop, alice: int) -> None:
    """The tokens come back, and the person hears of it, for another day if need be."""
    picture = await drawn(shop, alice)
    shop.watch.moment += timedelta(hours=24)
    lease = await shop.lease(picture)
    await shop.jobs.put_off(lease, await shop.jobs.read(picture.id))
    assert await shop.balances(alice) == (10, 0)
    assert await shop.jobs.due() == [picture.id]

    await shop.jobs.put_off(lease, await shop.jobs.read(picture.id), 3600)
    assert await shop.jobs.is_due(picture.id)
    shop.watch.moment += timedelta(hours=24)
    lease = await shop.lease(picture)
    await shop.jobs.put_off(lease, await shop.jobs.read(picture.id))

    assert not await shop.jobs.is_due(picture.id)
