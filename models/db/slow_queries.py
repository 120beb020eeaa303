"""Timing of statements: slow ones are logged without their values, listeners get all of them."""

import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from time import monotonic, perf_counter
from typing import Any, TypeVar

from loguru import logger

SLOW_STATEMENT_S = 0.5  # including the wait for a connection
LOG_AGAIN_AFTER_S = 60.0  # the same statement is not logged again sooner
MAX_REMEMBERED = 200  # statements whose last log line is remembered
MAX_LOGGED_CHARS = 500  # characters of a statement in the log

Client = TypeVar("Client", bound=type)
Listener = Callable[[float], None]

_listeners: list[Listener] = []
_logged_at: dict[str, float] = {}
_LITERAL = re.compile(r"'(?:[^']|'')*'")


def timed(*methods: str) -> Callable[[Client], Client]:
    """A class decorator for an engine's client: time these methods; each takes a statement."""

    def changed(client: Client) -> Client:
        for name in methods:
            setattr(client, name, _timed(getattr(client, name)))
        return client

    return changed


@contextmanager
def listening_to_statements(listener: Listener) -> Iterator[None]:
    """Call `listener` with the seconds of each statement of the process while the block runs."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def statement_took(statement: str, seconds: float) -> None:
    """Record that a statement ended, successfully or not."""
    for listener in _listeners:
        listener(seconds)
    if seconds > SLOW_STATEMENT_S:
        _log(statement, seconds)


def _timed(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    @wraps(method)
    async def run(self: Any, query: str, *values: Any) -> Any:
        begun = perf_counter()
        try:
            return await method(self, query, *values)
        finally:
            statement_took(query, perf_counter() - begun)

    return run


def _log(statement: str, seconds: float) -> None:
    now, last = monotonic(), _logged_at.get(statement)
    if last is not None and now - last < LOG_AGAIN_AFTER_S:
        return
    if len(_logged_at) >= MAX_REMEMBERED:
        _logged_at.clear()
    _logged_at[statement] = now
    words = _LITERAL.sub("'?'", " ".join(statement.split()))[:MAX_LOGGED_CHARS]
    logger.warning("slow: a statement took {:.2f} s: {}", seconds, words)
