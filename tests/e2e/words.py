"""Texts that people read, found by text key, so tests never repeat a wording."""

import html
import re
from typing import Any

from bot.app import LOCALES
from bot.i18n.catalog import Locales

_LOCALES = Locales(LOCALES, strict=True)
_TAG = re.compile(r"<[^>]+>")


def label(key: str, language: str = "en", **values: Any) -> str:
    """A button's text."""
    return _LOCALES.plain(language, key, values)


def shown(key: str, language: str = "en", **values: Any) -> str:
    """A message's text as people see it: its tags have become formatting."""
    return html.unescape(_TAG.sub("", _LOCALES.html(language, key, values)))
