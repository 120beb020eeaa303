"""House rules of code: short, documented, honest about errors."""

from collections.abc import Callable, Iterator

import pytest

from tests.house.reading import ROOT, Source, sources, tracked
from tests.house.shape import (
    nothing_swallowed,
    opens_with_docstring,
    public_docstrings,
    public_methods_docstrings,
    short_file,
    short_functions,
    telling_name,
)

pytestmark = pytest.mark.thorough

Rule = Callable[[Source], Iterator[str]]
EVERYWHERE = ("bot/", "dialogs/", "models/", "tests/", "tools/", "clients/", "examples/")
KIT = ("bot/services/", "bot/ui/", "bot/integrations/", "models/", "tools/")


@pytest.mark.parametrize(
    ("rule", "folders"),
    [
        (opens_with_docstring, EVERYWHERE),
        (short_functions, EVERYWHERE),
        (telling_name, EVERYWHERE),
        (nothing_swallowed, EVERYWHERE),
        (public_docstrings, KIT),
        (public_methods_docstrings, ("bot/services/",)),
    ],
    ids=lambda value: getattr(value, "__name__", "")[:30],
)
def test_every_file_keeps_the_rule(rule: Rule, folders: tuple[str, ...]) -> None:
    """Each rule says in its docstring what it asks for."""
    assert [fault for source in sources(*folders) for fault in rule(source)] == []


def test_no_file_is_too_long() -> None:
    """Python, texts and the pages' scripts; generated migrations are left out."""
    names = [name for name in tracked() if name.endswith((".py", ".ftl", ".js"))]
    kept = [name for name in names if not name.startswith("models/migrations/")]

    found = [fault for name in kept for fault in short_file(name, (ROOT / name).read_text("utf-8"))]

    assert found == []


@pytest.mark.parametrize(
    ("rule", "path", "code"),
    [
        (opens_with_docstring, "bot/x.py", "import os\n"),
        (opens_with_docstring, "bot/x.py", "# comment\n'''Late.'''\n"),
        (opens_with_docstring, "bot/x.py", ""),
        (short_functions, "bot/x.py", "async def f():\n" + "    x = 1\n" * 41),
        (telling_name, "bot/utils.py", ""),
        (telling_name, "bot/helpers/money.py", ""),
        (telling_name, "dialogs/common/__init__.py", ""),
        (nothing_swallowed, "bot/x.py", "try: f()\nexcept Exception: pass"),
        (nothing_swallowed, "bot/x.py", "try: f()\nexcept: ..."),
        (nothing_swallowed, "bot/x.py", "try: f()\nexcept (ValueError, Exception): pass"),
        (nothing_swallowed, "bot/x.py", "with contextlib.suppress(Exception): f()"),
        (public_docstrings, "bot/ui/x.py", "def f(): return 1"),
        (public_docstrings, "bot/ui/x.py", "class A: x = 1"),
        (public_methods_docstrings, "bot/services/x.py", "class A:\n  async def f(self): ..."),
    ],
)
def test_a_broken_rule_is_caught(rule: Rule, path: str, code: str) -> None:
    """Every rule above can fail."""
    assert list(rule(Source(path, code)))


def test_a_file_one_line_too_long_is_caught() -> None:
    """300 lines pass, 301 do not."""
    assert list(short_file("x.py", "x\n" * 300)) == []
    assert list(short_file("x.py", "x\n" * 301)) == ["x.py: 301 lines"]


def test_what_keeps_the_rules_passes() -> None:
    """The rules above can pass."""
    code = '"""Good."""\n\ndef f():\n    """Say."""\n    try: g()\n    except ValueError: pass\n'

    for rule in (opens_with_docstring, short_functions, nothing_swallowed, public_docstrings):
        assert list(rule(Source("bot/ui/good.py", code))) == []
