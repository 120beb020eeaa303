"""The screens of support."""

from aiogram.fsm.state import State, StatesGroup

LIST, MESSAGES = "list", "messages"
"""Ids of the two that are read page by page."""


class Support(StatesGroup):
    """The person's threads; the payment it is about; the message; one thread."""

    main = State()
    payment = State()
    write = State()
    thread = State()
