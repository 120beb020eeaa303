"""python -m tests.e2e.forker FD LOCK: the bot, imported once; forks any of its programs.

Importing takes seconds of a core, and the tests of a run start hundreds of processes. Each fork
runs the very command line. Workers connect to the socket FD. Each of their packets is JSON:
a program to start, with its stdout and stderr, answered with its process id; or a process id whose
end is awaited, answered with its exit code. When all have hung up, the forker ends.
"""

import gc
import importlib
import json
import os
import runpy
import selectors
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn, cast

import pytest

from tests.run_folder import waited_for

PACKET = 1 << 16  # bytes
IMPORTED = (
    "asyncpg",  # by the bot when it sees a PostgreSQL URL
    "bot.__main__",
    "bot.botapi.gcra_redis",
    "bot.demo.lifecycle",
    "bot.lifecycle",
    "bot.sandbox.server",
    "bot.services.operations.backups",
    "bot.services.operations.moves",
)


def prepare() -> None:
    """Import and build what takes seconds; what is there then is left out of garbage collection.

    Texts that another process of the run has compiled are not compiled again.
    """
    gc.disable()  # collecting would take a third of those seconds
    for module in IMPORTED:
        importlib.import_module(module)
    from tests.built_once import build_ahead, share
    from tests.texts_once import FOLDER, keep_texts

    if folder := os.environ.get(FOLDER):
        keep_texts(folder)
    share(pytest.MonkeyPatch())
    build_ahead()
    gc.freeze()
    gc.enable()


class Exchange:
    """All calls, and who has not hung up. `lock`: held by whoever calls, until it is connected."""

    def __init__(self, calls: socket.socket, lock: Path) -> None:
        self._calls, self._lock = calls, lock
        self._open = selectors.DefaultSelector()
        self._open.register(calls, selectors.EVENT_READ)
        calls.setblocking(False)

    def answer_orders(self) -> None:
        """Answer every packet, until nobody can send one."""
        while not self._is_over():
            for key, _ in self._open.select():
                desk = cast("socket.socket", key.fileobj)
                if desk is self._calls:
                    self._take_calls()
                elif not self._answered(desk):
                    self._open.unregister(desk)
                    desk.close()

    def _is_over(self) -> bool:
        if len(self._open.get_map()) > 1:
            return False
        with waited_for(self._lock):
            self._take_calls()
            over = len(self._open.get_map()) == 1
            if over:
                self._calls.close()
            return over

    def _take_calls(self) -> None:
        with suppress(BlockingIOError):
            while True:
                desk, _ = self._calls.accept()
                desk.setblocking(True)
                self._open.register(desk, selectors.EVENT_READ)

    def _answered(self, desk: socket.socket) -> bool:
        """False if a worker has hung up, or was killed."""
        with suppress(ConnectionError):
            packet, streams, _, _ = socket.recv_fds(desk, PACKET, 2)
            if packet:
                order = json.loads(packet)
                answer = _ended(order) if isinstance(order, int) else self._started(order, streams)
                desk.send(str(answer).encode())
                return True
        return False

    def _started(self, order: dict[str, Any], streams: list[int]) -> int:
        child = os.fork()
        if child == 0:
            for key in list(self._open.get_map().values()):
                cast("socket.socket", key.fileobj).close()
            self._open.close()
            _become(order, streams)
        for stream in streams:
            os.close(stream)
        return child


def _become(order: dict[str, Any], streams: list[int]) -> NoReturn:
    """The program of the order."""
    for number, stream in enumerate(streams, start=1):
        os.dup2(stream, number)
        os.close(stream)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # ignored where the tests run under nohup
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["settings"])
    if order["prepared_by"]:
        importlib.import_module(order["prepared_by"])
    run(order["program"], order["words"])


def run(program: str, words: list[str]) -> NoReturn:
    """As `python -m program ...` does."""
    sys.argv = [program, *words]
    if program == "bot":
        importlib.import_module("bot.__main__").main()
    runpy.run_module(program, run_name="__main__")
    sys.exit()


def _ended(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


if __name__ == "__main__":
    prepare()
    Exchange(socket.socket(fileno=int(sys.argv[1])), Path(sys.argv[2])).answer_orders()
