"""Time zones by their cities, in the person's words, with the clocks of this very day."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.i18n.catalog import Locales
from bot.i18n.timezones import COMMON, city_of, common_zones, found_zones, shown_zone
from bot.settings.parsers import LOCALES

WINTER, SUMMER = datetime(2026, 1, 15, 12, tzinfo=UTC), datetime(2026, 7, 15, 12, tzinfo=UTC)


def test_the_nearest_clocks_come_first() -> None:
    """The own one at the top, the other end of the world at the bottom."""
    names = [one.name for one in common_zones(ZoneInfo("Europe/Moscow"), WINTER, "en")]

    assert set(names[:2]) == {"Europe/Istanbul", "Europe/Moscow"}
    assert names[-1] == "Pacific/Honolulu"
    assert sorted(names) == sorted(COMMON)


@pytest.mark.parametrize(
    ("zone", "at", "offset", "time"),
    [
        ("Europe/Berlin", WINTER, "UTC+1", "13:00"),
        ("Europe/Berlin", SUMMER, "UTC+2", "14:00"),
        ("America/New_York", WINTER, "UTC\u22125", "07:00"),
        ("Asia/Kathmandu", WINTER, "UTC+5:45", "17:45"),
        ("America/St_Johns", WINTER, "UTC\u22123:30", "08:30"),
        ("UTC", SUMMER, "UTC+0", "12:00"),
    ],
)
def test_a_clock_is_that_of_the_day(zone: str, at: datetime, offset: str, time: str) -> None:
    """Summer time included."""
    shown = shown_zone(ZoneInfo(zone), at, "ru")
    assert (shown.offset, shown.time) == (offset, time)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Берлин", "Europe/Berlin"),
        ("берл", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("НЬЮ-ЙОРК", "America/New_York"),
        ("Kyiv", "Europe/Kyiv"),
        ("Buenos", "America/Argentina/Buenos_Aires"),
        ("Kiev", "Europe/Kyiv"),
        ("sao paulo", "America/Sao_Paulo"),
    ],
)
def test_a_city_is_found_by_its_name_in_any_of_our_languages(typed: str, zone: str) -> None:
    """By a part of it, without accents."""
    found = [ZoneInfo(one.name) for one in found_zones(typed, ("ru", "en"), WINTER)]
    assert str(found[0]) in {zone, zone.replace("Kyiv", "Kiev").replace("Argentina/", "")}


def test_no_zone_is_listed_twice() -> None:
    """Of two names of one zone one is offered."""
    found = [one.city for one in found_zones("moscow", ("en",), WINTER)]
    assert found == ["Moscow"]
    assert found_zones(" ", ("en",), WINTER) == []


def test_cities_have_names_in_the_persons_language() -> None:
    """As Babel's data have them."""
    assert city_of("Europe/Kyiv", "uk") == "Київ"
    assert city_of("Asia/Tokyo", "ru") == "Токио"


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        (None, "yesterday, 23:30"),
        ("Europe/Moscow", "today, 02:30"),
        ("America/New_York", "yesterday, 18:30"),
    ],
)
def test_a_day_begins_by_the_persons_own_clock(zone: str | None, shown: str) -> None:
    """One text, one moment, three people; none gets the other's from the cache."""
    now = datetime(2026, 3, 6, 9, tzinfo=UTC)
    locales = Locales(LOCALES, zone=ZoneInfo("UTC"), strict=True, now=lambda: now)
    at = {"at": datetime(2026, 3, 5, 23, 30, tzinfo=UTC)}
    locales.plain("ru", "audit-deeds-moment", at)

    theirs = locales.in_zone(ZoneInfo(zone) if zone else None)
    words = {"yesterday": "вчера", "today": "сегодня"}
    day, _, time = shown.partition(", ")
    assert theirs.plain("ru", "audit-deeds-moment", at) == f"{words[day]}, {time}"


def test_new_texts_reach_people_with_a_zone() -> None:
    """What a process shows to one it shows to all."""
    locales = Locales(LOCALES, zone=ZoneInfo("UTC"), strict=True)
    zone = ZoneInfo("Europe/Moscow")
    before = locales.in_zone(zone).plain("en", "language-entry")
    files = dict(locales.sources["en"])
    files["language"] = files["language"].replace(before, "Tongue")

    locales.adopt({**locales.sources, "en": files})

    assert locales.in_zone(zone).plain("en", "language-entry") == "Tongue"
