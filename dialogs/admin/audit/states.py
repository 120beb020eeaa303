"""The screens of the audit log."""

from aiogram.fsm.state import State, StatesGroup


class AuditLog(StatesGroup):
    """The log, and what of it is shown."""

    deeds = State()
    filter = State()
