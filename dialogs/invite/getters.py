"""What the screen of invites shows."""

from typing import Any
from urllib.parse import urlencode

from aiogram import Bot
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager

from bot.i18n.widgets import spoken
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.settings.settings import Settings

_SHARE = "https://t.me/share/url"  # https://core.telegram.org/widgets/share


async def overview(
    services: Services,
    settings: Settings,
    person: Person,
    bot: Bot,
    dialog_manager: DialogManager,
    **_: Any,
) -> dict[str, Any]:
    """The person's link, ready to be copied and shared, and what it has brought."""
    found = await services.invites.overview(person.id)
    link = await create_start_link(bot, f"ref_{found.token}")
    locales, language = spoken(dialog_manager)
    words = locales.plain(language, "invite-share", {"theirs": settings.invite_bonus_friend})
    return {
        "link": link,
        "share": f"{_SHARE}?{urlencode({'url': link, 'text': words})}",
        "mine": settings.invite_bonus,
        "theirs": settings.invite_bonus_friend,
        "most": settings.invite_max,
        "came": found.came,
        "bought": found.bought,
        "earned": found.earned,
        "full": "yes" if found.full else "no",
    }
