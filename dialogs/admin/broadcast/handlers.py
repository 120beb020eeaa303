"""What an admin did while composing a broadcast.

The messages stay in the admin's chat, and people get copies of them. A preview is such a copy, made
by the same call. It is deleted when the admin leaves its screen.
"""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from loguru import logger

from bot.flows.broadcast_copy import check_emoji, preview_copy, read_part
from bot.flows.broadcast_draft import FOR_ALL, Draft
from bot.services.broadcasts.errors import NoRecipients
from bot.services.broadcasts.link_buttons import read_links
from bot.services.broadcasts.scheduling import Scheduling
from bot.services.errors import Gone, Refusal
from bot.ui.context import app, client, person, services
from bot.ui.input import PROBLEM, show_problem
from bot.ui.navigation import go_home
from bot.ui.notices import CALL_FAILED
from dialogs.admin.broadcast.states import Broadcast
from dialogs.admin.mailings.states import Mailings


def any_message(message: Message) -> Message:
    """A reader for `UserInput`: any message."""
    return message


async def history_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the list of broadcasts."""
    await manager.start(Mailings.history, mode=StartMode.RESET_STACK)


async def content_sent(_: Message, manager: DialogManager, message: Message) -> None:
    """Store it as the content. The parts of an album arrive one by one."""
    draft, data = Draft(manager.dialog_data), manager.dialog_data
    if problem := draft.spoiled(message.media_group_id):
        data[PROBLEM] = problem
        return
    try:
        part = read_part(message)
        await check_emoji(client(manager), message)
    except Refusal as refusal:
        show_problem(manager, refusal)
        draft.spoil(message.media_group_id, data[PROBLEM])
        return
    draft.take(message.chat.id, part)


async def links_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Put buttons under the message. A Refusal is shown on the same screen."""
    Draft(manager.dialog_data).put_buttons(read_links(text))
    await manager.switch_to(Broadcast.content)


async def links_dropped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Remove the buttons."""
    Draft(manager.dialog_data).put_buttons([])
    await manager.switch_to(Broadcast.content)


async def variant_chosen(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
    """Edit the content of this language next; `all`: the content for all others."""
    Draft(manager.dialog_data).turn_to(_language(manager, code))
    await manager.switch_to(Broadcast.content)


def _language(manager: DialogManager, code: str) -> str:
    """The language of the button. Raises Gone for forged data."""
    if code == "all":
        return FOR_ALL
    if code not in app(manager).locales.languages:
        raise Gone
    return code


async def variant_removed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Remove the content of this language. Its people get the content for all."""
    Draft(manager.dialog_data).remove()


async def content_done(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Show a preview."""
    draft = Draft(manager.dialog_data)
    draft.contents()
    if draft.content() is None:
        draft.turn_to(FOR_ALL)
    await _show(manager)
    await manager.switch_to(Broadcast.preview)


async def preview_chosen(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
    """Show the preview for this language."""
    language, draft = _language(manager, code), Draft(manager.dialog_data)
    if draft.content(language) is None:
        raise Gone
    draft.turn_to(language)
    await _show(manager)


async def _show(manager: DialogManager) -> None:
    """Replace the old preview by a new one. The menu moves below it."""
    copies = await _copy(manager)
    await _drop_preview(manager)
    manager.dialog_data["previews"] = copies
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _copy(manager: DialogManager) -> list[int]:
    """Raises CannotCopy; Gone if there is no content."""
    content = Draft(manager.dialog_data).content()
    if content is None:
        raise Gone
    return await preview_copy(
        client(manager),
        person(manager).chat_id,
        content.chat_id,
        content.message_ids,
        content.buttons,
    )


async def copy_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send a copy that stays in the chat, to forward it or to test its buttons."""
    await _copy(manager)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def preview_left(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go back to the content."""
    await _drop_preview(manager)
    await manager.switch_to(Broadcast.content)


async def preview_approved(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go on to the audience."""
    await _drop_preview(manager)
    await manager.switch_to(Broadcast.audience)


async def went_home(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """Delete the preview."""
    await _drop_preview(manager)
    await go_home(callback, button, manager)


async def _drop_preview(manager: DialogManager) -> None:
    """Delete the preview messages, which may be gone already."""
    copies = manager.dialog_data.pop("previews", None)
    bot = client(manager)
    if not copies:
        return
    try:
        await bot.delete_messages(person(manager).chat_id, copies)
    except CALL_FAILED as error:
        logger.info("could not delete previews {}: {}", copies, error)


async def audience_chosen(_: CallbackQuery, __: Any, manager: DialogManager, name: str) -> None:
    """Choose the audience. An empty one is refused at once."""
    if not await services(manager).broadcasts.count(name):
        raise NoRecipients
    manager.dialog_data["audience"] = name
    await manager.switch_to(Broadcast.when)


async def price_chosen(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Switch between fast (paid in Stars) and free."""
    data = manager.dialog_data
    data["paid"] = not data.get("paid") and Draft(data).payable


async def now_chosen(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Start it at once."""
    await _confirm(manager, None)


async def today_chosen(press: CallbackQuery, widget: Any, manager: DialogManager) -> None:
    """The first day of the calendar."""
    await day_chosen(press, widget, manager, services(manager).scheduling.days()[0])


async def tomorrow_chosen(press: CallbackQuery, widget: Any, manager: DialogManager) -> None:
    """The second day of the calendar."""
    today, _ = services(manager).scheduling.days()
    await day_chosen(press, widget, manager, today + timedelta(days=1))


async def day_chosen(_: CallbackQuery, __: Any, manager: DialogManager, day: date) -> None:
    """Choose the day. The time is asked next."""
    first, last = _scheduling(manager).days()
    if not first <= day <= last:
        raise Gone
    manager.dialog_data["day"] = day.isoformat()
    await manager.switch_to(Broadcast.time)


async def time_chosen(_: CallbackQuery, __: Any, manager: DialogManager, text: str) -> None:
    """Choose the time. Button data can be forged, so it is parsed like typed text."""
    await _take_time(manager, text)


async def time_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take the typed time. A Refusal is shown on the same screen."""
    await _take_time(manager, text)


async def _take_time(manager: DialogManager, text: str) -> None:
    day = date.fromisoformat(str(manager.dialog_data["day"]))
    await _confirm(manager, _scheduling(manager).read(day, text))


def _scheduling(manager: DialogManager) -> Scheduling:
    """By the admin's own clock, in which they read the time, too."""
    return services(manager).scheduling.in_zone(person(manager).zone)


async def _confirm(manager: DialogManager, moment: datetime | None) -> None:
    """Ask to confirm. The operation gets its id here, so a double press of «yes» sends once."""
    data = manager.dialog_data
    data["starts_at"] = moment.isoformat() if moment else None
    data["paid"] = bool(data.get("paid")) and Draft(data).payable
    data["operation"] = uuid4().hex
    await manager.switch_to(Broadcast.confirm)


async def confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Create the broadcast and open its card. A Refusal leads back to the screen that caused it."""
    data, draft = manager.dialog_data, Draft(manager.dialog_data)
    if "operation" not in data:
        raise Gone
    made = await services(manager).broadcasts.create(
        str(data["operation"]),
        person(manager).id,
        draft.audience,
        draft.contents(),
        paid=bool(data.get("paid")),
        starts_at=draft.starts_at,
    )
    app(manager).wake("broadcasts")
    await manager.start(Mailings.card, {"id": made.id}, mode=StartMode.RESET_STACK)
