"""Jobs of pictures: one hold and one end, for all callers and in any order."""

import asyncio
from datetime import timedelta

import pytest

from bot.services.coordination.leases import Leases
from bot.services.errors import Gone, NotEnoughTokens
from bot.services.generation.errors import NoMoreToday, NotPrompt, StillDrawing, TooLateToStop
from bot.services.generation.requests import Picture
from bot.services.generation.worker import lease_name
from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Ledger
from models import Generation, GenerationPicture, GenerationState, Transfer
from models.db.sql import fetch
from tests.clock import Watch
from tests.database import give, newcomer
from tests.services.generation_shop import JPEG, Shop, make_shop


@pytest.fixture
def shop(database: str, watch: Watch, ledger: Ledger) -> Shop:
    return make_shop(watch, ledger)


async def test_a_job_holds_its_tokens(shop: Shop, alice: int) -> None:
    """Row and hold are one transaction, under the job's own key."""
    await give(alice, 25)

    picture = await shop.order(alice)

    assert await shop.balances(alice) == (15, 10)
    assert await Transfer.filter(key=f"job:generation:{picture.id}:hold").exists()


async def test_without_tokens_there_is_no_job(shop: Shop, alice: int) -> None:
    """Neither row nor transfer."""
    await give(alice, 9)

    with pytest.raises(NotEnoughTokens):
        await shop.order(alice)

    assert not await Generation.exists()


async def test_one_picture_at_a_time(shop: Shop, alice: int) -> None:
    """A hundred presses at once are one job."""
    await give(alice, 1000)

    tried = await asyncio.gather(*(shop.order(alice) for _ in range(100)), return_exceptions=True)

    assert len([one for one in tried if isinstance(one, Picture)]) == 1
    assert len([one for one in tried if isinstance(one, StillDrawing)]) == 99
    assert await shop.balances(alice) == (990, 10)


async def test_a_hundred_spends_of_ten_on_a_hundred_are_ten(shop: Shop, alice: int) -> None:
    """Each a hold and its capture, all at once."""
    await give(alice, 100)

    async def spend(number: int) -> bool:
        try:
            await shop.ledger.hold(alice, 10, job=f"race:{number}")
        except NotEnoughTokens:
            return False
        await shop.ledger.capture(f"race:{number}")
        return True

    spent = await asyncio.gather(*(spend(number) for number in range(100)))

    assert sum(spent) == 10
    assert await shop.balances(alice) == (0, 0)


@pytest.mark.parametrize("words", ["", "  \n ", "x" * 501])
async def test_no_words_or_too_many_are_refused(shop: Shop, alice: int, words: str) -> None:
    """Before anything is written."""
    with pytest.raises(NotPrompt):
        await shop.order(alice, words)


async def test_the_limit_of_the_day_leaves_failures_out(
    database: str, watch: Watch, ledger: Ledger, alice: int
) -> None:
    """What failed was not the person's doing; what they stopped was."""
    shop = make_shop(watch, ledger, GENERATE_DAILY="2")
    await give(alice, 100)
    failed = await shop.order(alice)
    await shop.jobs.fail(await shop.lease(failed), failed.id, "broken")
    for _ in range(2):
        picture = await shop.order(alice)
        await shop.person.stop(alice, picture.id)
    assert (await shop.person.terms(alice)).left == 0

    with pytest.raises(NoMoreToday):
        await shop.order(alice)
    watch.forward(days=1)

    assert (await shop.order(alice)).state == GenerationState.QUEUED


async def test_the_way_of_a_picture(shop: Shop, alice: int) -> None:
    """The tokens are spent when it is delivered, not before."""
    await give(alice, 10)
    picture = await shop.order(alice)
    lease = await shop.lease(picture)

    assert await shop.jobs.begin(lease, picture.id, "painter")
    assert await shop.jobs.drawn(lease, picture.id, JPEG)
    assert await shop.balances(alice) == (0, 10)
    assert await shop.jobs.picture(picture.id) == JPEG
    assert await shop.jobs.delivered(lease, picture.id, "file")

    assert await shop.balances(alice) == (0, 0)
    assert await shop.jobs.due() == []
    assert not await GenerationPicture.exists()


async def test_whoever_lost_the_lease_moves_nothing(shop: Shop, alice: int) -> None:
    """A frozen process wakes up late: its statements hit no row."""
    await give(alice, 10)
    picture = await shop.order(alice)
    late = await shop.lease(picture)
    await shop.jobs.begin(late, picture.id, "painter")
    shop.watch.forward(seconds=61)
    now = await Leases(shop.watch).take(lease_name(picture.id), 60)
    assert now

    assert not await shop.jobs.drawn(late, picture.id, JPEG)
    assert not await shop.jobs.fail(late, picture.id, "broken")
    assert not await shop.jobs.delivered(late, picture.id, "file")

    assert await shop.jobs.fail(now, picture.id, "crash")
    assert await shop.balances(alice) == (10, 0)


async def test_a_stop_is_the_owners_and_in_time(shop: Shop, alice: int, bob: int) -> None:
    """Not somebody else's, not after it was drawn."""
    await give(alice, 10)
    picture = await shop.order(alice)
    with pytest.raises(Gone):
        await shop.person.stop(bob, picture.id)
    lease = await shop.lease(picture)
    await shop.jobs.begin(lease, picture.id, "painter")
    await shop.jobs.drawn(lease, picture.id, JPEG)

    with pytest.raises(TooLateToStop):
        await shop.person.stop(alice, picture.id)

    assert await shop.balances(alice) == (0, 10)


async def test_a_stop_that_comes_again_is_answered_as_the_first(shop: Shop, alice: int) -> None:
    """A press whose answer a crash has eaten comes once more: nothing is paid back twice."""
    await give(alice, 10)
    picture = await shop.order(alice)
    first = await shop.person.stop(alice, picture.id)

    again = await shop.person.stop(alice, picture.id)

    assert again == first
    assert await shop.balances(alice) == (10, 0)


async def test_a_stop_after_a_failure_tells_the_failure(shop: Shop, alice: int) -> None:
    """The tokens are back already: «the picture is done» would be wrong."""
    await give(alice, 10)
    picture = await shop.order(alice)
    await shop.jobs.fail(await shop.lease(picture), picture.id, "late")

    told = await shop.person.stop(alice, picture.id)

    assert (told.state, told.reason) == ("failed", "late")


async def test_a_stop_and_the_picture_at_once_have_one_winner(shop: Shop, alice: int) -> None:
    """Whichever came first; the books agree with it."""
    await give(alice, 200)
    for _ in range(20):
        picture = await shop.order(alice)
        lease = await shop.lease(picture)
        await shop.jobs.begin(lease, picture.id, "painter")

        stopped, drawn = await asyncio.gather(
            shop.person.stop(alice, picture.id),
            shop.jobs.drawn(lease, picture.id, JPEG),
            return_exceptions=True,
        )

        assert isinstance(stopped, Picture) is not drawn
        if drawn:
            await shop.jobs.delivered(lease, picture.id, "file")
    report = await verify()
    assert report.ok, report.table()


async def test_what_cannot_be_delivered_for_a_day_is_paid_back(shop: Shop, alice: int) -> None:
    """Later and later, then given up."""
    await give(alice, 10)
    picture = await shop.order(alice)
    lease = await shop.lease(picture)
    await shop.jobs.begin(lease, picture.id, "painter")
    await shop.jobs.drawn(lease, picture.id, JPEG)

    await shop.jobs.put_off(lease, await shop.jobs.read(picture.id))
    assert await shop.jobs.due() == []
    shop.watch.forward(seconds=5)
    assert await shop.jobs.due() == [picture.id]
    shop.watch.moment += timedelta(hours=24)
    lease = await shop.lease(picture)
    await shop.jobs.put_off(lease, await shop.jobs.read(picture.id))

    assert (await shop.jobs.read(picture.id)).state is GenerationState.FAILED
    assert await shop.balances(alice) == (10, 0)


async def test_a_hint_is_for_a_job_that_is_being_drawn(shop: Shop, alice: int) -> None:
    """An unknown, an early, a late, a repeated one change nothing but the moment."""
    await give(alice, 10)
    assert not await shop.jobs.hint("p1")
    picture = await shop.order(alice)
    lease = await shop.lease(picture)
    await shop.jobs.begin(lease, picture.id, "replicate")
    assert not await shop.jobs.hint("p1")
    await shop.jobs.keep_ticket(lease, picture.id, "p1")

    assert await shop.jobs.hint("p1")
    assert await shop.jobs.hint("p1")
    assert (await shop.jobs.state_and_hint(picture.id))[1] == shop.watch()
    await shop.person.stop(alice, picture.id)

    assert not await shop.jobs.hint("p1")
    assert await shop.balances(alice) == (10, 0)


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        ("UPDATE generations SET state = 'delivered', due_at = NULL", "is delivered, costs 10"),
        ("UPDATE generations SET tokens = 11", "costs 11; held 10"),
        ("UPDATE generations SET user_id = 1002", "held 10 of user 1001"),
        ("UPDATE generations SET state = 'drawn'", "without its picture"),
        ("DELETE FROM generations", "has no job"),
    ],
)
async def test_a_job_that_lies_is_found(
    raw_database: str, watch: Watch, ledger: Ledger, bob: int, tampering: str, fault: str
) -> None:
    """By verify, with its row."""
    shop = make_shop(watch, ledger)
    alice = await newcomer(1001)
    await give(alice, 10)
    await shop.order(alice)
    assert (await verify()).ok

    await fetch(tampering)

    assert fault in (await verify()).table()
