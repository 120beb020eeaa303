"""Proofreading: every fault a translator can make is found, placed, and said in one line."""

from pathlib import Path

import pytest

from bot.i18n.html_lint import html_faults
from bot.i18n.lint import mistakes, plain_keys

GOOD = """
buy-entry = Buy
buy-main = <b>{ $tokens }</b> { $tokens ->
    [one] token
   *[other] tokens
}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house in order: two languages, one dialog whose entry is a label."""
    for folder in ("locales/en", "locales/ru", "dialogs/buy", "bot"):
        (tmp_path / folder).mkdir(parents=True)
    write(tmp_path, "en/buy", GOOD)
    write(tmp_path, "ru/buy", GOOD)
    code = 'ENTRY = Label("buy-entry")\nMAIN = Window(T("buy-main"))\nMORE = ("buy-more", 1)\n'
    (tmp_path / "dialogs/buy/windows.py").write_text(code)
    return tmp_path


def write(house: Path, name: str, text: str) -> None:
    """A file of texts."""
    (house / f"locales/{name}.ftl").write_text(text, encoding="utf-8")


@pytest.mark.thorough
def test_the_projects_own_texts_are_in_order() -> None:
    """What `python -m bot texts check` says of this checkout."""
    assert mistakes() == []


def test_a_house_in_order_has_no_mistakes(house: Path) -> None:
    """The sample that the other tests spoil."""
    assert mistakes(house) == []


def test_no_texts_at_all_is_a_mistake(tmp_path: Path) -> None:
    """Not an empty list of faults."""
    assert mistakes(tmp_path) == [
        "locales: no .ftl file; each language has a folder, such as locales/en"
    ]


@pytest.mark.parametrize(
    ("added", "line"),
    [
        ("buy-late = Late", "locales/en/buy.ftl buy-late: no such message; translate it"),
        ("menu-main = Menu", "locales/ru/buy.ftl:7 menu-main: keys of this file are"),
        ("buy-Main = Menu", "locales/ru/buy.ftl:7 buy-Main: keys of this file are"),
        ("buy-entry = Twice", "locales/ru/buy.ftl buy-entry: written 2 times"),
        ("buy-a = x\n  .title = y", "locales/ru/buy.ftl:7 buy-a: has an attribute .title"),
        ("buy-a =\n  .title = y", "locales/ru/buy.ftl:7 buy-a: has no text"),
        ("buy-a = { $x", "locales/ru/buy.ftl:7: can't be read from «buy-a = { $x» on"),
        ("what is this", "locales/ru/buy.ftl:7: can't be read from «what is this» on"),
        ("buy-a = { buy-gone }", "locales/ru buy-a: "),
        ("buy-a = { FLY($x) }", "locales/ru buy-a: Unknown function: FLY"),
        ("buy-a = { buy-a }", "locales/ru buy-a: "),
        ("buy-a = <b>x", "locales/ru/buy.ftl:7 buy-a: <b> is not closed; add </b>"),
        ("buy-a = <h1>x</h1>", "locales/ru/buy.ftl:7 buy-a: Telegram has no tag <h1>"),
        (
            "buy-a = { $n ->\n    [one] <b>x\n   *[other] y\n}</b>",
            "locales/ru/buy.ftl:7 buy-a: </b> closes nothing",
        ),
        ("buy-more = <b>x</b>", "locales/ru/buy.ftl:7 buy-more: shown as plain text"),
        ("buy-invoice-title = " + "x" * 33, "buy-invoice-title: up to 33 characters"),
        ("buy-invoice-title = { $a } is what you get now", "up to 33 characters"),
        ("buy-invoice-description = " + "x" * 256, "up to 256 characters, Telegram takes 255"),
        ("buy-a = " + "x" * 4097, "up to 4097 characters, Telegram takes 4096"),
    ],
)
def test_a_fault_is_found_and_placed(house: Path, added: str, line: str) -> None:
    """Which file, which line, which key, what is wrong."""
    write(house, "ru/buy", f"{GOOD}{added}\n")

    found = mistakes(house)

    assert any(line in fault for fault in found), found
    assert all("\n" not in fault for fault in found)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("errors", "errors-gone = " + "x" * 201, "takes 200"),
        ("errors", "errors-gone = <b>x</b>", "shown as plain text"),
        ("errors", "errors-gone = this &amp; that", "people would read &amp;"),
        ("commands", "commands-buy = " + "x" * 257, "takes 256"),
        ("commands", "commands-bot-name = " + "x" * 65, "takes 64"),
        ("commands", "commands-bot-about = " + "x" * 121, "takes 120"),
        ("commands", "commands-bot-description = " + "x" * 513, "takes 512"),
        ("nav", "nav-home = <b>x</b>", "shown as plain text"),
    ],
)
def test_shared_texts_keep_telegrams_limits(house: Path, name: str, text: str, line: str) -> None:
    """Refusals, commands and buttons: how long, and without markup."""
    write(house, f"en/{name}", text)
    write(house, f"ru/{name}", text)

    assert len(mistakes(house)) == 2
    assert all(line in fault for fault in mistakes(house))


def test_texts_exactly_as_long_as_allowed_are_in_order(house: Path) -> None:
    """A limit is the last length that passes."""
    for code in ("en", "ru"):
        write(house, f"{code}/errors", "errors-gone = " + "x" * 200)
        write(house, f"{code}/commands", "commands-bot-name = " + "x" * 64)

    assert mistakes(house) == []


def test_a_missing_file_is_one_line(house: Path) -> None:
    """Not a line for each of its messages."""
    write(house, "en/menu", "menu-main = Menu\nmenu-more = More\n")

    assert mistakes(house) == [
        "locales/ru/menu.ftl: no such file; copy locales/en/menu.ftl and translate it"
    ]


def test_different_variables_are_named(house: Path) -> None:
    """What one language places into a message, another does too."""
    write(house, "ru/buy", GOOD.replace("{ $tokens }</b>", "{ $stars }</b>"))

    assert mistakes(house) == [
        "locales/en/buy.ftl buy-main: $stars is missing, locales/ru/buy.ftl has it;"
        " use it in both or none"
    ]


def test_a_label_with_a_tag_is_a_mistake(house: Path) -> None:
    """Buttons show their text as it is; which keys are buttons, the code says."""
    assert plain_keys(house) == {"buy-entry", "buy-more"}
    write(house, "ru/buy", GOOD.replace("= Buy", "= <b>Buy</b>"))

    assert mistakes(house) == [
        "locales/ru/buy.ftl:2 buy-entry: shown as plain text, people would read <b> </b>; drop that"
    ]


def test_a_file_in_another_encoding_is_a_mistake(house: Path) -> None:
    """Windows editors save cp1251, or a byte order mark before the first key."""
    (house / "locales/ru/buy.ftl").write_bytes(GOOD.replace("Buy", "Купить").encode("cp1251"))
    assert mistakes(house) == [
        "locales/ru/buy.ftl: not plain UTF-8; save the file as «UTF-8 without BOM»"
    ]

    write(house, "ru/buy", "\ufeff" + GOOD)
    assert mistakes(house)[0].startswith("locales/ru/buy.ftl: not plain UTF-8")


def test_a_folder_that_is_no_language_is_a_mistake(house: Path) -> None:
    """The plural rules come from the folder's name."""
    (house / "locales/12").mkdir()
    write(house, "12/buy", GOOD)

    assert any(
        fault.startswith("locales/12: ") and "language's code" in fault for fault in mistakes(house)
    )


@pytest.mark.parametrize(
    "text",
    [
        "plain & simple",
        "<b>bold <i>and</i></b> <u>x</u> <s>x</s> <tg-spoiler>x</tg-spoiler>",
        '<a href="https://example.org">x</a> <code class="language-python">x</code>',
        "<blockquote expandable>x</blockquote> 1 &lt; 2 &#33;",
    ],
)
def test_telegrams_own_html_passes(text: str) -> None:
    """What Telegram reads is no fault."""
    assert html_faults(text) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("1 < 2", "a lone <"),
        ("a <", "a lone <"),
        ("<b", "a lone <"),
        ("line<br/>line", "Telegram has no tag closed in itself"),
        ("line<br>line", "Telegram has no tag <br>"),
        ("<b><i>x</b></i>", "</b> stands before </i>"),
        ("x</b>", "</b> closes nothing"),
        ("<a>x</a>", "<a> needs href="),
        ('<b class="x">x</b>', "<b> has no class="),
        ("1&nbsp;000", "Telegram has no &nbsp;"),
        ("<!-- note -->", "Telegram has no comments"),
        ("<?php ?>", "Telegram has no comments"),
        ("<!DOCTYPE html>", "Telegram has no comments"),
    ],
)
def test_what_telegram_refuses_is_a_fault(text: str, fault: str) -> None:
    """Each in words that say what to do."""
    assert any(found.startswith(fault) for found in html_faults(text)), html_faults(text)
