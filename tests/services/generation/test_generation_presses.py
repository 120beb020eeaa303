"""One press makes one job, even if it is repeated; a person has one open job at a time."""

import asyncio

import pytest
from tortoise.exceptions import IntegrityError

from bot.services.errors import Gone
from bot.services.generation.errors import NoMoreToday
from bot.services.ledger.ledger import Ledger
from models import Generation, GenerationState, Transfer
from tests.clock import Watch
from tests.database import give, newcomer
from tests.services.generation_shop import Shop, make_shop


@pytest.fixture
def shop(database: str, watch: Watch, ledger: Ledger) -> Shop:
    return make_shop(watch, ledger)


async def test_a_press_that_comes_again_finds_its_job(shop: Shop, alice: int) -> None:
    """While it is drawn, and when the picture was delivered: one hold, whatever was said before."""
    await give(alice, 100)
    made = await shop.order(alice, press="callback:7")

    assert await shop.order(alice, press="callback:7") == made
    await shop.deliver(made)
    again = await shop.order(alice, press="callback:7")

    assert (again.id, again.state) == (made.id, GenerationState.DELIVERED)
    assert await Transfer.filter(kind="hold").count() == 1
    assert await shop.balances(alice) == (90, 0)


async def test_a_press_that_comes_at_once_in_two_ways_is_one_job(shop: Shop, alice: int) -> None:
    """Two processes have the same update: neither is refused, one holds."""
    await give(alice, 100)

    found = await asyncio.gather(*(shop.order(alice, press="callback:7") for _ in range(10)))

    assert len({one.id for one in found}) == 1
    assert await shop.balances(alice) == (90, 10)


async def test_a_press_that_comes_again_after_the_last_of_the_day_is_no_refusal(
    database: str, watch: Watch, ledger: Ledger, alice: int
) -> None:
    """What it asked for was done: "no more today" would be said of the next one."""
    shop = make_shop(watch, ledger, GENERATE_DAILY="1")
    await give(alice, 100)
    made = await shop.order(alice, press="callback:7")
    await shop.deliver(made)

    assert (await shop.order(alice, press="callback:7")).id == made.id
    with pytest.raises(NoMoreToday):
        await shop.order(alice, press="callback:8")


async def test_the_same_words_by_another_press_are_another_job(shop: Shop, alice: int) -> None:
    """Whoever wants two takes of them presses twice; presses of two people are two."""
    await give(alice, 100)
    first = await shop.order(alice, press="callback:7")
    await shop.deliver(first)

    second = await shop.order(alice, press="callback:8")

    assert (second.id, second.variation) != (first.id, first.variation)


async def test_the_press_of_somebody_else_is_another(shop: Shop, alice: int, bob: int) -> None:
    """Whatever number it has: nobody is shown a stranger's job."""
    await give(alice, 10)
    await give(bob, 10)
    first = await shop.order(alice, press="callback:7")

    assert (await shop.order(bob, press="callback:7")).id != first.id


async def test_a_job_whose_words_were_erased_is_gone_for_its_press(shop: Shop, alice: int) -> None:
    """It is not made again, and has nothing left to show."""
    await give(alice, 100)
    made = await shop.order(alice, press="callback:7")
    await shop.deliver(made)
    await Generation.filter(id=made.id).update(prompt="")

    with pytest.raises(Gone):
        await shop.order(alice, press="callback:7")


@pytest.mark.parametrize("state", ["queued", "drawing", "drawn"])
async def test_the_tables_allow_one_open_job_a_person(
    raw_database: str, watch: Watch, state: str
) -> None:
    """Whoever writes to them: a second one is refused, whatever its state, unless it is over."""
    alice, bob = await newcomer(1001), await newcomer(1002)
    row = {"prompt": "a cat", "tokens": 1, "chat_id": 1, "created_at": watch(), "due_at": watch()}
    await Generation.create(user_id=alice, state=GenerationState.QUEUED, **row)

    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        await Generation.create(user_id=alice, state=GenerationState(state), **row)

    await Generation.create(user_id=bob, state=GenerationState(state), **row)
    await Generation.create(user_id=alice, state=GenerationState.DELIVERED, **row)


async def test_the_tables_allow_one_job_a_press(raw_database: str, watch: Watch) -> None:
    """Also after the first is over."""
    alice, bob = await newcomer(1001), await newcomer(1002)
    row = {"prompt": "a cat", "tokens": 1, "chat_id": 1, "created_at": watch(), "due_at": watch()}
    over = {**row, "state": GenerationState.STOPPED, "press": "callback:7"}
    await Generation.create(user_id=alice, **over)

    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        await Generation.create(user_id=alice, **over)

    await Generation.create(user_id=bob, **over)
