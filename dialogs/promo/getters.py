"""What the screens of promo codes show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.people.users import Person
from bot.ui.context import AppContext, kept


async def given(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The tokens that the code gave, and the current balance."""
    return {
        "tokens": kept(dialog_manager, "tokens") or 0,
        "balance": await app.services.ledger.balance(person.id),
    }
