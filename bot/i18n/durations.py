"""Waiting times for texts: in seconds, or in minutes if they are long."""

import math
from typing import Any

MAX_IN_SECONDS = 120  # seconds; longer times are shown in minutes


def wait_values(seconds: float) -> dict[str, Any]:
    """Values of a text about a waiting time, rounded up so that the wait is never longer."""
    whole = math.ceil(seconds)
    if whole <= MAX_IN_SECONDS:
        return {"unit": "seconds", "count": whole}
    return {"unit": "minutes", "count": math.ceil(whole / 60)}
