"""Texts that the code uses outside of windows: notices, toasts, captions, files.

Five calls take a text's key and its values (`KEYS_AND_VALUES`). A function that passes its own
parameter to one of them as the key is a relay: its callers name the texts.
"""

import ast
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from bot.i18n.usage.annotations import parameters
from bot.i18n.usage.code import Code, Module
from bot.i18n.usage.scope import UNREAD, Scope, alternatives
from bot.i18n.usage.usage import Form, Usage
from bot.i18n.usage.value_reader import evaluated
from bot.i18n.usage.variables import variables


class Parameter(NamedTuple):
    """A parameter of a function: its position in a call (without self), and its name."""

    position: int
    name: str


KEYS_AND_VALUES: Mapping[str, tuple[Parameter, Parameter]] = {
    "html": (Parameter(1, "key"), Parameter(2, "values")),
    "plain": (Parameter(1, "key"), Parameter(2, "values")),
    "Notice": (Parameter(2, "text"), Parameter(3, "values")),
    "format": (Parameter(0, "message_id"), Parameter(1, "args")),  # of a compiled bundle
    "notify": (Parameter(4, "key"), Parameter(5, "values")),
}
PREFIXES: tuple[tuple[str, Form], ...] = (
    ("commands-bot-name", Form.BOT_NAME),
    ("commands-bot-about", Form.BOT_ABOUT),
    ("commands-bot-description", Form.BOT_DESCRIPTION),
    ("commands-", Form.COMMAND),
    ("errors-", Form.TOAST),
    ("buy-invoice-title", Form.TITLE),
    ("buy-invoice-description", Form.DESCRIPTION),
)
MAX_RELAYS = 4  # functions between a text's key and the call that shows it


@dataclass(frozen=True, eq=False)
class Site:
    """A call in the code, its scope, and how its value is shown."""

    call: ast.Call
    scope: Scope
    shown_as: str = ""

    @property
    def place(self) -> str:
        """`file:line`."""
        return f"{self.scope.module.path}:{self.call.lineno}"

    def argument(self, parameter: Parameter) -> ast.expr | None:
        """The argument that the call gives for a parameter."""
        for word in self.call.keywords:
            if word.arg == parameter.name:
                return word.value
        plain = [one for one in self.call.args if not isinstance(one, ast.Starred)]
        starred = len(plain) < len(self.call.args)
        if starred and parameter.name == "key":  # notify(*where, key, values)
            return plain[0] if plain else None
        if starred:
            return plain[1] if len(plain) > 1 else None
        return plain[parameter.position] if parameter.position < len(plain) else None


def call_usages(code: Code, stems: Collection[str]) -> Iterator[Usage]:
    """Every text that the code uses by a call, with its values."""
    finder = _Finder(code, re.compile(rf"({'|'.join(sorted(stems))})(-[a-z0-9]+)+"))
    for name, (key, values) in KEYS_AND_VALUES.items():
        for site in finder.sites(name):
            yield from finder.found(site, site.argument(key), site.argument(values), name)


@dataclass(frozen=True)
class _Finder:
    """Follows keys from the calls that show texts to the literals in the code."""

    code: Code
    pattern: re.Pattern[str]

    def sites(self, name: str) -> list[Site]:
        """Every call of this name."""
        return [
            Site(call.node, Scope(self.code, module, call.functions), call.shown_as)
            for module, call in self.code.calls_by_name.get(name, ())
        ]

    def found(
        self, site: Site, key: ast.expr | None, values: ast.expr | None, name: str
    ) -> Iterator[Usage]:
        """The texts that `key` may name, here and in all callers."""

        def given(bound: Mapping[str, Any]) -> Any:
            scope = replace(site.scope, bound=bound)
            return evaluated(values, scope) if values is not None else {}

        form = partial(_form, name=name, shown_as=site.shown_as)
        yield from self._followed(_Asked(site, key, given), form, MAX_RELAYS)

    def _followed(self, asked: "_Asked", form: Callable[[str], Form], left: int) -> Iterator[Usage]:
        keys = list(self._keys(asked.key, asked.site.scope))
        for key in keys:
            yield _usage(key, asked.given({}), asked.site, form(key))
        if not keys and left and isinstance(asked.key, ast.Name):
            for caller in self._callers(asked):
                yield from self._followed(caller, form, left - 1)

    def _callers(self, asked: "_Asked") -> Iterator["_Asked"]:
        """The calls of the function around this call, if that is a relay."""
        function = asked.site.scope.functions[-1] if asked.site.scope.functions else None
        names = parameters(function) if function else []
        key = getattr(asked.key, "id", "")
        if function is None or key not in names:
            return
        for site in self.sites(function.name):
            given = partial(_given_by, asked.given, site, names)
            yield _Asked(site, site.argument(Parameter(names.index(key), key)), given)

    def _keys(self, key: ast.expr | None, scope: Scope) -> Iterator[str]:
        for one in alternatives(evaluated(key, scope)):
            if isinstance(one, str) and self.pattern.fullmatch(one):
                yield one
        if isinstance(key, ast.Attribute):
            yield from self._of_attribute(key.attr, scope.module)

    def _of_attribute(self, name: str, module: Module) -> Iterator[str]:
        """Keys that are passed by a keyword of this name, or to a class of this module."""
        if name == "text_key":
            return
        texts = list(self.code.texts_by_keyword.get(name, ()))
        for call in module.calls:
            if isinstance(module.names.get(call.name), ast.ClassDef):
                texts += [str(getattr(one, "value", "")) for one in call.node.args]
        yield from (text for text in dict.fromkeys(texts) if self.pattern.fullmatch(text))


@dataclass(frozen=True, eq=False)
class _Asked:
    """A call that names a text. `given`: its values, by those of the parameters around it."""

    site: Site
    key: ast.expr | None
    given: Callable[[Mapping[str, Any]], Any]


def _given_by(
    given: Callable[[Mapping[str, Any]], Any],
    site: Site,
    names: Sequence[str],
    bound: Mapping[str, Any],
) -> Any:
    """The values of a relay's text for this call of the relay."""
    scope = replace(site.scope, bound=bound)
    filled: dict[str, Any] = dict.fromkeys({"values"} & set(names))
    for position, name in enumerate(names):
        argument = site.argument(Parameter(position, name))
        if argument is not None:
            filled[name] = evaluated(argument, scope)
    return given(filled)


def _usage(key: str, given: Any, site: Site, form: Form) -> Usage:
    found: dict[Any, Any] = {}
    for one in alternatives(given):
        found |= one if isinstance(one, dict) else {} if one is None else {UNREAD: None}
    complete = UNREAD not in found
    return Usage(key, (site.place,), frozenset({form}), variables(found), complete=complete)


def _form(key: str, name: str, shown_as: str) -> Form:
    for prefix, form in PREFIXES:
        if key.startswith(prefix):
            return form
    if shown_as == "label":
        return Form.LABEL
    if name in ("plain", "format"):
        return Form.PLAIN
    return Form.CAPTION if shown_as == "caption" else Form.MESSAGE
