"""The screens of privacy."""

from aiogram.fsm.state import State, StatesGroup


class Privacy(StatesGroup):
    """What is kept; and, asked twice, having it erased."""

    main = State()
    erase = State()
    sure = State()
