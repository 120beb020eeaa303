"""Messages of people: formatted texts, files, albums, and other kinds that a client can send."""

from typing import Any

from aiogram.types import MessageEntity
from pydantic import ValidationError

from bot.sandbox.api.media import file_fields
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.text import entities, limits
from bot.sandbox.text.formatting import text_json
from bot.sandbox.world.errors import ApiError, Impossible
from bot.sandbox.world.files import Upload
from bot.sandbox.world.people import MEDIA, OTHER, Json, Person
from bot.sandbox.world.validation import Refused

LONGEST_TEXT = 4096
LONGEST_CAPTION = 4096  # the limit of people with Premium
OPTIONS = frozenset({"media_group_id", "has_media_spoiler", "show_caption_above_media"})
# Kinds that a client can send besides texts and files; the bot gets them unchanged.
SENDABLE = frozenset(
    {*OTHER, "dice", "poll", "paid_media", "game", "story", "checklist", "giveaway"}
)


def say(
    box: Sandbox,
    person: Person,
    text: str,
    forward_from: int | None = None,
    formatting: Any = None,
) -> int:
    """Send a text message to the bot, formatted by entities; `forward_from`: from that person."""
    check_unblocked(person)
    content = _words(text, formatting)
    if not content or len(content["text"]) > LONGEST_TEXT:
        raise Impossible(400, f"a message has 1-{LONGEST_TEXT} characters")
    if forward_from is not None:
        author = box.world.person(forward_from)
        origin = {"type": "user", "date": int(box.clock.now()), "sender_user": author.user()}
        content["forward_origin"] = origin
    return _send(box, person, content)


def upload(
    box: Sandbox,
    person: Person,
    kind: str,
    file: Upload,
    caption: str = "",
    options: Json | None = None,
) -> int:
    """Send a file to the bot.

    `options`: caption_entities, and those of OPTIONS. Parts of an album share a media_group_id.
    """
    check_unblocked(person)
    if kind not in MEDIA:
        raise Impossible(400, f"kind is one of {', '.join(MEDIA)}")
    if len(caption) > LONGEST_CAPTION:
        raise Impossible(400, f"a caption has at most {LONGEST_CAPTION} characters")
    try:
        stored = box.files.add(kind, file)
    except ApiError as error:
        raise Impossible(400, error.description) from error
    given = dict(options or {})
    words = _words(caption, given.pop("caption_entities", None), "caption_")
    if unknown := given.keys() - OPTIONS:
        raise Impossible(400, f"a file has no {', '.join(sorted(unknown))}")
    return _send(box, person, file_fields(kind, stored) | words | given)


def send(box: Sandbox, person: Person, content: Json) -> int:
    """Send another kind of message, as fields of the Bot API's Message."""
    check_unblocked(person)
    if not content or content.keys() - SENDABLE:
        raise Impossible(400, f"one of {', '.join(sorted(SENDABLE))} is expected")
    return _send(box, person, content)


def check_unblocked(person: Person) -> None:
    """Raise Impossible(409) if the person has blocked the bot: they must unblock it first."""
    if person.blocked:
        raise Impossible(409, f"{person.first_name} has blocked the bot")


def _words(text: str, formatting: Any, prefix: str = "") -> Json:
    """The fields of a text as the sender's client sends it; none for an empty text."""
    try:
        given = [MessageEntity.model_validate(one) for one in formatting or ()]
        limits.check_entities(text, given)
    except (ValidationError, Refused, TypeError) as error:
        raise Impossible(400, f"these entities are none: {error}") from error
    clean, explicit = entities.tidy(text, given)
    if not clean:
        return {}
    found = entities.merge(explicit, entities.find_automatic(clean))
    return text_json(clean, found, prefix)


def _send(box: Sandbox, person: Person, content: Json) -> int:
    stored = box.world.post(person, {"from": person.user(), **content}, out=True)
    box.updates.push("message", stored.message, person.id)
    return stored.id
