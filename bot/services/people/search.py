"""Search for people: by id, @name, part of a name, request number or charge id.

1001                 the Telegram id
#12, № 12, No. 12    the top-up request number 12
@olga                the username; if it is unknown, usernames that begin with it
<charge id>          of a payment in Stars
mar iva              people with both in their names, in any case and alphabet

A search reads at most a few hundred rows of an index, however many people there are.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from bot.services.errors import Refusal
from bot.services.people._search_index import MAX_PAIRED_CHARS, after, holders, pair, words_of
from bot.services.people.directory import ListedPerson, People
from bot.services.storable_text import storable
from models import Charge
from models.db.sql import fetch

MAX_FOUND = 40
MAX_QUERY_CHARS = 255  # a charge id
_MAX_WORDS = 4
_ROWS_READ = 400  # of the index: a person has several parts with the same beginning
_ROWS_TRIED = 100  # of the index, when each person found is checked
_MAX_ID = 2**63 - 1
_ID = re.compile(r"[0-9]+")
_USERNAME = re.compile(r"@([A-Za-z0-9_]{1,64})")  # unfolded: no look-alikes
_REQUEST = re.compile(r"(?:#|№|No\.) ?([0-9]+)", re.IGNORECASE)  # typed, or as screens show it


class NobodyFound(Refusal):
    """No one matches `query`."""

    text_key = "errors-nobody-found"


class TooCommon(Refusal):
    """Each word is in very many names, too many to find people who have all the words."""

    text_key = "errors-too-common"


@dataclass(frozen=True)
class Found:
    """The people found, best first; `more`: others match, too; a longer query finds them."""

    people: list[ListedPerson]
    more: bool = False


@dataclass(frozen=True)
class _Ids:
    """Ids, best first; `cut`: not all candidates were checked."""

    ids: list[int]
    cut: bool = False


class Search:
    """Searches people for admins."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def find(self, query: str) -> Found:
        """The people who match. Raises NobodyFound, TooCommon.

        An existing id, request or charge is the whole answer. Otherwise names are searched, but not
        for an id or a request number, since a name can be chosen to look like one.
        """
        query = " ".join(query.split())
        exactly = await _exactly(query)
        if not exactly and _is_number(query):
            raise NobodyFound(query=query[:64])
        found = _Ids(exactly) if exactly else await _by_name(query)
        people = await self._people.listed(found.ids[:MAX_FOUND])
        if not people:
            raise NobodyFound(query=query[:64])
        return Found(people, more=found.cut or len(found.ids) > MAX_FOUND)

    async def one(self, who: str) -> int | None:
        """The user with this id or username, if exactly one has it. Names are not searched."""
        if username := _USERNAME.fullmatch(who):
            ids = await holders(username[1])
        else:
            ids = await _exactly(who) if _ID.fullmatch(who) else []
        return ids[0] if len(ids) == 1 else None


async def _exactly(query: str) -> list[int]:
    """Search by an id that identifies one person."""
    if _ID.fullmatch(query):
        return await _ids("SELECT id AS user_id FROM users WHERE id = ?", _number(query))
    if asked := _REQUEST.fullmatch(query):
        return await _ids("SELECT user_id FROM topups WHERE id = ?", _number(asked[1]))
    payers = Charge.filter(id=storable(query)[:MAX_QUERY_CHARS])
    return [charge.payer_id for charge in await payers]


def _is_number(query: str) -> bool:
    return bool(_ID.fullmatch(query) or _REQUEST.fullmatch(query))


def _number(digits: str) -> int:
    # Python refuses to parse thousands of digits.
    return min(int(digits.lstrip("0")[:20] or "0"), _MAX_ID)


async def _by_name(query: str) -> _Ids:
    words = words_of(query)[:_MAX_WORDS]
    if not words:
        return _Ids([])
    if len(words) > 1:
        return await _having_all(words)
    named = await holders(words[0][1:]) if words[0].startswith("@") else []
    return _Ids(named) if named else await _having(words[0], _ROWS_READ)


async def _having(word: str, most: int) -> _Ids:
    """People with a name part that begins with `word`, sorted by that part."""
    within, values = _beginning(word)
    rows = await fetch(
        f"SELECT user_id FROM name_parts WHERE {within} ORDER BY part, user_id LIMIT ?",  # noqa: S608
        *(*values, most),
    )
    return _Ids(_each_once(int(row["user_id"]) for row in rows), cut=len(rows) == most)


async def _having_all(words: list[str]) -> _Ids:
    """People with all these words in their names; first those whose words begin with them.

    The others have them inside of words, and are searched among the people who have the rarest
    word. Raises TooCommon if even that one is in too many names and nobody was found.
    """
    begin = await _with_beginnings(words)
    if len(begin.ids) > MAX_FOUND:
        return begin
    rarest = min(
        [await _having(word, _ROWS_TRIED) for word in words],
        key=lambda found: (found.cut, len(found.ids)),
    )
    ids = _each_once(chain(begin.ids, await _of_these(rarest.ids, words)))
    if not ids and rarest.cut:
        raise TooCommon
    return _Ids(ids, rarest.cut)


async def _with_beginnings(words: list[str]) -> _Ids:
    """People whose words begin with these: two by the index of pairs, then the others."""
    first, second, *others = words
    if len(first) > MAX_PAIRED_CHARS:
        return _Ids([])
    most = _ROWS_TRIED if others else MAX_FOUND + 1
    found = [await _having(pair(*two), most) for two in ((first, second), (second, first))]
    ids = _each_once(chain(*(one.ids for one in found)))
    return _Ids(await _of_these(ids, others), cut=any(one.cut for one in found))


async def _of_these(ids: list[int], words: list[str]) -> list[int]:
    """Which of these people, in their order, have a part with each of these beginnings."""
    for word in words:
        if not ids:
            break
        within, values = _beginning(word)
        marks = ", ".join("?" * len(ids))
        having = f"SELECT user_id FROM name_parts WHERE user_id IN ({marks}) AND {within}"  # noqa: S608
        kept = set(await _ids(having, *ids, *values))
        ids = [one for one in ids if one in kept]
    return ids


def _beginning(word: str) -> tuple[str, list[str]]:
    end = after(word)
    return ("part >= ?", [word]) if end is None else ("part >= ? AND part < ?", [word, end])


async def _ids(sql: str, *values: str | int) -> list[int]:
    """The users of the rows in their order, each once."""
    rows = await fetch(sql, *values)
    return _each_once(int(row["user_id"]) for row in rows)


def _each_once(ids: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(ids))
