"""Invoices, answers to pre-checkout queries, refunds, the balance and its transactions."""

import secrets
from typing import TYPE_CHECKING, Any

from aiogram.methods import (
    AnswerPreCheckoutQuery,
    CreateInvoiceLink,
    GetMyStarBalance,
    GetStarTransactions,
    RefundStarPayment,
    SendInvoice,
)

from bot.sandbox.api import strict
from bot.sandbox.api.sending import recipient, send
from bot.sandbox.world.errors import bad_request
from bot.sandbox.world.payments import Invoice
from bot.sandbox.world.people import Json

if TYPE_CHECKING:
    from bot.sandbox.world.sandbox import Sandbox

MOST_TRANSACTIONS = 100


def send_invoice(box: "Sandbox", call: SendInvoice) -> Json:
    """sendInvoice."""
    person = recipient(box, call.chat_id)
    invoice = _invoice(call, start_parameter=call.start_parameter or "")
    return send(box, call, {"invoice": invoice.message()}, invoice=invoice, to=person)


def create_invoice_link(box: "Sandbox", call: CreateInvoiceLink) -> str:
    """createInvoiceLink."""
    slug = secrets.token_urlsafe(12)
    period = call.subscription_period
    return box.payments.add_link(_invoice(call, slug=slug, subscription_period=period))


def answer_pre_checkout(box: "Sandbox", call: AnswerPreCheckoutQuery) -> bool:
    """answerPreCheckoutQuery: a refusal needs words for the payer [D]."""
    if not call.ok and not call.error_message:
        raise bad_request("error message must be non-empty")
    box.payments.answer_checkout(
        call.pre_checkout_query_id, None if call.ok else call.error_message
    )
    return True


def refund(box: "Sandbox", call: RefundStarPayment) -> bool:
    """refundStarPayment: the whole charge, back to the payer."""
    if not call.telegram_payment_charge_id:
        raise bad_request("CHARGE_ID_EMPTY")
    if call.user_id not in box.world.people:
        raise bad_request("invalid user_id specified")
    box.payments.refund(call.user_id, call.telegram_payment_charge_id)
    return True


def get_transactions(box: "Sandbox", call: GetStarTransactions) -> Json:
    """getStarTransactions: in chronological order [D]."""
    offset, limit = call.offset or 0, call.limit or MOST_TRANSACTIONS
    if offset < 0:
        raise bad_request("offset must be non-negative")
    if not 1 <= limit <= MOST_TRANSACTIONS:
        raise bad_request("limit must be between 1 and 100")
    return {"transactions": box.payments.transactions[offset : offset + limit]}


def get_balance(box: "Sandbox", _: GetMyStarBalance) -> Json:
    """getMyStarBalance."""
    return {"amount": box.payments.balance}


def _invoice(call: Any, **more: Any) -> Invoice:
    """The invoice of a call. Raises strict.Refused."""
    strict.check_invoice(call.model_dump(exclude_none=True, exclude={"reply_markup"}))
    stars = call.prices[0].amount
    return Invoice(call.title, call.description, call.payload, stars, call.currency, **more)


HANDLERS: dict[type, Any] = {
    SendInvoice: send_invoice,
    CreateInvoiceLink: create_invoice_link,
    AnswerPreCheckoutQuery: answer_pre_checkout,
    RefundStarPayment: refund,
    GetStarTransactions: get_transactions,
    GetMyStarBalance: get_balance,
}
