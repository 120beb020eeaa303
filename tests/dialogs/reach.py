"""Everything in a dispatcher that an event can reach: widgets, inputs, routers, commands."""

from collections.abc import Iterable, Iterator
from typing import Any

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.fsm.state import State
from aiogram_dialog import Dialog, Window

from bot.ui.screen_dialog import OpenTo
from bot.ui.screens import Place, Screens
from tests.house.dialog_rules import keyboards

# Routers that serve everybody; their handlers ask for rights themselves where it matters.
FOR_ALL = {
    "bot.ui.notices",
    "bot.ui.commands",
    "bot.ui.error_handlers",
    "bot.ui.stray_messages",
    "bot.handlers.payment_receipts",
    "bot.flows.generation_presses",
}
ITEMS = ("1", "1001", "0", "-1", "999999999999999999999", "yes", "junk", "", "%", "1:1", "приём")


def unmarked(dialogs: Iterable[Screens]) -> list[str]:
    """Dialogs that are for admins by their place or folder, and do not say so."""
    return [screens.name for screens in dialogs if _for_admins(screens) and not screens.admin]


def _for_admins(screens: Screens) -> bool:
    group: Any = screens.entry.group
    return screens.place is Place.ADMIN or group.__module__.startswith("dialogs.admin.")


def unguarded(dispatcher: Dispatcher, dialogs: Iterable[Screens]) -> list[str]:
    """Handlers that no rights stand before: of plain routers, and of admins' dialogs."""
    groups = {screens.entry.group for screens in dialogs if _for_admins(screens)}
    return [
        f"{router.name}: {handler.callback.__module__}.{handler.callback.__qualname__}"
        for router in _routers(dispatcher)
        for handler, guarded in _handlers(router)
        if not guarded and _needs_guard(router, handler, groups)
    ]


def _routers(router: Router) -> Iterator[Router]:
    yield router
    for inner in router.sub_routers:
        yield from _routers(inner)


def _handlers(router: Router) -> Iterator[tuple[HandlerObject, bool]]:
    """The handlers of messages and presses, and whether rights are asked before each."""
    for name in ("message", "callback_query", "edited_message", "inline_query"):
        observer = router.observers[name]
        shared = list(observer._handler.filters or ())
        for handler in observer.handlers:
            filters = [*shared, *(handler.filters or ())]
            yield handler, any(isinstance(one.callback, OpenTo) for one in filters)


def _needs_guard(router: Router, handler: HandlerObject, groups: set[Any]) -> bool:
    if isinstance(router, Dialog):
        return router.states_group() in groups
    module = str(handler.callback.__module__)
    return module not in FOR_ALL and not module.startswith("aiogram_dialog.")


def presses(window: Window, items: Iterable[str] = ITEMS) -> list[str]:
    """Button data for every widget of a window, without the screen's own mark: plain and forged."""
    ids = sorted({str(widget.widget_id) for widget in keyboards(window.keyboard)})
    return [data for id_ in ids for data in (id_, *(f"{id_}:{item}" for item in items))] + ["", "?"]


def screens_of(screens: Screens) -> list[tuple[State, Window]]:
    """The windows of a dialog by their states."""
    return [(window.get_state(), window) for window in screens.windows]
