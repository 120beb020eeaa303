"""Acts of the admin Irina in the past: decisions, answers, promo codes, broadcasts."""

from asyncio import Event
from datetime import timedelta

from bot.demo.cast import IRINA
from bot.demo.seed.customer import Customers
from bot.demo.seed.data import BROADCAST, PURPOSE, REASONS, SCHEDULED, SERVICE
from bot.demo.seed.people import ADMIN, Someone
from bot.jobs.broadcast.job import BroadcastJob
from bot.jobs.stars import call_refunds, check_stars
from bot.services.admin.adjustments import Adjustment
from bot.services.admin.amount_parsing import Change
from bot.services.billing.limits import Limits
from bot.services.billing.services import ServiceDraft
from bot.services.broadcasts.deliveries import Deliveries
from bot.services.broadcasts.queries import Content
from bot.services.coordination.leases import Leases
from bot.services.growth.promo_offers import Draft
from bot.services.support.commands import MessageContent

CODE = "AUTUMN"


class Admin:
    """Irina's work. `customers` holds the application and the clock."""

    def __init__(self, customers: Customers) -> None:
        self._customers = customers
        self._services = customers.services
        self._threads: dict[int, int] = {}

    async def approve(self, topup_id: int, tokens: int | None = None) -> None:
        """Approve a request, with another amount if `tokens` is given."""
        await self._services.topups.approve(topup_id, IRINA, self._customers.operation(), tokens)
        await self._customers.tell()

    async def reject(self, topup_id: int) -> None:
        """Reject a request."""
        await self._services.topups.reject(topup_id, IRINA, REASONS["reject"])
        await self._customers.tell()

    async def ask(self, topup_id: int) -> None:
        """Ask the owner of a request a question."""
        await self._services.topups.ask(topup_id, IRINA, REASONS["ask"])
        await self._customers.tell()

    async def gift(self, one: Someone, tokens: int) -> None:
        """Give tokens, and write a note about the person."""
        wanted = Adjustment(
            one.id, Change(delta=tokens), REASONS["gift"], IRINA, self._customers.operation()
        )
        await self._services.adjustments.adjust(wanted)
        await self._services.notes.add(one.id, REASONS["note"], IRINA)
        await self._customers.tell()

    async def ban(self, one: Someone) -> None:
        """Ban a person."""
        await self._services.bans.ban(one.id, REASONS["ban"], IRINA)
        await self._customers.tell()

    async def refund(self, one: Someone) -> None:
        """Refund the last payment of a person."""
        await self._services.refunds.ask(self._customers.charges[one.id][-1], IRINA)
        await call_refunds(self._customers.app)
        await self._customers.tell()

    async def offer(self) -> None:
        """Make two promo codes; one of them has expired by today."""
        for code, tokens, days in ((CODE, 5, 60), ("HELLO", 2, 20)):
            draft = Draft(tokens=tokens, uses=50, per_person=1, days=days, code=code)
            await self._services.offers.create(draft, IRINA)

    async def register(self) -> None:
        """Make a service's key. The visitor, as Olga, will give it a new secret."""
        draft = ServiceDraft(SERVICE, PURPOSE, Limits(10, 100, 1000))
        await self._services.billing.services.make(draft, IRINA)

    async def question(self, one: Someone, text: str) -> None:
        """Open a support thread for a person, who asks a question."""
        self._threads[one.id] = await self._services.support.open(one.id, MessageContent(text))
        await self._customers.tell()

    async def answer(self, one: Someone, text: str) -> None:
        """Answer the person's question."""
        await self._services.support.answer(IRINA, self._threads[one.id], MessageContent(text))
        await self._customers.tell()

    async def broadcast(self) -> None:
        """Send a broadcast to everybody."""
        content = await self._content(BROADCAST)
        await self._services.broadcasts.create(
            self._customers.operation(), IRINA, "all", [content], paid=False
        )
        app = self._customers.app
        deliveries = Deliveries(self._services.broadcasts.audiences, app.now)
        await BroadcastJob(app.bot, deliveries, Leases(app.now), app.limiter, Event())()

    async def schedule(self) -> None:
        """Schedule a broadcast for tomorrow."""
        await self._services.broadcasts.create(
            self._customers.operation(),
            IRINA,
            "all",
            [await self._content(SCHEDULED)],
            paid=False,
            starts_at=self._customers.app.now() + timedelta(hours=26),
        )

    async def _content(self, text: str) -> Content:
        message_id = await self._customers.say(ADMIN, text)
        return Content("", IRINA, (message_id,), "text", text[:60])

    async def close_the_books(self) -> None:
        """Compare Telegram's list of Stars with the ledger, and sum up the days for statistics."""
        await check_stars(self._customers.app)
        await self._services.stats.add_up()
