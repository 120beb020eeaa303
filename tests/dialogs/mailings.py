"""Broadcasts with outcomes, and the way to their cards."""

from datetime import UTC, datetime
from typing import Any

from bot.sandbox.driver.person import Person as Phone
from bot.services.broadcasts.queries import Content
from models import (
    BroadcastContent,
    BroadcastRecipient,
    BroadcastRow,
    BroadcastState,
    Delivery,
)
from tests.people import Person
from tests.world import OLGA, World

STATES = [state.value for state in Delivery]


async def made(world: World, state: str = "running", *outcomes: str) -> int:
    """A broadcast in that state; so went it for Olga, Alice, Bob, Carol."""
    broadcasts = world.app.services.broadcasts
    source = await Phone(world.driver.session, OLGA).say("Hello <b>")
    contents = [
        Content("", OLGA, (source,), "text", "Hello <b>"),
        Content("ru", OLGA, (source,), "photo", ""),
    ]
    broadcast = await broadcasts.create(f"{state}-1", OLGA, "all", contents, paid=False)
    await BroadcastRow.filter(id=broadcast.id).update(
        state=BroadcastState(state),
        total=len(outcomes) or None,
        rate=2.0 if state == "running" else 0.0,
        ended_at=world.watch() if state in ("done", "stopped") else None,
    )
    content = await BroadcastContent.get(broadcast_id=broadcast.id, language="")
    for user_id, outcome in zip((OLGA, 1001, 1002, 1004), outcomes, strict=False):
        await BroadcastRecipient.create(
            broadcast_id=broadcast.id,
            user_id=user_id,
            chat_id=user_id,
            content_id=content.id,
            state=Delivery(outcome),
            message_ids="1",
        )
    return broadcast.id


async def moves_on(broadcast_id: int, user_id: int, outcome: str) -> None:
    """It went so for that person."""
    rows = BroadcastRecipient.filter(broadcast_id=broadcast_id, user_id=user_id)
    assert await rows.update(state=Delivery(outcome))


async def card_open(
    olga: Person,
    state: str = "running",
    at: datetime = datetime(2026, 11, 22, 12, 0, tzinfo=UTC),
) -> None:
    """By the list, of one that starts at that moment."""
    await olga.opens("/admin")
    await olga.taps("mailings-entry")
    await olga.taps("mailings-history-choose", state=state, at=at, words="Hello <b>")


def figures(olga: Person, **counts: int) -> bool:
    """Whether the card says so, and is at that share."""
    shown: dict[str, Any] = dict.fromkeys(STATES, 0) | counts
    share = (sum(counts.values()) - counts.get("pending", 0)) * 100 // sum(counts.values())
    full = share * 12 // 100
    shown["reached"] = counts.get("sent", 0)
    shown |= {"bar": "▓" * full + "░" * (12 - full), "percent": share}
    return olga.sees("mailings-card-figures", **shown)
