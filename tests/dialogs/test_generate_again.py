"""«Draw» is delivered again, for example after a crash between the hold and the update's end."""

import asyncio
from typing import Any

import pytest
from aiogram.types import Update
from aiogram_dialog import DialogManager

from bot.flows import generation_presses
from models import Generation
from tests.database import give
from tests.people import Person, text_of
from tests.world import World

WORDS = "a cat"


@pytest.fixture
def updates(monkeypatch: pytest.MonkeyPatch) -> list[Update]:
    """The presses of «Draw»; the first ends where its process is killed: after the hold."""
    seen: list[Update] = []
    begin_job_message = generation_presses.begin_job_message

    async def killed_at_first(manager: DialogManager, *about: Any) -> None:
        seen.append(manager.middleware_data["event_update"])
        if len(seen) == 1:
            raise asyncio.CancelledError  # nothing of the update is written any more
        await begin_job_message(manager, *about)

    monkeypatch.setattr(generation_presses, "begin_job_message", killed_at_first)
    return seen


async def killed_at_the_hold(alice: Person) -> None:
    """Ten tokens, the words, «Draw»: the hold is committed, and nothing else."""
    await alice.opens("/start")
    await give(alice.id, 10)
    await alice.opens(f"/generate {WORDS}")
    await alice.phone.click(alice.label("generate-confirm-draw", cost=1, free="no"), seconds=0)
    await alice.looks()


async def delivered_again(world: World, update: Update) -> None:
    """To a process that knows nothing of the first time."""
    await world.app.dispatcher.feed_update(world.app.bot, update)


async def test_it_is_one_job(world: World, alice: Person, updates: list[Update]) -> None:
    """The worker has finished meanwhile: the picture stays, nothing is held a second time."""
    await killed_at_the_hold(alice)
    world.app.jobs.wake("generations")
    await alice.looks()

    await delivered_again(world, updates[0])
    await alice.looks()

    (picture,) = [one for one in alice.notices if "photo" in one]
    assert text_of(picture) == alice.words(
        "generate-job-done", prompt=WORDS, tokens=1, gift="no", balance=9
    )
    assert await Generation.all().count() == 1
    assert await alice.balance() == 9


async def test_a_job_that_nobody_has_begun_is_begun(
    world: World, alice: Person, updates: list[Update]
) -> None:
    """The message becomes the job's, as after the first press: no "still drawing"."""
    await killed_at_the_hold(alice)

    await delivered_again(world, updates[0])
    await alice.looks()

    assert alice.told("generate-job-done", prompt=WORDS, tokens=1, gift="no", balance=9)
    assert await alice.balance() == 9
