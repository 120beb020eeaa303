"""The screens of paying with coins."""

from aiogram.fsm.state import State, StatesGroup


class Crypto(StatesGroup):
    """Choose a pack, pay its invoice; it says paid when it is."""

    pack = State()
    invoice = State()
