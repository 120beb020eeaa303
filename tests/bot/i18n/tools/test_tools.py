"""Translators' tools: a new language, the progress, a pseudo language, tables, comments."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.i18n.check.check import ROOT
from bot.i18n.check.files import parsed, read_files
from bot.i18n.sources import language_folders
from bot.i18n.tools.check import checked
from bot.i18n.tools.comments import extract
from bot.i18n.tools.exchange import (
    exported,
    exported_rows,
    exported_xliff,
    imported,
    read_rows,
)
from bot.i18n.tools.missing import HEAD
from bot.i18n.tools.new_language import NotPossible, new_language, started
from bot.i18n.tools.pseudo import pseudo, strange
from bot.i18n.tools.rows import Row
from bot.i18n.tools.stats import stats
from bot.i18n.tools.xliff import NotXliff, rows_from, xliff
from bot.settings.parsers import LOCALES
from tests.bot.i18n.check.project import SmallProject

Export = Callable[..., str]


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    """Two languages in order."""
    return SmallProject(tmp_path)


def read(project: SmallProject, name: str) -> str:
    """A file of texts."""
    return (project.root / "locales" / name).read_text("utf-8")


def test_a_new_language_is_a_draft_with_nothing_wrong(project: SmallProject) -> None:
    """Its plural branches and its name for itself are there; the check has nothing to say."""
    new_language("uk", project.root)

    assert "[few] { $tokens } tokens" in read(project, "uk/buy.ftl")
    assert "language-own-name = Українська" in read(project, "uk/language.ftl")
    assert project.findings() == []


def test_a_language_with_one_plural_form_is_started_without_choices_by_number(
    project: SmallProject,
) -> None:
    """A choice that has only its default is wrong: what stands in it stands alone."""
    new_language("id", project.root)

    assert "{ $tokens } tokens" in read(project, "id/buy.ftl")
    assert "$tokens ->" not in read(project, "id/buy.ftl")
    assert project.findings() == []


def test_the_english_words_that_a_term_replaces_are_not_forbidden_in_a_new_language(
    project: SmallProject,
) -> None:
    """“Administrator” is a good word in Polish: each language writes its own `Not:`."""
    project.write("en/product.ftl", "# Who runs it.\n# Not: moderator*\n-product-admin = admin\n")

    new_language("uk", project.root)

    assert read(project, "uk/product.ftl") == "# Who runs it.\n-product-admin = admin\n"


@pytest.mark.parametrize("code", ["uk", "pl", "ar", "ja", "de"])
def test_the_shipped_texts_can_be_started_in_any_language(code: str) -> None:
    """Each file is Fluent still, with all its messages."""
    for file in read_files(ROOT):
        if file.language == "en":
            new = parsed(started(file.text, code))

            assert list(new.messages) == list(file.parsed.messages)


@pytest.mark.parametrize("code", ["xx", "ru"])
def test_a_language_that_is_there_or_unknown_is_not_started(
    project: SmallProject, code: str
) -> None:
    """Nothing is overwritten."""
    with pytest.raises(NotPossible):
        new_language(code, project.root)


def test_the_share_that_is_done_is_shown(project: SmallProject) -> None:
    """A draft, too, is counted as it is."""
    new_language("uk", project.root)

    rows = {row[0]: row for row in stats(project.root)}

    assert rows["ru"][3] == "100 %"
    assert rows["uk (draft)"][3] == "14 %"  # its own name


def test_a_strange_language_keeps_what_programs_read(project: SmallProject) -> None:
    """Longer words with accents; variables, tags, keys and commands as they were."""
    text = strange("a-b = <b>Tokens</b>: { $n } of /buy, <code>id</code>\n")

    assert text == "a-b = <b>Ţööķééñš</b>: { $n } ööƒ /buy, <code>id</code>\n"
    pseudo(project.root)
    assert project.findings() == []


def test_a_language_from_right_to_left_has_marks_around_each_line() -> None:
    """And the file is Fluent still."""
    text = strange("a-b =\n    One\n    two { $n }\n", right_to_left=True)

    assert text == "a-b =\n    \u202eOne\u202c\n    \u202etwo\u202c { $n }\n"


@pytest.mark.parametrize("export", [exported, exported_xliff])
def test_a_language_goes_out_and_comes_back(project: SmallProject, export: Export) -> None:
    """Unchanged texts change nothing; a changed one changes one message."""
    table = export("ru", project.root)
    before = read(project, "ru/buy.ftl")

    assert imported("ru", read_rows(table), project.root).written == ()
    assert read(project, "ru/buy.ftl") == before
    changed = read_rows(table.replace("Купить токены", "Взять токены"))
    done = imported("ru", changed, project.root)
    assert done.written == ("buy-entry",)
    assert read(project, "ru/buy.ftl") == before.replace("Купить токены", "Взять токены")


@pytest.mark.parametrize("export", [exported, exported_xliff])
@pytest.mark.parametrize("code", [folder.name for folder in language_folders(LOCALES)])
def test_every_shipped_text_comes_back_as_it_was(code: str, export: Export) -> None:
    """Line ends, spaces, tags and letters of every language."""
    came = {(row.file, row.key): row.translation for row in read_rows(export(code))}
    went = {(row.file, row.key): row.translation for row in exported_rows(code)}

    assert came == went
    assert len(went) > 500


def test_marks_of_a_translation_program_are_taken_off() -> None:
    """The words stay."""
    document = xliff([Row("buy.ftl", "buy-two", "", "Back", "Назад")], "en", "ru")
    marked = document.replace("Назад", "<g id='1'>На</g>зад")

    assert [row.translation for row in rows_from(marked)] == ["Назад"]


@pytest.mark.parametrize(
    "document",
    [
        "<xliff",
        "<html/>",
        '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
        '<!DOCTYPE x [<!ENTITY a "aaaa">]><xliff>&a;</xliff>',
    ],
)
def test_what_is_no_xliff_is_named(document: str) -> None:
    """Other versions, and what could grow while it is read."""
    with pytest.raises(NotXliff):
        read_rows(document)


@pytest.mark.parametrize("bad", ["{ $nobody }", "<b>Отклонено", "{ $name"])
def test_a_faulty_row_changes_nothing(project: SmallProject, bad: str) -> None:
    """It is named instead."""
    table = exported("ru", project.root).replace("Назад", bad)
    before = read(project, "ru/buy.ftl")

    done = imported("ru", read_rows(table), project.root)

    assert done.written == ()
    assert any("buy-two" in line for line in done.refused)
    assert read(project, "ru/buy.ftl") == before


def test_comments_say_what_the_code_says(project: SmallProject) -> None:
    """Where, and variables with examples; people's own lines stay."""
    project.change("ru/buy.ftl", "buy-main =", "# Главное.\nbuy-main =")

    extract(project.root)

    text = read(project, "ru/buy.ftl")
    assert (
        "# Главное.\n# Где: сообщение; dialogs/buy/windows.py\n# $name: текст, например Anna\n"
        in text
    )
    assert "# $at: день и время, например 2026-03-05 00:00\n" in text
    assert extract(project.root) == []
    assert project.findings() == []


def test_what_is_safe_is_repaired(project: SmallProject) -> None:
    """Spaces and quotes; what needs a translator is left."""
    project.change("ru/buy.ftl", "Купить токены", 'Купить  "токены"  ')
    project.change("ru/buy.ftl", "Отклонено", "Отклонено $name")

    left = checked(project.root, fix=True)

    assert "buy-entry = Купить «токены»\n" in read(project, "ru/buy.ftl")
    assert {one.rule for one in left} == {"raw-name"}


def test_a_missing_text_is_added_as_a_comment_once(project: SmallProject) -> None:
    """A translator takes the # away; until then it is missing."""
    project.change("ru/buy.ftl", "buy-entry = Купить токены\n", "")

    for _ in range(2):
        left = checked(project.root, fix=True)
        assert {one.rule for one in left} == {"missing-message"}
        assert read(project, "ru/buy.ftl").count(HEAD) == 1

    text = read(project, "ru/buy.ftl")
    lines = text[text.index(HEAD) :].split("\n")[1:]
    words = "\n".join(line.removeprefix("# ") for line in lines)
    assert parsed(words).messages["buy-entry"]
