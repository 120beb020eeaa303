"""A killed move continues with the same command, and its result is the same."""

import asyncio
import random

import pytest

from models.move.checksum import Sum
from models.move.move import move
from models.move.postgres import _soon
from models.move.progress import Phase, Step
from models.schema.migrate import MigrationFailed, migrate
from tests.models.move.conftest import Pair
from tests.models.move.killing import killed_move

pytestmark = pytest.mark.thorough

MOMENTS = (
    (Phase.PREPARE, 1),  # nothing is written
    (Phase.PREPARE, 2),  # the target is marked
    (Phase.PREPARE, 3),  # it has its tables
    (Phase.COPY, 1),
    (Phase.COPY, 20),  # behind the transfers
    (Phase.COMPARE, 1),
    (Phase.VERIFY, 1),
    (Phase.FINISH, 1),  # all is equal
    (Phase.FINISH, 2),  # the source is marked, the target too
)


async def moved(pair: Pair) -> dict[str, Sum]:
    """The same command again, to its end."""

    async def unverified(_: str) -> None:
        pass

    return (await move(pair.source, pair.target, unverified, _ignored)).sums


def _ignored(_: Step) -> None:
    pass


async def starts(url: str) -> bool:
    """Whether a bot would start on it."""
    try:
        await migrate(url)
    except MigrationFailed:
        return False
    return True


async def test_a_move_killed_at_each_phase_goes_on(pair: Pair) -> None:
    """Killed nine times, at all phases in turn; a bot starts on one of the two at most."""
    for phase, number in MOMENTS:
        assert await asyncio.to_thread(killed_move, pair.source, pair.target, phase, number)
        if phase is not Phase.PREPARE:
            assert not await starts(pair.target)
            assert await starts(pair.source) is ((phase, number) != MOMENTS[-1])

    sums = await moved(pair)

    assert sums["transfers"].rows == sums["users"].rows * 5
    assert await starts(pair.target)
    assert not await starts(pair.source)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
async def test_a_move_killed_anywhere_goes_on(pair: Pair, seed: int) -> None:
    """Ten moves of each direction, each killed three times at steps drawn by chance."""
    drawn = random.Random(seed)
    for _ in range(3):
        phase = drawn.choice([Phase.PREPARE, Phase.COPY, Phase.COMPARE, Phase.FINISH])
        number = drawn.randint(1, {Phase.PREPARE: 3, Phase.FINISH: 2}.get(phase, 30))
        assert await asyncio.to_thread(killed_move, pair.source, pair.target, phase, number)

    sums = await moved(pair)

    assert sums["transfers"].rows == sums["users"].rows * 5
    assert await starts(pair.target)
    assert not await starts(pair.source)


async def test_what_was_killed_is_soon_gone() -> None:
    """PostgreSQL notices after a moment that a program was killed: the next run waits for that."""
    answers = iter([False, True])

    async def is_so() -> bool:
        return next(answers)

    assert await _soon(is_so)
