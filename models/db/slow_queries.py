"""Slow statements: logged by their words, never with their values; others may time them all."""

import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from time import monotonic, perf_counter
from typing import Any, TypeVar

from loguru import logger

SLOW = 0.5  # seconds, the wait for a connection included
QUIET = 60.0  # seconds for which the same statement is not told again
MOST_TOLD = 200  # statements that are remembered as told
LONGEST = 500  # characters of a statement in the log

Client = TypeVar("Client", bound=type)
Listener = Callable[[float], None]

_listeners: list[Listener] = []
_told: dict[str, float] = {}
_LITERAL = re.compile(r"'(?:[^']|'')*'")


def timed(*methods: str) -> Callable[[Client], Client]:
    """A decorator of an engine's client: these methods, which begin with a statement, are timed."""

    def changed(client: Client) -> Client:
        for name in methods:
            setattr(client, name, _timed(getattr(client, name)))
        return client

    return changed


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """While the block runs `listener` gets the seconds of every statement of the process."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def took(statement: str, seconds: float) -> None:
    """A statement has ended, well or not."""
    for listener in _listeners:
        listener(seconds)
    if seconds > SLOW:
        _tell(statement, seconds)


def _timed(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    @wraps(method)
    async def run(self: Any, query: str, *values: Any) -> Any:
        begun = perf_counter()
        try:
            return await method(self, query, *values)
        finally:
            took(query, perf_counter() - begun)

    return run


def _tell(statement: str, seconds: float) -> None:
    now, last = monotonic(), _told.get(statement)
    if last is not None and now - last < QUIET:
        return
    if len(_told) >= MOST_TOLD:
        _told.clear()
    _told[statement] = now
    words = _LITERAL.sub("'?'", " ".join(statement.split()))[:LONGEST]
    logger.warning("slow: a statement took {:.2f} s: {}", seconds, words)
