"""Services: the frozen record of every rule that a screen or an edge may call."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from bot.config import Settings
from bot.integrations.crypto_pay import CryptoPay
from bot.services.adjustments import Adjustments
from bot.services.audit import Audit
from bot.services.bans import Bans
from bot.services.broadcasts import Broadcasts
from bot.services.clock import Clock, utc_now
from bot.services.crypto import Crypto
from bot.services.erasing import Erasing
from bot.services.generation_jobs import GenerationJobs
from bot.services.generations import Generations
from bot.services.health import Health
from bot.services.inbox import Inbox
from bot.services.invites import Invites
from bot.services.ledger import Ledger
from bot.services.ledger_export import LedgerExport
from bot.services.marks import Mark, marker
from bot.services.moments import Moments
from bot.services.my_data import MyData
from bot.services.notes import Notes
from bot.services.orders import Orders
from bot.services.payments import Payments
from bot.services.people import People
from bot.services.promo import Promos
from bot.services.promo_offers import Offers
from bot.services.refunds import Refunds
from bot.services.requests import Requests
from bot.services.search import Search
from bot.services.stars import Stars
from bot.services.statements import Statements
from bot.services.stats import Stats
from bot.services.support import Support
from bot.services.threads import Threads
from bot.services.topups import Topups
from bot.services.users import Users


@dataclass(frozen=True)
class Services:
    """Made once by bot.app; handed to getters and handlers as `services`."""

    users: Users
    orders: Orders
    payments: Payments
    refunds: Refunds
    stars: Stars
    crypto: Crypto
    ledger: Ledger
    statements: Statements
    inbox: Inbox
    audit: Audit
    people: People
    search: Search
    adjustments: Adjustments
    bans: Bans
    notes: Notes
    support: Support
    threads: Threads
    ledger_export: LedgerExport
    topups: Topups
    requests: Requests
    stats: Stats
    health: Health
    broadcasts: Broadcasts
    moments: Moments
    generations: Generations
    generation_jobs: GenerationJobs
    invites: Invites
    promos: Promos
    offers: Offers
    my_data: MyData
    erasing: Erasing


def build_services(
    settings: Settings, languages: Collection[str], now: Clock = utc_now
) -> Services:
    """The rules, put together; nothing of Telegram is in them."""
    ledger, audit, users = Ledger(), Audit(now), Users(languages, now)
    mark = marker(settings.bot_token)
    invites = Invites(settings, ledger, mark, now)
    return Services(
        users=users,
        ledger=ledger,
        audit=audit,
        inbox=Inbox(now),
        stats=Stats(settings.timezone, now),
        health=Health(now),
        moments=Moments(settings.timezone, now),
        generations=Generations(settings, ledger, now),
        generation_jobs=GenerationJobs(ledger, now),
        broadcasts=Broadcasts(languages, audit, now),
        invites=invites,
        erasing=Erasing(ledger, settings.admins, mark, now),
        **_money_in(settings, ledger, audit, users, invites, now),
        **_people(settings, ledger, audit, now),
        **_gifts(ledger, audit, mark, now),
    )


def _money_in(
    settings: Settings, ledger: Ledger, audit: Audit, users: Users, invites: Invites, now: Clock
) -> dict[str, Any]:
    """Orders, payments and requests."""
    payments = Payments(ledger, invites, now)
    debt = settings.refund_spent == "allow"
    return {
        "orders": Orders(settings.packs, now),
        "payments": payments,
        "refunds": Refunds(ledger, payments, audit, now, allow_debt=debt),
        "stars": Stars(payments, users, settings.timezone, now),
        "crypto": _crypto(settings, ledger, invites, now),
        "topups": Topups(settings, ledger, audit, invites, now),
        "requests": Requests(ledger),
    }


def _crypto(settings: Settings, ledger: Ledger, invites: Invites, now: Clock) -> Crypto:
    """Off without a token."""
    token = settings.crypto_bot_token
    pay = CryptoPay(settings.crypto_api_url, token) if token else None
    return Crypto(pay, settings.packs, settings.price_buy_rub, ledger, invites, now)


def _people(settings: Settings, ledger: Ledger, audit: Audit, now: Clock) -> dict[str, Any]:
    """What admins see of people and do with them, and what people see of themselves."""
    statements = Statements()
    people = People(statements, now)
    return {
        "statements": statements,
        "people": people,
        "my_data": MyData(statements, now),
        "search": Search(people),
        "adjustments": Adjustments(ledger, audit),
        "bans": Bans(settings.admins, audit, now),
        "notes": Notes(audit, now),
        "support": Support(audit, now),
        "threads": Threads(ledger),
        "ledger_export": LedgerExport(audit, settings.timezone, now),
    }


def _gifts(ledger: Ledger, audit: Audit, mark: Mark, now: Clock) -> dict[str, Any]:
    """Tokens that nobody paid for."""
    return {
        "promos": Promos(ledger, mark, now),
        "offers": Offers(audit, now),
    }
