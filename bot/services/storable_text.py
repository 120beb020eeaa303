"""What an admin writes down: reasons and notes; trimmed, bounded, without what can't be stored."""

import re

from bot.services.errors import Refusal

MAX_REASON_CHARS = 200  # characters
MAX_NOTE_CHARS = 500
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class BadRemark(Refusal):
    """Nothing was written, or more than `longest` characters."""

    text_key = "errors-bad-remark"


def storable(text: str) -> str:
    """The text without control characters and half pairs: PostgreSQL takes neither."""
    return _INVISIBLE.sub("", text)


def remark(text: str, longest: int = MAX_REASON_CHARS) -> str:
    """The text as it is kept. Raises BadRemark."""
    kept = storable(text).strip()
    if not 0 < len(kept) <= longest:
        raise BadRemark(longest=longest)
    return kept
