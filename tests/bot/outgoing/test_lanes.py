"""Lanes: whose calls go first."""

import asyncio

import pytest

from bot.outgoing.lanes import ANSWERS, BROADCASTS, NOTICES, Lane, current, lane


def test_a_call_is_an_answer_unless_it_is_said_otherwise() -> None:
    """Nothing that serves a person has to ask for it."""
    assert current() is ANSWERS


def test_answers_go_before_notices_and_notices_before_broadcasts() -> None:
    """The order of the enumeration is the order of service."""
    assert sorted(Lane) == [ANSWERS, NOTICES, BROADCASTS]


def test_a_lane_ends_with_its_block_whatever_happens_in_it() -> None:
    """Blocks nest; an exception leaves the lane as it was."""
    with lane(BROADCASTS):
        with pytest.raises(ZeroDivisionError), lane(NOTICES):
            1 / (NOTICES - current())
        assert current() is BROADCASTS
    assert current() is ANSWERS


async def test_a_lane_is_of_one_task() -> None:
    """What runs beside is not moved; what the block starts is."""
    entered, looked = asyncio.Event(), asyncio.Event()

    async def sends() -> Lane:
        with lane(BROADCASTS):
            started = asyncio.create_task(asyncio.sleep(0, current()))
            entered.set()
            await looked.wait()
            return await started

    sending = asyncio.create_task(sends())
    await entered.wait()
    assert current() is ANSWERS
    looked.set()
    assert await sending is BROADCASTS
