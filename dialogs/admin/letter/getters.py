"""What the screens of writing to a person show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.registry import Services
from bot.ui.context import chosen, kept
from bot.ui.person_identity import known_as


async def addressee(services: Services, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Who it goes to, and what became of it."""
    person = await services.people.brief(chosen(dialog_manager))
    outcome = kept(dialog_manager, "outcome") or ""
    return {**known_as(person), "id": str(person.id), "name": person.name, "outcome": outcome}
