"""The screens of broadcasts that were made."""

from aiogram.fsm.state import State, StatesGroup


class Mailings(StatesGroup):
    """All of them, one of them, and what an admin does with it."""

    history = State()
    card = State()
    stop = State()
    repeat = State()
    erase = State()
