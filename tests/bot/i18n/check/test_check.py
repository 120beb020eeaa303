"""The check of texts: it finds every fault of a translator and reports its place in one line."""

from pathlib import Path

import pytest

from bot.i18n.check.check import Checker
from bot.i18n.check.files import TextFile, read_files
from bot.i18n.check.findings import Severity
from bot.i18n.usage.collector import usages
from tests.bot.i18n.check.project import EN, RU, SmallProject

CHOICE_EN, CHOICE_RU = (
    text[text.index("{ $tokens ->") : text.index("    }, { DATETIME") + 5] for text in (EN, RU)
)


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    """Two languages in order."""
    return SmallProject(tmp_path)


def test_a_project_in_order_has_no_findings(project: SmallProject) -> None:
    """The sample that the other tests spoil."""
    assert project.findings() == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        ("buy-entry = Купить токены\n", "", "missing-message", "no such message"),
        ("buy-entry =", "buy-entri =", "obsolete-message", "buy-entry"),
        ("buy-one = Меню", "buy-one = Меню\nbuy-one = Главное", "duplicate-key", "second time"),
        ("buy-one =", "menu-one =", "key-name", "keys of this file"),
        ("buy-one = Меню", "buy-one = Меню\n    .title = x", "attribute", ".title"),
        ("buy-one = Меню", "buy-one = { $x", "syntax", "can't be read"),
        ("buy-one = Меню", "buy-one =\n    .title = x", "no-text", "no text"),
        ("buy-one = Меню", 'buy-one = { "" }', "blank", "is empty"),
        ("{ $name }</b>", "{ $nama }</b>", "unknown-variable", "$nama"),
        ("<b>{ $name }</b>: ", "", "lost-variable", "$name is not shown"),
        ("решения, { $name }", "решения", "lost-variable", "[pending]"),
        ("[few] { $tokens } токена", "[few] токена", "lost-number", "[few]"),
        ("        [few] { $tokens } токена\n", "", "plural-missing", "[few]"),
        ("[few]", "[two]", "unknown-branch", "[two]"),
        ("[rejected]", "[rejectd]", "unknown-branch", "did you mean [rejected]"),
        ("        [rejected] Отклонено\n", "", "missing-branch", "[rejected]"),
        ("*[expired]", "[expired]", "syntax", ""),
        ("[pending]", "[rejected]", "double-branch", "[rejected]"),
        ("DATETIME($at", "DATETIME($tokens", "broken-call", "DATETIME() fails"),
        ("{ $tokens } токен\n", "{ NUMBER($name) } токен\n", "broken-call", "NUMBER() fails"),
        ('DATETIME($at, dateStyle: "medium")', "$at", "bare-date", "$at is a date"),
        ('dateStyle: "medium"', 'dateStyle: "huge"', "broken-call", "DATETIME() fails"),
        ('dateStyle: "medium"', 'style: "medium"', "unknown-reference", "no option style"),
        ("DATETIME($at", "DATE($at", "unknown-reference", "no function DATE"),
        ("buy-one = Меню", "buy-one = { buy-gone }", "unknown-reference", "buy-gone"),
        ("buy-one = Меню", "buy-one = { buy-one }", "unknown-reference", "leads back"),
        ("<b>{ $name }</b>", "<b>{ $name }", "html", "<b> is not closed"),
        ("<b>{ $name }</b>", "<h1>{ $name }</h1>", "html", "no tag <h1>"),
        ("[few] { $tokens }", "[few] <b>{ $tokens }", "html", "<b> is not closed"),
        ("buy-one = Меню", "buy-one = <b>Меню</b>", "markup-in-plain", "<b>"),
        ("buy-one = Меню", f"buy-one = {'Ш' * 20}", "too-wide", "wide"),
        ("buy-entry = Купить токены", "buy-entry = Buy tokens", "untranslated", "Buy tokens"),
        ("/paysupport", "/paysuport", "lost-address", "/paysupport"),
        ("Истекло", "Истекло для $name", "raw-name", "$name"),
        ("Отклонено", 'Отклонено "сразу"', "quotes", "straight"),
        ("Отклонено", "Отклонено «сразу", "quotes", "pairs"),
        ("Купить токены", "Купить  токены", "double-space", "two spaces"),
        ("Купить токены", "Купить токены  ", "trailing-space", "ends in spaces"),
        ("{ $tokens ->", "{ $at ->", "wrong-selector", "is a date"),
    ],
)
def test_a_fault_is_found(project: SmallProject, old: str, new: str, rule: str, words: str) -> None:
    """In the file that has it, by the rule that is about it."""
    project.change("ru/buy.ftl", old, new)

    found = project.findings()

    assert any(one.rule == rule and words in str(one) for one in found), found
    assert all(one.path == "locales/ru/buy.ftl" and "\n" not in str(one) for one in found)


def test_a_place_is_a_line_and_a_column(project: SmallProject) -> None:
    """As an editor counts them, from 1."""
    project.change("ru/buy.ftl", "[rejected]", "[rejectd]")

    places = {(one.rule, one.line, one.column) for one in project.findings()}

    assert ("unknown-branch", 13, 9) in places


@pytest.mark.parametrize("noun", ["token", "tokens"])
def test_a_noun_that_the_reference_counts_has_forms_everywhere(
    project: SmallProject, noun: str
) -> None:
    """Where the other languages count nothing, only its own texts show that it has two."""
    for name, old in (("en/buy.ftl", "File of { $name }"), ("ru/buy.ftl", "Файл { $name }")):
        project.change(name, old, f"{{ $name }} {noun if name.startswith('en') else 'шт.'}")

    [found] = project.findings()

    assert (found.rule, found.key) == ("uncounted-noun", "buy-file")


def test_a_name_of_one_word_is_a_word_to_translate(project: SmallProject) -> None:
    """Telegram's Stars are Звёзды in Russian."""
    for code, old in (("en", "Buy tokens"), ("ru", "Купить токены")):
        project.change(f"{code}/buy.ftl", f"buy-entry = {old}", "buy-entry = ⭐ Stars")

    assert {(one.rule, one.key) for one in project.findings()} == {("untranslated", "buy-entry")}


def test_a_function_of_a_value_of_unknown_kind_is_found_although_all_languages_have_it(
    project: SmallProject,
) -> None:
    """It fails at any value but its own; nothing in the code says that it is one."""
    windows = project.root / "dialogs/buy/windows.py"
    windows.write_text(windows.read_text().replace('{"name": "x"}', '{"name": locales.any()}'))
    for code in ("en", "ru"):
        project.change(f"{code}/buy.ftl", "{ $name }\nbuy-main", "{ NUMBER($name) }\nbuy-main")

    assert {(one.rule, one.key) for one in project.findings()} == {("unknown-kind", "buy-file")}


def test_an_unknown_variable_is_found_although_all_languages_have_it(project: SmallProject) -> None:
    """What the code gives decides, not what the translations agree on."""
    for code in ("en", "ru"):
        project.change(f"{code}/buy.ftl", "{ $name }</b>", "{ $title }</b>")

    assert {one.rule for one in project.findings()} == {"unknown-variable"}


def test_a_copied_language_is_untranslated_and_has_no_name(project: SmallProject) -> None:
    """`cp -r locales/en locales/uk` is no translation; its plural forms are not those of uk."""
    for name in ("buy.ftl", "language.ftl"):
        project.write(f"uk/{name}", (project.root / f"locales/en/{name}").read_text())

    found = {(one.rule, one.key) for one in project.findings()}

    assert {("untranslated", "buy-entry"), ("plural-missing", "buy-main")} <= found
    assert ("own-name", "language-own-name") in found


@pytest.mark.parametrize(
    ("words", "counted"),
    [("осталось { $tokens } токенов", True), ("токенов осталось: { $tokens }", False)],
)
def test_plural_forms_are_compared_with_all_languages(
    project: SmallProject, words: str, counted: bool
) -> None:
    """English may count nothing, where another language does."""
    name = (project.root / "locales/ru/buy.ftl").read_text().replace("токена", "токени")
    project.write("uk/buy.ftl", name)
    project.write("uk/language.ftl", "### draft\n\nlanguage-own-name = Українська\n")
    project.change("en/buy.ftl", CHOICE_EN, "{ $tokens }")
    project.change("ru/buy.ftl", CHOICE_RU, words)

    found = [(one.path, one.rule) for one in project.findings()]

    assert found == [("locales/ru/buy.ftl", "plural-missing")] * counted


@pytest.mark.parametrize(
    ("comment", "text", "allowed"),
    [
        ("# The same as in English.", "Buy tokens", True),
        ("# The same: buy, tokens.", "Buy tokens", True),
        ("# The same: tokens.", "Buy tokens", False),
        ("# Another comment.", "Buy tokens", False),
    ],
)
def test_what_is_the_same_in_a_language_is_said_in_a_comment(
    project: SmallProject, comment: str, text: str, allowed: bool
) -> None:
    """Of a whole message, or of some words: the others must be translated still."""
    project.change("ru/buy.ftl", "buy-entry = Купить токены", f"{comment}\nbuy-entry = {text}")

    assert (project.findings() == []) is allowed


def test_a_term_that_is_the_same_is_said_once(project: SmallProject) -> None:
    """Indonesian says “token”, too: the comment above the term counts for every text."""
    project.write("ru/product.ftl", "# The same as in English.\n-product-token = tokens\n")
    project.write("en/product.ftl", "-product-token = token\n")
    project.change("en/buy.ftl", "buy-entry = Buy tokens", "buy-entry = Tokens")
    project.change("ru/buy.ftl", "buy-entry = Купить токены", "buy-entry = Tokens")

    assert project.findings() == []


def test_a_draft_may_be_incomplete_but_not_wrong(project: SmallProject) -> None:
    """`### draft` in its language.ftl: untranslated and missing texts are no findings then."""
    project.write("uk/language.ftl", "### draft\nlanguage-own-name = Українська\n")
    project.write("uk/buy.ftl", "buy-entry = Buy tokens\nbuy-main = { $gone }\n")

    found = [one for one in project.findings() if one.key != "buy-main"]
    wrong = [one for one in project.findings() if one.rule == "unknown-variable"]

    assert found == []
    assert wrong[0].severity is Severity.WRONG


def test_one_word_stands_for_one_thing(project: SmallProject) -> None:
    """A comment above a term lists the words that it replaces."""
    project.write("ru/product.ftl", "# Not: жетон*\n-product-token = токен\n")
    project.write("en/product.ftl", "-product-token = token\n")
    project.change("ru/buy.ftl", "Купить токены", "Купить жетоны")

    assert [one.problem for one in project.findings()] == ["“жетоны” for “токен”"]


def test_a_language_without_a_file_is_one_finding(project: SmallProject) -> None:
    """Not a line for each of its messages."""
    (project.root / "locales/ru/buy.ftl").unlink()

    assert [str(one) for one in project.findings()] == [
        "locales/ru/buy.ftl:1:1: missing-file: no such file;"
        " copy locales/en/buy.ftl and translate it"
    ]


@pytest.mark.parametrize("raw", ["\ufeffbuy-entry = Купить".encode(), "buy = ж".encode("cp1251")])
def test_a_file_in_another_encoding_is_found(project: SmallProject, raw: bytes) -> None:
    """Windows editors save cp1251, or a byte order mark before the first key."""
    (project.root / "locales/ru/buy.ftl").write_bytes(raw)

    assert "encoding" in {one.rule for one in project.findings()}


def test_text_in_memory_is_checked_without_looking_at_the_rest(project: SmallProject) -> None:
    """What an editor asks for at each key press: one message, or one file."""
    files = read_files(project.root)
    checker = Checker(usages(project.root, {"buy", "language"}))
    text = next(file.text for file in files if file.path == "locales/ru/buy.ftl")
    changed = TextFile("ru", "buy.ftl", text.replace("[few] { $tokens }", "[few]"))
    files = [changed if file.path == changed.path else file for file in files]

    of_message = checker.check_message(files, "ru", "buy-main")
    of_file = checker.check(files, only={"locales/ru/buy.ftl"})

    assert {one.rule for one in of_message} == {one.rule for one in of_file}
    assert checker.check(files, only={"locales/en/buy.ftl"}) == []
