"""The screens of topping up by hand."""

from aiogram.fsm.state import State, StatesGroup


class Topup(StatesGroup):
    """A new request, from the method to its number; and the existing requests."""

    method = State()
    amount = State()
    pay = State()
    receipt = State()
    review = State()
    sent = State()
    own = State()
    card = State()
    paid = State()
    cancel = State()
    comment = State()
