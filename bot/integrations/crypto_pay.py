"""Crypto Pay (@CryptoBot, API 1.5): invoices in a fiat currency, paid in coins; webhooks.

Amounts are Decimal here and text in JSON, never floats. The token is sent in a header only.
https://help.send.tg/en/articles/10279948-crypto-pay-api
"""

import hashlib
import hmac
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

import aiohttp

from bot.settings.parsers import Secret

RESPONSE_TIMEOUT_S = 10.0
MAX_RESPONSE_BYTES = 4 * 1024 * 1024  # it may hold a thousand invoices
MAX_IDS_PER_REQUEST = 100  # invoices in one request; Crypto Pay allows 1000
SIGNATURE_HEADER = b"crypto-pay-api-signature"
Json = dict[str, Any]


class CryptoPayRefused(Exception):
    """Crypto Pay refused the call, with its own `code` and `name`."""

    def __init__(self, code: int, name: str) -> None:
        super().__init__(f"Crypto Pay refused: {code} {name}")
        self.code = code
        self.name = name


class CryptoPayUnavailable(Exception):
    """No valid response. Whether the call was executed is unknown."""


@dataclass(frozen=True)
class Invoice:
    """An invoice as Crypto Pay returns it. `amount` is in `fiat` (None for one in coins).

    status: active, paid or expired. `paid_amount` of `paid_asset`, once paid.
    """

    id: int
    status: str
    fiat: str | None
    amount: Decimal
    payload: str
    link: str
    paid_asset: str | None = None
    paid_amount: Decimal | None = None


@dataclass(frozen=True)
class Found:
    """Invoices that were requested, and the number of others that could not be parsed."""

    invoices: list[Invoice]
    unread: int = 0

    @property
    def paid(self) -> list[Invoice]:
        """The paid ones."""
        return [invoice for invoice in self.invoices if invoice.status == "paid"]


class CryptoPay:
    """Calls Crypto Pay at `base`. Every method raises CryptoPayRefused or CryptoPayUnavailable."""

    def __init__(self, base: str, token: Secret) -> None:
        self._base = base
        self._token = token
        self._session: aiohttp.ClientSession | None = None

    async def create(
        self, *, fiat: str, amount: Decimal, payload: str, description: str, expires_in: int
    ) -> Invoice:
        """Create an invoice that expires in `expires_in` seconds (1 to 2,678,400).

        There is no idempotency key: after CryptoPayUnavailable, look for the payload in `active()`.
        """
        result = await self._call(
            "createInvoice",
            currency_type="fiat",
            fiat=fiat,
            amount=f"{amount:.2f}",
            payload=payload,
            description=description,
            expires_in=expires_in,
        )
        return _invoice(result)

    async def find(self, ids: Iterable[int]) -> Found:
        """The current state of these invoices. Those that are not ours are left out."""
        wanted, raw = list(ids), []
        for start in range(0, len(wanted), MAX_IDS_PER_REQUEST):
            part = ",".join(map(str, wanted[start : start + MAX_IDS_PER_REQUEST]))
            raw += _items(
                await self._call("getInvoices", invoice_ids=part, count=MAX_IDS_PER_REQUEST)
            )
        return _found(raw)

    async def active(self) -> list[Invoice]:
        """The newest unpaid invoices, at most a thousand, without those that can't be parsed."""
        raw = _items(await self._call("getInvoices", status="active", count=1000))
        return _found(raw).invoices

    async def close(self) -> None:
        """Close the HTTP session."""
        if self._session:
            await self._session.close()
            self._session = None

    async def _call(self, method: str, **values: str | int) -> Any:
        try:
            answer = await self._ask(method, values)
        except (aiohttp.ClientError, TimeoutError, ValueError, RecursionError) as error:
            raise CryptoPayUnavailable(f"{method}: {type(error).__name__}") from error
        if answer.get("ok") is True and "result" in answer:
            return answer["result"]
        problem = answer.get("error")
        if not isinstance(problem, dict):
            raise CryptoPayUnavailable(f"{method}: an answer without result or error")
        raise CryptoPayRefused(int(problem.get("code") or 0), str(problem.get("name"))[:100])

    async def _ask(self, method: str, values: dict[str, str | int]) -> Json:
        """Raises ClientError, TimeoutError, ValueError. A refusal is JSON too, with status 4xx."""
        self._session = self._session or aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=RESPONSE_TIMEOUT_S)
        )
        async with self._session.post(
            f"{self._base}/api/{method}",
            json=values,
            headers={"Crypto-Pay-API-Token": self._token.reveal()},
            allow_redirects=False,
        ) as response:
            if response.status >= 500 or response.status == 429:
                raise ValueError(f"status {response.status}")
            body = await response.content.read(MAX_RESPONSE_BYTES + 1)
            while len(body) <= MAX_RESPONSE_BYTES and not response.content.at_eof():
                body += await response.content.read(MAX_RESPONSE_BYTES + 1 - len(body))
        if len(body) > MAX_RESPONSE_BYTES:
            raise ValueError("the response is too large")
        answer = json.loads(body, parse_float=Decimal)
        if not isinstance(answer, dict):
            raise ValueError("the response is no object")  # noqa: TRY004 - caught as such above
        return answer


def is_genuine(token: Secret, body: bytes, signature: bytes) -> bool:
    """Whether Crypto Pay signed exactly these bytes with this token. Another text of the same JSON
    fails. The comparison takes constant time."""
    key = hashlib.sha256(token.reveal().encode()).digest()
    expected = hmac.new(key, body, hashlib.sha256).hexdigest().encode()
    return hmac.compare_digest(expected, signature)


def invoice_of(body: bytes) -> int | None:
    """The invoice id in a webhook; None if the webhook is of another kind.

    The rest of it is not trusted: the state is requested by `CryptoPay.find`.
    """
    try:
        raw = json.loads(body)
        invoice_id = raw["payload"]["invoice_id"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if raw.get("update_type") != "invoice_paid" or type(invoice_id) is not int:
        return None
    return invoice_id if 0 < invoice_id < 2**63 else None


def _items(result: Any) -> list[Any]:
    items = result.get("items") if isinstance(result, dict) else result
    if not isinstance(items, list):
        raise CryptoPayUnavailable("getInvoices: no list of invoices")
    return items


def _found(raw: list[Any]) -> Found:
    """An invoice that can't be parsed is counted and does not affect the others."""
    invoices = []
    for item in raw:
        with suppress(CryptoPayUnavailable):
            invoices.append(_invoice(item))
    return Found(invoices, unread=len(raw) - len(invoices))


def _invoice(raw: Any) -> Invoice:
    try:
        paid = raw.get("paid_amount")
        return Invoice(
            id=int(raw["invoice_id"]),
            status=str(raw["status"]),
            fiat=raw.get("fiat"),
            amount=_decimal(raw["amount"]),
            payload=str(raw.get("payload") or ""),
            link=str(raw.get("bot_invoice_url") or raw.get("pay_url") or ""),
            paid_asset=raw.get("paid_asset"),
            paid_amount=None if paid is None else _decimal(paid),
        )
    except (KeyError, TypeError, AttributeError, ValueError, InvalidOperation) as error:
        raise CryptoPayUnavailable(
            f"an invoice that can't be parsed: {type(error).__name__}"
        ) from error


def _decimal(raw: Any) -> Decimal:
    value = Decimal(str(raw))
    if not value.is_finite() or value < 0:
        raise ValueError("not an amount")
    return value
