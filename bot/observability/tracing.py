"""The current work (an update, a request or a job), which each line of the log names.

All lines that one piece of work writes carry the same id, the trace.
"""

import random
from contextvars import ContextVar, Token
from dataclasses import dataclass, field
from types import TracebackType


def _short() -> str:
    return f"{random.getrandbits(32):08x}"  # random only to find lines; it is not a secret


@dataclass(slots=True)
class Scope:
    """One piece of work; `with Scope(...):` makes it the current one.

    `update`, `user`: Telegram's ids, if it is an update. `job`: the name of a job. `trace`: that of
    the surrounding work, or a new one. `outcome`: how it ended, for the metrics. `telegram`:
    seconds spent waiting for the Bot API and its limits; `queued`: seconds spent waiting for the
    same person's previous update.
    """

    update: int | None = None
    user: int | None = None
    job: str | None = None
    trace: str = ""
    outcome: str = "done"
    telegram: float = 0.0
    queued: float = 0.0
    _token: Token["Scope | None"] | None = field(default=None, repr=False)

    def __enter__(self) -> "Scope":
        around = _current.get()
        self.trace = self.trace or (around.trace if around else _short())
        self._token = _current.set(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._token
        _current.reset(self._token)

    @property
    def named(self) -> dict[str, str | int]:
        """Its known values by name, in the order of a log line."""
        about = {"update": self.update, "user": self.user, "job": self.job, "trace": self.trace}
        return {name: value for name, value in about.items() if value is not None}


_current: ContextVar[Scope | None] = ContextVar("scope", default=None)


def current() -> Scope | None:
    """The current work of the calling code; None outside updates and jobs."""
    return _current.get()


def queued(seconds: float) -> None:
    """Record how long the current work has waited for the person's previous update."""
    if scope := _current.get():
        scope.queued += seconds


def ended(outcome: str) -> None:
    """Set the outcome of the current work, one of OUTCOMES, if no exception shows it."""
    if scope := _current.get():
        scope.outcome = outcome


def wordless(
    error: BaseException,
) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """The error for the log (`logger.opt(exception=...)`): its type and where it was raised.

    Its text and its causes are left out, because the error of a database or a library may repeat
    what people wrote.
    """
    kind = type(error)
    try:
        bare = kind.__new__(kind)
    except TypeError:  # a group needs its errors
        bare = Exception()
    return kind, bare, error.__traceback__


OUTCOMES = ("done", "ignored", "refused", "lost", "blocked", "busy", "dropped", "failed")
"""How an update ends: done; not for the bot; refused by a rule; its screen is gone; the person has
blocked the bot; put off by Telegram's limits; dropped by flood control; failed by an error.
"""
