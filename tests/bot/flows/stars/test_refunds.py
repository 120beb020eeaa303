"""Refunds by admins: the row first, then the call, until an answer is definite."""

import asyncio
from contextvars import copy_context
from dataclasses import replace

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import RefundStarPayment

from bot.jobs.stars import call_refunds
from bot.services.errors import Gone
from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Kind
from bot.services.payments.stars.payments import Payment, refund_job
from bot.services.payments.stars.refunds import SpentAlready
from bot.services.registry import Services
from bot.ui.context import AppContext
from models import Charge, ChargeState, NoticeRow, StarRefund, Transfer
from models.db.transactions import transaction
from tests.bot.flows.stars.conftest import OLGA
from tests.bot.flows.stars.list import StarList
from tests.clock import Watch
from tests.database import faults_but_of_jobs, newcomer
from tests.uncommitted import somebody_waits

ALICE = 1001
MOMENT = Watch().moment
_CALL = RefundStarPayment(user_id=ALICE, telegram_payment_charge_id="c1")


@pytest.fixture
async def paid(services: Services) -> Payment:
    """Alice paid 450 Stars for 10 tokens."""
    await newcomer(ALICE)
    order = await services.orders.open(ALICE, 10)
    payment = Payment(ALICE, order.payload, "XTR", 450, "c1")
    await services.payments.credit(payment)
    return payment


async def spend(services: Services, tokens: int) -> None:
    """Alice spends some of them."""
    await services.ledger.hold(ALICE, tokens, job="spent")
    await services.ledger.capture("spent")


async def state() -> tuple[str, str]:
    """Of the refund and of the charge."""
    return (await StarRefund.get()).state.value, (await Charge.get(id="c1")).state.value


@pytest.mark.usefixtures("paid")
async def test_the_tokens_are_set_aside_before_telegram_is_called(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """They can't be spent while the call is on its way."""
    await services.refunds.ask("c1", OLGA)

    assert (await services.ledger.balance(ALICE), await services.ledger.held(ALICE)) == (0, 10)
    assert not telegram.called(RefundStarPayment)

    await call_refunds(app)

    assert await state() == ("done", "refunded")
    assert (await services.ledger.balance(ALICE), await services.ledger.held(ALICE)) == (0, 0)
    assert len(telegram.called(RefundStarPayment)) == 1


@pytest.mark.usefixtures("paid")
async def test_two_admins_who_ask_at_once_give_back_once(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The second reads that it is over."""
    asked = await asyncio.gather(
        *(services.refunds.ask("c1", OLGA + number) for number in range(5)), return_exceptions=True
    )
    await call_refunds(app)

    assert sorted(type(one).__name__ for one in asked) == ["Gone"] * 4 + ["NoneType"]
    assert len(telegram.called(RefundStarPayment)) == 1
    with pytest.raises(Gone):
        await services.refunds.ask("c1", OLGA)


@pytest.mark.usefixtures("paid")
async def test_what_was_spent_is_not_given_back(services: Services) -> None:
    """Refused, with what is left; nothing is set aside."""
    await spend(services, 4)

    with pytest.raises(SpentAlready) as refusal:
        await services.refunds.ask("c1", OLGA)

    assert refusal.value.values == {"left": 6, "tokens": 10}
    assert (await services.ledger.balance(ALICE), await services.ledger.held(ALICE)) == (6, 0)
    assert not await StarRefund.exists()
    assert not (await services.refunds.look("c1")).possible


@pytest.mark.usefixtures("paid")
async def test_a_debt_is_written_down_where_the_settings_allow_it(
    app: AppContext, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left goes back, the rest is the charge's shortfall."""
    monkeypatch.setattr(services.refunds, "_allow_debt", True)
    await spend(services, 4)

    await services.refunds.ask("c1", OLGA)
    await call_refunds(app)

    charge = await Charge.get(id="c1")
    assert (charge.state, charge.shortfall) == (ChargeState.REFUNDED, 4)
    assert await services.ledger.balance(ALICE) == 0
    books = await verify()
    assert not faults_but_of_jobs(books), books.table()


@pytest.mark.usefixtures("paid")
@pytest.mark.parametrize(
    "fault",
    [
        TelegramNetworkError(_CALL, "timeout"),
        TelegramServerError(_CALL, "Bad Gateway"),
        TelegramRetryAfter(_CALL, "Too Many Requests", retry_after=7),
    ],
    ids=["network", "502", "429"],
)
async def test_without_a_sure_answer_it_is_tried_again(
    app: AppContext, services: Services, telegram: StarList, fault: Exception
) -> None:
    """Later; meanwhile the tokens stay aside."""
    watch: Watch = services.refunds._now  # type: ignore[assignment]
    await services.refunds.ask("c1", OLGA)
    telegram.faults[RefundStarPayment] = fault
    await call_refunds(app)
    assert await state() == ("asked", "credited")
    assert await services.ledger.held(ALICE) == 10

    telegram.faults.clear()
    watch.forward(seconds=8)
    await call_refunds(app)

    assert await state() == ("done", "refunded")
    assert len(telegram.called(RefundStarPayment)) == 2


@pytest.mark.usefixtures("paid")
async def test_a_refusal_that_comes_after_the_refund_changes_nothing(
    services: Services, paid: Payment
) -> None:
    """The refund was booked by its update meanwhile: the tokens have gone, the refund is done."""
    await services.refunds.ask("c1", OLGA)
    (due,) = await services.refunds.due()
    await services.payments.refunded(paid)

    await services.refunds.failed(due, "CHARGE_NOT_FOUND")

    assert await state() == ("done", "refunded")
    assert (await StarRefund.get()).error is None
    assert (await services.ledger.balance(ALICE), await services.ledger.held(ALICE)) == (0, 0)


@pytest.mark.usefixtures("paid")
async def test_already_refunded_is_done(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The answer to the first call was lost, or somebody did it elsewhere."""
    await services.refunds.ask("c1", OLGA)
    words = "Bad Request: CHARGE_ALREADY_REFUNDED"
    telegram.faults[RefundStarPayment] = TelegramBadRequest(_CALL, words)

    await call_refunds(app)

    assert await state() == ("done", "refunded")
    assert await services.ledger.balance(ALICE) == 0


@pytest.mark.usefixtures("paid")
async def test_a_refusal_gives_the_tokens_back_to_the_person(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The bot has too few Stars: admins are told, and may ask again."""
    await services.refunds.ask("c1", OLGA)
    words = "Bad Request: BALANCE_TOO_LOW"
    telegram.faults[RefundStarPayment] = TelegramBadRequest(_CALL, words)

    await call_refunds(app)

    assert await state() == ("failed", "credited")
    assert (await services.ledger.balance(ALICE), await services.ledger.held(ALICE)) == (10, 0)
    told = await NoticeRow.get(user_id=OLGA, text_key="stars-told-refused")
    assert "BALANCE_TOO_LOW" in told.filling
    telegram.faults.clear()
    await services.refunds.ask("c1", OLGA)
    await call_refunds(app)
    assert (await Charge.get(id="c1")).state is ChargeState.REFUNDED


async def test_the_update_may_come_before_the_answer(
    app: AppContext, services: Services, telegram: StarList, paid: Payment
) -> None:
    """Telegram tells of the refund first; the call's own answer changes nothing more."""
    await services.refunds.ask("c1", OLGA)
    due = await services.refunds.due()

    refunded = await services.payments.refunded(paid)
    await services.refunds.done(due[0])
    await call_refunds(app)

    assert (refunded.tokens, refunded.shortfall) == (10, 0)
    assert await state() == ("done", "refunded")
    assert await Transfer.filter(kind=Kind.STARS_REFUND).count() == 1
    assert not telegram.called(RefundStarPayment)


async def test_a_refund_asked_for_what_is_refunded_already_ends_and_frees_its_tokens(
    app: AppContext, services: Services, paid: Payment
) -> None:
    """However it came to be: its call is answered with «already», and it is over."""
    await services.payments.credit(replace(paid, charge_id="c2"))
    await services.payments.refunded(paid)
    refund = await StarRefund.create(charge_id="c1", actor_id=OLGA, held=10, due_at=MOMENT)
    await services.ledger.hold(ALICE, 10, job=refund_job(refund.id))

    await call_refunds(app)

    assert await state() == ("done", "refunded")
    assert (await services.ledger.balance(ALICE), await services.ledger.held(ALICE)) == (10, 0)


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.postgres
async def test_a_refund_asked_for_while_it_is_booked_is_gone(
    services: Services, paid: Payment
) -> None:
    """It waits for the booking and finds the payment refunded (SQLite has one writer)."""
    await services.payments.credit(replace(paid, charge_id="c2"))
    await services.refunds.ask("c1", OLGA)
    started: list[asyncio.Task[None]] = []

    async def booked() -> None:
        await services.payments.refunded(paid)
        asking = services.refunds.ask("c1", OLGA + 1)
        started.append(asyncio.create_task(asking, context=outside))
        while not started[0].done() and not await somebody_waits():
            pass

    outside = copy_context()  # the booking's transaction is not the asking's
    await transaction(booked)

    with pytest.raises(Gone):
        await started[0]
    assert await state() == ("done", "refunded")


async def test_what_could_never_be_credited_is_given_back_without_tokens(
    app: AppContext, services: Services
) -> None:
    """A payment without an order: its Stars are due."""
    await newcomer(ALICE)
    await services.payments.credit(Payment(ALICE, "order:99", "XTR", 450, "c1"))

    await services.refunds.ask("c1", OLGA)
    await call_refunds(app)

    assert await state() == ("done", "refunded")
    assert not await Transfer.exists()


async def test_a_payment_that_never_was_is_gone(services: Services, database: str) -> None:
    """Forged, or another bot's."""
    with pytest.raises(Gone):
        await services.refunds.ask("nothing", OLGA)
    with pytest.raises(Gone):
        await services.refunds.look("nothing")
