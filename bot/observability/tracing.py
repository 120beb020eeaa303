"""What is being worked on right now: an update, a request, a job; each line of the log says so.

One id, the trace, is on every line that one piece of work writes, however deep it was written.
"""

import random
from contextvars import ContextVar, Token
from dataclasses import dataclass, field
from types import TracebackType


def _short() -> str:
    return f"{random.getrandbits(32):08x}"  # to find lines, not to keep a secret


@dataclass(slots=True)
class Scope:
    """One piece of work; `with Scope(...):` makes it the current one.

    `update`, `user`: Telegram's ids, where it is an update. `job`: the name of a job. `trace`: that
    of the work around it, or else a new one. `outcome`: how it ended, for the figures.
    `telegram`: seconds it has waited for the Bot API and for its turn there; `queued`: for the end
    of the same person's update before it.
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
        """What is known of it, by name, in the order of a line."""
        about = {"update": self.update, "user": self.user, "job": self.job, "trace": self.trace}
        return {name: value for name, value in about.items() if value is not None}


_current: ContextVar[Scope | None] = ContextVar("scope", default=None)


def current() -> Scope | None:
    """What the calling code is working on; None outside updates and jobs."""
    return _current.get()


def queued(seconds: float) -> None:
    """The current work has waited so long for the person's previous update."""
    if scope := _current.get():
        scope.queued += seconds


def ended(outcome: str) -> None:
    """Set how the current work ends, if no exception shows it: one of OUTCOMES."""
    if scope := _current.get():
        scope.outcome = outcome


def wordless(
    error: BaseException,
) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    """The error for the log (`logger.opt(exception=...)`): its type and where it was raised.

    Nothing of its text, nor of what caused it: a database's or a library's error may repeat what
    people wrote.
    """
    kind = type(error)
    try:
        bare = kind.__new__(kind)
    except TypeError:  # a group is nothing without its errors
        bare = Exception()
    return kind, bare, error.__traceback__


OUTCOMES = ("done", "ignored", "refused", "lost", "blocked", "busy", "dropped", "failed")
"""How an update ends: done; not for the bot; refused by a rule; its screen is gone; the person has
blocked the bot; put off by Telegram's limits; dropped by flood control; failed by an error."""
