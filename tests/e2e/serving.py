"""Programs that a test worker's forker starts and that serve for a while: a demo, a sandbox."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.forking import the_forker
from tests.patience import patience

STOPPED = 15.0
STDERR = 2


@dataclass(frozen=True)
class Served:
    """A running program: its process id, what it prints, its exit code some day."""

    pid: int
    printed: asyncio.StreamReader
    ended: asyncio.Task[int]


@asynccontextmanager
async def serving(
    program: str,
    *words: str,
    folder: Path,
    settings: Mapping[str, str],
    stderr: int = STDERR,
    prepared_by: str = "",
) -> AsyncIterator[Served]:
    """`python -m program ...`, which is stopped at the end of the block if it still runs."""
    forker = the_forker()
    stdout, theirs = os.pipe()
    pid = forker.start(
        *words,
        folder=folder,
        settings=settings,
        stdout=theirs,
        stderr=stderr,
        program=program,
        prepared_by=prepared_by,
    )
    os.close(theirs)
    ended = asyncio.create_task(forker.ended(pid))
    printed = asyncio.StreamReader()
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(printed), os.fdopen(stdout)
    )
    try:
        yield Served(pid, printed, ended)
    finally:
        if not ended.done():
            os.kill(pid, signal.SIGTERM)
        await asyncio.wait_for(ended, patience(STOPPED))
        transport.close()
