"""Stars: invoices by message and by link, pre-checkout, payment, refunds, transactions."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import LabeledPrice, Message, SuccessfulPayment

from bot.sandbox.driver.client import Driver, DriverError, Person

pytestmark = pytest.mark.thorough

MONTH = 2_592_000
LATER = 1_900_000_000
"""An offset that confirms everything."""
INVOICE: dict[str, Any] = {
    "title": "10 tokens",
    "description": "Ten of them",
    "payload": "order:1",
    "currency": "XTR",
    "prices": [LabeledPrice(label="10 tokens", amount=450)],
}


async def send_invoice(bot: Bot, person: Person, **more: Any) -> Message:
    """An invoice over 450 Stars."""
    return await bot.send_invoice(person.id, **(INVOICE | more))


async def checked_out(bot: Bot, paying: "asyncio.Task[str]", refusal: str | None = None) -> str:
    """Answer the pre-checkout query of a payment going on; returns its charge id."""
    (update,) = await bot.get_updates(offset=-1, timeout=5)
    assert update.pre_checkout_query, update
    await update.pre_checkout_query.answer(refusal is None, error_message=refusal)
    return await paying


async def buy(bot: Bot, person: Person, what: Any = None, **options: Any) -> str:
    """Pay and be let through; earlier updates are confirmed."""
    await bot.get_updates(offset=LATER)
    return await checked_out(bot, asyncio.create_task(person.pay(what, **options)))


async def payment_of(bot: Bot) -> SuccessfulPayment:
    """The successful_payment waiting for the bot."""
    (update,) = await bot.get_updates(offset=-1)
    assert update.message
    assert update.message.successful_payment
    return update.message.successful_payment


async def test_a_paid_invoice_brings_a_payment_and_the_stars(bot: Bot, ann: Person) -> None:
    """Pre-checkout, then a service message from the payer; balance and books agree."""
    sent = await send_invoice(bot, ann)

    charge = await buy(bot, ann)

    payment = await payment_of(bot)
    balance = await bot.get_my_star_balance()
    assert (payment.telegram_payment_charge_id, payment.invoice_payload) == (charge, "order:1")
    assert (payment.currency, payment.total_amount) == ("XTR", 450)
    assert payment.provider_payment_charge_id == ""
    assert balance.amount == 450
    assert (await ann.profile())["stars"] == 550
    assert (await ann.newest("invoice"))["paid"]
    assert sent.invoice
    assert "order:1" not in sent.model_dump_json(exclude_none=True, exclude_defaults=True)


async def test_an_invoice_cannot_be_copied(bot: Bot, ann: Person) -> None:
    """Neither can service messages."""
    sent = await send_invoice(bot, ann)

    with pytest.raises(TelegramBadRequest, match="message can't be copied"):
        await bot.copy_message(ann.id, ann.id, sent.message_id)


async def test_a_refused_checkout_moves_nothing(driver: Driver, bot: Bot, ann: Person) -> None:
    """The payer reads the bot's words."""
    await send_invoice(bot, ann)
    paying = asyncio.create_task(ann.pay())

    with pytest.raises(DriverError, match="402: Sold out"):
        await checked_out(bot, paying, refusal="Sold out")

    assert (await bot.get_my_star_balance()).amount == 0
    assert (await ann.profile())["stars"] == 1000
    await driver.wait("payment_failed", since=0)


async def test_a_refusal_needs_words(bot: Bot, ann: Person) -> None:
    """ok=false without error_message is a mistake of the bot."""
    await send_invoice(bot, ann)
    paying = asyncio.create_task(ann.pay())

    with pytest.raises(TelegramBadRequest):
        await checked_out(bot, paying, refusal="")
    paying.cancel()


async def test_a_checkout_unanswered_for_ten_seconds_fails(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """The payer sees an error, the bot is told nothing, its late answer is refused."""
    await send_invoice(bot, ann)
    paying = asyncio.create_task(ann.pay())
    (update,) = await bot.get_updates(timeout=5)
    assert update.pre_checkout_query

    await driver.advance(10)

    with pytest.raises(DriverError, match="the bot did not answer in time"):
        await paying
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await update.pre_checkout_query.answer(ok=True)
    assert await bot.get_updates(offset=update.update_id + 1) == []


async def test_too_few_stars_stay_on_the_payers_side(bot: Bot, ann: Person) -> None:
    """The bot is not even asked."""
    await ann.change(stars=449)
    await send_invoice(bot, ann)

    with pytest.raises(DriverError, match="BALANCE_TOO_LOW"):
        await ann.pay()

    assert await bot.get_updates() == []


async def test_an_invoice_message_is_paid_once(bot: Bot, ann: Person) -> None:
    """In the private chat it becomes a receipt."""
    await send_invoice(bot, ann)
    await buy(bot, ann)

    with pytest.raises(DriverError, match="INVOICE_ALREADY_PAID"):
        await ann.pay()


async def test_a_link_is_paid_by_anybody_many_times(driver: Driver, bot: Bot, ann: Person) -> None:
    """Every charge has its own id, all have the same payload."""
    bob = await driver.person("Bob")
    link = await bot.create_invoice_link(**INVOICE)

    charges = [await buy(bot, one, link) for one in (ann, ann, bob)]

    assert len(set(charges)) == 3
    assert (await payment_of(bot)).invoice_payload == "order:1"


async def test_a_forwarded_invoice_is_paid_by_another(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """The payer is not the one the invoice was sent to; a start_parameter prevents it."""
    bob = await driver.person("Bob")
    await send_invoice(bot, ann)

    await buy(bot, bob, forwarded_from=ann)

    (update,) = await bot.get_updates(offset=-1)
    assert update.message
    assert update.message.from_user
    assert update.message.from_user.id == bob.id
    await send_invoice(bot, ann, start_parameter="order1")
    with pytest.raises(DriverError, match="no Pay button"):
        await bob.pay(forwarded_from=ann)


async def test_a_refund_returns_the_whole_charge_once(bot: Bot, ann: Person) -> None:
    """The bot gets a refunded_payment; a second refund is refused."""
    await send_invoice(bot, ann)
    charge = await buy(bot, ann)

    assert await bot.refund_star_payment(ann.id, charge)

    (update,) = await bot.get_updates(offset=-1)
    assert update.message
    assert update.message.refunded_payment
    assert update.message.refunded_payment.telegram_payment_charge_id == charge
    assert (await ann.profile())["stars"] == 1000
    with pytest.raises(TelegramBadRequest, match="CHARGE_ALREADY_REFUNDED"):
        await bot.refund_star_payment(ann.id, charge)


async def test_a_refund_needs_the_payer_and_the_charge(bot: Bot, ann: Person) -> None:
    """Telegram's codes for what is missing."""
    with pytest.raises(TelegramBadRequest, match="CHARGE_ID_EMPTY"):
        await bot.refund_star_payment(ann.id, "")
    with pytest.raises(TelegramBadRequest, match="invalid user_id specified"):
        await bot.refund_star_payment(5, "x")
    with pytest.raises(TelegramBadRequest, match="CHARGE_NOT_FOUND"):
        await bot.refund_star_payment(ann.id, "x")


async def test_the_books_are_chronological_and_name_both_sides(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """A refund has its payment's id, as receiver; amounts are positive."""
    link = await bot.create_invoice_link(**INVOICE)
    first, second = await buy(bot, ann, link), await buy(bot, ann, link)
    await driver.refund(first)

    rows = (await bot.get_star_transactions()).transactions
    tail = (await bot.get_star_transactions(offset=1, limit=1)).transactions

    assert [one.id for one in rows] == [first, second, first]
    assert [one.amount for one in rows] == [450, 450, 450]
    assert [bool(one.source) for one in rows] == [True, True, False]
    assert rows[2].receiver
    assert rows[0].source.invoice_payload == "order:1"  # type: ignore[union-attr]
    assert [one.id for one in tail] == [second]


async def test_a_subscription_link_brings_a_recurring_payment(bot: Bot, ann: Person) -> None:
    """30 days, by link only."""
    link = await bot.create_invoice_link(**INVOICE, subscription_period=MONTH)

    await buy(bot, ann, link)

    payment = await payment_of(bot)
    assert payment.is_recurring
    assert payment.is_first_recurring
    assert payment.subscription_expiration_date


async def test_a_payment_can_be_delivered_again(driver: Driver, bot: Bot, ann: Person) -> None:
    """At least once: the same update, the same charge."""
    await send_invoice(bot, ann)
    charge = await buy(bot, ann)
    (update,) = await bot.get_updates(offset=-1)
    await bot.get_updates(offset=update.update_id + 1)

    await driver.redeliver(charge_id=charge)

    (again,) = await bot.get_updates(offset=update.update_id + 2)
    assert again == update


async def test_a_payment_can_come_without_its_checkout_answered(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """The fault payment_without_precheckout_answer."""
    await send_invoice(bot, ann)
    await driver.update_fault("payment_without_precheckout_answer")

    charge = await ann.pay()

    assert (await payment_of(bot)).telegram_payment_charge_id == charge


async def test_a_checkout_can_time_out_at_once(driver: Driver, bot: Bot, ann: Person) -> None:
    """The fault precheckout_timeout: the bot's answer comes too late whatever it does."""
    await send_invoice(bot, ann)
    await driver.update_fault("precheckout_timeout")

    with pytest.raises(DriverError, match="the bot did not answer in time"):
        await ann.pay()

    (update,) = await bot.get_updates()
    assert update.pre_checkout_query
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await update.pre_checkout_query.answer(ok=True)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"currency": "RUB"}, "PAYMENT_PROVIDER_INVALID"),
        ({"provider_token": "x"}, "STARS_INVOICE_INVALID"),
        ({"prices": INVOICE["prices"] * 2}, "STARS_INVOICE_INVALID"),
        ({"payload": "я" * 65}, "INVOICE_PAYLOAD_INVALID"),
        ({"title": "x" * 33}, "at most 32"),
    ],
)
async def test_a_wrong_invoice_is_refused(
    bot: Bot, ann: Person, change: dict[str, Any], words: str
) -> None:
    """Stars: one price, no provider, no other currency."""
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.send_invoice(ann.id, **(INVOICE | change))
