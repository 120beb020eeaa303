"""Colours of buttons by purpose (Bot API 9.4). Older clients show no colour.

A button that only opens a question has the colour of the action it asks about. One of several equal
choices has no colour, and neither has a button back.
"""

from aiogram.enums import ButtonStyle
from aiogram.types import DisabledButton, InlineKeyboardButton
from aiogram_dialog.widgets.style import Style

NEXT = Style(ButtonStyle.PRIMARY)  # the step that most people want on this screen
COMMITS = Style(ButtonStyle.SUCCESS)  # pays, sends, creates or grants what the screen shows
DESTROYS = Style(ButtonStyle.DANGER)  # deletes, refuses, stops or takes away


def disabled(text: str) -> InlineKeyboardButton:
    """A button that does nothing and shows it (Bot API 10.3), such as «‹» on the first page."""
    return InlineKeyboardButton(text=text, disabled=DisabledButton())
