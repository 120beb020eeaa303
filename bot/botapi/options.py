"""How a call is to be sent, said by its sender: the bot that makes the call carries it.

`with_options(bot, bulk=True).send_message(...)`. Without options a call is an answer to a person,
which goes out at once.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.botapi.limiter import Place
from bot.botapi.webhook_reply import WebhookReply


class NotOurs(AiogramError):
    """The call was not made: its sender has lost the right to make it."""


@dataclass(frozen=True, slots=True)
class SendOptions:
    """What a sender says of its calls.

    bulk: nobody asked for it, so it goes at the pace of bulk. place: one that was waited for
    beforehand; the call is never repeated then. deferrable: while its chat is paused, this edit may
    wait and be replaced by a newer one of the same message; the caller gets a stand-in for the
    result. guard: asked right before the call leaves; if it says no, NotOurs is raised.
    webhook_reply: the response in which the answer to a press may go.
    """

    bulk: bool = False
    place: Place | None = None
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
    """What its sender says of the bot's calls."""
    return bot.options if isinstance(bot, OptionsBot) else ANSWER
