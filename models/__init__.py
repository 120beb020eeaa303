"""The tables, their constraints and migrations: what is stored, and no decisions about it."""

from models.accounts import Account, Entry, Kind, Purpose, Transfer
from models.fsm import FsmRow
from models.inbox import InboxUpdate
from models.orders import Charge, ChargeState, Order, OrderState
from models.users import User

__all__ = [
    "Account",
    "Charge",
    "ChargeState",
    "Entry",
    "FsmRow",
    "InboxUpdate",
    "Kind",
    "Order",
    "OrderState",
    "Purpose",
    "Transfer",
    "User",
]
