"""Metrics that are updated by events as they happen."""

from typing import Any, TypeVar

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from prometheus_client import CollectorRegistry, Counter, Histogram, disable_created_metrics

# The library adds a second series to each metric; we do not use it.
disable_created_metrics()  # type: ignore[no-untyped-call]

QUICK = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
USUAL = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
PATIENT = (0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Upper bounds of histograms, in seconds."""
RATES = {False: "free", True: "paid"}
POLLING = "getUpdates"  # long polling: how long it takes says nothing

RESULTS: tuple[tuple[type[BaseException], str], ...] = (
    (TelegramRetryAfter, "429"),
    (TelegramBadRequest, "400"),
    (TelegramUnauthorizedError, "401"),
    (TelegramForbiddenError, "403"),
    (TelegramNotFound, "404"),
    (TelegramConflictError, "409"),
    (TelegramEntityTooLarge, "413"),
    (TelegramServerError, "5xx"),
    (TelegramNetworkError, "network"),
    (ClientDecodeError, "garbage"),
    (TelegramAPIError, "4xx"),
)
"""The label of each error of a call; the first class that fits counts."""

Metric = TypeVar("Metric", Counter, Histogram)


class _Children(dict[tuple[str, ...], Any]):
    """One metric by the values of its labels. Each is looked up in the library only once."""

    def __init__(self, metric: Counter | Histogram) -> None:
        super().__init__()
        self._metric = metric

    def __missing__(self, values: tuple[str, ...]) -> Any:
        child = self[values] = self._metric.labels(*values)
        return child


class Instruments:
    """All metrics that events update. Each method takes one or two microseconds."""

    def __init__(self, registry: CollectorRegistry) -> None:
        def counter(name: str, words: str, *labels: str) -> _Children:
            return _Children(Counter(f"bot_{name}", words, labels, registry=registry))

        def histogram(name: str, words: str, bounds: tuple[float, ...], *labels: str) -> _Children:
            metric = Histogram(f"bot_{name}", words, labels, buckets=bounds, registry=registry)
            return _Children(metric)

        self._unread = Counter(
            "bot_unread_updates", "Updates that could not be read.", registry=registry
        )
        self._updates = counter("updates", "Updates by how they ended.", "kind", "outcome")
        self._update = histogram(
            "update_seconds", "From an update's arrival to its end.", USUAL, "kind"
        )
        self._calls = counter("api_calls", "Attempts of Bot API calls.", "method", "result")
        self._call = histogram("api_seconds", "Time of one attempt.", USUAL, "method")
        self._waits = histogram("bulk_wait_seconds", "Wait for a permit.", PATIENT, "rate")
        self._jobs = counter("job_runs", "Runs of jobs.", "task", "outcome")
        self._busy = counter("job_seconds", "Seconds for which jobs ran.", "task")
        self._billed = counter(
            "billing_requests", "Requests to the billing API.", "route", "status"
        )
        self._billing = histogram(
            "billing_request_seconds", "From a request's head to its answer.", QUICK, "route"
        )
        self._webhooks = counter("webhook_tries", "Attempts to deliver a webhook.", "result")
        self._statement = Histogram(
            "bot_query_seconds",
            "Time of one SQL statement, including the wait for a connection.",
            buckets=QUICK,
            registry=registry,
        )

    def update(self, kind: str, outcome: str, seconds: float) -> None:
        """Count an update that was handled, or failed, after so many seconds."""
        self._updates[kind, outcome].inc()
        self._update[kind,].observe(seconds)

    def unread(self) -> None:
        """Count an update that could not be parsed."""
        self._unread.inc()

    def call(self, method: str, error: BaseException | None, seconds: float) -> None:
        """Count one attempt of a call to Telegram."""
        self._calls[method, result_of(error)].inc()
        if method != POLLING:
            self._call[method,].observe(seconds)

    def waited(self, paid: bool, seconds: float) -> None:
        """Note how long a bulk call waited for its permit, even if it got none."""
        self._waits[RATES[paid],].observe(seconds)

    def job(self, name: str, outcome: str, seconds: float) -> None:
        """Count one run of a job."""
        self._jobs[name, outcome].inc()
        self._busy[name,].inc(seconds)

    def billed(self, route: str, status: int, seconds: float) -> None:
        """Count a request to the billing API that was answered."""
        self._billed[route, str(status)].inc()
        self._billing[route,].observe(seconds)

    def webhook(self, result: str) -> None:
        """Count an attempt to deliver a webhook. `result`: an HTTP status, or why there is none."""
        self._webhooks[f"{result[0]}xx" if result.isdigit() else result,].inc()

    def statement(self, seconds: float) -> None:
        """Note how long a statement took, even if it failed."""
        self._statement.observe(seconds)


def result_of(error: BaseException | None) -> str:
    """The label for the result of a call. There are only a few labels, whatever happens."""
    if error is None:
        return "ok"
    return next((word for kind, word in RESULTS if isinstance(error, kind)), "broken")
