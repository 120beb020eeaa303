"""Batcher: questions of one moment share a statement, and each gets its own answer."""

import asyncio

import pytest

from models.db.batcher import MAX_BATCH, Batcher

Asked = list[list[int]]


class Oracle:
    """Doubles numbers, when it is let; knows nothing of 13, and fails altogether at 0."""

    def __init__(self) -> None:
        self.asked: Asked = []
        self.began = asyncio.Event()
        self.lets = asyncio.Event()
        self.lets.set()

    async def __call__(self, numbers: list[int]) -> list[int | Exception]:
        self.asked.append(numbers)
        self.began.set()
        await self.lets.wait()
        if 0 in numbers:
            raise ConnectionError("gone")
        return [LookupError(f"{n}") if n == 13 else 2 * n for n in numbers]


async def test_a_question_waits_for_nobody() -> None:
    """It goes alone."""
    oracle = Oracle()

    assert await Batcher(oracle)(1) == 2
    assert oracle.asked == [[1]]


async def test_what_comes_meanwhile_goes_next_together() -> None:
    """In the order in which they came."""
    oracle = Oracle()
    ask = Batcher(oracle)
    oracle.lets.clear()
    first = asyncio.create_task(ask(1))
    await oracle.began.wait()
    others = [asyncio.create_task(ask(n)) for n in (2, 3, 4)]
    await asyncio.sleep(0)
    oracle.lets.set()

    assert await asyncio.gather(first, *others) == [2, 4, 6, 8]
    assert oracle.asked == [[1], [2, 3, 4]]


async def test_an_error_of_one_is_nobody_elses() -> None:
    """Each is answered for itself."""
    ask = Batcher(Oracle())

    found = await asyncio.gather(ask(1), ask(13), ask(2), return_exceptions=True)

    assert [type(one) for one in found] == [int, LookupError, int]


async def test_where_nothing_can_be_asked_everybody_hears_of_it() -> None:
    """And the next who come are asked for again."""
    ask = Batcher(Oracle())

    found = await asyncio.gather(ask(1), ask(0), return_exceptions=True)

    assert [type(one) for one in found] == [ConnectionError, ConnectionError]
    assert await ask(5) == 10


async def test_who_goes_away_keeps_nobody_from_their_answer() -> None:
    """The question of one who was cancelled is asked all the same."""
    oracle = Oracle()
    ask = Batcher(oracle)
    leaves, stays = asyncio.create_task(ask(1)), asyncio.create_task(ask(2))
    await asyncio.sleep(0)
    leaves.cancel()

    assert await stays == 4
    with pytest.raises(asyncio.CancelledError):
        await leaves
    assert oracle.asked == [[1, 2]]


async def test_no_more_go_together_than_a_statement_takes() -> None:
    """The rest goes next."""
    oracle = Oracle()
    ask = Batcher(oracle)

    await asyncio.gather(*(ask(n) for n in range(1, MAX_BATCH + 14) if n != 13))

    assert [len(numbers) for numbers in oracle.asked] == [MAX_BATCH, 12]
