"""Differences between Telegram's list and our ledger: reported once, and cleared when corrected."""

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError, TelegramServerError
from aiogram.methods import RefundStarPayment

from bot.flows.stars_reconcile import reconcile
from bot.jobs.stars import call_refunds, check_stars
from bot.services.payments._invoice_payloads import ORDER, payload_for
from bot.services.payments.stars.payments import Payment
from bot.services.registry import Services
from bot.ui.context import AppContext
from models import Charge, ChargeState, NoticeRow, StarRefund, StarRow
from tests.bot.flows.stars.conftest import OLGA
from tests.bot.flows.stars.list import StarList
from tests.bot.observability.logging_on import logged
from tests.database import newcomer

pytestmark = pytest.mark.thorough

ALICE = 1001
CALL = RefundStarPayment(user_id=ALICE, telegram_payment_charge_id="c1")
ON, OFF = "stars-told-balance", "stars-told-balance-right"


async def ordered(services: Services) -> str:
    """The payload of Alice's order of 10 tokens for 450 Stars."""
    if await services.users.find(ALICE) is None:
        await newcomer(ALICE)
    return (await services.orders.open(ALICE, 10)).payload


async def told(*texts: str) -> list[str]:
    """The notices of these kinds, in order."""
    rows = await NoticeRow.filter(text_key__in=texts).order_by("id")
    return [row.text_key for row in rows]


async def test_a_balance_that_differs_is_told_once_and_once_when_it_fits_again(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """A chargeback takes Stars without a row."""
    telegram.pays("c1", await ordered(services), 450)
    await check_stars(app)
    assert await told(ON, OFF) == []

    telegram.taken = 450
    for _ in range(3):
        await check_stars(app)
    assert await told(ON, OFF) == [ON]
    assert '"difference": -450' in (await NoticeRow.get(text_key=ON)).filling

    telegram.taken = 0
    for _ in range(3):
        await check_stars(app)
    assert await told(ON, OFF) == [ON, OFF]


async def test_a_payment_between_the_list_and_the_balance_is_no_difference(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The balance has it already: the list is read again before anybody is told."""
    payload = await ordered(services)
    pages = iter(range(2))

    def pays() -> None:
        if next(pages, None) == 1:
            telegram.pays("c1", payload, 450)

    telegram.between = pays
    await check_stars(app)

    assert await told(ON, OFF) == []
    assert await services.ledger.balance(ALICE) == 10


async def test_while_payments_come_all_the_time_no_difference_is_told(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Each lies between the list and the balance of another try."""
    payload = await ordered(services)
    telegram.between = lambda: telegram.pays(f"c{len(telegram.rows)}", payload, 450)

    await check_stars(app)

    assert await told(ON, OFF) == []


async def test_what_a_walk_put_right_before_it_was_cut_off_is_told(
    app: AppContext, telegram: StarList
) -> None:
    """The next walk finds nothing new there."""
    payload = await payload_for(ORDER, 999_999)
    telegram.moves("source", "r1", 100, {"type": "other"})
    for number in range(100):
        telegram.pays(f"c{number}", payload, 450)
    pages = iter(range(1))

    def silent() -> None:
        if next(pages, None) is None:
            raise OSError("no answer")

    telegram.between = silent
    with pytest.raises(OSError, match="no answer"):
        await check_stars(app)

    assert await told("stars-told-differences") == ["stars-told-differences"]


async def test_a_payment_that_was_to_be_refunded_is_explained_by_its_refund(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """At once; Telegram's row of the refund adds nothing."""
    payload = await payload_for(ORDER, 999_999)
    telegram.pays("c1", payload, 77)
    await reconcile(app)
    assert (await services.stars.summary()).unexplained == 1

    await services.refunds.ask("c1", OLGA)
    await call_refunds(app)
    assert (await services.stars.summary()).unexplained == 0
    telegram.gives_back("c1", payload, 77)
    await reconcile(app)

    assert (await services.stars.summary()).unexplained == 0
    assert (await Charge.get(id="c1")).state is ChargeState.REFUNDED


@pytest.mark.parametrize("newest_first", [False, True])
async def test_a_payment_and_its_refund_explain_each_other(
    app: AppContext, services: Services, telegram: StarList, newest_first: bool
) -> None:
    """Whichever of them is met first, in one walk or in two."""
    telegram.newest_first = newest_first
    payload = await ordered(services)
    telegram.pays("c1", payload, 450)
    telegram.gives_back("c1", payload, 450)
    person = {"id": 5, "is_bot": False, "first_name": "X"}
    other = {"type": "user", "transaction_type": "gift_purchase", "user": person}
    telegram.moves("source", "gift", 100, other)
    await reconcile(app)
    telegram.moves("receiver", "gift", 100, other)

    await reconcile(app)

    assert (await services.stars.summary()).unexplained == 0
    assert await StarRow.all().count() == 4


@pytest.mark.parametrize("kind", [TelegramNetworkError, TelegramServerError, TelegramBadRequest])
async def test_what_an_exception_says_is_neither_kept_nor_shown(
    app: AppContext,
    services: Services,
    telegram: StarList,
    kind: type[TelegramNetworkError],
) -> None:
    """It may hold the address of the call, and that holds the bot's token."""
    payment = Payment(ALICE, await ordered(services), "XTR", 450, "c1")
    await services.payments.credit(payment)
    await services.refunds.ask("c1", OLGA)
    address = "https://api.telegram.org/bot42:x/refundStarPayment"
    telegram.faults[RefundStarPayment] = kind(CALL, f"TooManyRedirects: 0, URL({address})")

    await call_refunds(app)

    assert "42:x" not in str((await StarRefund.get()).error)
    assert "42:x" not in (await services.refunds.look("c1")).error
    assert not await NoticeRow.filter(filling__contains="42:x").exists()


COMMISSIONS = {
    "listed without it": (405, 0, {"amount": 45}),
    "listed with it": (450, 0, {"amount": 45}),
    "parts of a Star": (427, 500_000_000, {"amount": 22, "nanostar_amount": 500_000_000}),
}


@pytest.mark.parametrize("how", COMMISSIONS)
async def test_a_payment_of_which_an_affiliate_got_a_part_is_credited(
    app: AppContext, services: Services, telegram: StarList, how: str
) -> None:
    """The person paid the whole price; the charge says so."""
    stars, nanostars, commission = COMMISSIONS[how]
    affiliate = {"commission_per_mille": 100, **commission}
    telegram.pays("c1", await ordered(services), stars, affiliate=affiliate)
    telegram.rows[-1]["nanostar_amount"] = nanostars

    walk = await reconcile(app)

    assert walk.booked.credited == 1
    charge = await Charge.get(id="c1")
    assert (charge.stars, charge.tokens, charge.mismatch) == (450, 10, None)


async def test_a_commission_does_not_make_another_sum_right(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Neither the listed sum nor the whole is the order's price."""
    affiliate = {"commission_per_mille": 100, "amount": 40}
    telegram.pays("c1", await ordered(services), 405, affiliate=affiliate)

    await reconcile(app)

    assert (await Charge.get(id="c1")).mismatch == "amount"


async def test_the_log_tells_of_a_walk_in_plain_words(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """No repr of what the program calls things."""
    payload = await ordered(services)
    telegram.pays("c1", payload, 450)
    await services.payments.credit(Payment(ALICE, payload, "XTR", 450, "c1"))
    with logged() as written:
        await reconcile(app)
        await reconcile(app)

    lines = [line for line in written.getvalue().splitlines() if "Stars" in line]
    told = [line.split("Stars compared: ")[1] for line in lines]
    assert told == ["1 new; the balance fits", "nothing new; the balance fits"]
