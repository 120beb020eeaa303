"""The screens of payments."""

from aiogram.fsm.state import State, StatesGroup


class Payments(StatesGroup):
    """A person's payments, one payment, its refund."""

    list = State()
    card = State()
    refund = State()
