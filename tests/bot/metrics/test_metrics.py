"""Metrics for Prometheus: events are counted, states are read, and no person is named."""

from typing import Any

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import GetMe

from bot.metrics.instruments import result_of
from bot.services.messaging.outbox import Notice
from tests.bot.metrics.conftest import Watched
from tests.bot.updates.test_unreadable_updates import spoiled
from tests.database import give
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = pytest.mark.thorough

FAULT = "a fault of the test"


@on_sqlite
async def test_updates_are_counted_by_kind_and_outcome(
    watched: Watched, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each once, and its time with it."""
    watched.world.expects(FAULT)
    await alice.opens("/start")
    await alice.taps("help-entry")

    async def fails(*_: Any, **__: Any) -> int:
        raise RuntimeError(FAULT)

    monkeypatch.setattr("bot.services.menu_summary.MenuSummaries.of", fails)
    await alice.opens("/start")

    figures = await watched.figures()
    assert figures("bot_updates_total", kind="message", outcome="done") == 1
    assert figures("bot_updates_total", kind="message", outcome="failed") == 1
    assert figures("bot_updates_total", kind="callback_query", outcome="done") == 1
    assert figures("bot_update_seconds_count", kind="message") == 2
    assert figures("bot_query_seconds_count")


async def test_calls_are_counted_by_method_and_result(watched: Watched, alice: Person) -> None:
    """Every try of them: a 429 and what came of it are two."""
    await alice.opens("/start")
    before = await watched.figures()
    await watched.world.driver.fault("sendMessage", "429", retry_after=1)

    await alice.opens("/help")

    figures = await watched.figures()
    name = "bot_api_calls_total"
    assert figures(name, method="sendMessage", result="429") == 1
    sent = figures(name, method="sendMessage", result="ok")
    assert sent == (before(name, method="sendMessage", result="ok") or 0) + 1
    assert figures("bot_api_seconds_count", method="sendMessage") == sent + 1
    assert figures("bot_api_seconds_count", method="getUpdates") is None


async def test_what_waits_and_what_the_ledger_holds_is_read(
    watched: Watched, alice: Person
) -> None:
    """On both engines, as it is when Prometheus asks."""
    await alice.opens("/start")
    services = watched.world.app.services
    await give(alice.id, 7)
    services.outbox.wake = lambda: None  # nobody sends it
    await services.outbox.put(Notice("held-back", alice.id, "errors-gone", {}))

    figures = await watched.figures()

    assert figures("bot_database_up") == 1
    assert figures("bot_queue_depth", queue="notices") == 1
    assert figures("bot_queue_depth", queue="inbox") == 0
    assert figures("bot_ledger_circulation_tokens") == 7
    assert figures("bot_ledger_held_tokens") == 0
    assert figures("bot_ledger_issued_tokens", purpose="stars") == 7
    assert figures("bot_ledger_transfers_total", purpose="stars") == 1
    assert figures("bot_workers") == 1


@on_sqlite
async def test_the_last_verification_is_told(watched: Watched) -> None:
    """When it was, and how many faults it found; nothing before there was one."""
    assert (await watched.figures())("bot_ledger_faults") is None

    await watched.world.app.services.health.verify()

    figures = await watched.figures()
    assert figures("bot_ledger_faults") == 0
    moment = watched.world.watch().timestamp()
    assert figures("bot_ledger_verified_timestamp_seconds") == pytest.approx(moment)


@on_sqlite
async def test_without_the_database_the_rest_is_told(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it would say is missing, not as it was."""

    async def away(_: object) -> None:
        raise OSError("gone")

    monkeypatch.setattr("bot.metrics.collector.read_gauges", away)

    figures = await watched.figures()

    assert figures("bot_database_up") == 0
    assert not {name for name in figures.names if "queue" in name or "circulation" in name}
    assert figures("bot_jobs_at_work") == 0


@on_sqlite
async def test_asking_often_asks_the_database_rarely(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks ten times a second hurts nobody."""
    monkeypatch.setattr("bot.metrics.collector.CACHE_S", 60.0)
    asked = []

    async def away(_: object) -> None:
        asked.append(1)
        raise OSError("gone")

    monkeypatch.setattr("bot.metrics.collector.read_gauges", away)
    for _ in range(5):
        await watched.figures()

    assert len(asked) <= 1


@on_sqlite
async def test_nobody_is_named(watched: Watched, alice: Person) -> None:
    """No label holds an id or a person's words: the number of series is bounded."""
    await alice.opens("/start")
    await alice.says("my secret")
    await alice.forges("nothing")

    figures = await watched.figures()

    words = " ".join(figures.words)
    assert str(alice.id) not in words
    assert "secret" not in words
    kinds = figures.labels("bot_updates_total")
    assert kinds == {"kind": {"message", "callback_query"}, "outcome": {"done"}}


@on_sqlite
async def test_names_are_as_prometheus_wants_them(watched: Watched) -> None:
    """Ours begin with bot_; counters end in _total; times are seconds; the process's are there."""
    figures = await watched.figures()

    assert "process_cpu_seconds_total" in figures.names
    assert "process_resident_memory_bytes" in figures.names
    ours = {name: kind for name, kind in figures.kinds.items() if name.startswith("bot")}
    assert {"counter", "gauge", "histogram"} <= set(ours.values())
    assert not [name for name in ours if name.endswith(("_ms", "_count", "_created"))]
    assert [name for name, kind in ours.items() if kind == "histogram" and "_seconds" in name]


@on_sqlite
async def test_figures_are_not_on_the_public_port(world: World) -> None:
    """The webhook's server does not know them."""
    from bot.app import build_web

    paths = {route.resource.canonical for route in build_web(world.app).router.routes()}

    assert "/metrics" not in paths


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (None, "ok"),
        (TelegramRetryAfter(GetMe(), "slow", 3), "429"),
        (TelegramBadRequest(GetMe(), "bad"), "400"),
        (TelegramEntityTooLarge(GetMe(), "big"), "413"),
        (TelegramServerError(GetMe(), "oh"), "5xx"),
        (TelegramNetworkError(GetMe(), "gone"), "network"),
        (ClientDecodeError("?", ValueError(), ""), "garbage"),
        (RuntimeError("ours"), "broken"),
    ],
)
def test_a_try_ends_in_one_of_few_words(error: BaseException | None, word: str) -> None:
    """Whatever Telegram says."""
    assert result_of(error) == word


async def test_updates_that_cannot_be_read_are_counted(
    watched: Watched, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each once; an alert stands on it."""
    watched.world.expects("chat not found")  # the admin has not come yet
    spoiled(monkeypatch)

    await alice.opens("/start")
    await alice.opens("/help")

    figures = await watched.figures()
    assert figures("bot_unread_updates_total") == 2
