"""Time zones as people know them: a city in their language, with the time there."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import format_time

from bot.i18n.text_search import folded

COMMON = (
    *("Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver"),
    *("America/Chicago", "America/New_York", "America/Halifax", "America/Sao_Paulo"),
    *("Atlantic/Azores", "Europe/London", "Europe/Berlin", "Europe/Kaliningrad", "Europe/Kyiv"),
    *("Europe/Istanbul", "Europe/Moscow", "Europe/Samara", "Asia/Dubai", "Asia/Tehran"),
    *("Asia/Yekaterinburg", "Asia/Tashkent", "Asia/Almaty", "Asia/Kolkata", "Asia/Kathmandu"),
    *("Asia/Omsk", "Asia/Dhaka", "Asia/Yangon", "Asia/Novosibirsk", "Asia/Bangkok"),
    *("Asia/Jakarta", "Asia/Irkutsk", "Asia/Makassar", "Asia/Shanghai", "Asia/Yakutsk"),
    *("Asia/Jayapura", "Asia/Tokyo", "Asia/Vladivostok", "Australia/Sydney", "Asia/Magadan"),
    *("Asia/Kamchatka", "Pacific/Auckland", "UTC"),
)
"""Offered before a search: one or more zones for each offset where many people live."""

MAX_FOUND = 40  # zones


@dataclass(frozen=True)
class ShownZone:
    """A zone: its IANA name, its city, the time there now, and its distance to UTC."""

    name: str
    city: str
    time: str
    offset: str


def shown_zone(zone: tzinfo, now: datetime, language: str) -> ShownZone:
    """The zone in this language."""
    name, there = str(zone), now.astimezone(zone)
    time = format_time(there, "short", tzinfo=None, locale=language)
    return ShownZone(name, city_of(name, language), time, _offset_words(there))


def common_zones(near: tzinfo, now: datetime, language: str) -> list[ShownZone]:
    """The common zones, those with the nearest clocks first."""
    here = _offset(near, now)

    def distance(name: str) -> tuple[timedelta, timedelta]:
        there = _offset(ZoneInfo(name), now)
        return abs(there - here), there

    names = sorted(COMMON, key=distance)
    return [shown_zone(ZoneInfo(name), now, language) for name in names]


def found_zones(query: str, languages: tuple[str, ...], now: datetime) -> list[ShownZone]:
    """The zones whose city, in one of these languages, or whose name contains the query.

    They are shown in the first language.
    """
    wanted = folded(query).strip()
    hits = {
        name: not any(city.startswith(wanted) for city in cities)
        for name, cities in _search_names(languages).items()
        if wanted and any(wanted in city for city in cities)
    }
    names = sorted(hits, key=lambda name: (hits[name], city_of(name, languages[0])))
    return [shown_zone(ZoneInfo(name), now, languages[0]) for name in names[:MAX_FOUND]]


def city_of(name: str, language: str) -> str:
    """The city in this language; the end of the IANA name if Babel has no city."""
    cities = Locale.parse(language.replace("-", "_")).time_zones
    found = (cities[one].get("city") for one in _names_of(name) if one in cities)
    return next(filter(None, found), name.rpartition("/")[2].replace("_", " "))


@cache
def _search_names(languages: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """For each zone its city in every language and its names, folded. One zone of all aliases."""
    found: dict[str, tuple[str, ...]] = {}
    known, taken = get_global("zone_territories"), set[str]()
    for name in sorted(available_timezones(), key=lambda name: (name not in COMMON, name)):
        canonical = _canonical(name)
        if canonical in known and canonical not in taken and not canonical.startswith("Etc/"):
            taken.add(canonical)
            cities = (city_of(name, language) for language in languages)
            names = (one.replace("_", " ") for one in _names_of(name))
            found[name] = tuple(map(folded, (*cities, *names)))
    return found


def _canonical(name: str) -> str:
    """The newest of a zone's names."""
    return str(get_global("zone_aliases").get(name, name))


def _names_of(name: str) -> list[str]:
    """The newest name, then the older ones, since Babel lists some cities by those."""
    newest = _canonical(name)
    return [newest, *_older_names().get(newest, ())]


@cache
def _older_names() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for older, newest in sorted(get_global("zone_aliases").items()):
        found.setdefault(newest, []).append(older)
    return found


def _offset(zone: tzinfo, now: datetime) -> timedelta:
    return now.astimezone(zone).utcoffset() or timedelta()


def _offset_words(there: datetime) -> str:
    minutes = int((there.utcoffset() or timedelta()).total_seconds()) // 60
    sign = "+" if minutes >= 0 else "\u2212"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
