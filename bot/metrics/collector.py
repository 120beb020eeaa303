"""Metrics that are read on each scrape, from the database and from this process.

The database is queried at most once in CACHE_S seconds, with a timeout of QUERY_TIMEOUT_S. If it
does not answer, its metrics are missing and bot_database_up is 0.
"""

import asyncio
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import monotonic

from loguru import logger
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.app import App
from bot.services.analytics.gauges import Gauges, read_gauges
from bot.services.operations.health import UNAVAILABLE_ERRORS
from models.db.connection import pool, sqlite_file

CACHE_S = 10.0
QUERY_TIMEOUT_S = 2.0


class AppCollector(Collector):
    """The collector of one application. `refresh` queries, `collect` returns the last results."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._latest: Gauges | None = None
        self._asked_at: float | None = None
        self._asking = asyncio.Lock()

    async def refresh(self) -> None:
        """Query the database, unless the last result is fresh. Never raises."""
        async with self._asking:
            if self._asked_at is None or monotonic() - self._asked_at > CACHE_S:
                self._latest = await self._read()
                self._asked_at = monotonic()

    async def _read(self) -> Gauges | None:
        try:
            async with asyncio.timeout(QUERY_TIMEOUT_S):
                return await read_gauges(self._app.workers)
        except UNAVAILABLE_ERRORS as error:
            logger.debug("cannot read the database's metrics: {!r}", error)
            return None

    def describe(self) -> list[Metric]:
        """Describe nothing. Without this method, registering would call `collect`."""
        return []

    def collect(self) -> Iterator[Metric]:
        """The metrics as far as they are known now."""
        yield _gauge("database_up", "Whether the database answers.", self._latest is not None)
        if self._latest:
            yield from _of_database(self._latest)
        yield from _of_pool()
        yield from self._of_redis()
        yield from self._of_disk()
        yield from self._of_process()

    def _of_redis(self) -> Iterator[Metric]:
        wakeups = self._app.jobs.wakeups
        if wakeups.kind == "redis":
            yield _gauge("redis_up", "Whether Redis answered the last time.", wakeups.answers)

    def _of_disk(self) -> Iterator[Metric]:
        file = sqlite_file(self._app.settings.database_url.reveal())
        free = shutil.disk_usage(Path(file).absolute().parent if file else Path()).free
        words = "Free bytes on the disk of the SQLite file, or of the working folder."
        yield _gauge("disk_free_bytes", words, free)

    def _of_process(self) -> Iterator[Metric]:
        known = self._app.services.health.remembered()
        yield _gauge("jobs_at_work", "Jobs that run or are about to run.", self._app.jobs.busy)
        yield _gauge("update_lag_seconds", "From sending a message to its arrival.", known.lag)
        if known.updated_at:
            words, moment = "When the last update arrived.", known.updated_at.timestamp()
            yield _gauge("last_update_timestamp_seconds", words, moment)
        if known.verified_at:
            words, moment = "When this process verified the ledger.", known.verified_at.timestamp()
            yield _gauge("ledger_verified_timestamp_seconds", words, moment)
            yield _gauge("ledger_faults", "Faults that it found then; 0 means none.", known.faults)


def _of_database(now: Gauges) -> Iterator[Metric]:
    words = "Waiting rows, counted up to 100000."
    yield _gauges("queue_depth", words, "queue", now.queues)
    yield _gauge("ledger_circulation_tokens", "Tokens that people have.", now.circulation)
    yield _gauge("ledger_held_tokens", "Tokens of the circulation that are held.", now.held)
    words = "Tokens issued minus taken back, by account of the system; spent ones are negative."
    yield _gauges("ledger_issued_tokens", words, "purpose", now.issued)
    moved = CounterMetricFamily(
        "bot_ledger_transfers", "Transfers, by account of the system.", labels=["purpose"]
    )
    for purpose, number in now.entries.items():
        moved.add_metric([purpose], number)
    yield moved
    yield _gauge("workers", "Processes that do background work.", now.workers)
    done = {name: moment.timestamp() for name, moment in now.chores.items()}
    yield _gauges("chore_done_timestamp_seconds", "When a chore was last done.", "chore", done)
    yield _gauge("chargebacks", "Payments that Telegram refunded unasked.", now.chargebacks)


def _of_pool() -> Iterator[Metric]:
    if connections := pool():
        words = "Connections to PostgreSQL: open, idle (of the open ones), and the maximum."
        yield _gauges("database_connections", words, "state", connections)


def _gauge(name: str, words: str, value: float) -> Metric:
    return GaugeMetricFamily(f"bot_{name}", words, value=float(value))


def _gauges(name: str, words: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(f"bot_{name}", words, labels=[label])
    for key, value in values.items():
        family.add_metric([key], float(value))
    return family
