"""The screen of invites."""

from aiogram.fsm.state import State, StatesGroup


class Invite(StatesGroup):
    """One page."""

    main = State()
