"""What the audit log shows."""

from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.widgets import localization
from bot.services.admin.audit import AuditRecord
from bot.ui.context import AppContext
from bot.ui.context import app as app_of
from bot.ui.cursor_pager import position

ACTIONS_PAGER = "deeds"  # id of the pager
# Fields with our own values, which texts translate. Typed text is shown unchanged.
_TRANSLATED = ("state", "banned", "reason", "outcome", "content", "paid", "audience", "period")
_MOMENTS = ("starts_at",)
_MAX_VALUE_CHARS = 120  # characters, so that a page fits into a message


async def deeds(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of the actions that pass the filter, newest first."""
    data = dialog_manager.dialog_data
    actor, kind = data.get("actor"), data.get("kind")
    at = position(dialog_manager, ACTIONS_PAGER)
    page = await app.services.audit.page(at, actor=actor, kind=kind)
    return {
        "state": "some" if page.rows else "none",
        "filtered": "no" if actor is None and kind is None else "yes",
        "deeds": [_deed(deed, dialog_manager) for deed in page.rows],
        "next": page.next,
    }


def _deed(deed: AuditRecord, manager: DialogManager) -> dict[str, Any]:
    about, _, number = deed.subject.partition(":")
    return {
        "actor": deed.actor,
        "deed": _words(deed.kind, manager),
        "about": about,
        "number": number,
        "at": deed.at,
        "changes": "; ".join(_change(*change, manager) for change in deed.changes),
    }


def _words(kind: str, manager: DialogManager) -> str:
    """The name of a kind of action, from the dialog that has this action."""
    locales, language = localization(manager)
    action = app_of(manager).registry.action(kind)
    return locales.plain(language, action.label.key) if action else kind


def _change(name: str, before: str, after: str, manager: DialogManager) -> str:
    """The text about one changed value."""
    locales, language = localization(manager)
    values = {
        "name": name,
        "before": _value(name, before, manager),
        "after": _value(name, after, manager),
        "how": _how(before, after),
    }
    return locales.plain(language, "audit-deeds-change", values)


def _how(before: str, after: str) -> str:
    """How the text shows the change: removed, changed, or only the new value."""
    if not after:
        return "removed"
    return "changed" if before and before != after else "set"


def _value(name: str, value: str, manager: DialogManager) -> str:
    """The name of a state. Numbers and typed text are shown unchanged."""
    locales, language = localization(manager)
    if name in _MOMENTS and value:
        return locales.plain(language, "audit-deeds-moment", {"at": datetime.fromisoformat(value)})
    if name not in _TRANSLATED:
        return value[:_MAX_VALUE_CHARS]
    return locales.plain(language, "audit-deeds-state", {"state": value[:_MAX_VALUE_CHARS]})


async def choices(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Every kind of action and every admin in the log."""
    data = dialog_manager.dialog_data
    actor, kind = data.get("actor"), data.get("kind")
    return {
        "kinds": [
            {
                "kind": one,
                "deed": _words(one, dialog_manager),
                "chosen": "yes" if one == kind else "no",
            }
            for one in await app.services.audit.kinds()
        ],
        "actors": [
            {"id": one.id, "actor": one.name, "chosen": "yes" if one.id == actor else "no"}
            for one in await app.services.audit.actors()
        ],
    }
