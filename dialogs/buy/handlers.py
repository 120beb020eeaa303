"""What a person did on the screens of buying."""

from typing import Any

from aiogram.types import CallbackQuery, LabeledPrice
from aiogram_dialog import DialogManager, StartMode

from bot.flows.generation_presses import draw
from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.services.payments.stars.orders import Offer
from bot.services.payments.stars.payments import STARS
from bot.ui.context import client, kept, number, person, services
from dialogs.buy.states import Buy
from dialogs.generate.states import Generate


async def pack_chosen(_: CallbackQuery, __: Any, manager: DialogManager, tokens: str) -> None:
    """Create the order first. Its invoice uses the tokens and Stars that the order froze."""
    orders = services(manager).orders
    offer = await orders.open(person(manager).id, number(tokens))
    if offer.link is None:
        await orders.keep_link(offer.id, await _invoice_link(manager, offer))
    manager.dialog_data["order_id"] = offer.id
    await manager.switch_to(Buy.confirm)


async def draw_pressed(callback: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Draw the prompt for which the tokens were too few. Raises Gone."""
    prompt = kept(manager, "prompt")
    if not prompt:
        raise Gone
    await draw(callback, manager, str(prompt))


async def drawing_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go back to the price of the picture."""
    data = {"prompt": kept(manager, "prompt")}
    await manager.start(Generate.confirm, data=data, mode=StartMode.RESET_STACK)


async def _invoice_link(manager: DialogManager, offer: Offer) -> str:
    """A link that opens Telegram's own payment form; it leaves no message in the chat."""
    bot = client(manager)
    locales, language = localization(manager)
    values = {"tokens": offer.tokens}
    title = locales.plain(language, "buy-invoice-title", values)
    return await bot.create_invoice_link(
        title=title,
        description=locales.plain(language, "buy-invoice-description", values),
        payload=offer.payload,
        currency=STARS,
        prices=[LabeledPrice(label=title, amount=offer.stars)],
        provider_token="",
    )
