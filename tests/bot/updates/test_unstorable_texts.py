"""Characters that our databases cannot store are replaced when updates arrive."""

import json
from typing import Any

import pytest

from bot.sandbox.world.updates import UpdateQueue
from models import ThreadMessage, UnreadUpdate, User
from tests.bot.updates.test_unreadable_updates import spoiled
from tests.people import INTENT, Person, buttons
from tests.roads import order_paid, words_for_support
from tests.world import World

pytestmark = pytest.mark.thorough

NUL, HALF = "\x00", "\ud83d"  # no text of PostgreSQL holds the one, no UTF-8 the other
SHOWN = "\ufffd"
HERE = "☠"  # what people type or are called in its place: the sandbox takes no other text


@pytest.fixture(params=[NUL, HALF], ids=["NUL", "half a pair"])
def bad(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The character; from now on it is in updates wherever the sandbox has HERE."""
    real, char = UpdateQueue.push, str(request.param)

    def push(queue: UpdateQueue, kind: str, payload: dict[str, Any], person_id: int) -> object:
        told = json.dumps(payload).replace(json.dumps(HERE)[1:-1], json.dumps(char)[1:-1])
        return real(queue, kind, json.loads(told), person_id)

    monkeypatch.setattr(UpdateQueue, "push", push)
    return char


@pytest.mark.usefixtures("bad")
async def test_a_text_that_cannot_be_stored_is_answered(alice: Person) -> None:
    """As a command, and where nobody asked for it."""
    await alice.opens("/start")

    await alice.says(f"hel{HERE}lo")
    assert alice.told("errors-stray-message")
    await alice.says(f"/buy{HERE}")

    assert alice.told("errors-unknown-command")


@pytest.mark.usefixtures("bad")
async def test_a_name_that_cannot_be_stored_is_shown_without(alice: Person) -> None:
    """Both engines keep the same name."""
    await alice.phone.change(first_name=f"Al{HERE}ice")

    await alice.opens("/start")

    assert alice.sees("menu-main", name=f"Al{SHOWN}ice", balance=0)
    assert (await User.get(id=alice.id)).first_name == f"Al{SHOWN}ice"


@pytest.mark.usefixtures("bad")
async def test_who_has_such_a_name_gets_what_they_paid_for(alice: Person) -> None:
    """The payment tells the name, too."""
    await alice.phone.change(last_name=HERE)

    await order_paid(alice)

    assert await alice.balance() == 10


@pytest.mark.usefixtures("bad")
async def test_a_typed_answer_is_kept_without_them(world: World, alice: Person) -> None:
    """As long as it was, so that what is bold in it stays so."""
    world.expects("chat not found")  # the admin has not come yet
    await words_for_support(alice)

    await alice.says(f"Where are my{HERE} tokens?")

    assert (await ThreadMessage.get()).text == f"Where are my{SHOWN} tokens?"


@pytest.mark.parametrize("data", [NUL, f"{NUL}home", f"choose:{NUL}", f"home{NUL}"], ids=repr)
@pytest.mark.parametrize("known", [True, False], ids=["own screen", "no screen"])
async def test_forged_data_that_cannot_be_stored_are_answered(
    alice: Person, data: str, known: bool
) -> None:
    """Nothing is pressed by them."""
    await alice.opens("/buy")
    intent = str(buttons(alice.menu)[0]["callback_data"]).split(INTENT)[0]

    await alice.forges((intent + INTENT + data) if known else data)

    await alice.opens("/start")
    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.usefixtures("bad")
async def test_an_update_that_cannot_be_read_either_is_kept(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stops nobody."""
    world.expects("chat not found")  # the admin has not come yet
    spoiled(monkeypatch, extra={"caption": f"a{HERE}b"})

    await alice.opens("/start")

    assert alice.sees("menu-main", name="Alice", balance=0)
    assert f"a{SHOWN}b" in (await UnreadUpdate.get()).payload
