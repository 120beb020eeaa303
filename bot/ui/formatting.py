"""Figures as values for texts: those of a period, of packs, of progress."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from bot.i18n.catalog import roubles
from bot.services.analytics.stats import Comparison, PeriodStats
from bot.services.ledger.ledger import Purpose
from bot.services.payments.methods import SOLD_FROM
from bot.settings.settings import Pack

_NAMED = (Purpose.STARS, Purpose.TOPUPS, Purpose.CRYPTO)  # kinds that have their own texts


def figure_values(figures: PeriodStats) -> dict[str, Any]:
    """Every figure under its own name. The sign of `adjusted` is a separate value."""
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
        "sold_other": sum(figures.sold[of] for of in SOLD_FROM if of not in _NAMED),
        "promos": figures.sold[Purpose.PROMOS],
        "gifts": figures.sold[Purpose.GIFTS],
        "invites": figures.sold[Purpose.INVITES],
        "forfeited": -figures.sold[Purpose.FORFEITED],
        "adjusted": abs(adjusted),
        "adjusted_sign": "minus" if adjusted < 0 else "plus",
        "spent": figures.spent,
        "stars": figures.stars,
        "rub": roubles(figures.rub),
    }


def pack_values(packs: Sequence[Pack]) -> list[dict[str, Any]]:
    """Each pack with its Stars per token (`each`) and the saving in percent against the dearest."""
    prices = [Decimal(pack.stars) / pack.tokens for pack in packs]
    return [
        {
            "tokens": pack.tokens,
            "stars": pack.stars,
            "each": price.quantize(Decimal("0.01")).normalize(),
            "saving": int(100 - 100 * price / max(prices)),
        }
        for pack, price in zip(packs, prices, strict=True)
    ]


def comparison_values(now: PeriodStats, found: Comparison) -> dict[str, Any]:
    """The previous period, the average purchase, and the share of new people who bought."""
    before = found.before
    return {
        "average_stars": max(now.stars, 0) // max(found.stars_purchases, 1),
        "average_rub": roubles(max(now.rub, 0) // max(found.rub_purchases, 1) // 100 * 100),
        "has_rub": "yes" if now.rub or before.rub else "no",
        "conversion": _percent(now.bought, now.registered),
        "stars_before": before.stars,
        "rub_before": roubles(before.rub),
        "registered_before": before.registered,
        "payers_before": before.payers,
        "spent_before": before.spent,
        "conversion_before": _percent(before.bought, before.registered),
    }


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


BAR_CELLS = 12  # cells


def bar(share: float) -> dict[str, Any]:
    """A share of the whole (0 to 1) as `bar` and `percent`. Only a full share gives 100."""
    full = int(share * BAR_CELLS)
    return {"bar": "▓" * full + "░" * (BAR_CELLS - full), "percent": int(share * 100)}


_HEIGHTS = "▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[int]) -> str:
    """A small plot in one line of text, one character per value; empty if all values are zero.

    Values of zero and below get the lowest character.
    """
    top = max(*values, 0)
    if top == 0:
        return ""
    steps = len(_HEIGHTS) - 1
    return "".join(_HEIGHTS[-(-max(one, 0) * steps // top)] for one in values)


def duration_values(seconds: int) -> dict[str, Any]:
    """A duration as an `amount` of a `unit`: seconds, minutes or hours, rounded up."""
    if seconds < 90:
        return {"unit": "seconds", "amount": max(seconds, 1)}
    if seconds < 90 * 60:
        return {"unit": "minutes", "amount": -(-seconds // 60)}
    return {"unit": "hours", "amount": -(-seconds // 3600)}
