"""Formatted text: the bot's parse mode or entities, and the entities that Telegram adds."""

from typing import Any

from aiogram.types import MessageEntity
from pydantic import BaseModel

from bot.sandbox.text import entities, limits
from bot.sandbox.world.errors import NotModelled, bad_request
from bot.sandbox.world.people import Json


def dump(model: BaseModel) -> Json:
    """The Bot API's JSON of an aiogram object."""
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)


def formatted(
    text: str, parse_mode: Any, given: list[MessageEntity] | None
) -> tuple[str, list[MessageEntity]]:
    """The clean text and its entities. Raises ApiError or Refused for bad markup.

    A `parse_mode` that is not a string (aiogram's default marker) means none.
    """
    limits.check_raw_text(text)
    if isinstance(parse_mode, str) and parse_mode:
        text, explicit = _parsed(text, parse_mode)
    else:
        if given:
            limits.check_entities(text, given)
        text, explicit = entities.tidy(text, given or [])
    return text, entities.merge(explicit, entities.find_automatic(text))


def text_json(text: str, found: list[MessageEntity], prefix: str = "") -> Json:
    """The message fields of a text (`prefix` "") or a caption (`prefix` "caption_")."""
    fields: Json = {"caption" if prefix else "text": text}
    if found:
        fields[prefix + "entities"] = [dump(one) for one in found]
    return fields


def _parsed(text: str, parse_mode: str) -> tuple[str, list[MessageEntity]]:
    mode = parse_mode.lower()
    if mode in ("markdown", "markdownv2"):
        raise NotModelled(f"parse_mode {parse_mode}")
    if mode != "html":
        raise bad_request("unsupported parse_mode")
    try:
        return entities.parse_html(text)
    except entities.ParseError as error:
        raise bad_request(f"can't parse entities: {error}") from error
