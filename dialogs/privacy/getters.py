"""What is kept, who keeps it, and what erasing would cost."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.errors import Gone
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.settings.settings import Settings


async def operator(settings: Settings, **_: Any) -> dict[str, Any]:
    """The operator's name ("none": they gave none), and which outside services are told things."""
    return {
        "operator": settings.operator_name or "none",
        "painter": "outside" if settings.image_api_token else "own",
        "coins": "on" if settings.crypto_bot_token else "off",
    }


async def loss(services: Services, person: Person, **_: Any) -> dict[str, Any]:
    """The tokens that would be lost."""
    return {"balance": await services.ledger.balance(person.id)}


async def agreed_loss(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The tokens that the person is asked to give up: those, and no others, will go."""
    shown = dialog_manager.dialog_data.get("shown")
    if shown is None:
        raise Gone
    return {"balance": shown}
