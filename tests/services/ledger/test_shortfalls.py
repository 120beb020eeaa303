"""A refund takes the tokens in the wallet; held tokens are collected when the job returns them."""

from dataclasses import replace

import pytest

from bot.services.admin.audit import Audit
from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments.stars.payments import Payment, Payments
from bot.services.payments.stars.refunds import Refunds
from models import Charge, Kind, NoticeRow, Transfer
from tests.clock import Watch
from tests.database import faults_but_of_jobs
from tests.services.books import OLGA, adjusted

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def ledger(watch: Watch) -> Ledger:
    return Ledger(Outbox(watch))


@pytest.fixture
def refunds(ledger: Ledger, payments: Payments, watch: Watch) -> Refunds:
    return Refunds(ledger, payments, Audit(watch), watch, allow_debt=True)


@pytest.fixture
async def paid(payments: Payments, right: Payment) -> Payment:
    """Alice has ten tokens by charge-1."""
    await payments.credit(right)
    return right


async def lacking() -> dict[str, int]:
    """What every payment is short of."""
    return {charge.id: charge.shortfall for charge in await Charge.all()}


async def test_tokens_held_at_the_refund_are_taken_when_they_come_back(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """Nobody has both the Stars and the tokens; the person is told."""
    await ledger.hold(alice, 4, job="test:1")
    refund = await payments.refunded(paid)
    assert (refund.tokens, refund.shortfall) == (6, 4)

    await ledger.void("test:1")

    assert await ledger.balance(alice) == 0
    assert await lacking() == {"charge-1": 0}
    transfer = await Transfer.get(key="stars-refund:charge-1:test:1")
    assert (transfer.kind, transfer.amount, transfer.ref) == (Kind.STARS_REFUND, 4, "test:1")
    told = await NoticeRow.get(text_key="receipts-collected")
    assert (told.user_id, told.key) == (alice, "refund:charge-1:test:1")


async def test_what_comes_back_twice_is_taken_once(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """A second void gives nothing, so nothing is taken; the refund, told again, neither."""
    await ledger.hold(alice, 4, job="test:1")
    await payments.refunded(paid)
    await ledger.void("test:1")

    assert (await ledger.void("test:1")).repeated
    again = await payments.refunded(paid)

    assert (again.tokens, again.shortfall, again.repeated) == (10, 0, True)
    assert await Transfer.filter(kind=Kind.STARS_REFUND).count() == 2


async def test_tokens_that_are_spent_stay_a_shortfall(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """The job was done: the operator has what the tokens paid."""
    await ledger.hold(alice, 4, job="test:1")
    await payments.refunded(paid)
    await ledger.capture("test:1")

    assert await lacking() == {"charge-1": 4}


async def test_what_is_had_later_is_not_taken(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """A purchase or a gift is the person's, also when a job holds it and gives it back."""
    await ledger.hold(alice, 10, job="test:1")
    await ledger.capture("test:1")
    await payments.refunded(paid)
    await adjusted(alice, 7)
    await ledger.hold(alice, 7, job="test:2")
    await ledger.void("test:2")

    assert await ledger.balance(alice) == 7
    assert await lacking() == {"charge-1": 10}


async def test_only_what_was_held_is_taken(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """One job ran at the refund, another began after it with tokens of later."""
    await ledger.hold(alice, 3, job="test:1")
    await ledger.hold(alice, 7, job="test:2")
    await ledger.capture("test:2")
    await payments.refunded(paid)
    await adjusted(alice, 5)
    await ledger.hold(alice, 5, job="test:3")
    await ledger.void("test:3")
    await ledger.void("test:1")

    assert await ledger.balance(alice) == 5
    assert await lacking() == {"charge-1": 7}


async def test_the_payment_refunded_first_is_served_first(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int, watch: Watch
) -> None:
    """Two refunds, one job: what it gives back goes as far as it lasts."""
    second = replace(paid, charge_id="charge-0")
    await payments.credit(second)
    await ledger.hold(alice, 8, job="test:1")
    await ledger.hold(alice, 12, job="test:2")
    await payments.refunded(paid)
    watch.forward(minutes=1)
    await payments.refunded(second)

    await ledger.void("test:2")
    assert await lacking() == {"charge-1": 0, "charge-0": 8}
    await ledger.void("test:1")

    assert await lacking() == {"charge-1": 0, "charge-0": 0}
    assert await ledger.balance(alice) == 0


async def test_tokens_set_aside_for_a_refund_that_fails_go_to_the_one_that_was_made(
    payments: Payments, refunds: Refunds, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """One payment is about to be refunded when another's Stars go back outside."""
    second = replace(paid, charge_id="charge-2")
    await payments.credit(second)
    await ledger.hold(alice, 10, job="test:1")
    await ledger.capture("test:1")
    await refunds.ask("charge-1", OLGA)
    await payments.refunded(second)
    assert await lacking() == {"charge-1": 0, "charge-2": 10}

    await refunds.failed((await refunds.due())[0], "no")

    assert await lacking() == {"charge-1": 0, "charge-2": 0}
    assert await ledger.balance(alice) == 0


async def test_tokens_set_aside_for_a_refund_are_its_own_first(
    payments: Payments, refunds: Refunds, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """The admin was told that they are all there."""
    second = replace(paid, charge_id="charge-2")
    await payments.credit(second)
    await ledger.hold(alice, 10, job="test:1")
    await ledger.capture("test:1")
    await refunds.ask("charge-1", OLGA)
    await payments.refunded(second)

    await refunds.done((await refunds.due())[0])

    assert await lacking() == {"charge-1": 0, "charge-2": 10}


async def test_a_debt_that_was_allowed_is_collected_too(
    refunds: Refunds, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """An admin refunds while a job runs, then the job is stopped."""
    await ledger.hold(alice, 4, job="test:1")
    await refunds.ask("charge-1", OLGA)
    await refunds.done((await refunds.due())[0])
    assert await lacking() == {"charge-1": 4}

    await ledger.void("test:1")

    assert (await ledger.balance(alice), await lacking()) == (0, {"charge-1": 0})


async def test_a_crash_while_it_is_collected_gives_nothing_back(
    payments: Payments,
    ledger: Ledger,
    paid: Payment,
    alice: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The tokens' return and their collection are one transaction."""
    await ledger.hold(alice, 4, job="test:1")
    await payments.refunded(paid)

    async def broken(*_: object) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch:
        patch.setattr(Outbox, "put", broken)
        with pytest.raises(OSError, match="no room"):
            await ledger.void("test:1")

    assert (await ledger.balance(alice), await ledger.held(alice)) == (0, 4)
    await ledger.void("test:1")
    assert await lacking() == {"charge-1": 0}


async def test_tokens_that_went_past_the_collection_are_named(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """Verify knows what was held, and what had to happen when it came back."""
    await ledger.hold(alice, 4, job="test:1")
    await payments.refunded(paid)
    await ledger.void("test:1", collect=False)

    assert faults_but_of_jobs(await verify()) == [
        "charges charge-1: is short of 4, and job:test:1:void gave 4 back,"
        " of which 0 were collected"
    ]

    await Charge.all().update(held_until=None)  # for the fixture's own look
