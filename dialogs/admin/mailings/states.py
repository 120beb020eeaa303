"""The screens of existing broadcasts."""

from aiogram.fsm.state import State, StatesGroup


class Mailings(StatesGroup):
    """The list, one broadcast, and an admin's actions on it."""

    history = State()
    card = State()
    stop = State()
    repeat = State()
    erase = State()
