"""What an admin did on the screen of the bot's health."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.i18n.widgets import localization
from bot.ui.context import app, person, services
from bot.ui.notices import notify
from bot.ui.screen_updates import redraw_if_open
from dialogs.admin.health.states import Health


async def refresh_tapped(_: CallbackQuery, __: Any, ___: DialogManager) -> None:
    """Show the screen again; the getter reads everything again."""


async def verify_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Verify the ledger in the background, because a large one takes long.

    A notice shows the result.
    """
    app(manager).background_tasks.start("verify the ledger", _verify(manager))


async def _verify(manager: DialogManager) -> None:
    """Verify and report.

    The event ends before the result is there, so its values are read first.
    """
    context, admin, health = app(manager), person(manager), services(manager).health
    locales, language = localization(manager)
    report = await health.verify()
    values = {
        "checks": len(report.checks),
        "rows": sum(check.checked for check in report.checks),
        "faults": len(report.faults),
        "first": "".join(report.faults[:1]),
    }
    await redraw_if_open(context, admin, Health.main)
    await notify(context.bot, admin.chat_id, locales, language, "health-verified", values)
