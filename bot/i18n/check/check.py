"""`Checker`: finds every fault of the translators' files."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from fluent.syntax import ast

from bot.i18n.check.files import MAX_PARSED, TextFile, entry_id, start
from bot.i18n.check.findings import Finding, Fix, Severity
from bot.i18n.check.language import Language
from bot.i18n.check.message import Fault, Message
from bot.i18n.check.rules import FILE_RULES, MESSAGE_RULES, PROJECT_RULES, MessageRule
from bot.i18n.check.rules_keys import Project
from bot.i18n.usage.usage import Usages

ROOT = Path(__file__).parents[3]
REFERENCE = "en"
MAX_CACHED = 20_000  # messages
Relative = tuple[MessageRule, int, Fault]  # rule, offset from the message's start, fault


class Checker:
    """Checks files, and keeps results: a message that did not change is not checked twice.

    `reference`: the language that the others are compared with. `drafts`: whether a draft may be
    incomplete.
    """

    def __init__(self, used: Usages, reference: str = REFERENCE, *, drafts: bool = True) -> None:
        self._usages = used
        self._drafts = drafts
        self._reference = reference
        self._cache: dict[tuple[str, ...], list[Relative]] = {}

    def check(
        self, files: Sequence[TextFile], *, only: Collection[str] | None = None
    ) -> list[Finding]:
        """The faults, sorted by place. The files are those of all languages.

        `only`: paths of the files to report on.
        """
        languages = _languages(files)
        if self._reference not in languages:
            fault = Fault(0, "no such folder", "each language has one, such as locales/en")
            return [_finding(TextFile(self._reference, "", ""), "", "missing-file", fault)]
        project = Project(languages, languages[self._reference], self._usages)
        found = [*self._of_files(files, only), *self._of_project(project, only)]
        for file in files:
            if only is None or file.path in only:
                found += self._of_messages(file, project)
        found = [one for one in found if not (self._drafts and _allowed(one, languages))]
        return sorted(found, key=lambda one: (one.path, one.line, one.column, one.rule))

    def check_message(self, files: Sequence[TextFile], language: str, key: str) -> list[Finding]:
        """The faults of one message, without checking the others."""
        languages = _languages(files)
        project = Project(languages, languages[self._reference], self._usages)
        file = project.languages[language].file_of.get(key)
        entry = project.languages[language].entries.get(key)
        if file is None or not isinstance(entry, ast.Message):
            return []
        return list(self._of_message(file, entry, project))

    @staticmethod
    def _of_files(files: Iterable[TextFile], only: Collection[str] | None) -> Iterator[Finding]:
        for file in files:
            if only is None or file.path in only:
                yield from _of_file(file)

    @staticmethod
    def _of_project(project: Project, only: Collection[str] | None) -> Iterator[Finding]:
        for rule in PROJECT_RULES:
            for file, key, fault in rule.look(project):
                if only is None or file.path in only:
                    yield _finding(file, key, rule.name, fault, rule.severity)

    def _of_messages(self, file: TextFile, project: Project) -> Iterator[Finding]:
        for entry in file.parsed.messages.values():
            if entry.value is not None:
                yield from self._of_message(file, entry, project)

    def _of_message(
        self, file: TextFile, entry: ast.Message, project: Project
    ) -> Iterator[Finding]:
        key = entry_id(entry)
        language = project.languages[file.language]
        everywhere = (one for _, one in sorted(project.languages.items()) if one is not language)
        sources = (source for one in (language, *everywhere) for source in one.sources(key))
        cache_key = (file.language, key, *sources)
        if cache_key not in self._cache:
            if len(self._cache) >= MAX_CACHED:
                self._cache.clear()
            self._cache[cache_key] = self._checked(file, entry, project)
        for rule, offset, fault in self._cache[cache_key]:
            placed = _moved(fault, start(entry) + offset)
            yield _finding(file, key, rule.name, placed, rule.severity)

    def _checked(self, file: TextFile, entry: ast.Message, project: Project) -> list[Relative]:
        message = self._message(file, entry, project)
        return [
            (rule, fault.offset - start(entry), fault)
            for rule in MESSAGE_RULES
            for fault in rule.look(message)
        ]

    def _message(self, file: TextFile, entry: ast.Message, project: Project) -> Message:
        own, key = project.languages[file.language], entry_id(entry)
        usage, names = self._usages.get(key), self._usages.names
        if own is project.reference:
            return Message(key, entry, file, own, usage, names=names)
        beside = {
            code: Message(key, other, one.file_of[key], one, usage, names=names)
            for code, one in project.languages.items()
            if one is not own
            and isinstance(other := one.entries.get(key), ast.Message)
            and other.value
        }
        reference = beside.pop(self._reference, None)
        return Message(key, entry, file, own, usage, reference, names, tuple(beside.values()))


def _languages(files: Iterable[TextFile]) -> dict[str, Language]:
    found: dict[str, list[TextFile]] = {}
    for file in files:
        found.setdefault(file.language, []).append(file)
    return {code: Language(code, those) for code, those in sorted(found.items())}


@lru_cache(maxsize=MAX_PARSED)
def _of_file(file: TextFile) -> tuple[Finding, ...]:
    return tuple(
        _finding(file, key, rule.name, fault, rule.severity)
        for rule in FILE_RULES
        for key, fault in rule.look(file)
    )


def _moved(fault: Fault, offset: int) -> Fault:
    """The fault at the current place of its message."""
    shift = offset - fault.offset
    fix = fault.fix and Fix(fault.fix.start + shift, fault.fix.end + shift, fault.fix.text)
    return Fault(offset, fault.problem, fault.mend, fix)


def _finding(
    file: TextFile, key: str, rule: str, fault: Fault, severity: Severity = Severity.WRONG
) -> Finding:
    line, column = file.parsed.position(max(fault.offset, 0))
    return Finding(
        file.path, line, column, key, rule, fault.problem, fault.mend, severity, fault.fix
    )


def _allowed(finding: Finding, languages: dict[str, Language]) -> bool:
    """Whether this is an incomplete text of a draft."""
    code = finding.path.split("/")[1]
    incomplete = finding.severity is Severity.INCOMPLETE
    return incomplete and code in languages and languages[code].draft
