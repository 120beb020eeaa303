"""The map of personal data: it contains every table and column that names a person."""

from collections.abc import Iterator

import pytest
from tortoise import fields
from tortoise.models import Model

import models
from bot.services.privacy._data_map import KEPT_PROFILE_COLUMNS, PERSONAL_TABLES, PROFILE_COLUMNS
from models import GenerationPicture, User

# Ids of people that stay: they are of admins, or of rows that erasing handles one by one.
OF_ADMINS = {
    "api_keys.created_by",
    "audit.actor_id",
    "broadcasts.author_id",
    "broadcast_contents.chat_id",
    "promos.created_by",
    "star_refunds.actor_id",
    "text_versions.author_id",
    "topup_notices.chat_id",
    "topups.decided_by",
    "transfers.actor_id",
}
# Words that name nobody: states, codes, kinds, sums, or what the operator chose.
HARMLESS = {
    "accounts.purpose",
    "api_answers.digest",
    "api_answers.idempotency_key",
    "api_links.id",
    "api_links.state",
    "api_operations.day",
    "api_operations.job",
    "api_operations.kind",
    "api_operations.state",
    "api_usage.day",
    "api_usage.scope",
    "charges.id",
    "charges.invoice_payload",
    "charges.mismatch",
    "charges.state",
    "crypto_orders.paid_with",
    "crypto_orders.state",
    "generations.provider",
    "generations.reason",
    "generations.state",
    "invites.purchase",
    "orders.state",
    "star_rows.direction",
    "star_rows.kind",
    "star_rows.partner",
    "star_rows.payload",
    "star_rows.state",
    "star_rows.telegram_id",
    "broadcast_recipients.state",
    "topups.method",
    "topups.requisite",  # an admin's
    "topups.requisite_note",
    "topups.state",
}
NAMES = ("user_id", "payer_id", "author_id", "actor_id", "chat_id", "created_by", "decided_by")

pytestmark = pytest.mark.usefixtures("database")


def tables() -> list[type[Model]]:
    """Every table there is."""
    found = [value for value in vars(models).values() if isinstance(value, type)]
    return [one for one in found if issubclass(one, Model)]


def owners(model: type[Model]) -> Iterator[str]:
    """Columns with ids of people: foreign keys, and numbers that are called so."""
    for name, field in model._meta.fields_map.items():
        if isinstance(field, fields.relational.ForeignKeyFieldInstance):
            if field.related_model is User:
                yield str(field.source_field)
        elif name in NAMES and isinstance(field, fields.BigIntField):
            yield name


def test_every_column_that_names_a_person_is_known() -> None:
    """A table added later and not listed here would keep a person's id after erasing."""
    known = {(held.model, held.owner) for held in PERSONAL_TABLES}
    known |= {(held.model, column) for held in PERSONAL_TABLES for column in held.blank}
    deleted = {held.model for held in PERSONAL_TABLES if held.deleted}

    missing = [
        f"{model._meta.db_table}.{column}"
        for model in tables()
        if model is not User and model not in deleted
        for column in sorted(set(owners(model)))
        if (model, column) not in known
    ]

    assert sorted(set(missing) - OF_ADMINS) == []


def test_every_word_of_a_kept_row_is_emptied_or_harmless() -> None:
    """Each text column of a table that outlives its person is decided on."""
    undecided = [
        f"{held.model._meta.db_table}.{name}"
        for held in PERSONAL_TABLES
        if not held.deleted
        for name, field in held.model._meta.fields_map.items()
        if isinstance(field, fields.CharField | fields.TextField | fields.BinaryField)
        and name not in held.blank
    ]

    assert sorted(set(undecided) - HARMLESS) == []
    assert GenerationPicture in {held.model for held in PERSONAL_TABLES if held.deleted}


def test_a_pseudonym_takes_over_nothing_that_names() -> None:
    """Every column of a person's row is decided on: kept, told, or emptied."""
    columns = set(User._meta.db_fields)

    assert columns - set(PROFILE_COLUMNS) - set(KEPT_PROFILE_COLUMNS) == {"erased_at", "blocked_at"}
    assert not set(KEPT_PROFILE_COLUMNS) & {"id", "chat_id", "username", "first_name", "last_name"}


def test_what_is_told_and_emptied_exists() -> None:
    """Columns are renamed sometimes."""
    for held in PERSONAL_TABLES:
        names = set(held.model._meta.fields_map) | held.model._meta.db_fields
        assert set(held.blank) <= names
        assert {column.split("__")[0] for column in held.columns} <= names
