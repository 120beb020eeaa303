"""Positions of entities in a text: UTF-16 lengths, Telegram's order, nesting and splitting."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

from aiogram.types import MessageEntity

# Of two entities with the same offsets the one with the lower number comes first [T].
PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "date_time": 30,
    "text_link": 49,
    "text_mention": 49,
    "mention": 50,
    "hashtag": 50,
    "bot_command": 50,
    "url": 50,
    "email": 50,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
STYLES = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
UNSTYLED = frozenset({"pre", "code", "date_time"})


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, in which the Bot API counts offsets and lengths."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def end_of(entity: MessageEntity) -> int:
    """The UTF-16 offset just after the entity."""
    return entity.offset + entity.length


def span(entity: MessageEntity, start: int, end: int) -> MessageEntity:
    """The same entity over another part of the text."""
    return entity.model_copy(update={"offset": start, "length": end - start})


def ordered(entities: Iterable[MessageEntity]) -> list[MessageEntity]:
    """In Telegram's order: by start, the longer first, then by type [T]."""
    return sorted(entities, key=lambda e: (e.offset, -e.length, _priority(e)))


def overlap(one: MessageEntity, other: MessageEntity) -> bool:
    """Whether the two share at least one character."""
    return one.offset < end_of(other) and other.offset < end_of(one)


def crosses_quote(entity: MessageEntity, quote: MessageEntity) -> bool:
    """Whether it overlaps the quotation without being inside it:

    Telegram drops such entities [T].
    """
    inside = quote.offset <= entity.offset and end_of(entity) <= end_of(quote)
    return overlap(entity, quote) and not inside


def first_of_overlapping(entities: Iterable[MessageEntity]) -> list[MessageEntity]:
    """In order, each entity that starts after the end of the previous one [T].

    Nested entities are dropped.
    """
    kept: list[MessageEntity] = []
    for entity in ordered(entities):
        if not kept or entity.offset >= end_of(kept[-1]):
            kept.append(entity)
    return kept


def by_kind(
    entities: Iterable[MessageEntity],
) -> tuple[list[MessageEntity], list[MessageEntity], list[MessageEntity]]:
    """Three lists: styles (may be split), quotations (may hold others), and all the rest."""
    styles, quotes, rest = [], [], []
    for entity in entities:
        if entity.type in STYLES:
            styles.append(entity)
        elif entity.type in QUOTES:
            quotes.append(entity)
        else:
            rest.append(entity)
    return styles, quotes, rest


def arranged(entities: Iterable[MessageEntity]) -> list[MessageEntity]:
    """The entities that Telegram keeps, in its order, with styles split where others begin [T].

    Links, mentions, code and the like never overlap; quotations never overlap; a style inside code
    is dropped; adjacent parts of one style become one.
    """
    styles, quotes, rest = by_kind(e for e in entities if e.length > 0)
    quotes = first_of_overlapping(quotes)
    rest = [
        e
        for e in first_of_overlapping(rest)
        if not any(crosses_quote(e, quote) for quote in quotes)
    ]
    return ordered([*rest, *quotes, *_split_styles(styles, [*rest, *quotes])])


def _priority(entity: MessageEntity) -> int:
    if entity.type == "pre" and entity.language:
        return PRIORITY["pre"] - 1
    return PRIORITY.get(entity.type, 50)


def _split_styles(styles: list[MessageEntity], fixed: list[MessageEntity]) -> list[MessageEntity]:
    runs = _runs(styles)
    edges = {edge for entity in fixed for edge in (entity.offset, end_of(entity))}
    cuts = sorted(edges | {run.offset for run in runs})
    unstyled = [entity for entity in fixed if entity.type in UNSTYLED]
    pieces = [piece for run in runs for piece in _pieces(run, cuts)]
    return [piece for piece in pieces if not any(overlap(piece, code) for code in unstyled)]


def _runs(styles: list[MessageEntity]) -> list[MessageEntity]:
    """One entity for each continuous part of a style, merged from all its entities."""
    runs: list[MessageEntity] = []
    last: dict[str, int] = {}
    for entity in ordered(styles):
        at = last.get(entity.type)
        if at is not None and entity.offset <= end_of(runs[at]):
            runs[at] = span(runs[at], runs[at].offset, max(end_of(runs[at]), end_of(entity)))
        else:
            last[entity.type] = len(runs)
            runs.append(entity)
    return runs


def _pieces(run: MessageEntity, cuts: list[int]) -> list[MessageEntity]:
    inner = cuts[bisect_right(cuts, run.offset) : bisect_left(cuts, end_of(run))]
    bounds = [run.offset, *inner, end_of(run)]
    return [span(run, start, end) for start, end in pairwise(bounds)]
