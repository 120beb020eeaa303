"""Services: the frozen record of every rule that a screen or an edge may call."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.integrations.crypto_pay import CryptoPay
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
from bot.services.privacy.erased_hash import Mark, marker
from bot.services.privacy.erasure import Erasing
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


@dataclass(frozen=True)
class _Shared:
    """What several services are made of."""

    settings: Settings
    languages: Collection[str]
    now: Clock
    mark: Mark
    outbox: Outbox
    audit: Audit
    inbox: Inbox
    ledger: Ledger
    users: Users
    invites: Invites
    payments: Payments
    odd_coins: OddCoins
    statements: Statements
    people: People


def build_services(
    settings: Settings, languages: Collection[str], now: Clock = utc_now
) -> Services:
    """The rules, put together; nothing of Telegram is in them."""
    return _services(_shared(settings, languages, now))


def _shared(settings: Settings, languages: Collection[str], now: Clock) -> _Shared:
    mark, outbox, statements = marker(settings.bot_token), Outbox(now), Statements()
    ledger = Ledger(outbox)
    invites = Invites(settings, ledger, outbox, mark, now)
    return _Shared(
        settings=settings,
        languages=languages,
        now=now,
        mark=mark,
        outbox=outbox,
        audit=Audit(now),
        inbox=Inbox(now),
        ledger=ledger,
        users=Users(languages, now, outbox.release),
        invites=invites,
        payments=Payments(ledger, invites, outbox, settings.admins, now),
        odd_coins=OddCoins(outbox, settings.admins),
        statements=statements,
        people=People(statements, now),
    )


def _services(of: _Shared) -> Services:
    return Services(
        users=of.users,
        orders=Orders(of.settings.packs, of.now),
        payments=of.payments,
        refunds=_refunds(of),
        stars=_stars(of),
        star_walks=StarWalks(of.settings.bot_id, of.outbox, of.settings.admins),
        crypto=_crypto(of),
        odd_coins=of.odd_coins,
        ledger=of.ledger,
        situations=Situations(of.settings.invite_bonus_friend),
        statements=of.statements,
        inbox=of.inbox,
        disk=Disk(of.inbox),
        unread=Unread(of.now),
        outbox=of.outbox,
        audit=of.audit,
        people=of.people,
        search=Search(of.people),
        adjustments=Adjustments(of.ledger, of.audit, of.outbox),
        bans=Bans(of.settings.admins, of.audit, of.outbox, of.now),
        notes=Notes(of.audit, of.now),
        support=Support(of.audit, of.outbox, of.settings.admins, of.now),
        threads=Threads(of.ledger),
        ledger_export=LedgerExport(of.audit, of.settings.timezone, of.now),
        topups=Topups(of.settings, of.ledger, of.audit, of.invites, of.outbox, of.now),
        requests=Requests(of.ledger),
        stats=Stats(of.settings.timezone, of.now),
        health=Health(of.now),
        broadcasts=Broadcasts(of.languages, of.audit, of.now),
        moments=Moments(of.settings.timezone, of.now),
        generations=Generations(of.settings, of.ledger, of.now),
        generation_jobs=GenerationJobs(of.ledger, of.now),
        invites=of.invites,
        promos=Promos(of.ledger, of.mark, of.now),
        offers=Offers(of.audit, of.now),
        my_data=MyData(of.statements, of.now),
        erasing=Erasing(of.ledger, of.settings.admins, of.mark, of.now),
    )


def _refunds(of: _Shared) -> Refunds:
    debt = of.settings.refund_spent == "allow"
    return Refunds(of.ledger, of.payments, of.audit, of.now, allow_debt=debt)


def _stars(of: _Shared) -> Stars:
    zone, bot_id = of.settings.timezone, of.settings.bot_id
    return Stars(of.payments, of.users, of.inbox, zone, of.now, bot_id)


def _crypto(of: _Shared) -> Crypto:
    """Off without a token."""
    token, price = of.settings.crypto_bot_token, of.settings.price_buy_rub
    pay = CryptoPay(of.settings.crypto_api_url, token) if token else None
    money = of.ledger, of.invites, of.outbox, of.odd_coins
    return Crypto(pay, of.settings.packs, price, *money, of.now)
