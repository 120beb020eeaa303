"""What admins see of top-up requests."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.catalog import roubles
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.manual_transfer.queries import Queue, Request, RequestCard
from bot.services.registry import Services
from bot.ui.attachments import file_media, truncated
from bot.ui.context import AppContext, chosen
from bot.ui.cursor_pager import position
from bot.ui.person_identity import username_values
from dialogs.admin.requests.states import LIST

ALL = "all"
STATES = ("pending", "approved", "rejected", "cancelled", "expired")
REASONS = ("amount", "absent", "unreadable", "used", "stranger")
# Characters in a card: a photo's caption holds 1024 in total.
NAME, WORDS, REMARK = 40, 100, 150


async def waiting(services: Services) -> int:
    """The number of requests that wait for an admin."""
    return await services.requests.waiting()


async def queue(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of the requests of a state and a method."""
    data = dialog_manager.dialog_data
    state, method = str(data.get("state", STATES[0])), str(data.get("method", ALL))
    wanted = None if method == ALL else method
    found = await app.services.requests.queue(state, wanted, position(dialog_manager, LIST))
    return {
        "state": state,
        "total": found.counts.get(state, 0),
        "requests": [_row(request) for request in found.requests],
        "states": _states(found, state),
        "methods": _methods(found, method),
        "next": found.next,
    }


def _row(request: Request) -> dict[str, Any]:
    return {
        "number": str(request.id),
        "name": request.name[:20],
        "tokens": request.decided_tokens or request.tokens,
        "sum": roubles(request.amount_rub),
    }


def _states(found: Queue, shown: str) -> list[dict[str, Any]]:
    """The states that have requests; `pending` is always shown."""
    return [
        {"state": state, "many": found.counts.get(state, 0), "chosen": _yes(state == shown)}
        for state in STATES
        if state == STATES[0] or state == shown or found.counts.get(state)
    ]


def _methods(found: Queue, shown: str) -> list[dict[str, Any]]:
    """The methods to filter by, if there are several."""
    if shown == ALL and len(found.methods) < 2:
        return []
    names = (ALL, *sorted(found.methods))
    return [{"method": name, "chosen": _yes(name == shown)} for name in names]


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


async def card(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Everything that an admin needs to decide; `next`: whether another request waits."""
    dossier = await app.services.requests.dossier(chosen(dialog_manager))
    request = dossier.request
    others = [] if request.pending else (await app.services.requests.queue(STATES[0])).requests
    return {
        **_request(request),
        **_remarks(request),
        **_owner(dossier),
        "twins": ", ".join(map(str, dossier.twins)),
        "twins_total": dossier.twins_total,
        "who": truncated(dossier.decider or request.name, NAME),
        "at": request.decided_at or request.created_at,
        "pending": request.pending,
        "over": not request.pending,
        "next": bool(others),
        "owner": app.registry.by_name("users") is not None,
        "media": file_media(request.receipt),
        "requisite": request.requisites.requisite if request.requisites else "",
        "unpaid": request.waits_for in ("requisites", "payment"),
    }


def _request(request: Request) -> dict[str, Any]:
    receipt = request.receipt
    return {
        "number": str(request.id),
        "method": request.method,
        "asked": request.tokens,
        "tokens": request.decided_tokens or request.tokens,
        "sum": roubles(request.amount_rub),
        "state": request.state,
        "waits": request.waits_for,
        "created": request.created_at,
        "kind": receipt.kind if receipt else "none",
        "words": receipt.text[:WORDS] if receipt else "",
        "question": request.question,
        "comment": request.comment,
        "reason": request.reason,
    }


def _remarks(request: Request) -> dict[str, str]:
    """The comments, shortened to fit the card."""
    return {
        "question": truncated(request.question, REMARK),
        "comment": truncated(request.comment, REMARK),
        "reason": truncated(request.reason, REMARK),
    }


def _owner(dossier: RequestCard) -> dict[str, Any]:
    return {
        "name": truncated(dossier.request.name, NAME),
        "username": f" @{dossier.username}" if dossier.username else "",
        "user": str(dossier.request.user_id),
        "balance": dossier.balance,
        "approved": dossier.approved,
        "rejected": dossier.rejected,
    }


async def requisites(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The request, and the requisites that were sent last for its method."""
    dossier = await app.services.requests.dossier(chosen(dialog_manager))
    last = await app.services.methods.of(MANUAL_TRANSFER).requisites.last_sent(
        dossier.request.method
    )
    return {
        **_request(dossier.request),
        **_owner(dossier),
        "requisite": last.requisite if last else "",
        "note": last.note if last else "",
        "known": last is not None,
        "new": last is None,
    }


async def confirm(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The person's balance before and after the credit."""
    dossier = await app.services.requests.dossier(chosen(dialog_manager))
    tokens = dialog_manager.dialog_data.get("tokens") or dossier.request.tokens
    tokens = int(str(tokens))
    return {
        **_request(dossier.request),
        **_owner(dossier),
        **username_values(await app.services.people.brief(dossier.request.user_id)),
        "tokens": tokens,
        "other": tokens != dossier.request.tokens,
        "after": dossier.balance + tokens,
    }


async def reasons(**_: Any) -> dict[str, Any]:
    """The presets."""
    return {"reasons": [{"preset": preset} for preset in REASONS]}


async def refuse(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The request to be rejected, and the reason as its owner will read it."""
    dossier = await app.services.requests.dossier(chosen(dialog_manager))
    reason = str(dialog_manager.dialog_data.get("reason", ""))
    who = username_values(await app.services.people.brief(dossier.request.user_id))
    return {**_request(dossier.request), **_owner(dossier), **who, "reason": reason}
