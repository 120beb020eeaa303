"""The entity that each tag of Telegram's HTML makes of the text inside it [T]."""

import re
from collections.abc import Callable
from typing import Any

from aiogram.types import MessageEntity, User

from bot.sandbox.text.links import check_link, linked_user
from bot.telegram_html import TAGS


class ParseError(ValueError):
    """Telegram's words about faulty markup; offsets are bytes of the UTF-8 text."""


def entity_fields(tag: str, attributes: dict[str, str], inner: str) -> dict[str, Any] | None:
    """The fields (without the offsets) of the entity for a known tag around the text `inner`.

    None if Telegram makes no entity of it: a link without a target, an invalid date. Raises
    ParseError for a wrong emoji identifier or date format.
    """
    if make := _MAKERS.get(tag):
        return make(attributes, inner)
    return {"type": TAGS[tag].entity}


def as_one_block(inner: MessageEntity, outer: MessageEntity) -> MessageEntity | None:
    """<pre> and <code class="language-..."> around the same text make one block with a language."""
    same_place = (inner.offset, inner.length) == (outer.offset, outer.length)
    if not same_place or {inner.type, outer.type} != {"pre", "code"}:
        return None
    code, pre = (inner, outer) if inner.type == "code" else (outer, inner)
    if not code.language or pre.language:
        return None
    return code.model_copy(update={"type": "pre"})


def without_language_of_code(entities: list[MessageEntity]) -> list[MessageEntity]:
    """<code> on its own has no language."""
    return [e.model_copy(update={"language": None}) if e.type == "code" else e for e in entities]


def _link(attributes: dict[str, str], inner: str) -> dict[str, Any] | None:
    url = attributes.get("href") or inner
    user = linked_user(url)
    if user is not None:
        return {"type": "text_mention", "user": User(id=user, is_bot=False, first_name="")}
    try:
        return {"type": "text_link", "url": check_link(url)}
    except ValueError:
        return None


def _custom_emoji(attributes: dict[str, str], _inner: str) -> dict[str, Any]:
    identifier = attributes.get("emoji-id", "")
    if not re.fullmatch(TAGS["tg-emoji"].needed["emoji-id"], identifier):
        raise ParseError("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", "custom_emoji_id": identifier}


def _date_time(attributes: dict[str, str], _inner: str) -> dict[str, Any] | None:
    wanted = attributes.get("format", "")
    if not re.fullmatch(TAGS["tg-time"].optional["format"], wanted):
        raise ParseError("Invalid date format used")
    number = re.match(r"\d{1,10}(?!\d)", attributes.get("unix", ""), re.ASCII)
    if number is None or not 0 < int(number[0]) < 2**31:
        return None
    return {
        "type": "date_time",
        "unix_time": int(number[0]),
        "date_time_format": _normal_date_format(wanted),
    }


def _normal_date_format(wanted: str) -> str:
    """The format as the Bot API returns it: weekday, date, time, each short or long [B]."""
    if wanted in ("r", "R"):
        return "r"
    weekday = "w" if {"w", "W"} & set(wanted) else ""
    date = next((letter for letter in "dD" if letter in wanted), "")
    time = next((letter for letter in "tT" if letter in wanted), "")
    return weekday + date + time


def _quotation(attributes: dict[str, str], _inner: str) -> dict[str, Any]:
    expandable = "expandable" in attributes
    return {"type": "expandable_blockquote" if expandable else "blockquote"}


def _code(attributes: dict[str, str], _inner: str) -> dict[str, Any]:
    marked = re.fullmatch("language-(.+)", attributes.get("class", ""), re.DOTALL)
    return {"type": "code"} | ({"language": marked[1]} if marked else {})


_MAKERS: dict[str, Callable[[dict[str, str], str], dict[str, Any] | None]] = {
    "a": _link,
    "tg-emoji": _custom_emoji,
    "tg-time": _date_time,
    "blockquote": _quotation,
    "code": _code,
}
