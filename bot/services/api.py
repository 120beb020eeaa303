"""Services: the frozen record of every rule that a screen or an edge may call."""

from dataclasses import dataclass

from bot.services.audit import Audit
from bot.services.inbox import Inbox
from bot.services.ledger import Ledger
from bot.services.orders import Orders
from bot.services.payments import Payments
from bot.services.statements import Statements
from bot.services.users import Users


@dataclass(frozen=True)
class Services:
    """Made once by bot.app; handed to getters and handlers as `services`."""

    users: Users
    orders: Orders
    payments: Payments
    ledger: Ledger
    statements: Statements
    inbox: Inbox
    audit: Audit
