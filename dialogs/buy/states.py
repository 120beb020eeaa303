"""The screens of buying tokens with Stars."""

from aiogram.fsm.state import State, StatesGroup


class Buy(StatesGroup):
    """Choose a pack, pay its invoice, see it paid."""

    pack = State()
    confirm = State()
    paid = State()
