"""The billing API: keys, links, operations, usage, remembered answers; holds captured in parts.

The trigger on transfers keeps what is captured and given back within what was held, now that a
hold may be captured in parts. CHECKs, partial indexes and triggers exist only here.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {
        "serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "moment": "TIMESTAMP",
        "bool": "INT",
    },
    "postgres": {
        "serial": "BIGSERIAL NOT NULL PRIMARY KEY",
        "moment": "TIMESTAMPTZ",
        "bool": "BOOL",
    },
}

_TABLES = """
CREATE TABLE "api_keys" (
    "id" {serial},
    "lookup" VARCHAR(16) NOT NULL UNIQUE,
    "digest" VARCHAR(64) NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "purpose" VARCHAR(200) NOT NULL,
    "scopes" VARCHAR(32) NOT NULL,
    "own" {bool} NOT NULL,
    "spend_per_request" BIGINT NOT NULL CHECK ("spend_per_request" >= 0),
    "spend_per_user" BIGINT NOT NULL CHECK ("spend_per_user" >= 0),
    "spend_per_day" BIGINT NOT NULL CHECK ("spend_per_day" >= 0),
    "grant_per_request" BIGINT NOT NULL CHECK ("grant_per_request" >= 0),
    "grant_per_user" BIGINT NOT NULL CHECK ("grant_per_user" >= 0),
    "grant_per_day" BIGINT NOT NULL CHECK ("grant_per_day" >= 0),
    "addresses" TEXT NOT NULL,
    "created_by" BIGINT NOT NULL,
    "created_at" {moment} NOT NULL,
    "expires_at" {moment},
    "revoked_at" {moment},
    "used_at" {moment}
);

CREATE TABLE "api_links" (
    "id" VARCHAR(32) NOT NULL PRIMARY KEY,
    "key_id" BIGINT NOT NULL REFERENCES "api_keys" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT REFERENCES "users" ("id") ON DELETE RESTRICT,
    "state" VARCHAR(16) NOT NULL CHECK (
        "state" IN ('pending', 'connected', 'declined', 'expired', 'ended')),
    "daily_limit" BIGINT NOT NULL CHECK ("daily_limit" > 0),
    "reference" VARCHAR(64) NOT NULL,
    "created_at" {moment} NOT NULL,
    "expires_at" {moment} NOT NULL,
    "ended_at" {moment},
    CHECK ("state" <> 'connected' OR "user_id" IS NOT NULL)
);
CREATE INDEX "idx_api_links_user" ON "api_links" ("user_id", "state");
CREATE INDEX "idx_api_links_service" ON "api_links" ("key_id", "user_id", "state");
CREATE INDEX "idx_api_links_state" ON "api_links" ("state", "expires_at");
CREATE UNIQUE INDEX "one_link_per_service" ON "api_links" ("key_id", "user_id")
    WHERE "state" = 'connected';

CREATE TABLE "api_operations" (
    "id" {serial},
    "key_id" BIGINT NOT NULL REFERENCES "api_keys" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    "kind" VARCHAR(16) NOT NULL CHECK ("kind" IN ('hold', 'charge', 'grant')),
    "job" VARCHAR(120) NOT NULL UNIQUE,
    "amount" BIGINT NOT NULL CHECK ("amount" > 0),
    "captured" BIGINT NOT NULL CHECK ("captured" >= 0),
    "returned" BIGINT NOT NULL CHECK ("returned" >= 0),
    "state" VARCHAR(16) NOT NULL CHECK (
        "state" IN ('open', 'captured', 'released', 'expired')),
    "reason" VARCHAR(200) NOT NULL,
    "day" VARCHAR(10) NOT NULL,
    "created_at" {moment} NOT NULL,
    "expires_at" {moment},
    "ended_at" {moment},
    CHECK ("captured" + "returned" <= "amount"),
    CHECK (("state" = 'open') = ("captured" + "returned" < "amount")),
    CHECK (("kind" = 'hold') = ("expires_at" IS NOT NULL))
);
CREATE INDEX "idx_api_operations_service" ON "api_operations" ("key_id", "user_id", "id");
CREATE INDEX "idx_api_operations_user" ON "api_operations" ("user_id", "state");
CREATE INDEX "idx_api_operations_state" ON "api_operations" ("state", "expires_at");

CREATE TABLE "api_usage" (
    "id" {serial},
    "key_id" BIGINT NOT NULL REFERENCES "api_keys" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT NOT NULL,
    "day" VARCHAR(10) NOT NULL,
    "scope" VARCHAR(16) NOT NULL CHECK ("scope" IN ('spend', 'grant')),
    "tokens" BIGINT NOT NULL CHECK ("tokens" >= 0),
    CONSTRAINT "uid_api_usage" UNIQUE ("key_id", "user_id", "day", "scope")
);

CREATE TABLE "api_answers" (
    "id" {serial},
    "key_id" BIGINT NOT NULL REFERENCES "api_keys" ("id") ON DELETE RESTRICT,
    "idempotency_key" VARCHAR(64) NOT NULL,
    "user_id" BIGINT,
    "digest" VARCHAR(64) NOT NULL,
    "status" INT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" {moment} NOT NULL,
    CONSTRAINT "uid_api_answers" UNIQUE ("key_id", "idempotency_key")
);
CREATE INDEX "idx_api_answers_user" ON "api_answers" ("user_id");
"""

# What a hold gave: captured, captured in parts, given back.
_RESOLVES = "('capture', 'capture_part', 'void')"
_EXCEEDS = f"""(SELECT sum(amount) FROM transfers WHERE ref = NEW.ref AND kind IN {_RESOLVES})
        > (SELECT amount FROM transfers WHERE ref = NEW.ref AND kind = 'hold')"""

_WITHIN_HOLD = {
    "sqlite": f"""
CREATE TRIGGER "within_hold" AFTER INSERT ON "transfers" WHEN NEW."kind" IN {_RESOLVES} BEGIN
    SELECT RAISE(ABORT, 'more than was held') WHERE {_EXCEEDS};
END;
""",
    # post_transfer has locked the held account, so no rival can add a part between look and commit.
    "postgres": f"""
CREATE FUNCTION "within_hold"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {_EXCEEDS} THEN
        RAISE EXCEPTION 'more than was held' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "within_hold" AFTER INSERT ON "transfers"
    FOR EACH ROW WHEN (NEW."kind" IN {_RESOLVES}) EXECUTE FUNCTION "within_hold"();
""",
}


async def upgrade(db: BaseDBAsyncClient) -> str:
    dialect = db.capabilities.dialect
    return _TABLES.format(**_WORDS[dialect]) + _WITHIN_HOLD[dialect]


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("these tables hold money: restore a copy instead of dropping them")
