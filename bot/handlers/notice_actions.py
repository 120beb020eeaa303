"""Presses of a notice's own buttons: admins decide a request or answer a thread there.

Rights and the state are checked at every press. Approving and rejecting take two presses; the
first only changes the buttons. When the request is decided, the outbox edits every admin's notice.
"""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from loguru import logger

from bot.i18n.widgets import localization
from bot.services.payments.manual_transfer.errors import AlreadyDecided
from bot.services.payments.manual_transfer.queries import Request
from bot.ui.context import client, person, services
from bot.ui.notice_actions import (
    APPROVE_YES,
    BACK,
    OTHER_REASON,
    ActionPressed,
    NoticeAction,
    action_buttons,
    request_actions,
)
from bot.ui.notices import CALL_FAILED, buttons, card_of, toast
from bot.ui.screen_dialog import OpenTo
from bot.ui.screens import Registry
from dialogs.admin.requests.getters import REASONS
from dialogs.admin.requests.states import Requests
from dialogs.admin.threads.states import Threads

Rows = list[list[InlineKeyboardButton]]
_SCREENS = {
    "requisites": Requests.requisites,
    "reject_other": Requests.reject,
    "answer": Threads.answer,
}
"""Actions that need a screen: it opens below, and the notice stays."""


def notice_actions_router(registry: Registry) -> Router:
    """A router beside that of notices. For everybody except admins these buttons are unknown."""
    router = Router(name="notice_actions")
    for dialog in ("requests", "threads"):
        if screens := registry.by_name(dialog):
            router.callback_query.register(_pressed, ActionPressed(dialog), OpenTo(screens))
    return router


async def _pressed(
    callback: CallbackQuery, dialog_manager: DialogManager, action: str, item_id: int
) -> None:
    try:
        await _act(callback, dialog_manager, action, item_id)
    except AlreadyDecided as late:
        locales, language = localization(dialog_manager)
        words = locales.plain(language, late.text_key, late.values)
        await _offer(callback, dialog_manager, item_id, [])
        await toast(callback, words, alert=True)


async def _act(callback: CallbackQuery, manager: DialogManager, action: str, item_id: int) -> None:
    if action in _SCREENS:
        await _open(manager, _SCREENS[action], item_id)
        return await toast(callback)
    preset = action.removeprefix("reject_")
    if action.startswith("reject_") and preset in REASONS:
        return await _reject(callback, manager, item_id, preset)
    if action not in _ON_REQUESTS:
        raise SkipHandler
    return await _ON_REQUESTS[action](callback, manager, item_id)


async def _open(manager: DialogManager, screen: State, item_id: int) -> None:
    """Open the item in a new menu below the notice."""
    data = {"id": item_id}
    await manager.start(
        screen, data, mode=StartMode.RESET_STACK, show_mode=ShowMode.DELETE_AND_SEND
    )


async def _approve_pressed(callback: CallbackQuery, manager: DialogManager, topup_id: int) -> None:
    """Ask once more, on the same notice."""
    await _ask(callback, manager, topup_id, (BACK, APPROVE_YES))


async def _back_pressed(callback: CallbackQuery, manager: DialogManager, topup_id: int) -> None:
    request = await services(manager).requests.read(topup_id)
    await _ask(callback, manager, topup_id, request_actions(request.waits_for))


async def _ask(
    callback: CallbackQuery,
    manager: DialogManager,
    topup_id: int,
    actions: tuple[NoticeAction, ...],
) -> None:
    request = await _undecided(manager, topup_id)
    locales, language = localization(manager)
    values = {"asked": request.tokens, "tokens": request.tokens, "waits": request.waits_for}
    row = action_buttons(locales, language, actions, topup_id, values)
    await _offer(callback, manager, topup_id, [row])
    await toast(callback)


async def _reject_pressed(callback: CallbackQuery, manager: DialogManager, topup_id: int) -> None:
    """Ask for the reason, on the same notice."""
    await _undecided(manager, topup_id)
    locales, language = localization(manager)
    named = [(NoticeAction(f"reject_{one}", "requests-reason"), {"preset": one}) for one in REASONS]
    named += [(OTHER_REASON, {}), (BACK, {})]
    rows = [action_buttons(locales, language, [one], topup_id, values) for one, values in named]
    await _offer(callback, manager, topup_id, rows)
    await toast(callback)


async def _undecided(manager: DialogManager, topup_id: int) -> Request:
    """The request, if it is undecided. Raises AlreadyDecided, Gone."""
    await services(manager).topups.undecided(topup_id)
    return await services(manager).requests.read(topup_id)


async def _approve(callback: CallbackQuery, manager: DialogManager, topup_id: int) -> None:
    """Approve. The message names the operation, so a double press of «yes» approves once."""
    message = callback.message
    operation = f"notice:{message.chat.id}:{message.message_id}" if message else callback.id
    await services(manager).topups.approve(topup_id, person(manager).id, operation)
    await _decided(callback, manager, topup_id)


async def _reject(
    callback: CallbackQuery, manager: DialogManager, topup_id: int, preset: str
) -> None:
    """Reject. The owner reads the reason in their own language."""
    request = await services(manager).requests.read(topup_id)
    owner = await services(manager).users.find(request.user_id)
    locales, language = localization(manager)
    spoken = owner.language if owner else language
    reason = locales.plain(spoken, "requests-reason", {"preset": preset})
    await services(manager).topups.reject(topup_id, person(manager).id, reason)
    await _decided(callback, manager, topup_id)


async def _decided(callback: CallbackQuery, manager: DialogManager, topup_id: int) -> None:
    """Remove the buttons at once. The outbox edits the text."""
    await _offer(callback, manager, topup_id, [])
    await toast(callback)


async def _offer(
    callback: CallbackQuery, manager: DialogManager, topup_id: int, rows: Rows
) -> None:
    """Put these rows above «Open» and «Close». A failure is logged; the old buttons still work."""
    message = callback.message
    if not isinstance(message, Message):
        return
    locales, language = localization(manager)
    always = buttons(locales, language, opens=card_of("requests", topup_id)).inline_keyboard
    markup = InlineKeyboardMarkup(inline_keyboard=[*rows, *always])
    try:
        await client(manager).edit_message_reply_markup(
            chat_id=message.chat.id, message_id=message.message_id, reply_markup=markup
        )
    except CALL_FAILED as error:
        logger.info("the buttons of notice {} stay: {}", message.message_id, error)


_ON_REQUESTS: dict[str, Callable[[CallbackQuery, DialogManager, int], Awaitable[None]]] = {
    "approve": _approve_pressed,
    "approve_yes": _approve,
    "reject": _reject_pressed,
    "back": _back_pressed,
}
