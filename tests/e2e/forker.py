"""python -m tests.e2e.forker: the bot, imported once; forks any of its commands.

Importing takes seconds of a core, and the tests of a worker start hundreds of processes. Each fork
runs the very command line. Each line of the input is JSON: a command to start, answered with its
process id, or a process id whose end is awaited, answered with its exit code.
"""

import gc
import importlib
import json
import os
import signal
import sys
from typing import Any

import asyncpg  # noqa: F401 - imported by the bot when it sees a PostgreSQL URL

import bot.botapi.gcra_redis
import bot.lifecycle  # noqa: F401 - this is what takes seconds
from bot.__main__ import main
from tests.texts_once import FOLDER, keep_texts


def answer_orders() -> None:
    """Answer every line. What was imported is left out of the forks' garbage collection.

    Texts that another process of the run has compiled are not compiled again.
    """
    if folder := os.environ.get(FOLDER):
        keep_texts(folder)
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        order = json.loads(line)
        print(_ended(order) if isinstance(order, int) else _started(order), flush=True)


def _started(order: dict[str, Any]) -> int:
    child = os.fork()
    if child == 0:
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for stream in (1, 2):
            os.dup2(log, stream)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)  # ignored where the tests run under nohup
        os.chdir(order["folder"])
        os.environ.clear()
        os.environ.update(order["settings"])
        if order["prepared_by"]:
            importlib.import_module(order["prepared_by"])
        sys.argv = ["bot", *order["words"]]
        main()
    return child


def _ended(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


if __name__ == "__main__":
    answer_orders()
