"""A clock that tests set."""

from datetime import UTC, datetime, timedelta


class Watch:
    """A Clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The moment shown, in UTC."""
        return self.moment

    def forward(self, **step: float) -> None:
        """Move on by a timedelta's arguments."""
        self.moment += timedelta(**step)
