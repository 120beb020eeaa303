"""The screen of privacy."""

from aiogram.fsm.state import State, StatesGroup


class Privacy(StatesGroup):
    """One page."""

    main = State()
