"""The log of what admins did."""

import pytest

from tests.people import INTENT, Person, buttons
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite


async def log_open(olga: Person) -> None:
    """The log is on Olga's screen."""
    await olga.opens("/admin")
    await olga.taps("audit-entry")


async def test_an_empty_log_says_so(olga: Person) -> None:
    """Nobody did anything."""
    await log_open(olga)

    assert olga.sees("audit-deeds", state="none")


async def test_a_deed_is_shown_with_who_what_whom_and_how(olga: Person, alice: Person) -> None:
    """In words of the admin's language."""
    await alice.opens("/start")
    await olga.opens("/adjust 1001 +100 <gift>")

    await log_open(olga)

    text = olga.menu["text"]
    assert "Ольга" in text
    assert olga.words("adjust-action-balance") in text
    assert "1001" in text
    assert "0 → 100" in text
    assert "<gift>" in text


async def test_an_approval_reads_as_words_alone(olga: Person, world: World) -> None:
    """Which press it was is for the machine; a state is a word of the admin's language."""
    before = {"state": "pending", "tokens": 10}
    now = {"state": "approved", "tokens": 10, "operation": "0f3ac0ffee"}
    await world.app.services.audit.record(OLGA, "topup_approved", "topup:7", before, now)

    await log_open(olga)

    text = olga.menu["text"]
    assert "0f3ac0ffee" not in text
    assert olga.words("audit-deeds-state", state="approved") in text
    assert "approved" not in text
    assert "pending" not in text


async def test_the_log_is_filtered_by_admin_and_kind(world: World, olga: Person) -> None:
    """A choice pressed again is undone; everything is one press away."""
    record = world.app.services.audit.record
    await record(OLGA, "ban", "user:1", {"banned": False}, {"banned": True})
    await record(77, "export", "export")
    await log_open(olga)
    assert "77" in olga.menu["text"]

    await olga.taps("audit-deeds-filter")
    await olga.taps("audit-filter-kind", deed=olga.label("users-action-ban"), chosen="no")
    assert "77" not in olga.menu["text"]
    await olga.taps("audit-deeds-all")
    await olga.taps("audit-deeds-filter")
    await olga.taps("audit-filter-actor", actor="77", chosen="no")
    assert "77" in olga.menu["text"]
    assert olga.words("users-action-ban") not in olga.menu["text"]


async def test_a_long_log_is_turned_page_by_page(world: World, olga: Person) -> None:
    """Newest first."""
    for number in range(8):
        await world.app.services.audit.record(OLGA, "ban", f"user:9{number}")
    await log_open(olga)
    assert "97" in olga.menu["text"]

    await olga.taps_word("›")

    assert "90" in olga.menu["text"]
    assert "97" not in olga.menu["text"]


@pytest.mark.parametrize("data", ["kind:nothing", "actor:404", "actor:x", "deeds:0.0"])
async def test_forged_choices_break_nothing(world: World, olga: Person, data: str) -> None:
    """At worst an empty log."""
    await world.app.services.audit.record(OLGA, "ban", "user:1")
    await log_open(olga)
    await olga.taps("audit-deeds-filter")
    intent = buttons(olga.menu)[0]["callback_data"].split(INTENT)[0]

    await olga.forges(f"{intent}{INTENT}{data}")

    assert buttons(olga.menu)
