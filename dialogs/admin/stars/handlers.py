"""What an admin did on the screens of Stars."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, StartMode
from loguru import logger

from bot.flows.stars_reconcile import reconcile
from bot.i18n.widgets import localization
from bot.ui.context import app, number, person, services
from bot.ui.cursor_pager import first_position
from bot.ui.notices import CALL_FAILED, notify
from bot.ui.screen_updates import redraw_if_open
from dialogs.admin.payments.states import Payments
from dialogs.admin.stars.states import Stars


async def check_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Read Telegram's list in the background, because it can take long.

    A notice shows the result.
    """
    app(manager).background_tasks.start("compare the Stars", _check(manager))


async def _check(manager: DialogManager) -> None:
    """Compare and report.

    The event ends before the result is there, so its values are read first.
    """
    context, admin = app(manager), person(manager)
    locales, language = localization(manager)
    values: dict[str, Any] = {"answered": "no"}
    try:
        walk = await reconcile(context)
    except CALL_FAILED as error:
        logger.warning("Telegram's list of Stars could not be read: {}", error)
    else:
        booked = walk.booked
        values = {
            "answered": "yes",
            "new": booked.new,
            "credited": booked.credited,
            "taken": booked.taken_back,
            "unexplained": booked.unexplained,
            "foreign": booked.foreign,
            "difference": walk.difference,
        }
    await redraw_if_open(context, admin, Stars.main)
    await notify(context.bot, admin.chat_id, locales, language, "stars-checked", values)


async def odd_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Show only unexplained rows."""
    await _show(manager, "odd")


async def all_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Show all rows."""
    await _show(manager, "all")


async def filter_chosen(_: CallbackQuery, __: Any, manager: DialogManager, name: str) -> None:
    """Filter from the first page on. An unknown name shows all rows."""
    await _show(manager, name)


async def _show(manager: DialogManager, only: str) -> None:
    manager.dialog_data["only"] = only
    first_position(manager, "rows")
    await manager.switch_to(Stars.rows)


async def row_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open the card of the row's payment."""
    charge = await services(manager).stars.charge_of(number(item))
    await manager.start(Payments.card, data={"charge": charge}, mode=StartMode.RESET_STACK)
