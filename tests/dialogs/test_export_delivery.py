"""How an export is delivered: a progress bar, and a notice if it fails."""

import pytest

from bot.flows import export_delivery
from bot.services.exports import ledger_csv
from tests.database import give
from tests.dialogs.exports import Gate, begun, delivered, exported
from tests.people import Person, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_the_admin_may_leave_while_the_file_is_made(
    world: World, olga: Person, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Presses are answered meanwhile, and the file comes all the same."""
    monkeypatch.setattr(export_delivery, "EDIT_INTERVAL_S", 0.01)
    await alice.opens("/start")
    await give(alice.id, 10)
    gate = Gate(monkeypatch)
    since = (await world.driver.state())["seq"]
    await begun(olga)
    await gate.reached.wait()
    await olga.taps("nav-home")
    await olga.taps("help-entry")
    assert olga.sees("help-main")
    bar = olga.words("export-bar", whole="yes", period="all", bar="░" * 10, percent=0)
    assert [text_of(notice) for notice in olga.notices] == [bar]
    await world.driver.wait(
        "call", since=since, where=lambda e: e["entry"]["method"] == "editMessageText"
    )

    gate.open.set()
    await delivered(world, olga)

    assert olga.sees("help-main")
    assert olga.told("export-caption", whole="yes", period="all", rows=2, total=0)
    assert len(olga.notices) == 1


async def test_a_second_export_waits_for_the_first(
    world: World, olga: Person, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An impatient press makes no second file."""
    await alice.opens("/start")
    await give(alice.id, 10)
    gate = Gate(monkeypatch)
    await begun(olga)
    await gate.reached.wait()

    await olga.taps("export-started-more")
    await olga.taps("export-period-all")
    await olga.taps("export-header-code", code="stable", own_name="")
    assert olga.warned("errors-still-at-work")
    gate.open.set()
    await delivered(world, olga)

    assert len([notice for notice in olga.notices if "document" in notice]) == 1


async def test_a_fault_is_told(
    world: World, olga: Person, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And logged; the next export works."""
    world.expects("an export failed", "deliberate")
    await alice.opens("/start")
    await give(alice.id, 10)

    def broken(*_: object) -> None:
        raise RuntimeError("deliberate")

    with monkeypatch.context() as patch:
        patch.setattr(ledger_csv, "_write", broken)
        await exported(world, olga)
    assert olga.told("export-failed")

    await olga.taps("nav-close")
    await exported(world, olga)
    assert olga.told("export-caption", whole="yes", period="all", rows=2, total=0)


async def test_a_refused_upload_is_told(world: World, olga: Person, alice: Person) -> None:
    """The admin does not wait for ever."""
    world.expects("an export failed", "no room")
    await alice.opens("/start")
    await give(alice.id, 10)
    await world.driver.fault("sendDocument", "error", code=400, description="Bad Request: no room")

    await exported(world, olga)

    assert olga.told("export-failed")


async def test_a_stop_of_the_bot_is_told(
    world: World, olga: Person, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bar does not stand there for ever."""
    await alice.opens("/start")
    await give(alice.id, 10)
    gate = Gate(monkeypatch)
    await begun(olga)
    await gate.reached.wait()

    await world.restart()
    await olga.looks()

    assert olga.told("export-failed")
    assert len(olga.notices) == 1
