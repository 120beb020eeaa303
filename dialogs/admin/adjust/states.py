"""The screens of changing a balance."""

from aiogram.fsm.state import State, StatesGroup


class Adjust(StatesGroup):
    """The amount, the reason, the question, the result."""

    draft = State()
    reason = State()
    confirm = State()
    done = State()
