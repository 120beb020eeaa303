"""House rules of sessions and transactions: nothing is changed that outlives a transaction, and
a transaction is a function with the decorator.

A connection goes back to PostgreSQL's pool without a question to the server
(`models/db/postgres_backend.py`), so whoever takes it next would find what was left on it.
"""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.reading import Source, calls, sources

pytestmark = pytest.mark.thorough

SAID = re.compile(
    r"\s*(?:SET (?!LOCAL |TRANSACTION )|LISTEN |PREPARE |CREATE (?:LOCAL |GLOBAL )?TEMP)"
    r"|.*\bWITH HOLD\b|.*\bpg_(?:try_)?advisory_lock",
    re.DOTALL,
)
CALLED = {"add_listener", "set_type_codec", "set_builtin_type_codec", "set_config"}
WITH_THEIR_OWN = ("models/schema/migrate.py", "models/move/postgres.py")  # sessions they close


def left_behind(source: Source) -> Iterator[str]:
    """Statements and calls that change a session beyond the transaction."""
    for node in ast.walk(source.tree):
        said = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if said and SAID.match(str(getattr(node, "value", ""))):
            yield source.at(node)
        if isinstance(node, ast.Attribute) and node.attr in CALLED:
            yield source.at(node)


def test_nothing_stays_on_a_session() -> None:
    """Settings are LOCAL, locks and cursors are a transaction's, nobody listens."""
    everywhere = sources("bot/", "dialogs/", "models/")
    asked = [one for one in everywhere if one.path not in WITH_THEIR_OWN]

    assert asked
    assert [place for one in asked for place in left_behind(one)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("run('SET work_mem = 1')", 1),
        ("run('SET LOCAL work_mem = 1')", 0),
        ("run('UPDATE a SET b = 1')", 0),
        ("run('SELECT pg_advisory_lock(1)')", 1),
        ("run('SELECT pg_advisory_xact_lock(1)')", 0),
        ("run('LISTEN news')", 1),
        ("connection.add_listener('news', hear)", 1),
        ("run('CREATE TEMP TABLE a (b int)')", 1),
    ],
)
def test_what_stays_is_seen(text: str, found: int) -> None:
    """And what ends with the transaction is let be."""
    assert len(list(left_behind(Source("a.py", text)))) == found


def test_a_transaction_is_a_decorated_function() -> None:
    """`@transactional` says it where the work stands; there is no twin that only calls it."""
    asked = sources("bot/", "dialogs/", "tools/")

    assert [one.at(call) for one in asked for call in calls(one, "transaction")] == []
    assert list(calls(Source("a.py", "await transaction(self._approve, 7)"), "transaction"))
