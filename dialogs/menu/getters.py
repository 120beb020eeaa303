"""What the main menu shows."""

from typing import Any

from bot.services.api import Services
from bot.services.users import Person
from bot.ui.nav import doors_at
from bot.ui.screens import Place


async def overview(**data: Any) -> dict[str, Any]:
    """The person's name and balance, what waits for them, a door to every dialog that is on."""
    services: Services = data["services"]
    person: Person = data["person"]
    return {
        "name": person.first_name,
        "balance": await services.ledger.balance(person.id),
        "pending": str(await services.requests.pending_of(person.id) or ""),
        "promised": await services.invites.promised(person.id),
        **await doors_at(Place.MENU, data),
    }
