"""Sending, copying, forwarding and deleting messages; chat actions."""

from typing import Any

from aiogram.methods import (
    CopyMessage,
    CopyMessages,
    DeleteMessage,
    DeleteMessages,
    ForwardMessage,
    SendChatAction,
    SendMessage,
)

from bot.sandbox.api.sending import (
    caption_of,
    chat,
    find,
    new_album,
    recipient,
    send,
    text_of,
)
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.errors import bad_request
from bot.sandbox.world.people import MEDIA, OTHER, Json, Stored

DELETABLE_SECONDS = 2 * 86_400
MOST_AT_ONCE = 100
CONTENT = (
    "text",
    "entities",
    "link_preview_options",
    "caption",
    "caption_entities",
    "has_media_spoiler",
    "show_caption_above_media",
    *MEDIA,
    *OTHER,
    "dice",
    "poll",
    "story",
)
SERVICE = ("successful_payment", "refunded_payment")
NOT_COPIED = (*SERVICE, "invoice", "paid_media", "giveaway", "game", "checklist")
ACTIONS = frozenset(
    {
        "choose_sticker",
        "find_location",
        "record_video",
        "record_video_note",
        "record_voice",
        "typing",
        "upload_document",
        "upload_photo",
        "upload_video",
        "upload_video_note",
        "upload_voice",
    }
)


def send_message(box: Sandbox, call: SendMessage) -> Json:
    """sendMessage."""
    recipient(box, call.chat_id)
    return send(box, call, text_of(call))


def copy_message(box: Sandbox, call: CopyMessage) -> Json:
    """copyMessage: without a trace of the origin; the copy has the keyboard of the call."""
    person = recipient(box, call.chat_id)
    stored = find(chat(box, call.from_chat_id), call.message_id, "copy")
    content = _copied(stored)
    if call.caption is not None and "text" not in content:
        content = {k: v for k, v in content.items() if not k.startswith("caption")}
        content |= caption_of(call)
    return {"message_id": send(box, call, content, to=person)["message_id"]}


def copy_messages(box: Sandbox, call: CopyMessages) -> list[Json]:
    """copyMessages: skips messages that cannot be found or copied; albums stay albums [D]."""
    person = recipient(box, call.chat_id)
    origin = chat(box, call.from_chat_id)
    _check_ids(call.message_ids)
    if call.message_ids != sorted(set(call.message_ids)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    found = [origin.messages[one] for one in call.message_ids if one in origin.messages]
    groups = _Groups()
    copies = [_copied(one) | groups.of(one) for one in found if _can_be_copied(one)]
    if not copies:
        raise bad_request("there are no messages to copy")
    if call.remove_caption:
        copies = [{k: v for k, v in c.items() if not k.startswith("caption")} for c in copies]
    sent = [send(box, call, content, to=person) for content in copies]
    return [{"message_id": message["message_id"]} for message in sent]


def forward_message(box: Sandbox, call: ForwardMessage) -> Json:
    """forwardMessage: service messages and protected content can't be forwarded [D]."""
    person = recipient(box, call.chat_id)
    stored = find(chat(box, call.from_chat_id), call.message_id, "forward")
    message = stored.message
    if any(key in message for key in SERVICE) or message.get("has_protected_content"):
        raise bad_request("message can't be forwarded")
    origin = message.get("forward_origin") or {
        "type": "user",
        "date": message["date"],
        "sender_user": message["from"],
    }
    content = {k: message[k] for k in (*CONTENT, "invoice") if k in message}
    return send(box, call, content | {"forward_origin": origin}, to=person, invoice=stored.invoice)


def delete_message(box: Sandbox, call: DeleteMessage) -> bool:
    """deleteMessage."""
    person = chat(box, call.chat_id)
    stored = find(person, call.message_id, "delete")
    if not _can_be_deleted(box, stored):
        raise bad_request("message can't be deleted for everyone")
    box.world.delete(person, [stored.id])
    return True


def delete_messages(box: Sandbox, call: DeleteMessages) -> bool:
    """deleteMessages: skips messages that are not found [D]."""
    person = chat(box, call.chat_id)
    _check_ids(call.message_ids)
    found = [person.messages[one] for one in call.message_ids if one in person.messages]
    if not all(_can_be_deleted(box, one) for one in found):
        raise bad_request("message can't be deleted for everyone")
    box.world.delete(person, [one.id for one in found])
    return True


def send_chat_action(box: Sandbox, call: SendChatAction) -> bool:
    """sendChatAction."""
    person = recipient(box, call.chat_id)
    if call.action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    box.world.set_action(person, call.action)
    return True


def _copied(stored: Stored) -> Json:
    if not _can_be_copied(stored):
        raise bad_request("message can't be copied")
    return {key: stored.message[key] for key in CONTENT if key in stored.message}


class _Groups:
    """The new album of each old one."""

    def __init__(self) -> None:
        self._new: dict[str, str] = {}

    def of(self, stored: Stored) -> Json:
        """The field of a copy, if its original is part of an album."""
        old = stored.message.get("media_group_id")
        return {"media_group_id": self._new.setdefault(old, new_album())} if old else {}


def _can_be_copied(stored: Stored) -> bool:
    """False for invoices, paid media, giveaways, service messages [D] and protected content."""
    message = stored.message
    special = any(key in message for key in NOT_COPIED)
    return not special and not message.get("has_protected_content")


def _can_be_deleted(box: Sandbox, stored: Stored) -> bool:
    """Within 48 hours [T: the revoke limit of private chats]."""
    return box.clock.now() - stored.sent_at <= DELETABLE_SECONDS


def _check_ids(message_ids: list[int]) -> None:
    if not message_ids:
        raise bad_request("message identifiers are not specified")
    if len(message_ids) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")


HANDLERS: dict[type, Any] = {
    SendMessage: send_message,
    CopyMessage: copy_message,
    CopyMessages: copy_messages,
    ForwardMessage: forward_message,
    DeleteMessage: delete_message,
    DeleteMessages: delete_messages,
    SendChatAction: send_chat_action,
}
