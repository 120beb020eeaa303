"""Changing a balance by buttons and by typing."""

import asyncio
from typing import Any

import pytest

from bot.services.admin.amount_parsing import STEPS
from models import AuditEntry, Transfer
from tests.database import give
from tests.people import INTENT, Person, buttons
from tests.world import World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def somebody(alice: Person) -> Person:
    """Alice, whom the bot knows."""
    await alice.opens("/start")
    return alice


async def adjuster_open(olga: Person) -> None:
    """Alice's balance is on Olga's screen."""
    await olga.opens("/admin")
    await olga.taps("users-entry")
    await olga.says("@alice")
    await olga.taps("users-card-adjust")


async def to_confirm(olga: Person, amount: str, reason: str = "gift") -> None:
    """The last question, with this amount typed and a ready reason."""
    await adjuster_open(olga)
    await olga.says(amount)
    await olga.taps("adjust-draft-next")
    await olga.taps("adjust-reason-preset", reason=reason)


def draft_is(olga: Person, balance: int, draft: str, after: int, state: str = "ready") -> bool:
    """Whether the screen says so."""
    return olga.sees(
        "adjust-draft", name="Alice", balance=balance, draft=draft, after=after, state=state
    )


def step(olga: Person, tokens: int) -> dict[str, Any]:
    """The values of a step's button."""
    return {"direction": "in" if tokens > 0 else "out", "amount": abs(tokens)}


async def test_buttons_build_a_draft(olga: Person, somebody: Person) -> None:
    """Nothing is applied by them."""
    await give(somebody.id, 30)
    await adjuster_open(olga)
    assert draft_is(olga, 30, "+0", 30, "empty")
    assert not olga.can_tap("adjust-draft-next")

    for tokens in (50, 10, 10, -5):
        await olga.taps("adjust-draft-step", **step(olga, tokens))

    assert draft_is(olga, 30, "+65", 95)
    await olga.taps("adjust-draft-clear")
    assert draft_is(olga, 30, "+0", 30, "empty")
    assert await somebody.balance() == 30


async def test_every_step_has_its_button(olga: Person, somebody: Person) -> None:
    """±1 ±5 ±10 ±50."""
    await adjuster_open(olga)

    assert sorted(STEPS) == [-50, -10, -5, -1, 1, 5, 10, 50]
    assert all(olga.can_tap("adjust-draft-step", **step(olga, tokens)) for tokens in STEPS)


@pytest.mark.parametrize(
    ("typed", "draft", "after"),
    [("+100", "+100", 130), ("-30", "-30", 0), ("=500", "=500", 500), ("1 000", "+1000", 1030)],
)
async def test_an_amount_may_be_typed(
    olga: Person, somebody: Person, typed: str, draft: str, after: int
) -> None:
    """It replaces the draft."""
    await give(somebody.id, 30)
    await adjuster_open(olga)
    await olga.taps("adjust-draft-step", **step(olga, 5))

    await olga.says(typed)

    assert draft_is(olga, 30, draft, after)


async def test_what_is_no_amount_is_answered_on_the_screen(olga: Person, somebody: Person) -> None:
    """With what is allowed; the draft stays."""
    await adjuster_open(olga)
    for number, typed in enumerate(("nan", "inf", "1e9", "１００", "10,5", "ten", "=-5", "1.5"), 7):
        await olga.says(f"+{number}")
        assert not olga.sees("errors-not-an-amount"), number

        await olga.says(typed)

        assert olga.sees("errors-not-an-amount"), typed
        assert draft_is(olga, 0, f"+{number}", number), typed


async def test_too_much_and_nothing_are_answered_on_the_screen(
    olga: Person, somebody: Person
) -> None:
    """In their own words."""
    await adjuster_open(olga)
    await olga.says("+1000000001")
    assert olga.sees("errors-amount-too-large", most=1_000_000_000)
    await olga.says("-0")
    assert olga.sees("errors-nothing-changes")


async def test_more_than_there_is_cannot_be_taken(olga: Person, somebody: Person) -> None:
    """The screen says so and has no way on."""
    await give(somebody.id, 30)
    await adjuster_open(olga)

    await olga.says("-31")

    assert draft_is(olga, 30, "-31", -1, "short")
    assert not olga.can_tap("adjust-draft-next")


async def test_a_draft_that_takes_too_much_can_be_cleared(olga: Person, somebody: Person) -> None:
    """One warning, and a way to begin again."""
    await adjuster_open(olga)
    await olga.says("-500")
    assert olga.menu["text"].count("⚠️") == 1

    await olga.taps("adjust-draft-clear")

    assert draft_is(olga, 0, "+0", 0, "empty")
    assert not olga.can_tap("adjust-draft-clear")


async def test_a_confirmed_adjustment_is_applied_and_told(olga: Person, somebody: Person) -> None:
    """Admin and person read it each in their own language."""
    await give(somebody.id, 30)
    await to_confirm(olga, "+100")
    values = {"name": "Alice", "id": "1001", "draft": "+100", "reason": "gift"}
    assert olga.sees("adjust-confirm", before=30, after=130, **values)
    assert await somebody.balance() == 30

    await olga.taps("adjust-confirm-yes")

    assert olga.sees("adjust-done", name="Alice", id="1001", before=30, after=130, told="yes")
    assert await somebody.balance() == 130
    await somebody.looks()
    assert somebody.told("adjust-told", direction="in", amount=100, balance=130, reason="gift")
    await olga.taps("adjust-card")
    assert "👤 Alice" in olga.menu["text"]


async def test_a_typed_reason_is_kept_as_it_is(olga: Person, somebody: Person) -> None:
    """Markup in it is only text."""
    await adjuster_open(olga)
    await olga.says("+1")
    await olga.taps("adjust-draft-next")
    await olga.says("for <b>you</b> & me")
    await olga.taps("adjust-confirm-yes")

    assert (await Transfer.get()).reason == "for <b>you</b> & me"
    await somebody.looks()
    assert "for <b>you</b> & me" in somebody.notices[-1]["text"]


async def test_a_double_tap_is_one_adjustment(olga: Person, somebody: Person) -> None:
    """Five presses at once of the same button: one transfer, one notice."""
    await to_confirm(olga, "+100")
    screen = olga.menu
    yes = next(one for one in buttons(screen) if one["text"] == olga.label("adjust-confirm-yes"))

    await asyncio.gather(
        *(olga.phone.click(data=yes["callback_data"], message=screen, stale=True) for _ in range(5))
    )
    await olga.looks()

    assert await Transfer.all().count() == 1
    assert await somebody.balance() == 100
    assert olga.sees("adjust-done", name="Alice", id="1001", before=0, after=100, told="yes")
    await somebody.looks()
    assert len(somebody.notices) == 1


async def test_a_target_on_a_balance_that_changed_is_asked_again(
    olga: Person, somebody: Person
) -> None:
    """The new balance is on the screen; the second press applies it."""
    await to_confirm(olga, "=500")
    await give(somebody.id, 30)

    await olga.taps("adjust-confirm-yes")

    assert olga.sees("errors-balance-changed", balance=30)
    values = {"name": "Alice", "id": "1001", "draft": "=500", "reason": "gift"}
    assert olga.sees("adjust-confirm", before=30, after=500, **values)
    assert await somebody.balance() == 30
    await olga.taps("adjust-confirm-yes")
    assert await somebody.balance() == 500


async def test_tokens_spent_meanwhile_cannot_be_taken(
    world: World, olga: Person, somebody: Person
) -> None:
    """Back to the draft, whose one warning says why."""
    await give(somebody.id, 30)
    await to_confirm(olga, "-30", reason="mistake")
    await world.app.services.ledger.hold(somebody.id, 10, job="j")

    await olga.taps("adjust-confirm-yes")

    assert draft_is(olga, 20, "-30", -10, "short")
    assert olga.menu["text"].count("⚠️") == 1
    assert not await AuditEntry.exists()


async def test_somebody_who_blocked_the_bot_is_adjusted_all_the_same(
    olga: Person, somebody: Person
) -> None:
    """The admin reads that they could not be told."""
    await to_confirm(olga, "+5")
    await somebody.phone.block()

    await olga.taps("adjust-confirm-yes")

    assert olga.sees("adjust-done", name="Alice", id="1001", before=0, after=5, told="no")
    assert await somebody.balance() == 5


async def test_a_forged_step_is_gone(olga: Person, somebody: Person) -> None:
    """Only what the buttons say."""
    for item in ("1000", "0", "-51", "x", "", "1e3", "９"):
        await adjuster_open(olga)
        intent = buttons(olga.menu)[0]["callback_data"].split(INTENT)[0]

        await olga.forges(f"{intent}{INTENT}step:{item}")

        assert olga.warned("errors-gone"), item


async def test_a_forged_way_past_the_screens_applies_nothing(
    olga: Person, somebody: Person
) -> None:
    """Buttons of later screens do nothing on the first one."""
    for widget in ("yes", "next", "preset:gift", "preset:murder"):
        await adjuster_open(olga)
        intent = buttons(olga.menu)[0]["callback_data"].split(INTENT)[0]

        await olga.forges(f"{intent}{INTENT}{widget}")

        assert not await Transfer.exists(), widget
