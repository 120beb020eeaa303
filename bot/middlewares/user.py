"""Who is this: registers or refreshes the person of an update and finds their language."""

import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import Chat, TelegramObject, Update, User

from bot.i18n.catalog import Locales
from bot.services.people.users import Visitor
from bot.services.registry import Services
from bot.ui.notices import toast

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Visitors(BaseMiddleware):
    """Gives handlers and getters `person` and `language`.

    The bot lives in private chats: what comes from groups, channels or nobody is left alone.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        if user is None or user.is_bot or chat is None or chat.type != ChatType.PRIVATE:
            return None
        press = event.callback_query if isinstance(event, Update) else None
        if press and data["last_words"].is_one(press):
            return await toast(press)
        where = data["services"], data["locales"]
        data["person"] = await register(*where, user, chat.id, _invite_of(event))
        data["language"] = data["person"].language
        return await handler(event, data)


def _invite_of(event: TelegramObject) -> str:
    """The token of the invite link by which somebody comes: /start ref_..."""
    message = event.message if isinstance(event, Update) else None
    match = re.fullmatch(r"/start ref_([A-Za-z0-9_-]{1,60})", (message and message.text) or "")
    return match[1] if match else ""


async def register(
    services: Services, locales: Locales, user: User, chat_id: int, invite: str = ""
) -> Any:
    """The person behind a Telegram user, kept as Telegram describes them now.

    `invite`: by whose link they come; it counts for newcomers alone.
    """
    visitor = Visitor(
        id=user.id,
        chat_id=chat_id,
        first_name=user.first_name,
        last_name=user.last_name,
        username=user.username,
        telegram_language=user.language_code,
    )
    arrived = partial(services.invites.accept, token=invite) if invite else None
    return await services.users.visit(visitor, locales.best_for(user.language_code), arrived)
