"""A move in a separate process that is killed at one of its steps."""

import asyncio
import multiprocessing
import os
import signal

from models.move.move import move
from models.move.progress import Phase, Step

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.models.move.killing"])
MAX_SECONDS = 120


class Killer:
    """Kills its process at the `number`th step of the phase, as a power cut does."""

    def __init__(self, phase: Phase, number: int) -> None:
        self._phase = phase
        self._left = number

    def __call__(self, step: Step) -> None:
        self._left -= step.phase is self._phase
        if not self._left:
            os.kill(os.getpid(), signal.SIGKILL)


def killed_move(source: str, target: str, phase: Phase, number: int) -> bool:
    """Move until the process is killed there; False: it came to its end before."""
    process = _PROCESSES.Process(target=_run, args=(source, target, phase, number))
    process.start()
    process.join(MAX_SECONDS)
    assert process.exitcode in (0, -signal.SIGKILL), process.exitcode
    return process.exitcode != 0


def _run(source: str, target: str, phase: Phase, number: int) -> None:
    asyncio.run(move(source, target, _unverified, Killer(phase, number)))


async def _unverified(_: str) -> None:
    """The rows of these tests are no ledger."""
