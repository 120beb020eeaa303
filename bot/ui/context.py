"""The typed context of the process and of one update; and numbers that clients send.

aiogram passes both by the names of parameters: `app: AppContext` and `update_context:
UpdateContext`. It also passes `bot`, `person` and `language`. Code that has a DialogManager calls
the functions below.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import TelegramObject
from aiogram_dialog import DialogManager

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.recent_messages import RecentMessages
from bot.i18n.catalog import Locales
from bot.i18n.text_layers import TextLayers
from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.operations.queue_status import QueueStatus
from bot.services.payments.stars.notices import Receipt
from bot.services.payments.stars.payments import Refunded
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.background_tasks import BackgroundTasks
from bot.ui.closed_menus import ClosedMenus
from bot.ui.message_cleanup import PendingRemovals
from bot.ui.screens import Registry
from bot.ui.stray_notices import StrayNotices

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
"""The next handler of an update, as aiogram passes it to a middleware."""


@dataclass(frozen=True)
class AppContext:
    """The parts of one process, built once by bot.app. `wake` makes the named job run soon.

    `chart_turn`: held while a chart is drawn, so that there is one drawing process at a time.
    """

    settings: Settings
    services: Services
    locales: Locales
    text_layers: TextLayers
    registry: Registry
    bot: Bot
    dispatcher: Dispatcher
    now: Clock
    wake: Callable[[str], None]
    queue_status: QueueStatus
    background_tasks: BackgroundTasks
    chart_turn: asyncio.Lock
    chat_pauses: ChatPauses
    recent_messages: RecentMessages
    closed_menus: ClosedMenus
    stray_notices: StrayNotices


@dataclass
class UpdateContext:
    """The state of one update while it is handled.

    `replayed`: it comes from the inbox. `ticket`: its position in the person's queue, for the lock.
    `receipt`, `refund`: its payment or refund, when it has been booked. `answer`: the text that
    will answer its press. `keeps_message`: the person's message stays in the chat.
    """

    replayed: bool = False
    ticket: object = None
    removals: PendingRemovals = field(default_factory=PendingRemovals)
    receipt: Receipt | None = None
    refund: Refunded | None = None
    answer: str | None = None
    keeps_message: bool = False


def app(manager: DialogManager) -> AppContext:
    """The context of this process."""
    found: AppContext = manager.middleware_data["app"]
    return found


def services(manager: DialogManager) -> Services:
    """The services that screens call."""
    return app(manager).services


def update_context(manager: DialogManager) -> UpdateContext:
    """The state of this update."""
    found: UpdateContext = manager.middleware_data["update_context"]
    return found


def client(manager: DialogManager) -> Bot:
    """The Bot of this update. With a webhook it may send a call as the body of the 200 response."""
    found: Bot = manager.middleware_data["bot"]
    return found


def person(manager: DialogManager) -> Person:
    """The person who caused this event."""
    found: Person = manager.middleware_data["person"]
    return found


def is_banned(manager: DialogManager) -> bool:
    """Whether the person may only write to support. A preview of a window has no person."""
    found: Person | None = manager.middleware_data.get("person")
    return found is not None and found.banned


def opened(manager: DialogManager) -> int:
    """The id of the open card: the dialog was started with {"id": ...}. Raises Gone."""
    start_data = manager.start_data
    if not isinstance(start_data, dict) or "id" not in start_data:
        raise Gone
    return int(start_data["id"])


def kept(manager: DialogManager, name: str) -> Any:
    """The value chosen in this dialog, or the one it was started with, or None."""
    start_data = manager.start_data if isinstance(manager.start_data, dict) else {}
    return manager.dialog_data.get(name, start_data.get(name))


def chosen(manager: DialogManager) -> int:
    """The id that was chosen in this dialog, or with which it was started. Raises Gone."""
    item_id = kept(manager, "id")
    if item_id is None:
        raise Gone
    return int(item_id)


def chosen_text(manager: DialogManager, name: str) -> str:
    """The text that was chosen in this dialog, or with which it was started. Raises Gone."""
    text = kept(manager, name)
    if not isinstance(text, str):
        raise Gone
    return text


def number(item: str) -> int:
    """The number of a chosen item. Button data can be forged, so anything else raises Gone."""
    if not re.fullmatch(r"[0-9]{1,18}", item):
        raise Gone
    return int(item)
