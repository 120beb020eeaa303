"""Draws the charts with matplotlib, as a program of its own.

    python -m bot.services.analytics.chart_rendering < picture.json > picture.png

matplotlib takes a second and 60 MB to load, so it runs in a process that ends with the picture
(see bot.services.analytics.charts).
"""

import json
import sys
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

SIZE, DPI = (10.8, 13.5), 100  # 1080 x 1350 pixels
TICKS = 5  # dates under a plot


@dataclass(frozen=True)
class Plot:
    """A name, and a whole number for each day."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class Picture:
    """Plots under each other. `days`: ISO dates; `language`: how numbers and dates are written."""

    title: str
    language: str
    days: tuple[str, ...]
    plots: tuple[Plot, ...]


# A dark picture is easy to read in light chats and in dark ones.
BACKGROUND, FOREGROUND, MUTED = "#17212b", "#f5f7f9", "#9fb0c0"
BARS = ("#5eb5f7", "#f0a85c", "#6cc98a", "#c79bf2")


def png(picture: Picture) -> bytes:
    """The picture as a PNG of 1080 x 1350 pixels. Not thread-safe."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, dpi=DPI, facecolor=BACKGROUND)
    figure.text(0.115, 0.95, picture.title, fontsize=30, fontweight="bold", color=FOREGROUND)
    axes = figure.subplots(len(picture.plots), 1)
    figure.subplots_adjust(left=0.115, right=0.955, top=0.865, bottom=0.05, hspace=0.62)
    for place, plot, colour in zip(axes, picture.plots, BARS, strict=False):
        _plot(place, plot, picture, colour)
    file = BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()


def _plot(place: Any, plot: Plot, picture: Picture, colour: str) -> None:
    """Draw bars with the name on the left above them and the sum on the right."""
    from babel.numbers import format_decimal

    def written(value: float, _: object = None) -> str:
        return str(format_decimal(value, locale=picture.language))

    place.bar(range(len(plot.values)), plot.values, width=0.78, color=colour, zorder=2)
    place.set_title(plot.name, loc="left", fontsize=23, color=FOREGROUND, pad=14)
    total = written(sum(plot.values))
    place.set_title(total, loc="right", fontsize=25, fontweight="bold", color=colour, pad=14)
    _frame(place, plot)
    place.yaxis.set_major_formatter(written)
    marks, words = _dates(picture)
    place.set_xticks(marks, words)


def _frame(place: Any, plot: Plot) -> None:
    """A faint grid, no box, and whole numbers only."""
    from matplotlib.ticker import MaxNLocator

    place.set_facecolor(BACKGROUND)
    place.set_xlim(-0.6, len(plot.values) - 0.4)
    top, bottom = max(*plot.values, 1), min(*plot.values, 0)
    place.set_ylim(bottom * 1.1, max(top, 4) * 1.1)
    place.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    place.tick_params(colors=MUTED, labelsize=19, length=0, pad=8)
    place.tick_params(axis="x", pad=16)
    place.grid(axis="y", color=MUTED, alpha=0.28, linewidth=1, zorder=0)
    for spine in place.spines.values():
        spine.set_visible(False)


def _dates(picture: Picture) -> tuple[list[int], list[str]]:
    """Positions and texts of the dates below the bars, with the first and the last day."""
    from babel.dates import format_skeleton

    last = len(picture.days) - 1
    marks = sorted({round(last * part / (TICKS - 1)) for part in range(TICKS)})
    days = [date.fromisoformat(picture.days[mark]) for mark in marks]
    return marks, [str(format_skeleton("MMMd", day, locale=picture.language)) for day in days]


def read(text: str) -> Picture:
    """A picture from the JSON of its fields."""
    fields = json.loads(text)
    plots = tuple(Plot(plot["name"], tuple(plot["values"])) for plot in fields.pop("plots"))
    return Picture(**fields, plots=plots)


if __name__ == "__main__":
    sys.stdout.buffer.write(png(read(sys.stdin.read())))
