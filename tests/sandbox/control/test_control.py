"""The control API: people, state, events, waits, settling, safety, reset."""

import json
from typing import Any

import aiohttp
import pytest
from aiogram import Bot

from bot.sandbox.driver.client import Emu, EmuError, Person

pytestmark = pytest.mark.thorough


async def status(emu: Emu, verb: str, path: str, **options: Any) -> int:
    """The HTTP status of a request."""
    async with emu.session.http.request(verb, emu.base_url + path, **options) as response:
        return response.status


async def events(response: aiohttp.ClientResponse, count: int) -> list[dict[str, Any]]:
    """So many events of a stream."""
    found: list[dict[str, Any]] = []
    while len(found) < count:
        line = (await response.content.readline()).decode()
        if line.startswith("data: "):
            found.append(json.loads(line.removeprefix("data: ")))
    return found


async def test_people_are_added_and_changed(emu: Emu) -> None:
    """All fields come back in the state."""
    bob = await emu.person("Bob", last_name="Ray", username="bob", stars=5, id=77)
    await bob.change(language_code="ru")

    (person,) = (await emu.state())["people"]

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
async def test_a_malformed_person_is_refused(emu: Emu, fields: dict[str, Any]) -> None:
    """In words, not with a traceback."""
    with pytest.raises(EmuError, match="400"):
        await emu.session.post("people", fields)


async def test_two_people_cannot_have_one_id(emu: Emu, ann: Person) -> None:
    """409."""
    with pytest.raises(EmuError, match=f"there is a person {ann.id} already"):
        await emu.person("Bob", id=ann.id)


async def test_unread_counts_the_bots_messages(emu: Emu, bot: Bot, ann: Person) -> None:
    """Until the person reads or writes; the preview is the last line."""
    await bot.send_message(ann.id, "one\ntwo")
    before = await ann.profile()
    await emu.session.post(f"chats/{ann.id}/read")

    assert (before["unread"], before["preview"]) == (1, "one two")
    assert (await ann.profile())["unread"] == 0


async def test_a_forwarded_message_names_its_author(emu: Emu, bot: Bot, ann: Person) -> None:
    """The admin's way to find somebody."""
    bob = await emu.person("Bob")

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

    with pytest.raises(EmuError, match="Ann has blocked the bot"):
        await ann.say("hello")


async def test_events_are_streamed_and_resumed(emu: Emu, bot: Bot, ann: Person) -> None:
    """Last-Event-ID brings what came since; other people's events are left out."""
    bob = await emu.person("Bob")
    url, query = f"{emu.base_url}/_emu/events", {"person": str(ann.id)}
    async with emu.session.http.get(url, params=query) as stream:
        await bob.say("not for Ann's page")
        await bot.send_message(ann.id, "x")
        (first,) = await events(stream, 1)
    await bot.send_message(ann.id, "y")

    again = {"Last-Event-ID": str(first["seq"])}
    async with emu.session.http.get(url, params=query, headers=again) as stream:
        later = await events(stream, 4)

    assert (first["kind"], first["message"]["text"]) == ("message", "x")
    assert [one["kind"] for one in later] == ["person", "call", "message", "person"]
    assert later[0]["person"]["id"] == ann.id


async def test_a_reader_from_before_a_restart_is_told_to_begin_anew(emu: Emu) -> None:
    """A sequence number this log never gave."""
    headers = {"Last-Event-ID": "999999"}
    async with emu.session.http.get(f"{emu.base_url}/_emu/events", headers=headers) as stream:
        (event,) = await events(stream, 1)

    assert event["kind"] == "reset"


async def test_waiting_finds_what_has_happened_and_what_will(
    emu: Emu, bot: Bot, ann: Person
) -> None:
    """From `since` on; nothing in time is 408."""
    await bot.send_message(ann.id, "x")
    past = await emu.wait(
        "message", person=ann.id, since=0, where=lambda e: not e["message"]["out"]
    )

    assert past["message"]["text"] == "x"
    with pytest.raises(EmuError, match="408"):
        await emu.wait("message", seconds=0)


async def test_settling_waits_for_updates_to_be_confirmed(emu: Emu, bot: Bot, ann: Person) -> None:
    """408 while the bot has not taken everything."""
    await ann.say("hello")
    with pytest.raises(EmuError, match="1 updates unconfirmed"):
        await emu.settle(timeout=0)
    (update,) = await bot.get_updates()

    await bot.get_updates(offset=update.update_id + 1)

    await emu.settle()


async def test_a_new_beginning_forgets_everything(emu: Emu, ann: Person) -> None:
    """The numbers of events go on."""
    before = (await emu.state())["seq"]

    await emu.reset()

    state = await emu.state()
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
    emu: Emu, headers: dict[str, str], expected: int
) -> None:
    """Host and Origin are checked on every change."""
    options = {"headers": headers, "json": {"first_name": "Eve"}}

    assert await status(emu, "POST", "/_emu/people", **options) == expected


async def test_the_page_is_served_and_nothing_beside_it(emu: Emu) -> None:
    """No path leads out of the page's folder."""
    assert await status(emu, "GET", "/") == 200
    assert await status(emu, "GET", "/assets/..%2Fwire.py") == 404


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
    emu: Emu, ann: Person, path: str, body: str
) -> None:
    """Always JSON with `error`."""
    async with emu.session.http.post(f"{emu.base_url}/_emu/{path}", data=body) as response:
        assert 400 <= response.status < 500
        assert (await response.json())["error"]
