"""The contract of a payment method: what the rest of the bot asks of one, as data.

A method is a folder beside this file, or one module if it is small, and a line in `methods.py`.
Nobody else names methods: the registry, chores, webhooks, statistics, `verify`, audiences, export
and erasure go through that list (docs/decisions/0041).
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from tortoise.queryset import QuerySet

from bot.services.admin.audit import Audit
from bot.services.clock import Clock
from bot.services.growth.referrals import Referrals
from bot.services.ledger.invariant import Invariant
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.inbox import Inbox
from bot.services.messaging.outbox import Outbox
from bot.services.people.personal_data import PersonalTable
from bot.services.people.users import Users
from bot.settings.settings import Settings
from models import DailyCounter, Kind, Purpose

Rules = TypeVar("Rules")
"""What a method builds: its own services, which its screens and its webhook call."""


@dataclass(frozen=True)
class Dependencies:
    """What methods are built from."""

    settings: Settings
    ledger: Ledger
    referrals: Referrals
    audit: Audit
    outbox: Outbox
    inbox: Inbox
    users: Users
    now: Clock


@dataclass(frozen=True)
class MethodChore(Generic[Rules]):
    """A chore of a method: `run` again and again, also at every start if `at_start`."""

    name: str
    period: timedelta
    run: Callable[[Rules], Awaitable[object]]
    at_start: bool = False


@dataclass(frozen=True)
class Webhook:
    """Where a provider reports that something was paid: a signed hint, never the truth itself.

    `url`: what the provider posts to. `header`: carries the signature. `read` gives the provider's
    number of what was paid, or None where the body is about something else. `hint` asks the
    provider and credits; what it raises makes the provider repeat the report.
    """

    url: str
    header: bytes
    is_genuine: Callable[[bytes, bytes], bool]
    read: Callable[[bytes], int | None]
    hint: Callable[[int], Awaitable[object]]


async def _nothing_open(_: int) -> None:
    """For methods whose open orders end by themselves."""


async def _no_subjects(_: int) -> list[str]:
    return []


@dataclass(frozen=True)
class PaymentMethod(Generic[Rules]):
    """One way in which people buy tokens.

    What it is in the books: transfers of `kind` bring tokens from the system's account `purpose`,
    transfers of `refund_kind` take them back (None: there are no refunds).

    What it says: `dialog` names its folder in dialogs/, `kind_text` the message that names its
    transfers; the message gets `where`: line (history), filter (history's buttons), card (an
    admin's card of a person).

    What others read in its tables, as SQL: `orders`, the table whose rows (user_id) say who has
    ordered; `payers`, the ids of those who paid and were not refunded; `counted`, by figure of
    a day the rows (at, amount) that add up to it. Triggers in the migrations count the same, and
    `verify` compares.

    Personal data: `data` by table; `unsettled` by what is told the rows (person, now) that forbid
    erasing; `close_open` ends what may be ended by it; `subjects` are the names that the person's
    rows have in the audit log and in notices.
    """

    name: str
    kind: Kind
    purpose: Purpose
    dialog: str
    kind_text: str
    build: Callable[[Dependencies], Rules]
    orders: str
    payers: str
    data: tuple[PersonalTable, ...]
    invariants: tuple[Invariant, ...]
    counted: Mapping[DailyCounter, str] = field(default_factory=dict)
    refund_kind: Kind | None = None
    is_on: Callable[[Settings], object] = lambda _: True
    unsettled: Callable[[int, datetime], Mapping[str, QuerySet[Any]]] = lambda _, __: {}
    close_open: Callable[[int], Awaitable[None]] = _nothing_open
    subjects: Callable[[int], Awaitable[list[str]]] = _no_subjects
    upkeep: Callable[[Settings], tuple[MethodChore[Rules], ...]] = lambda _: ()
    webhook: Callable[[Settings, Rules], Webhook | None] = lambda _, __: None
    close: Callable[[Rules], Awaitable[None]] | None = None
