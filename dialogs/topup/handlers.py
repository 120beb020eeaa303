"""What a person did on the screens of topping up."""

from contextlib import suppress
from dataclasses import asdict
from typing import Any, Literal

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from bot.services.errors import Gone, Refusal
from bot.services.payments.manual_transfer.errors import RequestOver
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.manual_transfer.receipts import Receipt
from bot.ui.context import app, chosen, number, person, services
from bot.ui.single_message import alert
from dialogs.topup.states import Topup

MAX_RECEIPT_CHARS = 500


class NotReceipt(Refusal):
    """The message is neither a photo, a file nor a short text."""

    text_key = "errors-topup-not-receipt"


def receipt_of(message: Message) -> Receipt:
    """The receipt: a photo, a file or a text. Raises NotReceipt."""
    words = (message.text or message.caption or "").strip()[: MAX_RECEIPT_CHARS + 1]
    file = message.photo[-1] if message.photo else message.document
    if file is None:
        if not 0 < len(words) <= MAX_RECEIPT_CHARS:
            raise NotReceipt(longest=MAX_RECEIPT_CHARS)
        return Receipt("text", words)
    kind: Literal["photo", "document"] = "photo" if message.photo else "document"
    return Receipt(kind, words[:MAX_RECEIPT_CHARS], file.file_id, file.file_unique_id)


async def method_chosen(_: CallbackQuery, __: Any, manager: DialogManager, method: str) -> None:
    """Choose the method. A person who may not send another request learns it before they pay."""
    if method not in app(manager).settings.topup_methods:
        raise Gone
    await services(manager).topups.see_room(person(manager).id)
    manager.dialog_data["method"] = method
    await manager.switch_to(Topup.amount)


async def pack_chosen(_: CallbackQuery, __: Any, manager: DialogManager, tokens: str) -> None:
    """Take the amount as if it had been typed."""
    await _amount_chosen(manager, tokens)


async def amount_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take any number within the bounds."""
    await _amount_chosen(manager, text)


async def _amount_chosen(manager: DialogManager, text: str) -> None:
    manager.dialog_data["tokens"] = services(manager).topups.read_tokens(text)
    await manager.switch_to(Topup.pay)


async def receipt_sent(_: Message, manager: DialogManager, receipt: Receipt) -> None:
    """Store the receipt. Telegram keeps the file; we store its id."""
    manager.dialog_data["receipt"] = asdict(receipt)
    await manager.switch_to(Topup.review)


async def receipt_skipped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go on without a receipt. The service checks that the operator allows it."""
    manager.dialog_data.pop("receipt", None)
    await manager.switch_to(Topup.review)


async def request_sent(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Create the request; admins get a notice."""
    draft = manager.dialog_data
    if "tokens" not in draft:
        raise Gone
    kept: Any = draft.get("receipt")
    receipt = Receipt(**kept) if kept else None
    request = await services(manager).topups.open(
        person(manager).id, str(draft["method"]), int(str(draft["tokens"])), receipt
    )
    draft.clear()
    draft["id"] = request.id
    await manager.switch_to(Topup.sent)


async def paid_receipt_sent(_: Message, manager: DialogManager, receipt: Receipt) -> None:
    """Add it to the request. If the request has ended, the card says so."""
    with suppress(RequestOver):
        await (
            services(manager)
            .methods.of(MANUAL_TRANSFER)
            .requisites.add_receipt(person(manager).id, chosen(manager), receipt)
        )
    await manager.switch_to(Topup.card)


async def request_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open its card. The service checks that it is the person's own."""
    manager.dialog_data["id"] = number(item)
    await manager.switch_to(Topup.card)


async def cancel_confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Cancel it. If an admin has already decided, the card shows the decision."""
    try:
        await services(manager).topups.cancel(person(manager).id, chosen(manager))
    except RequestOver as over:
        alert(manager, over)
    await manager.switch_to(Topup.card)


async def comment_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Add a comment; admins get a notice. If it is too late, the card shows the decision."""
    topup_id = chosen(manager)
    with suppress(RequestOver):
        await services(manager).topups.comment(person(manager).id, topup_id, text)
    await manager.switch_to(Topup.card)
