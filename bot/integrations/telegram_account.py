"""What Telegram says of the bot's account, asked without the bot's own session: for `doctor`."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

TIMEOUT_S = 10.0


class TelegramRefused(Exception):
    """Telegram said no. `code`: 401 or 404 for a wrong token. The text holds no token."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True)
class Answer:
    """The result of a call, and how many seconds this machine's clock is ahead of Telegram's."""

    result: Any
    clock_ahead: float | None


class TelegramAccount:
    """Asks the Bot API server at `base_url`. Use it as a context manager."""

    def __init__(self, base_url: str, token: str) -> None:
        self._address = f"{base_url}/bot{token}"
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "TelegramAccount":
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT_S))
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._http is not None
        await self._http.close()

    async def ask(self, method: str, **values: object) -> Answer:
        """Call a method. Raises TelegramRefused; OSError, whose text holds no token."""
        assert self._http is not None
        try:
            async with self._http.post(f"{self._address}/{method}", json=values) as response:
                told = await response.json(content_type=None)
                date = response.headers.get("Date")
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise OSError(type(error).__name__) from None  # its own text may hold the address
        if not isinstance(told, dict) or not told.get("ok"):
            raise TelegramRefused(response.status, _words(told))
        return Answer(told.get("result"), _ahead(date))


def _words(told: object) -> str:
    return str(told.get("description", "")) if isinstance(told, dict) else "no answer of a Bot API"


def _ahead(date: str | None) -> float | None:
    if date is None:
        return None
    return (datetime.now(UTC) - parsedate_to_datetime(date)).total_seconds()
