"""The screens of changing a balance."""

from aiogram.fsm.state import State, StatesGroup


class Adjust(StatesGroup):
    """How much, why, is that right, done."""

    draft = State()
    reason = State()
    confirm = State()
    done = State()
