"""Every branch of a message, each with values that lead to it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from babel import Locale
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.i18n.catalog import Value

PLURALS = ("zero", "one", "two", "few", "many", "other")
NUMBERS = (*range(200), 1_000_000)  # among them is one of each plural form
SAMPLE_MOMENT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)
SAMPLE_NUMBER = 5
SAMPLE_TEXT = "Anna"

Values = Mapping[str, Value]


@dataclass(frozen=True)
class Branch:
    """One way in which a message can read: the variant of each variable, and values for it."""

    chosen: Mapping[str, str]
    values: Values


def branches(message: ast.Message, language: str, values: Values) -> list[Branch]:
    """Each variant of the message once; variables without a choice have `values`."""
    samples = {**sample_values(message), **values}
    found = [Branch(chosen, {**samples, **picked}) for chosen, picked in _ways(message, language)]
    return found or [Branch({}, samples)]


def sample_values(message: ast.Message) -> Values:
    """A value of the right kind for each variable: a moment, a number or a name."""
    kinds = _Kinds()
    kinds.visit(message)
    return kinds.samples


def placed_values(
    message: ast.Message, find: Callable[[str], ast.Message | None], seen: tuple[str, ...] = ()
) -> Values:
    """The same for the variables of all messages that this one refers to."""
    kinds = _Kinds()
    kinds.visit(message)
    found: dict[str, Value] = {}
    for key in kinds.placed:
        placed = None if key in seen else find(key)
        if placed:
            found |= {**placed_values(placed, find, (*seen, key)), **sample_values(placed)}
    return found


def _ways(message: ast.Message, language: str) -> Iterator[tuple[dict[str, str], dict[str, Value]]]:
    if message.value:
        yield from _ways_of(message.value, language, {}, {})


def _ways_of(
    pattern: ast.Pattern, language: str, chosen: dict[str, str], picked: dict[str, Value]
) -> Iterator[tuple[dict[str, str], dict[str, Value]]]:
    for select in _own_selects(pattern):
        name = _variable(select)
        for variant in select.variants:
            if name is None or name in picked:
                yield from _ways_of(variant.value, language, chosen, picked)
                continue
            value = _value_for(variant, select, language)
            way = {**chosen, name: _name(variant)}, {**picked, name: value}
            deeper = list(_ways_of(variant.value, language, *way))
            yield from deeper or [way]


def _own_selects(pattern: ast.Pattern) -> Iterator[ast.SelectExpression]:
    for element in pattern.elements:
        inner: Any = element
        while isinstance(inner, ast.Placeable):
            inner = inner.expression
        if isinstance(inner, ast.SelectExpression):
            yield inner


def _variable(select: ast.SelectExpression) -> str | None:
    """The variable that is asked for: `$x`, or `NUMBER($x)`."""
    asked: Any = select.selector
    if isinstance(asked, ast.FunctionReference) and asked.arguments.positional:
        asked = asked.arguments.positional[0]
    return asked.id.name if isinstance(asked, ast.VariableReference) else None


def _name(variant: ast.Variant) -> str:
    key = variant.key
    return key.value if isinstance(key, ast.NumberLiteral) else key.name


def _is_plural(select: ast.SelectExpression) -> bool:
    """Whether it asks for a plural form: a form is named, and nothing but forms and numbers."""
    names = [_name(variant) for variant in select.variants if not variant.default]
    forms = [name for name in names if name in PLURALS]
    return bool(forms) and all(name in PLURALS or name.isdigit() for name in names)


def _is_number(select: ast.SelectExpression) -> bool:
    return _is_plural(select) or all(
        isinstance(one.key, ast.NumberLiteral) for one in select.variants if not one.default
    )


def _value_for(variant: ast.Variant, select: ast.SelectExpression, language: str) -> Any:
    name = _name(variant)
    if not _is_number(select):
        return name
    if isinstance(variant.key, ast.NumberLiteral):
        return int(float(name))
    others = [_name(one) for one in select.variants if one is not variant]
    form = Locale.parse(language).plural_form
    for number in NUMBERS:
        taken = str(number) in others or form(number) in others
        if not taken and (variant.default or form(number) == name):
            return number
    return NUMBERS[-1]


class _Kinds(Visitor):
    """Collects the variables with a sample of each, and the messages that are referred to."""

    def __init__(self) -> None:
        self.samples: dict[str, Value] = {}
        self.placed: list[str] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if name := _variable(node):
            self.samples[name] = SAMPLE_NUMBER if _is_number(node) else _name(node.variants[0])
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        for asked in node.arguments.positional:
            if isinstance(asked, ast.VariableReference):
                moment = node.id.name == "DATETIME"
                self.samples.setdefault(asked.id.name, SAMPLE_MOMENT if moment else SAMPLE_NUMBER)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.placed.append(node.id.name)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.samples.setdefault(node.id.name, SAMPLE_TEXT)
