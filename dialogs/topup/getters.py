"""What the screens of topping up show."""

from decimal import Decimal
from typing import Any, cast

from aiogram_dialog import DialogManager

from bot.i18n.catalog import roubles
from bot.services.errors import Gone
from bot.services.payments.manual_transfer.errors import TooManyOpen
from bot.services.payments.manual_transfer.queries import Request
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.settings.parsers import Requisites
from bot.ui.attachments import file_media
from bot.ui.context import AppContext, chosen
from bot.ui.pager import chosen_page

MAX_RECEIPT_TEXT_CHARS = 100  # characters of a text that was sent as the receipt


async def methods(app: AppContext, person: Person, **_: Any) -> dict[str, Any]:
    """Every method that is on, and whether the person has requests.

    If too many requests are undecided, `full` is their number and there are no methods.
    """
    own = await app.services.requests.own(person.id)
    methods = [{"method": name} for name in app.settings.topup_methods]
    shown: dict[str, Any] = {"open": "yes" if methods else "no", "own": own.total, "full": 0}
    try:
        await app.services.topups.see_room(person.id)
    except TooManyOpen as refusal:
        return {**shown, "methods": [], "full": refusal.values["open"]}
    return {**shown, "methods": methods}


async def has_requests(services: Services, user_id: int) -> bool:
    """Whether the person has requests: they can see them even if the method is off."""
    return await services.requests.any_of(user_id)


async def amounts(app: AppContext, **_: Any) -> dict[str, Any]:
    """The packs within the operator's bounds, with their prices in roubles."""
    least, most = app.settings.topup_min_tokens, app.settings.topup_max_tokens
    packs = [pack.tokens for pack in app.services.orders.packs if least <= pack.tokens <= most]
    return {
        "least": least,
        "most": most,
        "price": roubles(app.settings.price_buy_rub),
        "packs": [{"tokens": n, "sum": roubles(app.services.topups.price(n))} for n in packs],
    }


async def payment(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The requisites and the sum; no requisites if an admin will send them."""
    draft = _draft(app.services, dialog_manager)
    if draft["method"] not in app.settings.topup_methods:
        raise Gone
    requisites = app.settings.requisites_of(draft["method"])
    return {**draft, **_where_to_pay(requisites, draft["sum"]), "unknown": requisites is None}


def _where_to_pay(requisites: Requisites | None, total: Decimal) -> dict[str, Any]:
    """The requisites and the sum as values. `copied_sum` has the format of a bank's form."""
    return {
        "requisite": requisites.requisite if requisites else "",
        "note": requisites.note if requisites else "",
        "copied_sum": f"{total:.2f}".removesuffix(".00"),
    }


async def receipt(app: AppContext, **_: Any) -> dict[str, Any]:
    """Whether the receipt may be skipped."""
    return {"optional": app.settings.topup_receipt == "optional"}


async def review(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The request as it will be sent."""
    draft = _draft(app.services, dialog_manager)
    sent: Any = dialog_manager.dialog_data.get("receipt") or {"kind": "none", "text": ""}
    return {**draft, "kind": sent["kind"], "words": sent["text"][:MAX_RECEIPT_TEXT_CHARS]}


def _draft(services: Services, manager: DialogManager) -> dict[str, Any]:
    data = manager.dialog_data
    if "method" not in data or "tokens" not in data:
        raise Gone  # the request of this screen was sent already
    tokens = cast(int, data["tokens"])
    price = roubles(services.topups.price(tokens))
    return {"method": data["method"], "tokens": tokens, "sum": price}


async def own(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One page of the person's requests."""
    page = await app.services.requests.own(person.id, chosen_page(dialog_manager))
    return {
        "requests": [_shown(request) for request in page.requests],
        "total": page.total,
        "page": page.page,
        "pages": page.pages,
    }


async def card(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One request of the person's own."""
    request = await app.services.requests.own_card(person.id, chosen(dialog_manager))
    return {
        **_shown(request),
        "kind": request.receipt.kind if request.receipt else "none",
        "created": request.created_at,
        "question": request.question if request.pending else "",
        "answering": "yes" if request.question else "no",
        "comment": request.comment,
        "reason": request.reason,
        "pending": request.pending,
        "payable": request.waits_for == "payment",
        "media": file_media(request.receipt),
        **_where_to_pay(request.requisites, roubles(request.amount_rub)),
    }


def _shown(request: Request) -> dict[str, Any]:
    return {
        "number": str(request.id),
        "method": request.method,
        "asked": request.tokens,
        "tokens": request.decided_tokens or request.tokens,
        "sum": roubles(request.amount_rub),
        "state": request.state,
        "waits": request.waits_for,
    }
