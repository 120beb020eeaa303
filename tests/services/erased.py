"""A test person whose data will be erased: their history, and every row of the database."""

import json
from collections.abc import Collection
from datetime import UTC
from typing import Any

from bot.services.admin.adjustments import Adjustment, Adjustments
from bot.services.admin.amount_parsing import Change
from bot.services.admin.audit import Audit
from bot.services.admin.notes import Notes
from bot.services.billing.answers import Answers
from bot.services.billing.events import Events
from bot.services.billing.links import Links
from bot.services.billing.outcomes import Outcomes
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.inbox import Inbox
from bot.services.messaging.outbox import Outbox
from bot.services.payments.stars.orders import Orders
from bot.services.payments.stars.payments import Payment, Payments
from bot.services.people.users import TelegramProfile, Users
from bot.services.privacy.erasure import Erasure
from bot.services.support.commands import MessageContent, Support
from bot.settings.settings import Pack
from models.db.sql import fetch
from tests.clock import Watch
from tests.services.growth.test_invites import BONUS, invited
from tests.services.invites import invites_at
from tests.services.promos import MARK, offered, promos_at
from tests.services.topups import pending, topups_with

ADMIN = 7001
ALICE = 5_210_774_913  # long: no digest and no time has these digits by chance
SECRETS = ("Аделаида", "Пропавшая", "adelaida", "my secret words", "her landlord", str(ALICE))


def erasure_with(admins: Collection[int], watch: Watch, ledger: Ledger | None = None) -> Erasure:
    """Erases people, at the watch's time."""
    ledger, answers = ledger or Ledger(), Answers(watch)
    events = Events(watch)
    outcomes = Outcomes(ledger, answers, events, watch)
    links = Links(answers, events, UTC, watch)
    return Erasure(ledger, outcomes, links, admins, MARK, watch)


async def comes_by(watch: Watch) -> None:
    """A person with names to lose."""
    visitor = TelegramProfile(ALICE, ALICE, "Аделаида", "Пропавшая", "adelaida", "ru")
    await Users(("en", "ru"), watch).upsert(visitor, "ru")


async def lives(watch: Watch) -> Payment:
    """Buys, asks, writes, is corrected, uses a code, invites and is noted down; the payment."""
    await comes_by(watch)
    audit, invites = Audit(watch), invites_at(watch, **BONUS)
    offer = await Orders((Pack(10, 450),), watch).open(ALICE, 10)
    payment = Payment(ALICE, offer.payload, "XTR", 450, "charge-1")
    await Payments(Ledger(), invites, Outbox(watch), (), watch).credit(payment)
    topups = topups_with(watch)
    request = await pending(topups, ALICE)
    await topups.comment(ALICE, request.id, "my secret words")
    await topups.reject(request.id, ADMIN, "my secret words")
    await Support(audit, Outbox(watch), (ADMIN,), watch).open(
        ALICE, MessageContent("my secret words")
    )
    await Notes(audit, watch).add(ALICE, "her landlord", ADMIN)
    wanted = Adjustment(ALICE, Change(delta=7), "gift", ADMIN, "operation-1")
    await Adjustments(Ledger(), audit, Outbox(watch)).adjust(wanted)
    await offered(watch)
    await promos_at(watch).redeem(ALICE, "SPRING")
    await invited(watch, invites, ALICE, 2001)
    await kept_update(watch, done=True)
    return payment


async def kept_update(watch: Watch, *, done: bool) -> None:
    """An update of the inbox that names the person."""
    inbox = Inbox(watch)
    payload = json.dumps({"message": {"from": {"id": ALICE, "first_name": "Аделаида"}}})
    payload = payload.replace(": ", ":").replace(", ", ",")
    await inbox.keep(1, "successful_payment", payload)
    if done:
        await inbox.done(1, payload)


async def everything() -> str:
    """Every row of every table, as text."""
    listed = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        if await _is_sqlite()
        else "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    )
    found: list[Any] = []
    for table in await fetch(listed):
        if table["name"] not in ("aerich", "transfers", "audit"):
            found += await fetch(f'SELECT * FROM "{table["name"]}"')
    found += await fetch("SELECT subject, before, after FROM audit")
    found += await fetch("SELECT key, ref FROM transfers")
    return "\n".join(str([value for value in row.values() if value != ADMIN]) for row in found)


async def _is_sqlite() -> bool:
    try:
        await fetch("SELECT 1 FROM sqlite_master")
    except Exception:  # noqa: BLE001 - the other engine has no such table
        return False
    return True
