"""Imported by a forked bot before it starts: it gets a stop signal at one moment of its start.

`STOP_AT`: the function that is about to be called then, as module:name. `STOP_BY`: the signal.
`STOP_SWALLOWED`: whoever is cancelled by it then does not notice, as asyncio.wait_for may not.
"""

import asyncio
import functools
import importlib
import inspect
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Any


def _told_first(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, with the signal before its first call."""

    @functools.wraps(function)
    def at_once(*args: Any, **kwargs: Any) -> Any:
        _tell()
        return function(*args, **kwargs)

    @functools.wraps(function)
    async def awaited(*args: Any, **kwargs: Any) -> Any:
        if _tell() and "STOP_SWALLOWED" in os.environ:
            with suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
        return await function(*args, **kwargs)

    return awaited if inspect.iscoroutinefunction(function) else at_once


@functools.cache
def _tell() -> bool:
    """Once: a second call is no second signal, and no second swallowing."""
    os.kill(os.getpid(), signal.Signals[os.environ["STOP_BY"]])
    return True


def _set() -> None:
    module, _, path = os.environ["STOP_AT"].partition(":")
    *owners, name = path.split(".")
    owner = functools.reduce(getattr, owners, importlib.import_module(module))
    setattr(owner, name, _told_first(getattr(owner, name)))


_set()
