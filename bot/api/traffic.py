"""What the metrics hear of the API's requests. Imports no framework."""

from collections.abc import Callable


def _nobody(_route: str, _status: int, _seconds: float) -> None:
    """No metrics are collected."""


class Traffic:
    """`told`: called after each request with its route, such as /v1/holds, status and seconds."""

    def __init__(self) -> None:
        self.told: Callable[[str, int, float], None] = _nobody
