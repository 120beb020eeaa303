"""The screen of terms."""

from aiogram.fsm.state import State, StatesGroup


class Terms(StatesGroup):
    """One page."""

    main = State()
