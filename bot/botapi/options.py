"""Options of a call. The bot object that makes the call carries them.

Example: `with_options(bot, bulk=True).send_message(...)`. A call without options is an answer to a
person and goes out at once.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.botapi.limiter import Permit
from bot.botapi.webhook_reply import WebhookReply


class SenderReplaced(AiogramError):
    """The call was not made, because its sender has lost the right to make it."""


@dataclass(frozen=True, slots=True)
class SendOptions:
    """Options of a sender for its calls.

    bulk: the call is no answer to a person, so the rate limit of bulk applies.
    permit: one that was acquired before; the call is then never retried.
    deferrable: while its chat is paused, this edit may wait, and a newer edit of the same message
    may replace it. The caller gets a placeholder for the result.
    guard: called right before the call is sent; if it returns False, SenderReplaced is raised.
    webhook_reply: the HTTP response that may contain the answer to a press.
    """

    bulk: bool = False
    permit: Permit | None = None
    deferrable: bool = False
    guard: Callable[[], bool] | None = None
    webhook_reply: WebhookReply | None = None


ANSWER = SendOptions()


class OptionsBot(Bot):
    """The same bot on the same session, with options for its calls."""

    def __init__(self, bot: Bot, options: SendOptions) -> None:
        super().__init__(bot.token, bot.session, bot.default)
        self.options = options


def with_options(bot: Bot, **changes: Any) -> OptionsBot:
    """The same bot with these fields of SendOptions changed."""
    return OptionsBot(bot, replace(options_of(bot), **changes))


def options_of(bot: Bot) -> SendOptions:
    """The options of the bot's calls."""
    return bot.options if isinstance(bot, OptionsBot) else ANSWER
