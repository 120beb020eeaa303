"""The screens of writing to a person."""

from aiogram.fsm.state import State, StatesGroup


class Letter(StatesGroup):
    """Write, look at it, sent or not."""

    compose = State()
    preview = State()
    done = State()
