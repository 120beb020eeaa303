"""What the screens of writing to a person show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.ui.context import AppContext, chosen, kept
from bot.ui.person_identity import username_values


async def addressee(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The recipient, and the result."""
    person = await app.services.people.brief(chosen(dialog_manager))
    outcome = kept(dialog_manager, "outcome") or ""
    return {
        **username_values(person),
        "id": str(person.id),
        "name": person.name,
        "outcome": outcome,
    }
