"""JSON from outside: read it, and replace characters that no database can store."""

import json
import re
from typing import Any

import orjson

INSTEAD = "\ufffd"  # as long as what it replaces: entities of a message keep their places
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # PostgreSQL takes no NUL, UTF-8 no half of a pair
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


def read_json(text: bytes | str) -> Any:
    """What it says. Raises ValueError for what is no JSON.

    orjson refuses half a pair: one in a batch of updates would stop all of them, for ever.
    """
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        if not _HALF.search(text.encode() if isinstance(text, str) else text):
            raise
        return json.loads(text)


def storable(value: Any) -> Any:
    """The same JSON with INSTEAD for every character that a database would refuse."""
    if isinstance(value, str):
        return value if value.isprintable() else _UNSTORABLE.sub(INSTEAD, value)
    if isinstance(value, dict):
        return {storable(name): storable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [storable(inner) for inner in value]
    return value
