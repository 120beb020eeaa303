"""The screen of statistics."""

from aiogram.fsm.state import State, StatesGroup


class Stats(StatesGroup):
    """One page; its tabs choose the period."""

    main = State()
