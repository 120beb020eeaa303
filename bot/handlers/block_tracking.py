"""People who block the bot and unblock it: Telegram tells both (my_chat_member)."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from bot.services.people.users import Person
from bot.services.registry import Services


def membership_router() -> Router:
    """Takes note of it; there is nobody to answer."""
    router = Router(name="membership")
    router.my_chat_member.register(_membership_changed)
    return router


async def _membership_changed(event: ChatMemberUpdated, person: Person, services: Services) -> None:
    """Whoever unblocks the bot was written down as a visitor before any handler."""
    if event.new_chat_member.status == ChatMemberStatus.KICKED:
        await services.users.lose(person.id)
