"""Webhooks out: addresses of services, events with their deliveries.

Events about balances are written by a trigger on the wallets' entries: whatever moves tokens tells
of it in its own transaction. CHECKs, partial indexes and triggers exist only here.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {
        "serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "moment": "TIMESTAMP",
    },
    "postgres": {"serial": "BIGSERIAL NOT NULL PRIMARY KEY", "moment": "TIMESTAMPTZ"},
}

_TABLES = """
CREATE TABLE "webhooks" (
    "id" {serial},
    "url" VARCHAR(500) NOT NULL,
    "salt" VARCHAR(64) NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "low_below" BIGINT NOT NULL CHECK ("low_below" >= 0),
    "state" VARCHAR(16) NOT NULL CHECK (
        "state" IN ('on', 'paused', 'failing', 'gone', 'unsigned')),
    "created_at" {moment} NOT NULL,
    "failing_since" {moment},
    "succeeded_at" {moment},
    "key_id" BIGINT NOT NULL UNIQUE REFERENCES "api_keys" ("id") ON DELETE RESTRICT
);

CREATE TABLE "webhook_events" (
    "id" {serial},
    "event_id" VARCHAR(40) NOT NULL UNIQUE,
    "webhook_id" BIGINT NOT NULL,
    "kind" VARCHAR(32) NOT NULL CHECK ("kind" IN ('balance.credited', 'balance.low',
        'hold.expired', 'link.created', 'link.removed', 'user.erased')),
    "user_id" BIGINT,
    "erased_id" BIGINT,
    "link_id" VARCHAR(32),
    "hold_id" BIGINT,
    "amount" BIGINT CHECK ("amount" > 0),
    "balance" BIGINT CHECK ("balance" >= 0),
    "entry" BIGINT,
    "state" VARCHAR(16) NOT NULL CHECK (
        "state" IN ('pending', 'sending', 'delivered', 'failed')),
    "tries" INT NOT NULL CHECK ("tries" >= 0),
    "result" VARCHAR(32) NOT NULL,
    "due_at" {moment},
    "created_at" {moment} NOT NULL,
    "ended_at" {moment},
    CHECK (("state" IN ('pending', 'sending')) = ("due_at" IS NOT NULL)),
    CHECK (("state" IN ('pending', 'sending')) = ("ended_at" IS NULL)),
    CHECK ("erased_id" IS NULL OR "kind" = 'user.erased'),
    CHECK ("kind" = 'user.erased' OR "user_id" IS NOT NULL)
);
CREATE INDEX "idx_webhook_events_due" ON "webhook_events" ("webhook_id", "due_at")
    WHERE "due_at" IS NOT NULL;
CREATE INDEX "idx_webhook_events_failed" ON "webhook_events" ("webhook_id")
    WHERE "state" = 'failed';
CREATE INDEX "idx_webhook_events_list" ON "webhook_events" ("webhook_id", "id");
CREATE INDEX "idx_webhook_events_user" ON "webhook_events" ("user_id");
CREATE INDEX "idx_webhook_events_ended" ON "webhook_events" ("ended_at")
    WHERE "ended_at" IS NOT NULL;
"""

_RANDOM = {
    "sqlite": "lower(hex(randomblob(16)))",
    "postgres": "replace(gen_random_uuid()::text, '-', '')",
}

# Of a wallet: tokens that came from outside the person's own accounts, or a balance that fell
# below the service's threshold. Who is told: see bot/services/billing/events.py.
_TELL = """INSERT INTO webhook_events (event_id, webhook_id, kind, user_id, link_id,
    amount, balance, entry, state, tries, result, due_at, created_at)
SELECT 'evt_' || {random}, w.id,
    CASE WHEN NEW.amount > 0 THEN 'balance.credited' ELSE 'balance.low' END, a.user_id, l.id,
    abs(NEW.amount), NEW.balance_after, NEW.version, 'pending', 0, '', t.created_at, t.created_at
FROM webhooks w JOIN api_keys k ON k.id = w.key_id
    JOIN accounts a ON a.id = NEW.account_id AND a.purpose = 'wallet'
    JOIN transfers t ON t.id = NEW.transfer_id
    JOIN accounts s ON s.id = t.source_id
    LEFT JOIN api_links l ON l.key_id = k.id AND l.user_id = a.user_id AND l.state = 'connected'
WHERE w.state <> 'gone' AND w.created_at <= t.created_at
    AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > t.created_at)
    AND (k.own OR l.id IS NOT NULL)
    AND ((NEW.amount > 0 AND s.user_id IS NULL)
        OR (NEW.balance_after < w.low_below AND NEW.balance_after - NEW.amount >= w.low_below))"""

_TRIGGER = {
    "sqlite": """
CREATE TRIGGER "webhooks_told" AFTER INSERT ON "entries" WHEN EXISTS (SELECT 1 FROM "webhooks")
BEGIN {tell}; END;
""",
    "postgres": """
CREATE FUNCTION "webhooks_told"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM webhooks) THEN
        {tell};
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "webhooks_told" AFTER INSERT ON "entries"
    FOR EACH ROW EXECUTE FUNCTION "webhooks_told"();
""",
}


async def upgrade(db: BaseDBAsyncClient) -> str:
    dialect = db.capabilities.dialect
    tell = _TELL.format(random=_RANDOM[dialect])
    return _TABLES.format(**_WORDS[dialect]) + _TRIGGER[dialect].format(tell=tell)


async def downgrade(db: BaseDBAsyncClient) -> str:
    on = ' ON "entries"; DROP FUNCTION "webhooks_told"()' * (db.capabilities.dialect == "postgres")
    return f"""
DROP TRIGGER "webhooks_told"{on};
DROP TABLE "webhook_events";
DROP TABLE "webhooks";
"""
