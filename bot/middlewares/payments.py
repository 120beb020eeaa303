"""Money first: checkouts are answered and payments credited before any other check.

A ban, a flood limit, a broken screen or a wizard that waits for text must not block a payment, so
this runs before the FSM takes its lock.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    PreCheckoutQuery,
    RefundedPayment,
    SuccessfulPayment,
    TelegramObject,
    Update,
)
from loguru import logger

from bot.botapi.refusals import words_of
from bot.middlewares.user import register
from bot.observability.tracing import ended
from bot.services.errors import Refusal, Unavailable
from bot.services.messaging.inbox import Inbox
from bot.services.payments.stars.payments import Payment
from bot.ui.context import AppContext, Handler, UpdateContext
from bot.ui.notices import notify

CHECKOUT = "pre_checkout_query"  # safe to answer twice, so no check for repeats
KINDS = (CHECKOUT, "successful_payment", "refunded_payment")
CHECK_TIMEOUT_S = 6.0  # seconds; Telegram cancels a payment 10 seconds after it asked


def money_kind(update: Update) -> str | None:
    """Which of KINDS the update is, if it is about money at all."""
    if update.pre_checkout_query:
        return "pre_checkout_query"
    if update.message and update.message.successful_payment:
        return "successful_payment"
    if update.message and update.message.refunded_payment:
        return "refunded_payment"
    return None


class PaymentsMiddleware(BaseMiddleware):
    """Handles a money update, marks it done in the inbox, and lets one screen show it.

    Handlers find `receipt` or `refund` in the UpdateContext. An error is logged, and the update
    stays in the inbox and is retried. It is not raised, because the error handlers
    (bot.ui.error_handlers) need an FSM session, which does not exist here.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        kind = money_kind(event)
        if kind is None:
            return await handler(event, data)
        app: AppContext = data["app"]
        inbox = app.services.inbox
        payload = event.model_dump_json(by_alias=True, exclude_unset=True)
        if kind != CHECKOUT and await inbox.is_done(event.update_id, payload):
            return logger.info("update {} came again; it was done and shown", event.update_id)
        try:
            passed_on = await _DEEDS[kind](event, app, data["update_context"], data["bot"])
        except Exception as error:  # noqa: BLE001 - the inbox keeps it for another try
            logger.opt(exception=error).error("{} in update {} failed", kind, event.update_id)
            await _promise(event, app, data["update_context"], data["bot"])
            ended("failed")
            with suppress(Unavailable):  # it stays undone in any case
                await inbox.failed(event.update_id, payload, words_of(error))
            return None
        if await _done(inbox, event.update_id, payload) and passed_on:
            await _show(handler, event, data)
        return None


async def _done(inbox: Inbox, update_id: int, payload: str) -> bool:
    """Whether this process shows the result.

    If several work on one update, only one does. If it dies first, the notice of the payment or
    refund informs the person.
    """
    try:
        return await inbox.done(update_id, payload)
    except Unavailable:  # it stays undone; a repetition changes nothing
        return True


async def _show(handler: Handler, event: Update, data: dict[str, Any]) -> None:
    """Show the result. The money has moved; a failed screen must not repeat or undo that."""
    try:
        await handler(event, data)
    except Exception as error:  # noqa: BLE001 - logged; the deed is done and stays done
        logger.opt(exception=error).error("update {} was done but not shown", event.update_id)
        ended("failed")


async def _promise(event: Update, app: AppContext, context: UpdateContext, bot: Bot) -> None:
    """Say once that the tokens will be credited: otherwise the payer may pay again."""
    if event.message and event.message.successful_payment and not context.replayed:
        user = event.message.from_user
        language = app.locales.best_for(user.language_code if user else None)
        await notify(bot, event.message.chat.id, app.locales, language, "receipts-late")


async def _answer_checkout(update: Update, app: AppContext, _: UpdateContext, bot: Bot) -> bool:
    """Approve the checkout only if the check passed. If it cannot be made, decline."""
    query = update.pre_checkout_query
    assert query is not None
    try:
        async with asyncio.timeout(CHECK_TIMEOUT_S):
            objection = await _objection(query, app)
    except Exception as error:  # noqa: BLE001 - Telegram waits: the answer is no
        logger.opt(exception=error).error("checkout of {} declined unchecked", query.from_user.id)
        language = app.locales.best_for(query.from_user.language_code)
        objection = app.locales.plain(language, "errors-broken")
    await _answer(bot, query.id, objection)
    return False


async def _objection(query: PreCheckoutQuery, app: AppContext) -> str | None:
    """The reason to decline the checkout, in the person's language; None approves it."""
    if not await app.services.disk.accepts_payments():
        return app.locales.plain(await _language_of(query, app), "errors-checkout-disk")
    try:
        await app.services.payments.check(_asked(query))
    except Refusal as refusal:
        logger.info("checkout of {} refused: {}", query.from_user.id, type(refusal).__name__)
        language = await _language_of(query, app)
        return app.locales.plain(language, refusal.text_key, refusal.values)
    return None


async def _language_of(query: PreCheckoutQuery, app: AppContext) -> str:
    person = await app.services.users.find(query.from_user.id)
    return person.language if person else app.locales.best_for(query.from_user.language_code)


async def _answer(bot: Bot, query_id: str, objection: str | None) -> None:
    try:
        await bot.answer_pre_checkout_query(query_id, ok=objection is None, error_message=objection)
    except TelegramBadRequest as error:
        # Too late, or answered before: no Stars have moved, and a retry would not help.
        logger.warning("the answer to a checkout was refused: {}", error)


def _asked(query: PreCheckoutQuery) -> Payment:
    return Payment(
        payer_id=query.from_user.id,
        payload=query.invoice_payload,
        currency=query.currency,
        stars=query.total_amount,
    )


async def _credit(update: Update, app: AppContext, context: UpdateContext, _: Bot) -> bool:
    message = update.message
    assert message is not None
    assert message.successful_payment is not None
    user = message.from_user
    assert user is not None
    # A private chat has its person's id; an invoice may be paid in another chat.
    await register(app, user, user.id)
    paid = _paid(user.id, message.successful_payment)
    context.receipt = await app.services.payments.credit(paid)
    return True


async def _take_back(update: Update, app: AppContext, context: UpdateContext, _: Bot) -> bool:
    message = update.message
    assert message is not None
    assert message.refunded_payment is not None
    refund = _paid(message.chat.id, message.refunded_payment)
    context.refund = await app.services.payments.refunded(refund)
    return True


def _paid(payer_id: int, paid: SuccessfulPayment | RefundedPayment) -> Payment:
    return Payment(
        payer_id=payer_id,
        payload=paid.invoice_payload,
        currency=paid.currency,
        stars=paid.total_amount,
        charge_id=paid.telegram_payment_charge_id,
    )


_Deed = Callable[[Update, AppContext, UpdateContext, Bot], Awaitable[bool]]
_DEEDS: dict[str, _Deed] = {
    "pre_checkout_query": _answer_checkout,
    "successful_payment": _credit,
    "refunded_payment": _take_back,
}
