"""`verify` compares adjustments with the audit log."""

import pytest

from bot.services.integrity.verify import verify
from models import Transfer
from models.db.sql import fetch
from tests.clock import Watch
from tests.services.books import OLGA, adjusted
from tests.services.erased import erasure_with
from tests.services.integrity.test_transfer_invariants import faults
from tests.services.integrity.test_verification import WITHOUT_TRIGGERS

pytestmark = pytest.mark.usefixtures("raw_database")


async def test_adjustments_by_the_hundred_are_in_order(alice: int) -> None:
    """The same steps again and again, each with its line of the log."""
    for number in range(5):
        await adjusted(alice, 5, f"adjust:in-{number}")
        await adjusted(alice, -5, f"adjust:out-{number}")

    assert await faults() == []


async def test_an_adjustment_of_an_erased_person_is_in_order(alice: int, watch: Watch) -> None:
    """What the log said of them is emptied, that it was said stays."""
    await adjusted(alice, 5, "adjust:one")
    await adjusted(alice, 7, "adjust:two")
    await erasure_with((OLGA,), watch).erase(alice, 12)

    assert await faults() == []


@pytest.mark.parametrize("erased", [False, True])
async def test_an_adjustment_without_its_line_of_the_log_is_named(
    alice: int, engine: str, watch: Watch, erased: bool
) -> None:
    """Three transfers, two lines: the one that nobody wrote down."""
    for number in range(3):
        await adjusted(alice, 5, f"adjust:{number}")
    if erased:
        await erasure_with((OLGA,), watch).erase(alice, 15)
    await without(engine, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")

    (fault,) = await faults()
    last = await Transfer.get(key="adjust:2")
    assert fault.startswith(f"transfers {last.id}: adjust:2 took user ")
    assert fault.endswith("from 10 to 15, the audit log does not say so of admin 1003")


@pytest.mark.parametrize(
    "lie",
    [
        "before = '{\"balance\": 3}'",
        "after = replace(after, '15', '510')",
        "actor_id = 1005",
        "subject = 'user:1002'",
        "kind = 'ban'",
    ],
)
async def test_a_line_of_the_log_that_says_something_else_is_found(
    alice: int, engine: str, lie: str
) -> None:
    """Who, whom, from which balance to which."""
    await adjusted(alice, 10, "adjust:0")
    await adjusted(alice, 5, "adjust:1")
    await without(engine, f"UPDATE audit SET {lie} WHERE id = (SELECT max(id) FROM audit)")

    (fault,) = await faults()
    assert "adjust:1 took user 1001 from 10 to 15, the audit log does not say so" in fault


LOG_WITHOUT_TRIGGERS = {
    "sqlite": ["DROP TRIGGER audit_only_redacted", "DROP TRIGGER audit_not_deleted"],
    "postgres": ["ALTER TABLE audit DISABLE TRIGGER ALL"],
}


async def without(engine: str, statement: str) -> None:
    """Change the log past what guards it."""
    for guard in LOG_WITHOUT_TRIGGERS[engine]:
        await fetch(guard)
    await fetch(statement)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE transfers SET kind = 'promo' WHERE kind = 'adjust'", "of kind promo from adj"),
        ("UPDATE transfers SET actor_id = NULL WHERE kind = 'adjust'", "say so of admin 0"),
    ],
)
async def test_an_adjustment_that_was_edited_is_named(
    alice: int, engine: str, statement: str, said: str
) -> None:
    """Made to look like something else."""
    await adjusted(alice, 10)
    for guard in WITHOUT_TRIGGERS[engine]:
        await fetch(guard)
    await fetch(statement)

    assert said in (await verify()).table()
