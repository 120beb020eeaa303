"""The crawler notices what it is sent out for."""

import pytest

from tests.crawl.acts import Act, Offer
from tests.crawl.chart import Chart
from tests.crawl.reading import Reading
from tests.crawl.strange import StrangeReading


@pytest.mark.parametrize(
    "words", ["menu-main", "Pay { $sum }", "$name", "<b>Menu</b>", "a &amp; b", "is True"]
)
def test_a_key_or_a_code_is_noticed(words: str) -> None:
    """Wherever it is shown."""
    assert list(Reading(["menu-main"]).of_words(words))


@pytest.mark.parametrize("words", ["Top-up", "a well-known word", "/start", "5 < 6 & 7"])
def test_words_are_no_code(words: str) -> None:
    """A hyphen, a command, an ampersand."""
    assert not list(Reading(["menu-main"]).of_words(words))


def test_a_place_without_a_way_home_is_noticed() -> None:
    """Although it has buttons: they lead only to one another."""
    there, back, on = (
        Act("Home", "press", "in"),
        Act("In", "press", "out"),
        Act("In", "press", "on"),
    )
    stuck = Act("Deep", "press", "again")
    chart = Chart()
    chart.saw("home", "Home", [Offer(there)])
    chart.saw("in", "In", [Offer(back), Offer(on)])
    chart.saw("deep", "Deep", [Offer(stuck)])

    for place, act, leads in (
        ("home", there, "in"),
        ("in", back, "home"),
        ("in", on, "deep"),
        ("deep", stuck, "deep"),
    ):
        chart.led(place, act, leads)

    assert chart.cannot_leave(["Home"]) == ["deep"]


def test_what_destroys_comes_last() -> None:
    """The nearest harmless act is first, a farther one second."""
    far, delete = Act("Far", "press", "look"), Act("Home", "press", "delete")
    go = Act("Home", "press", "go")
    chart = Chart()
    chart.saw("home", "Home", [Offer(delete, danger=True), Offer(go)])
    chart.saw("far", "Far", [Offer(far)])
    chart.led("home", go, "far")
    chart.done.add(go)

    assert chart.next_act("home") == go
    chart.done.add(far)
    assert chart.next_act("home") == delete


def test_a_word_in_plain_letters_is_noticed_among_strange_ones() -> None:
    """What people wrote, commands and what is copied stay."""
    code = {"type": "code", "offset": 0, "length": 4}
    said = {"text": "1001 Ƀåļåñçé with Anna, /buy", "entities": [code]}

    assert len(list(StrangeReading([], "Anna").problems(said))) == 1
    assert not list(StrangeReading([], "Anna with").problems(said))
