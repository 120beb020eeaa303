"""Parses updates one by one, so an unreadable one does not affect the others."""

from collections.abc import Iterable
from typing import Any

import orjson
from aiogram import Bot
from aiogram.methods import GetUpdates
from aiogram.types import Update
from loguru import logger
from pydantic import ValidationError

from bot.middlewares.payments import KINDS
from bot.services.messaging.unreadable_updates import UnreadableUpdate

_MOST = 2**63
_LONGEST = 255  # characters of the description of a fault


class RawUpdates(GetUpdates):
    """getUpdates, with its updates as unparsed JSON."""

    __returning__ = list[Any]


def read(raw: Any, bot: Bot) -> Update | UnreadableUpdate:
    """The update of this JSON. The log names the wrong field, never its value."""
    update_id = usable_id(raw)
    if update_id is None:
        return _unreadable(raw, None, "update_id: unusable")
    try:
        return Update.model_validate(raw, context={"bot": bot})
    except ValidationError as error:
        return _unreadable(raw, update_id, _place(error))
    except Exception as error:  # noqa: BLE001 - a validator of aiogram's, whatever it raises
        return _unreadable(raw, update_id, type(error).__name__)


def usable_id(raw: Any) -> int | None:
    """The update's id, if it has one that can be confirmed."""
    found = raw.get("update_id") if isinstance(raw, dict) else None
    return found if type(found) is int and 0 <= found < _MOST else None


def may_be_money(raw: Any) -> bool:
    """Whether the update has a field of KINDS; a cheap check before parsing."""
    places = (raw, raw.get("message")) if isinstance(raw, dict) else ()
    return any(kind in place for place in places if isinstance(place, dict) for kind in KINDS)


def _unreadable(raw: Any, update_id: int | None, fault: str) -> UnreadableUpdate:
    logger.warning("update {} can't be read; stored as it came: {}", update_id, fault)
    payload = orjson.dumps(raw).decode()
    is_money = any(f'"{kind}"' in payload for kind in KINDS)
    return UnreadableUpdate(update_id, _person(raw), payload, fault, is_money)


def _place(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_context=False, include_url=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['type']}"[:_LONGEST]


def _person(raw: Any) -> int | None:
    """The sender's or the chat's id, at any depth; the outermost one wins."""
    level = [raw]
    while level:
        places = [place for one in level if isinstance(one, dict) for place in _places(one)]
        found = [place["id"] for place in places if _is_person(place)]
        if found:
            return int(found[0])
        level = [inner for one in level for inner in _parts(one)]
    return None


def _places(event: dict[str, Any]) -> list[Any]:
    return [event.get(name) for name in ("from", "user", "chat")]


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _is_person(place: Any) -> bool:
    """Whether it holds a person's id. The bot's own id does not count."""
    found = place.get("id") if isinstance(place, dict) else None
    return type(found) is int and 0 < found < _MOST and place.get("is_bot") is not True
