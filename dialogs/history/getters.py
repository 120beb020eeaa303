"""What the history shows: true ledger rows."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.ledger.statements import StatementLine
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.ui.pager import chosen_page

ALL = "all"


async def operations(
    services: Services, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One page of the person's operations, of the chosen kind."""
    kinds = await services.statements.kinds(person.id)
    chosen = dialog_manager.dialog_data.get("kind", ALL)
    kind = chosen if chosen in kinds else None  # button data can be forged: only what was offered
    page = await services.statements.page(person.id, page=chosen_page(dialog_manager), kind=kind)
    return {
        "total": page.total,
        "lines": [_line(line) for line in page.lines],
        "page": page.page,
        "pages": page.pages,
        "filters": _filters(kinds, kind or ALL),
    }


def _line(line: StatementLine) -> dict[str, Any]:
    return {
        "direction": "in" if line.amount > 0 else "out",
        "amount": abs(line.amount),
        "kind": line.kind,
        "balance": line.balance_after,
        "at": line.at,
    }


def _filters(kinds: list[str], chosen: str) -> list[dict[str, str]]:
    """A choice only where there is one to make."""
    if len(kinds) < 2:
        return []
    return [{"kind": kind, "chosen": "yes" if kind == chosen else "no"} for kind in (ALL, *kinds)]
