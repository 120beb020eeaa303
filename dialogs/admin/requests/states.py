"""The screens of top-up requests."""

from aiogram.fsm.state import State, StatesGroup

LIST = "list"
"""Id of the pager below the queue."""


class Requests(StatesGroup):
    """The queue, a card, and an admin's actions on it."""

    queue = State()
    card = State()
    confirm = State()
    amount = State()
    reject = State()
    refuse = State()
    question = State()
    requisites = State()
