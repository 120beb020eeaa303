"""A service of the tests: it bills over real HTTP, with a key made as an admin makes one."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

import aiohttp

from bot.api.application import application
from bot.api.request_metrics import RequestMetrics
from bot.api.requests import ApiContext
from bot.api.server import served
from bot.app import App
from bot.botapi.gcra import MemoryBuckets
from bot.services.billing.limits import Limits
from bot.services.billing.services import ServiceDraft
from bot.services.errors import Unavailable
from bot.services.registry import Services, build_services
from bot.settings.settings import Settings
from tests.clock import Watch

OLGA = 7001
HOST = "127.0.0.1"
SPEND = Limits(100, 1000, 10_000)
ENV: dict[str, str | None] = {"BOT_TOKEN": "42:demo", "TIMEZONE": "UTC", "API_RATE": "off"}
_names = count(1)


@dataclass(frozen=True)
class Answer:
    """What came back: the body as JSON, None for none."""

    status: int
    body: Any
    headers: Mapping[str, str]

    @property
    def code(self) -> str:
        """Of a problem."""
        assert self.headers["Content-Type"] == "application/problem+json", self
        assert self.body["status"] == self.status
        return str(self.body["code"])


class Service:
    """Calls the API with one secret. Each write has an idempotency key of its own, unless `idem`
    names one.
    """

    def __init__(self, http: aiohttp.ClientSession, url: str, key_id: int, secret: str) -> None:
        self.key_id = key_id
        self.secret = secret
        self._http = http
        self._url = url

    async def get(self, path: str, **headers: str) -> Answer:
        """GET."""
        return await self.send("GET", path, headers=headers)

    async def post(self, path: str, body: Any = None, *, idem: str | None = None) -> Answer:
        """POST."""
        headers = {"Idempotency-Key": idem or f"test-{next(_names)}"}
        return await self.send("POST", path, json={} if body is None else body, headers=headers)

    async def delete(self, path: str, *, idem: str | None = None) -> Answer:
        """DELETE."""
        headers = {"Idempotency-Key": idem or f"test-{next(_names)}"}
        return await self.send("DELETE", path, headers=headers)

    async def send(self, method: str, path: str, **options: Any) -> Answer:
        """Anything; `options`: as aiohttp takes them."""
        headers = {"Authorization": f"Bearer {self.secret}", **options.pop("headers", {})}
        async with self._http.request(
            method, self._url + path, headers=headers, **options
        ) as response:
            body = await response.json(content_type=None) if await response.read() else None
            return Answer(response.status, body, response.headers)

    async def hold(self, user: int | str, amount: int, **more: Any) -> Answer:
        """POST /v1/holds; `idem` names the write, other members go into the body."""
        idem = more.pop("idem", None)
        body = {"user": str(user), "amount": amount, "reason": "a test", **more}
        return await self.post("/v1/holds", body, idem=idem)

    async def charge(self, user: int | str, amount: int, *, idem: str | None = None) -> Answer:
        """POST /v1/charges."""
        body = {"user": str(user), "amount": amount, "reason": "a test"}
        return await self.post("/v1/charges", body, idem=idem)


@dataclass(frozen=True)
class Api:
    """A served API: its address, the services behind it, a client session."""

    url: str
    services: Services
    watch: Watch
    http: aiohttp.ClientSession
    metrics: RequestMetrics

    async def service(
        self, name: str = "Photo lab", *, spend: Limits | None = SPEND, **more: Any
    ) -> Service:
        """A new service; `more`: as ServiceDraft has it."""
        draft = ServiceDraft(name, "photos", spend, **more)
        made = await self.services.billing.services.make(draft, OLGA)
        return Service(self.http, self.url, made.id, made.secret)

    async def connected(self, user_id: int, daily_limit: int = 1000, **more: Any) -> Service:
        """A new service that this person has connected."""
        service = await self.service(**more)
        await self.connect(service, user_id, daily_limit)
        return service

    async def connect(self, service: Service, user_id: int, daily_limit: int = 1000) -> str:
        """The person connects the service by a link that it asked for; the link's id."""
        asked = await service.post("/v1/links", {"daily_limit": daily_limit})
        assert asked.status == 201, asked
        await self.services.billing.links.connect(user_id, asked.body["id"], daily_limit)
        return str(asked.body["id"])


async def _username() -> str:
    return "demo_bot"


async def nameless() -> str:
    """Telegram does not answer."""
    raise Unavailable("Telegram is away")


@asynccontextmanager
async def served_by(app: App) -> AsyncIterator[str]:
    """The API in a bot's process; its address."""
    context = ApiContext(app.services.billing, app.settings, _username)
    api = application(context, app.fsm_backend.buckets, app.api_metrics)
    async with served(api, HOST, 0, app.settings.trusted_proxies) as port:
        yield f"http://{HOST}:{port}"


@asynccontextmanager
async def serving(
    watch: Watch, username: Callable[[], Awaitable[str]] = _username, **env: str
) -> AsyncIterator[Api]:
    """The API on the connected database; `env`: more settings."""
    settings = Settings.read({**ENV, **env})
    services, metrics = build_services(settings, ("en", "ru"), watch), RequestMetrics()
    context = ApiContext(services.billing, settings, username)
    buckets = MemoryBuckets(lambda: watch().timestamp())
    app = application(context, buckets, metrics)
    proxies = settings.trusted_proxies
    async with served(app, HOST, 0, proxies) as port, aiohttp.ClientSession() as http:
        yield Api(f"http://{HOST}:{port}", services, watch, http, metrics)
