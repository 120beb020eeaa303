"""What an admin did in the statistics."""

from typing import Any

from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import DialogManager
from loguru import logger

from bot.i18n.widgets import localization
from bot.services.analytics.chart_rendering import Picture, Plot
from bot.services.analytics.charts import NoPicture, can_draw, draw
from bot.services.analytics.stats import Span
from bot.services.errors import Gone
from bot.ui.context import app, client, person, services
from bot.ui.notices import CALL_FAILED, buttons, notify


async def span_chosen(_: CallbackQuery, __: Any, manager: DialogManager, span: str) -> None:
    """Choose the period. Button data can be forged, so unknown periods are refused."""
    if span not in [one.value for one in Span]:
        raise Gone
    manager.dialog_data["span"] = span


async def picture_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Draw in the background: it takes seconds, and the press is answered at once.

    Raises StillRunning; Gone if plots are not installed, as the button is old or forged then.
    """
    if not can_draw():
        raise Gone
    app(manager).background_tasks.start(f"a chart for {person(manager).id}", _send(manager))


async def _send(manager: DialogManager) -> None:
    """Send the chart as a message of its own, or a notice that it failed."""
    bot = client(manager)
    chat_id = person(manager).chat_id
    locales, language = localization(manager)
    try:
        await bot.send_chat_action(chat_id, ChatAction.UPLOAD_PHOTO)
        picture = await draw(await _picture(manager))
        await bot.send_photo(
            chat_id,
            BufferedInputFile(picture, "stats.png"),
            caption=locales.html(language, "stats-picture"),
            reply_markup=buttons(locales, language),
        )
    except (NoPicture, *CALL_FAILED) as error:
        logger.warning("could not send a chart to {}: {}", chat_id, type(error).__name__)
        await notify(bot, chat_id, locales, language, NoPicture.text_key)


async def _picture(manager: DialogManager) -> Picture:
    """Stars and roubles as far as they came in, tokens spent, new people."""
    days = await services(manager).stats.days()
    locales, language = localization(manager)
    drawn = {
        "stats-plot-stars": tuple(day.stars for day in days),
        "stats-plot-rub": tuple(day.rub // 100 for day in days),
        "stats-plot-spent": tuple(day.spent for day in days),
        "stats-plot-registered": tuple(day.registered for day in days),
    }
    if not any(drawn["stats-plot-rub"]):
        del drawn["stats-plot-rub"]
    return Picture(
        title=locales.plain(language, "stats-plot-title"),
        language=language,
        days=tuple(day.day.isoformat() for day in days),
        plots=tuple(Plot(locales.plain(language, key), values) for key, values in drawn.items()),
    )
