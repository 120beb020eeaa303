"""Which languages there are, each in its own words."""

from typing import Any

from bot.i18n.catalog import Locales


async def languages(locales: Locales, language: str, **_: Any) -> dict[str, Any]:
    """Every language; the person's own is marked."""
    return {
        "languages": [
            {
                "code": code,
                "own_name": locales.plain(code, "language-own-name"),
                "chosen": "yes" if code == language else "no",
            }
            for code in locales.languages
        ]
    }
