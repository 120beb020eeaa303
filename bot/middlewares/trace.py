"""Wraps the work on an update: its trace, outcome and duration. Slow updates are logged."""

from collections.abc import Callable, Coroutine
from time import perf_counter
from typing import Any

from aiogram import BaseMiddleware
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import ErrorEvent, TelegramObject, Update
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState
from loguru import logger

from bot.middlewares.payments import money_kind
from bot.observability.tracing import Scope, ended
from bot.services.errors import Gone, Refusal
from bot.ui.context import Handler

UpdateObserver = Callable[[str, str, float], None]
KINDS = ("callback_query", "message", "my_chat_member")
OTHER = "other"
SLOW_OWN_S = 0.5  # seconds of our code, without the Bot API
SLOW_TOTAL_S = 3.0  # seconds, with it, without the wait for the person's previous update


def kind_of(update: Update) -> str:
    """The kind of the update: one of KINDS, of the kinds of money, or OTHER."""
    kind = money_kind(update)
    return kind or next((name for name in KINDS if getattr(update, name)), OTHER)


class UpdateTracer:
    """`on_update_done` receives each update's kind, outcome and seconds; the metrics set it."""

    def __init__(self) -> None:
        self.on_update_done: UpdateObserver = _nobody

    async def __call__(self, update: Update, work: Coroutine[Any, Any, Any]) -> Any:
        """The result of the work on the update."""
        begun = perf_counter()
        scope = Scope(update=update.update_id, user=_sender(update))
        with scope:
            try:
                result = await work
            except BaseException:
                scope.outcome = "failed"
                raise
            else:
                if result is UNHANDLED and scope.outcome == "done":
                    scope.outcome = "ignored"
                return result
            finally:
                self._end(kind_of(update), scope, perf_counter() - begun)

    def _end(self, kind: str, scope: Scope, seconds: float) -> None:
        self.on_update_done(kind, scope.outcome, seconds)
        took = seconds - scope.queued
        if took - scope.telegram > SLOW_OWN_S or took > SLOW_TOTAL_S:
            logger.warning(
                "slow: {} took {:.3f} s, of which {:.3f} s were Telegram's",
                *(kind, took, scope.telegram),
            )


def _sender(update: Update) -> int | None:
    about = (getattr(update, name) for name in (*KINDS, "pre_checkout_query"))
    return next((one.from_user.id for one in about if one and one.from_user), None)


class OutcomeMiddleware(BaseMiddleware):
    """A middleware of the dispatcher's errors: an exception gives the outcome of its update."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, ErrorEvent)
        ended(outcome_of(event.exception))
        return await handler(event, data)


def outcome_of(error: Exception) -> str:
    """The outcome that an exception means; an unexpected one is "failed"."""
    return next((name for kinds, name in _MEANINGS if isinstance(error, kinds)), "failed")


_MEANINGS: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((UnknownIntent, OutdatedIntent, UnknownState, Gone), "lost"),
    ((Refusal,), "refused"),
    ((TelegramForbiddenError,), "blocked"),
    ((TelegramRetryAfter,), "busy"),
)


def _nobody(_kind: str, _outcome: str, _seconds: float) -> None:
    """No metrics are collected."""
