"""What the history shows: real ledger rows."""

from functools import partial
from typing import Any

from aiogram_dialog import DialogManager

from bot.services.analytics.charts import can_draw
from bot.services.ledger.statements import StatementLine
from bot.services.people.users import Person
from bot.ui.context import AppContext
from bot.ui.kinds import method_words, service_names, service_words
from bot.ui.pager import chosen_page

ALL = "all"
ADJUSTED = "adjust"


async def operations(
    app: AppContext, person: Person, language: str, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One page of the person's operations, of the chosen kind."""
    called = partial(method_words, app.locales, language)
    kinds = await app.services.statements.kinds(person.id)
    kind = _chosen(dialog_manager, kinds)
    page = await app.services.statements.page(
        person.id, page=chosen_page(dialog_manager), kind=kind
    )
    names = await service_names(app.services.billing.services, page.lines)
    return {
        "total": page.total,
        "lines": [_line(app, language, line, service_words(line, names)) for line in page.lines],
        "page": page.page,
        "pages": page.pages,
        "several": len(kinds) > 1,
        "filtered": "yes" if kind else "no",
        "kinds": app.locales.plain(
            language, "history-kind-plural", {"kind": kind, "method": called(kind, "filter")}
        )
        if kind
        else "",
    }


def _chosen(manager: DialogManager, kinds: list[str]) -> str | None:
    """The kind to show, None for all. Button data can be forged, so it must be an offered kind."""
    chosen = manager.dialog_data.get("kind", ALL)
    return chosen if chosen in kinds else None


def _line(
    app: AppContext, language: str, line: StatementLine, service: dict[str, str]
) -> dict[str, Any]:
    """An operation. It shows the reason of an admin's adjustment, as the notice did."""
    adjusted = line.kind == ADJUSTED
    words = app.locales.plain(language, "adjust-reason-preset", {"reason": line.reason})
    return {
        "direction": "in" if line.amount > 0 else "out",
        "amount": abs(line.amount),
        "kind": line.kind,
        "method": method_words(app.locales, language, line.kind, "line"),
        "service": service["service"],
        "reasoned": "yes" if adjusted and line.reason else "no",
        "reason": words if adjusted else service["reason"],
        "balance": line.balance_after,
        "at": line.at,
    }


async def kinds(
    app: AppContext, person: Person, language: str, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The kinds to choose from."""
    found = await app.services.statements.kinds(person.id)
    shown = _chosen(dialog_manager, found) or ALL
    called = partial(method_words, app.locales, language)
    return {
        "filters": [
            {
                "kind": kind,
                "chosen": "yes" if kind == shown else "no",
                "method": called(kind, "filter"),
            }
            for kind in (ALL, *found)
        ]
    }


async def month(app: AppContext, person: Person, **_: Any) -> dict[str, Any]:
    """The sums of the last thirty days in tokens, and whether a plot can be drawn."""
    days = await app.services.stats.of_person(person.id)
    return {
        "received": sum(day.received for day in days),
        "bought": sum(day.bought for day in days),
        "spent": sum(day.spent for day in days),
        "balance": await app.services.ledger.balance(person.id),
        "plots": can_draw(),
    }
