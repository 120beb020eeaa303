"""Which languages there are, each in its own words; which time zones."""

from datetime import tzinfo
from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.timezones import ShownZone, common_zones, found_zones, shown_zone
from bot.ui.context import AppContext
from bot.ui.pager import chosen_page

PAGE = 8  # time zones on a screen


async def languages(
    app: AppContext, language: str, zone: tzinfo | None, **_: Any
) -> dict[str, Any]:
    """Every language; the person's language is marked. And what their clock says."""
    return {
        **_clock(app, language, zone),
        "languages": [
            {
                "code": code,
                "own_name": app.locales.plain(code, "language-own-name"),
                "chosen": "yes" if code == language else "no",
            }
            for code in app.locales.languages
        ],
    }


async def zones(
    app: AppContext,
    dialog_manager: DialogManager,
    language: str,
    zone: tzinfo | None,
    **_: Any,
) -> dict[str, Any]:
    """The zones that were searched for, or the common ones with the nearest clocks first."""
    query = str(dialog_manager.dialog_data.get("query", ""))
    found = _zones(app, language, zone, query)
    pages = max(1, -(-len(found) // PAGE))
    page = min(chosen_page(dialog_manager), pages - 1)
    return {
        **_clock(app, language, zone),
        "query": query,
        "state": "found" if found and query else "common" if found else "none",
        "zones": [vars(one) for one in found[page * PAGE : (page + 1) * PAGE]],
        "page": page,
        "pages": pages,
    }


def _zones(app: AppContext, language: str, zone: tzinfo | None, query: str) -> list[ShownZone]:
    if query:
        others = (code for code in app.locales.languages if code != language)
        return found_zones(query, (language, *others), app.now())
    return common_zones(zone or app.settings.timezone, app.now(), language)


def _clock(app: AppContext, language: str, zone: tzinfo | None) -> dict[str, Any]:
    """The zone in which this person reads moments. `own`: they have chosen it."""
    shown = shown_zone(zone or app.settings.timezone, app.now(), language)
    return {**vars(shown), "own": zone is not None, "whose": "own" if zone else "operator"}
