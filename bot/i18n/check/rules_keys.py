"""Rules about keys: every language has every text that the code uses, and no others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from bot.i18n.check.files import TextFile
from bot.i18n.check.language import Language
from bot.i18n.check.message import Fault
from bot.i18n.usage.usage import Usages

Placed = tuple[TextFile, str, Fault]
OWN_NAME = "language-own-name"


@dataclass(frozen=True, eq=False)
class Project:
    """All languages, and the texts that the code uses."""

    languages: Mapping[str, Language]
    reference: Language
    usages: Usages

    @property
    def others(self) -> list[Language]:
        """The languages that are translations."""
        return [one for one in self.languages.values() if one is not self.reference]


def language_code(project: Project) -> Iterator[Placed]:
    """The name of a folder must be a language's code."""
    for language in project.languages.values():
        if language.locale is None:
            words = f"“{language.code}” is not a language that Babel knows"
            yield _first(language), "", Fault(0, words, "name the folder by a code, such as de")


def missing_file(project: Project) -> Iterator[Placed]:
    """Each language needs each file of the reference."""
    for language in project.others:
        for name in sorted(set(project.reference.files) - set(language.files)):
            file = TextFile(language.code, name, "")
            source = project.reference.files[name].path
            yield file, "", Fault(0, "no such file", f"copy {source} and translate it")


def missing_message(project: Project) -> Iterator[Placed]:
    """Each language that has the file needs each message of the reference."""
    for language in project.others:
        for key, entry in project.reference.entries.items():
            source = project.reference.file_of[key]
            file = language.files.get(source.name)
            if key in language.entries or file is None or key.startswith("-"):
                continue
            line, _ = source.parsed.position(entry.span.start if entry.span else 0)
            words = "no such message: people read it in the reference language"
            end = len(file.text)
            yield file, key, Fault(end, words, f"translate it from {source.path}:{line}")


def unasked_in_reference(project: Project) -> Iterator[Placed]:
    """Each key in the code must be a message of the reference."""
    for key, usage in project.usages.by_key.items():
        if key not in project.reference.entries:
            stem = key.partition("-")[0]
            file = project.reference.files.get(f"{stem}.ftl")
            if file:
                words = f"the code asks for it ({', '.join(usage.places[:2])})"
                yield file, key, Fault(len(file.text), f"no such message: {words}", "write it")


def obsolete(project: Project) -> Iterator[Placed]:
    """A message that the reference lacks is never shown."""
    for language in project.others:
        for key, entry in language.entries.items():
            if key.startswith("-") or key in project.reference.entries:
                continue
            near = get_close_matches(key, list(project.reference.entries), 1)
            hint = f"did you mean {near[0]}?" if near else "remove it"
            words = "the reference has no such message, so nobody sees it"
            yield language.file_of[key], key, Fault(entry, words, hint)


def never_asked(project: Project) -> Iterator[Placed]:
    """A message of the reference that the code does not use."""
    placed = _placed(project.reference)
    for key, entry in project.reference.entries.items():
        if not key.startswith("-") and not project.usages.get(key) and key not in placed:
            words = "the code never asks for it"
            yield project.reference.file_of[key], key, Fault(entry, words, "remove it")


def _placed(language: Language) -> set[str]:
    """Messages that other messages use."""
    files = language.files.values()
    return {key for file in files for keys in file.parsed.references.values() for key in keys}


def own_name(project: Project) -> Iterator[Placed]:
    """Two languages with the same name look alike in the list of languages."""
    seen: dict[str, str] = {}
    for language in (project.reference, *project.others):
        entry = language.entries.get(OWN_NAME)
        if entry is None or entry.value is None:
            continue
        name = "".join(str(getattr(one, "value", "")) for one in entry.value.elements).strip()
        if name.lower() in seen:
            words = f"“{name}” is the name of {seen[name.lower()]}, too"
            yield language.file_of[OWN_NAME], OWN_NAME, Fault(entry, words, _suggested(language))
        seen.setdefault(name.lower(), language.code)


def _suggested(language: Language) -> str:
    name = language.locale.get_display_name() if language.locale else None
    return f"write {name.capitalize()}" if name else "write the language's name for itself"


def _first(language: Language) -> TextFile:
    return next(iter(language.files.values()))
