"""The check of texts and the sandbox use one grammar: the sandbox accepts all that passes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.i18n.html_lint import html_faults
from bot.sandbox.text.entities import ParseError, parse_html
from bot.telegram_html import TAGS, Tag

PIECES = (
    *("<b>", "</b>", "<i>", "</i>", "<", ">", "&", "&amp;", "&lt;", "&nbsp;", "&#65;", "<br>"),
    *('<a href="https://example.org">', "<a>", "</a>", "<b/>", "<!-- x -->", "x", " ", "\n"),
    *("<span>", '<span class="tg-spoiler">', "</span>", '<code class="language-py">', "</code>"),
    *(
        '<tg-emoji emoji-id="5">',
        '<tg-emoji emoji-id="0">',
        "</tg-emoji>",
        "<blockquote expandable>",
    ),
    *('<tg-time unix="1" format="q">', '<tg-time unix="1">', "</tg-time>"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
@example("<b>x</b>")
@example('<tg-time unix="1" format="q">x</tg-time>')
@example('<tg-emoji emoji-id="0">x</tg-emoji>')
def test_telegram_takes_whatever_the_check_finds_no_fault_in(text: str) -> None:
    """The check may be stricter than Telegram, never more lenient."""
    if not html_faults(text):
        parse_html(text)


@pytest.mark.parametrize(("name", "tag"), TAGS.items())
def test_every_tag_of_the_table_makes_its_entity(name: str, tag: Tag) -> None:
    """With the attributes that it needs; without one of them the check finds a fault."""
    values = {"href": "https://example.org", "unix": "1700000000", "emoji-id": "5"}
    given = "".join(f' {key}="{values.get(key, "tg-spoiler")}"' for key in tag.needed)
    written = f"<{name}{given}>x</{name}>"

    assert html_faults(written) == []
    assert [entity.type for entity in parse_html(written)[1]] == [tag.entity]
    assert bool(html_faults(f"<{name}>x</{name}>")) is bool(tag.needed)


def test_a_value_that_telegram_refuses_is_a_fault_of_both() -> None:
    """The pattern of a value stands in the table, once."""
    written = '<tg-emoji emoji-id="0">x</tg-emoji>'

    assert html_faults(written) == ["<tg-emoji> cannot have emoji-id=0; correct the value"]
    with pytest.raises(ParseError):
        parse_html(written)
