"""Stop signals: SIGTERM, SIGINT and SIGHUP, handled from a process's first line to its last.

During its imports a process has nothing to close, so a signal ends it at once. An exception raised
in a handler would not do: the running code may swallow it, and the signal is lost.
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

    A SIGHUP that is ignored stays ignored: nohup relies on it. A SIGUSR1 asks for texts that are
    read only later; it must not end the process.
    """
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    for number in STOPS:
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _heard)


def listens_early(arguments: list[str]) -> bool:
    """Whether the command runs until a stop signal.

    Other commands, such as a backup, end as Python ends them: an interrupted backup must fail.
    """
    return not arguments or arguments[0] in ("run", "worker", "api", "demo")


def hand_over(act: Callable[[], object] = _end) -> None:
    """From now on a signal calls `act`, in the main thread, between two of its instructions."""
    global _act
    _act = act


def _heard(_number: int, _frame: FrameType | None) -> None:
    _act()


class Stop:
    """How a signal reaches the lifecycle: it cancels the task until that waits for `stopping`."""

    def __init__(self, stopping: "asyncio.Event", cancel: Callable[[], object]) -> None:
        self.stopping = stopping
        self._cancel = cancel
        self._waited_for = False

    def tell(self) -> None:
        """The signal came. A second one changes nothing: it must not disturb the cleanup."""
        if self.stopping.is_set():
            return
        self.stopping.set()
        if not self._waited_for:
            self._cancel()

    def waited_for(self) -> "asyncio.Event":
        """The event that a signal sets. From now on a signal lets work finish first."""
        self._waited_for = True
        return self.stopping
