"""Imported by a forked demo before it starts: it forks its sandbox and its bot, too."""

import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Mapping
from io import BufferedReader
from typing import NoReturn

from bot import signals
from bot.demo import processes
from tests.e2e.forker import run

FILES = 64  # more than a starting demo has open


class Forked:
    """As much of subprocess.Popen as bot.demo.processes and bot.demo.launch use."""

    def __init__(
        self,
        command: list[str],
        env: Mapping[str, str],
        stdout: int,
        pass_fds: tuple[int, ...],
        process_group: int | None,
    ) -> None:
        self.stdout: BufferedReader | None = None
        self._code: int | None = None
        read, write = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.dup2(write if stdout == subprocess.PIPE else os.open(os.devnull, os.O_WRONLY), 1)
            for number in set(range(3, FILES)) - set(pass_fds):
                os.closerange(number, number + 1)
            if process_group is not None:
                os.setpgid(0, process_group)
            os.environ.update(env)
            _run(*command[2:])
        os.close(write)
        if stdout == subprocess.PIPE:
            self.stdout = os.fdopen(read, "rb")
        else:
            os.close(read)

    def terminate(self) -> None:
        """SIGTERM, unless it has ended."""
        if self._code is None:
            os.kill(self._pid, signal.SIGTERM)

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code; the test that waits for the demo has a time limit."""
        if self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self._code


def _run(program: str, *words: str) -> NoReturn:
    """In the child: as a new interpreter would; its end is not that of the demo's blocks."""
    code = 1
    signals.hand_over()
    for number in signals.STOPS:
        signal.signal(number, signal.SIG_DFL)
    try:
        run(program, list(words))
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        if sys.exc_info()[0]:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


class _Subprocess:
    """What bot.demo.processes finds under the name of the module."""

    PIPE, DEVNULL, Popen = subprocess.PIPE, subprocess.DEVNULL, Forked


processes.subprocess = _Subprocess  # type: ignore[assignment]
