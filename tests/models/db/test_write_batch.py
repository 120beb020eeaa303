"""write_all: statements in their order, all of them or none, on both engines."""

import pytest
from tortoise.exceptions import IntegrityError

from models import FsmRow
from models.db.transactions import transaction
from models.db.write_batch import write_all

pytestmark = pytest.mark.usefixtures("raw_database")

_INSERT = (
    "INSERT INTO fsm (key, data, state, updated_at) VALUES (?, '{}', ?, '2026-01-01 00:00:00+00')"
)


async def _keys() -> set[str]:
    return {row.key for row in await FsmRow.all()}


async def test_statements_are_carried_out_in_their_order() -> None:
    """The second takes away what the first has written."""
    first, second = (_INSERT, ["a", "x"]), (_INSERT, ["b", "x"])

    await write_all([first, second, ("DELETE FROM fsm WHERE key = ?", ["a"])])

    assert await _keys() == {"b"}


async def test_one_that_fails_undoes_those_before() -> None:
    """The key is taken by the first."""
    with pytest.raises(IntegrityError):
        await write_all([(_INSERT, ["a", "x"]), (_INSERT, ["a", "x"])])

    assert await _keys() == set()


async def test_inside_a_transaction_they_end_as_it_ends() -> None:
    """They are a part of it."""

    async def fails() -> None:
        await write_all([(_INSERT, ["a", "x"])])
        raise LookupError

    with pytest.raises(LookupError):
        await transaction(fails)

    assert await _keys() == set()
