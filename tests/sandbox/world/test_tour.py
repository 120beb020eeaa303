"""A guided tour follows the events of the sandbox."""

from typing import Any

import pytest

from bot.sandbox.driver.client import Emu, EmuError, Person

BUTTON = {"text": "Yes", "callback_data": "a\x1dyes"}


def tour(*steps: tuple[str, list[dict[str, Any]]], admin: int = 77) -> dict[str, Any]:
    """A tour of these steps and their facts."""
    one = [{"id": name, "title": {}, "hint": {}, "point": [], "when": when} for name, when in steps]
    return {"steps": one, "admins": [admin], "parts": {}, "names": {}}


async def done(emu: Emu) -> list[str]:
    """The steps that are ticked."""
    shown: list[str] = (await emu.state())["tour"]["done"]
    return shown


async def test_without_a_tour_the_page_shows_none(emu: Emu) -> None:
    """A sandbox that nobody guides through."""
    assert (await emu.state())["tour"] is None


async def test_a_step_is_ticked_when_its_facts_came_in_their_order(emu: Emu, ann: Person) -> None:
    """A button pressed too early counts for nothing; what is said of it is an event."""
    facts = [{"kind": "message", "message.text": "hel*"}, {"kind": "pressed", "data": "*\x1dyes"}]
    await emu.session.post("tour", tour(("greet", facts)))
    markup = {"inline_keyboard": [[BUTTON]]}
    await emu.call("sendMessage", chat_id=ann.id, text="Sure?", reply_markup=markup)

    await ann.click("Yes", seconds=0)
    assert await done(emu) == []
    await ann.say("hello")
    since = (await emu.state())["seq"]
    await ann.click("Yes", seconds=0)

    assert await done(emu) == ["greet"]
    assert (await emu.wait("tour", since=since))["tour"]["done"] == ["greet"]


async def test_a_call_counts_for_whom_it_reaches(emu: Emu, ann: Person) -> None:
    """The same message to an admin is not one to a customer; lists of buttons are read as JSON."""
    olga = await emu.person("Olga", id=77, started=True)
    facts = [{"kind": "call", "who": "customer", "entry.params.reply_markup": "*yes*"}]
    await emu.session.post("tour", tour(("told", facts)))
    markup = {"inline_keyboard": [[BUTTON]]}

    await emu.call("sendMessage", chat_id=olga.id, text="Hi", reply_markup=markup)
    assert await done(emu) == []
    await emu.call("sendMessage", chat_id=ann.id, text="Hi", reply_markup=markup)

    assert await done(emu) == ["told"]


async def test_a_tour_that_lacks_something_is_refused(emu: Emu) -> None:
    """With words, not with a traceback."""
    with pytest.raises(EmuError, match="steps"):
        await emu.session.post("tour", {"steps": []})


async def test_a_reset_forgets_the_tour(emu: Emu, ann: Person) -> None:
    """Whoever guides says it anew."""
    await emu.session.post("tour", tour(("greet", [{"kind": "message"}])))

    await emu.session.post("reset", {})

    assert (await emu.state())["tour"] is None


async def test_a_changed_text_ticks_its_step(emu: Emu) -> None:
    """The workshop beside the demo's bot says so."""
    await emu.session.post("tour", tour(("translate", [{"kind": "translated"}])))

    await emu.session.post("translated", {"person": 1})

    assert await done(emu) == ["translate"]
