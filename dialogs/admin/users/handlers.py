"""What an admin did on the screens of people."""

from typing import Any

from aiogram.types import CallbackQuery, Message, MessageOriginUser
from aiogram_dialog import DialogManager, StartMode

from bot.services.admin.bans import PRESETS
from bot.services.errors import Gone, Refusal
from bot.services.people.search import MAX_QUERY_CHARS
from bot.ui.context import chosen, kept, number, person, services
from bot.ui.cursor_pager import first_position
from bot.ui.input import text_up_to
from bot.ui.pager import first_page
from dialogs.admin.adjust.states import Adjust
from dialogs.admin.letter.states import Letter
from dialogs.admin.payments.states import Payments
from dialogs.admin.users.states import NOTE_PAGES, PEOPLE_PAGES, Users


class NoAuthor(Refusal):
    """A forwarded message does not say who wrote it."""

    text_key = "errors-no-author"


def query_of(message: Message) -> str:
    """The search query: the author of a forwarded message, a shared contact, or the typed text."""
    origin = message.forward_origin
    if isinstance(origin, MessageOriginUser):
        return str(origin.sender_user.id)
    if origin is not None:  # a hidden account, a channel, a group
        raise NoAuthor
    if message.contact and message.contact.user_id:
        return str(message.contact.user_id)
    return text_up_to(MAX_QUERY_CHARS)(message)


async def searched(_: Message, manager: DialogManager, query: str) -> None:
    """Show the card of a single hit, or the list of several. The earlier result is cleared."""
    manager.dialog_data["query"] = query
    result = await services(manager).search.find(query)
    first_page(manager)
    if len(result.people) == 1:
        return await _open_card(manager, result.people[0].id)
    return await manager.switch_to(Users.found)


async def sort_chosen(_: CallbackQuery, __: Any, manager: DialogManager, sort: str) -> None:
    """Sort from the first page. The service checks the order."""
    manager.dialog_data["sort"] = sort
    first_position(manager, PEOPLE_PAGES)


async def person_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open a person of the list. The card's getter checks that they exist."""
    manager.dialog_data["query"] = ""
    await _open_card(manager, number(item))


async def hit_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open a person of the search results."""
    await _open_card(manager, number(item))


async def _open_card(manager: DialogManager, user_id: int) -> None:
    first_position(manager, NOTE_PAGES)
    manager.dialog_data["id"] = user_id
    await manager.switch_to(Users.card)


async def left_card(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go back to the list or search where the person was found."""
    await manager.switch_to(Users.found if kept(manager, "query") else Users.list)


async def adjust_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the adjuster, which leads back to the search."""
    await manager.start(Adjust.draft, data=_place(manager), mode=StartMode.RESET_STACK)


async def payments_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the person's payments and their refunds."""
    await manager.start(Payments.list, data=_place(manager), mode=StartMode.RESET_STACK)


async def letter_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the dialog for writing to the person."""
    await manager.start(Letter.compose, data=_place(manager), mode=StartMode.RESET_STACK)


def _place(manager: DialogManager) -> dict[str, Any]:
    """The open person, and how they were found."""
    found = {name: kept(manager, name) for name in ("sort", "query")}
    return {"id": chosen(manager), **found}


async def note_written(_: Message, manager: DialogManager, text: str) -> None:
    """Store the note and show the first page, where the newest note is."""
    await services(manager).notes.add(chosen(manager), text, person(manager).id)
    first_position(manager, NOTE_PAGES)


async def ban_reason_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Take one of the ready reasons."""
    if item not in PRESETS:
        raise Gone
    await _confirm_ban(manager, item)


async def ban_reason_typed(_: Message, manager: DialogManager, reason: str) -> None:
    """Take the admin's own words as the reason."""
    await _confirm_ban(manager, reason)


async def _confirm_ban(manager: DialogManager, reason: str) -> None:
    manager.dialog_data["reason"] = reason
    await manager.switch_to(Users.ban_confirm)


async def ban_confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ban the person. They get one notice."""
    user_id, reason = chosen(manager), kept(manager, "reason") or ""
    await services(manager).bans.ban(user_id, reason, person(manager).id)
    await manager.switch_to(Users.card)


async def unban_confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Lift the ban. The person gets one notice."""
    user_id = chosen(manager)
    await services(manager).bans.unban(user_id, person(manager).id)
    await manager.switch_to(Users.card)
