"""Sends files and returns them."""

from collections.abc import Callable
from typing import Any

from aiogram.methods import (
    GetFile,
    SendAnimation,
    SendDocument,
    SendMediaGroup,
    SendPhoto,
    SendVideo,
)

from bot.sandbox.api.media import file_fields, media_content, stored_file
from bot.sandbox.api.sending import caption_of, new_album, recipient, send
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.errors import bad_request
from bot.sandbox.world.files import DOWNLOAD_LIMIT
from bot.sandbox.world.people import Json

ALBUM = range(2, 11)


def sender(kind: str) -> Callable[[Sandbox, Any], Json]:
    """The handler of sendPhoto, sendDocument, ... The file's field has the name of its kind."""

    def send_file(box: Sandbox, call: Any) -> Json:
        recipient(box, call.chat_id)
        stored = stored_file(box, kind, getattr(call, kind), call)
        return send(box, call, file_fields(kind, stored) | caption_of(call))

    return send_file


def send_media_group(box: Sandbox, call: SendMediaGroup) -> list[Json]:
    """sendMediaGroup: 2-10 photos and videos, or as many documents [D]."""
    person = recipient(box, call.chat_id)
    if len(call.media) not in ALBUM:
        raise bad_request("wrong number of messages in the album; must be from 2 to 10")
    contents = [media_content(box, one) for one in call.media]
    documents = ["document" in content for content in contents]
    if any(documents) and not all(documents):
        raise bad_request("documents can't be mixed with other media types")
    group = {"media_group_id": new_album()}
    return [send(box, call, content | group, to=person) for content in contents]


def get_file(box: Sandbox, call: GetFile) -> Json:
    """getFile: up to 20 MB [B]."""
    stored = box.files.get(call.file_id)
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": call.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


HANDLERS: dict[type, Any] = {
    SendPhoto: sender("photo"),
    SendDocument: sender("document"),
    SendVideo: sender("video"),
    SendAnimation: sender("animation"),
    SendMediaGroup: send_media_group,
    GetFile: get_file,
}
