"""How long somebody has to wait, in words: seconds, and minutes where it is long."""

import math
from typing import Any

from aiogram_dialog import DialogManager

from bot.botapi.waiting_screens import WaitingScreens
from bot.i18n.widgets import spoken

IN_SECONDS = 120  # seconds; from there on minutes


def wait_values(seconds: float) -> dict[str, Any]:
    """Values of a text that says how long; rounded up: it must be true."""
    whole = math.ceil(seconds)
    if whole <= IN_SECONDS:
        return {"unit": "seconds", "count": whole}
    return {"unit": "minutes", "count": math.ceil(whole / 60)}


def waiting_words(manager: DialogManager, key: str, chat_id: int) -> str | None:
    """The text `key`, while Telegram takes nothing for this chat."""
    screens: WaitingScreens = manager.middleware_data["waiting_screens"]
    if (left := screens.pauses.left(chat_id)) <= 0:
        return None
    locales, language = spoken(manager)
    return locales.plain(language, key, wait_values(left))
