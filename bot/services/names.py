"""Names made searchable: folded to one case, and kept by every ending of every word.

Any part of a word is the beginning of one of its endings, so a search is one range of an index:
neither engine folds Cyrillic or finds `LIKE '%part%'` without reading every row.
"""

import unicodedata
from collections.abc import Iterable

from models import NamePart, User

LONGEST_PART = 64  # characters, as the column holds
LONGEST_WORD = 128  # characters of one word that are looked at; a name of Telegram's has 64


def folded(text: str) -> str:
    """The text as it is compared: one case, no accents, nothing invisible."""
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return "".join(character for character in plain if _is_compared(character))


def _is_compared(character: str) -> bool:
    """Not accents, nor what has no shape: control characters, marks of direction, half pairs."""
    category = unicodedata.category(character)
    return category != "Mn" and (category[0] != "C" or character.isspace())


def words_of(text: str) -> list[str]:
    """The words a person is searched by, folded, each once, the longest first."""
    words = {word[:LONGEST_PART] for word in folded(text).split()}
    return sorted(words, key=lambda word: (-len(word), word))


def parts_of(names: Iterable[str | None], username: str | None) -> set[str]:
    """What is kept of a person: every ending of every word; a username's with its @ as well."""
    words = [word for name in names if name for word in folded(name).split()]
    if username:
        words.append(f"@{folded(username)}")
    return {
        word[start:][:LONGEST_PART]
        for word in words
        for start in range(min(len(word), LONGEST_WORD))
    }


def after(beginning: str) -> str | None:
    """The least text that sorts after everything with this beginning (by code points).

    None where there is none.
    """
    kept = beginning.rstrip("\U0010ffff")
    if not kept:
        return None
    following = ord(kept[-1]) + 1
    # Half pairs are no characters: no database takes them.
    return kept[:-1] + chr(0xE000 if following == 0xD800 else following)


async def keep_parts(user: User) -> None:
    """Make the kept parts those of the row. Call it in the transaction that wrote the row."""
    wanted = parts_of((user.first_name, user.last_name), user.username)
    kept = {row.part: row.id for row in await NamePart.filter(user_id=user.id)}
    if gone := [kept[part] for part in kept.keys() - wanted]:
        await NamePart.filter(id__in=gone).delete()
    fresh = [NamePart(user_id=user.id, part=part) for part in sorted(wanted - kept.keys())]
    await NamePart.bulk_create(fresh)
