"""What the screens of payments show."""

from dataclasses import asdict
from typing import Any

from aiogram_dialog import DialogManager

from bot.services.errors import Gone
from bot.ui.context import AppContext, chosen, kept
from bot.ui.cursor_pager import position
from bot.ui.person_identity import username_values

LIST = "payments"  # id of the pager


async def payments(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A person's payments, newest first."""
    user_id = chosen(dialog_manager)
    page = await app.services.refunds.charges(user_id, position(dialog_manager, LIST))
    person = await app.services.people.brief(user_id)
    return {
        "name": person.name,
        "shown": len(page.rows),
        "payments": [asdict(paid) for paid in page.rows],
        "next": page.next,
    }


async def card(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """One payment, and what its refund would do. Raises Gone if there is none."""
    charge_id = kept(dialog_manager, "charge")
    if charge_id is None:
        raise Gone
    standing = await app.services.refunds.look(charge_id)
    spent = standing.tokens - standing.left
    return {
        **asdict(standing),
        "payer_id": str(standing.payer_id),
        "mismatch": standing.mismatch or "none",
        "refund": standing.refund or "none",
        "spent": spent,
        "listed": kept(dialog_manager, "id") is not None,
        "may": "yes" if standing.possible else "no",
    }


async def refund(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The payment, and the person who gets the Stars. A payer may be unknown to the bot."""
    found = await card(app, dialog_manager)
    payers = await app.services.people.listed([int(found["payer_id"])])
    return {**found, **username_values(payers[0] if payers else None)}
