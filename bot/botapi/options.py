"""How a call is sent: the sender's options, carried by the bot that makes the call.

`with_options(bot, bulk=True).send_message(...)`. Without options a call is an answer to a person,
which goes out at once.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.botapi.limiter import Permit
from bot.botapi.webhook_reply import WebhookReply


class SenderReplaced(AiogramError):
    """The call was not made: its sender has lost the right to make it."""


@dataclass(frozen=True, slots=True)
class SendOptions:
    """The sender's options for its calls.

    bulk: not an answer to a person: it goes at the pace of bulk. permit: acquired beforehand; then
    the call is never repeated. deferrable: while its chat is paused, this edit may wait and be
    replaced by a newer one of the same message; the caller gets a placeholder for the result.
    guard: asked right before the call leaves; if it says no, SenderReplaced is raised.
    webhook_reply: the response in which the answer to a press may go.
    """

    bulk: bool = False
    permit: Permit | None = None
    deferrable: bool = False
    guard: Callable[[], bool] | None = None
    webhook_reply: WebhookReply | None = None


ANSWER = SendOptions()


class OptionsBot(Bot):
    """The same bot, on the same session, whose calls carry options."""

    def __init__(self, bot: Bot, options: SendOptions) -> None:
        super().__init__(bot.token, bot.session, bot.default)
        self.options = options


def with_options(bot: Bot, **changes: Any) -> OptionsBot:
    """The bot with these fields of SendOptions changed."""
    return OptionsBot(bot, replace(options_of(bot), **changes))


def options_of(bot: Bot) -> SendOptions:
    """The options of the bot's calls."""
    return bot.options if isinstance(bot, OptionsBot) else ANSWER
