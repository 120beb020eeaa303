"""Telling people, after the fact, what was decided about them; each in their own language."""

from collections.abc import Mapping
from typing import Any

from bot.config import Settings
from bot.services.api import Services
from bot.ui.notices import notify
from bot.ui.texts import Locales

Data = Mapping[str, Any]  # the middleware data of the event: bot, services, settings, locales


async def tell_person(
    data: Data,
    user_id: int,
    key: str,
    values: Mapping[str, Any] | None = None,
    *,
    opens: str | None = None,
) -> int | None:
    """Send a notice to somebody else; its message id, None if it could not be delivered."""
    services: Services = data["services"]
    locales: Locales = data["locales"]
    person = await services.users.find(user_id)
    chat_id = person.chat_id if person else user_id
    language = person.language if person else locales.default
    return await notify(data["bot"], chat_id, locales, language, key, values, opens=opens)


async def tell_admins(
    data: Data,
    key: str,
    values: Mapping[str, Any] | None = None,
    *,
    opens: str | None = None,
) -> dict[int, int]:
    """Send a notice to every admin; the message ids by chat, of those it reached."""
    settings: Settings = data["settings"]
    sent: dict[int, int] = {}
    for admin_id in settings.admins:
        message_id = await tell_person(data, admin_id, key, values, opens=opens)
        if message_id is not None:
            sent[admin_id] = message_id
    return sent
