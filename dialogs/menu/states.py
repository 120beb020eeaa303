"""The screen of the main menu."""

from aiogram.fsm.state import State, StatesGroup


class Menu(StatesGroup):
    """Home."""

    main = State()
