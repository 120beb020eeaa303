"""Telegram's HTML: what it accepts, and what it refuses, in words for translators."""

import pytest

from bot.i18n.html_lint import html_faults


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
