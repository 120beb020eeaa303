"""Editing messages of the bot: text, caption, media, keyboard."""

from typing import Any

from aiogram.methods import (
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
)

from bot.sandbox.api.media import media_content
from bot.sandbox.api.sending import (
    caption_of,
    find,
    inline_keyboard,
    permitted,
    recipient,
    text_of,
)
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.errors import bad_request
from bot.sandbox.world.people import MEDIA, Json, Person, Stored

TEXT = ("text", "entities", "link_preview_options")
CAPTION = ("caption", "caption_entities", "show_caption_above_media")
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def edit_text(box: Sandbox, call: EditMessageText) -> Json:
    """editMessageText."""
    person, stored = _editable(box, call)
    if "text" not in stored.message:
        raise bad_request("there is no text in the message to edit")
    return _replace(box, person, stored, TEXT, text_of(call, edit=True), call)


def edit_caption(box: Sandbox, call: EditMessageCaption) -> Json:
    """editMessageCaption."""
    person, stored = _editable(box, call)
    if not any(kind in stored.message for kind in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    above = {"show_caption_above_media": True} if call.show_caption_above_media is True else {}
    return _replace(box, person, stored, CAPTION, caption_of(call) | above, call)


def edit_media(box: Sandbox, call: EditMessageMedia) -> Json:
    """editMessageMedia: replaces media by other media, or a text by media [D]."""
    person, stored = _editable(box, call)
    if not any(kind in stored.message for kind in (*MEDIA, "text")):
        raise bad_request("message can't be edited")
    content = media_content(box, call.media)
    return _replace(box, person, stored, (*TEXT, *CAPTION, *MEDIA), content, call)


def edit_markup(box: Sandbox, call: EditMessageReplyMarkup) -> Json:
    """editMessageReplyMarkup: only the keyboard."""
    person, stored = _editable(box, call)
    return _replace(box, person, stored, (), {}, call)


def _editable(box: Sandbox, call: Any) -> tuple[Person, Stored]:
    """The message of the call, if the bot may edit it [T]. There is no time limit."""
    person = recipient(box, call.chat_id)
    stored = find(person, call.message_id, "edit")
    if stored.out or stored.other_markup or "forward_origin" in stored.message:
        raise bad_request("message can't be edited")
    return person, stored


def _replace(
    box: Sandbox, person: Person, stored: Stored, parts: tuple[str, ...], new: Json, call: Any
) -> Json:
    """Replace `parts` by `new`; without reply_markup the inline keyboard is removed [?]."""
    keyboard = inline_keyboard(call.reply_markup, invoice=stored.invoice is not None)
    old = stored.message
    kept = {key: value for key, value in old.items() if key not in (*parts, "reply_markup")}
    message = kept | permitted(box, new) | keyboard
    if message == old:
        raise bad_request(SAME)
    box.world.edit(person, stored, message | {"edit_date": int(box.clock.now())})
    return stored.message


HANDLERS: dict[type, Any] = {
    EditMessageText: edit_text,
    EditMessageCaption: edit_caption,
    EditMessageMedia: edit_media,
    EditMessageReplyMarkup: edit_markup,
}
