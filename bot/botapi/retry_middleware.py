"""Every call to Telegram passes here. Answers go out at once, bulk is rate limited; both retry.

A call that got a 429 was not carried out. Calls to its chat wait; other chats are not affected.
A call without an answer may have been carried out, so it is retried only if it may be made twice.
"""

import math
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, EditMessageText, GetUpdates, TelegramMethod
from loguru import logger

from bot.botapi.chat_pauses import ChatPauses, Newest
from bot.botapi.clock import REAL, Timer
from bot.botapi.latency import LatencyMiddleware
from bot.botapi.limiter import Chat, Limiter, Paused
from bot.botapi.method_traits import Traits, traits_of
from bot.botapi.options import SenderReplaced, SendOptions, options_of, with_options
from bot.botapi.refusals import Failure, failure_of, never_left, reason_of, words_of

BACKOFF = (0.5, 1.0, 2.0)  # seconds before the second, third and fourth attempt
Result = Any  # the method's result; mypy cannot follow its type through a middleware


class StillPaused(TelegramRetryAfter):
    """This call was not made, because a pause that Telegram asked for is not over."""

    def __init__(self, method: TelegramMethod[Any], left: float) -> None:
        wait = math.ceil(left)
        super().__init__(method, f"Too Many Requests: retry after {wait}", wait)


@dataclass(slots=True)
class Call:
    """One call. until: no attempt starts later. faults: the number of failed attempts."""

    make_request: NextRequestMiddlewareType[Any]
    bot: Bot
    method: TelegramMethod[Any]
    traits: Traits
    options: SendOptions
    until: float
    faults: int = 0

    @property
    def chat(self) -> Chat | None:
        """The chat whose limit the call counts against, if there is one."""
        return getattr(self.method, "chat_id", None) if self.traits.is_message else None

    @property
    def is_bulk(self) -> bool:
        """Whether the call needs a permit of the limiter."""
        return self.options.permit is not None or (self.options.bulk and self.traits.is_message)

    async def make(self) -> Result:
        """Make the call now. Raises SenderReplaced if its sender may no longer make it."""
        if self.options.guard and not self.options.guard():
            raise SenderReplaced(f"{self.traits.name} was not made: it is not ours any more")
        return await self.make_request(self.bot, self.method)


class RetryMiddleware(BaseRequestMiddleware):
    """The session middleware through which all calls go."""

    def __init__(self, limiter: Limiter, pauses: ChatPauses, timer: Timer = REAL) -> None:
        self._limiter = limiter
        self._pauses = pauses
        self._timer = timer

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Result:
        """Make the call, with retries if needed; returns its result."""
        if isinstance(method, GetUpdates):  # aiogram retries it itself
            return await make_request(bot, method)
        traits, options = traits_of(type(method)), options_of(bot)
        reply = options.webhook_reply
        if reply and isinstance(method, AnswerCallbackQuery) and reply.takes(method):
            return True
        until = self._timer.now() + traits.patience
        return await self._tried(Call(make_request, bot, method, traits, options, until))

    async def _tried(self, call: Call) -> Result:
        while True:
            try:
                return await (self._bulk if call.is_bulk else self._answer)(call)
            except AiogramError as error:
                if call.faults and call.traits.done and call.traits.done is reason_of(error):
                    return True  # an attempt whose answer was lost did it
                wait = await self._retry_in(call, error)
                if wait is None or self._timer.now() + wait > call.until:
                    raise
            await self._timer.sleep(wait)

    async def _answer(self, call: Call) -> Result:
        """One attempt. During a pause a deferrable screen is deferred, and any other call waits."""
        method, pauses = call.method, self._pauses
        waits = pauses.left(call.chat) > 0 or pauses.screen_of(method)
        if waits and call.options.deferrable and isinstance(method, EditMessageText):
            return await pauses.defer(method, with_options(call.bot, deferrable=False))
        while (left := pauses.left(call.chat)) > 0:
            if self._timer.now() + left > call.until:
                raise StillPaused(method, left)
            await self._timer.sleep(left)
        screen = pauses.screen_of(method)
        result = await call.make()
        if screen:  # this call has changed its message, so it is outdated
            pauses.drop(screen)
        return result

    async def _bulk(self, call: Call) -> Result:
        """One attempt. Bulk does not wait for a pause: its sender has stored it and retries."""
        paid = getattr(call.method, "allow_paid_broadcast", None) is True
        try:
            permit = call.options.permit or await self._limiter.acquire(paid=paid)
        except Paused as pause:
            raise StillPaused(call.method, pause.seconds) from None
        try:
            if (left := max(self._limiter.paused, self._pauses.left(call.chat))) > 0:
                raise StillPaused(call.method, left)
            return await call.make()
        finally:
            await permit.release()

    async def _retry_in(self, call: Call, error: AiogramError) -> float | None:
        """Seconds until the next attempt; None if this middleware makes no other."""
        if isinstance(error, StillPaused):
            return None
        if isinstance(error, TelegramRetryAfter):
            return await self._rate_limited(call, error.retry_after)
        uncertain = failure_of(error) is Failure.UNCERTAIN
        again = never_left(error) or (uncertain and call.traits.repeatable)
        if call.options.permit or not again or call.faults == len(BACKOFF):
            return None
        call.faults += 1
        logger.info("{} will be retried: {}", call.traits.name, words_of(error))
        return BACKOFF[call.faults - 1]

    async def _rate_limited(self, call: Call, seconds: float) -> float | None:
        """Handle a 429; returns seconds until the next attempt, or None for bulk.

        A 429 of a message pauses its chat, and the next attempt waits for that pause. Other methods
        have no chat: the limit of the bot's profile, for example, asks for hours.
        """
        chat = call.chat
        logger.warning("429 from Telegram: {} to {}: {} s", call.traits.name, chat, seconds)
        if chat is not None:
            self._pauses.pause(chat, seconds)
            if call.options.bulk:
                await self._limiter.rate_limited(chat, seconds)
        if call.is_bulk:
            return None
        return seconds if chat is None else 0.0


def send_through(
    bot: Bot, limiter: Limiter, newest: Newest | None = None, timer: Timer = REAL
) -> ChatPauses:
    """Install the middlewares that all calls of this bot pass; returns its chat pauses."""
    pauses = ChatPauses(timer, newest)
    bot.session.middleware(LatencyMiddleware())
    bot.session.middleware(RetryMiddleware(limiter, pauses, timer))
    return pauses
