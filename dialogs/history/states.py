"""The screen of a person's operations."""

from aiogram.fsm.state import State, StatesGroup


class History(StatesGroup):
    """The list, newest first."""

    operations = State()
