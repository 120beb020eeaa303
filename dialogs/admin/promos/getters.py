"""What the screens of admins' promo codes show."""

from typing import Any

from aiogram import Bot
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager

from bot.services.errors import Gone
from bot.services.growth.promo_codes import MAX_CODE_CHARS, MIN_CODE_CHARS, linked_code, shown_code
from bot.services.growth.promo_offers import Offer
from bot.ui.context import AppContext, chosen
from bot.ui.cursor_pager import position
from dialogs.admin.promos.states import Promos

OFFERS = "offers"  # id of the pager
_PRESETS = {
    Promos.codes: (10, 50, 100, 500),
    Promos.tokens: (1, 5, 10, 50),
    Promos.uses: (1, 10, 100, 1000),
    Promos.person: (1, 2, 5, 10),
    Promos.days: (1, 7, 30, 90),
}


async def offers(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of offers, newest first."""
    page = await app.services.offers.page(position(dialog_manager, OFFERS))
    return {
        "state": "some" if page.rows else "none",
        "offers": [_shown(offer) for offer in page.rows],
        "next": page.next,
    }


async def card(
    app: AppContext, bot: Bot, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One offer; with a link if it has a single code."""
    offer = await app.services.offers.read(chosen(dialog_manager))
    link = await create_start_link(bot, linked_code(offer.link))
    return {
        **_shown(offer),
        "created": offer.created_at,
        "link": link if offer.codes == 1 else "",
        "running": offer.state == "running",
    }


def _shown(offer: Offer) -> dict[str, Any]:
    return {
        "id": offer.id,
        "code": offer.code,
        "codes": offer.codes,
        "tokens": offer.tokens,
        "uses": offer.uses,
        "per_person": offer.per_person,
        "used": offer.used,
        "most": offer.most,
        "state": offer.state,
        "lasting": "until" if offer.expires_at else "ever",
        "until": offer.expires_at or "",
    }


async def typing(**_: Any) -> dict[str, Any]:
    """The allowed length of a code."""
    return {"shortest": MIN_CODE_CHARS, "longest": MAX_CODE_CHARS}


async def step(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Numbers to choose without typing, and the choices so far."""
    presets = _PRESETS[dialog_manager.current_context().state]
    return {"presets": [{"number": number} for number in presets], **_draft(dialog_manager)}


async def review(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The offer as it will be created."""
    draft = _draft(dialog_manager)
    if "tokens" not in draft:
        raise Gone
    return draft


def _draft(manager: DialogManager) -> dict[str, Any]:
    draft: dict[str, Any] = {"code": "", "codes": 1, "days": 0, **manager.dialog_data}
    return draft | {"code": shown_code(draft["code"]), "kind": "one" if draft["code"] else "many"}
