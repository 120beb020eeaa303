"""The two processes of the demo, which end together."""

import os
import subprocess
from collections.abc import Mapping
from types import TracebackType

from bot import signals


class Family:
    """The two processes. A stop signal is passed to the bot; when the bot ends, both end.

    The signal raises no exception: that could happen between starting a process and storing it.
    """

    def __init__(self) -> None:
        self.announced = False
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> "Family":
        signals.hand_over(self.stop)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def start(
        self,
        command: list[str],
        environment: Mapping[str, str] | None = None,
        keeping: int | None = None,
        stdout: int = subprocess.DEVNULL,
    ) -> "subprocess.Popen[bytes]":
        """Start a process. If a stop signal has come already, the process is ended at once.

        `keeping`: an open file of ours that the process inherits; Ctrl-C in the terminal then does
        not reach it.
        """
        process = subprocess.Popen(  # noqa: S603 - our own modules
            command,
            env={**os.environ, **(environment or {})},
            stdout=stdout,
            pass_fds=() if keeping is None else (keeping,),
            process_group=None if keeping is None else 0,
        )
        self._processes.append(process)
        if self.announced:
            process.terminate()
        return process

    def stop(self) -> None:
        """Stop the bot only, so that the sandbox still answers while the bot ends."""
        self.announced = True
        if self._processes:
            self._processes[-1].terminate()

    def end(self) -> None:
        """End both, and wait until they have ended."""
        for process in reversed(self._processes):
            process.terminate()
            process.wait(timeout=30)
