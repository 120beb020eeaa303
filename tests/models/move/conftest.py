"""Two databases for a move: a filled source of one engine, an untouched target of the other."""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from tests.models.move.filling import fill
from tests.postgres import PREFIX, Databases, beside, on_server

DIRECTIONS = ("sqlite to postgres", "postgres to sqlite")
BOTH = [pytest.param(one, marks=pytest.mark.postgres) for one in DIRECTIONS]


@dataclass(frozen=True)
class Pair:
    """The URLs of a move's databases."""

    source: str
    target: str


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with rows in every table."""
    file = tmp_path_factory.mktemp("filled") / "app.db"
    asyncio.run(fill(f"sqlite://{file}"))
    return file


@pytest.fixture(scope="session")
def filled_postgres(postgres_databases: Databases) -> Iterator[str]:
    """The URL of the same on PostgreSQL: to be copied, not to be used."""
    with postgres_databases.without_tables() as url:
        asyncio.run(fill(url))
        yield url


@pytest.fixture(params=BOTH)
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Pair]:
    """A filled source and a target that nobody has touched; each direction in turn."""
    with pair_of(request, tmp_path) as pair:
        yield pair


@contextmanager
def pair_of(request: pytest.FixtureRequest, folder: Path) -> Iterator[Pair]:
    """For a fixture whose parameter is the direction."""
    server: str = request.getfixturevalue("postgres_server")
    if request.param == DIRECTIONS[0]:
        file = shutil.copy(request.getfixturevalue("filled_file"), folder / "source.db")
        with _database(server, "template0") as target:
            yield Pair(f"sqlite://{file}", target)
        return
    template = urlsplit(request.getfixturevalue("filled_postgres")).path[1:]
    with _database(server, template) as source:
        yield Pair(source, f"sqlite://{folder / 'target.db'}")


@contextmanager
def _database(server: str, template: str) -> Iterator[str]:
    """The URL of a copy of the template."""
    name = f"{PREFIX}_{uuid4().hex}"
    asyncio.run(on_server(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
    try:
        yield beside(server, name)
    finally:
        asyncio.run(on_server(server, f'DROP DATABASE "{name}" WITH (FORCE)'))
