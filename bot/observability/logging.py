"""Logging: loguru for all records, with every secret removed from the finished line."""

import json
import logging
import re
import sys
import threading
from collections.abc import Callable, Iterable
from datetime import UTC
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from loguru import logger

from bot.observability.tracing import current

if TYPE_CHECKING:
    from loguru import Message, Record

_TOKEN = re.compile(r"(?<!\d)\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
# Secrets of services, which no setting holds: API keys, and what signs their webhooks.
_OF_SERVICES = re.compile(r"bk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}|whsec_[A-Za-z0-9+/]{43}=")
_LIKE_TOKEN = re.compile(r"\d+(?::|%3A)", re.IGNORECASE)  # a token's start: never an ordinary word
_LINE = "{time:YYYY-MM-DD HH:mm:ss.SSS} {level:<7} {extra[where]:<12} {extra[about]} {message}"


SENSIBLE, LONG = 8, 16
"""Characters.

A shorter password may be a common word such as "bot": it is redacted only where a password is
expected. A long secret is redacted in the middle of a word as well.
"""

# Where a password is expected: before the @ of an address, or after its name.
_PLACES = (
    r"((?::|%3A)(?={word}(?:@|%40))|(?:pass|pwd|secret|token)\w*(?:\W|%3D){{1,5}}){word}(?!\w)"
)
_ALONE = r"(?:(?<!\w)|(?<=%[0-9A-Fa-f]{{2}})){word}(?!\w)"


class Redactor:
    """Replaces every known secret, and what looks like a bot token or a service's, with stars."""

    def __init__(self, secrets: Iterable[str]) -> None:
        longest_first = sorted(filter(None, secrets), key=len, reverse=True)
        said = [secret for secret in longest_first if _may_be_said(secret)]
        words = "|".join(_known(secret) for secret in longest_first if secret not in said)
        self._known = re.compile(words) if words else None
        short = "|".join(map(re.escape, said))
        places = _PLACES.format(word=f"(?:{short})")
        self._placed = re.compile(places, re.IGNORECASE) if short else None

    def __call__(self, text: str) -> str:
        """The text without secrets."""
        if self._known:
            text = self._known.sub("***", text)
        if self._placed:
            text = self._placed.sub(r"\1***", text)
        return _OF_SERVICES.sub("***", _TOKEN.sub("***", text))


def _may_be_said(secret: str) -> bool:
    return len(secret) < SENSIBLE and not _LIKE_TOKEN.match(secret)


def _known(secret: str) -> str:
    word = re.escape(secret)
    anywhere = len(secret) >= LONG or _LIKE_TOKEN.match(secret)
    return word if anywhere else _ALONE.format(word=word)


class _Intercept(logging.Handler):
    """Passes the standard library's records (aiogram, tortoise, asyncio) to loguru."""

    def emit(self, record: logging.LogRecord) -> None:
        level = record.levelname if record.levelname in _LEVELS else "INFO"
        logger.bind(where=record.name.split(".")[0]).opt(exception=record.exc_info).log(
            level, "{}", _message(record)
        )


def _message(record: logging.LogRecord) -> str:
    """A library's malformed log call must not stop its work."""
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return f"{record.msg} {record.args}"


_QUIETER = {
    # At DEBUG both print every statement with its values, such as people's names. At INFO tortoise
    # reports a shutdown after each check of the migrations.
    "aiosqlite": logging.WARNING,
    "tortoise": logging.WARNING,
    "asyncpg": logging.ERROR,  # logs each reconnect with a traceback
    "aiogram.event": logging.WARNING,  # at INFO a line for each update
    # It logs ERROR for every exception of a getter, but our Gone is not an error.
    "aiogram_dialog.window": logging.CRITICAL,
}
_LEVELS = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}


def set_up_logs(
    level: str, secrets: Iterable[str], stream: TextIO = sys.stderr, *, form: str = "human"
) -> None:
    """Route all logging of the process to `stream`, redacted, from `level` upwards.

    The whole finished line is redacted, including the traceback: an aiohttp error contains the
    token in its URL, which a filter on the message would not see. `form`: human or json.
    """
    redact = Redactor(secrets)
    line, written = _FORMS[form]

    def write(message: "Message") -> None:
        stream.write(written(message, redact))
        stream.flush()

    logger.remove()
    logger.configure(extra={"where": "bot", "about": "-"}, patcher=_say_what_for)
    logger.add(
        write,
        level=level,
        format=line,
        diagnose=False,  # would print the values of local variables, tokens among them
        backtrace=False,
    )
    logging.basicConfig(handlers=[_Intercept()], level=level, force=True)
    for name, lowest in _QUIETER.items():
        logging.getLogger(name).setLevel(lowest)
    logging.captureWarnings(True)
    sys.excepthook = _log_crash
    threading.excepthook = sys.unraisablehook = _log_unraised


def _say_what_for(record: "Record") -> None:
    """Add the current work to the line. An outage is one line without a traceback."""
    if scope := current():
        record["extra"]["about"] = " ".join(f"{key}={value}" for key, value in scope.named.items())
    if (raised := record["exception"]) and getattr(raised.type, "outage", False):
        record["message"] += f": {raised.value}"
        record["exception"] = None


def _human(message: "Message", redact: Redactor) -> str:
    return redact(message)


def _json(message: "Message", redact: Redactor) -> str:
    """One object per line. Each text is redacted before escaping, which could hide secrets."""
    record, scope = message.record, current()
    where = record["extra"]["where"]
    said = {
        "time": record["time"].astimezone(UTC).isoformat(timespec="milliseconds"),
        "level": record["level"].name,
        "message": redact(record["message"]),
        "module": record["name"] if where == "bot" else where,
        **(scope.named if scope else {}),
    }
    if trouble := message.strip():
        said["exception"] = redact(trouble)
    return json.dumps(said, ensure_ascii=False) + "\n"


def _only_the_exception(_: "Record") -> str:
    return "{exception}"


_Form = tuple[str | Callable[["Record"], str], Callable[["Message", Redactor], str]]
_FORMS: dict[str, _Form] = {"human": (_LINE, _human), "json": (_only_the_exception, _json)}
"""How loguru formats a line, and what is written."""


def _log_crash(
    kind: type[BaseException], error: BaseException | None, tb: TracebackType | None
) -> None:
    """Log an uncaught exception of the process, a thread or a finalizer."""
    if error is None or issubclass(kind, KeyboardInterrupt):
        return
    logger.opt(exception=(kind, error, tb)).critical("stopped by an error")


def _log_unraised(left: "threading.ExceptHookArgs | sys.UnraisableHookArgs") -> None:
    _log_crash(left.exc_type, left.exc_value, left.exc_traceback)
