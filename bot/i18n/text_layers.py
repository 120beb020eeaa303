"""The texts of one process: the files, and the texts of admins that replace some of them.

An admin's text that no longer fits, for example because a new version of the bot gives other
values, is set aside: the file's text is shown instead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from threading import Lock

from loguru import logger

from bot.i18n.catalog import Locales
from bot.i18n.check.files import parsed
from bot.i18n.check.findings import Finding, Severity
from bot.i18n.sources import Sources
from bot.i18n.text_diff import around, new_mistakes
from bot.i18n.text_editor import NotFluent, TextEditor, with_text

Own = Mapping[tuple[str, str], str]
"""The texts of admins, by language and key."""


@dataclass(frozen=True)
class Settled:
    """Texts that can be shown. `wrong`: why the admins' texts in `set_aside` cannot."""

    files: Sources
    own: Own
    set_aside: Own
    shown: Sources
    wrong: list[Finding]


@dataclass
class TextLayers:
    """One per process. `files`: without the admins' texts. `own`: texts of admins that are shown.

    The others are `set_aside`. `editor` is made when it is first needed, unless it is given.
    """

    locales: Locales
    files: Sources = field(init=False)
    own: Own = field(default_factory=dict)
    set_aside: Own = field(default_factory=dict)
    editor: TextEditor | None = None
    _making: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self.files = self.locales.sources

    def editing(self) -> TextEditor:
        """The editor that tries texts. Call it in a thread: the first time it takes a second."""
        with self._making:
            if self.editor is None:
                self.editor = TextEditor.of(self.files)
            return self.editor

    def mistakes_in_files(self, files: Sources) -> list[Finding]:
        """Harmful findings in these files that the files in use do not have."""
        return new_mistakes(self.editing().checker, self.files, files)

    def settled(self, files: Sources, own: Own) -> Settled:
        """Which of these admins' texts can replace the files' texts. Call it in a thread."""
        good, wrong = self._good(files, own)
        aside = {place: value for place, value in own.items() if place not in good}
        return Settled(files, good, aside, laid_over(files, good), wrong)

    def show(self, settled: Settled) -> None:
        """Show these texts from now on."""
        self.files, self.own, self.set_aside = settled.files, settled.own, settled.set_aside
        self.locales.adopt(settled.shown)

    def _good(self, files: Sources, own: Own) -> tuple[Own, list[Finding]]:
        if not own:
            return {}, []
        try:
            near = around(files, laid_over(files, own))  # they were checked when published
            if not new_mistakes(self.editing().checker, *near):
                return own, []
        except NotFluent as error:
            logger.debug("trying each text of admins by itself: {}", error)
        return self._one_by_one(files, own)

    def _one_by_one(self, files: Sources, own: Own) -> tuple[Own, list[Finding]]:
        good: dict[tuple[str, str], str] = {}
        wrong: list[Finding] = []
        shown = files
        for (language, key), value in own.items():
            found, trial = self._tried(shown, language, key, value)
            wrong += found
            if not found:
                good[language, key], shown = value, trial
        return good, wrong

    def tried(self, language: str, key: str, value: str) -> list[Finding]:
        """Mistakes in a text that an admin wants to publish."""
        return self._tried(self.locales.sources, language, key, value)[0]

    def _tried(
        self, shown: Sources, language: str, key: str, value: str
    ) -> tuple[list[Finding], Sources]:
        try:
            trial = with_text(shown, language, key, value)
        except NotFluent as error:
            return [_unreadable(language, key, str(error))], shown
        return new_mistakes(self.editing().checker, shown, trial), trial

    def ours(self, language: str, key: str) -> str:
        """The text in the files; empty if there is none."""
        return source_of(self.files, language, key)


def laid_over(files: Sources, own: Own) -> Sources:
    """The files with the admins' texts instead of theirs. Raises NotFluent."""
    for (language, key), value in own.items():
        files = with_text(files, language, key, value)
    return files


def source_of(sources: Sources, language: str, key: str) -> str:
    """The text after the = sign, without the file's indent."""
    return "\n".join(_value_lines(sources, language, key)).strip()


def _value_lines(sources: Sources, language: str, key: str) -> Iterator[str]:
    file = sources.get(language, {}).get(key.partition("-")[0], "")
    source = parsed(file).sources.get(key, "").replace("\r\n", "\n")
    lines = source.partition("=")[2].lstrip(" ").split("\n")
    yield lines[0]
    for line in lines[1:]:
        yield line.removeprefix("    ")


def comment_of(sources: Sources, language: str, key: str) -> str:
    """The comment above a text."""
    entry = parsed(sources.get(language, {}).get(key.partition("-")[0], "")).messages.get(key)
    return (entry.comment.content or "") if entry and entry.comment else ""


def _unreadable(language: str, key: str, why: str) -> Finding:
    path = f"locales/{language}/{key.partition('-')[0]}.ftl"
    return Finding(path, 1, 1, key, "syntax", why, "write it as before", Severity.WRONG)
