"""The tables, their constraints and migrations: what is stored, and no decisions about it."""

from models.accounts import Account, Entry, Kind, Purpose, Transfer
from models.audit import AuditEntry
from models.broadcasts import (
    BroadcastContent,
    BroadcastRecipient,
    BroadcastRow,
    BroadcastState,
    Delivery,
)
from models.fsm import FsmRow
from models.inbox import InboxUpdate
from models.orders import Charge, ChargeState, Order, OrderState
from models.support import Thread, ThreadMessage, ThreadState
from models.topups import Topup, TopupNotice, TopupState
from models.users import NamePart, User, UserNote
from models.work import ChoreRow, LeaseRow, WorkerRow

__all__ = [
    "Account",
    "AuditEntry",
    "BroadcastContent",
    "BroadcastRecipient",
    "BroadcastRow",
    "BroadcastState",
    "Charge",
    "ChargeState",
    "ChoreRow",
    "Delivery",
    "Entry",
    "FsmRow",
    "InboxUpdate",
    "Kind",
    "LeaseRow",
    "NamePart",
    "Order",
    "OrderState",
    "Purpose",
    "Thread",
    "ThreadMessage",
    "ThreadState",
    "Topup",
    "TopupNotice",
    "TopupState",
    "Transfer",
    "User",
    "UserNote",
    "WorkerRow",
]
