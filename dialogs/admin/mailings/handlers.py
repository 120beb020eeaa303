"""What an admin did with broadcasts that were made."""

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
    """Compose one."""
    await manager.start(Broadcast.content, mode=StartMode.RESET_STACK)


async def broadcast_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Its card opens."""
    manager.dialog_data["id"] = number(item)
    await manager.switch_to(Mailings.card)


async def pause_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Nobody else gets it for now; where it is over already the card says so."""
    await _do(manager, services(manager).broadcasts.pause)


async def resume_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Those who are left get it."""
    await _do(manager, services(manager).broadcasts.resume)


async def stopped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Nobody else gets it."""
    await _do(manager, services(manager).broadcasts.stop)


async def erased(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Its messages are deleted in the background; the card shows how far that is."""
    await _do(manager, services(manager).broadcasts.delete_sent)


async def _do(manager: DialogManager, deed: Any) -> None:
    """What comes too late is said, and the card shows how things are."""
    try:
        await deed(chosen(manager), person(manager).id)
    except NotInThatState as late:
        alert(manager, late)
    app(manager).wake("broadcasts")
    await manager.switch_to(Mailings.card)


async def repeat_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The operation is made here: pressing «yes» twice is sending once."""
    manager.dialog_data["operation"] = uuid4().hex
    await manager.switch_to(Mailings.repeat)


async def repeated(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The same to the same audience, as it is now."""
    operation = manager.dialog_data.get("operation")
    if operation is None:
        raise Gone
    broadcasts = services(manager).broadcasts
    made = await broadcasts.repeat(chosen(manager), person(manager).id, str(operation))
    manager.dialog_data["id"] = made.id
    app(manager).wake("broadcasts")
    await manager.switch_to(Mailings.card)


async def csv_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The file comes as a message of its own."""
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
