"""‹ 2 / 7 › under a list."""

import pytest

from tests.database import give
from tests.dialogs.test_history import intent_of
from tests.people import Person, buttons
from tests.world import on_sqlite

pytestmark = on_sqlite


async def with_pages(person: Person, lines: int = 17) -> None:
    """Three pages of history, eight lines each."""
    await person.opens("/start")
    for _ in range(lines):
        await give(person.id, 1)
    await person.opens("/history")


def disabled_arrows(person: Person) -> str:
    """The arrows that do nothing."""
    return "".join(b["text"] for b in buttons(person.menu) if "disabled" in b and b["text"] in "‹›")


async def test_one_page_needs_no_pager(alice: Person) -> None:
    """Eight lines fit."""
    await with_pages(alice, lines=8)

    assert not alice.can_tap("nav-page", page=1, pages=1)


async def test_arrows_lead_there_and_back_and_end_at_the_ends(alice: Person) -> None:
    """At an end the arrow stays in its place and is disabled."""
    await with_pages(alice)
    seen = [disabled_arrows(alice)]

    for arrow in "››‹":
        await alice.taps_word(arrow)
        page = next(p for p in (1, 2, 3) if alice.can_tap("nav-page", page=p, pages=3))
        seen.append(f"{page}{disabled_arrows(alice)}")

    assert seen == ["‹", "2", "3›", "2"]


async def test_a_page_that_is_gone_is_the_last_one(alice: Person) -> None:
    """A number from the client, far beyond the end."""
    await with_pages(alice)

    await alice.forges(f"{intent_of(alice)}\x1dpage:999999")

    assert alice.can_tap("nav-page", page=3, pages=3)


@pytest.mark.parametrize("page", ["-1", "1.5", "x", "", "9" * 40, "١"])
async def test_a_page_that_is_no_number_changes_nothing(alice: Person, page: str) -> None:
    """Button data can be forged."""
    await with_pages(alice)
    await alice.taps_word("›")

    await alice.forges(f"{intent_of(alice)}\x1dpage:{page}")

    assert alice.can_tap("nav-page", page=2, pages=3)
