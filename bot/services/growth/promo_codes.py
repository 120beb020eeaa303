"""Promo codes as texts: reading typed ones, making random ones, showing them."""

import re
import secrets
import unicodedata

from bot.services.errors import Refusal

MIN_CODE_CHARS, MAX_CODE_CHARS = 4, 32
RANDOM_CODE_CHARS = 12  # 31 ** 12 is about 2 ** 59: such a code cannot be guessed
_GROUP = 4
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no characters that look alike
_BLANKS = re.compile(r"[\s\-‐‑‒–—−_]+")
# These letters look the same in both alphabets; people type them with the wrong layout.
_TWINS = dict(
    zip(
        ("A", "VE", "IE", "KA", "EM", "EN", "O", "ER", "ES", "TE", "U", "HA"),
        "ABEKMHOPCTYX",
        strict=True,
    )
)
_LOOK_ALIKES = str.maketrans(
    {unicodedata.lookup(f"CYRILLIC CAPITAL LETTER {name}"): latin for name, latin in _TWINS.items()}
)


class NotACode(Refusal):
    """The text is not a code. Codes have `shortest` to `longest` Latin letters and digits."""

    text_key = "errors-promo-letters"


def read_code(text: str) -> str:
    """Read a code; returns Latin capitals without blanks or dashes. Raises NotACode."""
    code = _BLANKS.sub("", text[:200]).upper().translate(_LOOK_ALIKES)
    if not re.fullmatch(f"[A-Z0-9]{{{MIN_CODE_CHARS},{MAX_CODE_CHARS}}}", code):
        raise NotACode(shortest=MIN_CODE_CHARS, longest=MAX_CODE_CHARS)
    return code


def random_code() -> str:
    """A new code from secure randomness."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(RANDOM_CODE_CHARS))


def shown_code(code: str) -> str:
    """The code as people read it: a random one in groups."""
    if len(code) != RANDOM_CODE_CHARS or not set(code) <= set(_ALPHABET):
        return code
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def linked_code(code: str) -> str:
    """The /start payload of a link with the code."""
    return f"promo_{code}"
