"""A person of the sandbox, the person's private chat with the bot, and a stored message."""

import secrets
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

PREVIEW_LENGTH = 80
ACTION_SECONDS = 5
MEDIA = ("photo", "document", "video", "animation")
# Content without text that can be copied too; the sandbox stores it unchanged.
OTHER = ("audio", "voice", "video_note", "sticker", "contact", "location", "venue")
KINDS = (*MEDIA, *OTHER, "invoice", "successful_payment", "refunded_payment")


@dataclass(slots=True)
class Stored:
    """A message of a chat. `message` is its Bot API JSON: replaced by an edit, never changed."""

    message: Json
    out: bool
    sent_at: float
    other_markup: bool = False
    invoice: Any = None
    paid: bool = False
    old_keyboards: list[Json] = field(default_factory=list)

    @property
    def id(self) -> int:
        """The message id."""
        return int(self.message["message_id"])

    def preview(self) -> str:
        """Its text on one line."""
        words = self.message.get("text") or self.message.get("caption") or ""
        return " ".join(words.split())[:PREVIEW_LENGTH]

    def kind(self) -> str:
        """Its content besides text: the name of a field of the Bot API's Message."""
        return next((name for name in KINDS if name in self.message), "text")


@dataclass(slots=True)
class Person:
    """A person with a Telegram account and `stars` to pay with."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    stars: int = 1000
    blocked: bool = False
    started: bool = False
    unread: int = 0
    messages: dict[int, Stored] = field(default_factory=dict)
    reply_keyboard: Json | None = None
    action: tuple[str, float] | None = None
    chat_instance: str = field(default_factory=lambda: str(secrets.randbits(62)))

    def names(self) -> Json:
        """The name fields, without the empty ones."""
        fields = {k: getattr(self, k) for k in ("first_name", "last_name", "username")}
        return {key: value for key, value in fields.items() if value}

    def user(self) -> Json:
        """The Bot API's User."""
        user = {"id": self.id, "is_bot": False, **self.names()}
        return user | ({"language_code": self.language_code} if self.language_code else {})

    def chat(self) -> Json:
        """The Bot API's Chat of the private chat with this person."""
        return {"id": self.id, "type": "private", **self.names()}

    def last(self) -> Stored | None:
        """The newest message of the chat."""
        return next(reversed(self.messages.values()), None)

    def public(self) -> Json:
        """The fields of a person that the page shows."""
        last = self.last()
        return {
            "id": self.id,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
            "stars": self.stars,
            "blocked": self.blocked,
            "started": self.started,
            "unread": self.unread,
            "preview": last.preview() if last else "",
            "last_kind": last.kind() if last else None,
            "last_at": last.message["date"] if last else None,
        }
