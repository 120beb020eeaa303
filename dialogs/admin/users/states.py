"""The screens of people."""

from aiogram.fsm.state import State, StatesGroup


class Users(StatesGroup):
    """The list, what a search found, one person, and what is done about them."""

    list = State()
    found = State()
    card = State()
    notes = State()
    ban = State()
    ban_confirm = State()
    unban = State()
