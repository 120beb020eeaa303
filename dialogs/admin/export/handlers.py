"""What an admin did in the export."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from bot.flows.export_delivery import ExportDelivery
from bot.i18n.widgets import localization
from bot.services.analytics.periods import ALL
from bot.services.errors import Gone
from bot.services.exports.ledger_csv import COLUMNS
from bot.ui.context import app, client, person, services
from dialogs.admin.export.states import STABLE, Export

MAX_PERIOD_CHARS = 40  # characters of a period

_HEADER = (
    "export-csv-entry",
    "export-csv-transfer",
    "export-csv-time-utc",
    "export-csv-time-local",
    "export-csv-account",
    "export-csv-user",
    "export-csv-name",
    "export-csv-kind",
    "export-csv-amount",
    "export-csv-entry-amount",
    "export-csv-balance",
    "export-csv-reason",
    "export-csv-actor",
    "export-csv-ref",
    "export-csv-key",
    "export-csv-service-id",
    "export-csv-service",
)


async def all_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Export the whole ledger."""
    await _choose(manager, ALL)


async def month_chosen(_: CallbackQuery, __: Any, manager: DialogManager, month: str) -> None:
    """Choose the month. Button data can be forged, so it is parsed like typed text."""
    await _choose(manager, month)


async def typed_period(_: Message, manager: DialogManager, text: str) -> None:
    """Take the typed period. A Refusal is shown on the same screen."""
    await _choose(manager, text)


async def header_chosen(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
    """Start the export in the background. The screen can be used at once."""
    locales, language = localization(manager)
    export = services(manager).ledger_export
    delivery = ExportDelivery(
        bot=client(manager),
        chat_id=person(manager).chat_id,
        locales=locales,
        language=language,
        export=export,
        period=export.period(manager.dialog_data["period"]),
        header=_header(manager, code),
        actor=person(manager).id,
    )
    app(manager).background_tasks.start(f"export for {person(manager).id}", delivery.run())
    await manager.switch_to(Export.started)


async def _choose(manager: DialogManager, text: str) -> None:
    manager.dialog_data["period"] = services(manager).ledger_export.period(text).name
    await manager.switch_to(Export.header)


def _header(manager: DialogManager, code: str) -> tuple[str, ...]:
    """The header: stable names, or names in one of our languages."""
    locales, _ = localization(manager)
    if code == STABLE:
        return COLUMNS
    if code not in locales.languages:
        raise Gone
    return tuple(locales.plain(code, column) for column in _HEADER)
