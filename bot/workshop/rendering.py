"""Renders a screen or a text for the chat page: text, entities, keyboard and text keys."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from aiogram.types import InlineKeyboardMarkup

from bot.i18n.catalog import Locales
from bot.sandbox.text.entities import ParseError, parse_html
from bot.sandbox.text.formatting import dump
from bot.ui.screen_dialog import build_dialog
from bot.workshop.preview import Preview
from bot.workshop.preview_values import with_extremes
from bot.workshop.screens import Screen
from bot.workshop.spans import Said, spans_in_order

TEXT_KEY = "text_key"
"""An entity type of our own: it marks one of our texts for the page. Telegram does not know it."""


@dataclass(frozen=True)
class Sample:
    """The sample data to use. None: that of the preview. number: in place of every number.
    name: a key of NAMES.
    """

    number: int | None = None
    name: str | None = None


async def screen_message(
    screen: Screen, locales: Locales, language: str, sample: Sample
) -> dict[str, Any]:
    """The screen as a message of the Bot API with the text `keys` of its buttons, or an `error`."""
    said: list[Said] = []
    recording = copy(locales)
    recording.on_text = lambda *text: said.append(Said(*text))
    manager: Any = Preview(screen.window, recording, language)
    try:
        loaded = await screen.window.load_data(build_dialog(screen.screens), manager)
        data = with_extremes(loaded, sample.number, sample.name)
        text = await screen.window.render_text(data, manager)
        in_text = list(said)
        markup = await screen.window.render_kbd(data, manager)
    except Exception as error:  # noqa: BLE001 - the translator sees any error of a draft
        return {"error": str(error)}
    return {**html_message(text, in_text), **_keyboard(markup, said[len(in_text) :])}


def html_message(text: str, said: list[Said]) -> dict[str, Any]:
    """HTML as a message: text and entities, with our texts marked, or the error of Telegram."""
    try:
        shown, entities = parse_html(text)
    except ParseError as error:
        return {"error": f"Telegram: {error}"}
    marks = [
        {"type": TEXT_KEY, "offset": span.offset, "length": span.length, "key": span.said.key}
        for span in spans_in_order(shown, said)
    ]
    return {"text": shown, "entities": [*marks, *map(dump, entities)]}


def _keyboard(markup: Any, said: list[Said]) -> dict[str, Any]:
    if not isinstance(markup, InlineKeyboardMarkup):
        return {"keyboard": [], "keys": []}
    labels: dict[str, str] = {one.words: one.key for one in reversed(said)}
    rows = markup.inline_keyboard
    return {
        "keyboard": [[dump(button) for button in row] for row in rows],
        "keys": [[labels.get(button.text) for button in row] for row in rows],
    }


def text_message(
    locales: Locales, language: str, key: str, values: Mapping[str, Any], *, plain: bool
) -> dict[str, Any]:
    """One text alone, as a message."""
    try:
        if plain:
            return {"text": locales.plain(language, key, values), "entities": []}
        words = locales.html(language, key, values)
    except Exception as error:  # noqa: BLE001 - the translator sees any error of a draft
        return {"error": str(error)}
    return html_message(words, [])
