"""The screens of privacy."""

from aiogram.fsm.state import State, StatesGroup


class Privacy(StatesGroup):
    """The stored data; two questions before erasure."""

    main = State()
    erase = State()
    sure = State()
