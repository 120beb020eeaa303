"""Rules about branches: the plural forms of the language, and the values that the code gives."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from fluent.syntax import ast

from bot.i18n.check.files import walk
from bot.i18n.check.language import CATEGORIES, whole_forms
from bot.i18n.check.message import Fault, Message
from bot.i18n.check.rules_variables import key_text
from bot.i18n.check.values import selector_of
from bot.i18n.usage.usage import Kind


def _selections(message: Message) -> Iterator[tuple[ast.SelectExpression, str]]:
    for node in walk(message.entry.value):
        if isinstance(node, ast.SelectExpression) and (name := selector_of(node)):
            yield node, name


def _keys(node: ast.SelectExpression) -> dict[str, ast.Variant]:
    """The variants by their keys, as text."""
    return {key_text(variant.key)[1:-1]: variant for variant in node.variants}


def lone_branch(message: Message) -> Iterator[Fault]:
    """A choice needs more than its default. fluent-compiler fails at some that have no more."""
    for node, name in _selections(message):
        if len(node.variants) == 1:
            words = f"the choice by ${name} has only its default"
            yield Fault(node, words, "add the branches, or write the text without the choice")


def double_branch(message: Message) -> Iterator[Fault]:
    """Of two branches with the same key only the first is shown."""
    for node, _ in _selections(message):
        seen: set[str] = set()
        for variant in node.variants:
            key = key_text(variant.key)
            if key in seen:
                yield Fault(variant, f"the branch {key} is written twice", "leave one of them")
            seen.add(key)


def plural_missing(message: Message) -> Iterator[Fault]:
    """Each plural form of the language needs a branch; one of them may be the default."""
    needed = whole_forms(message.language.code)
    for node, name in _selections(message):
        if message.kinds.get(name) is not Kind.NUMBER or not _is_plural(node, name, message):
            continue
        named = {key for key, variant in _keys(node).items() if not variant.default}
        lacking = [form for form in needed if form not in named]
        spare = _served_by_default(node, lacking)
        for form in (one for one in lacking if one != spare):
            example = needed[form]
            words = f"the plural form [{form}] is missing: {example} would read as [{spare}]"
            yield Fault(node, words, f"add a branch [{form}]")
    yield from _without_branches(message)


def _is_plural(node: ast.SelectExpression, name: str, message: Message) -> bool:
    keys = _keys(node)
    explicit = {key for key, variant in keys.items() if not variant.default}
    if explicit & set(CATEGORIES) or not explicit:
        return True
    if message.reference is None or name not in _plural_names(message.reference):
        return False
    return explicit != {"0"}


def _plural_names(message: Message) -> set[str]:
    """The variables that a message has plural branches for."""
    return {
        name
        for node, name in _selections(message)
        if {k for k, variant in _keys(node).items() if not variant.default} & set(CATEGORIES)
    }


def _served_by_default(node: ast.SelectExpression, lacking: list[str]) -> str:
    """The form that the default serves: its own name, else the last form without a branch."""
    default = next(variant for variant in node.variants if variant.default)
    name = key_text(default.key)[1:-1]
    return name if name in lacking else (lacking or ["other"])[-1]


def _without_branches(message: Message) -> Iterator[Fault]:
    """A counted noun after a number that has plural branches only in another language."""
    if message.reference is None or len(whole_forms(message.language.code)) < 2:
        return
    ours, theirs = _plural_names(message), _plural_names(message.reference)
    for name in sorted(set(message.variables) - ours):
        if (at := _counted_in(message, name)) and (where := _counting(name, message)):
            words = f"${name} has no plural branches, {where} has them"
            yield Fault(at, words, f"write {{ ${name} -> … }} with the forms of the language")
    for name in sorted(ours - theirs):
        if _counted_in(message.reference, name):
            words = f"the reference has no plural branches for ${name}"
            yield Fault(message.entry, words, "write them in the reference")


def _counting(name: str, message: Message) -> str:
    """A language that has branches for this number; empty if none has."""
    reference = message.reference
    if reference and name in _plural_names(reference) | _with_a_one(reference):
        return "the reference"
    others = (one.language.code for one in message.others if name in _plural_names(one))
    return next(others, "")


def _with_a_one(message: Message) -> set[str]:
    """The variables with a branch for exactly one: [1]."""
    return {name for node, name in _selections(message) if "1" in _keys(node)}


def _counted_in(message: Message, name: str) -> Any:
    """Where the message counts something by this number, unless it has a branch like [1]."""
    for node, by in _selections(message):
        if by == name and any(key.isdigit() and key != "0" for key in _keys(node)):
            return None
    patterns = (node for node in walk(message.entry.value) if isinstance(node, ast.Pattern))
    return next((at for pattern in patterns if (at := _counted(pattern, name))), None)


def _counted(pattern: ast.Pattern, name: str) -> Any:
    """The placeable of the number, if a word follows it directly."""
    for element, after in zip(pattern.elements, pattern.elements[1:], strict=False):
        inner = getattr(element, "expression", None)
        shown = isinstance(inner, ast.VariableReference) and inner.id.name == name
        if shown and isinstance(after, ast.TextElement):
            words = after.value.lstrip(" \u00a0")
            if words != after.value and words[:1].isalpha():
                return element
    return None


def lost_number(message: Message) -> Iterator[Fault]:
    """A plural form is for many numbers: 21 is [one] in Russian. So it must show the number."""
    for node, name in _selections(message):
        if message.kinds.get(name) is not Kind.NUMBER:
            continue
        showing = [variant for variant in node.variants if _shows(variant, name)]
        if not showing:
            continue
        for variant in node.variants:
            literal = isinstance(variant.key, ast.NumberLiteral)
            if variant not in showing and not literal and _is_form(variant, node):
                words = f"the branch {key_text(variant.key)} does not show ${name}, others do"
                yield Fault(variant, words, f"write {{ ${name} }} in it, or use a branch [1]")


def _is_form(variant: ast.Variant, node: ast.SelectExpression) -> bool:
    """Whether the selection is by plural form."""
    names = {key for key, one in _keys(node).items() if not one.default}
    return bool(names & set(CATEGORIES)) and (
        variant.default or key_text(variant.key)[1:-1] in CATEGORIES
    )


def _shows(variant: ast.Variant, name: str) -> bool:
    for node in walk(variant.value):
        inner = getattr(node, "expression", None)
        if isinstance(inner, ast.FunctionReference) and inner.arguments.positional:
            inner = inner.arguments.positional[0]
        if isinstance(inner, ast.VariableReference) and inner.id.name == name:
            return True
    return False


def missing_branch(message: Message) -> Iterator[Fault]:
    """A value for which the reference has a branch needs a branch in the translation."""
    if message.reference is None:
        return
    own = _branches(message)
    for name, branches in _branches(message.reference).items():
        for key, variant in branches.items():
            if variant.default or key in own.get(name, {}) or _may_lack(key, name, message):
                continue
            node = next((node for node, other in _selections(message) if other == name), None)
            remedy = f"add a branch [{key}]"
            if node is None:
                words = f"there is no choice by ${name}; the reference has [{key}]"
                yield Fault(message.entry, words, remedy)
                break
            yield Fault(node, f"${name} lacks the branch [{key}] of the reference", remedy)


def reference_branch(message: Message) -> Iterator[Fault]:
    """A value for which a translation has a branch needs one in the reference, too."""
    if message.reference is None:
        return
    theirs = _branches(message.reference)
    for name, branches in _branches(message).items():
        for key, variant in branches.items():
            known = name in theirs and key in _states(message, name, {})
            if known and not variant.default and key not in theirs[name]:
                words = f"the reference has no branch [{key}] for ${name}"
                yield Fault(variant, words, "add it to the reference")


def _may_lack(key: str, name: str, message: Message) -> bool:
    """Languages may lack each other's plural forms, but not a branch [0]."""
    return message.kinds.get(name) is Kind.NUMBER and key != "0"


def _branches(message: Message) -> dict[str, dict[str, ast.Variant]]:
    """Variable -> key -> variant, for all selections by that variable."""
    found: dict[str, dict[str, ast.Variant]] = {}
    for node, name in _selections(message):
        merged = found.setdefault(name, {})
        for key, variant in _keys(node).items():
            if key not in merged or merged[key].default:
                merged[key] = variant
    return found


def unknown_branch(message: Message) -> Iterator[Fault]:
    """A branch that no value reaches: a misspelt name, or a plural form of another language."""
    reference = _branches(message.reference) if message.reference else {}
    for node, name in _selections(message):
        for key, variant in _keys(node).items():
            if variant.default or isinstance(variant.key, ast.NumberLiteral):
                continue
            if message.kinds.get(name) is Kind.NUMBER:
                yield from _unknown_form(key, variant, message)
            elif message.reference is not None and key not in _states(message, name, reference):
                yield _misspelt(key, variant, _states(message, name, reference))


def _unknown_form(key: str, variant: ast.Variant, message: Message) -> Iterator[Fault]:
    forms = whole_forms(message.language.code)
    if key not in forms and key != "other":
        known = ", ".join(f"[{form}]" for form in forms)
        words = f"no whole number has the form [{key}] in this language"
        yield Fault(variant, words, f"its forms are {known}")


def _states(
    message: Message, name: str, reference: Mapping[str, Mapping[str, ast.Variant]]
) -> set[str]:
    """The values that the code or the reference has for the variable."""
    given = message.usage.variables.get(name) if message.usage else None
    samples = {one for one in (given.samples if given else ()) if isinstance(one, str)}
    return samples | set(reference.get(name, {}))


def _misspelt(key: str, variant: ast.Variant, states: set[str]) -> Fault:
    near = get_close_matches(key, sorted(states), 1)
    hint = f"did you mean [{near[0]}]?" if near else f"known are {', '.join(sorted(states)[:12])}"
    return Fault(variant, f"the branch [{key}] is never shown", hint)


def moved_default(message: Message) -> Iterator[Fault]:
    """The default must be the reference's branch, because unknown values get it."""
    if message.reference is None:
        return
    theirs, branches = _defaults(message.reference), _branches(message.reference)
    for name, ours in _defaults(message).items():
        others = theirs.get(name, [])
        together = len(ours) == len(others)
        for number, default in enumerate(ours):
            marked = {_key(one) for one in (others[number : number + 1] if together else others)}
            key = _key(default)
            states = message.kinds.get(name) is not Kind.NUMBER and marked
            if states and key not in marked and key in branches[name]:
                words = f"the default is *[{key}], the reference's is *[{min(marked)}]"
                yield Fault(default, words, "mark the branch that the reference marks")


def _key(variant: ast.Variant) -> str:
    return key_text(variant.key)[1:-1]


def _defaults(message: Message) -> dict[str, list[ast.Variant]]:
    """Variable -> the defaults of its selections."""
    found: dict[str, list[ast.Variant]] = {}
    for node, name in _selections(message):
        found.setdefault(name, []).extend(one for one in node.variants if one.default)
    return found
