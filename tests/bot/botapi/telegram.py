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

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.limiter import memory_limiter
from bot.botapi.options import with_options
from bot.botapi.retry_middleware import RetryMiddleware
from tests.bot.botapi.traffic import PAID, RATE
from tests.bot.botapi.virtual import TIMER, now
from tests.bot.telegram import Telegram as Session

Method = TelegramMethod[Any]
Mishap = Callable[[Method], Exception]
NOWHERE = ConnectionKey("api.telegram.org", 443, True, True, None, None, None)


class Telegram(Session):
    """Each call meets the next of `mishaps`, then works. `met`: methods and moments."""

    def __init__(self, *mishaps: Mishap) -> None:
        super().__init__()
        self.met: list[tuple[Method, float]] = []
        self.limiter = memory_limiter(RATE, PAID, timer=TIMER)
        self.pauses = ChatPauses(now)
        self.bot = Bot("42:test", session=self)
        self.sending = RetryMiddleware(self.limiter, self.pauses, TIMER)
        self.middleware(self.sending)
        self._mishaps = list(mishaps)

    async def call(self, method: Method, **options: Any) -> Any:
        """As `bot(method)` does, with these options."""
        return await with_options(self.bot, **options)(method)

    @property
    def moments(self) -> list[float]:
        """Of the calls, from the first."""
        return [moment - self.met[0][1] for _, moment in self.met]

    async def make_request(
        self,
        bot: Bot,
        method: Method,
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> Any:
        """The next mishap, or «done»."""
        self.met.append((method, now()))
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
