"""Alerts admins of errors: at most one message per kind in a period, with the number of errors.

Errors in the log count if they belong to an update or a job. Errors of sending notices do not
count, because each would cause the next. An alert has no error text, because it may contain what
people wrote. While the database does not answer, errors are counted and the alerts wait.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from loguru import logger

from bot.observability.tracing import current
from bot.services.messaging.outbox import Notice, addressed
from bot.services.operations.health import UNAVAILABLE_ERRORS
from bot.ui.context import AppContext

if TYPE_CHECKING:
    from loguru import Message, Record

ALERT_INTERVAL = timedelta(minutes=15)  # between two messages about one kind
MAX_ALERTS = 5  # kinds per ALERT_INTERVAL
MAX_KINDS = 100  # kinds that are remembered
POLL_INTERVAL_S = 30.0  # seconds between two checks for kinds whose pause is over
OURS = ("bot.", "dialogs.", "models.")
UNHEARD = ("outbox",)  # jobs by which notices are sent


class Kind(NamedTuple):
    """Errors that are counted together: the exception's type ("none" without one) and its place."""

    error: str
    place: str


@dataclass
class _ErrorGroup:
    """The errors of a kind since its last alert."""

    since: datetime
    trace: str
    count: int = 0
    alerted_at: datetime | None = None

    def alerted_after(self, moment: datetime) -> bool:
        """Whether an alert was sent after this time."""
        return self.alerted_at is not None and self.alerted_at > moment


class FaultAlerts:
    """One for a process."""

    def __init__(self, app: AppContext) -> None:
        self._outbox = app.services.outbox
        self._admins = app.settings.admins
        self._now = app.now
        self._met: dict[Kind, _ErrorGroup] = {}
        self._lock = Lock()  # threads also log errors

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Listen to the log while the block runs."""
        sink = logger.add(
            self._hear,
            level="ERROR",
            format="{message}",
            backtrace=False,
            diagnose=False,  # the values of all variables would take half a second of the loop
        )
        try:
            yield
        finally:
            with suppress(ValueError):  # the logs were configured again
                logger.remove(sink)

    async def run(self) -> None:
        """Send alerts repeatedly, until cancelled."""
        while True:
            await self.tell()
            await asyncio.sleep(POLL_INTERVAL_S)

    async def tell(self) -> None:
        """Send an alert of each due kind to every admin, if the database answers."""
        for kind, met in self._due():
            try:
                alerted = await self._put(kind, met)
            except UNAVAILABLE_ERRORS as error:
                return logger.debug("can't send error alerts now: {!r}", error)
            met.alerted_at = self._now()
            if alerted:
                self._forget(met)
        return None

    def _hear(self, message: "Message") -> None:
        scope = current()
        if "alerted" in message.record["extra"]:
            return  # admins get a separate notice about it
        if scope is None or (scope.update is None and scope.job is None) or scope.job in UNHEARD:
            return
        kind, now = kind_of(message.record), self._now()
        with self._lock:
            if kind not in self._met and not self._has_room():
                return
            met = self._met.setdefault(kind, _ErrorGroup(now, scope.trace))
            if met.count == 0:
                met.since, met.trace = now, scope.trace
            met.count += 1

    def _has_room(self) -> bool:
        """Forget kinds that have not occurred since an old alert, if there is no room."""
        if len(self._met) >= MAX_KINDS:
            over = self._now() - ALERT_INTERVAL
            kept = {k: met for k, met in self._met.items() if met.count or met.alerted_after(over)}
            self._met = kept
        return len(self._met) < MAX_KINDS

    def _due(self) -> list[tuple[Kind, _ErrorGroup]]:
        """The kinds that are due, oldest first."""
        over = self._now() - ALERT_INTERVAL
        with self._lock:
            quiet = [met for met in self._met.values() if met.alerted_after(over)]
            due = [(kind, met) for kind, met in self._met.items() if met.count and met not in quiet]
        return sorted(due, key=lambda one: one[1].since)[: max(0, MAX_ALERTS - len(quiet))]

    def _forget(self, met: _ErrorGroup) -> None:
        with self._lock:
            met.count = 0

    async def _put(self, kind: Kind, met: _ErrorGroup) -> bool:
        """Whether the alert was stored; another process may have sent it in this period."""
        while_ = int(self._now().timestamp() // ALERT_INTERVAL.total_seconds())
        key = f"fault:{sha256(repr(tuple(kind)).encode()).hexdigest()[:16]}:{while_}"
        values = {**kind._asdict(), "count": met.count, "since": met.since, "trace": met.trace}
        notice = Notice(key, 0, "health-fault", values)
        alerted = [await self._outbox.put(one) for one in addressed(notice, self._admins)]
        return any(alerted)


def kind_of(record: "Record") -> Kind:
    """The exception's type and the innermost place in our code of its traceback."""
    caught = record["exception"]
    where = record["extra"].get("where", "bot")
    place = f"{record['name']}:{record['function']}" if where == "bot" else str(where)
    if caught is None or caught.type is None:
        return Kind("none", place)
    return Kind(caught.type.__name__, _innermost(caught.traceback) or place)


def _innermost(trace: TracebackType | None) -> str | None:
    found = None
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith(OURS):
            found = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
