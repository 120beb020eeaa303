"""What an admin did with existing broadcasts."""

from typing import Any
from uuid import uuid4

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, StartMode

from bot.flows.file_delivery import FileDelivery
from bot.i18n.widgets import localization
from bot.services.broadcasts.errors import NotInThatState
from bot.services.errors import Gone
from bot.ui.context import app, chosen, client, number, person, services
from bot.ui.single_message import alert
from dialogs.admin.broadcast.states import Broadcast
from dialogs.admin.mailings.states import Mailings

_HEADER = (
    "mailings-csv-user",
    "mailings-csv-name",
    "mailings-csv-language",
    "mailings-csv-outcome",
    "mailings-csv-time",
    "mailings-csv-messages",
    "mailings-csv-error",
)


async def new_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Compose a new broadcast."""
    await manager.start(Broadcast.content, mode=StartMode.RESET_STACK)


async def broadcast_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open its card."""
    manager.dialog_data["id"] = number(item)
    await manager.switch_to(Mailings.card)


async def pause_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Pause it. If it is already over, the card says so."""
    await _do(manager, services(manager).broadcasts.pause)


async def resume_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Resume it for the remaining recipients."""
    await _do(manager, services(manager).broadcasts.resume)


async def stopped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Stop it: no more recipients get it."""
    await _do(manager, services(manager).broadcasts.stop)


async def erased(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Delete its messages in the background. The card shows the progress."""
    await _do(manager, services(manager).broadcasts.delete_sent)


async def _do(manager: DialogManager, deed: Any) -> None:
    """Do the action. If it comes too late, say so and show the card."""
    try:
        await deed(chosen(manager), person(manager).id)
    except NotInThatState as late:
        alert(manager, late)
    app(manager).wake("broadcasts")
    await manager.switch_to(Mailings.card)


async def repeat_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask to confirm. The operation gets its id here, so a double press of «yes» sends once."""
    manager.dialog_data["operation"] = uuid4().hex
    await manager.switch_to(Mailings.repeat)


async def repeated(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send the same to the same audience, as it is now."""
    operation = manager.dialog_data.get("operation")
    if operation is None:
        raise Gone
    broadcasts = services(manager).broadcasts
    made = await broadcasts.repeat(chosen(manager), person(manager).id, str(operation))
    manager.dialog_data["id"] = made.id
    app(manager).wake("broadcasts")
    await manager.switch_to(Mailings.card)


async def csv_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send the file as a separate message."""
    locales, language = localization(manager)
    broadcast_id = chosen(manager)
    broadcasts = services(manager).broadcasts
    await broadcasts.outcomes_taken(broadcast_id, person(manager).id)
    header = tuple(locales.plain(language, column) for column in _HEADER)
    handover = FileDelivery(
        bot=client(manager),
        chat_id=person(manager).chat_id,
        locales=locales,
        language=language,
        make=lambda folder: broadcasts.write_outcomes(broadcast_id, folder, header),
        key="mailings-csv",
        failed="mailings-csv-failed",
        values={"number": str(broadcast_id)},
    )
    app(manager).background_tasks.start(f"outcomes for {person(manager).id}", handover.run())
