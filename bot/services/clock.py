"""The clock as a parameter: services call `now()`, tests set it."""

from collections.abc import Callable
from datetime import datetime

from models.db.clock import utc_now

__all__ = ["Clock", "utc_now"]

Clock = Callable[[], datetime]
