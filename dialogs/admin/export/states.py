"""The screens of the export."""

from aiogram.fsm.state import State, StatesGroup

STABLE = "stable"
"""The header of column names that never change."""


class Export(StatesGroup):
    """Which period; which words in the header; under way."""

    period = State()
    header = State()
    started = State()
