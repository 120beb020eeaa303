"""The screens of privacy: who stores which data, a person's files, erasure."""

import json

import pytest

from bot.services.admin.adjustments import Adjustment
from bot.services.admin.amount_parsing import Change
from models import FsmRow, User
from tests.dialogs.exports import delivered, table
from tests.people import Person, buttons
from tests.roads import order_paid
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite
GONE = 10**17  # pseudonyms begin here


async def asks_to_be_erased(person: Person) -> None:
    """As far as the second question."""
    await person.opens("/privacy")
    await person.taps("privacy-main-erase")
    await person.taps("privacy-erase-next")


async def test_privacy_names_the_operator(alice: Person) -> None:
    """As the settings name them."""
    await alice.opens("/privacy")

    assert alice.sees("privacy-main", operator="Demo Ltd", painter="own", coins="off")


async def test_privacy_says_who_else_is_told_things(world: World) -> None:
    """By what the operator has switched on; the operator's name is optional."""
    world.env |= {"OPERATOR_NAME": "", "IMAGE_API_TOKEN": "key", "CRYPTO_BOT_TOKEN": "1:x"}
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/privacy")

    assert alice.sees("privacy-main", operator="none", painter="outside", coins="on")
    assert "none" not in alice.menu["text"]


async def test_everything_comes_as_two_files(world: World, alice: Person) -> None:
    """JSON with all of it, CSV with the operations."""
    await order_paid(alice)
    await alice.opens("/privacy")

    await alice.taps("privacy-main-files")
    await delivered(world, alice)

    files = {one["document"]["file_name"]: one for one in alice.notices if "document" in one}
    assert set(files) == {"my-data.json", "my-operations.csv"}
    told = json.loads(await alice.phone.download(files["my-data.json"]))
    assert told["profile"]["id"] == alice.id
    assert told["operations"][0]["amount"] == 10
    assert table(await alice.phone.download(files["my-operations.csv"]))[1][3] == "10"


async def test_erasing_is_asked_twice_and_names_the_loss(alice: Person) -> None:
    """Then the menu is a last word without a button, and nothing of the person is kept."""
    await order_paid(alice)
    await alice.opens("/privacy")
    await alice.taps("privacy-main-erase")
    first = alice.sees("privacy-erase", balance=10)
    await alice.taps("privacy-erase-next")
    second = alice.sees("privacy-sure", balance=10)

    await alice.taps("privacy-sure-yes")

    assert first
    assert second
    assert alice.told("privacy-gone")
    assert not any(buttons(one) for one in alice.notices)
    assert not await User.exists(id=alice.id)
    assert await User.filter(id__gte=GONE).count() == 1
    assert not [row.key for row in await FsmRow.all() if str(alice.id) in row.key]


async def test_who_comes_back_is_new(alice: Person) -> None:
    """An empty balance, an empty history, a menu."""
    await order_paid(alice)
    await asks_to_be_erased(alice)
    await alice.taps("privacy-sure-yes")

    await alice.opens("/start")

    assert alice.sees("menu-main", name="Alice", balance=0)
    assert await alice.lines() == []


async def test_one_may_turn_back_at_both_questions(alice: Person) -> None:
    """Nothing has happened then."""
    await order_paid(alice)
    await alice.opens("/privacy")
    await alice.taps("privacy-main-erase")
    await alice.taps("nav-back")
    await asks_to_be_erased(alice)
    await alice.taps("nav-back")

    assert alice.can_tap("privacy-main-erase")
    assert await alice.balance() == 10


async def test_tokens_that_come_meanwhile_are_not_lost_unasked(world: World, alice: Person) -> None:
    """The question is asked again with the new balance."""
    await asks_to_be_erased(alice)
    await given(world, alice, 7)

    await alice.taps("privacy-sure-yes")

    assert alice.warned("errors-balance-changed", balance=7)
    assert alice.sees("privacy-sure", balance=7)
    await alice.taps("privacy-sure-yes")
    assert not await User.exists(id=alice.id)


async def given(world: World, person: Person, tokens: int) -> None:
    """An admin gives tokens."""
    wanted = Adjustment(person.id, Change(delta=tokens), "gift", 1003, "operation-1")
    await world.app.services.adjustments.adjust(wanted)


async def test_while_a_request_is_open_nobody_is_erased(alice: Person, olga: Person) -> None:
    """The person reads why, and what to do."""
    await alice.opens("/topup")
    await alice.taps("topup-method-choose", method="card_ru")
    await alice.says("10")
    await alice.taps("topup-pay-done")
    await alice.says("hash-1234567890")
    await alice.taps("topup-review-send")
    await alice.opens("/privacy")

    await alice.taps("privacy-main-erase")

    assert alice.warned("errors-erase-moving", what="topup")


async def test_an_admin_is_not_erased(olga: Person) -> None:
    """What admins did must stay theirs."""
    await olga.opens("/privacy")

    await olga.taps("privacy-main-erase")

    assert olga.warned("errors-erase-admin")


STEPS = ("privacy-main-erase", "privacy-erase-next", "privacy-sure-yes")
each_step = pytest.mark.parametrize("step", STEPS)


async def stands_at(person: Person, step: str) -> None:
    """The next button to press is that one."""
    await person.opens("/privacy")
    for before in STEPS[: STEPS.index(step)]:
        await person.taps(before)


async def banned(world: World, person: Person) -> None:
    """By the admin."""
    await world.app.services.bans.ban(person.id, "spam", OLGA)
    await world.idle()


@each_step
async def test_a_banned_person_is_refused_at_every_step(
    world: World, alice: Person, step: str
) -> None:
    """Buttons of before the ban say that there is no access, and where to ask."""
    await stands_at(alice, step)
    await banned(world, alice)

    await alice.taps(step)

    assert alice.warned("errors-banned")
    assert alice.can_tap("support-main-write")
    assert (await User.get(id=alice.id)).ban_reason == "spam"


async def test_the_privacy_command_of_a_banned_person_is_answered(
    world: World, alice: Person
) -> None:
    """Like every command but support's."""
    await alice.opens("/privacy")
    await banned(world, alice)

    await alice.opens("/privacy")

    assert alice.told("errors-banned")
    assert (await User.get(id=alice.id)).ban_reason == "spam"


@each_step
async def test_a_ban_at_the_very_press_keeps_the_person(
    world: World, alice: Person, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They read that they are banned, and what to do about their data."""
    await stands_at(alice, step)
    erasing = world.app.services.erasure
    verb = "erase" if step == STEPS[-1] else "look"
    real = getattr(erasing, verb)

    async def late(*asked: int) -> object:
        await world.app.services.bans.ban(alice.id, "spam", OLGA)
        return await real(*asked)

    monkeypatch.setattr(erasing, verb, late)

    await alice.taps(step)

    assert alice.warned("errors-erase-banned")
    assert (await User.get(id=alice.id)).ban_reason == "spam"
