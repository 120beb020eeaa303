"""Texts in which aiogram-dialog would read a press of a reply keyboard become plain texts."""

from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import Message, TelegramObject
from aiogram_dialog.utils import REPLY_CALLBACK_SYMBOLS

from bot.json_input import INSTEAD
from bot.ui.context import Handler


class ReplyPressMiddleware(BaseMiddleware):
    """aiogram-dialog encodes such a press as invisible characters after a text.

    We have no reply keyboards, so whoever sends one made it up, or the text came with such
    characters: they are left out.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if isinstance(event, Message) and event.text:
            text = event.text.rstrip(REPLY_CALLBACK_SYMBOLS)
            if text != event.text:
                event = event.model_copy(update={"text": text or INSTEAD})
        return await handler(event, data)
