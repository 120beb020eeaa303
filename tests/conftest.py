"""Fixtures of all tests, and the report of skipped tests."""

import gc
import os
import sys
from collections.abc import AsyncIterator, Generator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

if TYPE_CHECKING:
    from playwright.async_api import Browser

from tests.logs import plain_logs
from tests.shares import Length, in_shares

gc.disable()  # until everything is imported: a third of the seconds that it takes
plain_logs()
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each process compiles everything again
sys.dont_write_bytecode = False
WAITING, COMPUTING = ("e2e", "browser"), ("thorough",)
PLUGINS = ("run_folder", "database", "redis", "servers", "texts_once")
pytest_plugins = [f"tests.{name}" for name in PLUGINS]


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """`-n logical`: one more than cores, as a sixth of a test's time is a wait for its database.

    `-n auto`: two a core, where half of it is a wait for a database or a process.
    """
    return _cores() + 1 if config.getoption("numprocesses") == "logical" else 2 * _cores()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(config: pytest.Config) -> None:
    """Before the workers start, which all need the same files compiled."""
    from tests.compiled import compile_ahead

    compile_ahead(config, _cores())


def _cores() -> int:
    return len(os.sched_getaffinity(0))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In a worker: tests that take seconds come first; see `tests.shares`."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    if workers > 1:
        items[:] = in_shares(items, workers, lambda item: str(item.path), _length)


def _length(item: pytest.Item) -> Length:
    if any(map(item.get_closest_marker, WAITING)):
        return Length.WAITS
    return Length.COMPUTES if any(map(item.get_closest_marker, COMPUTING)) else Length.SHORT


def pytest_collection_finish() -> None:
    """Leave what was imported out of the garbage collector's rounds, and make them rare.

    Together a third of the processor's seconds; what the tests leave behind fits into memory.
    """
    gc.freeze()
    gc.set_threshold(100_000, 50, 1_000)
    gc.enable()


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> "AsyncIterator[Browser]":
    """One headless Chromium for all tests of this worker; others do not import what drives it."""
    from tests.browser import launched

    async with launched() as browser:
        yield browser


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """REQUIRE_ALL (.ci/run sets it) makes a skip a failure: nothing may be missing there."""
    report = yield
    if report.skipped and os.environ.get("REQUIRE_ALL") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and REQUIRE_ALL is set: {_reason(report)}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One last line: how many tests were skipped, and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = "; ".join(sorted({_reason(report) for report in skipped}))
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} tests were skipped: {reasons}")


def _reason(report: pytest.TestReport) -> str:
    words = report.longrepr[-1] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return words.removeprefix("Skipped: ")
