"""The bot of the workshop shows a saved text at once on the person's open screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.jobs.text_reload import TextReload
from bot.workshop.bot_screens import RunningBot
from bot.workshop.workshop import Place, Workshop
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite
MENU = Place("en", "menu-main")


@pytest.fixture
def beside(world: World, workshop: Workshop, texts: Path) -> Iterator[Workshop]:
    """The workshop beside this world's bot."""
    workshop.bot = RunningBot(world.app, TextReload(world.app, texts))
    yield workshop
    workshop.bot = None


async def test_a_saved_text_is_drawn_in_the_open_screen(alice: Person, beside: Workshop) -> None:
    """The same message is edited; taken back, it reads as before."""
    await alice.opens("/start")
    shown, before = alice.menu, beside.texts.files.value(*MENU)
    assert before is not None

    await beside.save(MENU, before.replace("Balance", "Purse"), before)
    await beside.show(alice.id)
    await alice.looks()
    assert "Purse" in alice.menu["text"]
    assert alice.menu["message_id"] == shown["message_id"]

    await beside.undo()
    await beside.show(alice.id)
    await alice.looks()
    assert alice.menu["text"] == shown["text"]


async def test_a_message_names_the_texts_at_a_place(alice: Person, beside: Workshop) -> None:
    """Those that the bot has said, with their values; and a button's label."""
    await alice.opens("/start")
    text = alice.menu["text"]

    assert MENU in beside.find(text, text.index("Balance"))
    labels = [
        button["text"] for row in alice.menu["reply_markup"]["inline_keyboard"] for button in row
    ]
    assert all(beside.find(label, 0) for label in labels)
