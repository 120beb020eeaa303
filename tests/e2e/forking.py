"""The process that forks the programs of a test worker's tests; one for all of them."""

import asyncio
import atexit
import functools
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACKET = 64  # bytes: a number
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"  # would compile the program for each worker


class Forker:
    """Imports the bot while the first test prepares, then forks it in no time."""

    def __init__(self) -> None:
        self._desk, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                (sys.executable, "-m", "tests.e2e.forker", str(theirs.fileno())),
                cwd=ROOT,
                env={name: value for name, value in os.environ.items() if name != _UNCOMPILED},
                stdin=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
            )

    def start(
        self,
        *words: str,
        folder: Path,
        settings: Mapping[str, str],
        stdout: int,
        stderr: int,
        program: str = "bot",
        prepared_by: str = "",
    ) -> int:
        """Fork `python -m program ...` in this folder; its process id.

        `settings`: its whole environment. `prepared_by`: a module that it imports before.
        """
        order = {
            "program": program,
            "words": words,
            "folder": str(folder),
            "settings": dict(settings),
            "prepared_by": prepared_by,
        }
        return self._ask(order, stdout, stderr)

    async def ended(self, process: int) -> int:
        """Wait for the end of a process that was started here; its exit code."""
        ended = asyncio.Event()
        loop, watch = asyncio.get_running_loop(), os.pidfd_open(process)
        loop.add_reader(watch, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(watch)
            os.close(watch)
        return self._ask(process)

    async def output(
        self, *words: str, folder: Path, settings: Mapping[str, str], prepared_by: str = ""
    ) -> tuple[int, str]:
        """Fork `python -m bot ...`: exit code, and stdout and stderr together."""
        with tempfile.TemporaryFile() as said:
            streams = {"stdout": said.fileno(), "stderr": said.fileno()}
            more: Any = {"settings": settings, "prepared_by": prepared_by, **streams}
            code = await self.ended(self.start(*words, folder=folder, **more))
            said.seek(0)
            return code, said.read().decode()

    def close(self) -> None:
        """Fork no more."""
        self._desk.close()
        self._process.wait()

    def _ask(self, order: object, *streams: int) -> int:
        """It answers at once: nothing is asked that has not happened yet."""
        socket.send_fds(self._desk, [json.dumps(order).encode()], streams)
        return int(self._desk.recv(PACKET))


@functools.cache
def the_forker() -> Forker:
    """One for all tests of this worker, made when the first of them needs it."""
    forker = Forker()
    atexit.register(forker.close)
    return forker
