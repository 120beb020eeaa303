"""A person's own file: all data that is stored about them."""

import json
from pathlib import Path

import pytest

from bot.services.ledger.statements import Statements
from bot.services.privacy.export import PersonalDataExport
from tests.clock import Watch
from tests.services.erased import ALICE, comes_by, lives

pytestmark = pytest.mark.usefixtures("database")


async def test_the_persons_own_file_tells_everything(watch: Watch, tmp_path: Path) -> None:
    """Profile, orders, payments, requests, words, codes, invites, operations; not admins' notes."""
    await lives(watch)

    await PersonalDataExport(Statements(), watch).write(ALICE, tmp_path / "my.json")

    text = (tmp_path / "my.json").read_text("utf-8")
    told = json.loads(text)
    assert told["profile"]["first_name"] == "Аделаида"
    assert [told[name] != [] for name in ("orders", "payments", "topups", "invited")] == [True] * 4
    assert told["support_messages"][0]["text"] == "my secret words"
    assert told["promo_codes"][0]["code__code"] == "SPRING"
    assert [row["amount"] for row in told["operations"]] == [10, 7, 5]
    assert "her landlord" not in text


async def test_the_file_of_a_newcomer_is_json_too(watch: Watch, tmp_path: Path) -> None:
    """Empty lists, no operations."""
    await comes_by(watch)

    await PersonalDataExport(Statements(), watch).write(ALICE, tmp_path / "my.json")

    told = json.loads((tmp_path / "my.json").read_text("utf-8"))
    assert told["operations"] == told["orders"] == []
