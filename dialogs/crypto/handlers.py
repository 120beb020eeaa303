"""What a person did on the screens of paying with coins."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.i18n.widgets import localization
from bot.services.errors import Refusal
from bot.ui.context import chosen, number, person, services
from dialogs.crypto.states import Crypto


class NotPaidYet(Refusal):
    """Crypto Pay has not seen the payment."""

    text_key = "errors-crypto-unpaid"


async def pack_chosen(_: CallbackQuery, __: Any, manager: DialogManager, tokens: str) -> None:
    """Create the order first. Its invoice uses the tokens and the sum that the order froze."""
    locales, language = localization(manager)
    count = number(tokens)
    description = locales.plain(language, "crypto-description", {"tokens": count})
    order = await services(manager).crypto.open(person(manager).id, count, description)
    manager.dialog_data["id"] = order.id
    await manager.switch_to(Crypto.invoice)


async def check_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask Crypto Pay itself; the screen shows the current state."""
    order, credited = await services(manager).crypto.check(chosen(manager), person(manager).id)
    if order.state != "paid" and not credited:
        raise NotPaidYet
