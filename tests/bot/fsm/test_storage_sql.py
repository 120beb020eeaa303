"""SqlFsmStorage: aiogram's contract of a storage, in our own table, on both engines."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from bot.fsm.storage_sql import SqlFsmStorage
from models import FsmRow
from models.db.connection import close, connect

pytestmark = pytest.mark.usefixtures("raw_database")

KEY = StorageKey(bot_id=42, chat_id=2**52, user_id=2**52)
OTHERS = [
    replace(KEY, bot_id=43),
    replace(KEY, chat_id=-100),
    replace(KEY, user_id=7),
    replace(KEY, thread_id=5),
    replace(KEY, destiny="aiogd:stack:"),
    replace(KEY, destiny="aiogd:context:" + "x" * 32),
]
DATA: dict[str, Any] = {
    "text": "Ё🦊'\"\\\u2028",
    "none": None,
    "list": [1, 2.5, True],
    "nested": {"id": 2**62},
}


class Wizard(StatesGroup):
    """Somebody is asked for a number."""

    number = State()


@pytest.fixture
def storage() -> SqlFsmStorage:
    return SqlFsmStorage()


async def test_nobody_has_a_state_at_first(storage: SqlFsmStorage) -> None:
    """No state, no data, and asking makes no row."""
    assert await storage.get_state(KEY) is None
    assert await storage.get_data(KEY) == {}
    assert await storage.get_value(KEY, "a") is None
    assert await storage.get_value(KEY, "a", "b") == "b"
    assert not await FsmRow.exists()


@pytest.mark.parametrize("state", [Wizard.number, "Wizard:number"])
async def test_a_state_is_kept_and_forgotten(storage: SqlFsmStorage, state: State | str) -> None:
    """As an object or as text."""
    await storage.set_state(KEY, state)
    assert await storage.get_state(KEY) == "Wizard:number"

    await storage.set_state(KEY, None)
    assert await storage.get_state(KEY) is None


async def test_data_are_kept_as_they_were(storage: SqlFsmStorage) -> None:
    """Whatever JSON can say; new data replace the old, an update adds to them."""
    await storage.set_data(KEY, {"old": 1})
    await storage.set_data(KEY, DATA)
    assert await storage.get_data(KEY) == DATA
    assert await storage.get_value(KEY, "nested") == {"id": 2**62}

    assert await storage.update_data(KEY, {"none": 3}) == {**DATA, "none": 3}
    assert await storage.get_data(KEY) == {**DATA, "none": 3}


async def test_state_and_data_do_not_disturb_each_other(storage: SqlFsmStorage) -> None:
    """Each is set and forgotten alone."""
    await storage.set_state(KEY, Wizard.number)
    await storage.set_data(KEY, DATA)
    await storage.set_state(KEY, None)
    assert await storage.get_data(KEY) == DATA

    await storage.set_state(KEY, Wizard.number)
    await storage.set_data(KEY, {})
    assert (await storage.get_state(KEY), await storage.get_data(KEY)) == ("Wizard:number", {})


@pytest.mark.parametrize("last", ["state", "data", "context"])
async def test_an_empty_key_has_no_row(storage: SqlFsmStorage, last: str) -> None:
    """Whichever is forgotten last; a table of people who are nowhere would only grow."""
    await storage.set_state(KEY, Wizard.number)
    await storage.set_data(KEY, DATA)
    if last == "state":
        await storage.set_data(KEY, {})
        await storage.set_state(KEY, None)
    elif last == "data":
        await storage.set_state(KEY, None)
        await storage.set_data(KEY, {})
    else:
        await FSMContext(storage, KEY).clear()

    assert not await FsmRow.exists()


async def test_forgetting_what_never_was_makes_no_row(storage: SqlFsmStorage) -> None:
    """Clearing an empty key is nothing."""
    await storage.set_state(KEY, None)
    await storage.set_data(KEY, {})

    assert not await FsmRow.exists()


@pytest.mark.parametrize("other", OTHERS, ids=str)
async def test_keys_are_apart(storage: SqlFsmStorage, other: StorageKey) -> None:
    """Bot, chat, person, thread and destiny each make another key."""
    await storage.set_state(KEY, Wizard.number)
    await storage.set_data(KEY, DATA)
    assert (await storage.get_state(other), await storage.get_data(other)) == (None, {})

    await storage.set_data(other, {"b": 2})
    await storage.set_data(KEY, {})
    assert await storage.get_data(other) == {"b": 2}


async def test_what_is_kept_survives_a_restart(storage: SqlFsmStorage, raw_database: str) -> None:
    """Another process finds it."""
    await storage.set_state(KEY, Wizard.number)
    await storage.set_data(KEY, DATA)
    await storage.close()
    await close()
    await connect(raw_database)

    again = SqlFsmStorage()
    assert await again.get_state(KEY) == "Wizard:number"
    assert await again.get_data(KEY) == DATA


async def test_writes_at_once_leave_one_whole_row(storage: SqlFsmStorage) -> None:
    """Two updates of a newcomer at once: state and data of somebody, never a mixture, no error."""
    await asyncio.gather(
        *(storage.set_data(KEY, {"n": n, "again": n}) for n in range(8)),
        *(storage.set_state(KEY, f"Wizard:{n}") for n in range(8)),
    )

    data = await storage.get_data(KEY)
    assert data["n"] == data["again"]
    assert str(await storage.get_state(KEY)).startswith("Wizard:")
    assert await FsmRow.all().count() == 1


async def test_data_that_json_can_not_say_are_refused(storage: SqlFsmStorage) -> None:
    """At once, with what was there left as it was."""
    await storage.set_data(KEY, DATA)
    with pytest.raises(TypeError):
        await storage.set_data(KEY, {"a": object()})

    assert await storage.get_data(KEY) == DATA
