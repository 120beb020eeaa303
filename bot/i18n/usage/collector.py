"""All texts that the code uses: `usages(root)`."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from bot.i18n.usage.calls import call_usages
from bot.i18n.usage.code import Code, Module
from bot.i18n.usage.refusals import refusal_usages
from bot.i18n.usage.scope import Scope
from bot.i18n.usage.usage import Form, Kind, Usage, Usages
from bot.i18n.usage.windows import TEXTS, window_usages


def usages(root: Path, stems: Collection[str]) -> Usages:
    """Every text key in the code below `root`. `stems`: the names of the .ftl files."""
    code = Code.read(root)
    found: dict[str, Usage] = {}
    for usage in _with_values(code, stems):
        found[usage.key] = found[usage.key].joined(usage) if usage.key in found else usage
    for usage in _named(code, stems):
        found.setdefault(usage.key, usage)
    return Usages(_with_kinds_of_namesakes(found), frozenset(_value_names(code)))


def _with_kinds_of_namesakes(found: dict[str, Usage]) -> dict[str, Usage]:
    """A value of unknown kind counts as a number if all others with its name are numbers."""
    kinds: dict[str, set[Kind]] = {}
    for usage in found.values():
        for variable in usage.variables.values():
            kinds.setdefault(variable.name, set()).add(variable.kind)
    numbers = {name for name, those in kinds.items() if those <= {Kind.NUMBER, Kind.UNKNOWN}}
    known = {name for name, those in kinds.items() if Kind.NUMBER in those}
    return {
        key: replace(
            usage,
            variables={
                name: replace(one, kind=Kind.NUMBER) if name in numbers & known else one
                for name, one in usage.variables.items()
            },
        )
        for key, usage in found.items()
    }


def _with_values(code: Code, stems: Collection[str]) -> Iterator[Usage]:
    for module in code.modules.values():
        yield from window_usages(module, Scope(code, module))
    yield from call_usages(code, stems)
    yield from refusal_usages(code)


def _named(code: Code, stems: Collection[str]) -> Iterator[Usage]:
    """Keys in other places: commands, entries, the kit's buttons, tables of headers."""
    pattern = re.compile(rf"({'|'.join(sorted(stems))})(-[a-z0-9]+)+")
    for module in code.modules.values():
        labels = _given_to_widgets(module)
        for text in module.texts:
            key = str(text.value)
            if pattern.fullmatch(key):
                command = key.startswith("commands-")
                form = Form.COMMAND if command else labels.get(id(text), Form.PLAIN)
                yield Usage(key, (f"{module.path}:{text.lineno}",), frozenset({form}))


def _given_to_widgets(module: Module) -> dict[int, Form]:
    calls = (call for call in module.calls if call.name in TEXTS and call.node.args)
    return {id(call.node.args[0]): TEXTS[call.name] for call in calls}


def _value_names(code: Code) -> Iterator[str]:
    """All possible names of values: keys of dicts, keywords of calls, fields of classes."""
    for module in code.modules.values():
        yield from (str(text.value) for text in module.texts if str(text.value).isidentifier())
        for call in module.calls:
            yield from (word.arg for word in call.node.keywords if word.arg)
    yield from code.members
