"""What admins read about broadcasts: the progress, the list, the file of outcomes."""

import csv
from pathlib import Path

import pytest

from bot.services.admin.audit import Audit
from bot.services.broadcasts.commands import Broadcasts
from bot.services.broadcasts.queries import Content
from models import BroadcastContent, BroadcastRecipient, BroadcastRow, BroadcastState
from tests.clock import Watch
from tests.database import newcomer

OLGA = 1003
HELLO = Content("", OLGA, (7,), "text", "Hello")


@pytest.fixture
def broadcasts(watch: Watch, raw_database: str) -> Broadcasts:
    """Broadcasts by the tests' clock."""
    return Broadcasts(("en", "ru"), Audit(watch), watch)


async def made(broadcasts: Broadcasts, state: str, people: dict[int, str]) -> int:
    """A broadcast in that state, with the outcome of each person."""
    for user_id in people:
        await newcomer(user_id, "=SUM(A1)")
    number = (await broadcasts.create("press-1", OLGA, "all", [HELLO], paid=False)).id
    content = await BroadcastContent.get(broadcast_id=number)
    await BroadcastRow.filter(id=number).update(state=BroadcastState(state))
    for user_id, outcome in people.items():
        await BroadcastRecipient.create(
            broadcast_id=number,
            user_id=user_id,
            chat_id=user_id,
            content_id=content.id,
            state=outcome,
            error="Forbidden: bot was blocked by the user" if outcome == "blocked" else None,
        )
    return number


async def test_progress_counts_people_by_outcome(broadcasts: Broadcasts) -> None:
    """Every state is named; the time left follows from the rate, where there is one."""
    states = ["sent"] * 4 + ["blocked", "failed", "unknown", "sending", "pending", "pending"]
    number = await made(broadcasts, "running", dict(enumerate(states, 1)))

    still = await broadcasts.progress(number)
    await BroadcastRow.filter(id=number).update(rate=0.5)
    moving = await broadcasts.progress(number)

    assert still.counts == {
        "pending": 2,
        "sending": 1,
        "sent": 4,
        "blocked": 1,
        "failed": 1,
        "unknown": 1,
        "deleted": 0,
        "kept": 0,
    }
    assert (still.left, still.share, still.seconds_left) == (3, 0.7, None)
    assert moving.seconds_left == 4


async def test_the_list_goes_from_the_newest_on(broadcasts: Broadcasts) -> None:
    """In pages; each begins where the last ended."""
    await newcomer(1)
    for number in range(8):
        await broadcasts.create(f"press-{number}", OLGA, "all", [HELLO], paid=False)

    first = await broadcasts.page()
    rest = await broadcasts.page(first.next)

    ids = [one.id for one in [*first.rows, *rest.rows]]
    assert ids == sorted(ids, reverse=True)
    assert (len(first.rows), len(ids), rest.next) == (6, 8, None)


async def test_the_file_says_how_it_went_for_everybody(
    broadcasts: Broadcasts, tmp_path: Path
) -> None:
    """A line for each recipient, safe to open in a spreadsheet."""
    number = await made(broadcasts, "done", {1: "blocked"})

    (file,) = await broadcasts.write_outcomes(number, tmp_path)

    with file.open(encoding="utf-8-sig", newline="") as text:
        (line,) = csv.DictReader(text)
    assert (line["user_id"], line["user_name"], line["outcome"]) == ("1", "'=SUM(A1)", "blocked")
    assert line["error"] == "Forbidden: bot was blocked by the user"
