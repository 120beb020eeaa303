"""Finding a person by whatever an admin has: an id, a @name, part of a name, a request, a charge.

1001                 the Telegram id
#12                  the top-up request number 12
@olga                the username; where nobody has it, those that begin so
<charge id>          of a payment in Stars
mar iva              people with both in their names, in any case, of any alphabet
"""

import re
from dataclasses import dataclass

from bot.services.errors import Refusal
from bot.services.names import after, folded, words_of
from bot.services.people import Listed, People
from bot.services.remarks import storable
from models import Charge
from models.sql import fetch

MOST_FOUND = 40
LONGEST_QUERY = 255  # a charge id
_MOST_WORDS = 4
_ROWS_READ = 400  # of the index: a person has several parts with the same beginning
_LARGEST = 2**63 - 1


class NobodyFound(Refusal):
    """Nobody fits `query`."""

    text_key = "errors-nobody-found"


@dataclass(frozen=True)
class Found:
    """Whom a search found, the best first; `more`: there are others, the query says too little."""

    people: list[Listed]
    more: bool = False


class Search:
    """Finds people for admins."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def find(self, query: str) -> Found:
        """Who fits. Raises NobodyFound.

        An id, a request or a charge that exists is the whole answer; else names are searched.
        """
        query = " ".join(query.split())
        ids = await _exactly(query) or await _by_name(query)
        people = await self._people.listed(ids[:MOST_FOUND])
        if not people:
            raise NobodyFound(query=query[:64])
        return Found(people, more=len(ids) > MOST_FOUND)

    async def one(self, who: str) -> int | None:
        """The user whose id or @name this is, if exactly one has it."""
        if who.startswith("@"):
            ids = await _named(folded(who))
        else:
            ids = await _exactly(who) if re.fullmatch(r"[0-9]+", who) else []
        return ids[0] if len(ids) == 1 else None


async def _exactly(query: str) -> list[int]:
    """By a number that names one person."""
    if re.fullmatch(r"[0-9]{1,19}", query):
        return await _ids("SELECT id AS user_id FROM users WHERE id = ?", _number(query))
    if re.fullmatch(r"#[0-9]{1,19}", query):
        return await _ids("SELECT user_id FROM topups WHERE id = ?", _number(query[1:]))
    payers = Charge.filter(id=storable(query)[:LONGEST_QUERY])
    return [charge.payer_id for charge in await payers]


def _number(digits: str) -> int:
    return min(int(digits), _LARGEST)


async def _by_name(query: str) -> list[int]:
    words = words_of(query)[:_MOST_WORDS]
    if not words:
        return []
    named = await _named(words[0]) if len(words) == 1 and words[0].startswith("@") else []
    return named or await _having_all(words)


async def _named(word: str) -> list[int]:
    """Whose username this is, whole. More than one: somebody's old one was taken by another."""
    found = "SELECT user_id FROM name_parts WHERE part = ? ORDER BY user_id LIMIT ?"
    return await _ids(found, word, _ROWS_READ)


async def _having_all(words: list[str]) -> list[int]:
    """Who has a name part with each of these beginnings. The first word, the longest, leads:
    the others are looked up among the parts of those it finds.
    """
    within, values = _beginning("p.part", words[0])
    conditions = [within]
    for word in words[1:]:
        # Not `o.part` itself: PostgreSQL, which takes every such range for one row, would walk
        # this word's whole range again for each of the first one's, not the few of that person.
        within, more = _beginning("o.part || ''", word)
        conditions.append(
            f"EXISTS (SELECT 1 FROM name_parts o WHERE o.user_id = p.user_id AND {within})"  # noqa: S608
        )
        values += more
    return await _ids(
        "SELECT p.user_id FROM name_parts p WHERE "  # noqa: S608 - the words are ours
        + " AND ".join(conditions)
        + " ORDER BY p.part, p.user_id LIMIT ?",
        *values,
        _ROWS_READ,
    )


def _beginning(column: str, word: str) -> tuple[str, list[str]]:
    end = after(word)
    if end is None:
        return f"{column} >= ?", [word]
    return f"{column} >= ? AND {column} < ?", [word, end]


async def _ids(sql: str, *values: str | int) -> list[int]:
    """The users of the rows, each once, in their order."""
    rows = await fetch(sql, *values)
    return list(dict.fromkeys(int(row["user_id"]) for row in rows))
