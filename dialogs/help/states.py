"""The screen of help."""

from aiogram.fsm.state import State, StatesGroup


class Help(StatesGroup):
    """One page."""

    main = State()
