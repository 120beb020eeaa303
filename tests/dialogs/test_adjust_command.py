"""Changing a balance in one line: /adjust."""

from typing import Any

import pytest

from bot.services.people._search_index import keep_parts
from models import AuditEntry, Transfer, User
from tests.database import give
from tests.people import Person
from tests.world import on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def somebody(alice: Person) -> Person:
    """Alice, whom the bot knows."""
    await alice.opens("/start")
    return alice


@pytest.mark.parametrize(
    ("command", "before", "after"),
    [
        ("/adjust 1001 +100 gift", 30, 130),
        ("/adjust 1001 100 for the trouble, sorry", 30, 130),
        ("/adjust @alice -30 mistake", 30, 0),
        ("/adjust @ALICE =500 just so", 30, 500),
        ("/adjust   1001\n+1\ngift", 30, 31),
    ],
)
async def test_the_command_adjusts_at_once(
    olga: Person, somebody: Person, command: str, before: int, after: int
) -> None:
    """By the same rules, on the same record; both are told."""
    await give(somebody.id, 30)
    await olga.opens("/start")

    await olga.opens(command)

    assert await somebody.balance() == after
    who = {"name": "Alice", "id": "1001"}
    assert olga.told("adjust-done", **who, before=before, after=after, told="yes")
    deed = await AuditEntry.get()
    assert (deed.kind, deed.subject, deed.actor_id) == ("adjust", "user:1001", olga.id)
    await somebody.looks()
    assert len(somebody.notices) == 1
    assert olga.typed == []


@pytest.mark.parametrize(
    ("command", "key", "values"),
    [
        ("/adjust", "errors-adjust-incomplete", {}),
        ("/adjust 1001", "errors-adjust-incomplete", {}),
        ("/adjust 1001 +100", "errors-adjust-incomplete", {}),
        ("/adjust 1001 ten gift", "errors-not-an-amount", {}),
        ("/adjust 1001 1e9 gift", "errors-not-an-amount", {}),
        ("/adjust 1001 +1 000 gift", "errors-not-an-amount", {}),
        ("/adjust 1001 +9999999999 gift", "errors-amount-too-large", {"most": 10**9}),
        ("/adjust 1001 +0 gift", "errors-nothing-changes", {}),
        ("/adjust 1001 =0 gift", "errors-nothing-changes", {}),
        ("/adjust 1001 -1 gift", "errors-not-enough-tokens", {"needed": 1, "available": 0}),
        ("/adjust 404 +1 gift", "errors-nobody-found", {"query": "404"}),
        ("/adjust @nobody +1 gift", "errors-nobody-found", {"query": "@nobody"}),
        ("/adjust alice +1 gift", "errors-nobody-found", {"query": "alice"}),
        ("/adjust #1 +1 gift", "errors-nobody-found", {"query": "#1"}),
        ("/adjust <b>& +1 gift", "errors-nobody-found", {"query": "<b>&"}),
        ("/adjust 1001 +1 " + "x" * 201, "errors-bad-remark", {"longest": 200}),
    ],
)
async def test_a_bad_command_is_answered_with_what_was_wrong_and_the_usage(
    olga: Person, somebody: Person, command: str, key: str, values: dict[str, Any]
) -> None:
    """Nothing is applied."""
    await olga.opens("/start")

    await olga.opens(command)

    assert olga.told("adjust-usage", problem=olga.label(key, **values))
    assert not await Transfer.exists()


async def test_a_stranger_learns_of_no_such_command(somebody: Person) -> None:
    """Like any command that there is not."""
    await somebody.opens("/adjust 1001 +100 gift")

    assert somebody.told("errors-unknown-command")
    assert await somebody.balance() == 0


async def test_tokens_for_a_username_are_not_for_whoever_is_named_so(
    olga: Person, somebody: Person
) -> None:
    """A first name is anybody's choice."""
    await User.filter(id=somebody.id).update(first_name="@rich")
    await keep_parts(await User.get(id=somebody.id))
    await olga.opens("/start")

    await olga.opens("/adjust @rich +1000 gift")

    assert await somebody.balance() == 0
    assert not await Transfer.exists()
