"""Payments in Telegram Stars: invoices, pre-checkout, charges, refunds, the bot's balance."""

import asyncio
import secrets
from dataclasses import dataclass, field

from bot.sandbox.world.callbacks import TOO_OLD
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.errors import ApiError, Impossible, bad_request
from bot.sandbox.world.events import EventLog
from bot.sandbox.world.people import Json, Person, Stored
from bot.sandbox.world.updates import Update, UpdateQueue
from bot.sandbox.world.world import World

PRECHECKOUT_SECONDS = 10.0
"""How long the bot may take to answer a pre-checkout query [D]."""
CHECKOUT_FAULTS = frozenset({"precheckout_timeout", "payment_without_precheckout_answer"})
NO_ANSWER = "the bot did not answer in time"


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice. `slug` is set for a link, which anybody may pay many times."""

    title: str
    description: str
    payload: str
    stars: int
    currency: str = "XTR"
    slug: str | None = None
    start_parameter: str = ""
    subscription_period: int | None = None

    def message(self) -> Json:
        """The Bot API's Invoice, which does not contain the payload."""
        return {
            "title": self.title,
            "description": self.description,
            "start_parameter": self.start_parameter,
            "currency": self.currency,
            "total_amount": self.stars,
        }

    def public(self) -> Json:
        """The invoice as a link shows it."""
        names = ("slug", "title", "description", "stars", "currency")
        return {name: getattr(self, name) for name in names}


@dataclass(slots=True)
class Charge:
    """Stars that a person paid to the bot. `id` is the telegram_payment_charge_id."""

    person: Person
    invoice: Invoice
    id: str = field(default_factory=lambda: "stx" + secrets.token_urlsafe(32))
    refunded: bool = False
    update: Update | None = None


@dataclass(slots=True)
class Checkout:
    """A pre-checkout query that waits for its answer: None for yes, or a text for the payer."""

    deadline: float
    answer: "asyncio.Future[str | None]"


class Payments:
    """All Stars between people and the bot."""

    def __init__(self, clock: Clock, events: EventLog, updates: UpdateQueue, world: World) -> None:
        self.balance = 0
        self.transactions: list[Json] = []
        self.charges: dict[str, Charge] = {}
        self._clock = clock
        self._events = events
        self._updates = updates
        self._world = world
        self._links: dict[str, Invoice] = {}
        self._checkouts: dict[str, Checkout] = {}

    def add_link(self, invoice: Invoice) -> str:
        """Keep an invoice under its slug; returns the link."""
        assert invoice.slug
        self._links[invoice.slug] = invoice
        return f"https://t.me/${invoice.slug}"

    def link(self, slug: str) -> Invoice:
        """The invoice of a link. Raises Impossible(404)."""
        if invoice := self._links.get(slug.removeprefix("$")):
            return invoice
        raise Impossible(404, f"there is no invoice {slug}")

    async def pay(self, person: Person, invoice: Invoice, stored: Stored | None = None) -> Charge:
        """A person pays; `stored` is the invoice's message when it is paid there.

        Raises Impossible(402) with the text that the payer reads.
        """
        try:
            _check_payable(person, invoice, stored)
            await self._check_out(person, invoice)
            _check_payable(person, invoice, stored)
        except Impossible as failure:
            self._tell("payment_failed", person, invoice, stored, error=failure.words)
            raise
        charge = self._charge(person, invoice)
        if stored:
            stored.paid = True
            self._world.repaint(person, stored)
        self._tell("paid", person, invoice, stored, stars=invoice.stars)
        self._announce(charge)
        return charge

    def answer_checkout(self, query_id: str, refusal: str | None) -> None:
        """Take the bot's answer to a pre-checkout query. Raises ApiError if it is too late [D]."""
        checkout = self._checkouts.pop(query_id, None)
        if checkout is None or checkout.deadline <= self._clock.now():
            raise bad_request(TOO_OLD)
        checkout.answer.set_result(refusal)

    def refund(self, user_id: int, charge_id: str) -> None:
        """Give the Stars of a charge back. Raises ApiError [D]."""
        charge = self.charges.get(charge_id)
        if charge is None or charge.person.id != user_id:
            raise bad_request("CHARGE_NOT_FOUND")
        if charge.refunded:
            raise bad_request("CHARGE_ALREADY_REFUNDED")
        if self.balance < charge.invoice.stars:
            raise bad_request("BALANCE_TOO_LOW")
        charge.refunded = True
        self._move(charge, -charge.invoice.stars)
        payment = _payment(charge)
        del payment["provider_payment_charge_id"]
        self._service_message(charge, {"refunded_payment": payment})

    def refund_outside(self, charge_id: str) -> None:
        """Make a refund outside the bot. Raises Impossible."""
        charge = self.charges.get(charge_id)
        if charge is None:
            raise Impossible(404, f"there is no charge {charge_id}")
        try:
            self.refund(charge.person.id, charge_id)
        except ApiError as error:
            raise Impossible(409, error.description) from error

    async def _check_out(self, person: Person, invoice: Invoice) -> None:
        """Ask the bot. Raises Impossible(402) if it refuses or does not answer."""
        fault = self._updates.take_fault(CHECKOUT_FAULTS)
        seconds = 0.0 if fault else PRECHECKOUT_SECONDS
        deadline = self._clock.now() + seconds
        answer: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        query_id = str(secrets.randbits(62))
        if not fault:
            self._checkouts[query_id] = Checkout(deadline, answer)
        query = {"id": query_id, "from": person.user(), **_amount(invoice)}
        self._updates.push("pre_checkout_query", query, person.id)
        if fault and fault.type == "payment_without_precheckout_answer":
            return
        await self._clock.outcome(answer, deadline)
        self._checkouts.pop(query_id, None)
        if not answer.done():
            raise Impossible(402, NO_ANSWER)
        if refusal := answer.result():
            raise Impossible(402, refusal)

    def _charge(self, person: Person, invoice: Invoice) -> Charge:
        charge = Charge(person, invoice)
        self.charges[charge.id] = charge
        self._move(charge, invoice.stars)
        return charge

    def _move(self, charge: Charge, stars: int) -> None:
        """Move Stars from the payer to the bot (back, if negative) and record it."""
        self.balance += stars
        self._world.move_stars(charge.person, -stars)
        partner: Json = {
            "type": "user",
            "transaction_type": "invoice_payment",
            "user": charge.person.user(),
            "invoice_payload": charge.invoice.payload,
        }
        if charge.invoice.subscription_period:
            partner["subscription_period"] = charge.invoice.subscription_period
        row = {"id": charge.id, "amount": abs(stars), "date": int(self._clock.now())}
        self.transactions.append(row | {"source" if stars > 0 else "receiver": partner})

    def _announce(self, charge: Charge) -> None:
        payment = _payment(charge)
        if period := charge.invoice.subscription_period:
            ends = int(self._clock.now()) + period
            payment |= {"is_recurring": True, "is_first_recurring": True}
            payment["subscription_expiration_date"] = ends
        charge.update = self._service_message(charge, {"successful_payment": payment})

    def _service_message(self, charge: Charge, content: Json) -> Update | None:
        person = charge.person
        message = {"from": person.user(), **content}
        stored = self._world.post(person, message, out=True)
        return self._updates.push("message", stored.message, person.id)

    def _tell(
        self, kind: str, person: Person, invoice: Invoice, stored: Stored | None, **data: object
    ) -> None:
        message_id = stored.id if stored else None
        self._events.emit(kind, person.id, message_id=message_id, slug=invoice.slug, **data)


def _check_payable(person: Person, invoice: Invoice, stored: Stored | None) -> None:
    """Check that the invoice is unpaid: in a private chat it is paid once [D, payments-stars]."""
    if stored and stored.paid:
        raise Impossible(402, "INVOICE_ALREADY_PAID")
    if person.stars < invoice.stars:
        raise Impossible(402, "BALANCE_TOO_LOW")


def _amount(invoice: Invoice) -> Json:
    return {
        "currency": invoice.currency,
        "total_amount": invoice.stars,
        "invoice_payload": invoice.payload,
    }


def _payment(charge: Charge) -> Json:
    ids = {"telegram_payment_charge_id": charge.id, "provider_payment_charge_id": ""}
    return _amount(charge.invoice) | ids
