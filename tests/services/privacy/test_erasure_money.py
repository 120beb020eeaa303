"""Erasure and money: what is given up, what prevents erasure, what happens afterwards."""

import asyncio
from datetime import timedelta

import pytest

from bot.services.admin.adjustments import BalanceChanged
from bot.services.errors import Gone
from bot.services.growth.promo_redeem import CodeOlder
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.menu_summary import MenuSummaries, MenuSummary
from bot.services.messaging.outbox import Outbox
from bot.services.payments.crypto_pay.orders import SETTLED_AFTER
from bot.services.payments.stars.checkout_errors import CheckoutRefused
from bot.services.payments.stars.orders import Orders
from bot.services.payments.stars.payments import Payment, Payments
from bot.services.privacy.erasure import CannotEraseAdmin, Erasure, ErasureCost, UnsettledMoney
from bot.settings.settings import Pack
from models import CryptoOrder, InboxUpdate, User
from models.db.sql import fetch
from tests.clock import Watch
from tests.database import give
from tests.services.erased import ADMIN, ALICE, comes_by, erasure_with, kept_update, lives
from tests.services.growth.test_invites import BONUS, comes
from tests.services.invites import invites_at
from tests.services.promos import offered, promos_at
from tests.services.topups import pending, topups_with

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def erasing(watch: Watch) -> Erasure:
    return erasure_with((ADMIN,), watch)


async def test_the_amount_that_was_agreed_to_is_what_goes(watch: Watch, erasing: Erasure) -> None:
    """Tokens that came since the question was asked are not given up unasked."""
    await comes_by(watch)
    await give(ALICE, 5)
    standing = await erasing.look(ALICE)
    await give(ALICE, 1)

    with pytest.raises(BalanceChanged):
        await erasing.erase(ALICE, standing.balance)

    assert standing.balance == 5
    assert await Ledger().balance(ALICE) == 6


async def test_while_money_moves_nobody_is_erased(watch: Watch, erasing: Erasure) -> None:
    """An open request, tokens set aside, a payment that is kept and not done yet."""
    await comes_by(watch)
    await give(ALICE, 5)
    topups = topups_with(watch)
    request = await pending(topups, ALICE)
    with pytest.raises(UnsettledMoney) as open_request:
        await erasing.erase(ALICE, 5)
    await topups.cancel(ALICE, request.id)
    await Ledger().hold(ALICE, 1, job="j")
    with pytest.raises(UnsettledMoney) as held:
        await erasing.erase(ALICE, 4)
    await Ledger().void("j")
    await kept_update(watch, done=False)
    with pytest.raises(UnsettledMoney) as payment:
        await erasing.look(ALICE)

    found = [one.value.values["what"] for one in (open_request, held, payment)]
    assert found == ["topup", "held", "payment"]


async def test_an_invoice_in_coins_that_has_just_ended_may_have_been_paid(
    watch: Watch, erasing: Erasure
) -> None:
    """Nobody is erased until Crypto Pay has been asked about it for some minutes."""
    await comes_by(watch)
    await CryptoOrder.create(
        user_id=ALICE, tokens=1, amount_rub=1, state="expired", expires_at=watch(), invoice_id=7
    )
    watch.moment += SETTLED_AFTER - timedelta(seconds=1)
    with pytest.raises(UnsettledMoney) as refusal:
        await erasing.look(ALICE)
    assert refusal.value.values == {"what": "crypto"}

    watch.forward(seconds=1)
    assert await erasing.look(ALICE) == ErasureCost(balance=0)


async def test_a_payment_that_is_kept_meanwhile_stays(
    watch: Watch, erasing: Erasure, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its update came after it was looked whether money moves: only what is done may go."""
    await comes_by(watch)
    settled = erasing._require_settled

    async def settled_before(user_id: int) -> None:
        await settled(user_id)
        await kept_update(watch, done=False)

    monkeypatch.setattr(erasing, "_require_settled", settled_before)

    await erasing.erase(ALICE, 0)

    assert (await InboxUpdate.get()).done_at is None


async def test_admins_stay_and_strangers_are_gone(watch: Watch, erasing: Erasure) -> None:
    """What admins did must stay theirs."""
    with pytest.raises(CannotEraseAdmin):
        await erasing.look(ADMIN)
    with pytest.raises(Gone):
        await erasing.erase(404, 0)


async def test_an_open_order_can_not_be_paid_afterwards(watch: Watch, erasing: Erasure) -> None:
    """A payment that was on its way all the same is credited to who paid it, as somebody new."""
    await comes_by(watch)
    offer = await Orders((Pack(10, 450),), watch).open(ALICE, 10)
    payments = Payments(Ledger(), invites_at(watch), Outbox(watch), (), watch)
    payment = Payment(ALICE, offer.payload, "XTR", 450, "late")
    await erasing.erase(ALICE, 0)

    with pytest.raises(CheckoutRefused):
        await payments.check(payment)
    await comes_by(watch)
    receipt = await payments.credit(payment)

    assert (receipt.payer_id, receipt.tokens, receipt.balance) == (ALICE, 10, 10)


@pytest.mark.parametrize("attempt", range(6))
async def test_a_payment_and_the_erasing_at_once_leave_right_books(
    watch: Watch, erasing: Erasure, attempt: int
) -> None:
    """Either comes first; the payment is nobody's but its payer's, the ledger verifies.

    A payment whose payer has just gone is tried again, after who paid is registered anew.
    """
    await comes_by(watch)
    await give(ALICE, 5)
    offers = [await Orders((Pack(n, n),), watch).open(ALICE, n) for n in (1, 2, 3, 4)]
    payments = Payments(Ledger(), invites_at(watch), Outbox(watch), (), watch)
    paid = [Payment(ALICE, one.payload, "XTR", one.stars, f"c{one.id}") for one in offers]
    rivals = [erasing.erase(ALICE, 5), *map(payments.credit, paid)]
    rivals = rivals[attempt % 5 :] + rivals[: attempt % 5]

    await asyncio.gather(*rivals, return_exceptions=True)

    await comes_by(watch)
    for payment in paid:
        await payments.credit(payment)
    tokens = await Ledger().balance(ALICE)
    erased = await User.filter(erased_at__isnull=False).exists()
    assert tokens == 15 if not erased else tokens == 10


async def test_a_late_refund_is_booked_on_the_pseudonym(watch: Watch, erasing: Erasure) -> None:
    """Its tokens were given up: the payment says what is missing. Told twice, it is booked once."""
    payment = await lives(watch)
    await erasing.erase(ALICE, 22)
    payments = Payments(Ledger(), invites_at(watch), Outbox(watch), (), watch)

    for repeated in (False, True):
        refunded = await payments.refunded(payment)
        assert (refunded.tokens, refunded.shortfall, refunded.repeated) == (0, 10, repeated)


async def test_a_payment_told_again_is_the_first_one(watch: Watch, erasing: Erasure) -> None:
    """Telegram may repeat it after the person is erased: no second credit, no fault."""
    payment = await lives(watch)
    await erasing.erase(ALICE, 22)

    receipt = await Payments(Ledger(), invites_at(watch), Outbox(watch), (), watch).credit(payment)

    assert receipt.repeated
    assert await Ledger().balance(ALICE) == 0


async def test_the_same_posting_under_the_pseudonym_is_the_first_one(
    watch: Watch, erasing: Erasure
) -> None:
    """A service that repeats a transfer for the new owner of the account finds it made."""
    await comes_by(watch)
    await give(ALICE, 5, "g")
    await erasing.erase(ALICE, 5)
    row = await User.get(erased_at__isnull=False)

    posted = await Ledger().transfer(
        source=system(Purpose.STARS),
        target=wallet(row.id),
        amount=5,
        kind=Kind.STARS,
        key="stars:g",
    )

    assert posted.repeated


async def test_who_comes_back_is_new_and_gets_no_newcomers_gifts(
    watch: Watch, erasing: Erasure, bob: int
) -> None:
    """No tokens, no history, no older promo code, no inviter; newer codes work."""
    await lives(watch)
    await erasing.erase(ALICE, 22)
    watch.forward(seconds=1)
    invites = invites_at(watch, **BONUS)

    await comes(watch, invites, ALICE, (await invites.overview(bob)).token)

    assert await MenuSummaries(3).of(ALICE) == MenuSummary(0, None, 0)
    with pytest.raises(CodeOlder):
        await promos_at(watch).redeem(ALICE, "SPRING")
    await offered(watch, "AUTUMN")
    assert (await promos_at(watch).redeem(ALICE, "AUTUMN")).tokens == 5


async def test_a_person_may_be_erased_twice(watch: Watch, erasing: Erasure) -> None:
    """And after a new life again: two pseudonyms, one mark."""
    for _ in range(2):
        await comes_by(watch)
        await give(ALICE, 5)
        await erasing.erase(ALICE, 5)
        watch.forward(seconds=1)

    assert await User.filter(erased_at__isnull=False).count() == 2
    assert len(await fetch("SELECT * FROM erased")) == 1
