"""The screen of the admin panel."""

from aiogram.fsm.state import State, StatesGroup


class Panel(StatesGroup):
    """One page of buttons."""

    main = State()
