"""Requests keep where they are to be paid: frozen from the settings, or sent by an admin."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_MOMENT = {"sqlite": "TIMESTAMP", "postgres": "TIMESTAMPTZ"}


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
ALTER TABLE "topups" ADD COLUMN "requisite" TEXT;
ALTER TABLE "topups" ADD COLUMN "requisite_note" TEXT;
ALTER TABLE "topups" ADD COLUMN "requisites_at" {_MOMENT[db.capabilities.dialect]};
"""


async def downgrade(_: BaseDBAsyncClient) -> str:
    return """
ALTER TABLE "topups" DROP COLUMN "requisites_at";
ALTER TABLE "topups" DROP COLUMN "requisite_note";
ALTER TABLE "topups" DROP COLUMN "requisite";
"""
