"""A drawn picture whose delivery fails with an unexpected error."""

from typing import Any, NoReturn

import pytest

from bot.flows.generation_message import JobMessage
from bot.services.generation.worker import MAX_ERRORS
from models import Generation
from tests.database import give
from tests.people import Person
from tests.world import World

WORDS = "a cat"


@pytest.fixture
def tries(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often the picture was to be put into the chat; each time something breaks."""
    seen: list[str] = []

    async def broken(*_: Any) -> NoReturn:
        seen.append("put")
        raise RuntimeError("out of paper")

    monkeypatch.setattr(JobMessage, "put_picture", broken)
    monkeypatch.setattr(JobMessage, "send_picture", broken)
    return seen


async def test_it_is_tried_for_a_while_and_then_paid_back(
    world: World, alice: Person, tries: list[str]
) -> None:
    """The person reads that it could not be sent, and has the tokens again."""
    world.expects("was interrupted")
    await alice.opens("/start")
    await give(alice.id, 10)
    await alice.opens(f"/generate {WORDS}")
    await alice.taps("generate-confirm-draw", cost=1, free="no")
    assert len(tries) == 1

    for _ in range(MAX_ERRORS + 2):
        world.watch.forward(seconds=600)
        world.app.jobs.wake("generations")
        await alice.looks()

    assert len(tries) == MAX_ERRORS + 1
    assert alice.told("generate-job-failed", prompt=WORDS, reason="undelivered", tokens=1)
    assert await alice.balance() == 10
    assert (await Generation.get(user_id=alice.id)).due_at is None
