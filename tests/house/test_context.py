"""House rules of context: one typed context, no context variables."""

from collections.abc import Callable, Iterator

import pytest

from tests.house.context_rules import (
    CONTEXT_VARIABLES,
    LOOKUPS,
    UNTYPED,
    few_context_variables,
    no_lookups,
    typed_contexts,
)
from tests.house.reading import Source, sources

Rule = Callable[[Source], Iterator[str]]
RULES = (few_context_variables, no_lookups, typed_contexts)
SANDBOX = "bot/sandbox/"  # no part of the bot: it has JSON, and an aiohttp application


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_file_keeps_the_rule(rule: Rule) -> None:
    """Each rule says in its docstring what it asks for."""
    found = sources("bot/", "dialogs/", "models/")

    ours = [source for source in found if not source.path.startswith(SANDBOX)]

    assert [fault for source in ours for fault in rule(source)] == []


@pytest.mark.parametrize("allowed", [CONTEXT_VARIABLES, LOOKUPS, UNTYPED])
def test_no_exception_is_left_over(allowed: dict[str, str]) -> None:
    """Every path that may break a rule is there, and breaks one."""
    for path in allowed:
        under = sources(path)
        plain = [Source("bot/x.py", source.text) for source in under]
        assert [fault for source in plain for rule in RULES for fault in rule(source)], path


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (few_context_variables, "from contextvars import ContextVar"),
        (few_context_variables, "import contextvars"),
        (no_lookups, "def f(data): return data['services']"),
        (no_lookups, "def f(data): return data.get('app')"),
        (no_lookups, "def f(manager): return manager.middleware_data"),
        (typed_contexts, "def f(data: dict[str, Any]): ..."),
        (typed_contexts, "def f(*, context: Mapping[str, Any] | None = None): ..."),
        (typed_contexts, "Data = Mapping[str, Any]"),
    ],
)
def test_a_broken_rule_is_caught(rule: Rule, code: str) -> None:
    """Every rule above can fail."""
    assert list(rule(Source("bot/x.py", code)))


def test_what_keeps_the_rules_passes() -> None:
    """Arguments with types, the values of a text, a row's columns, JSON of others."""
    code = """
Json = dict[str, Any]
async def told(app: AppContext, values: Mapping[str, Any], row: dict[str, Any]) -> str:
    return app.locales.plain(row["language"], "x", values)
"""

    assert [fault for rule in RULES for fault in rule(Source("bot/x.py", code))] == []
