"""What a payment or a refund looks like to the person, and to admins when it was odd."""

from typing import Any

from aiogram import Bot, Router
from aiogram.filters import Filter
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.config import Settings
from bot.services.api import Services
from bot.services.payments import Receipt, Refunded
from bot.services.users import Person
from bot.ui.notices import notify
from bot.ui.texts import Locales
from dialogs.buy.states import Buy
from dialogs.menu.states import Menu

# Screens that a receipt may replace; any other keeps its place and a notice tells.
_REPLACEABLE = (Menu, Buy)


class Paid(Filter):
    """A message about a payment that the money middleware has credited."""

    async def __call__(self, _: Message, receipt: Receipt | None = None) -> bool:
        return receipt is not None


class GivenBack(Filter):
    """A message about a refund that the money middleware has booked."""

    async def __call__(self, _: Message, refund: Refunded | None = None) -> bool:
        return refund is not None


def receipts_router() -> Router:
    """First of all routers."""
    router = Router(name="receipts")
    router.message.register(_payment_arrived, Paid())
    router.message.register(_refund_arrived, GivenBack())
    return router


async def _payment_arrived(
    message: Message, receipt: Receipt, dialog_manager: DialogManager, **data: Any
) -> None:
    """The menu itself shows «paid»; where the person is busy elsewhere, a notice does."""
    if receipt.tokens == 0:
        await _tell(message, data, "receipts-kept", {"stars": receipt.stars})
    elif _may_replace(dialog_manager):
        await dialog_manager.start(
            Buy.paid,
            data={"charge_id": receipt.charge_id},
            mode=StartMode.RESET_STACK,
            show_mode=ShowMode.EDIT,
        )
    else:
        values = {"tokens": receipt.tokens, "balance": receipt.balance}
        await _tell(message, data, "receipts-paid", values)
        await _refresh(dialog_manager)
    if receipt.oddity:
        await _tell_admins(receipt, data)


def _may_replace(manager: DialogManager) -> bool:
    return not manager.has_context() or manager.current_context().state.group in _REPLACEABLE


async def _refund_arrived(
    message: Message, refund: Refunded, dialog_manager: DialogManager, **data: Any
) -> None:
    services: Services = data["services"]
    balance = await services.ledger.balance(refund.payer_id)
    await _tell(message, data, "receipts-refunded", {"tokens": refund.tokens, "balance": balance})
    await _refresh(dialog_manager)


async def _refresh(manager: DialogManager) -> None:
    """Whatever screen is open shows the balance of now."""
    if manager.has_context():
        await manager.show(ShowMode.EDIT)


async def _tell(message: Message, data: dict[str, Any], key: str, values: dict[str, Any]) -> None:
    person: Person = data["person"]
    await notify(data["bot"], message.chat.id, data["locales"], person.language, key, values)


async def _tell_admins(receipt: Receipt, data: dict[str, Any]) -> None:
    bot: Bot = data["bot"]
    locales: Locales = data["locales"]
    settings: Settings = data["settings"]
    services: Services = data["services"]
    values = {
        "oddity": receipt.oddity,
        "payer": str(receipt.payer_id),
        "stars": receipt.stars,
        "tokens": receipt.tokens,
        "charge": receipt.charge_id,
    }
    for admin_id in settings.admins:
        admin = await services.users.find(admin_id)
        language = admin.language if admin else locales.default
        await notify(bot, admin_id, locales, language, "receipts-odd-payment", values)
