"""The whole application: whom it answers, and whom it ignores."""

from typing import Any

import pytest

from models import User
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite
SOMEBODY = {"id": 5001, "is_bot": False, "first_name": "Somebody"}
ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
GROUP = {"id": -100, "type": "group", "title": "Friends"}
CHANNEL = {"id": -200, "type": "channel", "title": "News"}


def message(chat: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A message as Telegram delivers it."""
    return {"message_id": 1, "date": 1_700_000_000, "chat": chat, "text": "/start", **fields}


def press(chat: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A pressed button."""
    query = {"id": "1", "from": SOMEBODY, "chat_instance": "1", "data": "notice:menu"}
    return query | {"message": message(chat, **{"from": SOMEBODY})} | fields


LEFT_ALONE = {
    "a command in a group": {"message": message(GROUP, **{"from": SOMEBODY})},
    "an anonymous admin": {"message": message(GROUP, **{"from": ANONYMOUS, "sender_chat": GROUP})},
    "a channel's post in a group": {"message": message(GROUP, sender_chat=CHANNEL)},
    "a post of a channel": {"channel_post": message(CHANNEL, sender_chat=CHANNEL)},
    "a press in a group": {"callback_query": press(GROUP)},
    "a press in a supergroup": {"callback_query": press(GROUP | {"type": "supergroup"})},
    "a press under an inline message": {
        "callback_query": press(GROUP) | {"message": None, "inline_message_id": "1"}
    },
    "a bot that writes": {
        "message": message({"id": 5002, "type": "private"}, **{"from": ANONYMOUS})
    },
    "being made a member of a group": {
        "my_chat_member": {
            "chat": GROUP,
            "from": SOMEBODY,
            "date": 1_700_000_000,
            "old_chat_member": {"status": "left", "user": ANONYMOUS},
            "new_chat_member": {"status": "member", "user": ANONYMOUS},
        }
    },
}


@pytest.mark.parametrize("update", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
async def test_the_bot_lives_in_private_chats(world: World, update: dict[str, Any]) -> None:
    """Nobody is registered and nothing is said elsewhere."""
    calls = len(await world.driver.journal())

    await world.app.dispatcher.feed_raw_update(world.app.bot, {"update_id": 1, **update})

    said = [one for one in (await world.driver.journal())[calls:] if one["method"] != "getUpdates"]
    assert said == []
    assert not await User.exists()


async def test_blocking_and_coming_back_are_no_events(world: World, alice: Person) -> None:
    """Telegram tells both; the bot says nothing, and goes on when the person does."""
    await alice.opens("/help")
    calls = len(await world.driver.journal("sendMessage"))

    await alice.phone.block()
    await world.idle()
    await alice.phone.unblock()
    await world.idle()

    assert len(await world.driver.journal("sendMessage")) == calls
    await alice.taps("nav-home")
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_somebody_who_blocked_the_bot_without_ever_starting_is_no_error(
    world: World, alice: Person
) -> None:
    """Such updates exist."""
    await alice.phone.block()
    await world.idle()
    await alice.phone.unblock()

    await alice.opens("/start")

    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_two_applications_may_be_built_side_by_side(world: World, alice: Person) -> None:
    """Windows are shared, dialogs are not: aiogram refuses a router with two parents."""
    other = world.built()

    await alice.opens("/start")

    assert other.dispatcher is not world.app.dispatcher
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_nothing_that_is_printed_shows_the_token(world: World) -> None:
    """Not even the whole application."""
    world.env["BOT_TOKEN"] = "1234567:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"

    assert "AAbbCC" not in repr(world.built())
