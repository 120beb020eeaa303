"""Registers or refreshes the person of an update and finds their language."""

import re
from functools import partial
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import Chat, TelegramObject, Update, User

from bot.services.people.users import Person, TelegramProfile
from bot.ui.context import AppContext, Handler
from bot.ui.notices import toast


class UserMiddleware(BaseMiddleware):
    """Gives handlers and getters `person`, `language` and `zone`.

    The bot works in private chats. Updates from groups and channels are ignored.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        app: AppContext = data["app"]
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        if user is None or user.is_bot or chat is None or chat.type != ChatType.PRIVATE:
            return None
        press = event.callback_query if isinstance(event, Update) else None
        if press and app.closed_menus.is_one(press):
            return await toast(press)
        person = await register(app, user, chat.id, _invite_of(event))
        data["person"], data["language"], data["zone"] = person, person.language, person.zone
        return await handler(event, data)


def _invite_of(event: TelegramObject) -> str:
    """The token of the invite link that brought the person: /start ref_..."""
    message = event.message if isinstance(event, Update) else None
    match = re.fullmatch(r"/start ref_([A-Za-z0-9_-]{1,60})", (message and message.text) or "")
    return match[1] if match else ""


async def register(app: AppContext, user: User, chat_id: int, invite: str = "") -> Person:
    """The person of a Telegram user, updated with Telegram's current data.

    `invite`: the token of an invite link; it counts for new people only.
    """
    profile = TelegramProfile(
        id=user.id,
        chat_id=chat_id,
        first_name=user.first_name,
        last_name=user.last_name,
        username=user.username,
        telegram_language=user.language_code,
    )
    arrived = partial(app.services.referrals.accept, token=invite) if invite else None
    language = app.locales.best_for(user.language_code)
    return await app.services.users.upsert(profile, language, arrived)
