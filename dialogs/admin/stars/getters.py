"""What the screens of Stars show."""

from dataclasses import asdict
from typing import Any

from aiogram_dialog import DialogManager

from bot.services.payments.crypto_pay.method import CRYPTO_PAY
from bot.services.registry import Services
from bot.ui.context import AppContext
from bot.ui.cursor_pager import position

ROWS = "rows"  # id of the pager
FILTERS = ("all", "odd", "foreign")


async def unexplained(services: Services) -> int:
    """The number of rows that wait for an admin's explanation."""
    return (await services.stars.summary()).unexplained


async def comparison(app: AppContext, **_: Any) -> dict[str, Any]:
    """The last check, and crypto payments without an order."""
    summary = await app.services.stars.summary()
    state = "never" if summary.checked_at is None else "odd" if _odd(summary) else "even"
    coins = [asdict(one) for one in await app.services.methods.of(CRYPTO_PAY).odd_coins.newest()]
    return {**asdict(summary), "state": state, "odd": summary.unexplained > 0, "coins": coins}


def _odd(summary: Any) -> bool:
    return bool(summary.unexplained or summary.difference)


async def rows(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of Telegram's list, newest first; all of it, or one kind.

    A row with a card is a button, the others are lines.
    """
    chosen = dialog_manager.dialog_data.get("only")
    only = chosen if chosen in FILTERS else "all"
    page = await app.services.stars.page(position(dialog_manager, ROWS), only=only)
    return {
        "only": only,
        "shown": len(page.rows),
        "rows": [asdict(line) for line in page.rows if not line.card],
        "cards": [asdict(line) for line in page.rows if line.card],
        "filters": [{"name": name, "chosen": "yes" if name == only else "no"} for name in FILTERS],
        "next": page.next,
    }
