"""python -m bot.demo: the demo's bot, which restarts whenever the chat page asks for it."""

import sys

from bot import signals

if __name__ == "__main__":
    signals.listen()  # before the other imports

import argparse
import gc
import os
from functools import partial
from pathlib import Path

from loguru import logger

from bot.observability.logging import set_up_logs
from bot.settings.settings import Settings

MUTED_FUNCTION = "name_unreached"
"""It warns about admins who have not pressed Start. In the demo Olga presses it only if played."""


def main() -> None:
    """Read the command line and run until a stop signal."""
    arguments = _parser().parse_args()
    settings = Settings.read(os.environ)
    _set_up_logs(settings, arguments.log)
    gc.disable()  # as `python -m bot` does
    import uvloop

    from bot.demo.lifecycle import serve_rounds
    from bot.lifecycle import until_told

    rounds = partial(serve_rounds, settings, arguments.telegram, past=not arguments.empty)
    uvloop.run(until_told(rounds))


def _set_up_logs(settings: Settings, file: Path) -> None:
    """Log everything to the file, which stays open, and warnings and errors to the terminal."""
    set_up_logs("INFO", settings.secrets(), file.open("w", encoding="utf-8"))
    logger.add(
        sys.stderr,
        level="WARNING",
        format="  {level}: {message}",
        filter=lambda record: record["function"] != MUTED_FUNCTION,
        backtrace=False,
        diagnose=False,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.demo", description=__doc__)
    parser.add_argument("--telegram", required=True, help="the sandbox's address")
    parser.add_argument("--log", type=Path, required=True)
    parser.add_argument("--empty", action="store_true", help="start without a past")
    return parser


if __name__ == "__main__":
    main()
