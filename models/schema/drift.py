"""Drift: whether the migrations create what the models describe. Checked before every commit."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aerich.coder import encoder
from aerich.migrate import Migrate
from aerich.utils import get_models_describe
from tortoise.context import require_context
from tortoise.models import Model

from models.schema.introspection import present, wanted
from models.schema.migrate import aerich, in_own_task, migrate

IGNORED_KEYS = ("description", "docstring")
"""Keys that may differ without a migration, since they do not reach the database."""


async def drift(url: str | None = None) -> list[str]:
    """The differences between models and migrations, one line each.

    Without `url` a temporary SQLite file is migrated and compared, offline. With it that
    database, already migrated, is compared as well (the way to check PostgreSQL).
    """
    with TemporaryDirectory() as folder:
        scratch = f"sqlite://{Path(folder) / 'drift.db'}"
        await migrate(scratch)
        found = await in_own_task(_compare(scratch))
    return found + (await in_own_task(_compare(url)) if url else [])


async def _compare(url: str) -> list[str]:
    async with aerich(url):
        return [*_since_last_file(), *await _in_tables()]


def _since_last_file() -> Iterator[str]:
    """Differences between the models and the state in the newest migration file."""
    newest = Migrate.get_last_version_module()
    if newest is None:
        yield "there is no migration"
        return
    then = _by_name(Migrate.get_migration_info_for_file(newest).models_state or {})
    now = _by_name(get_models_describe("models"))
    for name in sorted(then.keys() | now.keys()):
        if then.get(name) != now.get(name):
            yield f"{name} is not as the migrations left it: {_change(then, now, name)}"


def _by_name(state: dict[str, Any]) -> dict[str, Any]:
    """Models, and their fields as ``Model.field``, each with its properties in the database."""
    parts: dict[str, Any] = {}
    for model, description in json.loads(encoder(state)).items():
        plain = {key: value for key, value in description.items() if key not in IGNORED_KEYS}
        for group in [key for key in plain if key.endswith(("_field", "_fields"))]:
            fields = plain.pop(group)
            for field in fields if isinstance(fields, list) else [fields]:
                kept = {key: value for key, value in field.items() if key not in IGNORED_KEYS}
                parts[f"{model}.{field['name']}"] = kept
        parts[model] = plain
    return parts


def _change(then: dict[str, Any], now: dict[str, Any], name: str) -> str:
    if name not in then:
        return "no migration makes it"
    if name not in now:
        return "no model has it"
    keys = then[name].keys() | now[name].keys()
    changed = [key for key in sorted(keys) if then[name].get(key) != now[name].get(key)]
    return ", ".join(f"{key} {then[name].get(key)!r} -> {now[name].get(key)!r}" for key in changed)


async def _in_tables() -> list[str]:
    """Differences between the migrated tables and the models. The SQL is written by hand."""
    context = require_context()
    dialect = context.db().capabilities.dialect
    models: list[type[Model]] = list(context.apps["models"].values()) if context.apps else []
    asked, there = wanted(models, dialect), await present()
    return [
        *(f"{dialect}: the models want {part}" for part in sorted(asked - there, key=str)),
        *(f"{dialect}: no model wants {part}" for part in sorted(there - asked, key=str)),
    ]
