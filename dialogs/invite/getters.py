"""What the screen of invites shows."""

from typing import Any
from urllib.parse import urlencode

from aiogram import Bot
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager

from bot.i18n.widgets import localization
from bot.services.people.users import Person
from bot.ui.context import AppContext

_SHARE = "https://t.me/share/url"  # https://core.telegram.org/widgets/share


async def overview(
    app: AppContext,
    person: Person,
    bot: Bot,
    dialog_manager: DialogManager,
    **_: Any,
) -> dict[str, Any]:
    """The person's link, to copy and share, and its results."""
    found = await app.services.referrals.overview(person.id)
    link = await create_start_link(bot, f"ref_{found.token}")
    locales, language = localization(dialog_manager)
    words = locales.plain(language, "invite-share", {"theirs": app.settings.invite_bonus_friend})
    return {
        "link": link,
        "share": f"{_SHARE}?{urlencode({'url': link, 'text': words})}",
        "mine": app.settings.invite_bonus,
        "theirs": app.settings.invite_bonus_friend,
        "most": app.settings.invite_max,
        "came": found.came,
        "bought": found.bought,
        "earned": found.earned,
        "full": "yes" if found.full else "no",
    }
