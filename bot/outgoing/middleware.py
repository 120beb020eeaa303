"""Every call to Telegram: its turn first, and another try where that can do no harm.

A 429 was never carried out: all calls pause for as long as Telegram says, then it is made again.
What was not answered may have been carried out: only calls that may be made twice are.
"""

import math
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod
from aiohttp import ClientConnectorError
from loguru import logger

from bot.outgoing.lanes import Lane, current
from bot.outgoing.methods import Kind, kind
from bot.outgoing.pacer import Pacer, Paused, use_held
from bot.outgoing.timing import REAL, Timer

PATIENCE = {Lane.ANSWERS: 5.0, Lane.NOTICES: 60.0, Lane.BROADCASTS: 60.0}
"""Seconds a call may take for its pauses and tries; a person is told rather than kept waiting."""
LIFE = 8.0
"""The same for what Telegram forgets: it waits ten seconds for the answer to a checkout."""
BACKOFF = (0.5, 1.0, 2.0)  # seconds before the second, third and fourth try
FAULTS = (TelegramNetworkError, TelegramServerError, ClientDecodeError)
DONE = {
    "deleteMessage": "message to delete not found",
    "answerCallbackQuery": "query is too old",
}
"""What Telegram says when it has done this already. Both methods give True."""
Result = Any  # of the method, which mypy can't follow through a middleware


@dataclass(slots=True)
class Call:
    """One call and how it has gone so far."""

    method: TelegramMethod[Any]
    kind: Kind
    lane: Lane
    until: float
    held: bool
    faults: int = 0

    @property
    def chat(self) -> int | str | None:
        """The chat it is about."""
        return getattr(self.method, "chat_id", None)

    @property
    def paid(self) -> bool:
        """Whether Stars are paid for going faster."""
        return getattr(self.method, "allow_paid_broadcast", None) is True


class Paced(BaseRequestMiddleware):
    """For `bot.session.middleware`: the only way out."""

    def __init__(self, pacer: Pacer, timer: Timer = REAL) -> None:
        self._pacer = pacer
        self._timer = timer

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Result:
        """The result of the call, perhaps of its second try."""
        about = kind(type(method))
        if about.polls:
            return await make_request(bot, method)
        call = self._begun(method, about)
        while True:
            await self._turn(call)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                await self._too_many(call, error)
            except FAULTS as error:
                await self._fault(call, error)
            except TelegramBadRequest as error:
                if not _done_before(call, error):
                    raise
                return True

    def _begun(self, method: TelegramMethod[Any], about: Kind) -> Call:
        which = current()
        patience = LIFE if about.perishable else PATIENCE[which]
        held = about.limited and use_held()
        return Call(method, about, which, self._timer.now() + patience, held)

    async def _turn(self, call: Call) -> None:
        if not call.kind.limited:
            return
        try:
            if not call.held:
                left = self._left(call)
                await self._pacer.turn(call.lane, call.chat, paid=call.paid, patience=left)
            elif call.chat is not None:
                await self._pacer.chat_turn(call.chat)
        except Paused as pause:
            raise _too_many_requests(call.method, pause.seconds) from None

    async def _too_many(self, call: Call, error: TelegramRetryAfter) -> None:
        """Telegram's 429. Raises it where nobody would wait so long.

        Only messages have a limit in common: names of the bot have their own, of hours.
        """
        wait = error.retry_after
        logger.warning(
            "429 from Telegram: {} to chat {} in lane {}: {} for {} s",
            *(call.kind.name, call.chat, call.lane.name),
            *("all messages pause" if call.kind.limited else "this call waits", wait),
        )
        if call.kind.limited:
            await self._pacer.pause(wait)
        if call.held or wait > self._left(call):
            raise error
        if not call.kind.limited:
            await self._timer.sleep(wait)

    async def _fault(self, call: Call, error: Exception) -> None:
        """No answer, or no sensible one. Raises it where the call can't be made again."""
        call.faults += 1
        if call.held or not (call.kind.repeatable or _never_left(error)):
            raise error
        if call.faults > len(BACKOFF) or BACKOFF[call.faults - 1] > self._left(call):
            raise error
        wait = BACKOFF[call.faults - 1]
        logger.info("{} is tried again in {} s: {}", call.kind.name, wait, error)
        await self._timer.sleep(wait)

    def _left(self, call: Call) -> float:
        return call.until - self._timer.now()


def _never_left(error: Exception) -> bool:
    """Whether no connection could be made: Telegram has not seen the call."""
    return isinstance(error.__cause__, ClientConnectorError)


def _done_before(call: Call, error: TelegramBadRequest) -> bool:
    """Whether it was done by a try whose answer was lost: then Telegram refuses the next one so."""
    words = DONE.get(call.kind.name)
    return call.faults > 0 and words is not None and words in error.message


def _too_many_requests(method: TelegramMethod[Any], seconds: float) -> TelegramRetryAfter:
    wait = math.ceil(seconds)
    return TelegramRetryAfter(method, f"Too Many Requests: retry after {wait}", wait)
