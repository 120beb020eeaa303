"""What an admin did with top-up requests."""

from typing import Any
from uuid import uuid4

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, StartMode

from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.services.payments.manual_transfer.errors import AlreadyDecided
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.manual_transfer.requisites import read_requisites
from bot.services.people.users import Person
from bot.settings.parsers import Requisites
from bot.ui.context import app, chosen, number, person, services
from bot.ui.cursor_pager import first_position
from bot.ui.single_message import alert
from dialogs.admin.requests.states import LIST, Requests


async def state_chosen(_: CallbackQuery, __: Any, manager: DialogManager, state: str) -> None:
    """Show this list from the first page."""
    manager.dialog_data["state"] = state
    first_position(manager, LIST)


async def method_chosen(_: CallbackQuery, __: Any, manager: DialogManager, method: str) -> None:
    """Show this list from the first page."""
    manager.dialog_data["method"] = method
    first_position(manager, LIST)


async def request_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Open its card."""
    await _open(manager, number(item))


async def next_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the request that has waited longest."""
    waiting = (await services(manager).requests.queue("pending")).requests
    if not waiting:
        raise Gone
    await _open(manager, waiting[0].id)


async def _open(manager: DialogManager, topup_id: int) -> None:
    manager.dialog_data["id"] = topup_id
    await manager.switch_to(Requests.card)


async def owner_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the card of the person who made the request."""
    request = await services(manager).requests.read(chosen(manager))
    users = app(manager).registry.by_name("users")
    if users is None or users.card is None:
        raise Gone
    await manager.start(users.card, {"id": request.user_id}, mode=StartMode.RESET_STACK)


async def approve_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Approve the requested number of tokens."""
    if await _undecided(manager):
        await _confirm(manager, None)


async def amount_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask for another number of tokens."""
    if await _undecided(manager):
        await manager.switch_to(Requests.amount)


async def reject_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask for the reason."""
    if await _undecided(manager):
        await manager.switch_to(Requests.reject)


async def ask_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask for the question."""
    if await _undecided(manager):
        await manager.switch_to(Requests.question)


async def requisites_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Offer the last requisites, and accept others."""
    if await _undecided(manager):
        await manager.switch_to(Requests.requisites)


async def last_requisites_sent(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send the requisites that the screen shows."""
    request = await services(manager).requests.read(chosen(manager))
    last = await services(manager).methods.of(MANUAL_TRANSFER).requisites.last_sent(request.method)
    if last is None:
        raise Gone
    await _send_requisites(manager, last)


async def requisites_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Send the typed requisites, and keep them for the next request."""
    await _send_requisites(manager, read_requisites(text))


async def _send_requisites(manager: DialogManager, requisites: Requisites) -> None:
    """Send them. If another admin has decided in between, the card shows it."""
    try:
        await (
            services(manager)
            .methods.of(MANUAL_TRANSFER)
            .requisites.send(chosen(manager), person(manager).id, requisites)
        )
    except AlreadyDecided as late:
        alert(manager, late)
    await manager.switch_to(Requests.card)


async def _undecided(manager: DialogManager) -> bool:
    """Whether it still waits. If not, say who decided and show the card again."""
    try:
        await services(manager).topups.undecided(chosen(manager))
    except AlreadyDecided as late:
        alert(manager, late)
        return False
    return True


async def amount_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take another number of tokens."""
    request = await services(manager).requests.read(chosen(manager))
    await _confirm(manager, services(manager).topups.read_tokens(text, asked=request.tokens))


async def _confirm(manager: DialogManager, tokens: int | None) -> None:
    """Ask to confirm. The operation gets its id here, so a double press of «yes» approves once."""
    manager.dialog_data["tokens"] = tokens
    manager.dialog_data["operation"] = uuid4().hex
    await manager.switch_to(Requests.confirm)


async def approved(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Approve it. If another admin was faster, the card shows their decision."""
    data, admin = manager.dialog_data, person(manager).id
    tokens: Any = data.get("tokens")
    try:
        await services(manager).topups.approve(
            chosen(manager), admin, str(data.get("operation")), tokens
        )
    except AlreadyDecided as late:
        alert(manager, late)
    await manager.switch_to(Requests.card)


async def reason_chosen(_: CallbackQuery, __: Any, manager: DialogManager, preset: str) -> None:
    """Choose a ready reason, in the language of the owner."""
    request = await services(manager).requests.read(chosen(manager))
    owner: Person | None = await services(manager).users.find(request.user_id)
    locales, language = localization(manager)
    values = {"preset": preset}
    words = locales.plain(owner.language if owner else language, "requests-reason", values)
    await _refuse(manager, words)


async def reason_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Take the admin's own words as the reason."""
    await _refuse(manager, text)


async def _refuse(manager: DialogManager, reason: str) -> None:
    manager.dialog_data["reason"] = reason
    await manager.switch_to(Requests.refuse)


async def rejected(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Reject it. If another admin was faster, the card shows their decision."""
    reason = manager.dialog_data.get("reason")
    if not reason:
        raise Gone
    try:
        await services(manager).topups.reject(chosen(manager), person(manager).id, str(reason))
    except AlreadyDecided as late:
        alert(manager, late)
    await manager.switch_to(Requests.card)


async def question_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Ask the owner. If another admin was faster, the card shows their decision."""
    topup_id = chosen(manager)
    try:
        await services(manager).topups.ask(topup_id, person(manager).id, text)
    except AlreadyDecided:
        await manager.switch_to(Requests.card)
        return
    await manager.switch_to(Requests.card)
