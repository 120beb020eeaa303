"""Messages of every kind that no screen asked for are answered, except service messages."""

from itertools import count
from typing import Any

import pytest

from tests.people import Person, text_of
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

    assert await world.driver.journal("answerCallbackQuery")


async def test_words_can_be_drawn(alice: Person) -> None:
    """The offer quotes them; its button shows the price first."""
    await alice.opens("/start")

    await alice.says("a dragon <over> a castle")
    assert alice.told("generate-stray", prompt="a dragon <over> a castle")
    await alice.taps("generate-stray-draw")

    assert alice.notices == []
    assert alice.sees(
        "generate-confirm", prompt="a dragon <over> a castle", cost=1, balance=0, free="no"
    )


async def test_one_notice_answers_all_stray_messages(alice: Person) -> None:
    """The newest; what the person wrote stays where it is."""
    await alice.opens("/start")

    for words in ("hello", "/nonsense", "is anybody there?"):
        await alice.says(words)

    (notice,) = alice.notices
    assert text_of(notice) == alice.words("generate-stray", prompt="is anybody there?")
    assert alice.typed == ["hello", "/nonsense", "is anybody there?"]


async def test_a_notice_that_was_closed_is_not_missed(alice: Person) -> None:
    """Nothing is left to delete then, and the next notice comes all the same."""
    await alice.opens("/start")
    await alice.says("hello")
    await alice.taps("nav-close")

    await alice.says("hello again")

    assert alice.told("generate-stray", prompt="hello again")


async def test_without_pictures_nothing_is_offered(world: World, alice: Person) -> None:
    """The notice says what the bot understands. A button that is left leads home."""
    await alice.opens("/start")
    await alice.says("hello")
    world.env["GENERATE"] = "off"
    await world.restart()
    await alice.says("hello again")
    assert text_of(alice.notices[-1]) == alice.words("errors-stray-message")

    await alice.taps("generate-stray-draw")

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_a_forged_offer_draws_nothing(alice: Person) -> None:
    """Its data on a message without a quotation."""
    await alice.opens("/start")

    await alice.forges("stray:draw")

    assert alice.warned("errors-gone")
