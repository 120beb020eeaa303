"""The screen of the bot's health."""

from aiogram.fsm.state import State, StatesGroup


class Health(StatesGroup):
    """One page."""

    main = State()
