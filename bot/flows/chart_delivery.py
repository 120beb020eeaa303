"""A chart that a person requested: drawn in the background and sent as a separate message."""

from collections.abc import Awaitable, Callable

from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile
from aiogram_dialog import DialogManager
from loguru import logger

from bot.i18n.widgets import localization
from bot.services.analytics.chart_rendering import Picture
from bot.services.analytics.charts import NoPicture, can_draw, draw
from bot.services.errors import Gone
from bot.ui.context import app, client, person
from bot.ui.notices import CALL_FAILED, buttons, notify


def send_chart(
    manager: DialogManager, name: str, make: Callable[[], Awaitable[Picture]], caption: str
) -> None:
    """Start to draw the chart of `make`; the press is answered at once. `caption`: a text key.

    Raises StillRunning, and Gone if charts are not installed: then the button is old or forged.
    """
    if not can_draw():
        raise Gone
    task = f"{name} for {person(manager).id}"
    app(manager).background_tasks.start(task, _send(manager, name, make, caption))


async def _send(
    manager: DialogManager, name: str, make: Callable[[], Awaitable[Picture]], caption: str
) -> None:
    bot, chat_id = client(manager), person(manager).chat_id
    locales, language = localization(manager)
    try:
        await bot.send_chat_action(chat_id, ChatAction.UPLOAD_PHOTO)
        png = await draw(await make())
        await bot.send_photo(
            chat_id,
            BufferedInputFile(png, name),
            caption=locales.html(language, caption),
            reply_markup=buttons(locales, language),
        )
    except (NoPicture, *CALL_FAILED) as error:
        logger.warning("could not send a chart to {}: {}", chat_id, type(error).__name__)
        await notify(bot, chat_id, locales, language, NoPicture.text_key)
