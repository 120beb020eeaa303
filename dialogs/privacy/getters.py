"""What the screens of privacy show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.errors import Gone
from bot.services.people.users import Person
from bot.ui.context import AppContext


async def operator(app: AppContext, **_: Any) -> dict[str, Any]:
    """The operator's name ("none": not set), and the external services that get data."""
    return {
        "operator": app.settings.operator_name or "none",
        "painter": "outside" if app.settings.image_api_token else "own",
        "coins": "on" if app.settings.crypto_bot_token else "off",
    }


async def loss(app: AppContext, person: Person, **_: Any) -> dict[str, Any]:
    """The tokens that the person would lose."""
    return {"balance": await app.services.ledger.balance(person.id)}


async def agreed_loss(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The tokens that the person agrees to lose. They will lose no others."""
    shown = dialog_manager.dialog_data.get("shown")
    if shown is None:
        raise Gone
    return {"balance": shown}
