"""python -m tests.e2e.forker FD: the bot, imported once; forks any of its programs.

Importing takes seconds of a core, and the tests of a worker start hundreds of processes. Each fork
runs the very command line. Each packet on the socket FD is JSON: a program to start, with its
stdout and stderr, answered with its process id; or a process id whose end is awaited, answered with
its exit code.
"""

import gc
import importlib
import json
import os
import runpy
import signal
import socket
import sys
from typing import Any

import pytest

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


def answer_orders(desk: socket.socket) -> None:
    """Answer every packet."""
    while True:
        packet, streams, _, _ = socket.recv_fds(desk, PACKET, 2)
        if not packet:
            return
        order = json.loads(packet)
        answer = _ended(order) if isinstance(order, int) else _started(order, desk, streams)
        desk.send(str(answer).encode())


def _started(order: dict[str, Any], desk: socket.socket, streams: list[int]) -> int:
    child = os.fork()
    if child == 0:
        desk.close()
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
    for stream in streams:
        os.close(stream)
    return child


def run(program: str, words: list[str]) -> None:
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
    answer_orders(socket.socket(fileno=int(sys.argv[1])))
