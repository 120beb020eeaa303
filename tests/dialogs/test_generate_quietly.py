"""The prompt of a picture is in no log, even after a failure."""

from collections.abc import Iterator
from io import StringIO
from typing import Any, NoReturn

import pytest
from aiogram.exceptions import ClientDecodeError

from bot.flows.generation_message import JobMessage
from bot.integrations.images.local_painter import Painter
from tests.bot.observability.logging_on import logged
from tests.database import give
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = pytest.mark.thorough

WORDS = "секретное-слово-42"


@pytest.fixture
def stream() -> Iterator[StringIO]:
    """The whole log. Ask for it before the world: that adds to the logging."""
    with logged() as written:
        yield written


async def odd(*_: Any, **__: Any) -> NoReturn:
    """As a library's error that repeats what it could not read."""
    raise ClientDecodeError("Failed", ValueError(WORDS), {"caption": WORDS})


async def broken(*_: Any, **__: Any) -> NoReturn:
    """As a database's error that repeats the row, and one that caused it."""
    try:
        int(WORDS)
    except ValueError as error:
        raise RuntimeError(f"Failing row contains (1, {WORDS})") from error


@on_sqlite
@pytest.mark.parametrize(
    ("owner", "name", "how"),
    [
        (JobMessage, "show", odd),
        (JobMessage, "put_picture", odd),
        (JobMessage, "put_picture", broken),
        (JobMessage, "show_uploading", broken),
        (Painter, "draw", broken),
    ],
)
async def test_an_error_is_logged_by_its_type(
    stream: StringIO,
    world: World,
    alice: Person,
    monkeypatch: pytest.MonkeyPatch,
    owner: type,
    name: str,
    how: Any,
) -> None:
    """Its text, and that of what caused it, may hold what was asked for."""
    world.expects("job 1", "update", "Draw")
    await alice.opens("/start")
    await give(alice.id, 10)
    await alice.opens(f"/generate {WORDS}")
    monkeypatch.setattr(owner, name, how)

    await alice.taps("generate-confirm-draw", cost=1, free="no")

    written = stream.getvalue()
    assert how is odd or "RuntimeError" in written
    assert WORDS not in written
