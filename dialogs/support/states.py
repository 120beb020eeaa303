"""The screen of support."""

from aiogram.fsm.state import State, StatesGroup


class Support(StatesGroup):
    """One page."""

    main = State()
