"""The screens of promo codes."""

from aiogram.fsm.state import State, StatesGroup


class Promo(StatesGroup):
    """Asking for a code, and what it gave."""

    enter = State()
    done = State()
