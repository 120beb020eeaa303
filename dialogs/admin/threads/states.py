"""The screens of the admins' side of support."""

from aiogram.fsm.state import State, StatesGroup

LIST, MESSAGES = "list", "messages"
"""Ids of the two that are read page by page."""


class Threads(StatesGroup):
    """The queue, one thread, the answer."""

    queue = State()
    card = State()
    answer = State()
