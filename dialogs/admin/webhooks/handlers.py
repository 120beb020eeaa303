"""What an admin did with a service's webhook.

The secret is sent as a message of its own, with a Close button: no screen and no row keeps it.
"""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, StartMode

from bot.i18n.widgets import localization
from bot.services.billing.webhooks import Webhooks as Rules
from bot.settings.parsers import Secret
from bot.ui.context import app, kept, number, opened, person, services
from bot.ui.notices import notify
from dialogs.admin.services.states import Services
from dialogs.admin.webhooks.states import Webhooks


async def service_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Back to the service's card."""
    await manager.start(Services.card, data={"id": opened(manager)}, mode=StartMode.RESET_STACK)


async def address_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Where events go; the first time the secret is shown. Raises BadWebhookAddress."""
    secret = await _rules(manager).set_address(*_whose(manager, text))
    if secret is not None:
        await _show(manager, secret)
    await manager.switch_to(Webhooks.card)


async def secret_replaced(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """A new secret is shown; the old one signs nothing more."""
    await _show(manager, await _rules(manager).replace_secret(*_whose(manager)))
    await manager.switch_to(Webhooks.card)


async def low_typed(_: Message, manager: DialogManager, text: str) -> None:
    """A number of tokens. Raises BadLowBalance."""
    await _rules(manager).set_low(*_whose(manager, text))
    await manager.switch_to(Webhooks.card)


async def low_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """As if it had been typed."""
    await _rules(manager).set_low(*_whose(manager, item))
    await manager.switch_to(Webhooks.card)


async def pause_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Nothing is sent from now on."""
    await _rules(manager).pause(*_whose(manager))


async def resume_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """What waits is sent."""
    await _rules(manager).resume(*_whose(manager))
    app(manager).wake("webhooks")


async def event_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Its card opens."""
    manager.dialog_data["event"] = number(item)
    await manager.switch_to(Webhooks.event)


async def all_replayed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Everything that was given up is sent once more."""
    await _replay(manager, None)


async def event_replayed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """This event is sent once more."""
    await _replay(manager, number(str(kept(manager, "event"))))


async def _replay(manager: DialogManager, event_id: int | None) -> None:
    await _rules(manager).replay(opened(manager), event_id, person(manager).id)
    app(manager).wake("webhooks")


def _rules(manager: DialogManager) -> Rules:
    return services(manager).billing.webhooks


def _whose(manager: DialogManager, *values: str) -> Any:
    """The service, what was typed, who did it."""
    return (opened(manager), *values, person(manager).id)


async def _show(manager: DialogManager, secret: Secret) -> None:
    """Send the secret to this admin, once."""
    locales, language = localization(manager)
    chat_id, values = person(manager).chat_id, {"secret": secret.reveal()}
    await notify(app(manager).bot, chat_id, locales, language, "webhooks-shown", values)
