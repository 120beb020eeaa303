"""Mistakes in changed texts that the earlier texts did not have."""

from collections.abc import Iterator, Sequence

from bot.i18n.check.check import Checker
from bot.i18n.check.files import TextFile, parsed
from bot.i18n.check.findings import Finding, Severity
from bot.i18n.sources import Sources

ALWAYS = ("language", "product")  # whether a language is a draft; its nouns


def text_files(sources: Sources) -> list[TextFile]:
    """The files in the form that the check needs."""
    return [
        TextFile(code, f"{name}.ftl", text)
        for code, files in sources.items()
        for name, text in files.items()
    ]


def changed_keys(old: Sources, new: Sources) -> set[tuple[str, str]]:
    """Language and key of each message that is new, gone or changed."""
    found: set[tuple[str, str]] = set()
    for code, name in _changed_files(old, new):
        before, after = (parsed(one.get(code, {}).get(name, "")).messages for one in (old, new))
        same = {key for key in before if key in after and before[key].equals(after[key])}
        found |= {(code, key) for key in (*before, *after) if key not in same}
    return found


def new_mistakes(checker: Checker, old: Sources, new: Sources) -> list[Finding]:
    """Harmful findings in the changed files that were not there before; also each lost text."""
    changed = list(_changed_files(old, new))
    if not changed:
        return []
    paths = {f"locales/{code}/{name}.ftl" for code, name in changed}
    before, after = (_wrong(checker, text_files(one), paths) for one in (old, new))
    known = {_identity(one) for one in before}
    found = [one for one in after if _identity(one) not in known]
    return [*found, *_gone(old, new)]


def around(old: Sources, new: Sources) -> tuple[Sources, Sources]:
    """The changed files in every language, and those whose texts they use. The rest is not read.

    Checking these finds what checking all would, but for words that other texts count.
    """
    waiting = [*ALWAYS, *(name for _, name in _changed_files(old, new))]
    names: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in names:
            names.add(name)
            waiting += _used_files(name, old, new)
    return _only(names, old), _only(names, new)


def _used_files(name: str, *sources: Sources) -> Iterator[str]:
    for files in (one for source in sources for one in source.values()):
        for used in parsed(files.get(name, "")).references.values():
            yield from (key.removeprefix("-").partition("-")[0] for key in used)


def _only(names: set[str], sources: Sources) -> Sources:
    return {
        code: {name: text for name, text in files.items() if name in names}
        for code, files in sources.items()
    }


def _wrong(checker: Checker, files: Sequence[TextFile], paths: set[str]) -> list[Finding]:
    found = checker.check(files, only=paths)
    return [one for one in found if one.severity is Severity.WRONG]


def _identity(finding: Finding) -> tuple[str, str, str, str]:
    return finding.path, finding.key, finding.rule, finding.problem


def _gone(old: Sources, new: Sources) -> Iterator[Finding]:
    for code, name in _changed_files(old, new):
        before, after = (parsed(one.get(code, {}).get(name, "")).messages for one in (old, new))
        for key in before.keys() - after.keys():
            path = f"locales/{code}/{name}.ftl"
            words = "there is no such text any more", "write it again"
            yield Finding(path, 1, 1, key, "missing-message", *words, Severity.WRONG)


def _changed_files(old: Sources, new: Sources) -> Iterator[tuple[str, str]]:
    for code in dict.fromkeys((*old, *new)):
        before, after = old.get(code, {}), new.get(code, {})
        for name in dict.fromkeys((*before, *after)):
            if before.get(name) != after.get(name):
                yield code, name
