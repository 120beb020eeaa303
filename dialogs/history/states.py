"""The screens of a person's operations."""

from aiogram.fsm.state import State, StatesGroup


class History(StatesGroup):
    """The list, newest first; its filter; the last thirty days."""

    operations = State()
    filter = State()
    month = State()
