"""The screens of Telegram's list of Stars."""

from aiogram.fsm.state import State, StatesGroup


class Stars(StatesGroup):
    """The result of the comparison, and Telegram's rows."""

    main = State()
    rows = State()
