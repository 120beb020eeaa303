"""All texts as the workshop shows them: values, comments, variables, and what is untranslated."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.syntax import FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from bot.i18n.catalog import Locales
from bot.i18n.check.files import parsed
from bot.i18n.check.findings import Finding, Severity
from bot.i18n.check.language import Language
from bot.i18n.check.values import kinds, used_variables
from bot.i18n.sources import Sources, read_sources
from bot.i18n.text_diff import changed_keys, text_files
from bot.i18n.text_editor import NotFluent, TextEditor, language_of, with_text
from bot.workshop.files import Refused, TextFiles
from bot.workshop.spans import Said

_MARKUP = re.compile(r"<[^>]*>|&[a-z]+;")
_WORD = re.compile(r"[^\W\d_]{3,}")
BRANCHES = ("main", "master", "HEAD")


class Texts:
    """The texts on the disk, and their descriptions for the page.

    root: the project's folder of texts. overlay: an operator's folder, if there is one. files: the
    folder that is edited: the overlay, else the root. locales: strict.
    """

    def __init__(self, root: Path, overlay: Path | None, default: str) -> None:
        self.root = root
        self.overlay = overlay
        self.files = TextFiles(overlay or root)
        self.locales = Locales(root, default=default, strict=True)
        self._base = self.locales.sources
        self.editor = TextEditor.of(self._base)
        self.checker = self.editor.checker
        self.read()

    def read(self) -> None:
        """Read the files again."""
        self.locales = self.locales.trial(read_sources(self.root, self.overlay))

    @property
    def keys(self) -> list[str]:
        """Every key that any language has, file by file."""
        found: dict[str, None] = {}
        for language in self.locales.languages:
            for text in self.locales.sources[language].values():
                found |= dict.fromkeys(parsed(text).messages)
        return sorted(found, key=lambda key: key.partition("-")[0])

    def value(self, language: str, key: str) -> str | None:
        """The text as the editor shows it, from the operator's folder, else from the project."""
        own = self.files.value(language, key)
        return TextFiles(self.root).value(language, key) if own is None and self.overlay else own

    def described(self) -> dict[str, Any]:
        """Every text with its file, comment, variables, and its value in each language."""
        comments = _comments(self.locales.sources, self.locales.languages)
        changed = self._changed()
        reference = language_of(self.locales)
        values = {code: _values(self.locales.sources[code]) for code in self.locales.languages}
        return {
            key: {
                "file": key.partition("-")[0],
                "plain": self.editor.is_plain(key),
                "comment": comments.get(key, ""),
                "forms": self.editor.forms(key),
                "variables": self._variables(key, reference),
                "values": {code: values[code].get(key) for code in values},
                "untranslated": [code for code in values if self._untranslated(values, code, key)],
                "changed": [code for code in values if (code, key) in changed],
            }
            for key in self.keys
        }

    def problems(self) -> dict[str, dict[str, list[str]]]:
        """The errors of every text, by key and language. Texts without errors are left out."""
        found: dict[str, dict[str, list[str]]] = {}
        for one in self.checker.check(text_files(self.locales.sources)):
            if one.key and one.severity is Severity.WRONG:
                language = one.path.split("/")[1]
                found.setdefault(one.key, {}).setdefault(language, []).append(words_of(one))
        return found

    def problems_of(self, language: str, key: str, locales: Locales | None = None) -> list[str]:
        """The errors of one text."""
        files = text_files((locales or self.locales).sources)
        found = self.checker.check_message(files, language, key)
        return [words_of(one) for one in found if one.severity is Severity.WRONG]

    def literal_texts(self) -> list[Said]:
        """The texts without variables, as they are shown."""
        return [
            Said("plain" if self.editor.is_plain(key) else "html", language, key, value)
            for language in self.locales.languages
            for key, value in _values(self.locales.sources[language]).items()
            if "{" not in value
        ]

    def draft(self, language: str, key: str, value: str) -> Locales:
        """All texts, with this one changed. Raises Refused if it is no valid Fluent."""
        try:
            sources = with_text(self.locales.sources, language, key, value)
        except NotFluent as error:
            raise Refused(str(error)) from error
        return self.locales.trial_of(language, sources[language])

    def _variables(self, key: str, reference: Language) -> list[dict[str, str]]:
        entry, usage = reference.entries.get(key), self.editor.usages.get(key)
        if entry is None:
            return []
        known = kinds(usage, entry, reference, {})
        given = {name: one.samples for name, one in (usage.variables if usage else {}).items()}
        examples = {name: samples for name, samples in given.items() if samples}
        for name in used_variables(entry, reference):
            examples.setdefault(name, (self.editor.sample(name, known, usage),))
        return [
            {"name": name, "example": ", ".join(map(str, values))[:60]}
            for name, values in examples.items()
        ]

    def _untranslated(self, values: Mapping[str, Mapping[str, str]], code: str, key: str) -> bool:
        """Whether the text is missing or the same as in the default language."""
        mine, default = values[code].get(key), values[self.locales.default].get(key)
        if mine is None or code == self.locales.default:
            return mine is None
        file = self.locales.sources[code].get(key.partition("-")[0], "")
        return mine == default and _has_words(parsed(file).messages[key])

    def _changed(self) -> set[tuple[str, str]]:
        """The texts that differ from the project's (with an overlay) or from the main branch.

        Empty if there is no git.
        """
        if self.overlay:
            return set(changed_keys(self._base, self.locales.sources))
        before = committed(self.root, self.locales.sources)
        return set(changed_keys(before, self.locales.sources)) if before else set()


def committed(root: Path, sources: Sources) -> Sources | None:
    """The files as in the main branch. None without git or such a branch."""
    for branch in BRANCHES:
        listed = _git(root, "diff", "--name-only", "--relative", branch, "--", ".")
        if listed is None:
            continue
        before = {code: dict(files) for code, files in sources.items()}
        for name in filter(lambda one: one.endswith(".ftl"), listed.splitlines()):
            code, _, file = name.partition("/")
            text = _git(root, "show", f"{branch}:./{name}")
            before.setdefault(code, {})[file.removesuffix(".ftl")] = text or ""
        return before
    return None


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            ["git", *arguments],  # noqa: S607 - as the operator has it
            cwd=root,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _has_words(message: ast.Message) -> bool:
    """Whether the text itself contains words, besides its variables and tags."""
    texts = _Words()
    texts.visit(message)
    return _WORD.search(_MARKUP.sub("", " ".join(texts.found))) is not None


class _Words(Visitor):
    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.found.append(node.value)


def words_of(finding: Finding) -> str:
    """The problem, and how to fix it."""
    return f"{finding.problem}; {finding.mend}"


def _values(files: Mapping[str, str]) -> dict[str, str]:
    """The value of each message of a language, in one layout, to compare and to show."""
    every = (parsed(text).messages for text in files.values())
    return {key: _source(one) for messages in every for key, one in messages.items()}


def _source(message: ast.Message) -> str:
    bare = ast.Message(message.id, message.value, message.attributes)
    text = FluentSerializer().serialize_entry(bare)
    return text.partition("=")[2].strip()


def _comments(sources: Sources, languages: tuple[str, ...]) -> dict[str, str]:
    """The comment above each message: that of the default language, else of another."""
    return {
        key: entry.comment.content or ""
        for language in reversed(languages)
        for text in sources[language].values()
        for key, entry in parsed(text).messages.items()
        if entry.comment
    }
