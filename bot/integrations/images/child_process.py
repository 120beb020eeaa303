"""Image work in a child process: it has no secrets and little memory, and it can be killed.

The child reads its order from stdin and writes the picture to stdout. It writes its progress to
stderr as lines with a number from 0 to 1. Any other line there is an error message.
"""

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bot.integrations.images.protocol import PictureFailed

_PROJECT = Path(__file__).parents[3]
# The environment of the child: no token, no database.
_ENVIRONMENT = (
    *("PATH", "HOME", "LANG", "LD_LIBRARY_PATH"),
    *("SYSTEMROOT", "TEMP", "TMPDIR", "USERPROFILE"),
)
_at_once = asyncio.Semaphore(2)


def _nothing(_: float) -> None:
    return None


async def run(
    module: str, order: bytes, *arguments: str, progress: Callable[[float], None] = _nothing
) -> bytes:
    """The output of `python -m module` for the order. Raises PictureFailed("broken"), OSError."""
    async with _at_once:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", module, *arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=_PROJECT,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
            | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )
        try:
            return await _communicate(process, order, progress)
        finally:
            with suppress(ProcessLookupError):
                process.kill()  # ignored if it has ended
            await process.wait()


async def _communicate(
    process: asyncio.subprocess.Process, order: bytes, progress: Callable[[float], None]
) -> bytes:
    assert process.stdin
    assert process.stdout
    with suppress(BrokenPipeError, ConnectionResetError):  # it ended before it read everything
        process.stdin.write(order)
        process.stdin.close()
    made, complaints = await asyncio.gather(
        process.stdout.read(), _errors(process.stderr, progress)
    )
    if await process.wait() or not made:
        raise PictureFailed("broken", f"exit code {process.returncode}: {_kind(complaints)}")
    return made


def _kind(complaints: str) -> str:
    """The type of the last error. Its text may contain a prompt."""
    last = complaints.strip().rpartition("\n")[2]
    return last.partition(":")[0][:100]


async def _errors(lines: asyncio.StreamReader | None, progress: Callable[[float], None]) -> str:
    assert lines
    others = []
    async for line in lines:
        try:
            progress(float(line))
        except ValueError:
            others.append(line.decode(errors="replace"))
    return "".join(others)
