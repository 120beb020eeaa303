"""What an admin did with services' keys.

A secret is sent as a separate message with a Close button. No screen and no row stores it.
"""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, StartMode

from bot.i18n.widgets import localization
from bot.services.billing.services import (
    MAX_NAME_CHARS,
    MAX_PURPOSE_CHARS,
    MadeService,
    ServiceDraft,
    read_addresses,
    read_days,
    read_limits,
)
from bot.services.errors import Gone
from bot.services.storable_text import note_text
from bot.ui.context import app, chosen, number, person, services
from bot.ui.cursor_pager import first_position
from bot.ui.notices import notify
from dialogs.admin.services.states import Services
from dialogs.admin.webhooks.states import Webhooks


async def service_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open its card."""
    manager.dialog_data["id"] = number(item)
    await manager.switch_to(Services.card)


async def new_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Start a new service."""
    manager.dialog_data.clear()
    await manager.switch_to(Services.name)


async def name_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take the name that people will read. Raises BadNoteText."""
    manager.dialog_data["name"] = note_text(text, MAX_NAME_CHARS)
    await manager.switch_to(Services.purpose)


async def purpose_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take the purpose of its charges. Raises BadNoteText."""
    manager.dialog_data["purpose"] = note_text(text, MAX_PURPOSE_CHARS)
    await manager.switch_to(Services.own)


async def own_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Make it the operator's own service, which needs no consent."""
    manager.dialog_data["own"] = True
    await manager.switch_to(Services.spend)


async def foreign_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Make it a service that people connect themselves."""
    manager.dialog_data["own"] = False
    await manager.switch_to(Services.spend)


async def spend_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take three typed numbers. Raises BadServiceLimit."""
    await _limits(manager, "spend", text, Services.grant)


async def spend_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Take the value as if it had been typed."""
    await _limits(manager, "spend", item, Services.grant)


async def grant_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take three typed numbers. Raises BadServiceLimit."""
    await _limits(manager, "grant", text, Services.addresses)


async def grant_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Take the value as if it had been typed."""
    await _limits(manager, "grant", item, Services.addresses)


async def _limits(manager: DialogManager, name: str, text: str, following: Any) -> None:
    limits = read_limits(text)
    shown = f"{limits.per_request} {limits.per_user} {limits.per_day}"
    manager.dialog_data[name] = shown
    await manager.switch_to(following)


async def no_spending_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Allow it only to read, and perhaps to grant."""
    manager.dialog_data["spend"] = ""
    await manager.switch_to(Services.grant)


async def no_grants_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Allow it to grant nothing."""
    manager.dialog_data.pop("grant", None)
    await manager.switch_to(Services.addresses)


async def addresses_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take the addresses that may use the key. Raises BadAddresses."""
    manager.dialog_data["addresses"] = read_addresses(text)
    await manager.switch_to(Services.days)


async def any_address_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Allow any address."""
    manager.dialog_data.pop("addresses", None)
    await manager.switch_to(Services.days)


async def days_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take the lifetime of the key. Raises BadDays."""
    manager.dialog_data["days"] = read_days(text)
    await manager.switch_to(Services.confirm)


async def days_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Take the value as if it had been typed."""
    manager.dialog_data["days"] = read_days(item)
    await manager.switch_to(Services.confirm)


async def no_end_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Let the key live until an admin revokes it."""
    manager.dialog_data.pop("days", None)
    await manager.switch_to(Services.confirm)


async def made(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Create the service, once: a second press finds no draft."""
    data: Any = manager.dialog_data
    if "spend" not in data:
        raise Gone
    draft = ServiceDraft(
        name=data["name"],
        purpose=data["purpose"],
        own=bool(data["own"]),
        spend=read_limits(data["spend"]) if data["spend"] else None,
        grant=read_limits(data["grant"]) if "grant" in data else None,
        addresses=data.get("addresses", ""),
        days=data.get("days"),
    )
    new = await services(manager).billing.services.make(draft, person(manager).id)
    data.clear()
    data["id"] = new.id
    first_position(manager, "services")
    await _show(manager, new)
    await manager.switch_to(Services.card)


async def secret_replaced(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Show a new secret. The old one is invalid now."""
    keys = services(manager).billing.services
    await _show(manager, await keys.replace_secret(chosen(manager), person(manager).id))
    await manager.switch_to(Services.card)


async def revoked(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Revoke the key. It is invalid everywhere from now on."""
    await services(manager).billing.services.revoke(chosen(manager), person(manager).id)
    await manager.switch_to(Services.card)


async def webhook_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Where it is told of what happens."""
    await manager.start(Webhooks.card, data={"id": chosen(manager)}, mode=StartMode.RESET_STACK)


async def _show(manager: DialogManager, new: MadeService) -> None:
    """Send the secret to this admin, once."""
    locales, language = localization(manager)
    values = {"secret": new.secret}
    chat_id = person(manager).chat_id
    await notify(app(manager).bot, chat_id, locales, language, "services-secret", values)
