"""The changes from the tables of 0.1 to those of 0.2: one SQL text for each former migration."""

import secrets

WORDS = {
    "sqlite": {
        "serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "moment": "TIMESTAMP",
        "bool": "INT",
        "yes": "1",
        "no": "0",
    },
    "postgres": {
        "serial": "BIGSERIAL NOT NULL PRIMARY KEY",
        "moment": "TIMESTAMPTZ",
        "bool": "BOOL",
        "yes": "TRUE",
        "no": "FALSE",
    },
}

MIGRATIONS_OF_0_1 = {
    "0_20261122210000_init.py",
    "1_20261122220000_admin.py",
    "2_20261123020000_work.py",
    "3_20261123030000_outbox.py",
    "4_20261123040000_broadcasts.py",
    "5_20261123050000_tallies.py",
    "6_20261123060000_generations.py",
    "7_20261123070000_gifts.py",
    "8_20261123080000_stars.py",
    "9_20261123090000_crypto.py",
    "10_20261123100000_payers.py",
    "11_20261123110000_posting.py",
}

# A username may pass from one person to another. For a stored username the bot only knows that the
# person had it when they were last seen: before that it may have been somebody else's.
_USERNAMES = """
ALTER TABLE "users" ADD COLUMN "username_since" {moment};
UPDATE "users" SET "username_since" = "seen_at" WHERE "username" IS NOT NULL;
"""

# Invoices of 0.1 do not name their database. The row stores the ids of the last such orders.
_DATABASE_ID = """
CREATE TABLE "database_id" (
    "id" INT NOT NULL PRIMARY KEY CHECK ("id" = 1),
    "name" VARCHAR(16) NOT NULL,
    "orders_before" BIGINT NOT NULL,
    "crypto_orders_before" BIGINT NOT NULL
);
INSERT INTO "database_id" ("id", "name", "orders_before", "crypto_orders_before")
SELECT 1, '{database_name}',
    (SELECT coalesce(max("id"), 0) FROM "orders"),
    (SELECT coalesce(max("id"), 0) FROM "crypto_orders");
"""

# The next walk reads the whole list and fills in the bot of these rows. A payment and its refund
# explain each other. The text of an exception may contain the bot token, so only Telegram's own
# code is kept.
_STAR_WALKS = """
ALTER TABLE "star_rows" ADD COLUMN "bot_id" BIGINT;
CREATE TABLE "star_walks" (
    "bot_id" BIGINT NOT NULL PRIMARY KEY,
    "settled" BIGINT NOT NULL,
    "reached" BIGINT NOT NULL,
    "told_difference" BIGINT NOT NULL,
    "told_foreign" BIGINT NOT NULL
);
UPDATE "star_rows" SET "state" = 'known' WHERE "state" = 'unexplained' AND EXISTS (
    SELECT 1 FROM "charges" c WHERE c."id" = "star_rows"."telegram_id" AND c."state" = 'refunded')
AND EXISTS (SELECT 1 FROM "star_rows" other WHERE other."telegram_id" = "star_rows"."telegram_id"
    AND other."direction" = 'in');
UPDATE "star_refunds" SET "error" = CASE
    WHEN "error" LIKE '%BALANCE_TOO_LOW%' THEN 'BALANCE_TOO_LOW'
    WHEN "state" = 'failed' THEN 'refused' END
WHERE "error" IS NOT NULL;
"""

# A picture that was drawn has cost money, even if it could not be delivered.
_PRESSES = """
ALTER TABLE "generations" ADD COLUMN "press" VARCHAR(128);
ALTER TABLE "generations" ADD COLUMN "ordered" {bool} NOT NULL DEFAULT {no};
CREATE UNIQUE INDEX "generations_press" ON "generations" ("user_id", "press");
UPDATE "generations" SET "ordered" = {yes}
WHERE "provider" IS NOT NULL AND ("state" <> 'failed' OR "reason" = 'undelivered');
"""

# Shortfalls of 0.1 stay as they are, because 0.1 did not record which tokens were held then.
_SHORTFALLS = """
ALTER TABLE "charges" ADD COLUMN "held_until" BIGINT;
CREATE INDEX "idx_charges_order_id" ON "charges" ("order_id");
"""

_UNREAD = """
CREATE TABLE "unread_updates" (
    "id" {serial},
    "update_id" BIGINT,
    "user_id" BIGINT,
    "digest" VARCHAR(64) NOT NULL UNIQUE,
    "payload" TEXT NOT NULL,
    "fault" VARCHAR(255) NOT NULL,
    "is_money" {bool} NOT NULL,
    "received_at" {moment} NOT NULL,
    "handled_at" {moment}
);
"""

# 0.1 counted how often a notice may have been shown. 0.2 counts calls without an answer.
_OUTBOX = """
ALTER TABLE "outbox" RENAME COLUMN "shown" TO "failures";
UPDATE "outbox" SET "failures" = 0;
DROP INDEX "outbox_unsent";
CREATE INDEX "outbox_unsent" ON "outbox" ("due_at")
    WHERE "state" IN ('pending', 'waiting', 'sending');
"""

STEPS = {
    "12_20261129060000_usernames.py": _USERNAMES,
    "13_20261129010000_database_id.py": _DATABASE_ID,
    "14_20261129020000_star_walks.py": _STAR_WALKS,
    "15_20261129060000_presses.py": _PRESSES,
    "16_20261129040000_shortfalls.py": _SHORTFALLS,
    "17_20261129050000_unread.py": _UNREAD,
    "18_20261129060000_outbox.py": _OUTBOX,
}
"""The steps by the name of the migration that made the same change before the release of 0.2."""


def pending(applied: set[str], dialect: str) -> list[str]:
    """The SQL of the steps that the applied migrations do not contain, in order."""
    words = {**WORDS[dialect], "database_name": secrets.token_hex(8)}
    return [sql.format(**words) for name, sql in STEPS.items() if name not in applied]
