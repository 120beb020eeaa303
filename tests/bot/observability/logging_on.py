"""The process's logging, switched on for a test and put back afterwards."""

import json
import logging
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any

from loguru import logger

from bot.observability.logging import set_up_logs
from tests.logs import plain_logs


@contextmanager
def logged(secrets: Iterable[str] = (), form: str = "human") -> Iterator[StringIO]:
    """What the process would write to stderr, at DEBUG."""
    root = logging.getLogger()
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    handlers, level = root.handlers[:], root.level
    written = StringIO()
    set_up_logs("DEBUG", secrets, written, form=form)
    try:
        yield written
    finally:
        logger.configure(patcher=lambda _: None)
        plain_logs()
        logging.captureWarnings(False)
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        root.handlers[:] = handlers
        root.setLevel(level)


def objects(written: StringIO) -> list[dict[str, Any]]:
    """The lines of a log in JSON."""
    return [json.loads(line) for line in written.getvalue().splitlines()]
