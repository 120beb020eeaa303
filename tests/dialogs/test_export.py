"""The export of the ledger: only admins get the file."""

import pytest

from bot.services.exports.ledger_csv import COLUMNS
from models import AuditEntry, User
from tests.database import give
from tests.dialogs.exports import delivered, exported, table
from tests.people import Person, buttons, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite
NASTY = "=cmd|<b>"


async def test_the_whole_ledger_comes_as_a_file(world: World, olga: Person, alice: Person) -> None:
    """With its sum in the caption and a Close button; the bar is gone."""
    await alice.opens("/start")
    await give(alice.id, 10)

    await exported(world, olga)

    (notice,) = olga.notices
    assert text_of(notice) == olga.words(
        "export-caption", whole="yes", period="all", rows=2, total=0
    )
    header, *rows, last = table(await olga.phone.download(notice))
    assert tuple(header) == COLUMNS
    assert len(rows) == 2
    assert last[:2] == ["total", "2"]
    assert olga.sees("export-started")
    await olga.taps("nav-close")
    assert olga.notices == []


async def test_headers_may_be_words(world: World, olga: Person, alice: Person) -> None:
    """Of any language that the bot has."""
    await alice.opens("/start")
    await give(alice.id, 10)

    await exported(world, olga, "ru", "Русский")

    header, *_ = table(await olga.phone.download(olga.notices[0]))
    assert header[0] == olga.label("export-csv-entry")
    assert len(header) == len(COLUMNS)


async def test_names_are_no_formulas(world: World, olga: Person, alice: Person) -> None:
    """Nor do they break anything else."""
    await alice.opens("/start")
    await User.filter(id=alice.id).update(first_name=NASTY)
    await give(alice.id, 10)

    await exported(world, olga)

    _, *rows = table(await olga.phone.download(olga.notices[0]))
    assert f"'{NASTY}" in {row[6] for row in rows}


@pytest.mark.parametrize("typed", ["2026-11-01..2026-11-30", "01.11.2026-30.11.2026", "2026-11"])
async def test_a_period_may_be_typed(olga: Person, typed: str) -> None:
    """In both ways of writing dates; the typed words leave the chat."""
    await olga.opens("/admin")
    await olga.taps("export-entry")
    await olga.says(typed)

    name = "2026-11" if typed == "2026-11" else "2026-11-01..2026-11-30"
    assert olga.sees("export-header", whole="no", period=name)
    assert olga.typed == []


async def test_what_is_no_period_is_said_on_the_same_screen(olga: Person) -> None:
    """With an example; the next try may be right."""
    await olga.opens("/admin")
    await olga.taps("export-entry")

    await olga.says("since Easter")
    assert olga.sees("errors-export-period")
    await olga.says("2026-03-31..2026-01-01")
    assert olga.sees("errors-export-backwards")
    await olga.says("2026-01-01..2026-03-31")

    assert olga.sees("export-header", whole="no", period="2026-01-01..2026-03-31")


async def test_a_period_without_operations_is_said(
    world: World, olga: Person, alice: Person
) -> None:
    """No empty file."""
    await alice.opens("/start")
    await give(alice.id, 10)
    await olga.opens("/admin")
    await olga.taps("export-entry")
    await olga.says("2001-01-01..2001-12-31")
    await olga.taps("export-header-code", code="stable", own_name="")
    await delivered(world, olga)

    assert olga.told("export-empty", whole="no", period="2001-01-01..2001-12-31")
    assert len(olga.notices) == 1


async def test_a_month_is_a_button(world: World, olga: Person) -> None:
    """The last six."""
    await olga.opens("/admin")
    await olga.taps("export-entry")

    await olga.taps("export-period-month", month=11, year="2026")

    assert olga.sees("export-header", whole="no", period="2026-11")


async def test_an_export_is_on_record(world: World, olga: Person, alice: Person) -> None:
    """Who took it."""
    await alice.opens("/start")
    await give(alice.id, 10)

    await exported(world, olga)

    entry = await AuditEntry.get()
    assert (entry.actor_id, entry.kind) == (olga.id, "export")


async def test_a_stranger_gets_nothing(world: World, olga: Person, bob: Person) -> None:
    """Not even with the admin's own buttons."""
    await olga.opens("/admin")
    await olga.taps("export-entry")
    await olga.taps("export-period-all")
    header = buttons(olga.menu)[0]["callback_data"]
    await bob.opens("/start")

    await bob.forges(header)
    await delivered(world, bob)

    assert bob.notices == []
    assert bob.sees("menu-main", name="Bob", balance=0)
    assert not await AuditEntry.exists()


async def test_a_demoted_admin_gets_nothing(world: World, olga: Person, alice: Person) -> None:
    """The screen is still there; the rights are not."""
    await alice.opens("/start")
    await give(alice.id, 10)
    await olga.opens("/admin")
    await olga.taps("export-entry")
    await olga.taps("export-period-all")
    world.env["ADMINS"] = str(alice.id)
    await world.restart()

    await olga.taps("export-header-code", code="stable", own_name="")
    await delivered(world, olga)

    assert olga.warned("errors-gone")
    assert olga.notices == []
    assert not await AuditEntry.exists()


@pytest.mark.parametrize("data", ["code:xx", "code:", "month:2026-99", "month:x"])
async def test_forged_choices_are_refused(world: World, olga: Person, data: str) -> None:
    """No file, and no fault."""
    await olga.opens("/admin")
    await olga.taps("export-entry")
    if data.startswith("code"):
        await olga.taps("export-period-all")
    intent = str(buttons(olga.menu)[0]["callback_data"]).split("\x1d")[0]

    await olga.forges(f"{intent}\x1d{data}")
    await delivered(world, olga)

    assert olga.warned("errors-export-period") or olga.warned("errors-gone") or olga.toast
    assert olga.notices == []
