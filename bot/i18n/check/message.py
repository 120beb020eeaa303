"""One message of one language, as the rules see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from fluent.syntax import ast

from bot.i18n.check.files import TextFile, start
from bot.i18n.check.findings import Fix
from bot.i18n.check.language import Language
from bot.i18n.check.pairwise import rows
from bot.i18n.check.rendering import Rendered, rendered
from bot.i18n.check.values import (
    LARGE,
    MOMENT,
    guessed,
    kinds,
    plain_sample,
    selects,
    used_variables,
)
from bot.i18n.usage.usage import Form, Kind, Usage, Value

USUAL: Mapping[Kind, Value] = {Kind.NUMBER: 100, Kind.MOMENT: MOMENT, Kind.DAY: MOMENT.date()}
DEFAULT_FORM = frozenset({Form.MESSAGE})


@dataclass(frozen=True)
class Fault:
    """What a rule found. `at`: a node of the message, or an offset in its file."""

    at: Any
    problem: str
    mend: str
    fix: Fix | None = None

    @property
    def offset(self) -> int:
        """Where it is in the file."""
        return self.at if isinstance(self.at, int) else start(self.at)


@dataclass(eq=False)
class Message:
    """A message with its language, its use in the code, and the same message of the reference.

    `names`: the names of all values that the code gives to any text. `others`: the same message of
    the other languages beside the reference.
    """

    key: str
    entry: ast.Message
    file: TextFile
    language: Language
    usage: Usage | None
    reference: "Message | None" = None
    names: frozenset[str] = field(default_factory=frozenset)
    others: "tuple[Message, ...]" = ()

    @property
    def forms(self) -> frozenset[Form]:
        """Where Telegram shows the message."""
        return self.usage.forms if self.usage and self.usage.forms else DEFAULT_FORM

    @property
    def html(self) -> bool:
        """Whether Telegram reads tags in it."""
        return any(form.html for form in self.forms) and Form.TOAST not in self.forms

    @cached_property
    def variables(self) -> Mapping[str, Any]:
        """The variables that it uses, each with its first place."""
        return used_variables(self.entry, self.language)

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """The kind of value of each variable."""
        reference = guessed(self.reference.entry, self.reference.language) if self.reference else {}
        return kinds(self.usage, self.entry, self.language, reference)

    @cached_property
    def rows(self) -> list[dict[str, Value]]:
        """Values that reach each branch and each pair of branches."""
        return rows(self.entry, self.language, self.kinds, self.usage)

    @cached_property
    def renderings(self) -> list[Rendered]:
        """The message with each set of values."""
        return [self.rendered(row) for row in self.rows]

    def rendered(self, values: Mapping[str, Value]) -> Rendered:
        """The message with these values."""
        return rendered(self.entry, values, self.language, html=self.html)

    @cached_property
    def html_renderings(self) -> list[Rendered]:
        """The same as HTML, since a refusal is also shown as a line of a screen."""
        if self.html:
            return self.renderings
        return [rendered(self.entry, row, self.language, html=True) for row in self.rows]

    @cached_property
    def usual_renderings(self) -> list[Rendered]:
        """Each branch with the values in the code, for rules about length."""
        given = self.usage.variables if self.usage else {}
        usual = {name: variable.samples[0] for name, variable in given.items() if variable.samples}
        chosen = {select.variable for select, _ in selects(self.entry, self.language)}
        base = {
            name: usual.get(name, USUAL.get(self.kinds.get(name, Kind.TEXT), "Alice"))
            for name in self.variables
        }
        found = []
        for row in self.rows:
            branches = {name: row[name] for name in chosen & set(row)}
            numbers = {
                name: base[name]
                for name, value in branches.items()
                if value == LARGE and not isinstance(base.get(name), str)
            }
            found.append(self.rendered({**base, **branches, **numbers}))
        return found

    @cached_property
    def beside_reference(self) -> list[tuple[Rendered, Rendered]]:
        """This message and the reference's with the same values, for all branches of both."""
        if self.reference is None:
            return []
        names = {**self.reference.variables, **self.variables}
        known = {**self.reference.kinds, **self.kinds}
        base = {name: plain_sample(name, known.get(name, Kind.TEXT), self.usage) for name in names}
        both = ({**base, **row} for row in (*self.rows, *self.reference.rows))
        different = {_typed(values): values for values in both}.values()
        return [(self.rendered(one), self.reference.rendered(one)) for one in different]

    def text_elements(self) -> Iterator[ast.TextElement]:
        """Every piece of plain text in the message."""
        yield from text_elements(self.entry.value)


def _typed(values: Mapping[str, Value]) -> frozenset[tuple[str, type, Value]]:
    """The same for the same values only: 1 and Decimal(1) are equal, and read otherwise."""
    return frozenset((name, type(value), value) for name, value in values.items())


def text_elements(node: Any) -> Iterator[ast.TextElement]:
    """Every piece of plain text below a node, in its order."""
    if isinstance(node, ast.TextElement):
        yield node
    elif isinstance(node, ast.Pattern):
        for element in node.elements:
            yield from text_elements(element)
    elif isinstance(node, ast.Placeable):
        yield from text_elements(node.expression)
    elif isinstance(node, ast.SelectExpression):
        for variant in node.variants:
            yield from text_elements(variant.value)
