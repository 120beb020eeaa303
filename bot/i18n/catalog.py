"""The texts: Fluent messages of every language, as safe HTML or as plain text."""

import re
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any

from fluent_compiler.bundle import FluentBundle
from fluent_compiler.types import fluent_number
from loguru import logger
from markupsafe import Markup, escape

from bot.i18n import moments
from bot.i18n.sources import Files, Sources, read_sources
from bot.i18n.variables import Variables
from bot.services.clock import Clock, utc_now

Value = str | int | float | Decimal | datetime
_SHOWABLE = (str, int, float, Decimal, datetime)
MAX_CACHED_TEXTS = 5_000  # texts with their values; a few megabytes
FALLBACK = "…"  # shown when no language has the message; the log names the key


def roubles(minor: int) -> Decimal:
    """RUB minor units as a number for a message, which adds the sign: 900 ₽ or 89,50 ₽."""
    kopecks = 2 if minor % 100 else 0
    shown: Decimal = fluent_number(Decimal(minor) / 100, minimumFractionDigits=kopecks)
    return shown


class TextError(Exception):
    """A text can't be shown: its key does not exist, or a value is missing."""


class HtmlEscaper:
    """The escaper for fluent-compiler: it escapes values and keeps the message's own tags."""

    name = "html"
    output_type = Markup
    use_isolating = False

    @staticmethod
    def select(**_: object) -> bool:
        return True

    @staticmethod
    def escape(value: str) -> Markup:
        return escape(value)

    @staticmethod
    def mark_escaped(value: str) -> Markup:
        return Markup(value)  # noqa: S704 - the translator's own text, from our files

    @staticmethod
    def join(parts: Iterable[str]) -> Markup:
        return Markup("").join(parts)


# A message or term that another message refers to: { topup-method-choose }.
_REFERENCE = re.compile(r"\{\s*-?([a-z0-9]+)-")
_FORMS: dict[str, list[type[HtmlEscaper]]] = {"html": [HtmlEscaper], "plain": []}


class _Language:
    """The messages of one language, as HTML and as plain text.

    The key of a message begins with the name of its file. A file is compiled when its first message
    is needed, together with the files it refers to. Compiling all at the start takes seconds.
    """

    def __init__(
        self, code: str, files: Files, now: Clock, earlier: "_Language | None" = None
    ) -> None:
        self._code = code
        self._files = files
        self._now = now
        compiled = earlier._bundles.items() if earlier else ()
        self._bundles: dict[tuple[str, str], FluentBundle] = {
            place: bundle for place, bundle in compiled if self._is_as_in(earlier, place[1])
        }
        self.variables = Variables(self._files)

    def find(self, form: str, key: str) -> FluentBundle | None:
        """The bundle that has the message, or None. `form`: html or plain."""
        file = key.partition("-")[0]
        if file not in self._files:
            return None
        if (form, file) not in self._bundles:
            self._bundles[form, file] = self._compiled(form, file)
        bundle = self._bundles[form, file]
        return bundle if bundle.has_message(key) else None

    def _is_as_in(self, earlier: "_Language | None", file: str) -> bool:
        """Whether this file and all files that it refers to have not changed."""
        needed = self._needed(file, set())
        there = earlier._files if earlier else {}
        return bool(needed) and all(self._files[name] == there.get(name) for name in needed)

    def _compiled(self, form: str, file: str) -> FluentBundle:
        text = "\n".join(self._files[name] for name in sorted(self._needed(file, set())))
        return FluentBundle.from_string(
            self._code,
            text,
            functions={moments.NAME: self._moment},
            use_isolating=False,
            escapers=_FORMS[form],
        )

    def _moment(self, at: datetime) -> str:
        """The text for MOMENT, from the message `nav-moment`. `at`: in the zone to show."""
        bundle = self.find("plain", "nav-moment")
        if bundle is None or not isinstance(at, datetime):
            return str(at)
        now = self._now().astimezone(at.tzinfo)
        return str(bundle.format("nav-moment", moments.moment_values(at, now, self._code))[0])

    def _needed(self, file: str, found: set[str]) -> set[str]:
        """The file and all files that it refers to."""
        if file in self._files and file not in found:
            found.add(file)
            for other in _REFERENCE.findall(self._files[file]):
                self._needed(other, found)
        return found


class Locales:
    """Every language under `root` (one folder each).

    `strict`: raise TextError instead of logging and using the language `default`. `zone`: the time
    zone in which datetimes are shown. `now`: says which day is today. Integers get the language's
    group separators, so pass ids as text. `on_text`: called with each text (form, language, key,
    words); only the workshop sets it.
    """

    on_text: Callable[[str, str, str, str], object] | None = None

    def __init__(
        self,
        root: Path,
        *,
        default: str = "en",
        zone: tzinfo = UTC,
        strict: bool = False,
        now: Clock = utc_now,
    ) -> None:
        self.default = default
        self._zone = zone
        self._now = now
        self._strict = strict
        self._languages: dict[str, _Language] = {}
        self.adopt(read_sources(root))

    def in_zone(self, zone: tzinfo | None) -> "Locales":
        """The same texts in the time zone that a person has chosen; None: the operator's."""
        if zone is None or zone == self._zone:
            return self
        if zone not in self._zoned:
            self._zoned[zone] = copy(self)
            self._zoned[zone]._zone = zone
        return self._zoned[zone]

    def trial(self, sources: Sources) -> "Locales":
        """Other texts to try, strict, with the same default language and time zone."""
        locales = copy(self)
        locales._strict = True
        locales.adopt(sources)
        return locales

    def trial_of(self, language: str, files: Files) -> "Locales":
        """Like `trial`, but with other texts in one language only, so fewer files are compiled."""
        locales = copy(self)
        locales._strict = True
        locales.sources = {**self.sources, language: files}
        locales._languages = {**self._languages, language: self._changed_language(language, files)}
        locales._cache = {}
        locales._zoned = {}
        return locales

    def _changed_language(self, code: str, files: Files) -> _Language:
        return _Language(code, files, self._now, self._languages.get(code))

    def adopt(self, sources: Sources) -> None:
        """Show these texts from now on, instead of all earlier ones."""
        self.sources = sources
        self._languages = {
            code: self._changed_language(code, files) for code, files in sources.items()
        }
        self._cache: dict[tuple[Any, ...], str] = {}
        self._zoned: dict[tzinfo, Locales] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of all languages, the default one first."""
        return tuple(sorted(self._languages, key=lambda code: (code != self.default, code)))

    def best_for(self, telegram_language: str | None) -> str:
        """Our language for Telegram's code (`ru-RU` -> `ru`), or the default."""
        code = (telegram_language or "").split("-")[0].lower()
        return code if code in self._languages else self.default

    def html(self, language: str, key: str, values: Mapping[str, Any] | None = None) -> str:
        """The message as HTML for Telegram. Values are escaped, its own tags are kept."""
        return self._format("html", language, key, values or {})

    def plain(self, language: str, key: str, values: Mapping[str, Any] | None = None) -> str:
        """The message as plain text: button labels, toasts, invoices, file names, CSV headers."""
        return self._format("plain", language, key, values or {})

    def _format(self, form: str, language: str, key: str, values: Mapping[str, Any]) -> str:
        for code in dict.fromkeys((language, self.default)):
            if code not in self._languages:
                continue
            text = self._text(form, code, key, values)
            if text is not None:
                if self.on_text:
                    self.on_text(form, code, key, text)
                return text
            self._report(code, key, ["no such message"])
        return FALLBACK

    def _text(self, form: str, code: str, key: str, values: Mapping[str, Any]) -> str | None:
        """The message, from the cache if it was formatted with these values before.

        Formatting takes 40 us or more, the cache 2 us; a screen has a dozen texts.
        """
        language = self._languages[code]
        named = {
            name: values[name]
            for name in language.variables.of(key)
            if name in values and isinstance(values[name], _SHOWABLE)
        }
        cache_key: tuple[Any, ...] = (
            form,
            code,
            key,
            *((name, type(one), one) for name, one in named.items()),
        )
        if any(isinstance(one, datetime) for one in named.values()):
            cache_key += (
                self._zone,
                self._shown(self._now()).date(),
            )  # «today» changes at midnight
        text = self._cache.get(cache_key)
        return self._new(language, cache_key, named) if text is None else text

    def _new(
        self, language: _Language, cache_key: tuple[Any, ...], values: dict[str, Any]
    ) -> str | None:
        form, code, key = cache_key[:3]
        if not (bundle := language.find(form, key)):
            return None
        shown = {name: self._shown(value) for name, value in values.items()}
        text, errors = bundle.format(key, shown)
        if errors:
            self._report(code, key, errors)
            return str(text)
        if len(self._cache) >= MAX_CACHED_TEXTS:
            self._cache.clear()
        self._cache[cache_key] = str(text)
        return str(text)

    def _shown(self, value: Any) -> Any:
        return value.astimezone(self._zone) if isinstance(value, datetime) else value

    def _report(self, language: str, key: str, errors: list[Any]) -> None:
        if not errors:
            return
        if self._strict:
            raise TextError(f"{language}: {key}: {errors}")
        logger.error("text {} in {}: {}", key, language, errors)
