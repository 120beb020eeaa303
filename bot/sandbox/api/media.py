"""The media of a message: an uploaded file, or one sent before by its file_id."""

from typing import TYPE_CHECKING, Any

from aiogram.types import BufferedInputFile

from bot.sandbox.api.sending import caption_of
from bot.sandbox.world.errors import NotModelled, bad_request
from bot.sandbox.world.files import WRONG_FILE, StoredFile, Upload
from bot.sandbox.world.people import Json

if TYPE_CHECKING:
    from bot.sandbox.world.sandbox import Sandbox

SHAPE = ("width", "height", "duration")


def stored_file(box: "Sandbox", kind: str, source: Any, about: Any = None) -> StoredFile:
    """The file of a call: `source` is an upload or a file_id. Raises ApiError.

    `about` is the call or InputMedia that may tell width, height and duration.
    """
    if isinstance(source, BufferedInputFile):
        shape = {name: getattr(about, name, None) for name in SHAPE}
        upload = Upload.of(source.data, source.filename or "file")
        extra = {name: value for name, value in shape.items() if value}
        return box.files.add(kind, upload, extra)
    if not source:
        raise bad_request(f"there is no {kind} in the request")
    if source.startswith(("http://", "https://")):
        raise NotModelled("sending a file by its URL")
    if source.startswith("attach://"):
        raise bad_request(WRONG_FILE)
    return box.files.to_send(kind, source)


def file_fields(kind: str, stored: StoredFile) -> Json:
    """The message fields of a file; a GIF is shown as a document, too [D]."""
    fields = {kind: stored.content}
    if kind == "animation":
        plain = {k: v for k, v in stored.content.items() if k not in SHAPE}
        fields["document"] = plain
    return fields


def media_content(box: "Sandbox", media: Any) -> Json:
    """The message fields of an InputMedia. Raises ApiError."""
    kind = str(getattr(media.type, "value", media.type))
    if kind not in ("photo", "document", "video", "animation"):
        raise NotModelled(f"InputMedia of type {kind}")
    fields = file_fields(kind, stored_file(box, kind, media.media, media)) | caption_of(media)
    if getattr(media, "has_spoiler", None) is True:
        fields["has_media_spoiler"] = True
    if getattr(media, "show_caption_above_media", None) is True:
        fields["show_caption_above_media"] = True
    return fields
