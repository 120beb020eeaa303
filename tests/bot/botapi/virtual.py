"""Virtual time: an event loop whose clock jumps to the next timer, so that no test waits."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, TypeVar

from bot.botapi.clock import Timer

T = TypeVar("T")
Test = Callable[..., Coroutine[Any, Any, None]]


class _Jumping(selectors.DefaultSelector):
    """Instead of waiting it moves the loop's clock."""

    moment = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everybody waits for something that never comes")
        self.moment += max(0.0, timeout)
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """Its time stands still while anything runs."""

    def __init__(self) -> None:
        self._jumping = _Jumping()
        super().__init__(self._jumping)

    def time(self) -> float:
        """Virtual seconds."""
        return self._jumping.moment


def virtually(work: Coroutine[Any, Any, T]) -> T:
    """Run it to its end, in no time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work)


def virtual(test: Test) -> Callable[..., None]:
    """A test whose time is virtual."""

    @wraps(test)
    def run(**fixtures: Any) -> None:
        virtually(test(**fixtures))

    return run


def now() -> float:
    """The moment of the running virtual loop."""
    return asyncio.get_running_loop().time()


TIMER = Timer(now, asyncio.sleep)
