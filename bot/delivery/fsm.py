"""FSM storage in our own database: where people are in the dialogs survives a restart."""

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey
from loguru import logger

from bot.services.clock import utc_now
from models import FsmRow
from models.sql import fetch


class TableStorage(BaseStorage):
    """One row a key; a key whose state and data are empty has no row."""

    def __init__(self) -> None:
        self._keys = DefaultKeyBuilder(with_bot_id=True, with_destiny=True)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Keep the state; None forgets it."""
        await self._set(key, "state", state.state if isinstance(state, State) else state)

    async def get_state(self, key: StorageKey) -> str | None:
        """The state of the key, if any."""
        row = await self._read(key)
        return row[0] if row else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Keep the data (JSON only); empty data forgets it."""
        await self._set(key, "data", json.dumps(data, ensure_ascii=False))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The data of the key, {} if there are none, or none that can be read."""
        row = await self._read(key)
        return _loaded(row[1]) if row else {}

    async def close(self) -> None:
        """Nothing to close: the database belongs to the application."""

    async def _read(self, key: StorageKey) -> tuple[str | None, str] | None:
        rows = FsmRow.filter(key=self._name(key)).limit(1)
        found = await rows.values_list("state", "data")
        return found[0] if found else None

    async def _set(self, key: StorageKey, column: str, value: str | None) -> None:
        if value == _EMPTY[column]:
            await self._forget(key, column)
        else:
            await self._upsert(key, column, value)

    async def _upsert(self, key: StorageKey, column: str, value: str | None) -> None:
        other = _OTHER[column]
        await fetch(
            f"INSERT INTO fsm (key, {column}, {other}, updated_at) VALUES (?, ?, ?, ?)"  # noqa: S608
            f" ON CONFLICT (key) DO UPDATE SET {column} = excluded.{column},"
            " updated_at = excluded.updated_at",
            self._name(key),
            value,
            _EMPTY[other],
            utc_now(),
        )

    async def _forget(self, key: StorageKey, column: str) -> None:
        """Empty one column; the row goes when the other is empty as well."""
        row = FsmRow.filter(key=self._name(key))
        other = _OTHER[column]
        if not await row.filter(**{other: _EMPTY[other]}).delete():
            await row.update(**{column: _EMPTY[column]})

    def _name(self, key: StorageKey) -> str:
        return self._keys.build(key)


def _loaded(text: str) -> dict[str, Any]:
    """A place that can't be read is a place that is lost: raising would shut its person out."""
    with suppress(ValueError):
        data = json.loads(text)
        if isinstance(data, dict):
            return data
    logger.warning("unreadable data in the table of places: {!r}", text[:100])
    return {}


_OTHER = {"state": "data", "data": "state"}
_EMPTY = {"state": None, "data": "{}"}
