"""What the screens of changing a balance show."""

from typing import Any, cast

from aiogram_dialog import DialogManager

from bot.services.admin.adjustments import PRESETS
from bot.services.admin.amount_parsing import STEPS, Change, read_change
from bot.services.storable_text import MAX_REASON_CHARS
from bot.ui.context import AppContext, chosen
from bot.ui.person_identity import username_values


async def draft(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The current balance, the draft, and the balance after it."""
    person = await app.services.people.brief(chosen(dialog_manager))
    change = _change(dialog_manager)
    tokens = change.from_balance(person.balance)
    after = person.balance + tokens
    return {
        "name": person.name,
        "balance": person.balance,
        "draft": str(change),
        "after": after,
        "state": "empty" if tokens == 0 else "ready" if after >= 0 else "short",
        "changed": change != Change(delta=0),
        "ready": tokens != 0 and after >= 0,
        "steps": [_step(step) for step in STEPS],
    }


def _change(manager: DialogManager) -> Change:
    kept = manager.dialog_data.get("draft")
    return read_change(kept) if kept else Change(delta=0)


def _step(step: int) -> dict[str, Any]:
    return {"step": step, "direction": "in" if step > 0 else "out", "amount": abs(step)}


async def reason(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The draft and the ready reasons."""
    person = await app.services.people.brief(chosen(dialog_manager))
    return {
        "name": person.name,
        "draft": str(_change(dialog_manager)),
        "presets": [{"reason": one} for one in PRESETS],
        "longest": MAX_REASON_CHARS,
    }


async def confirmation(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The change that will be applied, relative to the balance that is shown."""
    person = await app.services.people.brief(chosen(dialog_manager))
    data = dialog_manager.dialog_data
    before = cast(int, data["shown"])
    return {
        **username_values(person),
        "name": person.name,
        "id": str(person.id),
        "draft": str(_change(dialog_manager)),
        "before": before,
        "after": before + _change(dialog_manager).from_balance(before),
        "reason": data["reason"],
    }


async def done(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What was done."""
    person = await app.services.people.brief(chosen(dialog_manager))
    who = {"name": person.name, "id": str(person.id)}
    return {**who, **cast(dict[str, Any], dialog_manager.dialog_data["done"])}
