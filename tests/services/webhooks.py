"""Services with webhooks, and their events as rows."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import web

from bot.integrations.webhook_sender import WebhookSender
from bot.jobs.webhooks import WebhookJob
from bot.services.billing.answers import Write
from bot.services.billing.deliveries import Deliveries
from bot.services.billing.keys import READ, SPEND, Key
from bot.services.billing.limits import Limits
from bot.services.billing.operations import Ask
from bot.services.billing.services import ServiceDraft
from bot.services.registry import Billing, build_services
from bot.settings.settings import Settings
from models import Webhook, WebhookEvent
from models.db.clock import utc_now
from tests.clock import Watch
from tests.integrations.provider import listening

OLGA = 7001
URL = "https://lab.example.org/told"
MUCH = Limits(10**6, 10**6, 10**6)
ENV: dict[str, str | None] = {
    "BOT_TOKEN": "42:demo",
    "ADMINS": str(OLGA),
    "TIMEZONE": "UTC",
    "API_WEBHOOKS_LOCAL": "on",
}


class Today(Watch):
    """A watch that begins now: what the ledger writes has the real time."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = utc_now()


def billing_at(watch: Watch, **env: str) -> Billing:
    """The rules of billing; `env`: more settings."""
    return build_services(Settings.read({**ENV, **env}), ("en", "ru"), watch).billing


@dataclass(frozen=True)
class Hooked:
    """A service with a webhook. `secret`: signs what it is told."""

    billing: Billing
    key: Key
    secret: str

    async def connect(self, user_id: int, name: str = "1") -> str:
        """The person connects the service; the link's id."""
        links = self.billing.links
        asked = await links.ask(self.key, self.write(f"link-{name}"), 1000, "", bot="demo_bot")
        link_id = str(orjson.loads(asked.body)["id"])
        await links.connect(user_id, link_id, 1000)
        return link_id

    async def charge(self, user_id: int, tokens: int, name: str) -> None:
        """It charges a person."""
        await self.billing.operations.charge(self.key, self.write(name), self.ask(user_id, tokens))

    async def hold(self, user_id: int, tokens: int, seconds: int) -> int:
        """It holds a person's tokens; the hold's id."""
        write, ask = self.write("hold"), self.ask(user_id, tokens)
        held = await self.billing.operations.hold(self.key, write, ask, seconds)
        return int(orjson.loads(held.body)["id"])

    def ask(self, user_id: int, tokens: int) -> Ask:
        """So many tokens of a person."""
        return Ask(str(user_id), tokens, "a test")

    def write(self, name: str) -> Write:
        """A request with this idempotency key."""
        return Write(self.key.id, name, "d", 201)

    async def told(self) -> list[tuple[str, dict[str, Any]]]:
        """What it is told, the oldest first: kinds and columns that are not empty."""
        webhook = await self.billing.webhooks.read(self.key.id)
        assert webhook.state != "none"
        rows = await WebhookEvent.filter(webhook_id=await self.number()).order_by("id")
        names = ("user_id", "erased_id", "link_id", "hold_id", "amount", "balance", "entry")
        values = [{name: getattr(row, name) for name in names} for row in rows]
        shown = [{n: v for n, v in one.items() if v is not None} for one in values]
        return [(row.kind.value, one) for row, one in zip(rows, shown, strict=True)]

    async def number(self) -> int:
        """The webhook's own number."""
        return (await Webhook.get(key_id=self.key.id)).id


async def hooked(
    billing: Billing, url: str = URL, *, own: bool = False, name: str = "Photo lab"
) -> Hooked:
    """A new service with a webhook at this address."""
    draft = ServiceDraft(name, "photos", MUCH, own=own)
    made = await billing.services.make(draft, OLGA)
    key = Key(made.id, name, frozenset((READ, SPEND)), own, MUCH, Limits(0, 0, 0))
    secret = await billing.webhooks.set_address(made.id, url, OLGA)
    assert secret is not None
    return Hooked(billing, key, secret.reveal())


class Receiver:
    """A service's own address: it answers as a test tells it to, and remembers what came."""

    def __init__(self) -> None:
        self.url = ""
        self.statuses: list[int] = []
        self.came: list[tuple[dict[str, str], bytes]] = []

    def then(self, *statuses: int) -> None:
        """Answer so, each once; 200 after that."""
        self.statuses += statuses

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """The next status."""
        self.came.append((dict(request.headers), await request.read()))
        status = self.statuses.pop(0) if self.statuses else 200
        elsewhere = {"Location": self.url} if status in (301, 302, 307, 308) else {}
        return web.Response(status=status, text="not read", headers=elsewhere)

    @property
    def ids(self) -> list[str]:
        """webhook-id of all that came."""
        return [headers["webhook-id"] for headers, _ in self.came]


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    """Listens on this machine."""
    receiver = Receiver()
    async with listening(receiver.answer) as port:
        receiver.url = f"http://127.0.0.1:{port}/told"
        yield receiver


async def send_all(deliveries: Deliveries, patience: float = 10.0) -> None:
    """The job, once: everything that is due now."""
    sender = WebhookSender(local=True, timeout=patience)
    await WebhookJob(deliveries, sender, asyncio.Event())()
