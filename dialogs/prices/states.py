"""The screen of prices."""

from aiogram.fsm.state import State, StatesGroup


class Prices(StatesGroup):
    """One page."""

    main = State()
