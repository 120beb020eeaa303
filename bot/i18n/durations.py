"""How long somebody has to wait, in words: seconds, and minutes where it is long."""

import math
from typing import Any

MAX_IN_SECONDS = 120  # seconds; from there on minutes


def wait_values(seconds: float) -> dict[str, Any]:
    """Values of a text that says how long; rounded up: it must be true."""
    whole = math.ceil(seconds)
    if whole <= MAX_IN_SECONDS:
        return {"unit": "seconds", "count": whole}
    return {"unit": "minutes", "count": math.ceil(whole / 60)}
