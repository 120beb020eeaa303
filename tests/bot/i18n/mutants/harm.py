"""Whether a mutant is harmful: the bot's own engine renders its texts, the sandbox parses them.

Values come from the windows' previews as they are at run time, and from a few probes. Nothing of
the check is used here.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import islice, product
from typing import Any

from fluent_compiler.bundle import FluentBundle

from bot.i18n import moments
from bot.i18n.catalog import HtmlEscaper
from bot.i18n.check.files import TextFile
from bot.i18n.variables import Variables
from bot.sandbox.text.html_parser import read_html
from bot.sandbox.text.html_tags import ParseError
from dialogs import DIALOGS
from tests.bot.i18n.mutants.corpus import Corpus, Mutant

NUMBERS = (1, 2, 5, 21, 0, 987_654)
PROBE = "Жозефина"
COUNTS = ("hours", "longest", "shortest", "count", "number_of", "faults", "most")
COUNTS += ("credited", "taken", "unexplained")
"""Numbers of refusals and notices, which no preview shows."""
MOMENT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)
MAX_ROWS = 24
MAX_TOAST, MAX_LABEL, MAX_MESSAGE = 200, 45, 4096


def preview_values() -> dict[tuple[str, str], Any]:
    """Every value in the previews of the windows, by dialog and name; of items of lists, too.

    A dialog of no name holds the first value of each name.
    """
    found: dict[tuple[str, str], Any] = {}

    def take(dialog: str, values: Any) -> None:
        for name, value in values.items() if isinstance(values, Mapping) else ():
            if isinstance(value, list | tuple):
                for item in value:
                    take(dialog, item)
            elif value not in (None, ""):
                found.setdefault((dialog, name), value)
                found.setdefault(("", name), value)

    for screens in DIALOGS:
        for window in screens.windows:
            take(screens.name, getattr(window.getter.preview_getter, "data", {}))
    return found


class Judge:
    """Compares a mutant's texts with the shipped ones."""

    def __init__(self, corpus: Corpus, forms: Mapping[str, str]) -> None:
        """`forms`: of each key whether it is shown as html, toast, label or plain."""
        self._corpus = corpus
        self._forms = forms
        self._values = preview_values()
        self._shipped = {code: _Texts(code, corpus.files) for code in corpus.languages}

    def harm(self, mutant: Mutant) -> str:
        """Why it would hurt; empty if it would not."""
        for code in mutant.languages:
            texts = _Texts(code, mutant.files)
            for key in mutant.keys:
                if why := self._of_message(key, code, texts):
                    return why
        return ""

    def _of_message(self, key: str, code: str, texts: "_Texts") -> str:
        if not texts.has(key):
            return "another language, or no text"
        if self._is_foreign(key, code, texts):
            return "another language"
        shipped = self._shipped[code]
        form = self._forms.get(key, "html")
        for values in self._rows(key, texts):
            was = shipped.text(key, values, form)
            now = texts.text(key, values, form)
            if why := _difference(was, now, values, form):
                return why
        return self._other_words(key, code, texts, form)

    def _is_foreign(self, key: str, code: str, texts: "_Texts") -> bool:
        """A text with words that is now the reference's, and was not."""
        base = {name: self._probes(name, key)[0] for name in self._shipped["en"].names(key)}
        form = self._forms.get(key, "html")
        english = self._shipped["en"].text(key, base, form)
        was, now = self._shipped[code].text(key, base, form), texts.text(key, base, form)
        return code != "en" and was != now == english

    def _rows(self, key: str, texts: "_Texts") -> Iterator[dict[str, Any]]:
        """Sets of values: each probe of each variable once, and some of all combinations."""
        names = self._shipped["en"].names(key)
        choices = {name: self._probes(name, key) for name in names}
        base = {name: values[0] for name, values in choices.items()}
        for name, values in choices.items():
            for value in values:
                yield {**base, name: value}
        yield from islice(
            (dict(zip(choices, one, strict=True)) for one in product(*choices.values())), MAX_ROWS
        )

    def _probes(self, name: str, key: str) -> list[Any]:
        source = "\n".join(
            one.text for (_, other), one in self._corpus.by_key.items() if other == key
        )
        states = _states(name, source)
        if re.search(rf"(?:DATETIME|MOMENT)\(\${name}\b", source):
            return [MOMENT]
        by_number = re.search(rf"\{{ \${name} ->\s*\[\d", source)
        if by_number or set(states) & {"one", "few", "many"} or f"NUMBER(${name}" in source:
            return list(NUMBERS)
        if name in COUNTS:
            return list(NUMBERS)
        value = self._values.get((key.partition("-")[0], name), self._values.get(("", name)))
        if states and not isinstance(value, int | Decimal):
            return [*states, "another"]
        if isinstance(value, bool) or value is None:
            return [PROBE]
        if isinstance(value, int):
            return list(NUMBERS)
        return [value if isinstance(value, date | Decimal) else PROBE]

    def _other_words(self, key: str, code: str, texts: "_Texts", form: str) -> str:
        """A state, or a number, that reads as another one did."""
        shipped = self._shipped[code]
        names = shipped.names(key)
        base = {name: self._probes(name, key)[0] for name in names}
        for name in names:
            was = {v: shipped.text(key, {**base, name: v}, form) for v in self._probes(name, key)}
            now = {v: texts.text(key, {**base, name: v}, form) for v in self._probes(name, key)}
            for value, text in now.items():
                own = _bare(was[value], value)
                others = {_bare(was[one], one) for one in was} - {own}
                if text != was[value] and _bare(text, value) in others:
                    return "the words of another state or number"
        return ""


class _Texts:
    """The messages of one language, compiled one by one with those that they use."""

    def __init__(self, code: str, files: tuple[TextFile, ...]) -> None:
        self._code = code
        self._files = {file.stem: file for file in files if file.language == code}
        self._bundles: dict[tuple[str, bool], FluentBundle] = {}
        self._variables = Variables({name: file.text for name, file in self._files.items()})

    def names(self, key: str) -> tuple[str, ...]:
        """The variables of a message."""
        return self._variables.of(key)

    def has(self, key: str) -> bool:
        """Whether the bot finds the message, with a text."""
        file = self._files.get(key.partition("-")[0])
        entry = file.parsed.messages.get(key) if file else None
        return entry is not None and entry.value is not None

    def text(self, key: str, values: Mapping[str, Any], form: str) -> str:
        """What a person reads; «!» and the reason if the bot would stop or log an error."""
        try:
            bundle = self._bundle(key, html=form == "html")
        except RecursionError:
            return "!the engine stops"
        known = {name: value for name, value in values.items() if name in self.names(key)}
        try:
            text, errors = bundle.format(key, known)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person sees an apology
            return f"!apology: {error}"
        return f"!error: {errors[0]}" if errors else str(text)

    def _bundle(self, key: str, *, html: bool) -> FluentBundle:
        if (key, html) not in self._bundles:
            text = "\n".join(self._with_used(key, set()))
            self._bundles[key, html] = FluentBundle.from_string(
                self._code, text, {moments.NAME: _moment}, False, [HtmlEscaper] if html else []
            )
        return self._bundles[key, html]

    def _with_used(self, key: str, seen: set[str]) -> Iterator[str]:
        """The source of a message and of those that it uses."""
        file = self._files.get(key.removeprefix("-").partition("-")[0])
        if file is None or key in seen or key not in file.parsed.sources:
            return
        seen.add(key)
        yield file.parsed.sources[key]
        for other in file.parsed.references[key]:
            yield from self._with_used(other, seen)


def _moment(at: Any) -> str:
    return f"{at:%d.%m %H:%M}" if isinstance(at, datetime) else str(at)


def _difference(was: str, now: str, values: Mapping[str, Any], form: str) -> str:
    """Why one text is worse than the other; empty if it is not."""
    if was == now or was.startswith("!"):
        return ""
    if now.startswith("!"):
        return now[1:60]
    if was.strip() and not now.strip():
        return "empty"
    if "\ufffd" in now:
        return "letters that can't be read"
    return _unfit(was, now, form) or _lost(was, now, values)


def _unfit(was: str, now: str, form: str) -> str:
    """What Telegram refuses, cuts, or shows raw."""
    if form == "html" and (why := _refusal(now)) and why != _refusal(was):
        return why
    for pattern in (r"</?\w+>|&\w+;", r"\$[a-z]\w+"):
        shown = form != "html" or pattern.startswith(r"\$")
        if shown and re.search(pattern, now) and not re.search(pattern, was):
            return "tags or names are read as text"
    limit = {"toast": MAX_TOAST, "label": MAX_LABEL, "html": MAX_MESSAGE}.get(form, 10_000)
    return f"over {limit} characters" if len(now) > limit >= len(was) else ""


def _lost(was: str, now: str, values: Mapping[str, Any]) -> str:
    """A value or a command that a person does not read any more."""
    for value in values.values():
        if _shown(value, was) and not _shown(value, now):
            return f"lost {value}"
    command = r"(?<![\w<])/[a-z]{3,}"
    return "lost a command" if set(re.findall(command, was)) - set(re.findall(command, now)) else ""


def _refusal(text: str) -> str:
    try:
        shown, _ = read_html(text)
    except ParseError as error:
        return f"refused: {error}"
    return "tags or entities are read as text" if re.search(r"</?\w+>|&nbsp;", shown) else ""


def _shown(value: Any, text: str) -> bool:
    """Whether a person reads the value; of a moment its time."""
    if isinstance(value, datetime):
        return bool(re.search(r"\b(14:07|2:07)", text))
    if isinstance(value, bool):
        return False
    if isinstance(value, int | Decimal):
        digits = re.sub(r"(?<=\d)[\s,.\u00a0\u202f](?=\d{3})", "", text)
        return bool(re.search(rf"(?<!\d){re.escape(str(value))}(?!\d)", digits))
    return value == PROBE and PROBE in text


def _bare(text: str, value: Any) -> str:
    """The text without the value that it was given."""
    digits = re.sub(r"(?<=\d)[\s,.\u00a0\u202f](?=\d{3})", "", text)
    return re.sub(rf"(?<!\w){re.escape(str(value))}(?!\w)", "·", digits)


def _states(name: str, source: str) -> list[str]:
    """The names of branches by this variable."""
    found: list[str] = []
    for block in re.finditer(rf"\{{ \${name} ->(.*?)\n\s*\}}", source, re.DOTALL):
        found += re.findall(r"\[([a-z_]+)\]", block[1], re.IGNORECASE)
    return list(dict.fromkeys(found))
