"""The first check of every request: its key, its rate, its size. It also gives it an id.

It wraps the framework, so the body of a request without a key is not read.
"""

import asyncio
import re
from dataclasses import dataclass, field
from math import ceil
from secrets import token_hex
from time import monotonic
from typing import Any

from loguru import logger
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.api.problems import MEDIA_TYPE, of_refusal, problem
from bot.api.request_metrics import RequestMetrics
from bot.botapi.gcra import Answer, Buckets, Pace
from bot.observability import tracing
from bot.services.billing.errors import Declined
from bot.services.billing.keys import Authentication, Key
from bot.services.errors import NotEnoughTokens, Unavailable
from bot.settings.parsers import Rate

SCHEMA_PATH, DOCS_PATH, STATIC_PATH = "/v1/openapi.json", "/v1/docs", "/v1/static"
_OPEN = re.compile(f"{SCHEMA_PATH}|{DOCS_PATH}|{STATIC_PATH}/[a-z.-]+")
"""Paths that need no key."""
MAX_BODY_BYTES = 16 * 1024
READ_TIMEOUT_S = 15.0
MAX_DENIALS = Rate(60, 60)
"""Requests without a valid key, from one address."""
JOB = "api"
"""What log lines of requests name; admins are told of their faults as of a job's."""
ROUNDING = 1e-6  # of a request, for errors of floating point
RETRY_S = 5  # the Retry-After while the database does not answer

Headers = list[tuple[bytes, bytes]]

_REQUEST_ID = re.compile(rb"[A-Za-z0-9_-]{1,64}")


class _TooLarge(Exception):
    """The body has more than MAX_BODY_BYTES."""


class _RateLimited(Exception):
    """Too many requests; retry after `wait` seconds."""

    def __init__(self, wait: float) -> None:
        super().__init__()
        self.wait = wait


@dataclass
class _Exchange:
    """A request and its response. `headers` are added to every response."""

    scope: Scope
    sending: Send
    request_id: str
    headers: Headers = field(default_factory=list)
    status: int = 0

    async def send(self, message: Message) -> None:
        """Send an ASGI message of the response."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message = {**message, "headers": [*message.get("headers", ()), *self.headers]}
        await self.sending(message)

    async def refuse(self, code: str, more: dict[str, Any], *headers: tuple[bytes, bytes]) -> None:
        """Answer with a problem."""
        status, body = problem(code, self.request_id, **more)
        start = {"type": "http.response.start", "status": status}
        kind, length = (b"content-type", MEDIA_TYPE.encode()), b"%d" % len(body)
        sent = [kind, (b"content-length", length), *headers]
        await self.send({**start, "headers": sent})
        await self.send({"type": "http.response.body", "body": body})


class Gate:
    """The ASGI application around the framework's."""

    def __init__(
        self,
        app: ASGIApp,
        authentication: Authentication,
        buckets: Buckets,
        rate: Rate | None,
        metrics: RequestMetrics,
    ) -> None:
        self._app = app
        self._authentication = authentication
        self._buckets = buckets
        self._rate = rate
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request_id = _request_id(scope)
        exchange = _Exchange(scope, send, request_id)
        exchange.headers += [
            (b"x-request-id", request_id.encode()),
            (b"cache-control", b"no-store"),
        ]
        begun = monotonic()
        with tracing.Scope(job=JOB):
            await self._respond(exchange, receive)
            self._log(exchange, monotonic() - begun)

    async def _respond(self, exchange: _Exchange, receive: Receive) -> None:
        """Answer the request, also if anything fails."""
        try:
            await self._let_in(exchange, receive)
        except (Declined, NotEnoughTokens) as error:
            code, more = of_refusal(error)
            headers = ((b"www-authenticate", b"Bearer"),) if code == "unauthorized" else ()
            await exchange.refuse(code, more, *headers)
        except _TooLarge:
            await exchange.refuse("body_too_large", {}, (b"connection", b"close"))
        except _RateLimited as error:
            after = b"%d" % (int(error.wait) + 1)
            await exchange.refuse("rate_limited", {}, (b"retry-after", after))
        except Unavailable as error:
            logger.warning("the billing API cannot answer: {}", error)
            await exchange.refuse("unavailable", {}, (b"retry-after", b"%d" % RETRY_S))
        except TimeoutError:
            await exchange.refuse("malformed_request", {}, (b"connection", b"close"))
        except Exception as error:  # noqa: BLE001 - the client gets a 500, and may repeat it
            logger.opt(exception=error).error("a request to the billing API failed")
            if not exchange.status:
                await exchange.refuse("internal_error", {})

    async def _let_in(self, exchange: _Exchange, receive: Receive) -> None:
        scope = exchange.scope
        scope["state"] = {"request_id": exchange.request_id}
        if not _OPEN.fullmatch(scope["path"]):
            scope["state"]["key"] = key = await self._key(scope)
            await self._count(exchange, key)
        body = await _body(scope, receive)
        await self._app(scope, _once(body, receive), exchange.send)

    async def _key(self, scope: Scope) -> Key:
        """The request's key. Raises Unauthorized, AddressNotAllowed, _RateLimited."""
        address = (scope.get("client") or ("",))[0]
        kind, _, shown = _header(scope, b"authorization").decode("latin-1").partition(" ")
        try:
            return await self._authentication.key(
                shown.strip() if kind.lower() == "bearer" else "", address
            )
        except Declined:
            denial = await self._take(f"api-denied:{address}", MAX_DENIALS)
            if denial.wait > 0:
                raise _RateLimited(denial.wait) from None
            raise

    async def _count(self, exchange: _Exchange, key: Key) -> None:
        """Count a request of this key. Raises _RateLimited."""
        if self._rate is None:
            return
        policy = f'"key";q={self._rate.most};w={self._rate.seconds}'
        exchange.headers.append((b"ratelimit-policy", policy.encode()))
        answer = await self._take(f"api:{key.id}", self._rate)
        exchange.headers.append((b"ratelimit", _limit(self._rate, answer)))
        if answer.wait > 0:
            raise _RateLimited(answer.wait)

    async def _take(self, bucket: str, rate: Rate) -> Answer:
        """Count a request in this bucket. If Redis does not answer, every request is allowed."""
        step = rate.seconds / rate.most
        try:
            return await self._buckets.take(bucket, Pace(step, tolerance=rate.seconds - step))
        except Unavailable:
            return Answer(0.0)

    def _log(self, exchange: _Exchange, seconds: float) -> None:
        """Log one line: never a body, a secret or a query."""
        scope = exchange.scope
        route = getattr(scope.get("route"), "path", "other")
        self._metrics.observe(route, exchange.status, seconds)
        key = scope.get("state", {}).get("key")
        logger.info(
            "api {} {} {} key={} request={} {:.0f} ms",
            *(exchange.status, scope["method"], route, key.id if key else "-"),
            *(exchange.request_id, seconds * 1000),
        )


def _request_id(scope: Scope) -> str:
    shown = _header(scope, b"x-request-id")
    return shown.decode() if _REQUEST_ID.fullmatch(shown) else token_hex(8)


def _limit(rate: Rate, answer: Answer) -> bytes:
    """The header RateLimit: requests that are left, seconds until all are available again."""
    left = int((rate.seconds - answer.ahead) * rate.most / rate.seconds + ROUNDING)
    return f'"key";r={left};t={ceil(answer.ahead)}'.encode()


def _header(scope: Scope, name: bytes) -> bytes:
    return next((value for key, value in scope["headers"] if key == name), b"")


async def _body(scope: Scope, receive: Receive) -> bytes:
    """The whole body. Raises _TooLarge, TimeoutError."""
    length = _header(scope, b"content-length")
    if length.isdigit() and int(length) > MAX_BODY_BYTES:
        raise _TooLarge
    body, more = b"", True
    async with asyncio.timeout(READ_TIMEOUT_S):
        while more:
            message = await receive()
            if message["type"] != "http.request":
                raise TimeoutError
            body, more = body + message.get("body", b""), message.get("more_body", False)
            if len(body) > MAX_BODY_BYTES:
                raise _TooLarge
    return body


def _once(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body first, and later that the client is gone."""
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_message() -> Message:
        return waiting.pop() if waiting else await receive()

    return next_message
