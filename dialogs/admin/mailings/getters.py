"""What the screens of broadcasts show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.flows.broadcast_text import audience_name, content_name
from bot.i18n.widgets import localization
from bot.services.broadcasts.queries import Broadcast, BroadcastProgress
from bot.services.registry import Services
from bot.ui.context import AppContext, chosen
from bot.ui.cursor_pager import position
from bot.ui.formatting import bar, duration_values

BROADCASTS = "broadcasts"  # id of the pager
_MAX_EXCERPT_CHARS = 24  # characters on a button


async def history(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of broadcasts, newest first."""
    page = await app.services.broadcasts.page(position(dialog_manager, BROADCASTS))
    rows = [await _row(app.services, broadcast, dialog_manager) for broadcast in page.rows]
    return {"has": "some" if rows else "none", "broadcasts": rows, "next": page.next}


async def _row(services: Services, one: Broadcast, manager: DialogManager) -> dict[str, Any]:
    first = (await services.broadcasts.contents(one.id))[0]
    return {
        "number": str(one.id),
        "state": _state(services, one),
        "at": one.starts_at,
        "words": first.excerpt[:_MAX_EXCERPT_CHARS] or content_name(first, manager),
    }


def _state(services: Services, one: Broadcast) -> str:
    """The row's state; `starting` if its time has come, `cancelled` if it was stopped before."""
    if one.state == "stopped" and one.total is None:
        return "cancelled"
    due = one.state == "scheduled" and services.scheduling.has_come(one.starts_at)
    return "starting" if due else one.state


async def card(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The progress of one broadcast, and the possible actions."""
    progress = await app.services.broadcasts.progress(chosen(dialog_manager))
    broadcast = progress.broadcast
    return {
        **await _what(app.services, broadcast, dialog_manager),
        **_figures(progress),
        **_possible(progress, later=not app.services.scheduling.has_come(broadcast.starts_at)),
    }


async def _what(services: Services, one: Broadcast, manager: DialogManager) -> dict[str, Any]:
    first, *others = await services.broadcasts.contents(one.id)
    locales, _ = localization(manager)
    names = [locales.plain(other.language, "language-own-name") for other in others]
    return {
        "number": str(one.id),
        "state": _state(services, one),
        "reason": one.reason or "none",
        "detail": one.detail[:200],
        "audience": audience_name(one.audience, manager),
        "what": content_name(first, manager),
        "variants": ", ".join(names),
        "paid": "yes" if one.paid else "no",
        "at": one.starts_at,
        "ended": one.ended_at or one.starts_at,
    }


def _figures(progress: BroadcastProgress) -> dict[str, Any]:
    left, counts = progress.seconds_left, progress.counts
    return {
        **counts,
        "reached": counts["sent"] + counts["deleted"] + counts["kept"],
        **bar(progress.share),
        **duration_values(left or 0),
        "left": progress.left,
        "total": progress.broadcast.total or 0,
        "known": "no" if left is None else "yes",
        "rate": round(progress.rate, 1),
    }


def _possible(progress: BroadcastProgress, *, later: bool) -> dict[str, bool]:
    """The buttons that are shown. The service checks again."""
    state = progress.broadcast.state
    ended = state in ("done", "stopped")
    began = progress.broadcast.total is not None
    return {
        "counted": began,
        "waiting": state == "scheduled",
        "later": state == "scheduled" and later,
        "running": state == "running",
        "paused": state == "paused",
        "under_way": state in ("running", "paused"),
        "incomplete": not progress.broadcast.over and progress.left > 0,
        "unsent": progress.broadcast.over and progress.left > 0,
        "fast": progress.rate > 0,
        "erasing": state in ("deleting", "deleted"),
        "over": progress.broadcast.over and began,
        "erasable": ended and progress.counts["sent"] > 0,
        "again": progress.broadcast.over,
    }


async def repeat(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The number of people now, and the duration."""
    broadcast = await app.services.broadcasts.read(chosen(dialog_manager))
    people = await app.services.broadcasts.count(broadcast.audience)
    estimate = app.services.broadcasts.estimate(people, paid=broadcast.paid)
    return {
        **await _what(app.services, broadcast, dialog_manager),
        **duration_values(estimate.seconds),
        "people": people,
        "stars": estimate.stars,
    }
