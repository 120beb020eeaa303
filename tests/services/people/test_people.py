"""People as admins see them: pages in three orders, and the card."""

from datetime import timedelta

import pytest

from bot.services.errors import Gone
from bot.services.ledger.ledger import Ledger
from bot.services.ledger.statements import Statements
from bot.services.payments.methods import PURCHASE_KINDS, REFUND_KINDS
from bot.services.people.directory import COUNT_INTERVAL, PAGE, SORTS, People
from bot.services.people.users import TelegramProfile, Users
from models import Topup, TopupState, User
from tests.clock import Watch
from tests.database import ALICE, give, newcomer

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def people(watch: Watch) -> People:
    return People(Statements(), (*PURCHASE_KINDS, *REFUND_KINDS), watch)


async def crowd(watch: Watch, size: int) -> None:
    """People 1, 2, ...: each came a minute later, two at a time; each second one has tokens."""
    users = Users(("en",), watch)
    for user_id in range(1, size + 1):
        watch.forward(minutes=user_id % 2)
        await users.upsert(TelegramProfile(user_id, user_id, f"P{user_id}"), "en")
        await User.filter(id=user_id).update(created_at=watch(), seen_at=watch())
        if user_id % 2:
            await give(user_id, 5 + user_id % 3)


@pytest.mark.parametrize("sort", SORTS)
async def test_pages_cover_everybody_once_in_order(people: People, watch: Watch, sort: str) -> None:
    """Also those who share a moment or a balance."""
    await crowd(watch, 2 * PAGE + 5)
    seen: list[int] = []
    position = None
    while True:
        page = await people.page(sort, position)
        assert len(page.rows) <= PAGE
        seen += [person.id for person in page.rows]
        position = page.next
        if position is None:
            break

    everybody = range(1, 2 * PAGE + 6)
    if sort == "balance":
        rich = [one for one in everybody if one % 2]
        assert seen == sorted(rich, key=lambda one: (5 + one % 3, one), reverse=True)
    else:
        assert seen == sorted(everybody, reverse=True)


async def test_an_exact_page_has_no_empty_one_after_it(people: People, watch: Watch) -> None:
    """No way on where there is nothing."""
    await crowd(watch, PAGE)

    assert (await people.page("newest")).next is None


async def test_an_unknown_order_is_the_first_one(people: People, alice: int) -> None:
    """Button data can be forged."""
    assert [one.id for one in (await people.page("'; DROP")).rows] == [alice]


async def test_a_small_total_is_always_of_this_moment(people: People, alice: int) -> None:
    """It agrees with the list below it."""
    assert await people.total() == 1
    await newcomer(2)
    assert await people.total() == 2


async def test_a_large_total_is_counted_once_a_minute(
    people: People, watch: Watch, alice: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A count reads a whole index."""
    monkeypatch.setattr("bot.services.people.directory.COUNTED_AT_ONCE", 0)
    assert await people.total() == 1
    await newcomer(2)
    assert await people.total() == 1
    watch.forward(seconds=COUNT_INTERVAL.total_seconds() + 1)
    assert await people.total() == 2


async def test_the_card_adds_up(people: People, ledger: Ledger, watch: Watch, alice: int) -> None:
    """Bought, spent, held and balance; what was given by hand is neither bought nor spent."""
    await give(alice, 100)
    await ledger.hold(alice, 30, job="one")
    await ledger.capture("one")
    await ledger.hold(alice, 20, job="two")
    await ledger.void("two")
    await ledger.hold(alice, 10, job="three")
    due = watch() + timedelta(1)
    for state in (TopupState.PENDING, TopupState.REJECTED):
        await Topup.create(
            user_id=alice, method="x", tokens=1, amount_rub=1, expires_at=due, state=state
        )

    card = await people.card(alice)

    assert (card.balance, card.held, card.bought, card.spent) == (60, 10, 100, 30)
    assert (card.requests, card.pending, card.notes) == (2, 1, 0)
    assert [line.kind for line in card.lines] == ["hold", "void", "hold", "hold", "stars"]


async def test_the_card_of_a_newcomer_is_empty(people: People, alice: int) -> None:
    """No account yet."""
    card = await people.card(alice)

    assert (card.balance, card.held, card.bought, card.spent, card.lines) == (0, 0, 0, 0, [])
    assert (await people.brief(ALICE)).balance == 0


@pytest.mark.parametrize("user_id", [0, 404, 2**62])
async def test_nobody_has_no_card(people: People, user_id: int) -> None:
    """A forged id is gone."""
    with pytest.raises(Gone):
        await people.card(user_id)
    with pytest.raises(Gone):
        await people.brief(user_id)
