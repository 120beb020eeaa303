"""DelayedWriter: commits that do not wait for the disk but survive the process."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.db.delayed_writer import IN_A_ROW, DelayedWriter
from tests.e2e.process import ROOT

INSERT = "INSERT INTO a (b) VALUES (?)"


@pytest.fixture
def file(tmp_path: Path) -> str:
    """With a table of one column of unique values, in WAL mode."""
    name = f"{tmp_path}/a.db"
    with closing(sqlite3.connect(name)) as opened:
        opened.execute("PRAGMA journal_mode = WAL")
        opened.execute("CREATE TABLE a (b INTEGER PRIMARY KEY)")
    return name


@pytest.fixture
def writer(file: str) -> Iterator[DelayedWriter]:
    one = DelayedWriter(file)
    yield one
    one.close()


def stored(file: str) -> list[int]:
    """What another connection sees."""
    with closing(sqlite3.connect(file)) as opened:
        return [value for [value] in opened.execute("SELECT b FROM a ORDER BY b")]


def test_what_is_written_is_seen_by_others(file: str, writer: DelayedWriter) -> None:
    """At once."""
    assert writer.write([(INSERT, [1]), (INSERT, [2])])

    assert stored(file) == [1, 2]


def test_a_statement_that_fails_leaves_nothing_of_the_others(
    file: str, writer: DelayedWriter
) -> None:
    """The other connection is to try, and to say why; the next write goes on."""
    assert not writer.write([(INSERT, [1]), (INSERT, [1])])
    assert stored(file) == []

    assert writer.write([(INSERT, [1])])


def test_it_does_not_wait_for_somebody_else_who_writes(file: str, writer: DelayedWriter) -> None:
    """The other connection has a busy timeout, and a thread to spend it in."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert not writer.write([(INSERT, [1])])

        other.execute("ROLLBACK")
    assert writer.write([(INSERT, [1])])


def test_once_in_a_while_the_other_connection_is_to_write(writer: DelayedWriter) -> None:
    """Its commit syncs the log and brings it into the file, which would else only grow."""
    written = [writer.write([(INSERT, [number])]) for number in range(IN_A_ROW + 2)]

    assert written == [True] * IN_A_ROW + [False, True]


def test_what_is_written_survives_sigkill(file: str) -> None:
    """The log is in the system's memory, if not on the disk."""
    script = (
        "import os, signal, sys; from models.db.delayed_writer import DelayedWriter;"
        f" DelayedWriter(sys.argv[1]).write([({INSERT!r}, [7])]);"
        " os.kill(os.getpid(), signal.SIGKILL)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    ended = subprocess.run([sys.executable, "-c", script, file], env=environment, check=False)

    assert ended.returncode == -signal.SIGKILL
    assert stored(file) == [7]
