"""The screens of the export."""

from aiogram.fsm.state import State, StatesGroup

STABLE = "stable"
"""The header of column names that never change."""


class Export(StatesGroup):
    """The period, the language of the header, the progress."""

    period = State()
    header = State()
    started = State()
