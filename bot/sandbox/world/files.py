"""The file store: bytes under ids as the Bot API shows them (photo sizes, documents, videos)."""

import itertools
import mimetypes
import secrets
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from bot.sandbox.world.errors import ApiError, bad_request
from bot.sandbox.world.images import size_of
from bot.sandbox.world.people import MEDIA, Json, Stored

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_SIDES = 10_000
PHOTO_RATIO = 20
PHOTO_BOXES = (90, 320, 800, 1280)
WRONG_FILE = "wrong file identifier/HTTP URL specified"


@dataclass(frozen=True, slots=True)
class Upload:
    """Received bytes, with the name and type that the sender gave."""

    data: bytes
    name: str
    mime: str

    @classmethod
    def of(cls, data: bytes, name: str, mime: str | None = None) -> "Upload":
        """An upload whose type is guessed from its name when not given."""
        guessed = mime or mimetypes.guess_type(name)[0]
        return cls(data, name, guessed or "application/octet-stream")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file and its fields in a message. A photo is several of these with the same bytes."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    upload: Upload
    content: Any
    """The JSON of the message field: a list of sizes for a photo, else an object."""

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.upload.data)


class FileStore:
    """All files ever sent, by file_id. Ids stay valid until the sandbox ends."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = itertools.count()

    def add(self, kind: str, upload: Upload, extra: Json | None = None) -> StoredFile:
        """Store an upload as `kind`. Raises ApiError if Telegram refuses the file."""
        check_upload(kind, upload)
        unique = "AQAD" + secrets.token_urlsafe(12)
        path = f"{kind}s/file_{next(self._numbers)}{_suffix(kind, upload)}"
        if kind == "photo":
            content: Any = self._photo_sizes(upload, unique)
            ids = [size["file_id"] for size in content]
        else:
            content = _described(kind, upload, unique, extra or {})
            ids = [content["file_id"]]
        stored = StoredFile(ids[-1], unique, kind, path, upload, content)
        self._by_id.update(dict.fromkeys(ids, stored))
        self._by_path[path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        """The file with this id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file with this `file_path`."""
        return self._by_path.get(path)

    def to_send(self, kind: str, file_id: str) -> StoredFile:
        """The file of an id, to send it again. Raises ApiError [T]."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request(WRONG_FILE)
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored

    @staticmethod
    def _photo_sizes(upload: Upload, unique: str) -> list[Json]:
        """The sizes Telegram makes of a photo. All of them are served with the original bytes."""
        width, height = size_of(upload.data) or (1, 1)
        longest = max(width, height)
        boxes = [box for box in PHOTO_BOXES if box < longest] + [min(longest, 2560)]
        return [
            {
                "file_id": "AgAC" + secrets.token_urlsafe(40),
                "file_unique_id": f"{unique}{number}",
                "width": max(1, width * box // longest),
                "height": max(1, height * box // longest),
                "file_size": len(upload.data),
            }
            for number, box in enumerate(boxes)
        ]


def check_upload(kind: str, upload: Upload) -> None:
    """Raise ApiError for an empty, too big or unreadable file [D; T for the photo's words]."""
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    if kind != "photo":
        return
    if len(upload.data) > PHOTO_LIMIT:
        raise bad_request("file is too big for a photo; the maximum size is 10485760 bytes")
    size = size_of(upload.data)
    if size is None or not all(size):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > PHOTO_SIDES or max(size) > PHOTO_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def file_links(files: FileStore, stored: Stored) -> dict[str, str]:
    """The paths of a message's files for the page: {file_id: path under /_sandbox/files/}."""
    links: dict[str, str] = {}
    for kind in MEDIA:
        content = stored.message.get(kind)
        for one in content if isinstance(content, list) else [content] if content else []:
            known = files.get(one["file_id"])
            name = known.upload.name if known else "file"
            links[one["file_id"]] = f"/_sandbox/files/{one['file_id']}/{quote(name, safe='')}"
    return links


def _described(kind: str, upload: Upload, unique: str, extra: Json) -> Json:
    content = {
        "file_id": "BQAC" + secrets.token_urlsafe(40),
        "file_unique_id": unique,
        "file_name": upload.name,
        "mime_type": upload.mime,
        "file_size": len(upload.data),
    }
    shape = {"width": 0, "height": 0, "duration": 0} if kind in ("video", "animation") else {}
    return content | shape | extra


def _suffix(kind: str, upload: Upload) -> str:
    if kind == "photo":
        return ".jpg"
    _, dot, suffix = upload.name.rpartition(".")
    return f".{suffix}" if dot and suffix.isalnum() else ""
