"""Texts as Telegram parses them: its HTML, trimming, nested and merged entities."""

import html
from typing import Any

import pytest
from aiogram.types import MessageEntity
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.text.entities import ParseError, find_automatic, merge, parse_html, tidy

pytestmark = pytest.mark.thorough

Place = tuple[str, int, int]


def places(entities: list[MessageEntity]) -> list[Place]:
    return [(entity.type, entity.offset, entity.length) for entity in entities]


def entity(kind: str, offset: int, length: int, **fields: Any) -> MessageEntity:
    return MessageEntity(type=kind, offset=offset, length=length, **fields)


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ("b, strong, B", "bold"),
        ("i, em", "italic"),
        ("u, ins", "underline"),
        ("s, strike, del", "strikethrough"),
        ('tg-spoiler, span class="tg-spoiler"', "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("blockquote expandable", "expandable_blockquote"),
    ],
)
async def test_each_tag_makes_its_entity(tags: str, kind: str) -> None:
    """Tag names are case-insensitive and stand for one kind of entity each."""
    for tag in tags.split(", "):
        text, entities = parse_html(f"x<{tag}>yz</>")
        assert (text, places(entities)) == ("xyz", [(kind, 1, 2)])


async def test_places_are_counted_in_utf16_units() -> None:
    """A character outside the basic plane counts twice."""
    assert places(parse_html("🪙🪙 <b>🪙</b>")[1]) == [("bold", 5, 2)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello<br/>", 'Unsupported start tag "br/" at byte offset 5'),
        ("привет<p>", 'Unsupported start tag "p" at byte offset 12'),
        ("🪙<b", "Unclosed start tag at byte offset 4"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("1 <", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b ", "Unclosed end tag at byte offset 4"),
        ("<b =1>x</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ('<a href="x"/>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<b x", 'Unclosed start tag "b" at byte offset 0'),
        ("<b x=", 'Unclosed start tag "b" at byte offset 0'),
        ('<b x="1>', "Unclosed start tag at byte offset 0"),
        ("<a href=t.me/x>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ('<tg-time unix="1" format="q">x</tg-time>', "Invalid date format used"),
        (
            "&#xD83E;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
async def test_wrong_markup_is_refused_in_telegrams_words(text: str, words: str) -> None:
    """The words and the UTF-8 byte offset are those of the real server."""
    with pytest.raises(ParseError) as refused:
        parse_html(text)
    assert str(refused.value) == words


async def test_an_empty_end_tag_closes_any_tag() -> None:
    """Telegram takes "</>" for the end of whatever is open."""
    assert places(parse_html("<i><b>x</>y</>")[1]) == [("italic", 0, 2), ("bold", 0, 1)]


async def test_unknown_attributes_are_ignored() -> None:
    """Only unknown tags are an error."""
    assert places(parse_html('<b class="x" id=y z>x</b>')[1]) == [("bold", 0, 1)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&lt", "<"),
        ("&#65;&#x42;&#x1FA99;", "AB🪙"),
        ("&nbsp;&apos;", "&nbsp;&apos;"),
        ("a & b", "a & b"),
        ("&#0;&#12345678;", "&#0;&#12345678;"),
        ("&#x110000;", "&#x110000;"),
    ],
)
async def test_character_references(written: str, read: str) -> None:
    """Four names and numbers are known; anything else stays as it stands."""
    assert parse_html(written) == (read, [])


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://example.com", "https://example.com/"),
        ("Example.com/A?b=1", "http://example.com/A?b=1"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("https://t.me/bot?start=a&amp;b", "https://t.me/bot?start=a&b"),
    ],
)
async def test_links_are_kept_in_normal_form(href: str, url: str) -> None:
    """The address in the entity is the one Telegram gives back, not the one written."""
    assert [e.url for e in parse_html(f'<a href="{href}">x</a>')[1]] == [url]


async def test_a_link_without_address_takes_its_text() -> None:
    """<a> around an address links to it."""
    assert [e.url for e in parse_html("<a>example.com</a>")[1]] == ["http://example.com/"]


async def test_a_link_that_leads_nowhere_is_plain_text() -> None:
    """Telegram drops a malformed link in silence."""
    assert parse_html('<a href="nowhere">x</a>') == ("x", [])


async def test_a_link_to_a_person_is_a_mention() -> None:
    """tg://user?id=N becomes a text_mention."""
    (mention,) = parse_html('<a href="tg://user?id=42">Ann</a>')[1]
    assert (mention.type, mention.user and mention.user.id) == ("text_mention", 42)


@pytest.mark.parametrize(
    "text",
    [
        '<pre><code class="language-python">x</code></pre>',
        '<code class="language-python"><pre>x</pre></code>',
    ],
)
async def test_a_block_of_code_has_a_language(text: str) -> None:
    """pre and code around the same text make one entity."""
    (block,) = parse_html(text)[1]
    assert (block.type, block.language) == ("pre", "python")


async def test_code_alone_has_no_language() -> None:
    """The language counts only together with pre."""
    (code,) = parse_html('<code class="language-python">x</code>')[1]
    assert (code.type, code.language) == ("code", None)


async def test_a_custom_emoji_keeps_its_identifier() -> None:
    """The emoji inside is what others see."""
    (emoji,) = parse_html('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>')[1]
    assert (emoji.length, emoji.custom_emoji_id) == (2, "5368324170671202286")


@pytest.mark.parametrize(("written", "kept"), [("R", "r"), ("TDW", "wDT"), ("", "")])
async def test_a_date_keeps_its_moment_and_format(written: str, kept: str) -> None:
    """The format comes back as weekday, date, time."""
    (date,) = parse_html(f'<tg-time unix="1700000000" format="{written}">x</tg-time>')[1]
    assert (date.type, date.unix_time, date.date_time_format) == ("date_time", 1700000000, kept)


async def test_an_empty_tag_makes_no_entity() -> None:
    """Nothing to format, nothing kept."""
    assert parse_html("a<b></b>") == ("a", [])


async def test_white_space_around_the_text_goes() -> None:
    """Telegram trims the whole text and moves the entities along."""
    text, entities = parse_html(" \n a <b>b \n</b> ")
    assert (text, places(entities)) == ("a b", [("bold", 2, 1)])


async def test_white_space_at_the_start_of_an_entity_stays() -> None:
    """Trimming at the left stops where an entity begins."""
    text, entities = parse_html(" <b> x</b>")
    assert (text, places(entities)) == (" x", [("bold", 0, 2)])


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "\u00a0 \ufeff", "<b> </b>", "\t"])
async def test_a_text_without_anything_to_see_is_empty(text: str) -> None:
    """Invisible characters do not make a message."""
    assert parse_html(text) == ("", [])


async def test_control_characters_are_cleaned() -> None:
    """A carriage return goes and takes no place; a tab becomes a space."""
    text, entities = tidy("a\r\nb\tc", [entity("bold", 3, 3)])
    assert (text, places(entities)) == ("a\nb c", [("bold", 2, 3)])


async def test_a_style_is_split_where_another_begins() -> None:
    """Nested styles come back as Telegram stores them."""
    assert places(parse_html("<b>aa<i>b</i>c</b>")[1]) == [
        ("bold", 0, 2),
        ("bold", 2, 2),
        ("italic", 2, 1),
    ]


async def test_touching_stretches_of_a_style_are_one() -> None:
    """Two bold words side by side are one bold entity."""
    assert places(parse_html("<b>a</b><b>b</b>")[1]) == [("bold", 0, 2)]


async def test_code_takes_no_style() -> None:
    """Inside code a style is dropped, around it it is cut."""
    assert places(parse_html("<b>a<code>b</code>c</b>")[1]) == [
        ("bold", 0, 1),
        ("code", 1, 1),
        ("bold", 2, 1),
    ]


async def test_a_quotation_holds_other_entities() -> None:
    """Only a quotation may have code or a link inside."""
    assert places(parse_html("<blockquote>a<code>b</code></blockquote>")[1]) == [
        ("blockquote", 0, 2),
        ("code", 1, 1),
    ]


async def test_the_longer_entity_comes_first() -> None:
    """Order: start, then length, then kind."""
    mixed = [entity("bold", 0, 2), entity("text_link", 0, 2, url="http://a.b/")]
    assert places(tidy("ab", mixed)[1]) == [("text_link", 0, 2), ("bold", 0, 2)]


async def test_nothing_is_found_inside_links_and_code() -> None:
    """The bot's own link or code wins over what Telegram finds there."""
    own = [entity("code", 0, 6), entity("text_link", 7, 6, url="http://a.b/")]
    assert merge(own, find_automatic("/start @durov /help")) == [*own, entity("bot_command", 14, 5)]


async def test_what_is_found_splits_styles_around_it() -> None:
    """A bold sentence with a link in it is bold in three pieces."""
    text = "go example.com now"
    assert places(merge([entity("bold", 0, 18)], find_automatic(text))) == [
        ("bold", 0, 3),
        ("url", 3, 11),
        ("bold", 3, 11),
        ("bold", 14, 4),
    ]


async def test_an_address_half_in_a_quotation_is_not_found() -> None:
    """A quotation holds an entity whole or not at all."""
    quote = entity("blockquote", 0, 3)
    assert merge([quote], find_automatic("example.com")) == [quote]


@given(st.text())
async def test_escaped_text_comes_back(text: str) -> None:
    """Whatever a user is called, html.escape makes it safe to send."""
    assert parse_html(html.escape(text, quote=False)) == tidy(text)


@given(st.text(alphabet="<>/bia \"'=&;#x1cu\n🪙"))
async def test_any_text_is_parsed_or_refused(text: str) -> None:
    """No input breaks the parser, and what it returns fits the text."""
    try:
        parsed, entities = parse_html(text)
    except ParseError:
        return
    length = len(parsed.encode("utf-16-le")) // 2
    assert all(e.offset >= 0 < e.length and e.offset + e.length <= length for e in entities)


KINDS = ["bold", "italic", "spoiler", "code", "pre", "url", "blockquote", "custom_emoji"]


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 9), st.integers(1, 9))))
async def test_entities_come_out_nested(wanted: list[Place]) -> None:
    """However they were given, of two entities one holds the other or they share nothing."""
    given_ = [entity(kind, at, min(length, 10 - at)) for kind, at, length in wanted]
    _, kept = tidy("0123456789", given_)
    for at, outer in enumerate(kept):
        for inner in kept[at + 1 :]:
            apart = inner.offset >= outer.offset + outer.length
            within = inner.offset + inner.length <= outer.offset + outer.length
            assert apart or (within and inner.type != outer.type and outer.type != "code")
