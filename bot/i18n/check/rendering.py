"""Renders a message as fluent-compiler does, and records what it showed and what failed.

Compiling every message to Python takes a second for each language. This module walks the parsed
message instead, with the same functions for numbers, dates and plural forms. A test compares both
for every message (tests/bot/i18n/check/test_rendering.py).
"""

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from fluent.syntax import ast
from fluent_compiler.builtins import BUILTINS
from fluent_compiler.runtime import handle_argument
from fluent_compiler.types import FluentNone, FluentType
from markupsafe import escape

from bot.i18n import moments
from bot.i18n.check.language import CATEGORIES, Language, babel_locale, plural_of
from bot.i18n.usage.usage import Value

MAX_NESTED = 20  # messages in messages
NOW = datetime(2026, 9, 23, 22, 59, tzinfo=UTC)  # the day of the check's sample dates
MOMENT_KEY = "nav-moment"
OPTIONS: Mapping[str, set[str]] = {
    **{name: set(function.ftl_arg_spec[1]) for name, function in BUILTINS.items()},
    moments.NAME: set(),
}
"""The functions that texts may use, with their options."""


@dataclass
class Rendered:
    """A text with one set of values.

    `shown`: the variables that a person reads. `taken`: the variants that were chosen. `faults`:
    what the bot would log. `crash`: the error with which the bot would fail.
    """

    values: Mapping[str, Value]
    text: str = ""
    shown: set[str] = field(default_factory=set)
    taken: list[ast.Variant] = field(default_factory=list)
    faults: list[tuple[Any, str]] = field(default_factory=list)
    crash: tuple[Any, str] | None = None


def rendered(
    entry: Any, values: Mapping[str, Value], language: Language, *, html: bool
) -> Rendered:
    """The message with these values. With `html` the values are escaped."""
    found = Rendered(values)
    renderer = _Renderer(language, values, found, html)
    try:
        found.text = renderer.pattern(entry.value)
    except _Crash as crash:
        found.crash = (crash.node, str(crash))
    return found


class _Crash(Exception):
    """A function of the message raised an error, so the bot would show no text."""

    def __init__(self, node: Any, words: str) -> None:
        super().__init__(words)
        self.node = node


class _Renderer:
    def __init__(
        self,
        language: Language,
        values: Mapping[str, Any],
        found: Rendered,
        html: bool,
        depth: int = 0,
        term: bool = False,
    ) -> None:
        self._language = language
        self._locale = babel_locale(language.code) or babel_locale("en")
        self._values = values
        self._found = found
        self._html = html
        self._depth = depth
        self._term = term

    def pattern(self, pattern: ast.Pattern) -> str:
        """The text of a pattern."""
        return "".join(
            element.value if isinstance(element, ast.TextElement) else self._output(element)
            for element in pattern.elements
        )

    def _output(self, element: Any) -> str:
        """A placeable as text. Values are escaped, the translator's tags are not."""
        value = self._value(element)
        for variable in _variables_of(element) if not self._term else ():
            self._found.shown.add(variable)
        if isinstance(value, _Finished):
            return value.text
        text = value.format(self._locale) if isinstance(value, FluentType) else str(value)
        return str(escape(text)) if self._html else text

    def _value(self, node: Any) -> Any:
        return _VALUES[type(node)](self, node)

    def variable(self, node: ast.VariableReference) -> Any:
        """The value from the code, as Fluent's type of value."""
        name = str(node.id.name)
        if name not in self._values:
            if not self._term:
                self._fault(node, f"the code gives no ${name}")
            return FluentNone(name)
        value = self._values[name]
        return value if self._term else handle_argument(value, name, self._locale, [])

    def select(self, node: ast.SelectExpression) -> "_Finished":
        """The variant that matches, else the default."""
        key = self._selector(node.selector)
        form = self._plural(key)
        default = next(variant for variant in node.variants if variant.default)
        for variant in node.variants:
            if variant is not default and _fits(variant.key, key, form):
                default = variant
                break
        self._found.taken.append(default)
        return _Finished(self.pattern(default.value))

    def _selector(self, node: Any) -> Any:
        if isinstance(node, ast.VariableReference) and not self._term:
            if node.id.name not in self._values:
                self._fault(node, f"the code gives no ${node.id.name}")
            return self._values.get(str(node.id.name))
        value = self._value(node)
        return value.text if isinstance(value, _Finished) else value

    def _plural(self, key: Any) -> str | None:
        if not isinstance(key, int | float | Decimal):
            return None
        return plural_of(self._language.code)(key)

    def call(self, node: ast.FunctionReference) -> Any:
        """NUMBER, DATETIME or MOMENT."""
        name = str(node.id.name)
        if name not in OPTIONS:
            self._fault(node, f"there is no function {name}()")
            return FluentNone(f"{name}()")
        positional = [self._value(one) for one in node.arguments.positional]
        named = {one.name.name: self._argument(one.value) for one in node.arguments.named}
        for option in sorted(set(named) - OPTIONS[name]):
            self._fault(node, f"{name}() has no option {option}")
            del named[option]
        if len(positional) != 1:
            self._fault(node, f"{name}() takes one value")
        if not positional:
            return FluentNone(f"{name}()")
        value = positional[0].text if isinstance(positional[0], _Finished) else positional[0]
        if name == moments.NAME:
            return self._moment(node, value)
        return self._called(node, BUILTINS[name], value, named)

    def _moment(self, node: Any, value: Any) -> str:
        if not isinstance(value, datetime):
            self._fault(node, f"{moments.NAME}() takes a moment")
        return moment_text(value, self._language)

    def _called(self, node: Any, function: Callable[..., Any], value: Any, options: Any) -> Any:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                made = function(value, **options)
                if isinstance(made, FluentType):
                    made.format(self._locale)
                return made
        except UserWarning as warning:
            self._fault(node, str(warning))
            return value
        except Exception as error:  # any error would make the bot fail here
            words = str(error).split("\n")[0]
            raise _Crash(node, f"{node.id.name}() fails: {words[:120]}") from error

    def _argument(self, node: Any) -> Any:
        if isinstance(node, ast.NumberLiteral):
            return _native(node)
        return node.parse()["value"]

    def message(self, node: ast.MessageReference) -> Any:
        """Another message, with the same values."""
        return self._nested(node, str(node.id.name), self._values, term=False)

    def term(self, node: ast.TermReference) -> Any:
        """A term, with the values that are written next to it."""
        named = node.arguments.named if node.arguments else ()
        given = {one.name.name: self._argument(one.value) for one in named}
        return self._nested(node, f"-{node.id.name}", given, term=True)

    def _nested(self, node: Any, key: str, values: Mapping[str, Any], *, term: bool) -> Any:
        entry = self._language.entries.get(key)
        if node.attribute or entry is None or entry.value is None:
            self._fault(node, f"there is no {'term' if term else 'message'} {key}")
            return FluentNone(key)
        if self._depth > MAX_NESTED:
            self._fault(node, f"{key} leads back to itself")
            return FluentNone(key)
        inner = _Renderer(
            self._language, values, self._found, self._html, self._depth + 1, term or self._term
        )
        return _Finished(inner.pattern(entry.value))

    def number(self, node: ast.NumberLiteral) -> Any:
        """A number that the translator wrote."""
        return BUILTINS["NUMBER"](_native(node))

    def _fault(self, node: Any, words: str) -> None:
        self._found.faults.append((node, words))


def moment_text(at: Any, language: Language) -> str:
    """The text of MOMENT, on the day of the sample date."""
    entry = language.entries.get(MOMENT_KEY)
    if not isinstance(at, datetime) or entry is None or entry.value is None:
        return str(at)
    values = moments.moment_values(at, NOW, language.code)
    return rendered(entry, values, language, html=False).text


@dataclass(frozen=True)
class _Finished:
    """Text that needs no formatting: a variant, a message, a term."""

    text: str


_VALUES: dict[type, Callable[[_Renderer, Any], Any]] = {
    ast.Placeable: lambda self, node: self._value(node.expression),
    ast.StringLiteral: lambda _, node: node.parse()["value"],
    ast.NumberLiteral: _Renderer.number,
    ast.VariableReference: _Renderer.variable,
    ast.SelectExpression: _Renderer.select,
    ast.FunctionReference: _Renderer.call,
    ast.MessageReference: _Renderer.message,
    ast.TermReference: _Renderer.term,
}


def _fits(key: Any, value: Any, form: str | None) -> bool:
    if isinstance(key, ast.NumberLiteral):
        return bool(value == _native(key))
    name = str(key.name)
    return bool(value == name) or (name in CATEGORIES and form == name)


def _native(node: ast.NumberLiteral) -> int | float:
    text = str(node.value)
    return float(text) if "." in text else int(text)


def _variables_of(element: Any) -> tuple[str, ...]:
    """The variable that a placeable shows, directly or through a function."""
    node = element.expression if isinstance(element, ast.Placeable) else element
    if isinstance(node, ast.Placeable):
        return _variables_of(node)
    if isinstance(node, ast.FunctionReference) and node.arguments.positional:
        node = node.arguments.positional[0]
    return (str(node.id.name),) if isinstance(node, ast.VariableReference) else ()
