"""Models and migrations agree, on both engines."""

import pytest
from tortoise import fields

from models import Account, User
from models.db.connection import close, connect
from models.db.sql import fetch
from models.schema.drift import drift
from models.schema.introspection import present
from tests.postgres import Databases

pytestmark = pytest.mark.thorough

INDEXES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    "postgres": "SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'"
    " AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE 'uid\\_%'"
    " AND indexname NOT LIKE '%\\_key'",
}
CHECKS = {
    "sqlite": "SELECT sum((length(sql) - length(replace(sql, 'CHECK (', ''))) / 7) AS number"
    " FROM sqlite_master WHERE type = 'table'",
    "postgres": "SELECT count(*) AS number FROM pg_constraint WHERE contype = 'c'"
    " AND connamespace = 'public'::regnamespace",
}


async def test_models_and_migrations_agree(database_url: str) -> None:
    """Nothing to report, on either engine."""
    assert await drift(database_url) == []


async def test_a_changed_field_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line names model, field and what changed."""
    monkeypatch.setattr(User._meta.fields_map["first_name"], "max_length", 300)
    assert any(
        line.startswith("models.User.first_name is not as the migrations left it") and "300" in line
        for line in await drift()
    )


async def test_a_field_that_may_now_be_empty_is_seen_in_the_tables(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The SQL is written by hand, so the tables themselves are compared."""
    monkeypatch.setattr(Account._meta.fields_map["balance"], "null", True)
    lines = await drift()
    assert "sqlite: the models want accounts.balance BIGINT" in lines
    assert "sqlite: no model wants accounts.balance BIGINT NOT NULL" in lines


async def test_a_new_field_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A column without a migration."""
    field = fields.IntField()
    field.model_field_name, field.model = "age", User
    meta = User._meta
    monkeypatch.setattr(meta, "fields_map", {**meta.fields_map, "age": field})
    monkeypatch.setattr(meta, "fields_db_projection", {**meta.fields_db_projection, "age": "age"})
    monkeypatch.setattr(meta, "db_fields", {*meta.db_fields, "age"})
    assert "sqlite: the models want users.age INT NOT NULL" in await drift()


async def test_a_description_needs_no_migration(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words about a column never reach the database."""
    monkeypatch.setattr(User._meta.fields_map["language"], "description", "other words")
    assert await drift() == []


@pytest.mark.postgres
async def test_both_engines_have_the_same_tables(
    sqlite_template: object, postgres_databases: Databases
) -> None:
    """Columns, uniqueness, indexes and the number of CHECKs."""
    found = {}
    with postgres_databases.database() as postgres:
        for engine, url in (("sqlite", f"sqlite://{sqlite_template}"), ("postgres", postgres)):
            await connect(url)
            parts = {str(part).split(" ")[0] for part in await present()}
            indexes = {row["name"] for row in await fetch(INDEXES[engine])}
            found[engine] = (parts, indexes, (await fetch(CHECKS[engine]))[0]["number"])
        await close()
    assert found["sqlite"] == found["postgres"]
