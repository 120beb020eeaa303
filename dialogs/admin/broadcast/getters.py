"""What the screens of composing a broadcast show."""

from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from bot.flows.broadcast_draft import FOR_ALL, Draft
from bot.flows.broadcast_text import audience_name, content_name
from bot.i18n.catalog import Locales
from bot.services.broadcasts.queries import Content
from bot.services.pagination import EPOCH
from bot.services.people.users import Person
from bot.ui.attachments import truncated
from bot.ui.context import AppContext
from bot.ui.formatting import duration_values

MAX_LINKS_CHARS = 3000  # characters: a content may fill a message, and the screen has more text
SLOW_S = 60  # of free sending: paying to be faster is offered from here on


async def content(dialog_manager: DialogManager, app: AppContext, **_: Any) -> dict[str, Any]:
    """The content for one language, and the languages that have one."""
    draft = Draft(dialog_manager.dialog_data)
    made = draft.content()
    others = [app.locales.plain(code, "language-own-name") for code in draft.languages if code]
    return {
        **_summary(made, dialog_manager),
        **_language(draft.language, app.locales),
        "variants": ", ".join(others),
        "links": truncated(_lines(made), MAX_LINKS_CHARS),
        "ready": made is not None,
        "single": made is not None and len(made.message_ids) == 1,
        "other": draft.language != FOR_ALL,
        "next": FOR_ALL in draft.languages,
        "can_vary": FOR_ALL in draft.languages and len(app.locales.languages) > 1,
    }


def _summary(made: Content | None, manager: DialogManager) -> dict[str, Any]:
    return {
        "kind": made.kind if made else "none",
        "what": content_name(made, manager) if made else "",
        "buttons": len(made.buttons) if made else 0,
    }


def _language(code: str, locales: Locales) -> dict[str, Any]:
    """The language of the content: its `own_name`, or all languages."""
    own_name = locales.plain(code, "language-own-name") if code else ""
    return {"language": code or "all", "own_name": own_name}


def _lines(made: Content | None) -> str:
    """The buttons in the form in which an admin types them."""
    return "\n".join(f"{text} - {url}" for text, url in made.buttons) if made else ""


async def languages(dialog_manager: DialogManager, app: AppContext, **_: Any) -> dict[str, Any]:
    """The bot's languages, and whether each one has its own content."""
    made = Draft(dialog_manager.dialog_data).languages
    return {
        "languages": [
            {**_language(code, app.locales), "made": "yes" if code in made else "no"}
            for code in (FOR_ALL, *app.locales.languages)
        ]
    }


async def preview(dialog_manager: DialogManager, app: AppContext, **_: Any) -> dict[str, Any]:
    """The language whose content is shown below, and the others."""
    draft = Draft(dialog_manager.dialog_data)
    codes = draft.languages if len(draft.languages) > 1 else []
    return {
        **_language(draft.language, app.locales),
        "languages": [
            {**_language(code, app.locales), "chosen": "yes" if code == draft.language else "no"}
            for code in codes
        ],
    }


async def audiences(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Every audience with the number of people in it now."""
    names = app.services.broadcasts.audiences.names
    return {
        "audiences": [
            {
                "name": name,
                "audience": audience_name(name, dialog_manager),
                "people": await app.services.broadcasts.count(name),
            }
            for name in names
        ]
    }


async def when(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The number of people, and the duration, free or paid."""
    draft = Draft(dialog_manager.dialog_data)
    people = await app.services.broadcasts.count(draft.audience)
    free = app.services.broadcasts.estimate(people, paid=False)
    paid = app.services.broadcasts.estimate(people, paid=True)
    chosen = _is_paid(dialog_manager)
    return {
        "audience": audience_name(draft.audience, dialog_manager),
        "people": people,
        "stars": paid.stars,
        "paid": "yes" if chosen else "no",
        "can_pay": draft.payable and (chosen or free.seconds >= SLOW_S),
        **duration_values((paid if chosen else free).seconds),
    }


def _is_paid(manager: DialogManager) -> bool:
    return bool(manager.dialog_data.get("paid"))


async def days(app: AppContext, person: Person, **_: Any) -> dict[str, Any]:
    """The days that can be chosen: from today on."""
    first, last = app.services.scheduling.in_zone(person.zone).days()
    return {"first": first, "last": last}


async def times(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The chosen day, and its times in the future."""
    scheduling = app.services.scheduling.in_zone(person.zone)
    day = date.fromisoformat(str(dialog_manager.dialog_data["day"]))
    offered = [{"time": one} for one in scheduling.offered(day)]
    return {"day": scheduling.noon(day), "times": offered}


async def confirm(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """All choices, to be confirmed."""
    draft = Draft(dialog_manager.dialog_data)
    others = [app.locales.plain(code, "language-own-name") for code in draft.languages if code]
    moment = draft.starts_at
    return {
        **await when(app, dialog_manager),
        **_summary(draft.content(FOR_ALL), dialog_manager),
        "variants": ", ".join(others),
        "moment": moment or EPOCH,
        "when": "later" if moment else "now",
    }
