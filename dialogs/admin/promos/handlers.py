"""What an admin did with promo codes."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager

from bot.flows.statement_file import send_files
from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.services.exports.csv import Cell, write_csv
from bot.services.growth.promo_codes import linked_code, read_code
from bot.services.growth.promo_offers import (
    MAX_CODES,
    MAX_DAYS,
    MAX_TOKENS,
    MAX_USES,
    Draft,
    whole,
)
from bot.ui.context import chosen, client, number, person, services
from bot.ui.cursor_pager import first_position
from dialogs.admin.promos.states import Promos

_STEPS = {
    Promos.codes: ("codes", MAX_CODES, Promos.tokens),
    Promos.tokens: ("tokens", MAX_TOKENS, Promos.uses),
    Promos.uses: ("uses", MAX_USES, Promos.person),
    Promos.person: ("per_person", MAX_USES, Promos.days),
    Promos.days: ("days", MAX_DAYS, Promos.confirm),
}
_COLUMNS = ("promos-csv-code", "promos-csv-link", "promos-csv-used", "promos-csv-left")


async def offer_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open its card."""
    manager.dialog_data["id"] = number(item)
    await manager.switch_to(Promos.card)


async def new_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Start a new offer."""
    manager.dialog_data.clear()
    await manager.switch_to(Promos.kind)


async def many_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Choose codes that the bot generates."""
    manager.dialog_data.pop("code", None)
    await manager.switch_to(Promos.codes)


async def code_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take the admin's own code. Raises NotACode, CodeTaken."""
    code = read_code(text)
    await services(manager).offers.require_free(code)
    manager.dialog_data["code"] = code
    await manager.switch_to(Promos.tokens)


async def number_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Read the number for the current step. Raises BadNumber."""
    await _answered(manager, text)


async def number_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Take the number as if it had been typed."""
    await _answered(manager, item)


async def _answered(manager: DialogManager, text: str) -> None:
    name, most, following = _STEPS[manager.current_context().state]
    manager.dialog_data[name] = whole(text, most)
    await manager.switch_to(following)


async def no_end_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The offer has no end date."""
    manager.dialog_data.pop("days", None)
    await manager.switch_to(Promos.confirm)


async def created(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Create the offer, once: a second press finds no draft."""
    offers, data = services(manager).offers, manager.dialog_data
    if "per_person" not in data:
        raise Gone
    draft = Draft(
        tokens=_number(manager, "tokens"),
        uses=_number(manager, "uses"),
        per_person=_number(manager, "per_person"),
        days=_number(manager, "days") or None,
        code=str(data["code"]) if "code" in data else None,
        codes=_number(manager, "codes") or 1,
    )
    promo_id = await offers.create(draft, person(manager).id)
    data.clear()
    data["id"] = promo_id
    first_position(manager, "offers")
    await manager.switch_to(Promos.card)


def _number(manager: DialogManager, name: str) -> int:
    found: Any = manager.dialog_data.get(name, 0)
    return int(found)


async def end_confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """End the offer: none of its codes works any more."""
    await services(manager).offers.end(chosen(manager), person(manager).id)
    await manager.switch_to(Promos.card)


async def csv_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send a file with every code of the offer, its link and its uses."""
    promo_id = chosen(manager)
    locales, language = localization(manager)
    header = [locales.plain(language, column) for column in _COLUMNS]
    await services(manager).offers.listed(promo_id, person(manager).id)

    async def made(folder: Path) -> list[Path]:
        return await write_csv(folder / "codes.csv", header, _rows(manager, promo_id))

    send_files(manager, "codes.csv", made, "promos-csv-caption")


async def _rows(manager: DialogManager, promo_id: int) -> AsyncIterator[Sequence[Cell]]:
    bot = client(manager)
    async for shown, code, used, left in services(manager).offers.codes(promo_id):
        yield shown, await create_start_link(bot, linked_code(code)), used, left
