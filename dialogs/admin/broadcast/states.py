"""The screens of composing a broadcast."""

from aiogram.fsm.state import State, StatesGroup


class Broadcast(StatesGroup):
    """The content, the preview, the audience, the time, the question."""

    content = State()
    links = State()
    languages = State()
    preview = State()
    audience = State()
    when = State()
    day = State()
    time = State()
    confirm = State()
