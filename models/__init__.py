"""The tables, their constraints and migrations. Rules are in the services."""

from models.accounts import SPENDING_KINDS, Account, Entry, Kind, Purpose, Transfer
from models.api import (
    ApiAnswer,
    ApiKey,
    ApiLink,
    ApiOperation,
    ApiUsage,
    LinkState,
    OperationKind,
    OperationState,
)
from models.audit import AuditEntry
from models.broadcasts import (
    BroadcastContent,
    BroadcastRecipient,
    BroadcastRow,
    BroadcastState,
    Delivery,
)
from models.coordination import ChoreRow, LeaseRow, WorkerRow
from models.crypto import CryptoOrder, CryptoState
from models.daily_counters import DailyCount, DailyCounter
from models.erased import Erased, TransferDigest
from models.fsm import FsmRow
from models.generations import Generation, GenerationPicture, GenerationState
from models.identity import DatabaseId
from models.inbox import InboxUpdate
from models.invites import Invite, InviteLink
from models.orders import Charge, ChargeState, Order, OrderState
from models.outbox import NoticeRow, NoticeState
from models.promos import Promo, PromoCode, PromoMiss, PromoUse
from models.stars import (
    Direction,
    RefundState,
    StarCheck,
    StarRefund,
    StarRow,
    StarState,
    StarWalk,
)
from models.support import Thread, ThreadMessage, ThreadState
from models.texts import TextVersion
from models.topups import Topup, TopupState
from models.unreadable_updates import UnreadUpdate
from models.users import NamePart, User, UserNote
from models.webhooks import EventKind, EventState, Webhook, WebhookEvent, WebhookState

__all__ = [
    "SPENDING_KINDS",
    "Account",
    "ApiAnswer",
    "ApiKey",
    "ApiLink",
    "ApiOperation",
    "ApiUsage",
    "AuditEntry",
    "BroadcastContent",
    "BroadcastRecipient",
    "BroadcastRow",
    "BroadcastState",
    "Charge",
    "ChargeState",
    "ChoreRow",
    "CryptoOrder",
    "CryptoState",
    "DailyCount",
    "DailyCounter",
    "DatabaseId",
    "Delivery",
    "Direction",
    "Entry",
    "Erased",
    "EventKind",
    "EventState",
    "FsmRow",
    "Generation",
    "GenerationPicture",
    "GenerationState",
    "InboxUpdate",
    "Invite",
    "InviteLink",
    "Kind",
    "LeaseRow",
    "LinkState",
    "NamePart",
    "NoticeRow",
    "NoticeState",
    "OperationKind",
    "OperationState",
    "Order",
    "OrderState",
    "Promo",
    "PromoCode",
    "PromoMiss",
    "PromoUse",
    "Purpose",
    "RefundState",
    "StarCheck",
    "StarRefund",
    "StarRow",
    "StarState",
    "StarWalk",
    "TextVersion",
    "Thread",
    "ThreadMessage",
    "ThreadState",
    "Topup",
    "TopupState",
    "Transfer",
    "TransferDigest",
    "UnreadUpdate",
    "User",
    "UserNote",
    "Webhook",
    "WebhookEvent",
    "WebhookState",
    "WorkerRow",
]
