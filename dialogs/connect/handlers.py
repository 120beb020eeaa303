"""What a person did about services that spend their tokens."""

import re
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.services.billing.links import read_daily_limit
from bot.ui.context import chosen_text, person, services
from dialogs.connect.states import Connect

_LINK = re.compile("lnk_[A-Za-z0-9_-]{22}")


async def link_opened(text: str, manager: DialogManager) -> None:
    """Open a service's deep link; /connect alone shows the connected services."""
    asked = bool(_LINK.fullmatch(text))
    await manager.start(
        Connect.question if asked else Connect.list,
        data={"link": text} if asked else None,
        mode=StartMode.RESET_STACK,
        show_mode=ShowMode.DELETE_AND_SEND,
    )


async def limit_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take another limit than the service requested. Raises BadDailyLimit."""
    manager.dialog_data["limit"] = read_daily_limit(text)
    await manager.switch_to(Connect.question)


async def connected(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Connect: the service may now spend up to the limit that was shown."""
    link_id, links = chosen_text(manager, "link"), services(manager).billing.links
    asked = await links.question(link_id)
    limit: Any = manager.dialog_data.get("limit", asked.daily_limit)
    await links.connect(person(manager).id, link_id, int(limit))
    await manager.switch_to(Connect.card)


async def declined(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Decline; the service is informed."""
    await services(manager).billing.links.decline(chosen_text(manager, "link"))
    await manager.switch_to(Connect.list)


async def service_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open its card."""
    manager.dialog_data["link"] = item
    await manager.switch_to(Connect.card)


async def new_limit_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Set the new limit, which is valid at once. Raises BadDailyLimit."""
    limit, links = read_daily_limit(text), services(manager).billing.links
    await links.set_limit(person(manager).id, chosen_text(manager, "link"), limit)
    await manager.switch_to(Connect.card)


async def disconnected(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Disconnect: the service can take no more tokens."""
    await services(manager).billing.links.disconnect(
        person(manager).id, chosen_text(manager, "link")
    )
    await manager.switch_to(Connect.list)
