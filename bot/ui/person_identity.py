"""Who is meant, before an admin's deed: usernames pass from one person to another, ids do not."""

from typing import Any

from aiogram import Bot
from loguru import logger

from bot.services.errors import Refusal
from bot.services.people.directory import Listed
from bot.ui.notices import CALL_FAILED


class UsernameUnconfirmed(Refusal):
    """Telegram does not say that `username` is still of the person whom the bot knows by it."""

    text_key = "errors-username-unsure"


def username_values(person: Listed | None) -> dict[str, Any]:
    """What `nav-username` says: the username, and since when the bot knows it for theirs."""
    username = person.username if person else None
    since = person.username_since if person else None
    return {
        "username": username or "",
        "username_dated": "yes" if since else "no",
        "username_since": since or "",
    }


async def check_username(bot: Bot, user_id: int, username: str) -> None:
    """Ask Telegram whether the person has the username now. Raises UsernameUnconfirmed."""
    try:
        chat = await bot.get_chat(user_id)
    except CALL_FAILED as error:
        logger.warning("the username of {} was not told: {}", user_id, error)
    else:
        theirs = {name.lower() for name in (chat.username, *(chat.active_usernames or ())) if name}
        if username.lower() in theirs:
            return
    raise UsernameUnconfirmed(username=username, id=str(user_id))
