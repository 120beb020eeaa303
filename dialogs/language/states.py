"""The screen of languages."""

from aiogram.fsm.state import State, StatesGroup


class Language(StatesGroup):
    """One page."""

    choose = State()
