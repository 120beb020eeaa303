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

gc.disable()  # until everything is imported and built: a third of the seconds that it takes

import asyncpg  # noqa: F401 - imported by the bot when it sees a PostgreSQL URL
import pytest

import bot.botapi.gcra_redis
import bot.demo.lifecycle
import bot.lifecycle
import bot.sandbox.server
import bot.services.operations.backups
import bot.services.operations.moves  # noqa: F401 - these are what takes seconds
from bot.__main__ import main
from tests.built_once import build_ahead, share

PACKET = 1 << 16  # bytes


def answer_orders(desk: socket.socket) -> None:
    """Answer every packet. What is there now is left out of the forks' garbage collection."""
    share(pytest.MonkeyPatch())
    build_ahead()
    gc.freeze()
    gc.enable()
    while True:
        packet, streams, _, _ = socket.recv_fds(desk, PACKET, 2)
        if not packet:
            return
        order = json.loads(packet)
        answer = _ended(order) if isinstance(order, int) else _started(order, streams)
        desk.send(str(answer).encode())


def _started(order: dict[str, Any], streams: list[int]) -> int:
    child = os.fork()
    if child == 0:
        for number, stream in enumerate(streams, start=1):
            os.dup2(stream, number)
        os.closerange(3, max(streams) + 1)
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
        main()
    runpy.run_module(program, run_name="__main__")
    sys.exit()


def _ended(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


if __name__ == "__main__":
    answer_orders(socket.socket(fileno=int(sys.argv[1])))
