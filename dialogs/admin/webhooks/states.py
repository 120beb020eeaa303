"""The screens of a service's webhook."""

from aiogram.fsm.state import State, StatesGroup


class Webhooks(StatesGroup):
    """The webhook of a service, what may be changed of it, its events and one of them."""

    card = State()
    address = State()
    secret = State()
    low = State()
    events = State()
    event = State()
