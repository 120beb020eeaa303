"""Removes characters that aiogram-dialog would take for a press of a reply keyboard."""

from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import Message, TelegramObject
from aiogram_dialog.utils import REPLY_CALLBACK_SYMBOLS

from bot.json_input import INSTEAD
from bot.ui.context import Handler


class ReplyPressMiddleware(BaseMiddleware):
    """aiogram-dialog encodes such a press as invisible characters after a text.

    We have no reply keyboards, so such a text is forged or contains these characters by chance.
    They are removed.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if isinstance(event, Message) and event.text:
            text = event.text.rstrip(REPLY_CALLBACK_SYMBOLS)
            if text != event.text:
                event = event.model_copy(update={"text": text or INSTEAD})
        return await handler(event, data)
