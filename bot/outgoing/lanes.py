"""Whose calls go first: answers to people, then notices, then broadcasts.

`with lane(BROADCASTS): await bot.send_message(...)`; without a lane a call is an answer.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import IntEnum


class Lane(IntEnum):
    """The lower, the sooner."""

    ANSWERS = 0
    NOTICES = 1
    BROADCASTS = 2


ANSWERS, NOTICES, BROADCASTS = Lane

_lane: ContextVar[Lane] = ContextVar("lane", default=ANSWERS)


@contextmanager
def lane(which: Lane) -> Iterator[None]:
    """The calls of this block, and of tasks started in it, go in this lane."""
    token = _lane.set(which)
    try:
        yield
    finally:
        _lane.reset(token)


def current() -> Lane:
    """The lane of the code that asks."""
    return _lane.get()
