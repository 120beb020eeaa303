"""The values that the main menu shows about its person."""

from functools import partial

import pytest

from bot.services.growth.referrals import Referrals
from bot.services.ledger.ledger import Ledger
from bot.services.menu_summary import MenuSummaries, MenuSummary
from bot.services.messaging.outbox import Outbox
from bot.services.payments.manual_transfer.topups import Topups
from bot.services.payments.stars.orders import Orders
from bot.services.payments.stars.payments import Payment, Payments
from bot.services.people.users import TelegramProfile, Users
from bot.settings.settings import Pack
from tests.clock import Watch
from tests.services.books import adjusted
from tests.services.invites import invites_at
from tests.services.topups import pending, topups_with

pytestmark = pytest.mark.usefixtures("database")
CAROL, STRANGER = 2001, 2002
BONUS = 3


@pytest.fixture
def situations() -> MenuSummaries:
    """3 tokens are promised to a friend."""
    return MenuSummaries(BONUS)


@pytest.fixture
def topups(watch: Watch) -> Topups:
    """Requests as the operator's settings allow them."""
    return topups_with(watch)


async def invited(watch: Watch, invites: Referrals, inviter: int, friend: int) -> None:
    """The inviter's link brings a newcomer."""
    token = (await invites.overview(inviter)).token
    arrived = partial(invites.accept, token=token)
    await Users(("en",), watch).upsert(TelegramProfile(friend, friend, "Carol"), "en", arrived)


async def buys(watch: Watch, invites: Referrals, user_id: int) -> None:
    """A pack of 10 tokens is paid for with Stars."""
    offer = await Orders((Pack(10, 450),), watch).open(user_id, 10)
    payment = Payment(user_id, offer.payload, "XTR", 450, "c-1")
    await Payments(Ledger(), invites, Outbox(watch), (), watch).credit(payment)


async def test_a_stranger_has_nothing(situations: MenuSummaries) -> None:
    """Nor is anything awaited or promised."""
    assert await situations.of(STRANGER) == MenuSummary(0, None, 0)


async def test_the_balance_is_what_may_be_spent(situations: MenuSummaries, alice: int) -> None:
    """What a job holds is not in it."""
    await adjusted(alice, 9)
    await Ledger().hold(alice, 2, job="j")

    assert (await situations.of(alice)).balance == 7


async def test_a_pending_request_is_known_until_it_is_settled(
    topups: Topups, situations: MenuSummaries, alice: int, bob: int
) -> None:
    """To its own person alone."""
    request = await pending(topups, alice)

    assert [(await situations.of(one)).pending for one in (alice, bob)] == [request.id, None]
    await topups.cancel(alice, request.id)
    assert (await situations.of(alice)).pending is None


async def test_a_newcomer_is_promised_the_bonus_until_the_first_purchase(
    watch: Watch, situations: MenuSummaries, alice: int
) -> None:
    """Who came on their own is promised nothing."""
    invites = invites_at(watch, INVITE_BONUS_FRIEND=str(BONUS))
    await invited(watch, invites, alice, CAROL)

    assert [(await situations.of(one)).promised for one in (alice, CAROL)] == [0, BONUS]
    await buys(watch, invites, CAROL)
    assert (await situations.of(CAROL)).promised == 0
