"""What admins see of support."""

from typing import Any, cast

from aiogram_dialog import DialogManager

from bot.services.registry import Services
from bot.services.support.commands import MAX_MESSAGE_UNITS
from bot.services.support.queries import ThreadCard, Topic, Writer
from bot.ui.attachments import truncated
from bot.ui.context import AppContext, opened
from bot.ui.cursor_pager import position
from dialogs.admin.threads.states import LIST, MESSAGES

NAME, TOPIC = 14, 24  # characters on a button
MAX_NAME_CHARS = 40  # characters of a name in a card, where it is shown above each message
MAX_QUOTE_CHARS = 900  # characters of the message that is being answered


async def waiting(services: Services) -> int:
    """The number of threads that wait for an admin."""
    return await services.threads.waiting()


async def queue(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The threads of the chosen state, and their number in each state."""
    started_with = cast(dict[str, str], dialog_manager.start_data or {})
    state = dialog_manager.dialog_data.get("state") or started_with.get("state", "waiting")
    after = position(dialog_manager, LIST)
    page = await app.services.threads.queue(state, after)
    counts = await app.services.threads.counts()
    return {
        "state": state,
        "shown": len(page.rows),
        "since": page.rows[0].since if page.rows else "",
        "threads": [_topic(topic) for topic in page.rows],
        "states": [
            {"name": name, "count": count, "chosen": "yes" if name == state else "no"}
            for name, count in counts.items()
        ],
        "next": page.next,
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {
        "id": topic.id,
        "name": truncated(topic.name, NAME),
        "about": "payment" if topic.about_payment else "anything",
        "kind": "text" if topic.text else topic.file_kind,
        "topic": truncated(" ".join(topic.text.split()), TOPIC),
    }


async def card(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """One thread and its person. Raises Gone if there is none."""
    shown = position(dialog_manager, MESSAGES)
    found = await app.services.threads.card(opened(dialog_manager), position=shown)
    users = app.registry.by_name("users")
    return {
        "number": str(found.id),
        "state": found.state,
        "open": found.state != "closed",
        "has_users": bool(users and users.card),
        "messages": _messages(found),
        "files": _files(found),
        "next": found.next,
        **_writer(found.writer),
        **_payment(found),
    }


def _writer(writer: Writer) -> dict[str, Any]:
    return {
        "name": truncated(writer.name, MAX_NAME_CHARS),
        "username": f" @{writer.username}" if writer.username else "",
        "user": str(writer.id),
        "banned": "yes" if writer.banned else "no",
        "balance": writer.balance,
        "paid": writer.stars,
        "since": writer.since,
    }


def _payment(found: ThreadCard) -> dict[str, Any]:
    paid = found.payment
    if paid is None:
        return {"about": "anything", "stars": 0, "tokens": 0, "paid_at": "", "charge": ""}
    return {
        "about": paid.state,
        "stars": paid.stars,
        "tokens": paid.tokens,
        "paid_at": paid.at,
        "charge": paid.id,
    }


def _messages(found: ThreadCard) -> list[dict[str, Any]]:
    return [
        {
            "who": "support" if message.from_admin else "person",
            "name": truncated(found.writer.name, MAX_NAME_CHARS),
            "at": message.at,
            "words": message.said.text,
            "kind": message.said.file_kind or "text",
        }
        for message in found.messages
    ]


def _files(found: ThreadCard) -> list[dict[str, Any]]:
    return [
        {"message": message.id, "kind": message.said.file_kind, "at": message.at}
        for message in found.messages
        if message.said.file_id
    ]


async def question(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The person's last message, which is being answered."""
    found = await app.services.threads.card(opened(dialog_manager))
    asked = [message.said.text for message in found.messages if not message.from_admin]
    return {
        "name": found.writer.name,
        "words": truncated(asked[-1], MAX_QUOTE_CHARS) if asked else "",
        "longest": MAX_MESSAGE_UNITS,
    }
