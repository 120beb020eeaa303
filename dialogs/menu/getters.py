"""What the main menu shows."""

from typing import Any

from bot.services.people.users import Person
from bot.services.registry import Services
from bot.ui.navigation import doors_at
from bot.ui.screens import Place


async def overview(**data: Any) -> dict[str, Any]:
    """The person's name and balance, what waits for them, a door to every dialog that is on."""
    services: Services = data["services"]
    person: Person = data["person"]
    situation = await services.menu_summaries.of(person.id)
    return {
        "name": person.first_name,
        "balance": situation.balance,
        "pending": str(situation.pending or ""),
        "promised": situation.promised,
        **await doors_at(Place.MENU, data),
    }
