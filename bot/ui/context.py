"""What a process has and what is known of one update, typed; and numbers that clients send.

aiogram hands both over by the names of parameters: `app: AppContext`, `update_context:
UpdateContext`, and beside them `bot`, `person` and `language`. Who has a DialogManager asks the
functions below.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.types import TelegramObject
from aiogram_dialog import DialogManager

from bot.botapi.chat_pauses import ChatPauses
from bot.i18n.catalog import Locales
from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.operations.queue_status import Background
from bot.services.payments.stars.notices import Receipt
from bot.services.payments.stars.payments import Refunded
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.background_tasks import BackgroundTasks
from bot.ui.closed_menus import ClosedMenus
from bot.ui.message_cleanup import PendingRemovals
from bot.ui.screens import Registry

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
"""The rest of an update's way, as aiogram gives it to a middleware."""


@dataclass(frozen=True)
class AppContext:
    """What a process has, built once by bot.app. `wake`: has the job of that name run soon."""

    settings: Settings
    services: Services
    locales: Locales
    registry: Registry
    bot: Bot
    now: Clock
    wake: Callable[[str], None]
    queue_status: Background
    background_tasks: BackgroundTasks
    chat_pauses: ChatPauses
    closed_menus: ClosedMenus


@dataclass
class UpdateContext:
    """What is known of one update, from its arrival to its end.

    `replayed`: the inbox has fed it again. `ticket`: its place in the person's line, for the lock.
    `receipt`, `refund`: the payment or refund it told of, once that is booked. `answer`: the words
    with which its press will be answered. `keeps_message`: what was sent stays in the chat.
    """

    replayed: bool = False
    ticket: object = None
    removals: PendingRemovals = field(default_factory=PendingRemovals)
    receipt: Receipt | None = None
    refund: Refunded | None = None
    answer: str | None = None
    keeps_message: bool = False


def app(manager: DialogManager) -> AppContext:
    """What this process has."""
    found: AppContext = manager.middleware_data["app"]
    return found


def services(manager: DialogManager) -> Services:
    """Every rule a screen may use."""
    return app(manager).services


def update_context(manager: DialogManager) -> UpdateContext:
    """What is known of this update."""
    found: UpdateContext = manager.middleware_data["update_context"]
    return found


def client(manager: DialogManager) -> Bot:
    """The client that this update came by: a webhook's may answer in the body of its 200."""
    found: Bot = manager.middleware_data["bot"]
    return found


def person(manager: DialogManager) -> Person:
    """Whose event this is."""
    found: Person = manager.middleware_data["person"]
    return found


def opened(manager: DialogManager) -> int:
    """The id of the item whose card is open: the dialog was started with {"id": ...}."""
    start_data = manager.start_data
    if not isinstance(start_data, dict) or "id" not in start_data:
        raise Gone
    return int(start_data["id"])


def kept(manager: DialogManager, name: str) -> Any:
    """What was chosen in this dialog, or what it was started with; None where neither is."""
    start_data = manager.start_data if isinstance(manager.start_data, dict) else {}
    return manager.dialog_data.get(name, start_data.get(name))


def chosen(manager: DialogManager) -> int:
    """The id of the item that was chosen in this dialog, or that it was started with, or Gone."""
    item_id = kept(manager, "id")
    if item_id is None:
        raise Gone
    return int(item_id)


def number(item: str) -> int:
    """The number of a chosen item. Button data can be forged: anything else raises Gone."""
    if not re.fullmatch(r"[0-9]{1,18}", item):
        raise Gone
    return int(item)
