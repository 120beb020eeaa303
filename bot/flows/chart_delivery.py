"""A chart that a person requested: drawn in the background and sent as a separate message."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile
from aiogram_dialog import DialogManager
from loguru import logger

from bot.i18n.catalog import Locales
from bot.i18n.widgets import localization
from bot.services.analytics.chart_rendering import Picture
from bot.services.analytics.charts import NoPicture, can_draw, draw
from bot.services.errors import Gone
from bot.ui.context import app, client, person
from bot.ui.notices import CALL_FAILED, buttons, notify


@dataclass(frozen=True)
class _To:
    """Where it goes. It is asked of the manager at once: drawing outlives the manager."""

    bot: Bot
    chat_id: int
    locales: Locales
    language: str
    turn: asyncio.Lock


def send_chart(
    manager: DialogManager, name: str, make: Callable[[], Awaitable[Picture]], caption: str
) -> None:
    """Start to draw the chart of `make`; the press is answered at once. `caption`: a text key.

    Raises StillRunning, and Gone if charts are not installed: then the button is old or forged.
    """
    if not can_draw():
        raise Gone
    to = _To(
        client(manager), person(manager).chat_id, *localization(manager), app(manager).chart_turn
    )
    task = f"{name} for {person(manager).id}"
    app(manager).background_tasks.start(task, _send(to, name, make, caption))


async def _send(to: _To, name: str, make: Callable[[], Awaitable[Picture]], caption: str) -> None:
    try:
        await to.bot.send_chat_action(to.chat_id, ChatAction.UPLOAD_PHOTO)
        async with to.turn:
            png = await draw(await make())
        await to.bot.send_photo(
            to.chat_id,
            BufferedInputFile(png, name),
            caption=to.locales.html(to.language, caption),
            reply_markup=buttons(to.locales, to.language),
        )
    except (NoPicture, *CALL_FAILED) as error:
        logger.warning("could not send a chart to {}: {}", to.chat_id, type(error).__name__)
        await notify(to.bot, to.chat_id, to.locales, to.language, NoPicture.text_key)
