"""A database with rows in every table: a ledger of some people, and a row of each other table."""

from datetime import UTC, datetime
from typing import Any

from tortoise import fields
from tortoise.exceptions import IntegrityError
from tortoise.fields.data import CharEnumFieldInstance
from tortoise.models import Model

from models import User
from models.db.connection import opened
from models.db.transactions import transaction
from models.move.tables import all_models, tables
from tests.bench.seed import FIRST_ID, seed

PEOPLE = 12
AT = datetime(2026, 2, 28, 23, 59, 59, 7, tzinfo=UTC)
WORDS = "Ещё «ё» 🙂\n\t\\ ' \" \u2028"


async def fill(url: str, people: int = PEOPLE) -> None:
    """Fill an empty database."""
    await seed(url, people)
    async with opened(url):
        order = [table.name for table in tables()]
        for model in sorted(all_models(), key=lambda one: order.index(one._meta.db_table)):
            if not await model.exists():
                await _put(model)


async def _put(model: type[Model]) -> None:
    """A row of the table, unless its CHECKs ask for more than such a row has."""
    try:
        await transaction(_create, model)
    except IntegrityError:
        return


async def _create(model: type[Model]) -> None:
    await model.create(**{name: value async for name, value in _values(model)})


async def _values(model: type[Model]) -> Any:
    meta = model._meta
    links = (*meta.fk_fields, *meta.o2o_fields)
    taken = {meta.fields_map[name].source_field for name in links}
    for place, name in enumerate(links):
        related = meta.fields_map[name].related_model
        yield name, await (User.get(id=FIRST_ID + place) if related is User else related.first())
    for name in meta.fields_db_projection:
        field = meta.fields_map[name]
        if name not in taken and not field.generated and (not field.null or name == "due_at"):
            yield name, _value(field)


def _value(field: Any) -> Any:
    if isinstance(field, CharEnumFieldInstance):
        return next(iter(field.enum_type))
    for kind, value in _BY_KIND:
        if isinstance(field, kind):
            return value
    return WORDS[: getattr(field, "max_length", None)]


_BY_KIND: tuple[tuple[type, Any], ...] = (
    (fields.DatetimeField, AT),
    (fields.BooleanField, True),
    (fields.BinaryField, bytes(range(256))),
    (fields.FloatField, 0.1),
    (fields.IntField, 1),
    (fields.BigIntField, 1),
)
