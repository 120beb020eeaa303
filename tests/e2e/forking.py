"""The process that forks the bots of a test worker's tests; one for all of them."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Forker:
    """Imports the bot while the first test prepares, then forks it in no time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.e2e.forker"),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, **order: object) -> int:
        """Fork a command; its process id. `order`: as tests.e2e.forker reads it."""
        return self._ask(order)

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

    def close(self) -> None:
        """Fork no more."""
        self._process.communicate("")

    def _ask(self, order: object) -> int:
        """It answers at once: nothing is asked that has not happened yet."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())
