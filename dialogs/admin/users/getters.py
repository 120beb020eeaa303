"""What the screens of people show."""

from functools import partial
from typing import Any

from aiogram_dialog import DialogManager

from bot.services.admin.bans import PRESETS
from bot.services.admin.notes import Note
from bot.services.errors import Refusal
from bot.services.ledger.statements import StatementLine
from bot.services.people.directory import PAGE, SORTS, ListedPerson, PersonCard
from bot.services.storable_text import MAX_NOTE_CHARS, MAX_REASON_CHARS
from bot.ui.context import AppContext, chosen, kept
from bot.ui.cursor_pager import position
from bot.ui.kinds import method_words, service_names, service_words
from bot.ui.pager import chosen_page
from bot.ui.person_identity import username_values
from dialogs.admin.users.states import NOTE_PAGES, PEOPLE_PAGES


async def people(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of all people."""
    sort = kept(dialog_manager, "sort") or SORTS[0]
    page = await app.services.people.page(sort, position(dialog_manager, PEOPLE_PAGES))
    return {
        "total": await app.services.people.total(),
        "sorts": [{"sort": one, "chosen": "yes" if one == sort else "no"} for one in SORTS],
        "people": [_listed(person) for person in page.rows],
        "next": page.next,
    }


def _listed(person: ListedPerson) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "balance": person.balance,
        "banned": "yes" if person.banned else "no",
    }


async def found(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of the people who match the query now; it may be empty."""
    query = kept(dialog_manager, "query") or ""
    try:
        result = await app.services.search.find(query)
    except Refusal:
        return {"query": query, "total": 0, "more": "no", "people": [], "page": 0, "pages": 1}
    pages = -(-len(result.people) // PAGE)
    page = min(chosen_page(dialog_manager), pages - 1)
    return {
        "query": query[:64],
        "total": len(result.people),
        "more": "yes" if result.more else "no",
        "people": [_listed(person) for person in result.people[page * PAGE :][:PAGE]],
        "page": page,
        "pages": pages,
    }


async def card(
    app: AppContext, language: str, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """Everything about one person. Raises Gone."""
    person = await app.services.people.card(chosen(dialog_manager))
    called = partial(method_words, app.locales, language, where="card")
    names = await service_names(app.services.billing.services, person.lines)
    return {
        **_who(person),
        "language": app.locales.plain(person.language, "language-own-name"),
        "balance": person.balance,
        "held": person.held,
        "bought": person.bought,
        "spent": person.spent,
        "requests": person.requests,
        "pending": person.pending,
        "notes": person.notes,
        "note": person.last_note[:200],
        "lines": [
            _line(line, called(line.kind)) | service_words(line, names) for line in person.lines
        ],
    }


def _who(person: PersonCard) -> dict[str, Any]:
    return {
        "id": str(person.id),
        "name": person.name,
        "named": "yes" if person.username else "no",
        "username": person.username or "",
        "came": person.created_at,
        "seen": person.seen_at,
        "banned": person.banned_at is not None,
        "since": person.banned_at or "",
        "reason": person.ban_reason,
    }


def _line(line: StatementLine, method: str) -> dict[str, Any]:
    return {
        "direction": "in" if line.amount > 0 else "out",
        "amount": abs(line.amount),
        "kind": line.kind,
        "method": method,
        "balance": line.balance_after,
        "at": line.at,
    }


async def notes(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A page of the notes about one person."""
    user_id = chosen(dialog_manager)
    page = await app.services.notes.page(user_id, position(dialog_manager, NOTE_PAGES))
    return {
        "name": (await app.services.people.brief(user_id)).name,
        "total": len(page.rows),
        "notes": [_note(note) for note in page.rows],
        "next": page.next,
        "longest": MAX_NOTE_CHARS,
    }


def _note(note: Note) -> dict[str, Any]:
    return {"author": note.author, "text": note.text, "at": note.at}


async def ban(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The person and the ready reasons."""
    person = await app.services.people.brief(chosen(dialog_manager))
    return {
        **username_values(person),
        "id": str(person.id),
        "name": person.name,
        "presets": [{"reason": reason} for reason in PRESETS],
        "longest": MAX_REASON_CHARS,
        "reason": kept(dialog_manager, "reason") or "",
    }
