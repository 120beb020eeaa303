"""An admin composes a broadcast: what is accepted, what is refused, the preview."""

import pytest

from models import BroadcastContent
from tests.dialogs.broadcasts import (
    PICTURE,
    bare,
    composed,
    composing,
    sends,
    sent,
    uploads,
)
from tests.people import Person, buttons, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite
BOLD = {"type": "bold", "offset": 0, "length": 5}
LINK = {"type": "text_link", "offset": 6, "length": 5, "url": "https://example.com/"}
NASTY = "5 < 6 & $100 <b>{name}</b> { $x }"


async def test_the_preview_is_what_was_sent(olga: Person) -> None:
    """Formatting and all; what was sent stays in the chat, below it the one menu."""
    await composed(olga, "Hello world", entities=[BOLD, LINK])
    assert olga.typed == ["Hello world"]
    assert olga.menu["message_id"] > olga.messages[-2]["message_id"]

    await olga.taps("broadcast-content-next")

    (preview,) = olga.notices
    assert bare(preview) == {"text": "Hello world", "entities": [BOLD, LINK]}


@pytest.mark.parametrize("kind", ["photo", "video", "animation", "document"])
async def test_any_file_is_taken_with_its_caption(olga: Person, kind: str) -> None:
    """By what it is, with how it is shown."""
    await composing(olga)
    await uploads(olga, kind, caption="Hello", caption_entities=[BOLD], has_media_spoiler=True)

    await olga.taps("broadcast-content-next")

    (preview,) = olga.notices
    original = next(one for one in olga.messages if one["out"])
    assert bare(preview) == bare(original)


async def test_an_album_is_gathered_part_by_part(olga: Person) -> None:
    """The screen counts; the preview is one album again."""
    await composing(olga)
    await uploads(olga, "photo", "video", "photo", caption="Hello")
    what = olga.label("broadcast-summary", kind="album", messages=3, excerpt="Hello", quoted="yes")
    assert what in olga.menu["text"]

    await olga.taps("broadcast-content-next")

    assert [bare(one) for one in olga.notices] == [bare(m) for m in olga.messages if m["out"]]
    assert len({one["media_group_id"] for one in olga.notices}) == 1
    assert not olga.can_tap("broadcast-content-links")


async def test_another_message_takes_the_place_of_the_first(olga: Person) -> None:
    """Whatever it was."""
    await composed(olga, "One")
    await uploads(olga, "photo", "photo")
    await sends(olga, "Two")

    await olga.taps("broadcast-content-next")

    assert [text_of(one) for one in olga.notices] == ["Two"]


@pytest.mark.parametrize(
    "content",
    [
        {"dice": {"emoji": "🎲", "value": 3}},
        {"paid_media": {"star_count": 5, "paid_media": []}},
        {"location": {"latitude": 1.5, "longitude": 2.5, "live_period": 60}},
    ],
    ids=lambda content: next(iter(content)),
)
async def test_what_would_arrive_as_something_else_is_refused(
    olga: Person, content: dict[str, object]
) -> None:
    """At once, on the same screen; what was there before is kept."""
    await composed(olga, "Hello")

    await olga.phone.send(**content)
    await olga.looks()

    assert olga.sees("errors-cannot-copy")
    await olga.taps("broadcast-content-next")
    assert [text_of(one) for one in olga.notices] == ["Hello"]


async def test_a_caption_longer_than_a_bots_is_refused(olga: Person) -> None:
    """People with Premium may write it; 1,024 characters pass, one more does not."""
    await composing(olga)
    await uploads(olga, "photo", caption="x" * 1025)
    assert olga.sees("errors-long-caption", length=1025, longest=1024)
    assert not olga.can_tap("broadcast-content-next")

    await uploads(olga, "photo", caption="x" * 1024)

    await olga.taps("broadcast-content-next")
    assert text_of(olga.notices[0]) == "x" * 1024


async def test_an_album_with_a_bad_part_is_not_taken_in_half(olga: Person) -> None:
    """Whichever part it is, the answer says what is wrong with it."""
    await composing(olga)
    await olga.phone.upload(PICTURE, "1.png", "photo", media_group_id="7")
    await olga.phone.upload(PICTURE, "2.png", "photo", "x" * 1025, media_group_id="7")
    await olga.phone.upload(PICTURE, "3.png", "photo", media_group_id="7")
    await olga.looks()

    assert olga.sees("errors-long-caption", length=1025, longest=1024)
    assert not olga.can_tap("broadcast-content-next")


async def test_custom_emoji_that_would_be_lost_are_refused(world: World, olga: Person) -> None:
    """Telegram makes them plain unless the bot's owner paid for them; it is tried."""
    emoji = {"type": "custom_emoji", "offset": 6, "length": 2, "custom_emoji_id": "536832417"}
    await composing(olga)
    await sends(olga, "Hello 🎉", entities=[emoji])
    assert olga.sees("errors-custom-emoji")
    assert olga.notices == []

    await world.driver.allow_custom_emoji()
    await sends(olga, "Hello 🎉", entities=[emoji])

    await olga.taps("broadcast-content-next")
    assert [one["entities"] for one in olga.notices] == [[emoji]]


async def test_buttons_are_typed_as_lines(olga: Person) -> None:
    """A mistake names its line; then the preview has them."""
    await composed(olga)
    await olga.taps("broadcast-content-links")
    await olga.says("Site - https://example.com\nShop")
    assert olga.sees("errors-broadcast-link", line=2, why="dash")

    await olga.says("Site - https://example.com/\nShop — tg://resolve?domain=shop")
    await olga.taps("broadcast-content-next")

    (preview,) = olga.notices
    shown = [(one["text"], one["url"]) for one in buttons(preview)]
    assert shown == [("Site", "https://example.com/"), ("Shop", "tg://resolve?domain=shop")]


async def test_the_longest_buttons_are_shown_as_far_as_a_screen_holds_them(olga: Person) -> None:
    """They are typed in a whole message, and come back with ours around them."""
    lines = [f"{'L' * 64} - https://example.com/{number:x>1940}" for number in "12"]
    await composed(olga)
    await olga.taps("broadcast-content-links")
    await olga.says("\n".join(lines))
    await olga.taps("broadcast-content-links")

    assert lines[0] in olga.menu["text"]
    assert olga.menu["text"].endswith("x…")


async def test_an_album_has_no_buttons(olga: Person) -> None:
    """Neither can they be put under one, nor stay when one takes the place of a text."""
    await composed(olga)
    await olga.taps("broadcast-content-links")
    await olga.says("Site - https://example.com/")
    await uploads(olga, "photo", "photo")

    await olga.taps("broadcast-content-next")

    assert olga.warned("errors-broadcast-album")
    assert olga.notices == []


async def test_buttons_can_be_dropped(olga: Person) -> None:
    """And the preview has none."""
    await composed(olga)
    await olga.taps("broadcast-content-links")
    await olga.says("Site - https://example.com/")
    await olga.taps("broadcast-content-links")
    await olga.taps("broadcast-links-drop")
    await olga.taps("broadcast-content-next")

    assert buttons(olga.notices[0]) == []


async def test_each_language_may_have_its_own(olga: Person) -> None:
    """The preview shows whichever is chosen; a removed one is gone."""
    own_name = olga.label("language-own-name")
    await composed(olga, "Hello")
    await olga.taps("broadcast-content-languages")
    await olga.taps("broadcast-languages-variant", made="no", language="ru", own_name=own_name)
    await sends(olga, "Привет")
    await olga.taps("broadcast-content-next")
    assert [text_of(one) for one in olga.notices] == ["Привет"]
    await olga.taps("broadcast-preview-language", chosen="no", language="all", own_name="")
    assert [text_of(one) for one in olga.notices] == ["Hello"]

    await olga.taps("broadcast-preview-change")
    assert olga.notices == []
    await sent(olga, 1)

    made = await BroadcastContent.all().order_by("language").values_list("language", "excerpt")
    assert made == [("", "Hello"), ("ru", "Привет")]


async def test_a_test_copy_stays(olga: Person) -> None:
    """The preview goes with its screen."""
    await composed(olga)
    await olga.taps("broadcast-content-next")
    await olga.taps("broadcast-preview-copy")
    assert [text_of(one) for one in olga.notices] == ["Hello", "Hello"]

    await olga.taps("nav-home")

    assert [text_of(one) for one in olga.notices] == ["Hello"]


async def test_a_preview_that_telegram_refuses_is_said(world: World, olga: Person) -> None:
    """Here: what was to be copied was deleted meanwhile."""
    world.expects("message to copy not found")
    await composed(olga)
    await olga.phone.delete(next(one["message_id"] for one in olga.messages if one["out"]))

    await olga.taps("broadcast-content-next")

    assert olga.warned("errors-cannot-copy")
