"""On SQLite, the trigger of holds finds a hold by its job.

Without statistics SQLite took the index of `kind`, and searched all holds at each capture. A plus
before a column keeps its index out: https://www.sqlite.org/optoverview.html (section 3).
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_RESOLVES = "('capture', 'capture_part', 'void')"
_SQLITE = f"""
DROP TRIGGER "within_hold";
CREATE TRIGGER "within_hold" AFTER INSERT ON "transfers" WHEN NEW."kind" IN {_RESOLVES} BEGIN
    SELECT RAISE(ABORT, 'more than was held')
    WHERE (SELECT sum(amount) FROM transfers WHERE ref = NEW.ref AND +kind IN {_RESOLVES})
        > (SELECT amount FROM transfers WHERE ref = NEW.ref AND +kind = 'hold');
END;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _SQLITE if db.capabilities.dialect == "sqlite" else "SELECT 1;"


async def downgrade(_: BaseDBAsyncClient) -> str:
    return "SELECT 1;"  # the former trigger says the same
