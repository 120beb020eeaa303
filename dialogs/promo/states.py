"""The screens of promo codes."""

from aiogram.fsm.state import State, StatesGroup


class Promo(StatesGroup):
    """The question for a code, and the result."""

    enter = State()
    done = State()
