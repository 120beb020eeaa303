"""Figures of a period as values for texts."""

from typing import Any

from bot.services.ledger import Purpose
from bot.services.stats import Figures
from bot.ui.texts import roubles


def shown(figures: Figures) -> dict[str, Any]:
    """Every figure under its own name; `adjusted` carries its sign apart, as texts write it."""
    adjusted = figures.sold[Purpose.ADJUSTMENTS]
    return {
        "people": figures.people,
        "circulation": figures.circulation,
        "registered": figures.registered,
        "ordered": figures.ordered,
        "bought": figures.bought,
        "active": figures.active,
        "payers": figures.payers,
        "sold_stars": figures.sold[Purpose.STARS],
        "sold_topups": figures.sold[Purpose.TOPUPS],
        "adjusted": abs(adjusted),
        "adjusted_sign": "minus" if adjusted < 0 else "plus",
        "spent": figures.spent,
        "stars": figures.stars,
        "rub": roubles(figures.rub),
    }
