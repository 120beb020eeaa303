"""Logging: loguru for everybody's records, with every secret taken out of the finished line."""

import logging
import re
import sys
import threading
from collections.abc import Iterable
from types import TracebackType
from typing import TextIO

from loguru import logger

_TOKEN = re.compile(r"(?<!\d)\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
_LINE = "{time:YYYY-MM-DD HH:mm:ss.SSS} {level:<7} {extra[where]:<12} {extra[about]} {message}"


class Redactor:
    """Replaces every known secret, and whatever looks like a bot token, by stars."""

    def __init__(self, secrets: Iterable[str]) -> None:
        longest_first = sorted(filter(None, secrets), key=len, reverse=True)
        known = "|".join(map(re.escape, longest_first))
        self._known = re.compile(known) if known else None

    def __call__(self, text: str) -> str:
        """The text with nothing in it that must stay secret."""
        if self._known:
            text = self._known.sub("***", text)
        return _TOKEN.sub("***", text)


class _Intercept(logging.Handler):
    """Hands the standard library's records (aiogram, tortoise, asyncio) to loguru."""

    def emit(self, record: logging.LogRecord) -> None:
        level = record.levelname if record.levelname in _LEVELS else "INFO"
        logger.bind(where=record.name.split(".")[0]).opt(exception=record.exc_info).log(
            level, "{}", _message(record)
        )


def _message(record: logging.LogRecord) -> str:
    """A log line written wrong in a library must not stop the library's work."""
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return f"{record.msg} {record.args}"


_QUIETER = {
    # At DEBUG both print every statement with its values: people's names, not our news.
    "aiosqlite": logging.WARNING,
    "tortoise": logging.INFO,
    "taskiq": logging.WARNING,  # tells of every message
    # Says ERROR beside every exception of a getter; what we raise there (Gone) is none.
    "aiogram_dialog.window": logging.CRITICAL,
}
_LEVELS = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}


def set_up_logs(level: str, secrets: Iterable[str], stream: TextIO = sys.stderr) -> None:
    """Route all logging of the process to `stream`, redacted, from `level` upwards.

    The whole finished line is redacted, traceback included: an aiohttp error carries the
    token inside its URL, where no filter on the message would see it.
    """
    redact = Redactor(secrets)

    def write(line: str) -> None:
        stream.write(redact(line))
        stream.flush()

    logger.remove()
    logger.configure(extra={"where": "bot", "about": "-"})
    logger.add(
        write,
        level=level,
        format=_LINE,
        diagnose=False,  # would print the values of local variables, tokens among them
        backtrace=False,
    )
    logging.basicConfig(handlers=[_Intercept()], level=level, force=True)
    for name, lowest in _QUIETER.items():
        logging.getLogger(name).setLevel(lowest)
    logging.captureWarnings(True)
    sys.excepthook = _log_crash
    threading.excepthook = sys.unraisablehook = _log_unraised


def _log_crash(
    kind: type[BaseException], error: BaseException | None, tb: TracebackType | None
) -> None:
    """The last words of the process, of a thread, or of an object being thrown away."""
    if error is None or issubclass(kind, KeyboardInterrupt):
        return
    logger.opt(exception=(kind, error, tb)).critical("stopped by an error")


def _log_unraised(left: "threading.ExceptHookArgs | sys.UnraisableHookArgs") -> None:
    _log_crash(left.exc_type, left.exc_value, left.exc_traceback)
