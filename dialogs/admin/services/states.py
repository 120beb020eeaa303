"""The screens of services' keys."""

from aiogram.fsm.state import State, StatesGroup


class Services(StatesGroup):
    """The list of services, one service, revoking it; a new one step by step."""

    list = State()
    card = State()
    replace = State()
    revoke = State()
    name = State()
    purpose = State()
    own = State()
    spend = State()
    grant = State()
    addresses = State()
    days = State()
    confirm = State()
