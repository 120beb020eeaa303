"""Rules about variables: only those that the code gives, none missing, each of the right kind."""

from collections.abc import Iterator
from typing import Any

from fluent.syntax import ast

from bot.i18n.check.files import walk
from bot.i18n.check.message import Fault, Message
from bot.i18n.check.rendering import Rendered
from bot.i18n.check.values import selector_of
from bot.i18n.usage.usage import Kind


def unknown_variable(message: Message) -> Iterator[Fault]:
    """A variable that the code does not give would be shown as its name."""
    given = _given(message)
    for name, node in message.variables.items():
        if name not in given:
            names = ", ".join(f"${one}" for one in sorted(given)[:12]) or "no values"
            yield Fault(node, f"the code gives no ${name} here", f"it gives {names}")


def _given(message: Message) -> set[str]:
    usage, reference = message.usage, message.reference
    given = set(usage.variables) if usage else set()
    if usage and usage.complete:
        return given
    if reference is not None:
        return given | set(reference.variables)
    return given | message.names


def lost_variable(message: Message) -> Iterator[Fault]:
    """A translation must show the variables that the reference shows for the same values."""
    seen: set[tuple[str, int]] = set()
    for own, reference in message.beside_reference:
        if own.crash or reference.crash:
            continue
        for name in sorted(reference.shown - own.shown):
            if _said_in_words(name, own):
                continue
            at = _last_variant(own, name, message)
            if (name, id(at)) not in seen:
                seen.add((name, id(at)))
                where = "" if at is message.entry else " in this branch"
                words = f"${name} is not shown{where}; the reference shows it{_when(own)}"
                yield Fault(at, words, f"write {{ ${name} }}")


def foreign_variable(message: Message) -> Iterator[Fault]:
    """A translation must not show variables that the reference does not show."""
    seen: set[str] = set()
    for own, reference in message.beside_reference:
        if own.crash or reference.crash:
            continue
        for name in sorted(own.shown - reference.shown - seen):
            if name in _given(message) and not _said_in_words(name, reference):
                seen.add(name)
                words = f"the reference does not show ${name}{_when(reference)}"
                yield Fault(message.variables[name], words, "show it in both, or in none")


def _said_in_words(name: str, own: Rendered) -> bool:
    """Whether a branch for exactly this number says it in words, such as [0] nobody."""
    value = own.values.get(name)
    for variant in own.taken:
        if isinstance(variant.key, ast.NumberLiteral) and str(variant.key.value) == str(value):
            return True
    return False


def _last_variant(own: Rendered, name: str, message: Message) -> Any:
    """The branch that lacks the variable, if another branch of the message shows it."""
    return own.taken[-1] if own.taken and name in message.variables else message.entry


def _when(own: Rendered) -> str:
    names = [variant.key for variant in own.taken[:1]]
    return f" (branch {', '.join(key_text(name) for name in names)})" if names else ""


def key_text(key: Any) -> str:
    """A variant's key as it is written."""
    return f"[{key.value if isinstance(key, ast.NumberLiteral) else key.name}]"


def broken_call(message: Message) -> Iterator[Fault]:
    """NUMBER and DATETIME fail at values that they cannot format."""
    seen: set[int] = set()
    for one in message.renderings:
        if one.crash and id(one.crash[0]) not in seen:
            seen.add(id(one.crash[0]))
            yield Fault(one.crash[0], one.crash[1], "compare with the reference")


def unknown_kind(message: Message) -> Iterator[Fault]:
    """A function needs a value of which the code says that it fits: it fails at any other."""
    for node in walk(message.entry.value):
        if not isinstance(node, ast.FunctionReference) or not node.arguments.positional:
            continue
        value: Any = node.arguments.positional[0]
        if not isinstance(value, ast.VariableReference):
            continue
        if message.usage and not _known(message, name := str(value.id.name)):
            words = f"the code does not say that ${name} fits {node.id.name}()"
            yield Fault(node, words, f"write {{ ${name} }}")


def unknown_reference(message: Message) -> Iterator[Fault]:
    """Functions, options, messages and terms that do not exist would be shown as names."""
    seen: set[tuple[int, str]] = set()
    for one in message.renderings:
        for node, words in one.faults:
            if "the code gives no" not in words and (id(node), words) not in seen:
                seen.add((id(node), words))
                yield Fault(node, words, "compare with the reference")


def bare_date(message: Message) -> Iterator[Fault]:
    """A date needs DATETIME, which formats it."""
    for node in walk(message.entry.value):
        if not isinstance(node, ast.Placeable):
            continue
        name = getattr(getattr(node.expression, "id", None), "name", "")
        kind = message.kinds.get(name)
        if isinstance(node.expression, ast.VariableReference) and kind and kind.dated:
            remedy = f'write {{ DATETIME(${name}, dateStyle: "medium") }}'
            yield Fault(node, f"${name} is a date", remedy)


def wrong_selector(message: Message) -> Iterator[Fault]:
    """Numbers need branches by number or plural form, texts by name."""
    for node in walk(message.entry.value):
        if not isinstance(node, ast.SelectExpression) or not (name := selector_of(node)):
            continue
        kind = message.kinds.get(name)
        if kind and kind.dated:
            yield Fault(node, f"${name} is a date: no branch fits it", "remove the selection")
        elif kind is Kind.TEXT and _has_numbers(node) and _known(message, name):
            words = f"${name} is text: branches for numbers never fit it"
            yield Fault(node, words, "name the branches as the reference does")


def _has_numbers(node: ast.SelectExpression) -> bool:
    return any(isinstance(variant.key, ast.NumberLiteral) for variant in node.variants)


def _known(message: Message, name: str) -> bool:
    """Whether the code says what kind of value it is."""
    variable = message.usage.variables.get(name) if message.usage else None
    return variable is not None and variable.kind is not Kind.UNKNOWN
