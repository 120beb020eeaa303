"""The control API: people, state, events, waits, settling, safety, reset."""

import json
from typing import Any

import aiohttp
import pytest
from aiogram import Bot

from bot.sandbox.driver.client import Driver, DriverError, Person

pytestmark = pytest.mark.thorough


async def status(driver: Driver, verb: str, path: str, **options: Any) -> int:
    """The HTTP status of a request."""
    async with driver.session.http.request(verb, driver.base_url + path, **options) as response:
        return response.status


async def events(response: aiohttp.ClientResponse, count: int) -> list[dict[str, Any]]:
    """So many events of a stream."""
    found: list[dict[str, Any]] = []
    while len(found) < count:
        line = (await response.content.readline()).decode()
        if line.startswith("data: "):
            found.append(json.loads(line.removeprefix("data: ")))
    return found


async def test_people_are_added_and_changed(driver: Driver) -> None:
    """All fields come back in the state."""
    bob = await driver.person("Bob", last_name="Ray", username="bob", stars=5, id=77)
    await bob.change(language_code="ru")

    (person,) = (await driver.state())["people"]

    assert person == {
        "id": 77,
        "first_name": "Bob",
        "last_name": "Ray",
        "username": "bob",
        "language_code": "ru",
        "stars": 5,
        "blocked": False,
        "started": False,
        "unread": 0,
        "preview": "",
        "last_kind": None,
        "last_at": None,
    }


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"first_name": ""},
        {"first_name": 5},
        {"first_name": "Bob", "age": 5},
        {"first_name": "Bob", "stars": -1},
        {"first_name": "Bob", "id": "x"},
    ],
)
async def test_a_malformed_person_is_refused(driver: Driver, fields: dict[str, Any]) -> None:
    """In words, not with a traceback."""
    with pytest.raises(DriverError, match="400"):
        await driver.session.post("people", fields)


async def test_two_people_cannot_have_one_id(driver: Driver, ann: Person) -> None:
    """409."""
    with pytest.raises(DriverError, match=f"there is a person {ann.id} already"):
        await driver.person("Bob", id=ann.id)


async def test_unread_counts_the_bots_messages(driver: Driver, bot: Bot, ann: Person) -> None:
    """Until the person reads or writes; the preview is the last line."""
    await bot.send_message(ann.id, "one\ntwo")
    before = await ann.profile()
    await driver.session.post(f"chats/{ann.id}/read")

    assert (before["unread"], before["preview"]) == (1, "one two")
    assert (await ann.profile())["unread"] == 0


async def test_a_forwarded_message_names_its_author(driver: Driver, bot: Bot, ann: Person) -> None:
    """The admin's way to find somebody."""
    bob = await driver.person("Bob")

    await ann.say("look", forward_from=bob)

    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.forward_origin.sender_user.id == bob.id  # type: ignore[union-attr]


async def test_a_person_clears_messages_on_both_sides(bot: Bot, ann: Person) -> None:
    """They are gone for the bot, too."""
    sent = await bot.send_message(ann.id, "x")

    await ann.delete(sent.message_id)

    assert [one["message_id"] for one in await ann.messages()] == [1]


async def test_somebody_who_blocked_the_bot_has_to_unblock_it_first(ann: Person) -> None:
    """As in Telegram."""
    await ann.block()

    with pytest.raises(DriverError, match="Ann has blocked the bot"):
        await ann.say("hello")


async def test_events_are_streamed_and_resumed(driver: Driver, bot: Bot, ann: Person) -> None:
    """Last-Event-ID brings what came since; other people's events are left out."""
    bob = await driver.person("Bob")
    url, query = f"{driver.base_url}/_sandbox/events", {"person": str(ann.id)}
    async with driver.session.http.get(url, params=query) as stream:
        await bob.say("not for Ann's page")
        await bot.send_message(ann.id, "x")
        (first,) = await events(stream, 1)
    await bot.send_message(ann.id, "y")

    again = {"Last-Event-ID": str(first["seq"])}
    async with driver.session.http.get(url, params=query, headers=again) as stream:
        later = await events(stream, 4)

    assert (first["kind"], first["message"]["text"]) == ("message", "x")
    assert [one["kind"] for one in later] == ["person", "call", "message", "person"]
    assert later[0]["person"]["id"] == ann.id


async def test_a_reader_from_before_a_restart_is_told_to_begin_anew(driver: Driver) -> None:
    """A sequence number this log never gave."""
    headers = {"Last-Event-ID": "999999"}
    async with driver.session.http.get(
        f"{driver.base_url}/_sandbox/events", headers=headers
    ) as stream:
        (event,) = await events(stream, 1)

    assert event["kind"] == "reset"


async def test_waiting_finds_what_has_happened_and_what_will(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """From `since` on; nothing in time is 408."""
    await bot.send_message(ann.id, "x")
    past = await driver.wait(
        "message", person=ann.id, since=0, where=lambda e: not e["message"]["out"]
    )

    assert past["message"]["text"] == "x"
    with pytest.raises(DriverError, match="408"):
        await driver.wait("message", seconds=0)


async def test_settling_waits_for_updates_to_be_confirmed(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """408 while the bot has not taken everything."""
    await ann.say("hello")
    with pytest.raises(DriverError, match="1 updates unconfirmed"):
        await driver.settle(timeout=0)
    (update,) = await bot.get_updates()

    await bot.get_updates(offset=update.update_id + 1)

    await driver.settle()


async def test_a_new_beginning_forgets_everything(driver: Driver, ann: Person) -> None:
    """The numbers of events go on."""
    before = (await driver.state())["seq"]

    await driver.reset()

    state = await driver.state()
    assert state["people"] == []
    assert state["seq"] > before


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({}, 200),
    ],
)
async def test_other_sites_cannot_drive_the_sandbox(
    driver: Driver, headers: dict[str, str], expected: int
) -> None:
    """Host and Origin are checked on every change."""
    options = {"headers": headers, "json": {"first_name": "Eve"}}

    assert await status(driver, "POST", "/_sandbox/people", **options) == expected


async def test_the_page_is_served_and_nothing_beside_it(driver: Driver) -> None:
    """No path leads out of the page's folder."""
    assert await status(driver, "GET", "/") == 200
    assert await status(driver, "GET", "/assets/..%2Fwire.py") == 404


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("chats/5/say", "{}"),
        ("chats/1001/say", "{}"),
        ("chats/1001/say", "[]"),
        ("chats/1001/say", "{"),
        ("chats/1001/say", '{"text": ""}'),
        ("chats/1001/click", '{"message_id": 1, "text": "Go"}'),
        ("chats/1001/upload", "{}"),
        ("chats/1001/pay", "{}"),
        ("limits", '{"bulk_per_second": 0}'),
        ("limits", '{"bulk_per_second": 0.5}'),
        ("limits", '{"chat_burst": null}'),
        ("limits", '{"per_fortnight": 1}'),
        ("limits", '{"on": 1}'),
        ("callbacks", '{"answer_seconds": 0}'),
        ("clock", "{}"),
        ("updates/fault", '{"type": "explode"}'),
        ("updates/redeliver", '{"update_id": 1}'),
        ("charges/x/refund", "{}"),
        ("nothing", "{}"),
    ],
)
async def test_what_cannot_be_done_is_said_in_words(
    driver: Driver, ann: Person, path: str, body: str
) -> None:
    """Always JSON with `error`."""
    async with driver.session.http.post(
        f"{driver.base_url}/_sandbox/{path}", data=body
    ) as response:
        assert 400 <= response.status < 500
        assert (await response.json())["error"]
