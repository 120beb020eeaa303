"""The errors of the services.

    Refusal                 the person sees why, and may do something else
      NotEnoughTokens
    Fault                   the program or its data are wrong; the person sees an apology
      KeyReused             one idempotency key, two contents
      HoldResolved          a hold was already captured, or already voided
      HoldExceeded          a part that is larger than what the hold has left
      UnknownHold           no hold was made for this job
      UnknownUser           no such user row
    Gone                    what the screen shows is gone; the person sees the main menu
    Unavailable             the database or Redis does not answer; the person is asked to wait
      Unwritable            the database answers but cannot write

A module may add its own below Refusal and Fault.
"""

from datetime import datetime
from typing import ClassVar

from models.db.outage import Unavailable as Unavailable
from models.db.outage import Unwritable as Unwritable

Value = str | int | datetime


class Refusal(Exception):
    """A rule forbids it. `text_key` names the text that says why; `values` fill it in."""

    text_key: ClassVar[str]

    def __init__(self, **values: Value) -> None:
        self.values: dict[str, Value] = values
        super().__init__(", ".join(f"{name}={value}" for name, value in values.items()))


class Fault(Exception):
    """An error that the person can do nothing about."""


class Gone(Exception):
    """The item has ended, belongs to another person, or never existed."""


class NotEnoughTokens(Refusal):
    """The account has `available` tokens, and `needed` were asked for."""

    text_key = "errors-not-enough-tokens"

    def __init__(self, *, needed: int, available: int) -> None:
        super().__init__(needed=needed, available=available)
        self.needed = needed
        self.available = available


class KeyReused(Fault):
    """An idempotency key came a second time with other content."""

    def __init__(self, key: str) -> None:
        super().__init__(f"transfer key {key!r} was used before with other content")
        self.key = key


class HoldResolved(Fault):
    """The hold of `job` is over: `resolution` ("capture" or "void") came first."""

    def __init__(self, job: str, resolution: str) -> None:
        super().__init__(f"the hold of job {job!r} was already resolved by {resolution}")
        self.job = job
        self.resolution = resolution


class HoldExceeded(Fault):
    """The part to capture is larger than the `remaining` tokens of the job's hold."""

    def __init__(self, job: str, remaining: int) -> None:
        super().__init__(f"job {job!r} holds only {remaining} tokens")
        self.job = job
        self.remaining = remaining


class UnknownHold(Fault):
    """No tokens were ever held for this job."""

    def __init__(self, job: str) -> None:
        super().__init__(f"no tokens were held for job {job!r}")
        self.job = job


class UnknownUser(Fault):
    """A transfer names a user who has no row."""

    def __init__(self, *user_ids: int) -> None:
        super().__init__(f"no such user: {', '.join(map(str, user_ids))}")
