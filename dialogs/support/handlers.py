"""What a person did on the screens of support."""

from typing import Any, cast

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.services.support.commands import MessageContent
from bot.ui.attachments import send_attachment
from bot.ui.context import app, client, number, opened, person, services
from bot.ui.cursor_pager import first_position
from bot.ui.notices import buttons
from dialogs.support.states import MESSAGES, Support


async def paysupport_sent(_: str, manager: DialogManager) -> None:
    """/paysupport: ask which payment first, if there is one to choose."""
    state = Support.main
    if app(manager).settings.admins:
        paid = await services(manager).threads.payments(person(manager).id)
        state = Support.payment if paid else Support.write
    await manager.start(state, mode=StartMode.RESET_STACK, show_mode=ShowMode.DELETE_AND_SEND)


async def payment_chosen(_: CallbackQuery, __: Any, manager: DialogManager, mark: str) -> None:
    """Ask for the message about this payment."""
    await _open(manager, Support.write, {"payment": mark})


async def thread_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open a thread. The getter checks that it is the person's own."""
    await _open(manager, Support.thread, {"id": number(item)})


async def written(_: Message, manager: DialogManager, said: MessageContent) -> None:
    """Open a thread; admins get a notice."""
    charge_id = await _charge(manager)
    thread_id = await services(manager).support.open(person(manager).id, said, charge_id)
    await _open(manager, Support.thread, {"id": thread_id})


async def added(_: Message, manager: DialogManager, said: MessageContent) -> None:
    """Add a message to the thread."""
    thread_id = opened(manager)
    await services(manager).support.append(person(manager).id, thread_id, said)
    first_position(manager, MESSAGES)


async def file_tapped(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Send the photo or file as a separate message."""
    user_id = person(manager).id
    file = await services(manager).threads.file(opened(manager), number(item), user_id)
    markup = buttons(*localization(manager))
    await send_attachment(client(manager), person(manager).chat_id, file, markup=markup)


async def solved_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Close the thread."""
    await services(manager).support.settle(person(manager).id, opened(manager))


async def _open(
    manager: DialogManager, state: State, data: dict[str, int] | dict[str, str]
) -> None:
    await manager.start(state, data=data, mode=StartMode.RESET_STACK)


async def _charge(manager: DialogManager) -> str | None:
    """The payment that was chosen. Raises Gone if it is not one of the person's own."""
    mark = cast(dict[str, str], manager.start_data or {}).get("payment")
    if mark is None:
        return None
    for paid in await services(manager).threads.payments(person(manager).id):
        if paid.mark == mark:
            return paid.id
    raise Gone
