"""Texts: values are escaped in HTML, and numbers and dates follow the language."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from loguru import logger

from bot.i18n import catalog
from bot.i18n.catalog import FALLBACK, Locales, TextError, roubles
from bot.i18n.widgets import Label, T
from bot.settings.parsers import LOCALES
from tests.logs import plain_logs

NASTY = '<b>&"=cmd|'
EN = """
sample-greeting = <b>{ $name }</b>, hello
sample-tokens = { $count ->
    [one] { $count } token
   *[other] { $count } tokens
}
sample-when = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
sample-price = { $sum }
sample-line = { $name }: { $amount }
sample-english = only in English
"""
RU = """
sample-greeting = <b>{ $name }</b>, привет
sample-tokens = { $count ->
    [one] { $count } токен
    [few] { $count } токена
   *[other] { $count } токенов
}
sample-when = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
sample-price = { $sum }
sample-line = { $name }: { $amount }
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two languages; Russian lacks one message."""
    for code, text in {"en": EN, "ru": RU}.items():
        (tmp_path / code).mkdir()
        (tmp_path / code / "sample.ftl").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def locales(root: Path) -> Locales:
    """As in production: what is missing is logged."""
    return Locales(root, zone=ZoneInfo("Europe/Moscow"))


@pytest.fixture
def strict(root: Path) -> Locales:
    """As in tests: what is missing raises."""
    return Locales(root, strict=True)


@pytest.fixture
def log() -> Iterator[list[str]]:
    """What is logged meanwhile."""
    lines: list[str] = []
    logger.remove()
    logger.add(lines.append, format="{message}")
    yield lines
    plain_logs()


def manager(locales: Locales, language: str) -> Any:
    """The part of a dialog manager that texts ask for."""
    return SimpleNamespace(
        middleware_data={"app": SimpleNamespace(locales=locales), "language": language}
    )


def test_a_name_is_escaped_in_html_and_the_messages_own_tags_stay(strict: Locales) -> None:
    """A person called <b> shows as <b> and opens no tag."""
    text = strict.html("en", "sample-greeting", {"name": NASTY})

    assert text == "<b>&lt;b&gt;&amp;&#34;=cmd|</b>, hello"


def test_a_name_is_literal_where_nothing_reads_html(strict: Locales) -> None:
    """Labels, toasts and files show a value as it is."""
    assert strict.plain("en", "sample-line", {"name": NASTY, "amount": 1}) == f"{NASTY}: 1"


async def test_widgets_escape_alike(strict: Locales) -> None:
    """T is HTML, Label is not."""
    data = {"name": NASTY, "amount": 1}

    shown = await T("sample-line").render_text(data, manager(strict, "ru"))
    pressed = await Label("sample-line").render_text(data, manager(strict, "ru"))

    assert shown == "&lt;b&gt;&amp;&#34;=cmd|: 1"
    assert pressed == f"{NASTY}: 1"


async def test_an_items_values_win_over_the_getters(strict: Locales) -> None:
    """Inside a list a message is filled from its item, and from the getter for the rest."""
    data = {"name": "all", "amount": 5, "item": {"amount": 7}, "rows": [1, 2]}

    assert await T("sample-line").render_text(data, manager(strict, "en")) == "all: 7"


@pytest.mark.parametrize(
    ("count", "russian", "english"),
    [
        (0, "0 токенов", "0 tokens"),
        (1, "1 токен", "1 token"),
        (2, "2 токена", "2 tokens"),
        (5, "5 токенов", "5 tokens"),
        (11, "11 токенов", "11 tokens"),
        (21, "21 токен", "21 tokens"),
        (112, "112 токенов", "112 tokens"),
        (122, "122 токена", "122 tokens"),
    ],
)
def test_plurals_follow_the_language(
    strict: Locales, count: int, russian: str, english: str
) -> None:
    """Russian has three forms, English two."""
    assert strict.plain("ru", "sample-tokens", {"count": count}) == russian
    assert strict.plain("en", "sample-tokens", {"count": count}) == english
    assert strict.html("ru", "sample-tokens", {"count": count}) == russian


def test_numbers_are_grouped_as_the_language_does(strict: Locales) -> None:
    """Ids go in as text, or they would be grouped too."""
    values = {"name": "1234567", "amount": 1234567}

    assert strict.plain("en", "sample-line", values) == "1234567: 1,234,567"
    assert strict.plain("ru", "sample-line", values) == "1234567: 1\xa0234\xa0567"


def test_kopecks_are_shown_as_roubles(strict: Locales) -> None:
    """8950 minor units are 89.50, exactly."""
    assert roubles(8950) == Decimal("89.5")
    assert strict.plain("en", "sample-price", {"sum": roubles(8950)}) == "89.50"
    assert strict.plain("ru", "sample-price", {"sum": roubles(8950)}) == "89,50"


def test_whole_roubles_have_no_kopecks(strict: Locales) -> None:
    """900, the same on every screen and in every notice."""
    assert strict.plain("en", "sample-price", {"sum": roubles(9_000_00)}) == "9,000"
    assert strict.plain("ru", "sample-price", {"sum": roubles(900_00)}) == "900"


def test_dates_are_shown_in_the_zone_of_the_settings(locales: Locales) -> None:
    """Late in the evening in UTC it is the next day in Moscow."""
    values = {"at": datetime(2026, 3, 5, 22, 7, tzinfo=UTC)}

    assert "6 мар" in locales.plain("ru", "sample-when", values)
    assert "01:07" in locales.plain("ru", "sample-when", values)
    assert "Mar 6" in locales.plain("en", "sample-when", values)


@pytest.mark.parametrize(
    ("told", "ours"),
    [("ru", "ru"), ("ru-RU", "ru"), ("RU", "ru"), ("de", "en"), ("", "en"), (None, "en")],
)
def test_telegrams_language_becomes_one_of_ours(
    locales: Locales, told: str | None, ours: str
) -> None:
    """The region does not matter; what the bot does not speak is the default."""
    assert locales.best_for(told) == ours


def test_the_default_language_is_named_first(root: Path) -> None:
    """All folders are languages."""
    assert Locales(root, default="ru").languages == ("ru", "en")


def test_a_message_that_a_language_lacks_is_shown_in_the_default(
    locales: Locales, log: list[str]
) -> None:
    """The person reads the other language, the log names the key."""
    assert locales.html("ru", "sample-english") == "only in English"
    assert any("sample-english" in line and "ru" in line for line in log)


def test_an_unknown_language_is_the_default(strict: Locales) -> None:
    """A person kept with a language that was since removed reads the default."""
    assert strict.plain("xx", "sample-english") == "only in English"


def test_a_message_that_nobody_has_is_an_ellipsis(locales: Locales, log: list[str]) -> None:
    """Never the key itself."""
    assert locales.html("ru", "sample-nowhere") == FALLBACK == "…"
    assert locales.plain("en", "sample-nowhere") == FALLBACK
    assert len(log) == 3  # ru, then the default; then the default alone


def test_a_missing_value_is_logged_and_the_rest_is_shown(locales: Locales, log: list[str]) -> None:
    """One forgotten value does not cost a person the screen."""
    text = locales.html("en", "sample-greeting")

    assert text.endswith("</b>, hello")
    assert any("sample-greeting" in line for line in log)


@pytest.mark.parametrize("key", ["sample-nowhere", "sample-english", "sample-greeting"])
def test_strict_raises_where_production_forgives(strict: Locales, key: str) -> None:
    """No such message, none in this language, a value missing: TextError names the key."""
    with pytest.raises(TextError, match=f"ru: {key}"):
        strict.html("ru", key)


def test_a_message_may_stand_inside_one_of_another_file(root: Path) -> None:
    """Files place each other's messages into their own, also around two corners."""
    (root / "en" / "outer.ftl").write_text("outer-most = <i>{ middle-one }</i>\n")
    (root / "en" / "middle.ftl").write_text("middle-one = { sample-english }!\n")

    assert Locales(root, strict=True).html("en", "outer-most") == "<i>only in English!</i>"


def test_a_file_is_compiled_when_its_first_message_is_wanted(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Compiling everything would take longer than all the rest of a start."""
    compiled: list[str] = []
    compile_ = catalog.FluentBundle.from_string
    monkeypatch.setattr(
        catalog.FluentBundle,
        "from_string",
        lambda code, *args, **kwargs: compiled.append(code) or compile_(code, *args, **kwargs),
    )

    locales = Locales(root)
    assert compiled == []
    locales.plain("ru", "sample-tokens", {"count": 2})
    locales.plain("ru", "sample-tokens", {"count": 5})
    assert compiled == ["ru"]


@pytest.mark.parametrize(
    ("language", "now", "shown"),
    [
        ("ru", "2026-03-05T20:00", "сегодня, 14:07"),
        ("ru", "2026-03-05T21:30", "вчера, 14:07"),  # past midnight in Moscow
        ("ru", "2026-04-01T00:00", "5 мар., 14:07"),
        ("en", "2026-04-01T00:00", "Mar 5, 2:07\u202fPM"),
        ("en", "2027-01-01T00:00", "Mar 5, 2026, 2:07\u202fPM"),
    ],
)
def test_a_moment_is_said_as_people_say_it(
    tmp_path: Path, language: str, now: str, shown: str
) -> None:
    """MOMENT: today and yesterday by the zone of the settings; the year only if it is another."""
    for code in ("en", "ru"):
        folder = tmp_path / code
        folder.mkdir()
        words = (LOCALES / code / "nav.ftl").read_text("utf-8")
        (folder / "nav.ftl").write_text(words + "\nnav-test = { MOMENT($at) }\n", "utf-8")
    clock = [datetime.fromisoformat(now).replace(tzinfo=UTC)]
    texts = Locales(tmp_path, zone=ZoneInfo("Europe/Moscow"), strict=True, now=lambda: clock[0])
    at = datetime(2026, 3, 5, 11, 7, tzinfo=UTC)

    assert texts.html(language, "nav-test", {"at": at}) == shown
    clock[0] = datetime(2028, 1, 1, tzinfo=UTC)
    assert "2026" in texts.plain(language, "nav-test", {"at": at})
