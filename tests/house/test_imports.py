"""House rules of imports: no cycles, not even for types or inside a function."""

import pytest

from tests.house.import_rules import circle, import_graph
from tests.house.reading import Source, sources


@pytest.mark.parametrize("folder", ["bot/", "dialogs/", "models/", "tests/"])
def test_no_modules_import_each_other_in_a_circle(folder: str) -> None:
    """The sandbox and the tests included; imports that only type checkers see count too."""
    assert circle(import_graph(sources(folder))) == []


@pytest.mark.parametrize(
    "imports",
    [
        "from bot.b import thing",
        "import bot.b",
        "if TYPE_CHECKING:\n    from bot.b import thing",
        "def late():\n    from bot import b",
    ],
)
def test_a_circle_is_found_however_it_is_written(imports: str) -> None:
    """At the top of a module, for types only, or late in a function."""
    first, second = Source("bot/a.py", imports), Source("bot/b.py", "from bot.a import other")

    assert set(circle(import_graph([first, second]))) == {"bot.a", "bot.b"}


def test_a_line_of_imports_is_no_circle() -> None:
    """The rule can pass."""
    first, second = Source("bot/a.py", "from bot.b import thing"), Source("bot/b.py", "")

    assert circle(import_graph([first, second])) == []
