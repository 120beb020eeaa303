"""Calls of a provider's JSON API: retries, refusals and lost responses."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.integrations.images.protocol import PictureFailed
from bot.settings.parsers import Secret

RESPONSE_TIMEOUT_S = 170.0  # the response may contain a picture
MAX_RESPONSE_BYTES = 48 * 1024 * 1024  # of a response: a large picture as base64
MAX_ATTEMPTS = 4
MAX_RETRY_PAUSE_S = 20.0  # even if Retry-After asks for more
TOO_MANY, UNAVAILABLE, REQUEST_TIMEOUT = 429, 503, 408
_RETRIED_STATUSES = (TOO_MANY, 500, 502, UNAVAILABLE, 504)
_REFUSAL_WORDS = ("moderation", "content_policy", "safety", "nsfw", "sensitive")

Pause = Callable[[float], Awaitable[object]]


def is_refusal(words: object) -> bool:
    """Whether a provider's error says that its rules forbid the prompt."""
    return any(word in str(words).lower() for word in _REFUSAL_WORDS)


@dataclass(frozen=True)
class _Call:
    """One request. `once`: it costs money, so it is not repeated if it may have been accepted."""

    verb: str
    path: str
    body: Any = None
    within: float = RESPONSE_TIMEOUT_S
    once: bool = False

    def again(self, status: int, after: str | None) -> bool:
        """Whether to retry after this status; `after`: its Retry-After.

        After a gateway's 502 or 504, an order may have been accepted.
        """
        if self.once:
            return status == TOO_MANY or (status == UNAVAILABLE and after is not None)
        return status in _RETRIED_STATUSES


class Api:
    """One provider's API at `base`. `pause` waits between two attempts."""

    def __init__(self, base: str, token: Secret, pause: Pause = asyncio.sleep) -> None:
        self._base = base
        self._token = token
        self._pause = pause

    async def get(self, path: str) -> Any:
        """A GET, retried if no response came. Raises PictureFailed."""
        return await self._call(_Call("GET", path))

    async def post(self, path: str) -> Any:
        """A POST that may be repeated, retried if no response came. Raises PictureFailed."""
        return await self._call(_Call("POST", path))

    async def order(self, path: str, body: Any, within: float = RESPONSE_TIMEOUT_S) -> Any:
        """A POST that costs money, retried only if it was certainly not accepted.

        Raises PictureFailed; its `taken` is True if that is unknown.
        """
        return await self._call(_Call("POST", path, body, within, once=True))

    async def _call(self, call: _Call) -> Any:
        for attempt in range(MAX_ATTEMPTS):
            after = None
            try:
                status, after, answer = await self._ask(call)
            except aiohttp.ClientConnectorError as error:  # nothing was sent
                failed = _lost(call, error, taken=not call.once)
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                failed = _lost(call, error)
                if call.once:
                    raise failed from None
            else:
                if not call.again(status, after):
                    return _read(call, status, answer)
                failed = PictureFailed("broken", f"answered {status}", taken=not call.once)
            if attempt < MAX_ATTEMPTS - 1:
                await self._pause(_seconds(after, attempt))
        raise failed

    async def _ask(self, call: _Call) -> tuple[int, str | None, bytes]:
        """Status, Retry-After and body."""
        timeout = aiohttp.ClientTimeout(total=call.within)
        key = {"Authorization": f"Bearer {self._token.reveal()}"}
        async with (
            aiohttp.ClientSession(timeout=timeout, headers=key) as session,
            session.request(
                call.verb, f"{self._base}{call.path}", json=call.body, allow_redirects=False
            ) as response,
        ):
            return response.status, response.headers.get("Retry-After"), await _limited(response)


async def _limited(response: aiohttp.ClientResponse) -> bytes:
    parts, size = [], 0
    async for part in response.content.iter_any():
        size += len(part)
        if size > MAX_RESPONSE_BYTES:
            raise PictureFailed("broken", f"an answer of more than {MAX_RESPONSE_BYTES} bytes")
        parts.append(part)
    return b"".join(parts)


def _lost(call: _Call, error: Exception, *, taken: bool = True) -> PictureFailed:
    reason = "late" if isinstance(error, TimeoutError) else "broken"
    return PictureFailed(reason, f"no answer to {call.verb}: {type(error).__name__}", taken=taken)


def _seconds(after: str | None, attempt: int) -> float:
    """Retry-After if it is a number of seconds, else exponential backoff."""
    asked = int(after) if after and after.isascii() and after.isdigit() and len(after) < 6 else 0
    return min(MAX_RETRY_PAUSE_S, max(asked, 2.0**attempt))


def _read(call: _Call, status: int, answer: bytes) -> Any:
    """The JSON of a successful response. The body of an error may repeat the prompt and is dropped.

    An order with a status from 300 to 499, except 408, was not accepted. But a refusal may be
    about the finished picture.
    """
    taken = not (call.once and 300 <= status < 500 and status != REQUEST_TIMEOUT)
    try:
        content = json.loads(answer)
    except (ValueError, RecursionError):
        raise PictureFailed("broken", f"{status} without JSON", taken=taken) from None
    if 200 <= status < 300:
        return content
    if status in (400, 403, 422) and is_refusal(content):
        raise PictureFailed("refused", f"answered {status}")
    raise PictureFailed("broken", f"answered {status}", taken=taken)
