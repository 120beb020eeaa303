"""All services in one frozen record, which screens, jobs and the API call."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from bot.services.admin.adjustments import Adjustments
from bot.services.admin.audit import Audit
from bot.services.admin.bans import Bans
from bot.services.admin.notes import Notes
from bot.services.admin.text_versions import TextVersions
from bot.services.analytics.stats import Stats
from bot.services.billing.accounts import Accounts
from bot.services.billing.answers import Answers
from bot.services.billing.deliveries import Deliveries
from bot.services.billing.events import Events
from bot.services.billing.keys import Authentication
from bot.services.billing.links import Links
from bot.services.billing.operations import Operations
from bot.services.billing.outcomes import Outcomes
from bot.services.billing.services import ServiceKeys
from bot.services.billing.webhook_secrets import Signing
from bot.services.billing.webhooks import Webhooks
from bot.services.broadcasts.commands import Broadcasts
from bot.services.broadcasts.scheduling import Scheduling
from bot.services.clock import Clock, utc_now
from bot.services.exports.ledger_csv import LedgerExport
from bot.services.generation.gifts import FirstPictures
from bot.services.generation.requests import Generations
from bot.services.generation.worker import GenerationJobs
from bot.services.growth.promo_offers import Offers
from bot.services.growth.promo_redeem import Promos
from bot.services.growth.referrals import Referrals
from bot.services.ledger.ledger import Ledger
from bot.services.ledger.statements import Statements
from bot.services.menu_summary import MenuSummaries
from bot.services.messaging.inbox import Inbox
from bot.services.messaging.outbox import Outbox
from bot.services.messaging.unreadable_updates import UnreadableUpdates
from bot.services.operations.disk import Disk
from bot.services.operations.health import Health
from bot.services.payments.crypto_pay.method import CRYPTO_PAY
from bot.services.payments.crypto_pay.orders import Crypto
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.manual_transfer.queries import Requests
from bot.services.payments.manual_transfer.topups import Topups
from bot.services.payments.method import Dependencies
from bot.services.payments.methods import PURCHASE_KINDS, REFUND_KINDS, BuiltMethods
from bot.services.payments.stars.list_cursor import StarWalks
from bot.services.payments.stars.method import STARS
from bot.services.payments.stars.orders import Orders
from bot.services.payments.stars.payments import Payments
from bot.services.payments.stars.reconciliation import Stars
from bot.services.payments.stars.refunds import Refunds
from bot.services.people.directory import People
from bot.services.people.erased_hash import ErasedHash, erased_hash
from bot.services.people.search import Search
from bot.services.people.users import Users
from bot.services.privacy.erasure import Erasure
from bot.services.privacy.export import PersonalDataExport
from bot.services.support.commands import Support
from bot.services.support.queries import Threads
from bot.settings.settings import Settings


@dataclass(frozen=True)
class Billing:
    """The rules of the billing API."""

    authentication: Authentication
    accounts: Accounts
    operations: Operations
    outcomes: Outcomes
    links: Links
    services: ServiceKeys
    events: Events
    webhooks: Webhooks
    deliveries: Deliveries


@dataclass(frozen=True)
class Services:
    """All services. bot.app makes this once; getters and handlers get it as `services`."""

    methods: BuiltMethods
    users: Users
    orders: Orders
    payments: Payments
    refunds: Refunds
    stars: Stars
    star_walks: StarWalks
    crypto: Crypto
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
    text_versions: TextVersions
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
    referrals: Referrals
    promos: Promos
    offers: Offers
    personal_data: PersonalDataExport
    erasure: Erasure
    billing: Billing


@dataclass(frozen=True)
class _Shared(Dependencies):
    """What several services need."""

    languages: Collection[str]
    mark: ErasedHash
    statements: Statements
    people: People


def build_services(
    settings: Settings, languages: Collection[str], now: Clock = utc_now
) -> Services:
    """Build all services. They do not use Telegram."""
    shared = _shared(settings, languages, now)
    return _services(shared, BuiltMethods(shared), _billing(shared))


def _shared(settings: Settings, languages: Collection[str], now: Clock) -> _Shared:
    mark, outbox, statements = erased_hash(settings.bot_token), Outbox(now), Statements()
    ledger = Ledger(outbox)
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
        referrals=Referrals(settings, ledger, outbox, mark, now),
        statements=statements,
        people=People(statements, (*PURCHASE_KINDS, *REFUND_KINDS), now),
    )


def _billing(of: _Shared) -> Billing:
    answers, events, zone = Answers(of.now), Events(of.now), of.settings.timezone
    signing, admins = Signing(of.settings.bot_token), of.settings.admins
    local = of.settings.sends_webhooks_here
    return Billing(
        authentication=Authentication(of.now),
        accounts=Accounts(of.ledger, zone, of.now),
        operations=Operations(of.ledger, answers, of.audit, zone, of.now),
        outcomes=Outcomes(of.ledger, answers, events, of.now),
        links=Links(answers, events, zone, of.now),
        services=ServiceKeys(of.audit, zone, of.now),
        events=events,
        webhooks=Webhooks(of.audit, signing, of.now, local=local),
        deliveries=Deliveries(signing, of.outbox, admins, of.now),
    )


def _erasure(of: _Shared, billing: Billing) -> Erasure:
    services = billing.outcomes, billing.links
    return Erasure(of.ledger, *services, of.settings.admins, of.mark, of.now)


def _services(of: _Shared, methods: BuiltMethods, billing: Billing) -> Services:
    return _money(of, methods)(
        users=of.users,
        menu_summaries=MenuSummaries(of.settings.invite_bonus_friend),
        inbox=of.inbox,
        disk=Disk(of.inbox),
        unread=UnreadableUpdates(of.now),
        outbox=of.outbox,
        audit=of.audit,
        people=of.people,
        search=Search(of.people),
        adjustments=Adjustments(of.ledger, of.audit, of.outbox),
        bans=Bans(of.settings.admins, of.audit, of.outbox, of.now),
        notes=Notes(of.audit, of.now),
        text_versions=TextVersions(of.settings.admins, of.languages, of.audit, of.now),
        support=Support(of.audit, of.outbox, of.settings.admins, of.now),
        threads=Threads(of.ledger),
        ledger_export=LedgerExport(of.audit, of.settings.timezone, of.now),
        stats=Stats(of.settings.timezone, of.now),
        health=Health(of.now),
        broadcasts=Broadcasts(of.languages, of.audit, of.now),
        scheduling=Scheduling(of.settings.timezone, of.now),
        generations=Generations(of.settings, of.ledger, _first_pictures(of), of.now),
        generation_jobs=GenerationJobs(of.ledger, of.now),
        referrals=of.referrals,
        promos=Promos(of.ledger, of.mark, of.now),
        offers=Offers(of.audit, of.now),
        personal_data=PersonalDataExport(of.statements, of.now),
        erasure=_erasure(of, billing),
        billing=billing,
    )


def _money(of: _Shared, methods: BuiltMethods) -> "partial[Services]":
    """`Services` with the ledger and the payment methods; the caller adds the others."""
    stars, manual = methods.of(STARS), methods.of(MANUAL_TRANSFER)
    return partial(
        Services,
        methods=methods,
        orders=stars.orders,
        payments=stars.payments,
        refunds=stars.refunds,
        stars=stars.stars,
        star_walks=stars.star_walks,
        crypto=methods.of(CRYPTO_PAY).crypto,
        ledger=of.ledger,
        statements=of.statements,
        topups=manual.topups,
        requests=manual.requests,
    )


def _first_pictures(of: _Shared) -> FirstPictures:
    return FirstPictures(of.ledger, of.mark, given=of.settings.gives_first_picture)
