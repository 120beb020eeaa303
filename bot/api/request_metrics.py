"""A hook for metrics of the API's requests. It imports no framework."""

from collections.abc import Callable


def _ignore(_route: str, _status: int, _seconds: float) -> None:
    """No metrics are collected."""


class RequestMetrics:
    """`observe`: called after each request with its route, such as /v1/holds, status, seconds."""

    def __init__(self) -> None:
        self.observe: Callable[[str, int, float], None] = _ignore
