"""Messages of every kind that no screen asked for: answered, but for Telegram's own lines."""

from itertools import count
from typing import Any

import pytest

from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite
_ids = count(900_000_001)

FILE = {"file_id": "f", "file_unique_id": "u"}
KINDS: dict[str, Any] = {
    "sticker": FILE
    | {"type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False},
    "voice": FILE | {"duration": 1},
    "video_note": FILE | {"length": 1, "duration": 1},
    "location": {"longitude": 1.0, "latitude": 1.0},
    "contact": {"phone_number": "1", "first_name": "Somebody"},
    "dice": {"emoji": "🎲", "value": 6},
    "story": {"chat": {"id": 1, "type": "private"}, "id": 1},
}
SERVICE: dict[str, Any] = {
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 60},
    "write_access_allowed": {},
    "chat_background_set": {
        "type": {"type": "chat_theme", "theme_name": "🐘"},
    },
}


async def receives(world: World, person: Person, **content: Any) -> None:
    """A message of that content, as Telegram delivers it, reaches the bot."""
    user = {"id": person.id, "is_bot": False, "first_name": "Alice", "language_code": "en"}
    message = {
        "message_id": next(_ids),
        "date": 1_700_000_000,
        "chat": {"id": person.id, "type": "private", "first_name": "Alice"},
        "from": user,
        **content,
    }
    update = {"update_id": next(_ids), "message": message}
    await world.app.dispatcher.feed_raw_update(world.app.bot, update)
    await person.looks()


@pytest.mark.parametrize("kind", KINDS)
async def test_anything_that_is_sent_is_answered(world: World, alice: Person, kind: str) -> None:
    """The notice leads to the menu, and the screen goes on."""
    await alice.opens("/help")

    await receives(world, alice, **{kind: KINDS[kind]})

    assert alice.told("errors-stray-message")
    await alice.taps("nav-close")
    await alice.taps("nav-home")
    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize("kind", SERVICE)
async def test_a_line_of_telegrams_own_is_left_alone(
    world: World, alice: Person, kind: str
) -> None:
    """Nobody wrote it, nobody waits for an answer."""
    await alice.opens("/help")

    await receives(world, alice, **{kind: SERVICE[kind]})

    assert alice.notices == []


async def test_a_pinned_message_is_left_alone(world: World, alice: Person) -> None:
    """A person may pin the menu."""
    await alice.opens("/help")
    menu = {key: value for key, value in alice.menu.items() if key not in ("out", "files")}

    await receives(world, alice, pinned_message=menu)

    assert alice.notices == []


async def test_a_reply_to_a_message_that_is_gone_is_a_stray_message(
    world: World, alice: Person
) -> None:
    """aiogram-dialog looks for the replied screen, which is no more."""
    await alice.opens("/help")
    old = {key: value for key, value in alice.menu.items() if key not in ("out", "files")}
    await alice.opens("/start")

    await receives(world, alice, text="and this?", reply_to_message=old)

    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize(
    "text",
    ["hello\u200d\u200d", "hello\U0001d173\U0001d173", "hello\u00ad\u2060", "\U0001d173" * 2],
    ids=ascii,
)
async def test_a_text_with_an_invisible_end_is_a_stray_message(alice: Person, text: str) -> None:
    """aiogram-dialog alone would read a press of a reply keyboard in it, or fail at it."""
    await alice.opens("/start")

    await alice.says(text)

    assert alice.told("errors-stray-message")


async def test_a_press_without_data_is_answered(world: World, alice: Person) -> None:
    """A button of a game carries none."""
    await alice.opens("/start")
    query = {
        "id": "1",
        "from": {"id": alice.id, "is_bot": False, "first_name": "Alice"},
        "chat_instance": "1",
        "game_short_name": "game",
        "message": {
            "message_id": alice.menu["message_id"],
            "date": 1_700_000_000,
            "chat": {"id": alice.id, "type": "private"},
        },
    }
    world.expects("query is too old")  # it was made up here

    update = {"update_id": next(_ids), "callback_query": query}
    await world.app.dispatcher.feed_raw_update(world.app.bot, update)

    assert await world.emu.journal("answerCallbackQuery")
