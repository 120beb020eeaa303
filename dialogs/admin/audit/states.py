"""The screens of the audit log."""

from aiogram.fsm.state import State, StatesGroup


class AuditLog(StatesGroup):
    """The log and its filter."""

    deeds = State()
    filter = State()
