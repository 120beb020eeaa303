"""The process that forks the programs of a run's tests; one for all workers."""

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

from tests.run_folder import waited_for
from tests.texts_once import FOLDER

ROOT = Path(__file__).parents[2]
PACKET = 64  # bytes: a number
LOCK = "forker.lock"
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"  # would compile the program for each worker


class Forker:
    """One end of a talk with the process that has imported the bot, and forks it in no time.

    `folder`: whoever names the same one talks to the same process. The first starts it; it ends
    when the last has hung up.
    """

    def __init__(self, folder: Path) -> None:
        self._desk = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._process: subprocess.Popen[bytes] | None = None
        address = folder / "forker"
        with waited_for(folder / LOCK):
            try:
                self._desk.connect(str(address))
            except (FileNotFoundError, ConnectionRefusedError):
                self._process = _started(address)
                self._desk.connect(str(address))

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
        """Fork no more. Who has started the process waits until nobody needs it."""
        self._desk.close()
        if self._process:
            self._process.wait()

    def _ask(self, order: object, *streams: int) -> int:
        """It answers at once: nothing is asked that has not happened yet."""
        socket.send_fds(self._desk, [json.dumps(order).encode()], streams)
        return int(self._desk.recv(PACKET))


def _started(address: Path) -> subprocess.Popen[bytes]:
    """It takes calls from now on, and answers when it has imported the bot."""
    address.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as calls:
        calls.bind(str(address))
        calls.listen()
        return subprocess.Popen(
            (sys.executable, "-m", "tests.e2e.forker", str(calls.fileno()), address.parent / LOCK),
            cwd=ROOT,
            env={name: value for name, value in os.environ.items() if name != _UNCOMPILED},
            stdin=subprocess.DEVNULL,
            pass_fds=(calls.fileno(),),
        )


@functools.cache
def the_forker() -> Forker:
    """One for all tests of this run, made when the first of them needs it."""
    folder = os.environ.get(FOLDER)  # of the texts, in that of the run
    forker = Forker(Path(folder).parent if folder else Path(tempfile.mkdtemp()))
    atexit.register(forker.close)
    return forker
