"""The parts that all sending methods share: recipient, keyboard, reply, options."""

import secrets
from typing import Any

from aiogram.types import (
    ForceReply,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.sandbox.api import strict
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.text import limits
from bot.sandbox.text.formatting import dump, formatted, text_json
from bot.sandbox.world.errors import bad_request, forbidden
from bot.sandbox.world.people import Json, Person, Stored


def chat(box: Sandbox, chat_id: Any) -> Person:
    """The person of a private chat. Raises ApiError for an unknown one."""
    if chat_id in ("", None):
        raise bad_request("chat_id is empty")
    person = box.world.people.get(chat_id) if isinstance(chat_id, int) else None
    if person is None:
        raise bad_request("chat not found")
    return person


def recipient(box: Sandbox, chat_id: Any) -> Person:
    """The person to write to. Raises ApiError if the person does not allow it [B]."""
    person = chat(box, chat_id)
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    return person


def send(
    box: Sandbox, call: Any, content: Json, *, invoice: Any = None, to: Person | None = None
) -> Json:
    """Put a message of the bot into the chat of `call`; returns the Bot API's Message."""
    person = to or recipient(box, call.chat_id)
    markup = call.reply_markup if "reply_markup" in type(call).model_fields else None
    keyboard = inline_keyboard(markup, invoice=invoice is not None)
    content = permitted(box, content)
    message = {"from": box.profile.user(), **content, **_reply(person, call), **_options(call)}
    stored = box.world.post(
        person,
        message | keyboard,
        out=False,
        invoice=invoice,
        other_markup=markup is not None and not isinstance(markup, InlineKeyboardMarkup),
    )
    _change_keyboard(box, person, markup)
    return stored.message


def new_album() -> str:
    """A media_group_id."""
    return str(secrets.randbits(62))


def permitted(box: Sandbox, content: Json) -> Json:
    """The content without custom emoji: only bots that paid for it may send them [D].

    Their plain emoji stay; whether Telegram does it this way is [?].
    """
    if box.profile.custom_emoji:
        return content
    kept = dict(content)
    for name in {"entities", "caption_entities"} & content.keys():
        kept[name] = [one for one in content[name] if one["type"] != "custom_emoji"]
        if not kept[name]:
            del kept[name]
    return kept


def text_of(call: Any, *, edit: bool = False) -> Json:
    """The text fields of a call, checked."""
    text, found = formatted(call.text or "", call.parse_mode, call.entities)
    limits.check_text(text, found, edit=edit)
    fields = text_json(text, found)
    preview = call.link_preview_options
    if isinstance(preview, LinkPreviewOptions):
        # aiogram fills missing fields with markers that cannot be dumped.
        fields["link_preview_options"] = preview.model_dump(exclude_unset=True, exclude_none=True)
    elif call.disable_web_page_preview is True:
        fields["link_preview_options"] = {"is_disabled": True}
    return fields


def caption_of(call: Any) -> Json:
    """The caption fields of a call, checked; none for an empty caption."""
    if not call.caption:
        return {}
    text, found = formatted(call.caption, call.parse_mode, call.caption_entities)
    limits.check_caption(text)
    return text_json(text, found, "caption_") if text else {}


def inline_keyboard(markup: Any, *, invoice: bool = False) -> Json:
    """`{"reply_markup": ...}` for an inline keyboard with buttons, otherwise an empty dict.

    Raises strict.Refused.
    """
    if not isinstance(markup, InlineKeyboardMarkup):
        return {}
    strict.check_inline_keyboard(markup, invoice=invoice)
    rows = [row for row in dump(markup)["inline_keyboard"] if row]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def find(person: Person, message_id: int | None, purpose: str) -> Stored:
    """A message of the chat. Raises ApiError "message to <purpose> not found" [B]."""
    if not message_id:
        raise bad_request("message identifier is not specified")
    stored = person.messages.get(message_id)
    if stored is None:
        raise bad_request(f"message to {purpose} not found")
    return stored


def _change_keyboard(box: Sandbox, person: Person, markup: Any) -> None:
    if isinstance(markup, ReplyKeyboardMarkup):
        box.world.set_keyboard(person, dump(markup))
    elif isinstance(markup, ReplyKeyboardRemove | ForceReply) and person.reply_keyboard:
        box.world.set_keyboard(person, None)


def _reply(person: Person, call: Any) -> Json:
    """`reply_to_message`, one level deep."""
    parameters = getattr(call, "reply_parameters", None)
    message_id = getattr(call, "reply_to_message_id", None)
    lenient = getattr(call, "allow_sending_without_reply", None)
    if parameters:
        message_id, lenient = parameters.message_id, parameters.allow_sending_without_reply
    if not message_id:
        return {}
    stored = person.messages.get(message_id)
    if stored is None:
        if lenient is True:
            return {}
        raise bad_request("message to be replied not found")
    inner = {k: v for k, v in stored.message.items() if k != "reply_to_message"}
    return {"reply_to_message": inner}


def _options(call: Any) -> Json:
    """The options of a call that are visible in the message."""
    options: Json = {}
    if getattr(call, "protect_content", None) is True:
        options["has_protected_content"] = True
    if effect := getattr(call, "message_effect_id", None):
        options["effect_id"] = effect
    if getattr(call, "show_caption_above_media", None) is True:
        options["show_caption_above_media"] = True
    if getattr(call, "has_spoiler", None) is True:
        options["has_media_spoiler"] = True
    return options
