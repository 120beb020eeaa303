"""The clients: `Client` blocks until the answer, the methods of `AsyncClient` are coroutines.

After 429, 5xx or a lost answer a request is retried with the same idempotency key. Each method that
writes takes this key as `key`. Pass one of your own, such as the number of an order: then a write
that you repeat has no second effect.
"""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, Self, TypeVar
from uuid import uuid4

import httpx

from billing_client.errors import CLASSES, BillingError, Problem, Unreachable
from billing_client.records import Account, Charge, Entry, Grant, Hold, Link, Page, Prices, Record

R = TypeVar("R", bound=Record)
User = int | str
Key = str | None
TRIES, TIMEOUT_S, FIRST_PAUSE_S, LONGEST_PAUSE_S = 5, 10.0, 0.25, 30.0


class _Call:
    """One request and the number of its attempts."""

    def __init__(self, method: str, path: str, key: Key, fields: dict[str, Any]) -> None:
        given = {name: value for name, value in fields.items() if value is not None}
        self.key = None if method == "GET" else key or uuid4().hex
        self.sent: dict[str, Any] = {"method": method, "url": path}
        self.sent["json" if method == "POST" else "params"] = given
        self.sent["headers"] = {"Idempotency-Key": self.key} if self.key else {}
        self._tries = 0

    def pause(self, answer: httpx.Response | None) -> float | None:
        """Seconds until the next attempt; None if this was the last one.

        The pause doubles each time, and is at least the server's Retry-After. It is partly random,
        so that clients that failed together do not retry together.
        """
        self._tries += 1
        final = answer is not None and answer.status_code < 500 and answer.status_code != 429
        if final or self._tries == TRIES:
            return None
        asked = answer.headers.get("Retry-After", "") if answer is not None else ""
        grown: float = FIRST_PAUSE_S * 2**self._tries * random.uniform(0.5, 1)  # noqa: S311
        return min(max(float(asked) if asked.isdigit() else 0.0, grown), LONGEST_PAUSE_S)

    def result(self, kind: type[R], answer: httpx.Response | None) -> R:
        """The answer as a record. Raises Problem or Unreachable."""
        if answer is None:
            raise Unreachable(self.key, "the API does not answer")
        try:
            data = answer.json()
        except ValueError:
            data = {}
        if not answer.is_success:
            raise CLASSES.get(data.get("code"), Problem)(answer.status_code, data)
        return kind.read(data)


def _ask(user: User, amount: int, reason: str, expires_in: int | None = None) -> dict[str, Any]:
    return {"user": str(user), "amount": amount, "reason": reason, "expires_in": expires_in}


def _options(url: str, key: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {key}"}
    return {"base_url": f"{url.rstrip('/')}/v1", "headers": headers, "timeout": TIMEOUT_S}


class Client:
    """A client for the API at this address with this key. Methods raise Problem and Unreachable."""

    def __init__(self, url: str, key: str, transport: httpx.BaseTransport | None = None) -> None:
        self._http = httpx.Client(transport=transport, **_options(url, key))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def account(self, user: User) -> Account:
        """A person's balance, and how much of it this key may spend."""
        return self._do("GET", f"/accounts/{user}", Account)

    def hold(
        self, user: User, amount: int, reason: str, expires_in: int | None = None, key: Key = None
    ) -> Hold:
        """Hold tokens for `expires_in` seconds, 900 by default."""
        ask = _ask(user, amount, reason, expires_in)
        return self._do("POST", "/holds", Hold, key, **ask)

    @contextmanager
    def holding(
        self, user: User, amount: int, reason: str, expires_in: int | None = None, key: Key = None
    ) -> Iterator[Hold]:
        """Hold tokens while the block runs, then capture them. Release them if the block raises."""
        held = self.hold(user, amount, reason, expires_in, key)
        try:
            yield held
        except BaseException:
            with suppress(BillingError):  # the hold will expire; raise the error of the block
                self.release(held.id, key=f"hold-{held.id}-release")
            raise
        self.capture(held.id, key=f"hold-{held.id}-capture")

    def find_hold(self, hold_id: int) -> Hold:
        """The hold as it is now."""
        return self._do("GET", f"/holds/{hold_id}", Hold)

    def capture(self, hold_id: int, amount: int | None = None, key: Key = None) -> Hold:
        """Spend `amount` tokens of a hold, by default all."""
        return self._do("POST", f"/holds/{hold_id}/capture", Hold, key, amount=amount)

    def release(self, hold_id: int, key: Key = None) -> Hold:
        """Give back the tokens that are left in a hold."""
        return self._do("POST", f"/holds/{hold_id}/release", Hold, key)

    def charge(self, user: User, amount: int, reason: str, key: Key = None) -> Charge:
        """Spend tokens in one step."""
        return self._do("POST", "/charges", Charge, key, **_ask(user, amount, reason))

    def find_charge(self, charge_id: int) -> Charge:
        """The charge as it is now."""
        return self._do("GET", f"/charges/{charge_id}", Charge)

    def refund(self, charge_id: int, amount: int | None = None, key: Key = None) -> Charge:
        """Give back `amount` tokens of a charge, by default all."""
        return self._do("POST", f"/charges/{charge_id}/refund", Charge, key, amount=amount)

    def grant(self, user: User, amount: int, reason: str, key: Key = None) -> Grant:
        """Give tokens to a person. The key needs the scope `grant`."""
        return self._do("POST", "/grants", Grant, key, **_ask(user, amount, reason))

    def link(self, daily_limit: int, reference: str | None = None, key: Key = None) -> Link:
        """Ask a person for consent: show them the `url` of this link."""
        return self._do("POST", "/links", Link, key, daily_limit=daily_limit, reference=reference)

    def find_link(self, link_id: str) -> Link:
        """The link as it is now."""
        return self._do("GET", f"/links/{link_id}", Link)

    def end_link(self, link_id: str, key: Key = None) -> Link:
        """End a link: this service can then spend no more tokens of the person."""
        return self._do("DELETE", f"/links/{link_id}", Link, key)

    def prices(self) -> Prices:
        """The prices of tokens."""
        return self._do("GET", "/prices", Prices)

    def entries(self, user: User) -> Iterator[Entry]:
        """The entries of the person's account that this key may see, the newest first."""
        cursor, more = None, True
        while more:
            page = self._do("GET", f"/accounts/{user}/entries", Page, cursor=cursor)
            yield from page.items
            cursor = page.next_cursor
            more = cursor is not None

    def _do(self, method: str, path: str, kind: type[R], key: Key = None, **fields: Any) -> R:
        call = _Call(method, path, key, fields)
        while True:
            try:
                answer = self._http.request(**call.sent)
            except httpx.TransportError:
                answer = None
            if (pause := call.pause(answer)) is None:
                return call.result(kind, answer)
            time.sleep(pause)


class AsyncClient:
    """Like Client, but its methods are coroutines."""

    def __init__(
        self, url: str, key: str, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._http = httpx.AsyncClient(transport=transport, **_options(url, key))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def account(self, user: User) -> Account:
        return await self._do("GET", f"/accounts/{user}", Account)

    async def hold(
        self, user: User, amount: int, reason: str, expires_in: int | None = None, key: Key = None
    ) -> Hold:
        ask = _ask(user, amount, reason, expires_in)
        return await self._do("POST", "/holds", Hold, key, **ask)

    @asynccontextmanager
    async def holding(
        self, user: User, amount: int, reason: str, expires_in: int | None = None, key: Key = None
    ) -> AsyncIterator[Hold]:
        held = await self.hold(user, amount, reason, expires_in, key)
        try:
            yield held
        except BaseException:
            with suppress(BillingError):
                await self.release(held.id, key=f"hold-{held.id}-release")
            raise
        await self.capture(held.id, key=f"hold-{held.id}-capture")

    async def find_hold(self, hold_id: int) -> Hold:
        return await self._do("GET", f"/holds/{hold_id}", Hold)

    async def capture(self, hold_id: int, amount: int | None = None, key: Key = None) -> Hold:
        return await self._do("POST", f"/holds/{hold_id}/capture", Hold, key, amount=amount)

    async def release(self, hold_id: int, key: Key = None) -> Hold:
        return await self._do("POST", f"/holds/{hold_id}/release", Hold, key)

    async def charge(self, user: User, amount: int, reason: str, key: Key = None) -> Charge:
        return await self._do("POST", "/charges", Charge, key, **_ask(user, amount, reason))

    async def find_charge(self, charge_id: int) -> Charge:
        return await self._do("GET", f"/charges/{charge_id}", Charge)

    async def refund(self, charge_id: int, amount: int | None = None, key: Key = None) -> Charge:
        return await self._do("POST", f"/charges/{charge_id}/refund", Charge, key, amount=amount)

    async def grant(self, user: User, amount: int, reason: str, key: Key = None) -> Grant:
        return await self._do("POST", "/grants", Grant, key, **_ask(user, amount, reason))

    async def link(self, daily_limit: int, reference: str | None = None, key: Key = None) -> Link:
        return await self._do(
            "POST", "/links", Link, key, daily_limit=daily_limit, reference=reference
        )

    async def find_link(self, link_id: str) -> Link:
        return await self._do("GET", f"/links/{link_id}", Link)

    async def end_link(self, link_id: str, key: Key = None) -> Link:
        return await self._do("DELETE", f"/links/{link_id}", Link, key)

    async def prices(self) -> Prices:
        return await self._do("GET", "/prices", Prices)

    async def entries(self, user: User) -> AsyncIterator[Entry]:
        """The entries of the person's account that this key may see, the newest first."""
        cursor, more = None, True
        while more:
            page = await self._do("GET", f"/accounts/{user}/entries", Page, cursor=cursor)
            for entry in page.items:
                yield entry
            cursor = page.next_cursor
            more = cursor is not None

    async def _do(self, method: str, path: str, kind: type[R], key: Key = None, **fields: Any) -> R:
        call = _Call(method, path, key, fields)
        while True:
            try:
                answer = await self._http.request(**call.sent)
            except httpx.TransportError:
                answer = None
            if (pause := call.pause(answer)) is None:
                return call.result(kind, answer)
            await asyncio.sleep(pause)
