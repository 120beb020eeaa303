"""Texts about a broadcast: its content and its audience."""

from aiogram_dialog import DialogManager

from bot.i18n.widgets import localization
from bot.services.broadcasts.queries import Content


def content_name(content: Content, manager: DialogManager) -> str:
    """A content in one line: its kind, the size of the album, its first words."""
    locales, language = localization(manager)
    values = {
        "kind": content.kind,
        "messages": len(content.message_ids),
        "excerpt": content.excerpt,
        "quoted": "yes" if content.excerpt else "no",
    }
    return locales.plain(language, "broadcast-summary", values)


def audience_name(audience: str, manager: DialogManager) -> str:
    """The name of an audience."""
    locales, language = localization(manager)
    kind, _, code = audience.partition(":")
    own_name = locales.plain(code, "language-own-name") if code else ""
    values = {"kind": kind, "own_name": own_name}
    return locales.plain(language, "broadcast-audience-name", values)
