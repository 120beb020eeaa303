"""The audit log uses words of people, not the state names of the code."""

import ast
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from typing import Any

import pytest

from bot.i18n.catalog import Locales
from bot.settings.parsers import LOCALES
from models import ThreadState, TopupState
from models.broadcasts import BroadcastState
from tests.house.reading import ROOT
from tests.roads import REGISTRY

ACTIONS = [action.kind for screens in REGISTRY.all for action in screens.actions]


@pytest.mark.parametrize("language", Locales(LOCALES).languages)
@pytest.mark.parametrize("states", [TopupState, ThreadState, BroadcastState])
def test_every_state_has_words(language: str, states: type[StrEnum]) -> None:
    """No state is shown as the code calls it."""
    words = (LOCALES / language / "audit.ftl").read_text("utf-8")
    variants = words[words.index("audit-deeds-state =") :].partition("*[other]")[0]

    assert [one.value for one in states if f"[{one.value}]" not in variants] == []


def recorded() -> Iterator[str]:
    """The kinds that services and dialogs write into the log, as literals or named constants."""
    for folder in ("bot/services", "dialogs"):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text("utf-8")
            if "audit.record(" in text:
                name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
                yield from recorded_in(text, vars(import_module(name)))


def recorded_in(text: str, names: Mapping[str, Any]) -> Iterator[str]:
    """The kinds of a module's records; `names`: its constants. `_note` passes a kind on."""
    for call in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)):
        if ast.unparse(call.func).endswith(("audit.record", "self._note")):
            kind = call.args[1]
            value = names.get(kind.id) if isinstance(kind, ast.Name) else None
            value = kind.value if isinstance(kind, ast.Constant) else value
            if isinstance(value, str):
                yield value


def test_every_action_in_the_log_has_a_name() -> None:
    """The dialog that has the action says how the log calls it, once."""
    kinds = set(recorded())

    assert len(kinds) > 20
    assert kinds - set(ACTIONS) == set()
    assert [kind for kind, times in Counter(ACTIONS).items() if times > 1] == []


def test_an_action_without_a_name_is_caught() -> None:
    """The rule above can fail."""
    text = 'self._audit.record(admin, MADE, "x:1")\naudit.record(admin, "gone", "x")'

    assert list(recorded_in(text, {"MADE": "made"})) == ["made", "gone"]
