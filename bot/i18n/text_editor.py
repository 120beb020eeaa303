"""Tries one text before it is shown: parses it, checks it, renders each branch."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from fluent.syntax import FluentParser, ast

from bot.i18n.catalog import Locales
from bot.i18n.check.check import ROOT, Checker
from bot.i18n.check.files import parsed
from bot.i18n.check.language import Language
from bot.i18n.check.pairwise import conditions
from bot.i18n.check.values import kinds, plain_sample, used_variables
from bot.i18n.sources import Sources, overlaid
from bot.i18n.text_diff import text_files
from bot.i18n.usage.collector import usages
from bot.i18n.usage.usage import Form, Kind, Usage, Usages, Value

MAX_BRANCHES = 40  # of one text that are rendered
EXAMPLES: Mapping[Kind, Value] = {Kind.NUMBER: 5, Kind.TEXT: "Anna"}
"""Sample values of variables that select no branch."""


class NotFluent(Exception):
    """The text cannot be part of a file; the message says why."""


class Branch(NamedTuple):
    """One rendering of a text: the values that select it, and a value for each variable."""

    chosen: Mapping[str, Value]
    values: Mapping[str, Value]


class TextEditor:
    """How the code uses the texts, and the check. Making one takes a second."""

    def __init__(self, used: Usages) -> None:
        self.usages = used
        self.checker = Checker(used)

    @classmethod
    def of(cls, sources: Sources) -> "TextEditor":
        """An editor for these files and the code of the running bot."""
        return cls(usages(ROOT, {name for files in sources.values() for name in files}))

    def forms(self, key: str) -> list[Form]:
        """Where Telegram shows the text."""
        usage = self.usages.get(key)
        return sorted(usage.forms) if usage else []

    def is_plain(self, key: str) -> bool:
        """Whether the text is a label, a toast or something else without HTML."""
        forms = self.forms(key)
        return bool(forms) and not any(form.html for form in forms)

    def branches(self, locales: Locales, language: str, key: str) -> Iterator[Branch]:
        """Each branch of a text, with the values that select it."""
        there, reference = language_of(locales, language), language_of(locales)
        entry, usage = there.entries.get(key), self.usages.get(key)
        if entry is None:
            return
        other = reference.entries.get(key)
        known = kinds(usage, other, reference, {}) if other else {}
        known = kinds(usage, entry, there, known)
        base = {name: self.sample(name, known, usage) for name in used_variables(entry, there)}
        reached = list(conditions(entry, there, known, usage)) or [{}]
        for chosen in reached[:MAX_BRANCHES]:
            yield Branch(chosen, {**base, **chosen})

    @staticmethod
    def sample(name: str, known: Mapping[str, Kind], usage: Usage | None) -> Value:
        """A typical value of a variable."""
        kind = known.get(name, Kind.TEXT)
        return EXAMPLES.get(kind) or plain_sample(name, kind, usage)


def language_of(locales: Locales, language: str = "") -> Language:
    """The entries of a language; without one, of the default language."""
    code = language or locales.default
    return Language(code, text_files({code: locales.sources[code]}))


def with_text(sources: Sources, language: str, key: str, value: str) -> Sources:
    """All texts with this one changed. Raises NotFluent."""
    if language not in sources:
        raise NotFluent("no such language")
    entry = entry_of(key, value)
    body = FluentParser().parse(entry).body
    for junk in (one for one in body if isinstance(one, ast.Junk)):
        raise NotFluent("; ".join(str(note.message) for note in junk.annotations))
    if len(body) != 1 or list(parsed(entry).messages) != [key]:
        raise NotFluent('a line begins like another text; write { "" } before it')
    files = dict(sources[language])
    file = key.partition("-")[0]
    files[file] = overlaid(files.get(file, ""), entry)
    return {**sources, language: files}


def entry_of(key: str, value: str) -> str:
    """A text as it is written in a file."""
    if "\n" not in value:
        return f"{key} = {value}"
    lines = [f"    {line}" if line.strip() else "" for line in value.split("\n")]
    return "\n".join([f"{key} =", *lines])
