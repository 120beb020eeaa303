"""Buttons of a notice that act on its subject: decide a request, answer a thread.

A notice is a message that stays in the chat, so its buttons depend only on its text and its values.
The state and the rights are checked at each press (bot.handlers.notice_actions).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog.widgets.style import Style

from bot.i18n.catalog import Locales
from bot.ui.styles import COMMITS, DESTROYS, NEXT

_DATA = re.compile(r"notice:act:([a-z_]+):([0-9]{1,18})")


@dataclass(frozen=True)
class NoticeAction:
    """A button: its name in the button's data, the text that labels it, its colour."""

    name: str
    label: str
    style: Style | None = None


APPROVE = NoticeAction("approve", "requests-card-approve", COMMITS)
APPROVE_YES = NoticeAction("approve_yes", "requests-confirm-yes", COMMITS)
SEND_REQUISITES = NoticeAction("requisites", "requests-told-send", NEXT)
REJECT = NoticeAction("reject", "requests-card-reject", DESTROYS)
OTHER_REASON = NoticeAction("reject_other", "requests-told-reason")
BACK = NoticeAction("back", "nav-back")
ANSWER = NoticeAction("answer", "threads-card-answer", NEXT)


def _texts(*keys: str) -> frozenset[str]:
    """Texts of notices; they are HTML, unlike those of buttons."""
    return frozenset(keys)


_REQUESTS = _texts("requests-told-new", "requests-told-receipt", "requests-told-comment")
_THREADS = _texts("threads-asked")


def actions_of(text: str, values: Mapping[str, Any]) -> tuple[NoticeAction, ...]:
    """The actions of a notice with this text, when it is sent."""
    if text in _REQUESTS:
        return request_actions(str(values["waits"]))
    return (ANSWER,) if text in _THREADS else ()


def request_actions(waits: str) -> tuple[NoticeAction, ...]:
    """What an admin may do with a pending request, depending on what it `waits` for."""
    return (SEND_REQUISITES if waits == "requisites" else APPROVE, REJECT)


def action_buttons(
    locales: Locales,
    language: str,
    actions: Sequence[NoticeAction],
    item_id: int,
    values: Mapping[str, Any],
) -> list[InlineKeyboardButton]:
    """The buttons, labelled with the notice's values."""
    return [
        InlineKeyboardButton(
            text=locales.plain(language, action.label, values),
            callback_data=f"notice:act:{action.name}:{item_id}",
            style=action.style.style if action.style else None,
        )
        for action in actions
    ]


class ActionPressed(Filter):
    """An action of notices about this dialog's cards; gives the handler `action` and `item_id`."""

    def __init__(self, dialog: str) -> None:
        self._dialog = dialog

    async def __call__(self, callback: CallbackQuery) -> bool | dict[str, Any]:
        match = _DATA.fullmatch(callback.data or "")
        if match is None or self._dialog != ("threads" if match[1] == ANSWER.name else "requests"):
            return False
        return {"action": match[1], "item_id": int(match[2])}
