"""What an admin did on the screen of the bot's health."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.i18n.widgets import localization
from bot.services.operations.health import Health
from bot.ui.context import app, client, person, services
from bot.ui.notices import notify


async def refresh_tapped(_: CallbackQuery, __: Any, ___: DialogManager) -> None:
    """The getter reads everything anew."""


async def verify_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Verify the ledger in the background: a large one takes long. A notice has the result."""
    app(manager).background_tasks.start(
        "verify the ledger", _verify(manager, services(manager).health)
    )


async def _verify(manager: DialogManager, health: Health) -> None:
    """All values are read from the event first, because it ends before the result is there."""
    bot, chat_id = client(manager), person(manager).chat_id
    locales, language = localization(manager)
    report = await health.verify()
    values = {
        "checks": len(report.checks),
        "rows": sum(check.checked for check in report.checks),
        "faults": len(report.faults),
        "first": "".join(report.faults[:1]),
    }
    await notify(bot, chat_id, locales, language, "health-verified", values)
