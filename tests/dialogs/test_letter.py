"""An admin writes to a person: a preview first, then an exact copy of it."""

import json
from typing import Any

import pytest

from dialogs.admin.letter import handlers
from models import AuditEntry
from tests.people import Person, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def somebody(alice: Person) -> Person:
    """Alice, whom the bot knows."""
    await alice.opens("/start")
    return alice


async def letter_open(olga: Person) -> None:
    """Olga is about to write to Alice."""
    await olga.opens("/admin")
    await olga.taps("users-entry")
    await olga.says("@alice")
    await olga.taps("users-card-letter")


async def test_a_letter_is_looked_at_then_sent(olga: Person, somebody: Person) -> None:
    """Nothing reaches the person before «send»; then exactly what was shown."""
    await letter_open(olga)
    await olga.says("Hello <b>you</b> & all")
    assert olga.sees("letter-preview", name="Alice", id="1001")
    assert [text_of(one) for one in olga.notices] == ["Hello <b>you</b> & all"]
    await somebody.looks()
    assert somebody.notices == []

    await olga.taps("letter-preview-send")

    assert olga.sees("letter-done", name="Alice", outcome="sent")
    assert olga.notices == []
    await somebody.looks()
    assert [text_of(one) for one in somebody.notices] == ["Hello <b>you</b> & all"]
    assert somebody.can_tap("nav-close")
    deed = await AuditEntry.get()
    assert (deed.kind, deed.subject, deed.actor_id) == ("message", "user:1001", olga.id)
    assert "Hello" in deed.after
    assert '"text"' in deed.after


async def test_a_photo_goes_with_its_caption(olga: Person, somebody: Person) -> None:
    """Any kind of message that Telegram copies."""
    await letter_open(olga)
    await olga.phone.upload(b"a file", "terms.txt", caption="Read this")
    await olga.looks()
    await olga.taps("letter-preview-send")

    await somebody.looks()
    assert "document" in somebody.notices[0]
    assert text_of(somebody.notices[0]) == "Read this"


async def test_another_letter_replaces_the_first(olga: Person, somebody: Person) -> None:
    """The old preview goes."""
    await letter_open(olga)
    await olga.says("One")
    await olga.taps("letter-preview-again")
    assert olga.notices == []
    await olga.says("Two")
    await olga.taps("letter-preview-send")

    await somebody.looks()
    assert [text_of(one) for one in somebody.notices] == ["Two"]


async def test_somebody_who_blocked_the_bot_is_said_so(olga: Person, somebody: Person) -> None:
    """Plainly; and it is on record, beside what was to be sent."""
    await letter_open(olga)
    await olga.says("Hello")
    await somebody.phone.block()

    await olga.taps("letter-preview-send")

    assert olga.sees("letter-done", name="Alice", outcome="blocked")
    deeds = await AuditEntry.filter(kind="message", subject="user:1001").order_by("id")
    assert [json.loads(deed.after) for deed in deeds] == [
        {"text": "Hello", "content": "text"},
        {"outcome": "blocked"},
    ]


async def test_an_account_that_is_no_more_is_said_so_too(
    world: World, olga: Person, somebody: Person
) -> None:
    """Telegram has several words for it."""
    world.expects("chat not found")
    await letter_open(olga)
    await olga.says("Hello")
    words = "Bad Request: chat not found"
    await world.driver.fault("copyMessage", "error", code=400, description=words)

    await olga.taps("letter-preview-send")

    assert olga.sees("letter-done", name="Alice", outcome="blocked")


async def test_a_letter_is_on_record_before_it_goes(
    world: World, olga: Person, somebody: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever happens while it is on its way."""
    world.expects("power cut", "update ")
    await letter_open(olga)
    await olga.says("Hello")

    async def dies(*_: Any) -> str:
        raise RuntimeError("power cut")

    monkeypatch.setattr(handlers, "_send", dies)
    await olga.taps("letter-preview-send")

    assert json.loads((await AuditEntry.get()).after) == {"text": "Hello", "content": "text"}


async def test_a_closed_preview_is_not_sent(world: World, olga: Person, somebody: Person) -> None:
    """There is nothing left to copy: the admin reads that it failed."""
    world.expects("message to copy not found", "message to delete not found")
    await letter_open(olga)
    await olga.says("Hello")
    await olga.taps("nav-close")

    await olga.taps("letter-preview-send")

    assert olga.sees("letter-done", name="Alice", outcome="failed")
    await somebody.looks()
    assert somebody.notices == []


async def test_the_way_back_takes_the_preview_along(olga: Person, somebody: Person) -> None:
    """No message stays that nobody will send."""
    await letter_open(olga)
    await olga.says("Hello")

    await olga.taps("letter-card")

    assert olga.notices == []
    assert "👤 Alice" in olga.menu["text"]
