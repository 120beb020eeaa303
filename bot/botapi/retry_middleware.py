"""Every call to Telegram passes here: answers at once, bulk at its pace, and again where it may be.

A 429 was not carried out. It is about its chat: calls to that chat wait, others don't notice.
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
from aiogram.methods import AnswerCallbackQuery, EditMessageText, TelegramMethod
from loguru import logger

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.clock import REAL, Timer
from bot.botapi.limiter import Chat, Limiter, Paused
from bot.botapi.method_traits import Traits, traits_of
from bot.botapi.options import NotOurs, SendOptions, options_of, with_options
from bot.botapi.refusals import never_left
from bot.botapi.waiting_screens import Newest, WaitingScreens

PATIENCE = 5.0  # seconds a call may take for its pauses and tries; then its sender decides
LIFE = 8.0
"""The same for what Telegram forgets: it waits ten seconds for the answer to a checkout."""
UNANSWERED = (TelegramNetworkError, TelegramServerError, ClientDecodeError)
BACKOFF = (0.5, 1.0, 2.0)  # seconds before the second, third and fourth try
DONE = {
    "deleteMessage": "message to delete not found",
    "answerCallbackQuery": "query is too old",
}
"""What Telegram says when it has done this already. Both methods give True."""
Result = Any  # of the method, which mypy can't follow through a middleware


class StillPaused(TelegramRetryAfter):
    """Telegram asked for a pause before; this call was not made."""

    def __init__(self, method: TelegramMethod[Any], left: float) -> None:
        wait = math.ceil(left)
        super().__init__(method, f"Too Many Requests: retry after {wait}", wait)


@dataclass(slots=True)
class Call:
    """One call and how it has gone so far."""

    make_request: NextRequestMiddlewareType[Any]
    bot: Bot
    method: TelegramMethod[Any]
    traits: Traits
    options: SendOptions
    until: float
    faults: int = 0

    @property
    def chat(self) -> Chat | None:
        """The chat it is about."""
        return getattr(self.method, "chat_id", None)

    @property
    def is_bulk(self) -> bool:
        """Whether it needs a place of the limiter's."""
        return self.options.bulk and (self.traits.is_message or self.options.place is not None)

    @property
    def paid(self) -> bool:
        """Whether Stars are paid for going faster."""
        return getattr(self.method, "allow_paid_broadcast", None) is True

    async def make(self) -> Result:
        """Now, if its sender still may."""
        if self.options.guard and not self.options.guard():
            raise NotOurs(f"{self.traits.name} was not made: it is not ours any more")
        return await self.make_request(self.bot, self.method)


class RetryMiddleware(BaseRequestMiddleware):
    """For `bot.session.middleware`: the only way out."""

    def __init__(
        self,
        limiter: Limiter,
        pauses: ChatPauses,
        timer: Timer = REAL,
        newest: Newest | None = None,
    ) -> None:
        self._limiter = limiter
        self._pauses = pauses
        self._timer = timer
        self.screens = WaitingScreens(pauses, timer, newest)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Result:
        """The result of the call, perhaps of its second try."""
        traits, options = traits_of(type(method)), options_of(bot)
        if traits.polls:
            return await make_request(bot, method)
        reply = options.webhook_reply
        if reply and isinstance(method, AnswerCallbackQuery) and reply.takes(method):
            return True
        patience = LIFE if traits.perishable else PATIENCE
        until = self._timer.now() + patience
        return await self._tried(Call(make_request, bot, method, traits, options, until))

    async def _tried(self, call: Call) -> Result:
        while True:
            try:
                return await self._made(call)
            except StillPaused:
                raise
            except TelegramRetryAfter as error:
                await self._too_many(call, error)
            except UNANSWERED as error:
                await self._unanswered(call, error)
            except TelegramBadRequest as error:
                if not _done_before(call, error):
                    raise
                return True

    async def _made(self, call: Call) -> Result:
        """One try."""
        if call.is_bulk:
            return await self._at_its_place(call)
        if not call.traits.is_message:
            return await self._changing(call)
        if self._waits_as_screen(call):
            assert isinstance(call.method, EditMessageText)
            return await self.screens.put(call.method, with_options(call.bot, deferrable=False))
        while (left := self._pauses.left(call.chat)) > 0:
            if left > self._left(call):
                raise StillPaused(call.method, left)
            await self._timer.sleep(left)
        return await self._changing(call)

    def _waits_as_screen(self, call: Call) -> bool:
        if not call.options.deferrable or not isinstance(call.method, EditMessageText):
            return False
        return self._pauses.left(call.chat) > 0 or self.screens.has(call.chat)

    async def _changing(self, call: Call) -> Result:
        """A screen that waits for a message which is changed meanwhile is old."""
        old = self.screens.of(call.method)
        result = await call.make()
        if old and call.chat is not None:
            self.screens.drop(call.chat, old)
        return result

    async def _at_its_place(self, call: Call) -> Result:
        """Bulk never waits for a pause here: its sender has written it down, and tries again."""
        try:
            place = call.options.place or await self._limiter.place(paid=call.paid)
        except Paused as pause:
            raise StillPaused(call.method, pause.seconds) from None
        try:
            if (left := max(self._limiter.paused, self._pauses.left(call.chat))) > 0:
                raise StillPaused(call.method, left)
            return await call.make()
        finally:
            await place.done()

    async def _too_many(self, call: Call, error: TelegramRetryAfter) -> None:
        """A 429. Raises it where nobody waits so long, or its sender decides.

        Only messages have a limit of their chat's: names of the bot have their own, of hours.
        """
        wait, chat = error.retry_after, call.chat
        logger.warning("429 from Telegram: {} to chat {}: {} s", call.traits.name, chat, wait)
        if call.traits.is_message and chat is not None:
            self._pauses.pause(chat, wait)
            if call.options.bulk:
                await self._limiter.refused(chat, wait)
        if call.is_bulk:
            raise error
        if not call.traits.is_message or chat is None:
            if wait > self._left(call):
                raise error
            await self._timer.sleep(wait)

    async def _unanswered(self, call: Call, error: Exception) -> None:
        """No answer, or no sensible one. Raises it where the call can't be made again."""
        call.faults += 1
        again = call.traits.repeatable or never_left(error)
        if call.options.place or not again or call.faults > len(BACKOFF):
            raise error
        wait = BACKOFF[call.faults - 1]
        if wait > self._left(call):
            raise error
        kind = type(error).__name__
        logger.info("{} is tried again in {} s: {}", call.traits.name, wait, kind)
        await self._timer.sleep(wait)

    def _left(self, call: Call) -> float:
        return call.until - self._timer.now()


def _done_before(call: Call, error: TelegramBadRequest) -> bool:
    """Whether it was done by a try whose answer was lost: then Telegram refuses the next one so."""
    words = DONE.get(call.traits.name)
    return call.faults > 0 and words is not None and words in error.message
