"""FSM storage in our own database: open screens survive a restart."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import orjson
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey

from bot.fsm.session import EMPTY, dump_json, valid_or_empty
from bot.services.clock import utc_now
from models.db.batcher import Batcher
from models.db.sql import read_committed
from models.db.write_batch import Statement, write_all

Texts = Mapping[StorageKey, str]


class SqlFsmStorage(BaseStorage):
    """One row per key. A key whose state and data are empty has no row.

    Writes of many people at the same time share one commit. On SQLite a power cut may lose these
    writes since the last other commit.
    """

    def __init__(self) -> None:
        self._keys = DefaultKeyBuilder(with_bot_id=True, with_destiny=True)
        self._writing: Batcher[Texts, None] = Batcher(self._write)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Store the state; None deletes it."""
        text = state.state if isinstance(state, State) else state
        await write_all(_putting("state", {self._name(key): text}))

    async def get_state(self, key: StorageKey) -> str | None:
        """The state of the key, if any."""
        rows = await read_committed("SELECT state FROM fsm WHERE key = ?", self._name(key))
        return rows[0]["state"] if rows else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Store the data (JSON only); empty data deletes it."""
        await self.write({key: dump_json(data)})

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The data of the key, {} if there are none, or none that can be read."""
        [text] = await self.read(key)
        data: dict[str, Any] = orjson.loads(text)
        return data

    async def read(self, *keys: StorageKey) -> list[str]:
        """The data of each key as the text of a JSON object; EMPTY if `get_data` gives {}."""
        names = list(map(self._name, keys))
        rows = await read_committed(_looking(len(names)), *names)
        found = {row["key"]: valid_or_empty(row["data"]) for row in rows}
        return [found.get(name, EMPTY) for name in names]

    async def write(self, texts: Texts) -> None:
        """Store these data; EMPTY deletes. They are committed when this returns."""
        await self._writing(texts)

    async def _write(self, batch: list[Texts]) -> list[None]:
        """Write all in one commit."""
        together = {self._name(key): text for texts in batch for key, text in texts.items()}
        await write_all(_putting("data", together))
        return [None] * len(batch)

    async def close(self) -> None:
        """Nothing to close: the database belongs to the application."""

    def _name(self, key: StorageKey) -> str:
        return self._keys.build(key)


@cache
def _looking(keys: int) -> str:
    places = ", ".join("?" * keys)
    return f"SELECT key, data FROM fsm WHERE key IN ({places})"  # noqa: S608 - no values


def _putting(column: str, values: Mapping[str, str | None]) -> list[Statement]:
    """Write one column of many rows. Delete a row if its other column is also empty."""
    kept = [(key, value) for key, value in values.items() if value != _EMPTY[column]]
    gone = [key for key, value in values.items() if value == _EMPTY[column]]
    return (_upserting(column, kept) if kept else []) + (_forgetting(column, gone) if gone else [])


def _upserting(column: str, rows: list[tuple[str, str | None]]) -> list[Statement]:
    other = _OTHER[column]
    sql = (
        f"INSERT INTO fsm (key, {column}, {other}, updated_at)"  # noqa: S608 - the words are ours
        f" VALUES {', '.join(['(?, ?, ?, ?)'] * len(rows))}"
        f" ON CONFLICT (key) DO UPDATE SET {column} = excluded.{column},"
        " updated_at = excluded.updated_at"
    )
    now = utc_now()
    return [(sql, [part for key, value in rows for part in (key, value, _EMPTY[other], now)])]


def _forgetting(column: str, keys: list[str]) -> list[Statement]:
    places = f"key IN ({', '.join('?' * len(keys))})"
    other = _OTHER[column]
    empty = "state IS NULL" if other == "state" else "data = '{}'"
    return [
        (f"DELETE FROM fsm WHERE {places} AND {empty}", keys),  # noqa: S608 - see above
        (f"UPDATE fsm SET {column} = ? WHERE {places}", [_EMPTY[column], *keys]),  # noqa: S608
    ]


_OTHER = {"state": "data", "data": "state"}
_EMPTY = {"state": None, "data": EMPTY}
