"""A guided tour follows the events of the sandbox."""

from typing import Any

import pytest

from bot.sandbox.driver.client import Driver, DriverError, Person

BUTTON = {"text": "Yes", "callback_data": "a\x1dyes"}


def tour(*steps: tuple[str, list[dict[str, Any]]], admin: int = 77) -> dict[str, Any]:
    """A tour of these steps and their facts."""
    one = [{"id": name, "title": {}, "hint": {}, "point": [], "when": when} for name, when in steps]
    return {"steps": one, "admins": [admin], "parts": {}, "names": {}}


async def done(driver: Driver) -> list[str]:
    """The steps that are ticked."""
    shown: list[str] = (await driver.state())["tour"]["done"]
    return shown


async def test_without_a_tour_the_page_shows_none(driver: Driver) -> None:
    """A sandbox that nobody guides through."""
    assert (await driver.state())["tour"] is None


async def test_a_step_is_ticked_when_its_facts_came_in_their_order(
    driver: Driver, ann: Person
) -> None:
    """A button pressed too early counts for nothing; what is said of it is an event."""
    facts = [{"kind": "message", "message.text": "hel*"}, {"kind": "pressed", "data": "*\x1dyes"}]
    await driver.session.post("tour", tour(("greet", facts)))
    markup = {"inline_keyboard": [[BUTTON]]}
    await driver.call("sendMessage", chat_id=ann.id, text="Sure?", reply_markup=markup)

    await ann.click("Yes", seconds=0)
    assert await done(driver) == []
    await ann.say("hello")
    since = (await driver.state())["seq"]
    await ann.click("Yes", seconds=0)

    assert await done(driver) == ["greet"]
    assert (await driver.wait("tour", since=since))["tour"]["done"] == ["greet"]


async def test_a_call_counts_for_whom_it_reaches(driver: Driver, ann: Person) -> None:
    """The same message to an admin is not one to a customer; lists of buttons are read as JSON."""
    olga = await driver.person("Olga", id=77, started=True)
    facts = [{"kind": "call", "who": "customer", "entry.params.reply_markup": "*yes*"}]
    await driver.session.post("tour", tour(("told", facts)))
    markup = {"inline_keyboard": [[BUTTON]]}

    await driver.call("sendMessage", chat_id=olga.id, text="Hi", reply_markup=markup)
    assert await done(driver) == []
    await driver.call("sendMessage", chat_id=ann.id, text="Hi", reply_markup=markup)

    assert await done(driver) == ["told"]


async def test_a_tour_that_lacks_something_is_refused(driver: Driver) -> None:
    """With words, not with a traceback."""
    with pytest.raises(DriverError, match="steps"):
        await driver.session.post("tour", {"steps": []})


async def test_a_reset_forgets_the_tour(driver: Driver, ann: Person) -> None:
    """Whoever guides says it anew."""
    await driver.session.post("tour", tour(("greet", [{"kind": "message"}])))

    await driver.session.post("reset", {})

    assert (await driver.state())["tour"] is None


async def test_a_changed_text_ticks_its_step(driver: Driver) -> None:
    """The workshop beside the demo's bot says so."""
    await driver.session.post("tour", tour(("translate", [{"kind": "translated"}])))

    await driver.session.post("translated", {"person": 1})

    assert await done(driver) == ["translate"]
