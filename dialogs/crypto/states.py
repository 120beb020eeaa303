"""The screens of paying with coins."""

from aiogram.fsm.state import State, StatesGroup


class Crypto(StatesGroup):
    """Choose a pack, pay its invoice, see it paid."""

    pack = State()
    invoice = State()
