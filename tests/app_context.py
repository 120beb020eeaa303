"""The AppContext of a test without updates: real services, and the test's own bot."""

import asyncio

from aiogram import Bot, Dispatcher

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.recent_messages import RecentMessages
from bot.i18n.catalog import Locales
from bot.i18n.text_layers import TextLayers
from bot.jobs.runtime.wakeups import Wakeups
from bot.services.clock import Clock
from bot.services.coordination.workers import Workers
from bot.services.operations.queue_status import QueueStatus
from bot.services.registry import build_services
from bot.settings.parsers import LOCALES
from bot.settings.settings import Settings
from bot.ui.background_tasks import BackgroundTasks
from bot.ui.closed_menus import ClosedMenus
from bot.ui.context import AppContext
from bot.ui.screens import Registry
from bot.ui.stray_notices import StrayNotices


def _nobody_wakes(_: str) -> None:
    """The test runs the job itself."""


def app_context(settings: Settings, bot: Bot, now: Clock) -> AppContext:
    """Without dialogs; wake-ups go nowhere."""
    locales = Locales(LOCALES, default="en", zone=settings.timezone, strict=True)
    return AppContext(
        settings=settings,
        services=build_services(settings, ("en", "ru"), now),
        locales=locales,
        text_layers=TextLayers(locales),
        registry=Registry(()),
        bot=bot,
        dispatcher=Dispatcher(),
        now=now,
        wake=_nobody_wakes,
        queue_status=QueueStatus(Wakeups(), Workers(now)),
        background_tasks=BackgroundTasks(),
        chart_turn=asyncio.Lock(),
        chat_pauses=ChatPauses(),
        recent_messages=RecentMessages(),
        closed_menus=ClosedMenus(),
        stray_notices=StrayNotices(),
    )
