"""Shows payments and refunds to the person, and mismatches to admins."""

from collections.abc import Awaitable

from aiogram import Dispatcher, Router
from aiogram.filters import Filter
from aiogram.types import ErrorEvent, Message, TelegramObject
from aiogram_dialog import DialogManager, ShowMode, StartMode
from loguru import logger

from bot.services.errors import Gone
from bot.services.payments.stars.notices import Receipt, receipt_key
from bot.ui.context import UpdateContext, app, kept, person, services, update_context
from bot.ui.error_handlers import SCREEN_LOST
from bot.ui.navigation import open_home
from dialogs.buy.states import Buy
from dialogs.menu.states import Menu

# Screens that a receipt may replace. Any other screen stays, and a notice is sent.
_REPLACEABLE = (Menu, Buy)


class Paid(Filter):
    """A message about a payment that the money middleware has credited."""

    async def __call__(self, _: TelegramObject, update_context: UpdateContext) -> bool:
        return update_context.receipt is not None


class IsRefund(Filter):
    """A message about a refund that the money middleware has booked."""

    async def __call__(self, _: Message, update_context: UpdateContext) -> bool:
        return update_context.refund is not None


def receipts_router() -> Router:
    """The first of all routers."""
    router = Router(name="receipts")
    router.message.register(_payment_arrived, Paid())
    router.message.register(_refund_arrived, IsRefund())
    return router


def add_receipts_rescue(dispatcher: Dispatcher) -> None:
    """Register the handler for a lost screen. Call it before `add_error_handlers`."""
    dispatcher.errors.register(_place_lost, SCREEN_LOST, Paid())


async def _place_lost(event: ErrorEvent, dialog_manager: DialogManager) -> None:
    """Open «paid» instead, because a payment does not need the old screen."""
    assert event.update.message
    await _payment_arrived(event.update.message, dialog_manager)


async def _payment_arrived(message: Message, dialog_manager: DialogManager) -> None:
    """Show «paid» in the menu. If another screen is open, send a notice instead.

    A notice is also sent if the screen has to wait, because a notice is a row and survives a
    restart.
    """
    receipt, outbox = update_context(dialog_manager).receipt, services(dialog_manager).outbox
    assert receipt is not None
    if receipt.refunded:
        return None  # the refund has its own notice
    key = receipt_key(receipt.charge_id)
    if await outbox.was_shown(key):
        return None  # Telegram delivered the payment a second time
    may_show = receipt.tokens and _may_replace(dialog_manager)
    is_shown = bool(may_show) and await _shown(_open_paid(dialog_manager, receipt))
    if is_shown and not app(dialog_manager).chat_pauses.holds(message.chat.id):
        return await outbox.shown(key)
    await outbox.hurry(key)
    if not is_shown:
        await _refresh(dialog_manager)
    return None


async def _open_paid(manager: DialogManager, receipt: Receipt) -> None:
    await manager.start(
        Buy.paid,
        data={"charge_id": receipt.charge_id, **_prompt(manager)},
        mode=StartMode.RESET_STACK,
        show_mode=ShowMode.EDIT,
    )


def _prompt(manager: DialogManager) -> dict[str, str]:
    """The prompt for which the tokens were bought, as the screens of buying keep it."""
    if not manager.has_context() or manager.current_context().state.group is not Buy:
        return {}
    prompt = kept(manager, "prompt")
    return {"prompt": str(prompt)} if prompt else {}


async def _shown(showing: Awaitable[None]) -> bool:
    """Whether the screen was shown. The payment is credited in both cases."""
    try:
        await showing
    except Exception as error:  # noqa: BLE001 - a notice is sent instead
        logger.opt(exception=error).error("a receipt could not be shown as a screen")
        return False
    return True


def _may_replace(manager: DialogManager) -> bool:
    return not manager.has_context() or manager.current_context().state.group in _REPLACEABLE


async def _refund_arrived(_: Message, dialog_manager: DialogManager) -> None:
    """Show the new balance. The refund itself sends the notice."""
    await _refresh(dialog_manager)


async def _refresh(manager: DialogManager) -> None:
    """Show the new balance on the open screen.

    If the person may no longer see that screen, show the main menu.
    """
    if manager.has_context():
        closed = _is_closed(manager)
        await _shown(open_home(manager, ShowMode.EDIT) if closed else _redraw(manager))


async def _redraw(manager: DialogManager) -> None:
    """Draw the open screen, or the main menu if what the screen shows is gone.

    An order is gone if its payment was credited, and the bot stopped before it showed «paid».
    """
    try:
        await manager.show(ShowMode.EDIT)
    except Gone:
        await open_home(manager, ShowMode.EDIT)


def _is_closed(manager: DialogManager) -> bool:
    """Whether the person may no longer see the screen.

    A former admin may have an admin screen open, because filters run only at presses and messages.
    """
    screens = app(manager).registry.of(manager.current_context().state)
    return screens is not None and not screens.open_to(person(manager), app(manager).settings)
