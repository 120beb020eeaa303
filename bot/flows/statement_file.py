"""Files that a person requested: made and sent in the background, each with a Close button."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiogram_dialog import DialogManager

from bot.flows.file_delivery import FileDelivery
from bot.i18n.widgets import localization
from bot.services.billing.services import service_of
from bot.services.exports.csv import statement_rows, write_csv
from bot.services.ledger.statements import StatementLine
from bot.ui.context import app, client, person, services
from bot.ui.kinds import method_words, service_names, service_words

_COLUMNS = (
    "history-csv-number",
    "history-csv-time",
    "history-csv-kind",
    "history-csv-amount",
    "history-csv-balance",
    "history-csv-ref",
)


def send_operations(manager: DialogManager, name: str, caption: str) -> None:
    """Send all operations of this person as CSV in their language. `caption`: a text key.

    Raises StillRunning.
    """
    locales, language = localization(manager)
    billing = services(manager).billing
    names: dict[int, str] = {}

    async def called(line: StatementLine) -> str:
        if service_of(line.ref) not in (None, *names):
            names.update(await service_names(billing.services, [line]))
        method = method_words(locales, language, line.kind, "line")
        values = {"kind": line.kind, "method": method, **service_words(line, names)}
        return locales.plain(language, "history-kind", values)

    header = [locales.plain(language, column) for column in _COLUMNS]
    user_id, statements = person(manager).id, services(manager).statements

    async def made(folder: Path) -> list[Path]:
        return await write_csv(
            folder / name, header, statement_rows(statements.rows(user_id), called)
        )

    send_files(manager, name, made, caption)


def send_files(
    manager: DialogManager, name: str, made: Callable[[Path], Awaitable[list[Path]]], caption: str
) -> None:
    """Start to make and send files in the background, so that the press is answered at once.

    `name`: only one task of this name runs at a time for a person. `caption`: a text key.
    Raises StillRunning.
    """
    locales, language = localization(manager)
    handover = FileDelivery(
        bot=client(manager),
        chat_id=person(manager).chat_id,
        locales=locales,
        language=language,
        make=made,
        key=caption,
        failed="errors-no-file",
        values={},
    )
    app(manager).background_tasks.start(f"{name} for {person(manager).id}", handover.run())
