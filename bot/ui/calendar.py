"""A month of days to choose from, in the person's language.

aiogram-dialog's own calendar uses the clock and the locale of the process.
"""

from calendar import monthrange
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton, KeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.kbd import Keyboard
from babel import Locale
from babel.dates import format_date

from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.ui.styles import disabled

_WEEK = 7
_MONTH = "m"

RawRow = list[InlineKeyboardButton | KeyboardButton]
OnDay = Callable[[CallbackQuery, Any, DialogManager, date], Awaitable[None]]


class Calendar(Keyboard):
    """One month; the getter gives the `first` and the `last` day that may be chosen."""

    def __init__(self, id: str, on_click: OnDay) -> None:
        super().__init__(id=id)
        self._on_click = on_click

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        first, last = data["first"], data["last"]
        locale = Locale.parse(localization(manager)[1])
        month = min(max(self._turned_to(manager) or first, first), last).replace(day=1)
        names = locale.days["stand-alone"]["short"]
        week = [names[(locale.first_week_day + place) % _WEEK] for place in range(_WEEK)]
        begin, end = max(first, month), min(last, _next(month) - timedelta(days=1))
        days = _days(month, locale.first_week_day)
        weeks = [days[at : at + _WEEK] for at in range(0, len(days), _WEEK)]
        grid: list[RawRow] = [
            [self._day(day, begin, end) for day in one]
            for one in weeks
            if any(begin <= day <= end for day in one)
        ]
        title = format_date(month, "LLLL y", locale=locale)
        return [
            [disabled(title[:1].upper() + title[1:])],
            [disabled(name) for name in week],
            *grid,
            self._arrows(month, first, last),
        ]

    def _arrows(self, month: date, first: date, last: date) -> RawRow:
        before, after = month - timedelta(days=1), _next(month)
        back = [self._button("‹", _month(before))] if before >= first else []
        return [*back, *([self._button("›", _month(after))] if after <= last else [])]

    def _day(self, day: date, first: date, last: date) -> InlineKeyboardButton:
        if not first <= day <= last:
            return disabled(str(day.day))
        return self._button(str(day.day), day.isoformat())

    def _button(self, text: str, data: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(data))

    def _turned_to(self, manager: DialogManager) -> date | None:
        kept: Any = manager.current_context().widget_data.get(self.widget_id or "")
        return date.fromisoformat(kept) if kept else None

    async def _process_item_callback(
        self,
        callback: CallbackQuery,
        data: str,
        dialog: DialogProtocol,  # noqa: ARG002 - aiogram-dialog's signature
        manager: DialogManager,
    ) -> bool:
        """Turn to a month or choose a day. Forged button data raises Gone."""
        try:
            day = date.fromisoformat(data.removeprefix(_MONTH))
        except ValueError:
            raise Gone from None
        if data.startswith(_MONTH):
            manager.current_context().widget_data[self.widget_id or ""] = day.isoformat()
        else:
            await self._on_click(callback, self, manager, day)
        return True


def _month(day: date) -> str:
    """Button data that shows the month of this day."""
    return _MONTH + day.isoformat()


def _days(month: date, first_week_day: int) -> list[date]:
    """The month's days in whole weeks, with those of its neighbours before and after."""
    lead = (month.weekday() - first_week_day) % _WEEK
    number = lead + monthrange(month.year, month.month)[1]
    begin = month - timedelta(days=lead)
    return [begin + timedelta(days=day) for day in range(number + -number % _WEEK)]


def _next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)
