"""Told to stop: SIGTERM, SIGINT and SIGHUP, heard from a process's first line to its last.

While a process imports it has nothing to close and ends where it stands. An exception raised in a
handler can't do that: whatever is running just then may swallow it, and the signal is lost.
"""

import os
import signal
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # importing it takes longer than all of this
    import asyncio

STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def _end() -> None:
    os._exit(0)


_act: Callable[[], object] = _end


def listen() -> None:
    """From now on a signal ends the process at once, with exit code 0.

    A SIGHUP that is ignored stays so: that is what nohup is for.
    """
    for number in STOPS:
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _heard)


def listens_early(arguments: list[str]) -> bool:
    """Whether a command line asks for what runs until it is told to stop.

    A backup that is broken off is not done: others end as Python has it.
    """
    return not arguments or arguments[0] in ("run", "worker", "demo")


def hand_over(act: Callable[[], object] = _end) -> None:
    """From now on a signal calls `act`, in the main thread, between two of its instructions."""
    global _act
    _act = act


def _heard(_number: int, _frame: FrameType | None) -> None:
    _act()


class Stop:
    """What a signal says to the life of a process: it is cancelled until it waits for `told`."""

    def __init__(self, told: "asyncio.Event", cancel: Callable[[], object]) -> None:
        self.told = told
        self._cancel = cancel
        self._waited_for = False

    def tell(self) -> None:
        """The signal came. Once told is told: cleaning up is not disturbed."""
        if self.told.is_set():
            return
        self.told.set()
        if not self._waited_for:
            self._cancel()

    def waited_for(self) -> "asyncio.Event":
        """Set at the signal, or set already: from now on it cancels nothing, work is ended."""
        self._waited_for = True
        return self.told
