"""The screens of top-up requests."""

from aiogram.fsm.state import State, StatesGroup


class Requests(StatesGroup):
    """The queue, a card, and what an admin does with it."""

    queue = State()
    card = State()
    confirm = State()
    amount = State()
    reject = State()
    refuse = State()
    question = State()
