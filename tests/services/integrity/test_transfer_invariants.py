"""`verify` names states that no action of the bot can produce."""

import pytest

from bot.services.admin.audit import Audit
from bot.services.integrity.verify import INVARIANTS, verify
from bot.services.ledger.ledger import Kind, Ledger, Owner, Purpose, system, wallet
from bot.services.payments.stars.payments import Payment, Payments
from bot.services.payments.stars.refunds import Refunds
from models import Charge, Order, Transfer
from models.db.sql import fetch
from tests.clock import Watch
from tests.database import ALICE
from tests.services.books import OLGA

pytestmark = pytest.mark.usefixtures("raw_database")


@pytest.fixture
def refunds(ledger: Ledger, payments: Payments, watch: Watch) -> Refunds:
    return Refunds(ledger, payments, Audit(watch), watch, allow_debt=False)


async def faults() -> list[str]:
    """What verify says is wrong."""
    return [fault for check in (await verify()).checks for fault in check.faults]


async def test_a_report_has_a_line_for_every_law() -> None:
    """The operator reads what was looked at, and not only what was found."""
    lines = (await verify()).table().splitlines()

    assert len(lines) == len(INVARIANTS) + 1
    assert all(line.endswith("ok") for line in lines)
    for law in INVARIANTS:
        assert any(line.startswith(law.name) for line in lines)


async def test_a_credited_order_that_is_open_again_is_named(
    payments: Payments, right: Payment
) -> None:
    """Its checkout would pass once more."""
    await payments.credit(right)
    assert await faults() == []

    await Order.all().update(state="open")

    await payments.check(right)
    order = await Order.get()
    assert await faults() == [
        f"charges charge-1: credited 10 tokens, its order {order.id} is still open"
    ]


async def test_an_order_that_is_paid_after_its_refund_is_named(
    payments: Payments, right: Payment
) -> None:
    """None of its payments stands."""
    await payments.credit(right)
    await payments.refunded(right)
    assert await faults() == []

    await Order.all().update(state="paid")

    assert await faults() == [f"orders {(await Order.get()).id}: is paid without such a charge"]


async def test_a_credited_charge_without_an_order_is_named(
    payments: Payments, right: Payment
) -> None:
    """Whose terms would it have been credited by?"""
    await payments.credit(right)

    await Charge.all().update(order_id=None)

    assert "charges charge-1: credited 10 tokens without an order" in await faults()


async def test_a_payment_that_fits_no_order_is_in_order(payments: Payments, alice: int) -> None:
    """Its Stars are due, nothing was credited."""
    await payments.credit(Payment(alice, "order:99", "XTR", 450, "charge-1"))

    assert await faults() == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "UPDATE star_refunds SET state = 'failed'",
            "is failed of a payment that is credited, set 10 aside; held 10 of user 1001,"
            " then nothing",
        ),
        (
            "UPDATE star_refunds SET state = 'done'",
            "is done of a payment that is credited, set 10 aside; held 10 of user 1001,"
            " then nothing",
        ),
        (
            "UPDATE star_refunds SET held = 0",
            "is asked of a payment that is credited, set 0 aside; held 10 of user 1001,"
            " then nothing",
        ),
    ],
)
async def test_a_refund_and_its_hold_that_disagree_are_named(
    refunds: Refunds, payments: Payments, right: Payment, statement: str, said: str
) -> None:
    """Tokens are set aside as long as the refund is asked for, and no longer."""
    await payments.credit(right)
    await refunds.ask("charge-1", OLGA)
    assert await faults() == []

    await fetch(statement)

    assert await faults() == [f"star_refunds 1: {said}"]


async def test_an_open_refund_whose_tokens_are_free_is_named(
    refunds: Refunds, payments: Payments, ledger: Ledger, right: Payment
) -> None:
    """They could be spent before the call."""
    await payments.credit(right)
    await refunds.ask("charge-1", OLGA)

    await ledger.void("refund:1")

    (fault,) = await faults()
    assert fault.startswith("star_refunds 1: is asked")
    assert fault.endswith("then void")


async def test_refunds_that_ended_are_in_order(
    refunds: Refunds, payments: Payments, right: Payment
) -> None:
    """One that Telegram refused, then one that it made."""
    await payments.credit(right)
    await refunds.ask("charge-1", OLGA)
    await refunds.failed((await refunds.due())[0], "no")
    assert await faults() == []

    await refunds.ask("charge-1", OLGA)
    await refunds.done((await refunds.due())[0])

    assert await faults() == []


@pytest.mark.parametrize(
    ("job", "said"),
    [
        ("refund:404", "has no refund"),
        ("refund:x", "has no refund"),
        ("generation:404", "has no job"),
        ("anything", "is for a job of no known kind"),
    ],
)
async def test_a_hold_of_no_job_is_named(
    payments: Payments, right: Payment, ledger: Ledger, job: str, said: str
) -> None:
    """Nobody would ever resolve it."""
    await payments.credit(right)
    held = await ledger.hold(ALICE, 1, job=job)

    assert await faults() == [f"transfers {held.transfer_id}: job:{job}:hold {said}"]


@pytest.mark.parametrize(
    "way", [(Purpose.STARS, None), (Purpose.SPENT, None), (None, Purpose.SPENT)]
)
async def test_an_adjustment_past_its_account_is_named(
    payments: Payments, right: Payment, way: tuple[Purpose | None, Purpose | None]
) -> None:
    """What admins give comes from `adjustments`, and goes back there: sums of Stars stay true."""
    await payments.credit(right)

    def side(purpose: Purpose | None) -> Owner:
        return system(purpose) if purpose else wallet(ALICE)

    await move(Kind.ADJUST, side(way[0]), side(way[1]))

    source, target = (one or Purpose.WALLET for one in way)
    number = (await Transfer.get(key="forged")).id
    assert (
        f"transfers {number}: forged is a transfer of kind adjust from {source} to {target}"
        in await faults()
    )


@pytest.mark.parametrize("kind", sorted(Kind))
async def test_a_transfer_of_any_kind_between_two_people_is_named(
    payments: Payments, right: Payment, ledger: Ledger, bob: int, kind: Kind
) -> None:
    """There is no such deed."""
    await payments.credit(right)

    await move(kind, wallet(ALICE), wallet(bob))

    said = f"forged is a transfer of kind {kind} from wallet to wallet"
    assert f"transfers {(await Transfer.get(key='forged')).id}: {said}" in await faults()


async def test_a_hold_in_somebody_elses_name_is_named(
    payments: Payments, right: Payment, bob: int
) -> None:
    """One person's tokens are never set aside for another's job."""
    await payments.credit(right)

    await move(Kind.HOLD, wallet(ALICE), Owner(Purpose.HELD, bob))

    assert any("kind hold from wallet to held" in fault for fault in await faults())


async def move(kind: Kind, source: Owner, target: Owner) -> None:
    """A transfer past the services."""
    await Ledger().transfer(
        source=source, target=target, amount=1, kind=kind, key="forged", actor=OLGA
    )
