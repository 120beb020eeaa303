"""The screens of a person's language and time zone."""

from aiogram.fsm.state import State, StatesGroup


class Language(StatesGroup):
    """Choose a language; from there a time zone."""

    choose = State()
    zone = State()
