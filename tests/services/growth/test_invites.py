"""Referrals: only both sides get tokens at the friend's first purchase, and only once."""

import asyncio
from functools import partial

import pytest

from bot.services.admin.audit import Audit
from bot.services.admin.bans import Bans
from bot.services.growth.referrals import Referrals
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments.stars.orders import Orders
from bot.services.payments.stars.payments import Payment, Payments
from bot.services.people.users import TelegramProfile, Users
from bot.settings.settings import Pack
from models import Invite, NoticeRow, Transfer
from tests.clock import Watch
from tests.services.books import adjusted
from tests.services.invites import invites_at
from tests.services.topups import pending, topups_with

pytestmark = pytest.mark.usefixtures("database")
CAROL, DAVE = 2001, 2002
BONUS = {"INVITE_BONUS": "5", "INVITE_BONUS_FRIEND": "3"}


@pytest.fixture
def invites(watch: Watch) -> Referrals:
    """5 tokens for the inviter, 3 for the friend."""
    return invites_at(watch, **BONUS)


async def comes(watch: Watch, invites: Referrals, user_id: int, token: str) -> None:
    """Somebody writes to the bot by that link, for the first time or not."""
    visitor = TelegramProfile(user_id, user_id, f"Person {user_id}")
    await Users(("en",), watch).upsert(visitor, "en", partial(invites.accept, token=token))


async def invited(watch: Watch, invites: Referrals, inviter: int, friend: int) -> None:
    """The inviter's link brings a newcomer."""
    await comes(watch, invites, friend, (await invites.overview(inviter)).token)


async def buys(watch: Watch, invites: Referrals, user_id: int, charge: str = "c-1") -> Payment:
    """A pack of 10 tokens is paid for with Stars."""
    offer = await Orders((Pack(10, 450),), watch).open(user_id, 10)
    payment = Payment(user_id, offer.payload, "XTR", 450, f"{charge}-{user_id}")
    await Payments(Ledger(), invites, Outbox(watch), (), watch).credit(payment)
    return payment


async def balances(*people: int) -> list[int]:
    return [await Ledger().balance(one) for one in people]


async def test_both_sides_get_tokens_at_the_first_purchase(
    watch: Watch, invites: Referrals, alice: int
) -> None:
    """Two transfers named after the friend's wallet; a second purchase earns nothing."""
    await invited(watch, invites, alice, CAROL)
    before = await balances(alice, CAROL)

    await buys(watch, invites, CAROL)
    await buys(watch, invites, CAROL, "c-2")

    assert before == [0, 0]
    assert await balances(alice, CAROL) == [5, 23]
    transfers = await Transfer.filter(kind="invite").order_by("id").select_related("target")
    number = transfers[0].target.id
    assert [one.key for one in transfers] == [f"invite:{number}:friend", f"invite:{number}:inviter"]
    found = await invites.overview(alice)
    assert (found.came, found.bought, found.earned, found.full) == (1, 1, 5, False)


async def test_an_approved_top_up_is_a_purchase(
    watch: Watch, invites: Referrals, alice: int
) -> None:
    """Money is money."""
    topups = topups_with(watch, **BONUS)
    await invited(watch, invites, alice, CAROL)
    request = await pending(topups, CAROL)

    await topups.approve(request.id, 7001, "op-1")

    assert await balances(alice, CAROL) == [5, 13]


async def test_the_same_payment_told_ten_times_earns_once(
    watch: Watch, invites: Referrals, alice: int
) -> None:
    """At the same moment, too."""
    await invited(watch, invites, alice, CAROL)
    offer = await Orders((Pack(10, 450),), watch).open(CAROL, 10)
    payment = Payment(CAROL, offer.payload, "XTR", 450, "c")

    await asyncio.gather(
        *(Payments(Ledger(), invites, Outbox(watch), (), watch).credit(payment) for _ in range(10))
    )

    assert await balances(alice, CAROL) == [5, 13]


async def test_who_was_here_before_is_not_invited(
    watch: Watch, invites: Referrals, alice: int, bob: int
) -> None:
    """Alice's link, Bob's link, each other's: there are no chains and no circles."""
    await invited(watch, invites, alice, CAROL)

    await invited(watch, invites, CAROL, alice)
    await invited(watch, invites, alice, bob)
    await invited(watch, invites, bob, CAROL)

    rows = await Invite.all().values_list("inviter_id", "friend_id")
    assert rows == [(alice, CAROL)]


async def test_nobody_invites_themselves(watch: Watch, invites: Referrals, alice: int) -> None:
    """Not even in the transaction that would register them."""
    token = (await invites.overview(alice)).token

    await invites.accept(alice, token)
    await comes(watch, invites, alice, token)

    assert not await Invite.exists()


@pytest.mark.parametrize("token", ["nobody", "", "x" * 60, "%"])
async def test_a_link_of_nobody_brings_a_newcomer_all_the_same(
    watch: Watch, invites: Referrals, token: str
) -> None:
    """They register; nobody earns."""
    await comes(watch, invites, CAROL, token)
    await buys(watch, invites, CAROL)

    assert await balances(CAROL) == [10]


async def test_while_invites_are_off_nobody_is_invited(watch: Watch, alice: int) -> None:
    """Switching them on later promises nothing in arrears."""
    await invited(watch, invites_at(watch), alice, CAROL)
    await buys(watch, invites_at(watch, **BONUS), CAROL)

    assert await balances(alice, CAROL) == [0, 10]


async def test_a_banned_person_earns_nothing_and_the_friend_keeps_the_promise(
    watch: Watch, invites: Referrals, alice: int
) -> None:
    """Whom the link of a banned person brings is simply a newcomer."""
    bans = Bans((), Audit(watch), Outbox(watch), watch)
    await invited(watch, invites, alice, CAROL)
    await bans.ban(alice, "fraud", 7001)
    await invited(watch, invites, alice, DAVE)

    await buys(watch, invites, CAROL)
    await buys(watch, invites, DAVE)

    assert await balances(alice, CAROL, DAVE) == [0, 13, 10]


async def test_a_link_earns_for_so_many_friends_and_no_more(watch: Watch, alice: int) -> None:
    """Twenty friends buy at once, three of them earn her tokens; every friend gets their own."""
    invites = invites_at(watch, **BONUS, INVITE_MAX="3")
    friends = range(3001, 3021)
    for friend in friends:
        await invited(watch, invites, alice, friend)

    await asyncio.gather(*(buys(watch, invites, friend) for friend in friends))

    assert await balances(alice) == [15]
    assert await balances(*friends) == [13] * 20
    assert (await invites.overview(alice)).full
    await invited(watch, invites, alice, CAROL)
    assert await Invite.all().count() == 20


async def test_a_refund_takes_the_bonuses_back(
    watch: Watch, invites: Referrals, alice: int
) -> None:
    """Once, however often it is told; the next purchase is not the first one."""
    await invited(watch, invites, alice, CAROL)
    payment = await buys(watch, invites, CAROL)
    payments = Payments(Ledger(), invites, Outbox(watch), (), watch)

    await payments.refunded(payment)
    await payments.refunded(payment)
    after = await balances(alice, CAROL)
    await buys(watch, invites, CAROL, "c-2")

    assert after == [0, 0]
    assert await balances(alice, CAROL) == [0, 10]
    assert (await invites.overview(alice)).earned == 0


async def test_a_bonus_that_is_spent_goes_back_as_far_as_the_balance_lasts(
    watch: Watch, invites: Referrals, alice: int
) -> None:
    """Nobody falls below zero because of somebody else's refund."""
    await invited(watch, invites, alice, CAROL)
    payment = await buys(watch, invites, CAROL)
    await adjusted(alice, -4)

    await Payments(Ledger(), invites, Outbox(watch), (), watch).refunded(payment)

    assert await balances(alice, CAROL) == [0, 0]
    row = await Invite.get(friend_id=CAROL)
    assert (row.inviter_tokens, row.inviter_back, row.friend_back) == (5, 1, 3)


async def test_a_link_stays_the_same_and_names_nobody(
    watch: Watch, invites: Referrals, alice: int
) -> None:
    """Asked for twenty times at once it is one link, without the person's id in it."""
    found = await asyncio.gather(*(invites.overview(alice) for _ in range(20)))

    tokens = {one.token for one in found}
    assert len(tokens) == 1
    assert str(alice) not in tokens.pop()


async def test_both_sides_are_told_of_the_bonus_and_of_its_return(
    watch: Watch, invites: Referrals, alice: int
) -> None:
    """Notices are put in the transaction of the tokens; who had nothing left is told nothing."""
    await invited(watch, invites, alice, CAROL)
    payment = await buys(watch, invites, CAROL)
    await adjusted(alice, -5)

    await Payments(Ledger(), invites, Outbox(watch), (), watch).refunded(payment)

    told = await NoticeRow.filter(text_key__startswith="invite").order_by("id")
    assert [(row.user_id, row.text_key) for row in told] == [
        (CAROL, "invite-told-friend"),
        (alice, "invite-told-inviter"),
        (CAROL, "invite-told-back"),
    ]
