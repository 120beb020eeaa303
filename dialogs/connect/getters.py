"""What the screens of connected services show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.billing.links import Connection
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.ui.context import AppContext, chosen_text


async def has_connections(services: Services, user_id: int) -> bool:
    """Whether the person has connected a service; then the screens stay even if the API is off."""
    return await services.billing.links.has_any(user_id)


async def question(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The service, its purpose, its name of the person's account there, if it has one, whether it
    may spend, and the daily limit, as requested or as the person has typed.
    """
    asked = await app.services.billing.links.question(chosen_text(dialog_manager, "link"))
    limit = dialog_manager.dialog_data.get("limit", asked.daily_limit)
    return {
        "name": asked.name,
        "purpose": asked.purpose,
        "reference": asked.reference,
        "daily": limit,
        "spends": "yes" if asked.spends else "no",
    }


async def connections(app: AppContext, person: Person, **_: Any) -> dict[str, Any]:
    """All connected services."""
    found = await app.services.billing.links.connections(person.id)
    return {
        "state": "some" if found else "none",
        "services": [{"id": one.link_id, **_shown(one)} for one in found],
    }


async def card(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One connected service."""
    link_id = chosen_text(dialog_manager, "link")
    return _shown(await app.services.billing.links.connection(person.id, link_id))


def _shown(service: Connection) -> dict[str, Any]:
    return {
        "name": service.name,
        "purpose": service.purpose,
        "daily": service.daily_limit,
        "today": service.today,
        "spent": service.spent,
        "held": service.held,
        "spends": "yes" if service.spends else "no",
    }
