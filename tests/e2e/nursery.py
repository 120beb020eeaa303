"""python -m tests.e2e.nursery: the bot, imported once and forked for each line of the input.

Importing takes seconds, so that a test with many kills would take minutes. Each fork runs the
very command line. Prints the fork's process id, and its exit code when it has ended.
"""

import os
import sys

import asyncpg  # noqa: F401 - imported by the bot when it sees a PostgreSQL URL

import bot.running  # noqa: F401 - this is what takes seconds
from bot.__main__ import main


def nurse() -> None:
    """Fork for every line."""
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            sys.argv = ["bot"]
            main()
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    nurse()
