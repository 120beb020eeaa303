"""How long a test waits before it gives up: longer on a busy machine."""

import os

LOOK = 0.02  # seconds between two looks at what has no events


def patience(seconds: float) -> float:
    """So many seconds on an idle machine, more by as much as processes wait for a core."""
    waiting = os.getloadavg()[0] / (os.cpu_count() or 1)
    return seconds * max(1.0, 2 * waiting)
