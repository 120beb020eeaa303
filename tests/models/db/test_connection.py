"""Database URLs, and the connections made from them."""

import pytest

from models.db.connection import BadDatabaseUrl, close, connect, sqlite_file, tortoise_config
from models.db.sql import fetch


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite://app.db", "app.db"),
        ("sqlite:///srv/bot/app.db?busy_timeout=1", "/srv/bot/app.db"),
        ("postgres://me:secret@localhost/bot", None),
        ("postgresql://me@localhost:5433/bot?maxsize=20", None),
    ],
)
def test_a_url_names_a_file_or_a_server(url: str, file: str | None) -> None:
    """Relative and absolute SQLite files; both spellings of PostgreSQL."""
    assert sqlite_file(url) == file


@pytest.mark.parametrize(
    "url", ["", "app.db", "mysql://me:secret@localhost/bot", "sqlite://", "sqlite://:memory:"]
)
def test_other_urls_are_refused_in_words(url: str) -> None:
    """The message says what is allowed and shows no password."""
    with pytest.raises(BadDatabaseUrl, match="sqlite://FILE or postgres://") as refused:
        tortoise_config(url)
    assert "secret" not in str(refused.value)


def test_postgres_options_size_the_pool() -> None:
    """``minsize`` and ``maxsize`` reach the pool."""
    (connection,) = tortoise_config("postgres://me@h/bot?minsize=2&maxsize=20")[
        "connections"
    ].values()
    assert connection["credentials"]["maxsize"] == "20"


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_sqlite_keeps_commits_and_foreign_keys(database_url: str) -> None:
    """Write-ahead log, flushed at each commit, foreign keys on, triggers for REPLACE too."""
    await connect(database_url.split("?")[0])
    found = {
        name: (await fetch(f"PRAGMA {name}"))[0].popitem()[1]
        for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
    }
    await close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }


async def test_connecting_again_replaces_the_connection(raw_database: str) -> None:
    """One process, one database."""
    await connect(raw_database)
    assert await fetch("SELECT 1 AS one") == [{"one": 1}]


@pytest.mark.postgres
async def test_a_server_that_is_away_is_an_error() -> None:
    """The start fails at once, not at the first payment."""
    with pytest.raises(OSError):
        await connect("postgres://postgres@127.0.0.1:1/none")
    await close()
