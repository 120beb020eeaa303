"""What the history shows: true ledger rows."""

from functools import partial
from typing import Any

from aiogram_dialog import DialogManager

from bot.services.ledger.statements import StatementLine
from bot.services.people.users import Person
from bot.ui.context import AppContext
from bot.ui.kinds import method_words, service_names, service_words
from bot.ui.pager import chosen_page

ALL = "all"


async def operations(
    app: AppContext, person: Person, language: str, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One page of the person's operations, of the chosen kind."""
    called = partial(method_words, app.locales, language)
    kinds = await app.services.statements.kinds(person.id)
    chosen = dialog_manager.dialog_data.get("kind", ALL)
    kind = chosen if chosen in kinds else None  # button data can be forged: only what was offered
    page = await app.services.statements.page(
        person.id, page=chosen_page(dialog_manager), kind=kind
    )
    names = await service_names(app.services.billing.services, page.lines)
    return {
        "total": page.total,
        "lines": [
            _line(line, called(line.kind, "line")) | service_words(line, names)
            for line in page.lines
        ],
        "page": page.page,
        "pages": page.pages,
        "filters": [
            {**item, "method": called(item["kind"], "filter")}
            for item in _filters(kinds, kind or ALL)
        ],
    }


def _line(line: StatementLine, method: str) -> dict[str, Any]:
    return {
        "direction": "in" if line.amount > 0 else "out",
        "amount": abs(line.amount),
        "kind": line.kind,
        "method": method,
        "balance": line.balance_after,
        "at": line.at,
    }


def _filters(kinds: list[str], chosen: str) -> list[dict[str, str]]:
    """The kinds to filter by, if there are several."""
    if len(kinds) < 2:
        return []
    return [{"kind": kind, "chosen": "yes" if kind == chosen else "no"} for kind in (ALL, *kinds)]
