"""Sends an update directly to its routers; aiogram would try each router in turn."""

from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import TelegramObject
from aiogram_dialog import Dialog
from aiogram_dialog.api.internal import CONTEXT_KEY


class DirectRouter(Router):
    """Holds all other routers and skips those that cannot handle an update.

    Without this, a router without a handler for the kind of update would run its middlewares and
    filters before it declines. So would a dialog whose screen is not open.
    """

    def __init__(self) -> None:
        super().__init__(name="straight")
        self._ways: dict[tuple[str, Any], list[Router]] = {}

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        """The first result that is not UNHANDLED, in the order of the routers."""
        context = kwargs.get(CONTEXT_KEY)
        group = context.state.group if context else None
        for router in self._way(update_type, group):
            result = await router.propagate_event(update_type, event, **kwargs)
            if result is not UNHANDLED:
                return result
        return UNHANDLED

    def _way(self, update_type: str, group: Any) -> list[Router]:
        asked = update_type, group
        if asked not in self._ways:
            self._ways[asked] = [r for r in self.sub_routers if _may_want(r, update_type, group)]
        return self._ways[asked]


def _may_want(router: Router, update_type: str, group: Any) -> bool:
    if isinstance(router, Dialog) and router.states_group() is not group:
        return False
    return any(one.observers[update_type].handlers for one in router.chain_tail)
