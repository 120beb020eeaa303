"""Figures as values for texts: of a period, of work under way."""

from typing import Any

from bot.i18n.catalog import roubles
from bot.services.analytics.stats import Figures
from bot.services.ledger.ledger import Purpose


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
        "sold_coins": figures.sold[Purpose.CRYPTO],
        "promos": figures.sold[Purpose.PROMOS],
        "invites": figures.sold[Purpose.INVITES],
        "forfeited": -figures.sold[Purpose.FORFEITED],
        "adjusted": abs(adjusted),
        "adjusted_sign": "minus" if adjusted < 0 else "plus",
        "spent": figures.spent,
        "stars": figures.stars,
        "rub": roubles(figures.rub),
    }


BAR = 12  # cells


def bar(share: float) -> dict[str, Any]:
    """A share of the whole (0 to 1) as `bar` and `percent`; 100 means all of it."""
    full = int(share * BAR)
    return {"bar": "▓" * full + "░" * (BAR - full), "percent": int(share * 100)}


def lasting(seconds: int) -> dict[str, Any]:
    """A length of time as an `amount` of its `unit`: seconds, minutes or hours, rounded up."""
    if seconds < 90:
        return {"unit": "seconds", "amount": max(seconds, 1)}
    if seconds < 90 * 60:
        return {"unit": "minutes", "amount": -(-seconds // 60)}
    return {"unit": "hours", "amount": -(-seconds // 3600)}
