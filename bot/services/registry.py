"""Services: the frozen record of every rule that a screen or an edge may call."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from bot.integrations.crypto_pay import CryptoPay
from bot.services.admin.adjustments import Adjustments
from bot.services.admin.audit import Audit
from bot.services.admin.bans import Bans
from bot.services.admin.notes import Notes
from bot.services.analytics.stats import Stats
from bot.services.broadcasts.commands import Broadcasts
from bot.services.broadcasts.scheduling import Scheduling
from bot.services.clock import Clock, utc_now
from bot.services.exports.ledger_csv import LedgerExport
from bot.services.generation.requests import Generations
from bot.services.generation.worker import GenerationJobs
from bot.services.growth.promo_offers import Offers
from bot.services.growth.promo_redeem import Promos
from bot.services.growth.referrals import Invites
from bot.services.ledger.ledger import Ledger
from bot.services.ledger.statements import Statements
from bot.services.menu_summary import MenuSummaries
from bot.services.messaging.inbox import Inbox
from bot.services.messaging.outbox import Outbox
from bot.services.messaging.unreadable_updates import UnreadableUpdates
from bot.services.operations.disk import Disk
from bot.services.operations.health import Health
from bot.services.payments.crypto import Crypto
from bot.services.payments.crypto_unmatched import OddCoins
from bot.services.payments.stars_list_cursor import StarWalks
from bot.services.payments.stars_orders import Orders
from bot.services.payments.stars_payments import Payments
from bot.services.payments.stars_reconciliation import Stars
from bot.services.payments.stars_refunds import Refunds
from bot.services.payments.topup_queries import Requests
from bot.services.payments.topups import Topups
from bot.services.people.directory import People
from bot.services.people.search import Search
from bot.services.people.users import Users
from bot.services.privacy.erased_hash import ErasedHash, erased_hash
from bot.services.privacy.erasure import Erasure
from bot.services.privacy.export import MyData
from bot.services.support.commands import Support
from bot.services.support.queries import Threads
from bot.settings.settings import Settings


@dataclass(frozen=True)
class Services:
    """Made once by bot.app; handed to getters and handlers as `services`."""

    users: Users
    orders: Orders
    payments: Payments
    refunds: Refunds
    stars: Stars
    star_walks: StarWalks
    crypto: Crypto
    odd_coins: OddCoins
    ledger: Ledger
    menu_summaries: MenuSummaries
    statements: Statements
    inbox: Inbox
    disk: Disk
    unread: UnreadableUpdates
    outbox: Outbox
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
    scheduling: Scheduling
    generations: Generations
    generation_jobs: GenerationJobs
    invites: Invites
    promos: Promos
    offers: Offers
    my_data: MyData
    erasure: Erasure


@dataclass(frozen=True)
class _Ground:
    """What most services stand on."""

    settings: Settings
    languages: Collection[str]
    ledger: Ledger
    audit: Audit
    outbox: Outbox
    users: Users
    invites: Invites
    mark: ErasedHash
    now: Clock


def build_services(
    settings: Settings, languages: Collection[str], now: Clock = utc_now
) -> Services:
    """The rules, put together; nothing of Telegram is in them."""
    mark, outbox = erased_hash(settings.bot_token), Outbox(now)
    ledger = Ledger(outbox)
    ground = _Ground(
        settings=settings,
        languages=languages,
        ledger=ledger,
        audit=Audit(now),
        outbox=outbox,
        users=Users(languages, now, outbox.release),
        invites=Invites(settings, ledger, outbox, mark, now),
        mark=mark,
        now=now,
    )
    return Services(**_books(ground), **_money_in(ground), **_people(ground), **_tokens(ground))


def _books(ground: _Ground) -> dict[str, Any]:
    """What others stand on, and what is read off everything."""
    settings, now = ground.settings, ground.now
    return {
        "users": ground.users,
        "ledger": ground.ledger,
        "audit": ground.audit,
        "outbox": ground.outbox,
        "inbox": Inbox(now),
        "disk": Disk(Inbox(now)),
        "unread": UnreadableUpdates(now),
        "stats": Stats(settings.timezone, now),
        "health": Health(now),
        "scheduling": Scheduling(settings.timezone, now),
        "menu_summaries": MenuSummaries(settings.invite_bonus_friend),
        "ledger_export": LedgerExport(ground.audit, settings.timezone, now),
        "broadcasts": Broadcasts(ground.languages, ground.audit, now),
    }


def _money_in(ground: _Ground) -> dict[str, Any]:
    """Orders, payments and requests."""
    settings, ledger, now = ground.settings, ground.ledger, ground.now
    invites, outbox, audit = ground.invites, ground.outbox, ground.audit
    payments = Payments(ledger, invites, outbox, settings.admins, now)
    debt = settings.refund_spent == "allow"
    return {
        "orders": Orders(settings.packs, now),
        "payments": payments,
        "refunds": Refunds(ledger, payments, audit, now, allow_debt=debt),
        "stars": Stars(payments, ground.users, Inbox(now), settings.timezone, now, settings.bot_id),
        "star_walks": StarWalks(settings.bot_id, outbox, settings.admins),
        "crypto": _crypto(ground),
        "odd_coins": _odd_coins(ground),
        "topups": Topups(settings, ledger, audit, invites, outbox, now),
        "requests": Requests(ledger),
    }


def _crypto(ground: _Ground) -> Crypto:
    """Off without a token."""
    settings = ground.settings
    token = settings.crypto_bot_token
    pay = CryptoPay(settings.crypto_api_url, token) if token else None
    price, packs = settings.price_buy_rub, settings.packs
    invites, outbox, odd = ground.invites, ground.outbox, _odd_coins(ground)
    return Crypto(pay, packs, price, ground.ledger, invites, outbox, odd, ground.now)


def _odd_coins(ground: _Ground) -> OddCoins:
    return OddCoins(ground.outbox, ground.settings.admins)


def _people(ground: _Ground) -> dict[str, Any]:
    """What admins see of people and do with them, and what people see of themselves."""
    admins, audit, now = ground.settings.admins, ground.audit, ground.now
    statements = Statements()
    people = People(statements, now)
    return {
        "statements": statements,
        "people": people,
        "my_data": MyData(statements, now),
        "erasure": Erasure(ground.ledger, admins, ground.mark, now),
        "search": Search(people),
        "adjustments": Adjustments(ground.ledger, audit, ground.outbox),
        "bans": Bans(admins, audit, ground.outbox, now),
        "notes": Notes(audit, now),
        "support": Support(audit, ground.outbox, admins, now),
        "threads": Threads(ground.ledger),
    }


def _tokens(ground: _Ground) -> dict[str, Any]:
    """What tokens are spent on, and tokens that nobody paid for."""
    settings, ledger, now = ground.settings, ground.ledger, ground.now
    return {
        "generations": Generations(settings, ledger, now),
        "generation_jobs": GenerationJobs(ledger, now),
        "invites": ground.invites,
        "promos": Promos(ledger, ground.mark, now),
        "offers": Offers(ground.audit, now),
    }
