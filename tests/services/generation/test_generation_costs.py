"""The operator's costs have a daily limit; a lost order is found if it is certain."""

from datetime import timedelta

import pytest

from bot.services.generation.errors import NoMoreToday
from bot.services.ledger.ledger import Ledger
from models import Generation
from tests.clock import Watch
from tests.database import give
from tests.services.generation_shop import JPEG, Shop, make_shop


@pytest.fixture
def shop(database: str, watch: Watch, ledger: Ledger) -> Shop:
    """Two pictures a day."""
    return make_shop(watch, ledger, GENERATE_DAILY="2")


async def begun(shop: Shop, user_id: int, words: str = "a cat") -> int:
    """A job whose order is on its way to Replicate."""
    picture = await shop.order(user_id, words)
    assert await shop.jobs.begin(await shop.lease(picture), picture.id, "replicate")
    return picture.id


async def failed(shop: Shop, user_id: int, reason: str, *, taken: bool) -> None:
    """A job that was ordered, and came to nothing."""
    picture = await shop.order(user_id)
    lease = await shop.lease(picture)
    await shop.jobs.begin(lease, picture.id, "replicate")
    await shop.jobs.fail(lease, picture.id, reason, taken=taken)


async def left(shop: Shop, user_id: int) -> int:
    """Pictures that the person may still have today."""
    return (await shop.person.terms(user_id)).left


async def test_whoever_blocks_the_bot_draws_no_more_than_the_limit(shop: Shop, alice: int) -> None:
    """Each was drawn and paid for by the operator, though its tokens went back."""
    await give(alice, 100)
    for _ in range(2):
        picture = await shop.order(alice)
        lease = await shop.lease(picture)
        await shop.jobs.begin(lease, picture.id, "replicate")
        await shop.jobs.drawn(lease, picture.id, JPEG)
        await shop.jobs.fail(lease, picture.id, "undelivered")

    with pytest.raises(NoMoreToday):
        await shop.order(alice)
    assert await shop.balances(alice) == (100, 0)
    shop.watch.forward(days=1)
    assert await left(shop, alice) == 2


@pytest.mark.parametrize("reason", ["late", "broken", "refused", "crash"])
async def test_an_order_that_may_have_been_taken_counts(
    shop: Shop, alice: int, reason: str
) -> None:
    """Nobody knows whether the operator pays for it."""
    await give(alice, 100)

    await failed(shop, alice, reason, taken=True)

    assert await left(shop, alice) == 1


async def test_an_order_that_was_not_taken_does_not_count(shop: Shop, alice: int) -> None:
    """Nobody was there, or turned it away: it cost nothing and was not the person's doing."""
    await give(alice, 100)

    await failed(shop, alice, "broken", taken=False)

    assert await left(shop, alice) == 2


async def test_a_job_that_was_never_ordered_does_not_count(shop: Shop, alice: int) -> None:
    """It failed before anybody began it."""
    await give(alice, 100)
    picture = await shop.order(alice)

    await shop.jobs.fail(await shop.lease(picture), picture.id, "broken")

    assert await left(shop, alice) == 2


async def claimed(shop: Shop, number: int, *tickets: str) -> str | None:
    """After a lost answer: which of these is this job's."""
    lease = await shop.lease((await shop.jobs.read(number)).picture)
    return await shop.jobs.claim_ticket(lease, number, tickets)


async def test_the_one_ticket_that_nobody_has_is_claimed(shop: Shop, alice: int, bob: int) -> None:
    """An older job of the same words has its own."""
    await give(alice, 100)
    await give(bob, 100)
    theirs = await begun(shop, bob)
    await Generation.filter(id=theirs).update(ticket="p1")
    ours = await begun(shop, alice)
    shop.watch.forward(seconds=61)

    assert await claimed(shop, ours, "p1", "p2") == "p2"

    assert (await shop.jobs.read(ours)).ticket == "p2"


@pytest.mark.parametrize("tickets", [(), ("p1", "p2")])
async def test_none_or_two_are_not_claimed(
    shop: Shop, alice: int, tickets: tuple[str, ...]
) -> None:
    """Whose they are nobody can say."""
    await give(alice, 100)
    ours = await begun(shop, alice)
    shop.watch.forward(seconds=61)

    assert await claimed(shop, ours, *tickets) is None


async def test_a_ticket_that_could_be_another_order_of_the_same_words_is_not_claimed(
    shop: Shop, alice: int, bob: int
) -> None:
    """Its answer is still to come, or was lost as well; an hour later it counts no more."""
    await give(alice, 100)
    await give(bob, 100)
    theirs = await begun(shop, bob)
    ours = await begun(shop, alice)
    shop.watch.forward(seconds=61)
    assert await claimed(shop, ours, "p1") is None
    await Generation.filter(id=theirs).update(state="failed", reason="broken", due_at=None)
    shop.watch.forward(seconds=61)
    assert await claimed(shop, ours, "p1") is None

    early = shop.watch() - timedelta(hours=1)
    await Generation.filter(id=theirs).update(created_at=early)
    shop.watch.forward(seconds=61)

    assert await claimed(shop, ours, "p1") == "p1"
    # The books are asked for at the end: a failed job has given its tokens back.
    await Generation.filter(id=theirs).update(state="drawing", reason=None, due_at=early)


async def test_an_order_of_other_words_is_no_rival(shop: Shop, alice: int, bob: int) -> None:
    """It can't be in the list by ours."""
    await give(alice, 100)
    await give(bob, 100)
    await begun(shop, bob, "a dog")
    ours = await begun(shop, alice)
    shop.watch.forward(seconds=61)

    assert await claimed(shop, ours, "p1") == "p1"


async def test_a_job_that_was_stopped_claims_nothing(shop: Shop, alice: int) -> None:
    """Whoever lost the job's lease, or the job, writes nothing."""
    await give(alice, 100)
    ours = await begun(shop, alice)
    await shop.person.stop(alice, ours)
    shop.watch.forward(seconds=61)

    assert await claimed(shop, ours, "p1") is None
