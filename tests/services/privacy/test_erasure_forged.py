"""Erasing a person does not hide a row that was forged before."""

import pytest

from bot.services.integrity.verify import verify
from models.db.sql import fetch
from tests.clock import Watch
from tests.database import give
from tests.services.erased import erasure_with


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_row_forged_before_is_named_afterwards(watch: Watch, alice: int) -> None:
    """It gets no new digest, so `verify` goes on saying that it was changed."""
    await give(alice, 5)
    await fetch("DROP TRIGGER transfers_not_updated")
    await fetch("UPDATE transfers SET reason = 'forged'")

    await erasure_with((), watch).erase(alice, 5)

    faults = [fault for check in (await verify()).checks for fault in check.faults]
    assert len(faults) == 1
    assert "changed afterwards" in faults[0]
