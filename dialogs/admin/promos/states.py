"""The screens of admins' promo codes."""

from aiogram.fsm.state import State, StatesGroup


class Promos(StatesGroup):
    """The list of offers, one offer, and a new one step by step."""

    list = State()
    card = State()
    end = State()
    kind = State()
    code = State()
    codes = State()
    tokens = State()
    uses = State()
    person = State()
    days = State()
    confirm = State()
