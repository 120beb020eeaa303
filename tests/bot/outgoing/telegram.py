"""A Telegram that answers calls by a script, behind the real middleware, on virtual time."""

from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod
from aiohttp import ClientConnectionError, ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from bot.outgoing.meter import MemoryMeter
from bot.outgoing.middleware import Paced
from bot.outgoing.pacer import Pacer
from tests.bot.outgoing.traffic import RATES
from tests.bot.outgoing.virtual import TIMER, now

Method = TelegramMethod[Any]
Mishap = Callable[[Method], Exception]
NOWHERE = ConnectionKey("api.telegram.org", 443, True, True, None, None, None)


class Telegram:
    """Each call meets the next of `mishaps`, then works. `calls`: names and moments."""

    def __init__(self, *mishaps: Mishap) -> None:
        self.calls: list[tuple[str, float]] = []
        self.pacer = Pacer(MemoryMeter(RATES, now), TIMER)
        self._mishaps = list(mishaps)
        self._paced = Paced(self.pacer, TIMER)
        self._bot = Bot("42:test")

    async def call(self, method: Method) -> Any:
        """As `bot(method)` does."""
        return await self._paced(self._request, self._bot, method)

    @property
    def moments(self) -> list[float]:
        """Of the calls, from the first."""
        return [moment - self.calls[0][1] for _, moment in self.calls]

    async def _request(self, bot: Bot, method: Method) -> Any:
        self.calls.append((method.__api_method__, now()))
        if self._mishaps:
            raise self._mishaps.pop(0)(method)
        return "done"


def too_many(seconds: int) -> Mishap:
    """429."""
    return lambda method: TelegramRetryAfter(method, f"retry after {seconds}", seconds)


def refused(words: str, kind: type[Any]) -> Mishap:
    """An error that Telegram says."""
    return lambda method: kind(method, words)


def server_error(method: Method) -> Exception:
    """500."""
    return TelegramServerError(method, "Internal Server Error")


def garbage(_: Method) -> Exception:
    """A page of a proxy's."""
    return ClientDecodeError("Failed to decode object", ValueError(), "<html>")


def cut_off(method: Method) -> Exception:
    """The connection broke: who knows when."""
    error = TelegramNetworkError(method, "ServerDisconnectedError")
    error.__cause__ = ClientConnectionError()
    return error


def unreachable(method: Method) -> Exception:
    """No connection was made."""
    error = TelegramNetworkError(method, "ClientConnectorError")
    error.__cause__ = ClientConnectorError(NOWHERE, OSError())
    return error
