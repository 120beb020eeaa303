"""What an admin did on the screens of payments."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, StartMode

from bot.services.errors import Gone
from bot.ui.context import chosen, kept, person, services
from dialogs.admin.payments.states import Payments
from dialogs.admin.users.states import Users


async def person_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go back to the person's card, with the search that found them."""
    found = {name: kept(manager, name) for name in ("sort", "query")}
    data = {"id": chosen(manager), **found}
    await manager.start(Users.card, data=data, mode=StartMode.RESET_STACK)


async def payment_chosen(_: CallbackQuery, __: Any, manager: DialogManager, mark: str) -> None:
    """Open the payment.

    The button's data can be forged, so only this person's payments are searched.
    """
    manager.dialog_data["charge"] = await services(manager).refunds.charge(chosen(manager), mark)
    await manager.switch_to(Payments.card)


async def refund_confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Request the refund once. Telegram is called later, and the card shows the result."""
    await services(manager).refunds.ask(_charge(manager), person(manager).id)
    await manager.switch_to(Payments.card)


async def refreshed(_: CallbackQuery, __: Any, ___: DialogManager) -> None:
    """Show the card again; the getter reads everything again."""


async def payer_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the card of the person who paid."""
    payer = (await services(manager).refunds.look(_charge(manager))).payer_id
    await manager.start(Users.card, data={"id": payer}, mode=StartMode.RESET_STACK)


async def others_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Show all payments of the same person."""
    payer = (await services(manager).refunds.look(_charge(manager))).payer_id
    await manager.start(Payments.list, data={"id": payer}, mode=StartMode.RESET_STACK)


def _charge(manager: DialogManager) -> str:
    charge = kept(manager, "charge")
    if charge is None:
        raise Gone
    return str(charge)
