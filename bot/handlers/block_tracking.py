"""Records people who block and unblock the bot, which Telegram reports (my_chat_member)."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from bot.services.people.users import Person
from bot.ui.context import AppContext


def membership_router() -> Router:
    """Records the block. No answer is sent."""
    router = Router(name="membership")
    router.my_chat_member.register(_membership_changed)
    return router


async def _membership_changed(event: ChatMemberUpdated, person: Person, app: AppContext) -> None:
    """Record a block. Unblocking needs nothing: the user middleware has recorded the visit."""
    if event.new_chat_member.status == ChatMemberStatus.KICKED:
        await app.services.users.lose(person.id)
