"""Texts that we can store: trimmed, limited in length, without control characters."""

import re

from bot.services.errors import Refusal

MAX_REASON_CHARS = 200  # characters
MAX_NOTE_CHARS = 500
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class BadNoteText(Refusal):
    """The text is empty or has more than `longest` characters."""

    text_key = "errors-bad-remark"


def storable(text: str) -> str:
    """The text without control characters and lone surrogates, which PostgreSQL refuses."""
    return _INVISIBLE.sub("", text)


def note_text(text: str, longest: int = MAX_REASON_CHARS) -> str:
    """A reason or a note as we store it. Raises BadNoteText."""
    kept = storable(text).strip()
    if not 0 < len(kept) <= longest:
        raise BadNoteText(longest=longest)
    return kept
