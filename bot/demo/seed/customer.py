"""Acts of customers in the past, done through the bot's services and in the sandbox."""

from asyncio import Event
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

from aiogram.types import LabeledPrice

from bot.app import App
from bot.demo.cast import CAST
from bot.demo.seed.data import PROMPTS
from bot.demo.seed.people import Someone
from bot.demo.seed.receipt import receipt_jpeg
from bot.demo.telegram import Control, Json
from bot.flows.generation_message import JobMessage
from bot.jobs.outbox import send_notices
from bot.services.coordination.leases import Leases
from bot.services.generation.worker import lease_name
from bot.services.payments.manual_transfer.receipts import Receipt
from bot.services.payments.stars.notices import receipt_key
from bot.services.payments.stars.payments import STARS, Payment
from bot.services.people.users import TelegramProfile
from models.db.clock import set_ahead

LEASE_S = 60.0
PICTURES = Path(__file__).with_name("pictures")


class Customers:
    """Does one act after another. `at` sets the time of the next one."""

    def __init__(self, app: App, telegram: Control, random: Random) -> None:
        self.app = app
        self.services = app.services
        self.telegram = telegram
        self.random = random
        self.charges: dict[int, list[str]] = {}
        self._leases = Leases(app.now)
        self._numbers = count(1)
        self._tokens: dict[int, str] = {}

    async def at(self, moment: datetime) -> None:
        """Set the clocks of the bot and of the sandbox to this moment."""
        set_ahead(moment - datetime.now(UTC))
        await self.telegram.set_clock(moment)

    def operation(self) -> str:
        """A new operation id, such as a confirm screen makes."""
        return f"past-operation-{next(self._numbers)}"

    async def tell(self) -> None:
        """Send the notices that are due."""
        await send_notices(self.app, Event())

    async def join(self, one: Someone, by: Someone | None = None) -> None:
        """Let a person press Start. `by`: the person whose invite link they use."""
        token = (await self.services.referrals.overview(by.id)).token if by else None
        if one.id not in CAST:
            await self.telegram.post("people", one.fields())
        start = f"/start ref_{token}" if token else "/start"
        await self.telegram.post(f"chats/{one.id}/say", {"text": start})
        arrived = partial(self.services.referrals.accept, token=token) if token else None
        await self.services.users.upsert(_profile(one), one.language, arrived)

    async def look(self, one: Someone) -> None:
        """Let a person open an order without paying it."""
        await self._come(one)
        await self.services.orders.open(one.id, self._pack(one))

    async def buy(self, one: Someone) -> None:
        """Let a person pay for a pack with Stars."""
        await self._come(one)
        offer = await self.services.orders.open(one.id, self._pack(one))
        title = self.app.locales.plain(one.language, "buy-invoice-title", {"tokens": offer.tokens})
        link = await self.app.bot.create_invoice_link(
            title=title,
            description=title,
            payload=offer.payload,
            currency=STARS,
            prices=[LabeledPrice(label=title, amount=offer.stars)],
            provider_token="",
        )
        await self.services.orders.keep_link(offer.id, link)
        paid = await self.telegram.post(f"chats/{one.id}/pay", {"slug": link.rpartition("$")[2]})
        payment = Payment(one.id, offer.payload, STARS, offer.stars, paid["charge_id"])
        await self.services.payments.credit(payment)
        await self.services.outbox.shown(receipt_key(payment.charge_id))
        self.charges.setdefault(one.id, []).append(payment.charge_id)

    def _pack(self, one: Someone) -> int:
        """A random pack, a small one for people whom the visitor plays: they need their Stars."""
        most = 2 if one.id in CAST else None
        packs = [pack.tokens for pack in self.services.orders.packs[:most]]
        weights = [5, 4, 2, 1][: len(packs)]
        return self.random.sample(packs, 1, counts=weights)[0]

    async def draw(self, one: Someone) -> None:
        """Let a person order a picture, if they have enough tokens."""
        if await self.services.ledger.balance(one.id) < self.services.generations.cost:
            return
        await self._come(one)
        name, prompts = self.random.choice(list(PROMPTS.items()))
        order = await self.services.generations.open(
            one.id,
            prompts[one.language == "en"],
            press=self.operation(),
            chat_id=one.id,
            message_id=None,
        )
        jobs, jpeg = self.services.generation_jobs, (PICTURES / name).read_bytes()
        lease = await self._leases.take(lease_name(order.id), LEASE_S)
        assert lease
        await jobs.begin(lease, order.id, "painter")
        await jobs.drawn(lease, order.id, jpeg)
        message = JobMessage(self.app.bot, self.app.locales, one.language, order)
        bill = await jobs.bill(order)
        message_id, file_id = await message.send_picture(jpeg, bill, order.tokens)
        await jobs.move_message(order.id, message_id)
        await jobs.delivered(lease, order.id, file_id)
        await lease.release()

    async def request(self, one: Someone, method: str, tokens: int) -> int:
        """Let a person send the receipt of a transfer; returns the id of the request."""
        await self._come(one)
        rub = self.services.topups.price(tokens) // 100
        sent = await self.telegram.upload(one.id, receipt_jpeg(rub, self.app.now()), "")
        photo = sent["message"]["photo"][-1]
        receipt = Receipt("photo", "", photo["file_id"], photo["file_unique_id"])
        request = await self.services.topups.open(one.id, method, tokens, receipt)
        await self.tell()
        return request.id

    async def redeem(self, one: Someone, code: str) -> None:
        """Let a person use a promo code."""
        await self._come(one)
        await self.services.promos.redeem(one.id, code)

    async def say(self, one: Someone, text: str) -> int:
        """Let a person write to the bot; returns the message id."""
        said: Json = await self.telegram.post(f"chats/{one.id}/say", {"text": text})
        return int(said["message_id"])

    async def _come(self, one: Someone) -> None:
        await self.services.users.upsert(_profile(one), one.language)


def _profile(one: Someone) -> TelegramProfile:
    return TelegramProfile(
        one.id, one.id, one.first_name, one.last_name, one.username, one.language
    )
