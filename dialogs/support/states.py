"""The screens of support."""

from aiogram.fsm.state import State, StatesGroup

LIST, MESSAGES = "list", "messages"
"""Ids of the two that are read page by page."""


class Support(StatesGroup):
    """One's own threads; which payment it is about; writing; one thread."""

    main = State()
    payment = State()
    write = State()
    thread = State()
