"""The screens of composing a broadcast."""

from aiogram.fsm.state import State, StatesGroup


class Broadcast(StatesGroup):
    """What, how it will look, to whom, when, really?"""

    content = State()
    links = State()
    languages = State()
    preview = State()
    audience = State()
    when = State()
    day = State()
    time = State()
    confirm = State()
