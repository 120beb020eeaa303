"""JSON from outside: read it, and replace characters that no database can store."""

import json
import re
from typing import Any

import orjson

INSTEAD = "\ufffd"  # as long as what it replaces: entities of a message keep their places
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # PostgreSQL takes no NUL, UTF-8 no half of a pair
_NUL = b"\\u0000"
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


def read_json(text: bytes | str) -> Any:
    """What it says, with INSTEAD for every character that a database would refuse.

    Raises ValueError for what is no JSON. orjson refuses half a pair: one in a batch of updates
    would stop all of them, for ever.
    """
    raw = text.encode() if isinstance(text, str) else text
    try:
        found = orjson.loads(raw)
    except orjson.JSONDecodeError:
        if not _HALF.search(raw):
            raise
        return _storable(json.loads(raw))
    return _storable(found) if _NUL in raw else found


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub(INSTEAD, value)
    if isinstance(value, dict):
        return {_storable(name): _storable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_storable(inner) for inner in value]
    return value
