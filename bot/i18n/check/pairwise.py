"""Few sets of values that reach every branch of a message and every pair of branches.

A message with eleven selections has thousands of renderings, but about twenty sets of values reach
each pair of its branches. A condition is the values of variables that lead to a branch.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from bot.i18n.check.files import Entry
from bot.i18n.check.language import EXTREMES, Language
from bot.i18n.check.values import choices, plain_sample, selects, used_variables
from bot.i18n.usage.usage import Kind, Usage, Value

Condition = Mapping[str, Value]


def rows(
    entry: Entry, language: Language, kinds: Mapping[str, Kind], usage: Usage | None
) -> list[dict[str, Value]]:
    """Values for the message: each branch, each pair of branches, and the usual numbers."""
    names = list(used_variables(entry, language))
    singles = list(conditions(entry, language, kinds, usage))
    needed = [*_pairs(singles), *singles, *_numbers(entry, language, kinds), {}]
    base = {name: plain_sample(name, kinds.get(name, Kind.TEXT), usage) for name in names}
    return [{**base, **row} for row in covered(needed)]


def conditions(
    entry: Entry, language: Language, kinds: Mapping[str, Kind], usage: Usage | None
) -> Iterator[Condition]:
    """The condition of each branch. A branch that no value reaches is left out."""
    reach: dict[int, Condition] = {}  # a variant (by id) -> its condition
    for select, path in selects(entry, language):
        outer = reach.get(id(path[-1])) if path else {}
        if outer is None:
            continue
        kind = kinds.get(select.variable, Kind.TEXT)
        given = _given(usage, select.variable)
        values = choices(select, kind, language, given)
        for variant, value in zip(select.node.variants, values, strict=True):
            if value is None or outer.get(select.variable, value) != value:
                continue
            reach[id(variant)] = {**outer, select.variable: value}
            yield reach[id(variant)]


def _given(usage: Usage | None, name: str) -> tuple[Value, ...]:
    variable = usage.variables.get(name) if usage else None
    return variable.samples if variable else ()


def _pairs(singles: Iterable[Condition]) -> Iterator[Condition]:
    for one, other in combinations(singles, 2):
        if fits(one, other):
            yield {**one, **other}


def _numbers(entry: Entry, language: Language, kinds: Mapping[str, Kind]) -> Iterator[Condition]:
    """The usual numbers, for each variable that selects a branch."""
    names = {select.variable for select, _ in selects(entry, language)}
    for number in EXTREMES:
        for name in sorted(names):
            if kinds.get(name) is Kind.NUMBER:
                yield {name: number}


def fits(one: Condition, other: Condition) -> bool:
    """Whether one set of values can meet both conditions."""
    return all(other.get(name, value) == value for name, value in one.items())


def covered(needed: Iterable[Condition]) -> list[dict[str, Value]]:
    """Few sets that meet all conditions. Each set takes all that fit, the largest first."""
    left = list({tuple(sorted(one.items(), key=repr)): dict(one) for one in needed}.values())
    left.sort(key=len, reverse=True)
    found: list[dict[str, Value]] = []
    while left:
        row: dict[str, Value] = {}
        later = []
        for one in left:
            if fits(one, row):
                row.update(one)
            else:
                later.append(one)
        found.append(row)
        left = later
    return found
