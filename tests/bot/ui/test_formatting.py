"""Figures as texts show them."""

import pytest

from bot.ui.formatting import sparkline


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ([0, 0, 0], ""),
        ([0, 1, 7], "▁▂█"),
        ([5], "█"),
        ([-3, 0, 100, 50], "▁▁█▅"),
        ([1, 1_000_000], "▂█"),
    ],
)
def test_a_plot_is_a_line_of_text(values: list[int], shown: str) -> None:
    """A character a value, the highest is full; what came in at all is seen."""
    assert sparkline(values) == shown
