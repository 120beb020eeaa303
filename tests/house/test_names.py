"""House rules of names: modules have known words; only their package uses private modules."""

import pytest

from tests.house.import_rules import import_graph, private_imports, private_names
from tests.house.reading import Source, sources
from tests.house.vocabulary import FIELD, RENAME_THESE, glossary_words, unknown_words

CODE = ("bot/", "dialogs/", "models/", "tools/")


def test_a_module_is_named_by_words_that_a_stranger_knows() -> None:
    """Each word of a module's or folder's name is the glossary's or the field's."""
    known = FIELD | glossary_words() | RENAME_THESE

    assert [fault for source in sources(*CODE) for fault in unknown_words(source.path, known)] == []


@pytest.mark.parametrize(
    "name",
    [
        "bot/trips.py",
        "bot/keeping/alone.py",
        "models/crowd.py",
        "bot/jobs/in_hand.py",
        "bot/utils.py",
    ],
)
def test_a_coinage_is_caught(name: str) -> None:
    """Names that once stood here and that nobody could guess."""
    assert list(unknown_words(name, FIELD | glossary_words()))


def test_a_private_module_is_imported_by_its_own_package_only() -> None:
    """`bot/services/ledger/_posting.py` is the ledger's own; other domains use public modules."""
    assert private_imports(import_graph(sources(*CODE))) == []


def test_a_private_name_is_imported_by_no_other_module() -> None:
    """A name with an underscore in front belongs to its module."""
    assert [fault for source in sources(*CODE) for fault in private_names(source)] == []


def test_a_look_into_another_domain_is_caught() -> None:
    """Its private module and its private name; inside a package both layers may use a module."""
    own = Source("bot/services/ledger/ledger.py", "from bot.services.ledger import _posting")
    other = Source("bot/services/people/a.py", "from bot.services.ledger._posting import post")
    name = Source("bot/services/people/b.py", "from bot.services.clock import _now")
    private = Source("bot/services/ledger/_posting.py", "")

    assert private_imports(import_graph([own, private])) == []
    assert private_imports(import_graph([other, private])) == [
        "bot.services.people.a imports bot.services.ledger._posting"
    ]
    assert list(private_names(name)) == ["bot/services/people/b.py:1: bot.services.clock._now"]
