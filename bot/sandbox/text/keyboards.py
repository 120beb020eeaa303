"""Reply markup: its kind, and what Telegram refuses in inline keyboards.

Sources of the words: [B] telegram-bot-api, [T] tdlib, [D] documentation, [I] reports of users,
[?] not verified.
"""

from collections.abc import Callable
from typing import Any

from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.sandbox.text.links import check_link, linked_user
from bot.sandbox.world.validation import Refused, validated

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

MOST_BUTTONS = 100  # [I]
MOST_IN_A_ROW = 8  # [I]
MOST_MARKUP_BYTES = 10_240  # [I] about 10 kB, of the JSON
MOST_CALLBACK_BYTES = 64  # [D]
MOST_COPIED = 256  # [D]
BUTTON_STYLES = frozenset({"primary", "success", "danger"})  # [D]
_NOT_ACTIONS = frozenset({"text", "icon_custom_emoji_id", "style"})  # [D]


def reply_markup(raw: dict[str, Any]) -> Markup:
    """The markup, its class chosen by the key that is present as the Bot API does it [B].

    An empty `inline_keyboard` or `keyboard` is a markup too: it means no keyboard. Raises Refused.
    check_inline_keyboard checks the buttons of an inline keyboard.
    """
    if not isinstance(raw, dict):
        raise Refused("object expected as reply markup")
    if "keyboard" in raw:
        return _reply_keyboard(raw)
    if "inline_keyboard" in raw:
        return _inline_keyboard(raw)
    if raw.get("remove_keyboard"):
        return validated(ReplyKeyboardRemove, raw, "can't parse reply markup")
    if raw.get("force_reply"):
        return validated(ForceReply, raw, "can't parse reply markup")
    # The real server ignores an object without any of these [B]; here it is a mistake.
    raise Refused("can't parse reply keyboard markup JSON object")


def check_inline_keyboard(markup: InlineKeyboardMarkup, *, invoice: bool = False) -> None:
    """Refuse a keyboard that Telegram would refuse; `invoice`: it is under an invoice."""
    _check_size(markup)
    for at_row, row in enumerate(markup.inline_keyboard):
        for at, button in enumerate(row):
            _check_button(button)
            _check_place_of_pay(button, first=(at_row, at) == (0, 0), invoice=invoice)


def _reply_keyboard(raw: dict[str, Any]) -> ReplyKeyboardMarkup:
    rows = _rows(raw["keyboard"], 'field "keyboard" must be an Array of Arrays')
    keyboard = [[_keyboard_button(button) for button in row] for row in rows]
    whole = {**raw, "keyboard": keyboard}
    return validated(ReplyKeyboardMarkup, whole, "can't parse reply markup")


def _inline_keyboard(raw: dict[str, Any]) -> InlineKeyboardMarkup:
    words = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    rows = _rows(raw["inline_keyboard"], words)
    keyboard = [[_inline_button(button) for button in row] for row in rows]
    whole = {**raw, "inline_keyboard": keyboard}
    return validated(InlineKeyboardMarkup, whole, "can't parse reply markup")


def _rows(value: Any, words: str) -> list[list[Any]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise Refused(words)
    return value


def _keyboard_button(raw: Any) -> KeyboardButton:
    failed = "can't parse keyboard button"
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, dict):
        raise Refused(f"{failed}: KeyboardButton must be a String or an Object")
    return validated(KeyboardButton, raw, failed)


def _inline_button(raw: Any) -> InlineKeyboardButton:
    failed = "can't parse inline keyboard button"
    if not isinstance(raw, dict):
        raise Refused(f"{failed}: InlineKeyboardButton must be an Object")
    return validated(InlineKeyboardButton, raw, failed)


def _check_size(markup: InlineKeyboardMarkup) -> None:
    rows = markup.inline_keyboard
    size = len(markup.model_dump_json(exclude_none=True).encode())
    too_many = sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows)
    if too_many or size > MOST_MARKUP_BYTES:
        raise Refused("reply markup is too long")


def _check_button(button: InlineKeyboardButton) -> None:
    # The real server silently omits a button without text [T]; here it is refused.
    if not button.text:
        raise Refused("inline keyboard button text must be non-empty")
    if button.style is not None and button.style not in BUTTON_STYLES:
        raise Refused("can't parse inline keyboard button: invalid button style specified")
    action = _action(button)
    if action in _ACTION_CHECKS:
        _ACTION_CHECKS[action](getattr(button, action))


def _action(button: InlineKeyboardButton) -> str:
    """The field that says what the button does; there must be exactly one."""
    names = [name for name in type(button).model_fields if name not in _NOT_ACTIONS]
    values = {name: getattr(button, name) for name in names}
    # An empty url or callback_data counts as absent [B].
    ignored = {name for name in ("url", "callback_data") if values[name] == ""}
    given = [name for name in names if values[name] is not None and name not in ignored]
    failed = "can't parse inline keyboard button"
    if not given:
        raise Refused(f"{failed}: Text buttons are unallowed in the inline keyboard")
    # The real server uses one and ignores the others [B]; the documentation requires exactly one
    # [D].
    if len(given) > 1:
        raise Refused(f"{failed}: exactly one action expected, found {', '.join(given)}")
    return given[0]


def _check_callback_data(data: str) -> None:
    if len(data.encode()) > MOST_CALLBACK_BYTES:
        raise Refused("BUTTON_DATA_INVALID")


def _check_url(url: str) -> None:
    if linked_user(url) is None:
        _check_link(url, "inline keyboard button URL")


def _check_web_app(web_app: Any) -> None:
    _check_link(web_app.url, "inline keyboard button Web App URL", https_only=True)


def _check_login_url(login_url: Any) -> None:
    _check_link(login_url.url, "inline keyboard button login URL", https_only=True)


def _check_copy_text(copy_text: Any) -> None:
    if not 1 <= len(copy_text.text) <= MOST_COPIED:
        raise Refused("BUTTON_COPY_TEXT_INVALID")


def _check_link(url: str, what: str, *, https_only: bool = False) -> None:
    try:
        check_link(url, https_only=https_only)
    except ValueError as error:
        raise Refused(f"{what} '{url}' is invalid: {error}") from error


def _check_place_of_pay(button: InlineKeyboardButton, *, first: bool, invoice: bool) -> None:
    """Allow `pay` only in invoices, where the first button must be one [D]; words [?]."""
    pays = button.pay is not None
    if pays and not invoice:
        raise Refused("BUTTON_TYPE_INVALID")
    if invoice and pays != first:
        raise Refused("BUTTON_POS_INVALID")


_ACTION_CHECKS: dict[str, Callable[[Any], None]] = {
    "callback_data": _check_callback_data,
    "url": _check_url,
    "web_app": _check_web_app,
    "login_url": _check_login_url,
    "copy_text": _check_copy_text,
}
