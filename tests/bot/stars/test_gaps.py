"""Walks of Telegram's list that are cut off: what they left out is found by those after them."""

from contextlib import suppress
from typing import Any

import pytest
from aiogram.methods import GetStarTransactions

from bot.flows.stars_reconcile import reconcile
from bot.services.registry import Services
from models import StarRow, StarWalk
from tests.bot.stars.conftest import BOT
from tests.bot.stars.list import StarList
from tests.database import newcomer

ALICE = 1001
FORMER_BOT = 41


@pytest.fixture(autouse=True)
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten rows a page."""
    monkeypatch.setattr("bot.flows.stars_reconcile.PAGE", 10)


async def ordered(services: Services) -> str:
    """The payload of Alice's order of 10 tokens for 450 Stars."""
    await newcomer(ALICE)
    return (await services.orders.open(ALICE, 10)).payload


def paid(telegram: StarList, payload: str, many: int) -> None:
    """So many more payments, of which no update came."""
    for _ in range(many):
        telegram.pays(f"c{len(telegram.rows)}", payload, 450)


async def cut_off(data: dict[str, Any], telegram: StarList, pages: int) -> None:
    """A walk that reads so many pages, and then Telegram falls silent."""
    left = iter(range(pages))

    def silent() -> None:
        if next(left, None) is None:
            raise OSError("no answer")

    telegram.between = silent
    with suppress(OSError):
        await reconcile(data)
    telegram.between = lambda: None


@pytest.mark.parametrize("newest_first", [False, True])
@pytest.mark.parametrize("pages", [1, 2, 3])
async def test_a_gap_in_the_middle_is_closed_by_the_next_walk(
    data: dict[str, Any],
    services: Services,
    telegram: StarList,
    newest_first: bool,
    pages: int,
) -> None:
    """30 rows are kept, 30 are new, and the walk to them is cut off after some pages."""
    telegram.newest_first = newest_first
    payload = await ordered(services)
    paid(telegram, payload, 30)
    await reconcile(data)
    paid(telegram, payload, 30)
    await cut_off(data, telegram, pages)

    walk = await reconcile(data)

    assert await StarRow.all().count() == 60
    assert await services.ledger.balance(ALICE) == 600
    assert walk.difference == 0


async def test_gaps_of_several_walks_that_were_cut_off_are_all_closed(
    data: dict[str, Any], services: Services, telegram: StarList
) -> None:
    """Each left one of its own."""
    telegram.newest_first = True
    payload = await ordered(services)
    paid(telegram, payload, 25)
    await reconcile(data)
    for _ in range(3):
        paid(telegram, payload, 25)
        await cut_off(data, telegram, 1)

    await reconcile(data)

    assert await StarRow.all().count() == 100
    assert await services.ledger.balance(ALICE) == 1000


@pytest.mark.parametrize("newest_first", [False, True])
async def test_walks_that_are_always_cut_off_come_to_the_end_all_the_same(
    data: dict[str, Any], services: Services, telegram: StarList, newest_first: bool
) -> None:
    """Each goes on where the last one was: three pages a walk, nine pages of news."""
    telegram.newest_first = newest_first
    payload = await ordered(services)
    paid(telegram, payload, 15)
    await reconcile(data)
    paid(telegram, payload, 85)

    for _ in range(12):
        await cut_off(data, telegram, 3)

    assert await StarRow.all().count() == 100


@pytest.mark.parametrize("newest_first", [False, True])
async def test_a_quiet_walk_reads_three_pages_of_a_long_list_at_most(
    data: dict[str, Any], services: Services, telegram: StarList, newest_first: bool
) -> None:
    """Nothing is read again for having been read in pieces."""
    telegram.newest_first = newest_first
    paid(telegram, await ordered(services), 65)
    await cut_off(data, telegram, 2)
    await reconcile(data)
    before = len(telegram.called(GetStarTransactions))

    await reconcile(data)

    assert len(telegram.called(GetStarTransactions)) - before <= 3


async def test_what_another_walk_keeps_meanwhile_does_not_hide_its_gap(
    data: dict[str, Any], services: Services, telegram: StarList
) -> None:
    """Two processes: one is cut off while the other comes to its end."""
    telegram.newest_first = True
    payload = await ordered(services)
    paid(telegram, payload, 15)
    await reconcile(data)
    walks = services.star_walks
    other = await walks.begin()
    paid(telegram, payload, 30)
    await cut_off(data, telegram, 1)

    await walks.settle(other, 0)
    await reconcile(data)

    assert await services.ledger.balance(ALICE) == 450


async def test_rows_of_a_former_bot_hide_nothing_of_this_ones_list(
    data: dict[str, Any], services: Services, telegram: StarList
) -> None:
    """The token was exchanged: the new bot's list begins with its own first row."""
    payload = await ordered(services)
    paid(telegram, payload, 30)
    await reconcile(data)
    former = telegram.rows
    await StarRow.all().update(bot_id=FORMER_BOT)
    await StarWalk.all().delete()
    telegram.rows = []
    for number in range(20):
        telegram.pays(f"new{number}", payload, 450)

    walk = await reconcile(data)

    assert (walk.booked.credited, walk.difference) == (20, 0)
    assert (await services.stars.summary()).rows == 20
    assert len(former) == await StarRow.filter(bot_id=FORMER_BOT).count()


async def test_rows_of_which_nobody_knows_whose_they_are_are_not_booked_again(
    data: dict[str, Any], services: Services, telegram: StarList
) -> None:
    """Kept before rows said whose list they are of; a gap among them is closed."""
    telegram.newest_first = True
    payload = await ordered(services)
    paid(telegram, payload, 35)
    await reconcile(data)
    await StarWalk.all().delete()
    await StarRow.all().update(bot_id=None)
    paid(telegram, payload, 12)

    walk = await reconcile(data)

    assert (walk.booked.new, walk.difference) == (12, 0)
    assert await StarRow.filter(bot_id=BOT).count() == 47
