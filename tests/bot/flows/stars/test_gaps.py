"""Interrupted walks of Telegram's list: later walks find what they left out."""

from contextlib import suppress

import pytest
from aiogram.methods import GetStarTransactions

from bot.flows.stars_reconcile import reconcile
from bot.services.registry import Services
from bot.ui.context import AppContext
from models import StarRow, StarWalk
from tests.bot.flows.stars.conftest import BOT
from tests.bot.flows.stars.list import StarList, both_ends
from tests.database import newcomer

pytestmark = pytest.mark.thorough

ALICE = 1001
FORMER_BOT = 41


@pytest.fixture(autouse=True)
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten rows a page."""
    monkeypatch.setattr("bot.flows.stars_reconcile.MAX_PAGE_ROWS", 10)


async def ordered(services: Services) -> str:
    """The payload of Alice's order of 10 tokens for 450 Stars."""
    await newcomer(ALICE)
    return (await services.orders.open(ALICE, 10)).payload


def paid(telegram: StarList, payload: str, many: int) -> None:
    """So many more payments, of which no update came."""
    for _ in range(many):
        telegram.pays(f"c{len(telegram.rows)}", payload, 450)


async def cut_off(app: AppContext, telegram: StarList, pages: int) -> None:
    """A walk that reads so many pages, and then Telegram falls silent."""
    left = iter(range(pages))

    def silent() -> None:
        if next(left, None) is None:
            raise OSError("no answer")

    telegram.between = silent
    with suppress(OSError):
        await reconcile(app)
    telegram.between = lambda: None


@both_ends
@pytest.mark.parametrize("pages", [1, 2, 3])
async def test_a_gap_in_the_middle_is_closed_by_the_next_walk(
    app: AppContext,
    services: Services,
    telegram: StarList,
    newest_first: bool,
    pages: int,
) -> None:
    """30 rows are kept, 30 are new, and the walk to them is cut off after some pages."""
    telegram.newest_first = newest_first
    payload = await ordered(services)
    paid(telegram, payload, 30)
    await reconcile(app)
    paid(telegram, payload, 30)
    await cut_off(app, telegram, pages)

    walk = await reconcile(app)

    assert await StarRow.all().count() == 60
    assert await services.ledger.balance(ALICE) == 600
    assert walk.difference == 0


async def test_gaps_of_several_walks_that_were_cut_off_are_all_closed(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Each left one of its own."""
    telegram.newest_first = True
    payload = await ordered(services)
    paid(telegram, payload, 25)
    await reconcile(app)
    for _ in range(3):
        paid(telegram, payload, 25)
        await cut_off(app, telegram, 1)

    await reconcile(app)

    assert await StarRow.all().count() == 100
    assert await services.ledger.balance(ALICE) == 1000


@both_ends
async def test_walks_that_are_always_cut_off_come_to_the_end_all_the_same(
    app: AppContext, services: Services, telegram: StarList, newest_first: bool
) -> None:
    """Each goes on where the last one was: three pages a walk, nine pages of news."""
    telegram.newest_first = newest_first
    payload = await ordered(services)
    paid(telegram, payload, 15)
    await reconcile(app)
    paid(telegram, payload, 85)

    for _ in range(12):
        await cut_off(app, telegram, 3)

    assert await StarRow.all().count() == 100


@both_ends
async def test_a_quiet_walk_reads_three_pages_of_a_long_list_at_most(
    app: AppContext, services: Services, telegram: StarList, newest_first: bool
) -> None:
    """Nothing is read again for having been read in pieces."""
    telegram.newest_first = newest_first
    paid(telegram, await ordered(services), 65)
    await cut_off(app, telegram, 2)
    await reconcile(app)
    before = len(telegram.called(GetStarTransactions))

    await reconcile(app)

    assert len(telegram.called(GetStarTransactions)) - before <= 3


async def test_what_another_walk_keeps_meanwhile_does_not_hide_its_gap(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Two processes: one is cut off while the other comes to its end."""
    telegram.newest_first = True
    payload = await ordered(services)
    paid(telegram, payload, 15)
    await reconcile(app)
    walks = services.star_walks
    other = await walks.begin()
    paid(telegram, payload, 30)
    await cut_off(app, telegram, 1)

    await walks.settle(other, 0)
    await reconcile(app)

    assert await services.ledger.balance(ALICE) == 450


async def test_rows_of_a_former_bot_hide_nothing_of_this_ones_list(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The token was exchanged: the new bot's list begins with its own first row."""
    payload = await ordered(services)
    paid(telegram, payload, 30)
    await reconcile(app)
    former = telegram.rows
    await StarRow.all().update(bot_id=FORMER_BOT)
    await StarWalk.all().delete()
    telegram.rows = []
    for number in range(20):
        telegram.pays(f"new{number}", payload, 450)

    walk = await reconcile(app)

    assert (walk.booked.credited, walk.difference) == (20, 0)
    assert (await services.stars.summary()).rows == 20
    assert len(former) == await StarRow.filter(bot_id=FORMER_BOT).count()


async def test_rows_of_which_nobody_knows_whose_they_are_are_not_booked_again(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Kept before rows said whose list they are of; a gap among them is closed."""
    telegram.newest_first = True
    payload = await ordered(services)
    paid(telegram, payload, 35)
    await reconcile(app)
    await StarWalk.all().delete()
    await StarRow.all().update(bot_id=None)
    paid(telegram, payload, 12)

    walk = await reconcile(app)

    assert (walk.booked.new, walk.difference) == (12, 0)
    assert await StarRow.filter(bot_id=BOT).count() == 47
