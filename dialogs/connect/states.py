"""The screens of connected services."""

from aiogram.fsm.state import State, StatesGroup


class Connect(StatesGroup):
    """A service's question; the connected services, one of them, its limit, disconnecting it."""

    question = State()
    limit = State()
    list = State()
    card = State()
    change = State()
    disconnect = State()
