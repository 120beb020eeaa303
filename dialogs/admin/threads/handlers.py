"""What an admin did in support."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, StartMode

from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.services.support.commands import MessageContent
from bot.ui.attachments import send_attachment
from bot.ui.context import app, client, number, opened, person, services
from bot.ui.cursor_pager import first_position
from bot.ui.notices import buttons
from dialogs.admin.payments.states import Payments
from dialogs.admin.threads.states import LIST, MESSAGES, Threads


async def state_chosen(_: CallbackQuery, __: Any, manager: DialogManager, state: str) -> None:
    """Show threads of this state from the first page. The list itself checks the state."""
    manager.dialog_data["state"] = state
    first_position(manager, LIST)


async def thread_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open its card. «Back» leads to the same list."""
    data = {"id": number(item), "state": manager.dialog_data.get("state", "waiting")}
    await manager.start(Threads.card, data=data, mode=StartMode.RESET_STACK)


async def answered(_: Message, manager: DialogManager, said: MessageContent) -> None:
    """Send the answer; the person gets a notice."""
    thread_id = opened(manager)
    await services(manager).support.answer(person(manager).id, thread_id, said)
    first_position(manager, MESSAGES)
    await manager.switch_to(Threads.card)


async def close_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Close it; the person gets one notice, even if two admins close it."""
    await services(manager).support.close(person(manager).id, opened(manager))


async def file_tapped(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Send the photo or file as a separate message."""
    file = await services(manager).threads.file(opened(manager), number(item))
    markup = buttons(*localization(manager))
    await send_attachment(client(manager), person(manager).chat_id, file, markup=markup)


async def user_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the card of the person who wrote."""
    users = app(manager).registry.by_name("users")
    if users is None or users.card is None:
        raise Gone
    found = await services(manager).threads.card(opened(manager))
    await manager.start(users.card, data={"id": found.writer.id}, mode=StartMode.RESET_STACK)


async def payment_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the payment that the thread is about."""
    found = await services(manager).threads.card(opened(manager))
    if found.payment is None:
        raise Gone
    data = {"charge": found.payment.id}
    await manager.start(Payments.card, data=data, mode=StartMode.RESET_STACK)
