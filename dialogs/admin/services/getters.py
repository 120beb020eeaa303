"""What the screens of services' keys show."""

from dataclasses import asdict
from typing import Any

from aiogram_dialog import DialogManager

from bot.services.billing.services import Service
from bot.services.errors import Gone
from bot.ui.context import AppContext, chosen
from bot.ui.cursor_pager import position
from dialogs.admin.services.states import Services

SERVICES = "services"  # id of the pager
_PRESETS = {
    Services.spend: ("10 100 1000", "100 500 10000", "1000 5000 100000"),
    Services.grant: ("10 100 1000", "100 500 10000"),
    Services.days: ("30", "90", "365"),
}


async def services(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of services, newest first."""
    page = await app.services.billing.services.page(position(dialog_manager, SERVICES))
    return {
        "state": "some" if page.rows else "none",
        "services": [_shown(one) for one in page.rows],
        "next": page.next,
    }


async def card(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """One service."""
    return _shown(await app.services.billing.services.read(chosen(dialog_manager)))


def _shown(service: Service) -> dict[str, Any]:
    return {
        "id": service.id,
        "name": service.name,
        "purpose": service.purpose,
        "state": service.state,
        "own": "yes" if service.own else "no",
        "spends": "yes" if service.spend.per_request else "no",
        "grants": "yes" if service.grant.per_request else "no",
        **{f"spend_{name}": number for name, number in asdict(service.spend).items()},
        **{f"grant_{name}": number for name, number in asdict(service.grant).items()},
        "spent": service.spent_today,
        "granted": service.granted_today,
        "addresses": service.addresses or "any",
        "lasting": "until" if service.expires_at else "ever",
        "until": service.expires_at or "",
        "used": "once" if service.used_at else "never",
        "used_at": service.used_at or "",
        "living": service.state != "revoked",
    }


async def step(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Values to choose without typing."""
    presets = _PRESETS.get(dialog_manager.current_context().state, ())
    return {"presets": [{"text": text} for text in presets]}


async def review(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The service as it will be created."""
    draft = dialog_manager.dialog_data
    if "spend" not in draft:
        raise Gone
    return {
        "name": draft["name"],
        "purpose": draft["purpose"],
        "own": "yes" if draft["own"] else "no",
        "spend": draft["spend"] or "none",
        "grant": draft.get("grant") or "none",
        "addresses": draft.get("addresses") or "any",
        "days": draft.get("days") or 0,
    }
