"""What all tests share, and what is said of tests that were skipped."""

import gc
import os
from collections.abc import Generator

import pytest

pytest_plugins = ["tests.database", "tests.redis", "tests.servers"]


def pytest_xdist_auto_num_workers() -> int:
    """`-n auto`: two a core, for half of a test's time is a wait for a database or a process."""
    return 2 * len(os.sched_getaffinity(0))


def pytest_collection_finish() -> None:
    """Leave what was imported out of the garbage collector's rounds: a quarter of all seconds."""
    gc.collect()
    gc.freeze()


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
