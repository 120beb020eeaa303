"""What is wrong with one text: each branch is formatted, as the bot would, and looked at."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from fluent.syntax import FluentParser, ast

from bot.i18n.branches import Branch, Values, branches, placed_values, sample_values
from bot.i18n.catalog import Locales, TextError
from bot.i18n.html_lint import html_faults
from bot.i18n.lint import LIMITS, PLAIN
from bot.i18n.sources import Files, Sources

_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(?:[a-z]+|#[0-9]+);")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Problem:
    """What is wrong with the text `key` of a language, in words for translators."""

    language: str
    key: str
    words: str

    @property
    def place(self) -> str:
        """The file and the key, as far as they are known."""
        return f"{self.language}/{self.key.partition('-')[0]}.ftl {self.key}" if self.key else "?"

    def __str__(self) -> str:
        return f"{self.place}: {self.words}"


@lru_cache(maxsize=256)
def messages(text: str) -> dict[str, ast.Message]:
    """The messages of one file."""
    body = FluentParser(with_spans=False).parse(text).body
    return {entry.id.name: entry for entry in body if isinstance(entry, ast.Message)}


def message_of(sources: Sources, code: str, key: str) -> ast.Message | None:
    """The message of this key; its file is the first word of the key."""
    return messages(sources.get(code, {}).get(key.partition("-")[0], "")).get(key)


def branches_of(locales: Locales, code: str, key: str, values: Values) -> list[Branch]:
    """Each branch of a text, with values for it and for the texts placed into it."""
    message = message_of(locales.sources, code, key)
    if message is None:
        return []
    placed = placed_values(message, lambda other: message_of(locales.sources, code, other))
    own = sample_values(message)
    return branches(message, code, {**placed, **own, **values})


def changed_keys(old: Sources, new: Sources) -> list[tuple[str, str]]:
    """Language and key of each message that is new, gone or not as it was."""
    found: list[tuple[str, str]] = []
    for code, name in _changed_files(old, new):
        before, after = (messages(one.get(code, {}).get(name, "")) for one in (old, new))
        same = {key for key in before if key in after and before[key].equals(after[key])}
        found += ((code, key) for key in dict.fromkeys((*before, *after)) if key not in same)
    return found


def unreadable(code: str, file: str, text: str) -> list[Problem]:
    """What the parser can't read of a file: it would be lost without a word."""
    junk = [entry for entry in FluentParser().parse(text).body if isinstance(entry, ast.Junk)]
    return [_of_junk(code, file, text, entry) for entry in junk]


def problems_of(
    locales: Locales, code: str, key: str, values: Values, *, plain: bool
) -> list[Problem]:
    """What is wrong with one message of `locales`, which must be strict.

    `values`: what the screen gives, as far as it is known. `plain`: no HTML is read there.
    """
    message = message_of(locales.sources, code, key)
    if message is None:
        return [Problem(code, key, "there is no such text; write it again")]
    if message.value is None or message.attributes:
        return [Problem(code, key, "a text is «key = words», without attributes")]
    found = list(_variables(locales, code, key, message))
    for branch in branches_of(locales, code, key, values):
        found += _of_branch(locales, code, key, branch.values, plain=plain)
    return [Problem(code, key, words) for words in dict.fromkeys(found)]


def _of_junk(code: str, file: str, text: str, junk: ast.Junk) -> Problem:
    start = junk.span.start if junk.span else 0
    line = text.count("\n", 0, start) + 1
    why = "; ".join(str(note.message) for note in junk.annotations)
    return Problem(code, f"{file}-", f"line {line} can't be read: {why}")


def _of_branch(
    locales: Locales, code: str, key: str, values: Values, *, plain: bool
) -> Iterator[str]:
    form = locales.plain if plain else locales.html
    try:
        shown = form(code, key, values)
    except TextError as error:
        yield str(error).partition(f"{key}: ")[2]
        return
    if plain:
        found = _MARKUP.findall(shown)
        yield from [f"people would read {' '.join(found)}: no markup here"] * bool(found)
    else:
        yield from html_faults(shown)
    limit = next(limit for prefix, limit in LIMITS if key.startswith(prefix))
    if (length := len(_TAG.sub("", shown))) > limit:
        yield f"{length} characters, Telegram takes {limit}; shorten it"


def _variables(locales: Locales, code: str, key: str, message: ast.Message) -> Iterator[str]:
    """Compared with the other languages: a variable that none has, or that all have."""
    used = set(sample_values(message))
    same = [message_of(locales.sources, other, key) for other in locales.sources if other != code]
    others = [set(sample_values(one)) for one in same if one]
    for name in sorted(used - set().union(*others) if others else ()):
        yield f"no other language has ${name}; is it misspelt?"
    for name in sorted(set.intersection(*others) - used if others else ()):
        yield f"${name} is missing; the other languages show it"


def _changed_files(old: Sources, new: Sources) -> Iterator[tuple[str, str]]:
    for code in dict.fromkeys((*old, *new)):
        before: Files = old.get(code, {})
        after: Files = new.get(code, {})
        for name in dict.fromkeys((*before, *after)):
            if before.get(name) != after.get(name):
                yield code, name


def problems_of_change(
    locales: Locales, old: Sources, plain_keys: Collection[str]
) -> list[Problem]:
    """What is wrong with the texts of strict `locales` that `old` did not have like this."""
    new = locales.sources
    found = []
    for code, name in _changed_files(old, new):
        found += unreadable(code, name, new.get(code, {}).get(name, ""))
    for code, key in changed_keys(old, new):
        plain = key in plain_keys or key.startswith(PLAIN)
        found += problems_of(locales, code, key, {}, plain=plain)
    return found
