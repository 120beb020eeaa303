"""Services: the frozen record of every rule that a screen or an edge may call."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, cast

from bot.services.admin.adjustments import Adjustments
from bot.services.admin.audit import Audit
from bot.services.admin.bans import Bans
from bot.services.admin.notes import Notes
from bot.services.analytics.stats import Stats
from bot.services.broadcasts.commands import Broadcasts
from bot.services.broadcasts.scheduling import Moments
from bot.services.clock import Clock, utc_now
from bot.services.exports.ledger_csv import LedgerExport
from bot.services.generation.requests import Generations
from bot.services.generation.worker import GenerationJobs
from bot.services.growth.promo_offers import Offers
from bot.services.growth.promo_redeem import Promos
from bot.services.growth.referrals import Invites
from bot.services.ledger.ledger import Ledger
from bot.services.ledger.statements import Statements
from bot.services.menu_summary import Situations
from bot.services.messaging.inbox import Inbox
from bot.services.messaging.outbox import Outbox
from bot.services.messaging.unreadable_updates import Unread
from bot.services.operations.disk import Disk
from bot.services.operations.health import Health
from bot.services.payments.crypto_pay.method import CRYPTO_PAY
from bot.services.payments.crypto_pay.orders import Crypto
from bot.services.payments.crypto_pay.unmatched import OddCoins
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.manual_transfer.queries import Requests
from bot.services.payments.manual_transfer.topups import Topups
from bot.services.payments.method import Dependencies, PaymentMethod, Rules
from bot.services.payments.methods import METHODS, PURCHASE_KINDS, REFUND_KINDS
from bot.services.payments.stars.list_cursor import StarWalks
from bot.services.payments.stars.method import STARS
from bot.services.payments.stars.orders import Orders
from bot.services.payments.stars.payments import Payments
from bot.services.payments.stars.reconciliation import Stars
from bot.services.payments.stars.refunds import Refunds
from bot.services.people.directory import People
from bot.services.people.erased_hash import Mark, marker
from bot.services.people.search import Search
from bot.services.people.users import Users
from bot.services.privacy.erasure import Erasing
from bot.services.privacy.export import MyData
from bot.services.support.commands import Support
from bot.services.support.queries import Threads
from bot.settings.settings import Settings


@dataclass(frozen=True)
class Services:
    """Made once by bot.app; handed to getters and handlers as `services`."""

    methods: Mapping[str, object]
    users: Users
    orders: Orders
    payments: Payments
    refunds: Refunds
    stars: Stars
    star_walks: StarWalks
    crypto: Crypto
    odd_coins: OddCoins
    ledger: Ledger
    situations: Situations
    statements: Statements
    inbox: Inbox
    disk: Disk
    unread: Unread
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
    moments: Moments
    generations: Generations
    generation_jobs: GenerationJobs
    invites: Invites
    promos: Promos
    offers: Offers
    my_data: MyData
    erasing: Erasing

    def of(self, method: PaymentMethod[Rules]) -> Rules:
        """What a payment method has built."""
        return cast(Rules, self.methods[method.name])

    async def close(self) -> None:
        """Hang up what payment methods have open."""
        for method in METHODS:
            if method.close:
                await method.close(self.of(method))


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
    mark: Mark
    now: Clock


def build_services(
    settings: Settings, languages: Collection[str], now: Clock = utc_now
) -> Services:
    """The rules, put together; nothing of Telegram is in them."""
    mark, outbox = marker(settings.bot_token), Outbox(now)
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
        "unread": Unread(now),
        "stats": Stats(settings.timezone, now),
        "health": Health(now),
        "moments": Moments(settings.timezone, now),
        "situations": Situations(settings.invite_bonus_friend),
        "ledger_export": LedgerExport(ground.audit, settings.timezone, now),
        "broadcasts": Broadcasts(ground.languages, ground.audit, now),
    }


def _money_in(ground: _Ground) -> dict[str, Any]:
    """The payment methods, and those of their services that others know by name."""
    on = Dependencies(
        settings=ground.settings,
        ledger=ground.ledger,
        invites=ground.invites,
        audit=ground.audit,
        outbox=ground.outbox,
        users=ground.users,
        now=ground.now,
    )
    methods = {method.name: method.build(on) for method in METHODS}
    known = [vars(methods[method.name]) for method in (STARS, MANUAL_TRANSFER, CRYPTO_PAY)]
    return {"methods": methods} | {name: one for rules in known for name, one in rules.items()}


def _people(ground: _Ground) -> dict[str, Any]:
    """What admins see of people and do with them, and what people see of themselves."""
    admins, audit, now = ground.settings.admins, ground.audit, ground.now
    statements = Statements()
    people = People(statements, (*PURCHASE_KINDS, *REFUND_KINDS), now)
    return {
        "statements": statements,
        "people": people,
        "my_data": MyData(statements, now),
        "erasing": Erasing(ground.ledger, admins, ground.mark, now),
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
