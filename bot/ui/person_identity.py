"""Checks the person before an admin acts: a username can change its owner, an id cannot."""

from typing import Any

from aiogram import Bot
from loguru import logger

from bot.services.errors import Refusal
from bot.services.people.directory import ListedPerson
from bot.ui.notices import CALL_FAILED


class UsernameUnconfirmed(Refusal):
    """Telegram does not confirm that `username` still belongs to the person whom we know by it."""

    text_key = "errors-username-unsure"


def username_values(person: ListedPerson | None) -> dict[str, Any]:
    """Values of `nav-username`: the username, and since when the bot knows it."""
    username = person.username if person else None
    since = person.username_since if person else None
    return {
        "username": username or "",
        "username_dated": "yes" if since else "no",
        "username_since": since or "",
    }


async def check_username(bot: Bot, user_id: int, username: str) -> None:
    """Check with Telegram that the person has this username now. Raises UsernameUnconfirmed."""
    try:
        chat = await bot.get_chat(user_id)
    except CALL_FAILED as error:
        logger.warning("could not get the username of {}: {}", user_id, error)
    else:
        theirs = {name.lower() for name in (chat.username, *(chat.active_usernames or ())) if name}
        if username.lower() in theirs:
            return
    raise UsernameUnconfirmed(username=username, id=str(user_id))
