"""What the screens of support show."""

from typing import Any, cast

from aiogram_dialog import DialogManager

from bot.services.payments.stars.charges import Paid
from bot.services.people.users import Person
from bot.services.support.queries import ThreadCard, Topic
from bot.ui.attachments import truncated
from bot.ui.context import AppContext, opened
from bot.ui.cursor_pager import position
from dialogs.support.states import LIST, MESSAGES

MAX_TOPIC_CHARS = 32  # characters of a topic


async def overview(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The person's own threads, and where to write: here, or to the contact."""
    page = await app.services.threads.mine(person.id, position(dialog_manager, LIST))
    return {
        "threads": [_topic(topic) for topic in page.rows],
        "next": page.next,
        "own": len(page.rows),
        "writable": int(bool(app.settings.admins)),
        "link": app.settings.support_contact or "",
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {
        "id": topic.id,
        "state": topic.state,
        "kind": "text" if topic.text else topic.file_kind,
        "topic": truncated(" ".join(topic.text.split()), MAX_TOPIC_CHARS),
    }


async def payments(app: AppContext, person: Person, **_: Any) -> dict[str, Any]:
    """The person's last payments."""
    found = await app.services.threads.payments(person.id)
    return {"payments": [{"mark": paid.mark, **_payment(paid)} for paid in found]}


def _payment(paid: Paid) -> dict[str, Any]:
    return {"stars": paid.stars, "paid_at": paid.at}


async def subject(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The subject of the message to be written."""
    mark = cast(dict[str, str], dialog_manager.start_data or {}).get("payment")
    found = await app.services.threads.payments(person.id)
    paid = next((paid for paid in found if paid.mark == mark), None)
    return {"about": "payment", **_payment(paid)} if paid else _ANYTHING


_ANYTHING = {"about": "anything", "stars": 0, "paid_at": ""}


async def thread(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One thread of the person's own. Raises Gone if it is not theirs."""
    threads, shown = app.services.threads, position(dialog_manager, MESSAGES)
    card = await threads.card(opened(dialog_manager), user_id=person.id, position=shown)
    return {
        "number": str(card.id),
        "state": card.state,
        "open": card.state != "closed",
        "messages": _messages(card),
        "files": _files(card),
        "next": card.next,
        **_about(card.payment),
    }


def _about(paid: Paid | None) -> dict[str, Any]:
    return {"about": "payment", **_payment(paid)} if paid else _ANYTHING


def _messages(card: ThreadCard) -> list[dict[str, Any]]:
    return [
        {
            "who": "support" if message.from_admin else "you",
            "at": message.at,
            "words": message.said.text,
            "kind": message.said.file_kind or "text",
        }
        for message in card.messages
    ]


def _files(card: ThreadCard) -> list[dict[str, Any]]:
    return [
        {"message": message.id, "kind": message.said.file_kind, "at": message.at}
        for message in card.messages
        if message.said.file_id
    ]
