"""Gauges for metrics: current numbers that stay cheap to read at any size."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.services.coordination.workers import Workers
from models import ChoreRow, Purpose
from models.db.sql import fetch

MAX_COUNTED = 100_000
"""Queues are counted up to this number, so that a long one costs no more."""

QUEUES: Mapping[str, str] = {
    "inbox": "inbox WHERE done_at IS NULL",
    "notices": "outbox WHERE state IN ('pending', 'sending')",
    "deliveries": "broadcast_recipients r JOIN broadcasts b ON b.id = r.broadcast_id"
    " WHERE b.state = 'running' AND r.state = 'pending'",
    "pictures": "generations WHERE due_at IS NOT NULL",
    "holds": "api_operations WHERE state = 'open'",
    "webhooks": "webhook_events WHERE due_at IS NOT NULL",
    "requests": "topups WHERE state = 'pending'",
    "threads": "threads WHERE state = 'waiting'",
    "refunds": "charges WHERE state = 'refund_due'",
}
"""Queues and their rows. The states are literals, because partial indexes need that."""

_QUEUE = """
SELECT '{name}' AS name, count(*) AS n FROM (SELECT 1 FROM {rows} LIMIT {most}) AS waiting"""
_CHARGEBACKS = """
SELECT count(*) AS n FROM charges c WHERE state = 'refunded'
    AND NOT EXISTS (SELECT 1 FROM star_refunds r WHERE r.charge_id = c.id)"""
_ACCOUNTS = """
SELECT purpose, balance, version FROM accounts WHERE user_id IS NULL
UNION ALL SELECT 'held', CAST(coalesce(sum(balance), 0) AS BIGINT), 0
FROM accounts WHERE purpose = 'held' AND balance > 0"""


@dataclass(frozen=True)
class Gauges:
    """Numbers of the whole database at one moment.

    `queues`: waiting rows by the names of QUEUES, up to MAX_COUNTED each. `circulation`: tokens
    that people have, of which `held` are held. `issued`: tokens that left each system
    account less the ones that came back, by purpose; `entries`: entries of each. `workers`:
    processes that do background work. `chores`: when each was last done (UTC). `chargebacks`:
    payments that Telegram refunded without an admin.
    """

    queues: dict[str, int]
    circulation: int
    held: int
    issued: dict[str, int]
    entries: dict[str, int]
    workers: int
    chores: dict[str, datetime]
    chargebacks: int


async def waiting(*names: str) -> dict[str, int]:
    """How many rows wait in these queues, up to MAX_COUNTED each, in one query."""
    parts = [_QUEUE.format(name=name, rows=QUEUES[name], most=MAX_COUNTED) for name in names]
    return {row["name"]: row["n"] for row in await fetch(" UNION ALL ".join(parts))}


async def read_gauges(workers: Workers) -> Gauges:
    """Read all gauges. Raises what the database raises."""
    accounts = {row["purpose"]: row for row in await fetch(_ACCOUNTS)}
    held = int(accounts.pop(Purpose.HELD)["balance"])
    done = await ChoreRow.exclude(done_at=None).values_list("name", "done_at")
    return Gauges(
        queues=await waiting(*QUEUES),
        circulation=-sum(row["balance"] for row in accounts.values()),
        held=held,
        issued={purpose: -row["balance"] for purpose, row in accounts.items()},
        entries={purpose: row["version"] for purpose, row in accounts.items()},
        workers=await workers.alive().count(),
        chores=dict(done),
        chargebacks=(await fetch(_CHARGEBACKS))[0]["n"],
    )
