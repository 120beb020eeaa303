"""FSM session: an update reads its person's data once, and writes it once if it has changed."""

from collections.abc import Mapping

import pytest
from aiogram.fsm.storage.base import StorageKey

from bot.fsm.session import EMPTY, FsmSession

STACK = StorageKey(bot_id=42, chat_id=7, user_id=7, destiny="aiogd:stack:")
SCREEN = StorageKey(bot_id=42, chat_id=7, user_id=7, destiny="aiogd:context:abc")


class Counting:
    """A shelf in memory that knows how often it was asked."""

    def __init__(self) -> None:
        self.texts: dict[StorageKey, str] = {STACK: '{"intents":["abc"]}'}
        self.reads: list[tuple[StorageKey, ...]] = []
        self.writes: list[dict[StorageKey, str]] = []

    async def read(self, *keys: StorageKey) -> list[str]:
        self.reads.append(keys)
        return [self.texts.get(key, EMPTY) for key in keys]

    async def write(self, texts: Mapping[StorageKey, str]) -> None:
        self.writes.append(dict(texts))
        self.texts.update(texts)


@pytest.fixture
def shelf() -> Counting:
    return Counting()


async def test_a_key_is_read_once(shelf: Counting) -> None:
    """However often it is asked for; who changes what they got changes nothing here."""
    place = FsmSession(shelf)

    (await place.get_data(STACK))["intents"].append("forged")

    assert await place.get_data(STACK) == {"intents": ["abc"]}
    assert shelf.reads == [(STACK,)]


async def test_a_screen_is_read_with_its_stack(shelf: Counting) -> None:
    """A press asks for both: that is one look."""
    place = FsmSession(shelf)

    assert await place.get_data(SCREEN) == {}
    assert await place.get_data(STACK) == {"intents": ["abc"]}

    assert shelf.reads == [(SCREEN, STACK)]


async def test_what_was_read_beside_takes_nothing_back(shelf: Counting) -> None:
    """A stack that this update has set stays as it was set."""
    place = FsmSession(shelf)
    await place.set_data(STACK, {"intents": []})

    await place.get_data(SCREEN)

    assert await place.get_data(STACK) == {"intents": []}


async def test_what_was_set_is_read_back_before_it_is_written(shelf: Counting) -> None:
    """The update sees its own place."""
    place = FsmSession(shelf)

    await place.set_data(SCREEN, {"state": "Menu:main"})

    assert await place.get_data(SCREEN) == {"state": "Menu:main"}
    assert (shelf.reads, shelf.writes) == ([], [])


async def test_all_that_moved_is_written_together(shelf: Counting) -> None:
    """One write at the end; the second has nothing left to say."""
    place = FsmSession(shelf)
    await place.set_data(SCREEN, {"state": "Menu:main"})
    await place.set_data(STACK, {})

    await place.settle()
    await place.settle()

    assert shelf.writes == [{SCREEN: '{"state":"Menu:main"}', STACK: EMPTY}]


async def test_what_is_as_it_was_is_not_written(shelf: Counting) -> None:
    """aiogram-dialog saves every place it has looked at."""
    place = FsmSession(shelf)
    await place.set_data(STACK, {"intents": []})
    await place.set_data(STACK, await place.get_data(STACK) | {"intents": ["abc"]})
    again = FsmSession(shelf)
    await again.get_data(STACK)
    await again.set_data(STACK, {"intents": ["abc"]})

    await again.settle()

    assert shelf.writes == []
