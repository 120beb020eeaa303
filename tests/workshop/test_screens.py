"""Every screen is rendered in every language with all sample data, and its texts are recognised."""

import pytest

from bot.workshop.preview_values import NAMES
from bot.workshop.rendering import Sample
from bot.workshop.spans import Said, spans_in_order, texts_at
from bot.workshop.workshop import Workshop

SAMPLES = [Sample(), Sample(0, "rtl"), Sample(1_234_567, "long")]
NUMBERS = [pytest.param(Sample(number), marks=pytest.mark.soak) for number in (1, 2, 5, 21)]


@pytest.mark.thorough
@pytest.mark.parametrize("sample", [*SAMPLES, *NUMBERS], ids=str)
async def test_every_screen_is_drawn(workshop: Workshop, sample: Sample) -> None:
    """In every language; Telegram would take each."""
    for language in workshop.texts.locales.languages:
        for screen in workshop.screens:
            drawn = await workshop.draw(screen, language, sample)
            assert "error" not in drawn, (screen, language, drawn)


async def test_a_screens_texts_are_known_by_their_place(workshop: Workshop) -> None:
    """In the message and on the buttons."""
    drawn = await workshop.draw("Menu:main", "en", Sample())

    marks = [one for one in drawn["entities"] if one["type"] == "text_key"]
    at = {one["key"]: slice(one["offset"], one["offset"] + one["length"]) for one in marks}
    assert {"menu-main", "menu-main-pending", "menu-main-promised", "menu-main-gift"} <= at.keys()
    assert "12" in drawn["text"][at["menu-main-pending"]]


@pytest.mark.parametrize("language", ["en", "uk"])
async def test_a_menus_buttons_are_words_of_its_language(workshop: Workshop, language: str) -> None:
    """A press on one leads to the text of its dialog."""
    drawn = await workshop.draw("Menu:main", language, Sample())

    keys = ["buy-entry", "history-entry", "help-entry"]
    words = [workshop.texts.locales.plain(language, key) for key in keys]
    assert [button["text"] for row in drawn["keyboard"] for button in row] == words
    assert [key for row in drawn["keys"] for key in row] == keys


async def test_a_list_in_a_message_is_in_its_language(workshop: Workshop) -> None:
    """The line stays one text."""
    drawn = await workshop.draw("Help:main", "uk", Sample())

    assert workshop.texts.locales.plain("uk", "commands-buy") in drawn["text"]
    marks = [one["key"] for one in drawn["entities"] if one["type"] == "text_key"]
    assert "help-main-command" in marks
    assert "commands-buy" not in marks


async def test_sample_data_replaces_numbers_and_names(workshop: Workshop) -> None:
    """Ids and choices stay: they are texts."""
    drawn = await workshop.draw("Menu:main", "en", Sample(1_234_567, "long"))

    assert NAMES["long"] in drawn["text"]
    assert "1,234,567 tokens" in drawn["text"]
    assert len(NAMES["long"]) == 64


async def test_screens_lead_to_others(workshop: Workshop) -> None:
    """By a button's own state, or by the handler that names it."""
    assert {"Users:notes", "Users:ban"} <= set(workshop.screens["Users:card"].leads)


def test_a_text_that_is_said_twice_has_two_places() -> None:
    """A list of equal lines."""
    line = Said("html", "en", "a-line", "<b>same</b>")

    spans = spans_in_order("same\nsame", [line, line])

    assert [(span.offset, span.length) for span in spans] == [(0, 4), (5, 4)]


def test_places_count_as_telegram_does() -> None:
    """An emoji is two units."""
    [span] = spans_in_order("👋 hi", [Said("html", "en", "a-b", "hi")])

    assert (span.offset, span.length) == (3, 2)


def test_a_place_of_a_message_names_its_texts_the_shortest_first() -> None:
    """A label is known by the whole of its words."""
    line = Said("html", "en", "a-line", "one <b>&lt;two&gt;</b>")
    word = Said("html", "en", "a-word", "&lt;two&gt;")
    label = Said("plain", "en", "a-label", "one")

    assert texts_at("one <two>", 6, [line, word, label]) == [word, line]
    assert texts_at("one", 0, [line, word, label]) == [label]
