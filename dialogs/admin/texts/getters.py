"""What the screens of texts show."""

import asyncio
from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.text_layers import comment_of
from bot.i18n.text_search import first_words, found_texts, texts_of
from bot.services.admin.text_versions import Version
from bot.services.errors import Gone
from bot.ui.context import AppContext, chosen_text
from bot.ui.cursor_pager import position
from bot.ui.pager import chosen_page
from bot.ui.text_preview import drawn, page_of
from dialogs.admin.texts.states import BRANCHES, VERSIONS

PAGE = 8  # texts on a screen
MAX_SOURCE_CHARS = 2700  # of a text on its card; the longest of ours has fewer
MAX_COMMENT_CHARS = 900
MAX_DRAFT_CHARS = 1900  # of a draft beside what is wrong with it
MAX_HEADED_CHARS = 3700  # a longer text is drawn without a line above it
MAX_VERSION_CHARS = 300  # of a text in its history
LATE = "commands"  # Telegram is told of commands and of the profile at a start
_BY_STATE = ("query", "file", "own")


async def find(app: AppContext, **_: Any) -> dict[str, Any]:
    """How many texts admins have changed."""
    return {"changed": len(await app.services.text_versions.published())}


async def files(app: AppContext, **_: Any) -> dict[str, Any]:
    """The names of all files."""
    names = sorted(app.locales.sources[app.locales.default])
    return {"files": [{"file": name} for name in names]}


async def found(
    app: AppContext, dialog_manager: DialogManager, language: str, **_: Any
) -> dict[str, Any]:
    """The texts of a search, of a file, or those that admins have changed."""
    data = dialog_manager.dialog_data
    by = next((name for name in _BY_STATE if data.get(name)), "own")
    keys = await _keys(app, by, str(data.get(by, "")), language)
    pages = max(1, -(-len(keys) // PAGE))
    page = min(chosen_page(dialog_manager), pages - 1)
    sources = app.locales.sources
    return {
        "by": by,
        "what": str(data.get(by, "")),
        "total": len(keys),
        "texts": [
            {"text": key, "words": first_words(sources, language, key)[:40]}
            for key in keys[page * PAGE : (page + 1) * PAGE]
        ],
        "page": page,
        "pages": pages,
    }


async def _keys(app: AppContext, by: str, what: str, language: str) -> list[str]:
    sources = app.locales.sources
    if by == "query":
        return await asyncio.to_thread(found_texts, sources, language, what)
    if by == "file":
        return texts_of(sources, app.locales.default, what)
    return list(dict.fromkeys(key for _, key in await app.services.text_versions.published()))


async def card(
    app: AppContext, dialog_manager: DialogManager, language: str, **_: Any
) -> dict[str, Any]:
    """One text in one language: its source, whose it is, what is known of it."""
    place = place_of(app, dialog_manager, language)
    newest = await app.services.text_versions.newest(*place)
    comment = comment_of(app.text_layers.files, language, place[1])
    return {
        **_named(app, place),
        "source": shown_source(app, place, newest)[:MAX_SOURCE_CHARS],
        "comment": comment[:MAX_COMMENT_CHARS] or "—",
        "whose": _whose(app, place, newest),
        "author": newest.author if newest else "",
        "at": newest.at if newest else app.now(),
        "late": place[1].partition("-")[0] == LATE,
        "mine": newest is not None and newest.value is not None,
        "known": newest is not None,
        "codes": [
            {
                "code": code,
                "own_name": app.locales.plain(code, "language-own-name"),
                "chosen": "yes" if code == place[0] else "no",
            }
            for code in app.locales.languages
        ],
    }


def place_of(app: AppContext, manager: DialogManager, language: str) -> tuple[str, str]:
    """The language and the key of the open text. Raises Gone where there is no such text."""
    key = chosen_text(manager, "key")
    code = str(manager.dialog_data.get("code") or language)
    files = app.text_layers.files
    if code not in files or key not in texts_of(files, app.locales.default, key.partition("-")[0]):
        raise Gone
    return code, key


def shown_source(app: AppContext, place: tuple[str, str], newest: Version | None) -> str:
    """What the text says by its newest version, or as we ship it."""
    if newest is not None and newest.value is not None:
        return newest.value
    return app.text_layers.ours(*place)


def _whose(app: AppContext, place: tuple[str, str], newest: Version | None) -> str:
    if newest is None or newest.value is None:
        return "ours"
    return "aside" if place in app.text_layers.set_aside else "own"


def _named(app: AppContext, place: tuple[str, str]) -> dict[str, Any]:
    code, key = place
    return {"text": key, "own_name": app.locales.plain(code, "language-own-name")}


async def edit(
    app: AppContext, dialog_manager: DialogManager, language: str, **_: Any
) -> dict[str, Any]:
    """The draft, or else what the text says now."""
    place = place_of(app, dialog_manager, language)
    newest = await app.services.text_versions.newest(*place)
    draft = dialog_manager.dialog_data.get("draft")
    source = str(draft) if draft else shown_source(app, place, newest)
    return {
        **_named(app, place),
        "source": source[:MAX_SOURCE_CHARS],
        "draft": "yes" if draft else "no",
    }


async def wrong(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The draft, and what is wrong with it."""
    return {
        "problems": dialog_manager.dialog_data.get("problems", []),
        "draft": chosen_text(dialog_manager, "draft")[:MAX_DRAFT_CHARS],
    }


async def preview(
    app: AppContext, dialog_manager: DialogManager, language: str, **_: Any
) -> dict[str, Any]:
    """A page of branches of the draft; of the text as it is where there is no draft."""
    place = place_of(app, dialog_manager, language)
    draft = dialog_manager.dialog_data.get("draft")
    newest = await app.services.text_versions.newest(*place)
    value = str(draft) if draft else shown_source(app, place, newest)
    branches = await asyncio.to_thread(drawn, app.text_layers, *place, value)
    page = chosen_page(dialog_manager, BRANCHES)
    shown, pages = page_of(branches, page)
    words = "\n\n".join(one.html for one in shown)
    return {
        **_named(app, place),
        "draft": bool(draft),
        "drawn": words,
        "labels": [one.words for one in shown if one.label],
        "chosen": "; ".join(one.chosen for one in shown if one.chosen) or "—",
        "headed": len(words) <= MAX_HEADED_CHARS,
        "page": page,
        "pages": pages,
    }


async def history(
    app: AppContext, dialog_manager: DialogManager, language: str, **_: Any
) -> dict[str, Any]:
    """A page of versions, newest first."""
    place = place_of(app, dialog_manager, language)
    page = await app.services.text_versions.history(*place, position(dialog_manager, VERSIONS))
    return {
        **_named(app, place),
        "versions": [
            {
                "number": one.number,
                "author": one.author,
                "at": one.at,
                "says": "ours" if one.value is None else "own",
                "value": (one.value or "")[:MAX_VERSION_CHARS],
            }
            for one in page.rows
        ],
        "next": page.next,
    }


async def remove(
    app: AppContext, dialog_manager: DialogManager, language: str, **_: Any
) -> dict[str, Any]:
    """What the text says as we ship it."""
    place = place_of(app, dialog_manager, language)
    return {**_named(app, place), "source": app.text_layers.ours(*place)[:MAX_SOURCE_CHARS]}
