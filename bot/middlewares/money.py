"""Money first: checkouts are answered and payments credited before any other gate.

Neither a ban, a flood limit, a broken screen nor a wizard waiting for text may stand between a
paid Star and its tokens, so this runs before the FSM even takes its lock.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import PreCheckoutQuery, TelegramObject, Update
from loguru import logger

from bot.middlewares.visitors import register
from bot.services.api import Services
from bot.services.errors import Refusal
from bot.services.payments import Payment
from bot.ui.texts import Locales

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
KINDS = ("pre_checkout_query", "successful_payment", "refunded_payment")


def money_kind(update: Update) -> str | None:
    """Which of KINDS the update is, if it is about money at all."""
    if update.pre_checkout_query:
        return "pre_checkout_query"
    if update.message and update.message.successful_payment:
        return "successful_payment"
    if update.message and update.message.refunded_payment:
        return "refunded_payment"
    return None


class MoneyFirst(BaseMiddleware):
    """Does what a money update is about, marks it done in the inbox, then lets screens show it.

    Handlers find `receipt` (a payment) or `refund` in their data. An exception here leaves the
    update undone in the inbox, from where it is tried again.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        kind = money_kind(event)
        if kind is None:
            return await handler(event, data)
        services: Services = data["services"]
        payload = event.model_dump_json(by_alias=True, exclude_unset=True)
        try:
            passed_on = await _DEEDS[kind](event, data)
        except Exception as error:
            await services.inbox.failed(event.update_id, payload, repr(error))
            raise
        if passed_on:
            await _show(handler, event, data)
        await services.inbox.done(event.update_id, payload)
        return None


async def _show(handler: Handler, event: Update, data: dict[str, Any]) -> None:
    """The money is where it belongs; a screen that can't be shown must not repeat or undo it."""
    try:
        await handler(event, data)
    except Exception as error:  # noqa: BLE001 - logged; the deed is done and stays done
        logger.opt(exception=error).error("update {} was done, not shown", event.update_id)


async def _answer_checkout(update: Update, data: dict[str, Any]) -> bool:
    query = update.pre_checkout_query
    assert query is not None
    services: Services = data["services"]
    refusal = None
    try:
        await services.payments.check(_asked(query))
    except Refusal as error:
        refusal = error
        logger.info("checkout of {} refused: {}", query.from_user.id, type(error).__name__)
    await _answer(query, refusal, data)
    return False


async def _answer(query: PreCheckoutQuery, refusal: Refusal | None, data: dict[str, Any]) -> None:
    bot: Bot = data["bot"]
    if refusal is None:
        await bot.answer_pre_checkout_query(query.id, ok=True)
        return
    locales: Locales = data["locales"]
    person = await data["services"].users.find(query.from_user.id)
    language = person.language if person else locales.best_for(query.from_user.language_code)
    words = locales.plain(language, refusal.text_key, refusal.values)
    await bot.answer_pre_checkout_query(query.id, ok=False, error_message=words)


def _asked(query: PreCheckoutQuery) -> Payment:
    return Payment(
        payer_id=query.from_user.id,
        payload=query.invoice_payload,
        currency=query.currency,
        stars=query.total_amount,
    )


async def _credit(update: Update, data: dict[str, Any]) -> bool:
    message = update.message
    assert message is not None
    assert message.successful_payment is not None
    paid, user = message.successful_payment, message.from_user
    assert user is not None
    services: Services = data["services"]
    await register(services, data["locales"], user, message.chat.id)
    payment = Payment(
        payer_id=user.id,
        payload=paid.invoice_payload,
        currency=paid.currency,
        stars=paid.total_amount,
        charge_id=paid.telegram_payment_charge_id,
    )
    data["receipt"] = await services.payments.credit(payment)
    return True


async def _take_back(update: Update, data: dict[str, Any]) -> bool:
    message = update.message
    assert message is not None
    assert message.refunded_payment is not None
    services: Services = data["services"]
    charge_id = message.refunded_payment.telegram_payment_charge_id
    data["refund"] = await services.payments.refunded(charge_id)
    return data["refund"] is not None


_DEEDS: dict[str, Callable[[Update, dict[str, Any]], Awaitable[bool]]] = {
    "pre_checkout_query": _answer_checkout,
    "successful_payment": _credit,
    "refunded_payment": _take_back,
}
