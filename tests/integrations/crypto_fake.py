"""Crypto Pay over real HTTP, as documented, with faults to inject."""

import asyncio
import hashlib
import hmac
import json
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from aiohttp import web

TOKEN = "12345:crypto-token-of-the-tests"
Json = dict[str, Any]


class FakeCryptoPay:
    """`invoices` by number. `faults`: what happens to the next calls, one word each:

    429, 500, html, empty, list, endless, hang, lost (done, but the answer never comes), refuse.
    """

    def __init__(self) -> None:
        self.base = ""
        self.invoices: dict[int, Json] = {}
        self.faults: deque[str] = deque()
        self.calls: list[tuple[str, Json]] = []
        self.hanging = asyncio.Event()
        self._numbers = count(700)

    def pay(self, invoice_id: int, asset: str = "USDT", amount: str = "10.5") -> None:
        """The person pays it."""
        paid = {"status": "paid", "paid_asset": asset, "paid_amount": amount}
        self.invoices[invoice_id] |= paid

    def webhook(self, invoice_id: int, **more: Any) -> bytes:
        """The body of a webhook: what it says besides the number is not to be believed."""
        invoice = {**self.invoices.get(invoice_id, {}), "invoice_id": invoice_id, **more}
        told = {"update_id": 1, "update_type": "invoice_paid", "payload": invoice}
        return json.dumps(told, ensure_ascii=False).encode()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One call."""
        if request.headers.get("Crypto-Pay-API-Token") != TOKEN:
            return _refusal(401, "UNAUTHORIZED")
        method, values = request.match_info["method"], await request.json()
        self.calls.append((method, values))
        fault = self.faults.popleft() if self.faults else ""
        if fault == "lost":
            self._perform(method, values)
        if fault:
            return await self._fail(fault, request)
        return web.json_response({"ok": True, "result": self._perform(method, values)})

    def _perform(self, method: str, values: Json) -> Any:
        return self._create(values) if method == "createInvoice" else self._find(values)

    def _create(self, values: Json) -> Json:
        number = next(self._numbers)
        assert isinstance(values["amount"], str), "money is text"
        self.invoices[number] = {
            "invoice_id": number,
            "status": "active",
            "currency_type": values["currency_type"],
            "fiat": values["fiat"],
            "amount": values["amount"],
            "payload": values["payload"],
            "bot_invoice_url": f"https://t.me/CryptoBot?start=IV{number}",
        }
        return self.invoices[number]

    def _find(self, values: Json) -> Json:
        wanted = [int(one) for one in values.get("invoice_ids", "").split(",") if one]
        items = [one for number, one in self.invoices.items() if not wanted or number in wanted]
        status = values.get("status")
        return {"items": [one for one in items if status in (None, one["status"])]}

    async def _fail(self, fault: str, request: web.Request) -> web.StreamResponse:
        if fault in ("429", "500"):
            return web.Response(status=int(fault), text="{}")
        if fault == "html":
            return web.Response(text="<html>Bad gateway</html>", content_type="text/html")
        if fault in ("empty", "list"):
            return web.Response(text="" if fault == "empty" else "[1]")
        if fault == "refuse":
            return _refusal(400, "AMOUNT_TOO_SMALL")
        if fault == "endless":
            return await _stream(request)
        if fault == "hang":
            self.hanging.set()
            await asyncio.Event().wait()
        assert request.transport
        request.transport.abort()
        return web.Response()


def _refusal(code: int, name: str) -> web.Response:
    error = {"ok": False, "error": {"code": code, "name": name}}
    return web.json_response(error, status=code)


async def _stream(request: web.Request) -> web.StreamResponse:
    """Ten gigabytes, or as many as are taken."""
    response = web.StreamResponse()
    await response.prepare(request)
    chunk = b" " * 2**20
    for _ in range(10 * 1024):
        await response.write(chunk)
    return response


def signed(body: bytes, token: str = TOKEN) -> bytes:
    """The signature of a webhook's body."""
    key = hashlib.sha256(token.encode()).digest()
    return hmac.new(key, body, hashlib.sha256).hexdigest().encode()


@asynccontextmanager
async def crypto_pay() -> AsyncIterator[FakeCryptoPay]:
    """A Crypto Pay that listens on this machine."""
    fake = FakeCryptoPay()
    app = web.Application()
    app.router.add_post("/api/{method}", fake.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    fake.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield fake
    finally:
        await runner.cleanup()
