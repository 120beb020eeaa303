"""The history of operations."""

import asyncio
import csv
import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.flows import statement_file
from dialogs.history import getters
from tests.database import give
from tests.dialogs.exports import delivered
from tests.people import Person, text_of
from tests.roads import order_paid
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_a_newcomer_reads_that_nothing_happened_yet(alice: Person) -> None:
    """And is offered no empty file."""
    await alice.opens("/history")

    assert alice.sees("history-operations", total=0)
    assert not alice.can_tap("history-operations-csv")


async def test_a_refund_is_a_line_of_its_own_and_can_be_filtered(
    world: World, alice: Person
) -> None:
    """The filter appears when there is something to choose between."""
    await order_paid(alice)
    await world.driver.refund(last_charge(alice))
    await alice.opens("/history")
    refund, payment = await alice.lines()
    purchases = alice.label("buy-kind", where="filter")

    usual = {"service": "none", "reasoned": "no", "amount": 10}
    gone = {**usual, "direction": "out", "kind": "stars_refund", "balance": 0, "at": refund.at}
    assert alice.sees("history-operations-line", **gone)
    await alice.taps("history-operations-filter", filtered="no")
    await alice.taps("history-filter-kind", kind="stars", chosen="no", method=purchases)

    assert not alice.sees("history-operations-line", **gone)
    came = {**usual, "direction": "in", "kind": "stars", "balance": 10, "at": payment.at}
    method = alice.label("buy-kind", where="line")
    assert alice.sees("history-operations-line", **came, method=method)
    await alice.taps("history-operations-filter", filtered="yes", kinds=purchases)
    assert alice.can_tap("history-filter-kind", kind="stars", chosen="yes", method=purchases)


def last_charge(person: Person) -> str:
    """The charge of the person's last payment."""
    paid = [one["successful_payment"] for one in person.messages if "successful_payment" in one]
    return str(paid[-1]["telegram_payment_charge_id"])


async def test_the_file_holds_every_line(world: World, alice: Person) -> None:
    """A header and kinds in the person's language, rows that add up."""
    await order_paid(alice)
    await alice.opens("/history")

    await alice.taps("history-operations-csv")
    await delivered(world, alice)

    (notice,) = alice.notices
    data = await alice.phone.download(notice)
    bought = alice.label("buy-kind", where="line")
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert header[3:5] == [alice.label("history-csv-amount"), alice.label("history-csv-balance")]
    assert row[2:5] == [
        alice.label("history-kind", service="none", kind="stars", method=bought),
        "10",
        "10",
    ]


async def test_the_file_comes_beside_the_menu_and_can_be_closed(
    world: World, alice: Person
) -> None:
    """The menu is there as before."""
    await order_paid(alice)
    await alice.opens("/history")

    await alice.taps("history-operations-csv")
    await delivered(world, alice)
    assert alice.told("history-csv-caption")
    await alice.taps("nav-close")

    assert alice.notices == []
    assert alice.sees("history-operations", total=1)


async def test_a_strangers_lines_are_never_shown(alice: Person, bob: Person) -> None:
    """Everybody reads their own wallet."""
    await order_paid(alice)

    await bob.opens("/history")

    assert bob.sees("history-operations", total=0)


@pytest.mark.parametrize("kind", ["nonsense", "", "STARS", "hold\x00", "all:stars", "adjust"])
async def test_a_forged_kind_is_no_filter(world: World, alice: Person, kind: str) -> None:
    """Button data can be anything; only kinds that were offered count."""
    await order_paid(alice)
    await world.driver.refund(last_charge(alice))
    await alice.opens("/history")
    await alice.taps("history-operations-filter", filtered="no")
    intent = intent_of(alice)

    await alice.forges(f"{intent}\x1dkind:{kind}")

    assert not alice.sees("history-operations", total=0)
    await alice.taps("nav-home")
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_the_pages_lead_through_all_lines(world: World, alice: Person) -> None:
    """Newest first, eight to a page."""
    await alice.opens("/start")
    for _ in range(9):
        await give(alice.id, 1)

    await alice.opens("/history")
    assert alice.can_tap("nav-page", page=1, pages=2)
    await alice.taps_word("›")

    assert alice.can_tap("nav-page", page=2, pages=2)
    oldest = (await world.app.services.statements.page(alice.id, page=1)).lines[0]
    assert alice.sees(
        "history-operations-line",
        service="none",
        direction="in",
        amount=1,
        kind="stars",
        method=alice.label("buy-kind", where="line"),
        reasoned="no",
        balance=1,
        at=oldest.at,
    )


def intent_of(person: Person) -> str:
    """The mark of the person's open screen in its buttons."""
    rows = person.menu["reply_markup"]["inline_keyboard"]
    return str(rows[-1][0]["callback_data"]).split("\x1d")[0]


async def test_the_press_is_answered_before_the_file_is_made(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long history takes a while: the button does not spin so long; a second press waits."""
    go_on = asyncio.Event()
    write = statement_file.write_csv

    async def slow(*about: Any) -> list[Path]:
        await go_on.wait()
        return await write(*about)

    monkeypatch.setattr(statement_file, "write_csv", slow)
    await order_paid(alice)
    await alice.opens("/history")

    await alice.taps("history-operations-csv")
    assert alice.notices == []
    await alice.taps("history-operations-csv")
    assert alice.warned("errors-still-at-work")
    go_on.set()
    await delivered(world, alice)

    assert alice.told("history-csv-caption")


async def test_a_file_that_cannot_be_made_is_told(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full, say: the press was answered long since, so it is a notice."""
    world.expects("was not delivered")

    async def broken(*_: Any) -> list[Path]:
        raise OSError("No space left on device")

    monkeypatch.setattr(statement_file, "write_csv", broken)
    await order_paid(alice)
    await alice.opens("/history")

    await alice.taps("history-operations-csv")
    await delivered(world, alice)

    assert alice.told("errors-no-file")


async def test_an_adjustment_says_its_reason(alice: Person, olga: Person) -> None:
    """In the person's language where it was a ready one; markup is shown as it is."""
    await alice.opens("/start")
    for reason in ("gift", "<b>because</b>"):
        await olga.opens(f"/adjust {alice.id} +5 {reason}")

    await alice.opens("/history")

    kind = alice.label("history-kind", kind="adjust", method="none", service="none")
    assert f"{kind}: {alice.label('adjust-reason-preset', reason='gift')}" in alice.menu["text"]
    assert f"{kind}: <b>because</b>" in alice.menu["text"]


async def test_the_month_adds_up_what_was_received_and_spent(world: World, alice: Person) -> None:
    """What is older is not counted. (The ledger's rows are of the machine's own time.)"""
    world.watch.moment = datetime.now(UTC)
    await order_paid(alice)
    await alice.opens("/generate a cat")
    await alice.taps("generate-confirm-draw", cost=1, free="no")
    await alice.opens("/history")
    await alice.taps("history-operations-month")
    assert alice.sees("history-month", received=10, bought=10, spent=1, balance=9)

    world.watch.forward(hours=24 * 31)
    await alice.opens("/history")
    await alice.taps("history-operations-month")

    assert alice.sees("history-month", received=0, bought=0, spent=0, balance=9)


async def test_the_month_can_be_seen_as_a_plot(world: World, alice: Person) -> None:
    """A message of its own, drawn beside the press."""
    await order_paid(alice)
    await alice.opens("/history")
    await alice.taps("history-operations-month")

    await alice.taps("history-month-plot")
    await delivered(world, alice)

    (plot,) = alice.notices
    assert "photo" in plot
    assert text_of(plot) == alice.words("history-month-caption")


async def test_without_charts_the_month_says_how_to_get_them(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The figures are there all the same."""
    world.watch.moment = datetime.now(UTC)
    monkeypatch.setattr(getters, "can_draw", lambda: False)
    await order_paid(alice)
    await alice.opens("/history")

    await alice.taps("history-operations-month")

    assert alice.sees("history-month", received=10, bought=10, spent=0, balance=10)
    assert alice.sees("history-month-no-plots")
    assert not alice.can_tap("history-month-plot")
