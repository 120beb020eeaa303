"""The screens of people."""

from aiogram.fsm.state import State, StatesGroup

PEOPLE_PAGES, NOTE_PAGES = "people_pages", "note_pages"
"""Ids of the two that are read page by page."""


class Users(StatesGroup):
    """The list, the search results, one person, and actions on them."""

    list = State()
    found = State()
    card = State()
    notes = State()
    ban = State()
    ban_confirm = State()
    unban = State()
