"""Text widgets: T for message texts (HTML), Label for plain text."""

from collections.abc import Mapping
from datetime import tzinfo
from typing import Any, Protocol

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.text import Text

from bot.i18n.catalog import Locales


class T(Text):
    """The Fluent message `key` as HTML; its variables are the getter's values of that name."""

    def __init__(self, key: str, when: Any = None) -> None:
        super().__init__(when=when)
        self.key = key

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        locales, language = localization(manager)
        return locales.html(language, self.key, _values(data))


class Label(T):
    """The same as plain text, for buttons: Telegram parses no HTML there."""

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        locales, language = localization(manager)
        return locales.plain(language, self.key, _values(data))


class _HasLocales(Protocol):
    """The part of bot.ui.context.AppContext that texts need."""

    @property
    def locales(self) -> Locales: ...


def localization(manager: DialogManager) -> tuple[Locales, str]:
    """The texts, in the time zone and the language of the person who caused this event."""
    app: _HasLocales = manager.middleware_data["app"]
    locales = app.locales.in_zone(manager.middleware_data.get("zone"))
    return locales, manager.middleware_data["language"]


def set_language(manager: DialogManager, language: str) -> None:
    """Use this language for the rest of this update: the person has just chosen it."""
    manager.middleware_data["language"] = language


def set_zone(manager: DialogManager, zone: tzinfo | None) -> None:
    """Use this time zone for the rest of this update: the person has just chosen it."""
    manager.middleware_data["zone"] = zone


def _values(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values for a message: the getter's, and those of a list's item."""
    item = data.get("item")
    return {**data, **item} if isinstance(item, Mapping) else data
