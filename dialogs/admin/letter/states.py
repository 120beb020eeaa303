"""The screens of writing to a person."""

from aiogram.fsm.state import State, StatesGroup


class Letter(StatesGroup):
    """The message, its preview, the result."""

    compose = State()
    preview = State()
    done = State()
