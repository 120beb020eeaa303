"""Texts that admins wrote in the panel, version by version; the time zone that a person chose.

The triggers keep the history as it was; deleting it would also hide a change from processes that
compare the number of rows.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {"serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", "moment": "TIMESTAMP"},
    "postgres": {"serial": "BIGSERIAL NOT NULL PRIMARY KEY", "moment": "TIMESTAMPTZ"},
}

_TABLES = """
CREATE TABLE "text_versions" (
    "id" {serial},
    "language" VARCHAR(8) NOT NULL,
    "key" VARCHAR(64) NOT NULL,
    "version" INT NOT NULL CHECK ("version" > 0),
    "value" TEXT,
    "author_id" BIGINT NOT NULL,
    "at" {moment} NOT NULL,
    CONSTRAINT "uid_text_versions" UNIQUE ("language", "key", "version")
);
ALTER TABLE "users" ADD COLUMN "timezone" VARCHAR(64);
"""

_APPEND_ONLY = {
    "sqlite": """
CREATE TRIGGER "text_versions_not_deleted" BEFORE DELETE ON "text_versions"
    BEGIN SELECT RAISE(ABORT, 'versions of texts are append-only'); END;
CREATE TRIGGER "text_versions_not_changed" BEFORE UPDATE ON "text_versions"
    BEGIN SELECT RAISE(ABORT, 'versions of texts are append-only'); END;
""",
    "postgres": """
CREATE TRIGGER "text_versions_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "text_versions"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
""",
}


async def upgrade(db: BaseDBAsyncClient) -> str:
    dialect = db.capabilities.dialect
    return _TABLES.format(**_WORDS[dialect]) + _APPEND_ONLY[dialect]


async def downgrade(_: BaseDBAsyncClient) -> str:
    return """
ALTER TABLE "users" DROP COLUMN "timezone";
DROP TABLE "text_versions";
"""
