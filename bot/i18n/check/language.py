"""One language: its entries by key, its plural forms, whether it is a draft."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.plural import to_python

from bot.i18n.check.files import Entry, TextFile

PROBES = (1, 2, 5, 21, 0, 3, 11, 100, 1_000_000, *range(4, 200))
"""Whole numbers that reach every plural form of every language; common ones first."""
EXTREMES = (0, 1, 2, 5, 21, 1_234_567)
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
DRAFT = "### draft"


class Language:
    """All files of one language."""

    def __init__(self, code: str, files: Iterable[TextFile]) -> None:
        self.code = code
        self.files = {file.name: file for file in files}
        self._sources: dict[str, tuple[str, ...]] = {}

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Messages by key, terms by `-key`, of all files."""
        return {
            key: entry for file in self.files.values() for key, entry in file.parsed.named.items()
        }

    @cached_property
    def file_of(self) -> Mapping[str, TextFile]:
        """The file that has the entry."""
        return {key: file for file in self.files.values() for key in file.parsed.named}

    def sources(self, key: str) -> tuple[str, ...]:
        """The sources of an entry and of those that it uses. Its findings depend on them."""
        if key not in self._sources:
            self._sources[key] = tuple(self._used_sources(key))
        return self._sources[key]

    def _used_sources(self, key: str) -> Iterator[str]:
        seen: set[str] = set()
        waiting = [key]
        while waiting:
            name = waiting.pop()
            file = self.file_of.get(name)
            if name not in seen and file is not None:
                seen.add(name)
                yield file.parsed.sources[name]
                waiting += file.parsed.references[name]

    @cached_property
    def all_text(self) -> str:
        """The text of all its files."""
        return "\n".join(file.text for file in self.files.values())

    @property
    def locale(self) -> Locale | None:
        """Babel's data; None if Babel does not know the language."""
        return babel_locale(self.code)

    @cached_property
    def draft(self) -> bool:
        """Whether the language is marked as unfinished, by `### draft` in its language.ftl."""
        file = self.files.get("language.ftl")
        return bool(file and DRAFT in (line.strip().lower() for line in file.text.splitlines()))


@cache
def babel_locale(code: str) -> Locale | None:
    """Babel's data of a language; None if Babel does not know it."""
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


@cache
def plural_of(code: str) -> Callable[[Any], str]:
    """The plural form of a number in this language; `other` for a language Babel does not know."""
    locale = babel_locale(code)
    rule: Callable[[Any], str] = to_python(locale.plural_form) if locale else lambda _: "other"
    return rule


@cache
def whole_forms(code: str) -> Mapping[str, int]:
    """The plural forms that whole numbers have, each with the first example of `PROBES`."""
    found: dict[str, int] = {}
    for number in PROBES:
        found.setdefault(plural_of(code)(number), number)
    return {form: found[form] for form in CATEGORIES if form in found}
