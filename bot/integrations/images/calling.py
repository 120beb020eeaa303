"""Calls of a provider's JSON API: what is asked again, what is a refusal, what is no answer."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from bot.integrations.images.protocol import PictureFailed
from bot.values import Secret

ANSWER_WITHIN = 170.0  # seconds; a picture may be in the answer
MOST_BYTES = 48 * 1024 * 1024  # of an answer: a large picture as base64
TRIES = 4
LONGEST_PAUSE = 20.0  # seconds, whatever Retry-After says
_AGAIN = (429, 500, 502, 503, 504)
_NO = ("moderation", "content_policy", "safety", "nsfw", "sensitive")

Pause = Callable[[float], Awaitable[object]]


def is_refusal(words: object) -> bool:
    """Whether a provider's words say that it does not draw such things."""
    return any(word in str(words).lower() for word in _NO)


class Api:
    """One provider's API at `base`. `pause` waits between two tries."""

    def __init__(self, base: str, token: Secret, pause: Pause = asyncio.sleep) -> None:
        self._base = base
        self._token = token
        self._pause = pause

    async def get(self, path: str) -> Any:
        """Read something; asked again where no answer came. Raises PictureFailed."""
        return await self._call("GET", path, None)

    async def post(self, path: str, body: Any = None) -> Any:
        """Order something; after a lost answer it is not ordered twice. Raises PictureFailed."""
        return await self._call("POST", path, body)

    async def _call(self, verb: str, path: str, body: Any) -> Any:
        for attempt in range(TRIES):
            last = attempt == TRIES - 1
            try:
                status, after, answer = await self._ask(verb, path, body)
            except aiohttp.ClientConnectorError as error:  # nothing was sent
                if last:
                    raise _lost(verb, error) from None
                status, after = 503, None
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                if last or verb == "POST":
                    raise _lost(verb, error) from None
                status, after = 503, None
            else:
                if status not in _AGAIN or last:
                    return _read(status, answer)
            await self._pause(_seconds(after, attempt))
        raise AssertionError("the last try returns or raises")

    async def _ask(self, verb: str, path: str, body: Any) -> tuple[int, str | None, bytes]:
        """Status, Retry-After and body."""
        timeout = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
        key = {"Authorization": f"Bearer {self._token.reveal()}"}
        async with (
            aiohttp.ClientSession(timeout=timeout, headers=key) as session,
            session.request(
                verb, f"{self._base}{path}", json=body, allow_redirects=False
            ) as response,
        ):
            return response.status, response.headers.get("Retry-After"), await _limited(response)


async def _limited(response: aiohttp.ClientResponse) -> bytes:
    parts, size = [], 0
    async for part in response.content.iter_any():
        size += len(part)
        if size > MOST_BYTES:
            raise PictureFailed("broken", f"an answer of more than {MOST_BYTES} bytes")
        parts.append(part)
    return b"".join(parts)


def _lost(verb: str, error: Exception) -> PictureFailed:
    reason = "late" if isinstance(error, TimeoutError) else "broken"
    return PictureFailed(reason, f"no answer to {verb}: {type(error).__name__}")


def _seconds(after: str | None, attempt: int) -> float:
    """Retry-After where it is a number of seconds, or longer each time."""
    asked = int(after) if after and after.isascii() and after.isdigit() and len(after) < 6 else 0
    return min(LONGEST_PAUSE, max(asked, 2.0**attempt))


def _read(status: int, answer: bytes) -> Any:
    """The JSON of a good answer; the words of a bad one may repeat the prompt and are not kept."""
    try:
        content = json.loads(answer)
    except (ValueError, RecursionError):
        raise PictureFailed("broken", f"{status} without JSON") from None
    if 200 <= status < 300:
        return content
    refused = status in (400, 403, 422) and is_refusal(content)
    raise PictureFailed("refused" if refused else "broken", f"answered {status}")
