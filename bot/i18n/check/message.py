"""One message of one language, as the rules look at it."""

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
    """What a rule found: `at` is a node of the message, or an offset in its file."""

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

    `names`: every value's name that the code gives to any text. `others`: the same message of the
    other languages beside the reference.
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
        """Where it is shown."""
        return self.usage.forms if self.usage and self.usage.forms else DEFAULT_FORM

    @property
    def html(self) -> bool:
        """Whether Telegram reads its tags."""
        return any(form.html for form in self.forms) and Form.TOAST not in self.forms

    @cached_property
    def variables(self) -> Mapping[str, Any]:
        """The variables it uses, each with its first place."""
        return used_variables(self.entry, self.language)

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """What kind of value each variable holds."""
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
        """The same as HTML: a refusal is also a line of a screen."""
        if self.html:
            return self.renderings
        return [rendered(self.entry, row, self.language, html=True) for row in self.rows]

    @cached_property
    def usual_renderings(self) -> list[Rendered]:
        """Each branch with the values that stand in the code, for what depends on their length."""
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
        """This message and the reference's, with the same values: those that either needs."""
        if self.reference is None:
            return []
        names = {**self.reference.variables, **self.variables}
        known = {**self.reference.kinds, **self.kinds}
        base = {name: plain_sample(name, known.get(name, Kind.TEXT), self.usage) for name in names}
        found = []
        for row in (*self.rows, *self.reference.rows):
            values = {**base, **row}
            found.append((self.rendered(values), self.reference.rendered(values)))
        return found

    def text_elements(self) -> Iterator[ast.TextElement]:
        """Every piece of plain text in the message."""
        yield from text_elements(self.entry.value)


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
