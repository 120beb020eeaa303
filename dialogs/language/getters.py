"""Which languages there are, each in its own words."""

from typing import Any

from bot.ui.context import AppContext


async def languages(app: AppContext, language: str, **_: Any) -> dict[str, Any]:
    """Every language; the person's own is marked."""
    return {
        "languages": [
            {
                "code": code,
                "own_name": app.locales.plain(code, "language-own-name"),
                "chosen": "yes" if code == language else "no",
            }
            for code in app.locales.languages
        ]
    }
