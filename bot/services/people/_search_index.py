"""The search index of names: every ending of every word, folded to one case.

Any part of a word is the beginning of one of its endings, so a search is one range of an index.
Neither engine folds Cyrillic, or finds `LIKE '%part%'` without reading every row. Two words are one
range as well: each pair of a person's words is stored with every beginning of the first word.
"""

import unicodedata
from collections.abc import Iterable
from itertools import combinations

from models import NamePart, User
from models.db.sql import fetch

MAX_PART_CHARS = 64  # the column's size
MAX_WORD_CHARS = 128  # of a word that are indexed; Telegram's names have 64
MAX_PAIRED_CHARS = 31  # of each word of a pair, so that both fit the column
_MAX_PAIRED_WORDS = 5  # of a person


def folded(text: str) -> str:
    """The text for comparison: one case, no accents, no invisible characters."""
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return "".join(character for character in plain if _is_compared(character))


def _is_compared(character: str) -> bool:
    """False for accents and for characters without a shape: controls, marks, surrogates."""
    category = unicodedata.category(character)
    return category != "Mn" and (category[0] != "C" or character.isspace())


def words_of(text: str) -> list[str]:
    """The folded words of a query, each once, the longest first.

    Words that are part of another one are left out, since they match the same people.
    """
    words = {word[:MAX_PART_CHARS] for word in folded(text).split()}
    alone = [word for word in words if not any(word in other for other in words - {word})]
    return sorted(alone, key=lambda word: (-len(word), word))


def parts_of(names: Iterable[str | None], username: str | None) -> set[str]:
    """The index parts of a person: every ending of every word, the username's also with its @.

    And pairs: `pair` of two words in alphabetical order, for every beginning of the first.
    """
    words = [word for name in names if name for word in folded(name).split()]
    paired = {*words[:_MAX_PAIRED_WORDS], *([folded(username)] if username else [])}
    if username:
        words.append(f"@{folded(username)}")
    endings = {
        word[start:][:MAX_PART_CHARS]
        for word in words
        for start in range(min(len(word), MAX_WORD_CHARS))
    }
    return endings.union(*(_pairs(*two) for two in combinations(sorted(paired), 2)))


def _pairs(first: str, second: str) -> set[str]:
    return {pair(first[:end], second) for end in range(1, len(first[:MAX_PAIRED_CHARS]) + 1)}


def pair(first: str, second: str) -> str:
    """Two words as one part. A leading space separates pairs from words in the index."""
    return f" {first[:MAX_PAIRED_CHARS]} {second[:MAX_PAIRED_CHARS]}"


def after(beginning: str) -> str | None:
    """The smallest text that sorts after every text with this prefix (by code points), if any."""
    kept = beginning.rstrip("\U0010ffff")
    if not kept:
        return None
    following = ord(kept[-1]) + 1
    # Skip lone surrogates: no database stores them.
    return kept[:-1] + chr(0xE000 if following == 0xD800 else following)


async def keep_parts(user: User) -> None:
    """Update the index parts of a row. Call it in the transaction that wrote the row."""
    wanted = parts_of((user.first_name, user.last_name), user.username)
    kept = {row.part: row.id for row in await NamePart.filter(user_id=user.id)}
    if gone := [kept[part] for part in kept.keys() - wanted]:
        await NamePart.filter(id__in=gone).delete()
    fresh = [NamePart(user_id=user.id, part=part) for part in sorted(wanted - kept.keys())]
    await NamePart.bulk_create(fresh)


async def holders(username: str) -> list[int]:
    """The people with this username, in any case. Similar names do not count."""
    rows = await fetch(
        "SELECT DISTINCT u.id FROM name_parts p JOIN users u ON u.id = p.user_id"
        " WHERE p.part = ? AND lower(u.username) = ? ORDER BY u.id",
        *(f"@{folded(username)}"[:MAX_PART_CHARS], username.lower()),
    )
    return [int(row["id"]) for row in rows]


async def take_username(user: User) -> None:
    """Remove the username from its earlier owner: only one person has it at a time.

    Call it in the transaction that wrote the row.
    """
    if not user.username:
        return
    for other in await holders(user.username):
        if other != user.id:
            await User.filter(id=other).update(username=None, username_since=None)
            await keep_parts(await User.get(id=other))
