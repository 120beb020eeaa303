"""A link that its service has deleted: the service reads it no longer, the person's history does."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_MOMENT = {"sqlite": "TIMESTAMP", "postgres": "TIMESTAMPTZ"}


async def upgrade(db: BaseDBAsyncClient) -> str:
    moment = _MOMENT[db.capabilities.dialect]
    return f'ALTER TABLE "api_links" ADD COLUMN "deleted_at" {moment};'


async def downgrade(_: BaseDBAsyncClient) -> str:
    return 'ALTER TABLE "api_links" DROP COLUMN "deleted_at";'
