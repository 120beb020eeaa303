"""What the screens of a service's webhook show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.billing.webhooks import SentEvent
from bot.ui.context import AppContext, kept, number, opened
from bot.ui.cursor_pager import position

EVENTS = "pages"  # id of the pager
_PRESETS = ("0", "10", "100")


async def card(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The webhook, if the service has one."""
    shown = await app.services.billing.webhooks.read(opened(dialog_manager))
    return {
        "service": shown.service,
        "state": shown.state,
        "url": shown.url,
        "low": shown.low_below,
        "since": "known" if shown.failing_since else "none",
        "failing": shown.failing_since or "",
        "arrived": "once" if shown.succeeded_at else "never",
        "last": shown.succeeded_at or "",
        "waiting": shown.waiting,
        "failed": shown.failed,
        "known": shown.state != "none",
        "on": shown.state == "on",
        "stopped": shown.state not in ("on", "none"),
        "again": shown.failed > 0,
        "presets": [{"text": text} for text in _PRESETS],
    }


async def events(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of its events, newest first."""
    webhooks, service_id = app.services.billing.webhooks, opened(dialog_manager)
    page = await webhooks.events(service_id, position(dialog_manager, EVENTS))
    shown = await webhooks.read(service_id)
    return {
        "service": shown.service,
        "state": "some" if page.rows else "none",
        "failed": shown.failed,
        "again": shown.failed > 0,
        "events": [_event(one) for one in page.rows],
        "next": page.next,
    }


async def event(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """One event and its delivery."""
    chosen = number(str(kept(dialog_manager, "event")))
    webhooks = app.services.billing.webhooks
    return _event(await webhooks.event(opened(dialog_manager), chosen))


def _event(one: SentEvent) -> dict[str, Any]:
    return {
        "id": one.id,
        "number": one.event_id,
        "kind": one.kind,
        "user": one.user or "none",
        "amount": one.amount,
        "state": one.state,
        "tries": one.tries,
        "result": one.result or "none",
        "at": one.created_at,
        "due": one.due_at or "",
        "again": one.state == "failed",
    }
