"""Draws a window from its preview_data, without a bot, a database or a person."""

from collections.abc import Mapping
from copy import copy
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from aiogram.types import Chat, User
from aiogram_dialog import Window
from aiogram_dialog.api.entities import EVENT_CONTEXT_KEY, Context, EventContext, NewMessage

from bot.i18n.catalog import Locales
from bot.i18n.widgets import Label
from bot.ui.screen_dialog import build_dialog
from bot.ui.screens import Screens

CHAT = Chat(id=1, type="private")
USER = User(id=1, is_bot=False, first_name="Preview")


class _PreviewTexts:
    """The texts for a preview. A value may be a Label, where a getter gives the label's words."""

    def __init__(self, locales: Locales) -> None:
        self._locales = locales
        self._unrecorded = copy(locales)
        self._unrecorded.on_text = None

    def in_zone(self, _zone: object) -> "_PreviewTexts":
        """Itself: nobody has chosen a time zone."""
        return self

    def plain(self, language: str, key: str, values: Mapping[str, Any]) -> str:
        """As `Locales.plain`. Whoever listens also hears of the label."""
        return self._locales.plain(language, key, _in_words(values, self._locales, language))

    def html(self, language: str, key: str, values: Mapping[str, Any]) -> str:
        """As `Locales.html`."""
        return self._locales.html(language, key, _in_words(values, self._unrecorded, language))


def _in_words(values: Mapping[str, Any], locales: Locales, language: str) -> dict[str, Any]:
    return {
        name: locales.plain(language, value.key) if isinstance(value, Label) else value
        for name, value in values.items()
    }


class Preview:
    """The part of a dialog manager that drawing a preview needs."""

    def __init__(self, window: Window, locales: Locales, language: str) -> None:
        place = EventContext(
            bot=None,  # type: ignore[arg-type]
            chat=CHAT,
            user=USER,
            thread_id=None,
            business_connection_id=None,
        )
        self.middleware_data: dict[str, Any] = {
            "dialog_manager": self,
            "app": SimpleNamespace(locales=_PreviewTexts(locales)),
            "language": language,
            "event_chat": CHAT,
            "event_from_user": USER,
            EVENT_CONTEXT_KEY: place,
        }
        self._window = window
        self._context = Context(
            _intent_id="", _stack_id="", state=window.get_state(), start_data={}
        )

    def is_preview(self) -> bool:
        """True: aiogram-dialog then uses preview_data instead of the getter."""
        return True

    def current_context(self) -> Context:
        """The context of a dialog that was just opened."""
        return self._context

    async def load_data(self) -> dict[str, Any]:
        """The data that every window gets."""
        return {"middleware_data": self.middleware_data}

    def find(self, widget_id: str) -> Any:
        """A widget of the window, bound to this manager."""
        widget: Any = self._window.find(widget_id)
        return widget.managed(self) if widget else None


async def drawn(screens: Screens, window: Window, language: str, root: Path) -> NewMessage:
    """The message that this window would send. A missing text raises an error."""
    manager: Any = Preview(window, _strict(root), language)
    return await window.render(build_dialog(screens), manager)


@cache
def _strict(root: Path) -> Locales:
    return Locales(root, strict=True)
