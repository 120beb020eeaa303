"""What the screens of promo codes show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.people.users import Person
from bot.services.registry import Services
from bot.ui.context import kept


async def given(
    services: Services, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """What the code gave; the balance is of this moment."""
    return {
        "tokens": kept(dialog_manager, "tokens") or 0,
        "balance": await services.ledger.balance(person.id),
    }
