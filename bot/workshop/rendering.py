"""A screen or a text as the chat page draws it: text, entities, keyboard, and our keys."""

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
"""The type of an entity that marks a text of ours. Telegram knows no such entity; the page does."""


@dataclass(frozen=True)
class Sample:
    """Which sample data: `number` for every number, `name` of NAMES; None as in the preview."""

    number: int | None = None
    name: str | None = None


async def screen_message(
    screen: Screen, locales: Locales, language: str, sample: Sample
) -> dict[str, Any]:
    """The screen as a message of the Bot API, with `keys` for its buttons, or with an `error`."""
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
    except Exception as error:  # noqa: BLE001 - whatever a draft does, the translator reads of it
        return {"error": str(error)}
    return {**html_message(text, in_text), **_keyboard(markup, said[len(in_text) :])}


def html_message(text: str, said: list[Said]) -> dict[str, Any]:
    """HTML as a message: its text and entities, our own texts marked; or what Telegram refuses."""
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
    labels: dict[str, str] = {one.words: one.key for one in said}
    rows = markup.inline_keyboard
    return {
        "keyboard": [[dump(button) for button in row] for row in rows],
        "keys": [[labels.get(button.text) for button in row] for row in rows],
    }


def text_message(
    locales: Locales, language: str, key: str, values: Mapping[str, Any], *, plain: bool
) -> dict[str, Any]:
    """One text by itself, as a message."""
    try:
        if plain:
            return {"text": locales.plain(language, key, values), "entities": []}
        words = locales.html(language, key, values)
    except Exception as error:  # noqa: BLE001 - whatever a draft does, the translator reads of it
        return {"error": str(error)}
    return html_message(words, [])
