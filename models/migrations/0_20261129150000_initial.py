"""The first migration: every table of version 0.2, for both engines.

`_WORDS` holds what the two engines spell differently. The triggers are written for each engine.
CHECKs, partial indexes and triggers exist only here: neither Tortoise nor aerich can make them.
A database of version 0.1 gets these tables by `python -m tools.upgrade_0_1`.
"""

import secrets

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {
        "serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "short_serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "moment": "TIMESTAMP",
        "bool": "INT",
        "no": "0",
        "float": "REAL",
        "bytes": "BLOB",
        "json": "JSON",
        "bytewise": "",
        "at_commit": "",
    },
    "postgres": {
        "serial": "BIGSERIAL NOT NULL PRIMARY KEY",
        "short_serial": "SERIAL NOT NULL PRIMARY KEY",
        "moment": "TIMESTAMPTZ",
        "bool": "BOOL",
        "no": "FALSE",
        "float": "DOUBLE PRECISION",
        "bytes": "BYTEA",
        "json": "JSONB",
        "bytewise": 'COLLATE "C"',
        # Checked at once, every transfer that waits for the busiest account would leave a
        # KEY SHARE lock on its row, and every later change of the row would read all of them.
        "at_commit": "DEFERRABLE INITIALLY DEFERRED",
    },
}

_PEOPLE = """
CREATE TABLE "users" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "username" VARCHAR(64),
    "first_name" VARCHAR(255) NOT NULL,
    "last_name" VARCHAR(255),
    "language" VARCHAR(8) NOT NULL,
    "telegram_language" VARCHAR(35),
    "created_at" {moment} NOT NULL,
    "seen_at" {moment} NOT NULL,
    "ban_reason" TEXT,
    "banned_at" {moment},
    "blocked_at" {moment},
    "ordered_at" {moment},
    "paid_at" {moment},
    "erased_at" {moment},
    "username_since" {moment}
);
CREATE INDEX "idx_users_usernam_266d85" ON "users" ("username");
CREATE INDEX "idx_users_seen_at_be4095" ON "users" ("seen_at");
CREATE INDEX "idx_users_created_43d91f" ON "users" ("created_at");
CREATE INDEX "idx_users_blocked" ON "users" ("blocked_at", "banned_at", "language");

CREATE TABLE "name_parts" (
    "id" {serial},
    "part" VARCHAR(64) {bytewise} NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_name_parts_part_a67541" ON "name_parts" ("part", "user_id");
CREATE INDEX "idx_name_parts_user_id" ON "name_parts" ("user_id", "part");

CREATE TABLE "user_notes" (
    "id" {serial},
    "author_id" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" {moment} NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_user_notes_user_id_229566" ON "user_notes" ("user_id", "id");

CREATE TABLE "erased" (
    "mark" VARCHAR(64) NOT NULL PRIMARY KEY,
    "erased_at" {moment} NOT NULL
);
"""

_LEDGER = """
CREATE TABLE "accounts" (
    "id" {serial},
    "purpose" VARCHAR(32) NOT NULL,
    "balance" BIGINT NOT NULL,
    "version" BIGINT NOT NULL CHECK ("version" >= 0),
    "user_id" BIGINT REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_accounts_user_id_da8f2b" UNIQUE ("user_id", "purpose"),
    CONSTRAINT "accounts_of_users_not_below_zero" CHECK ("user_id" IS NULL OR "balance" >= 0)
);
CREATE INDEX "idx_accounts_purpose_8a6998" ON "accounts" ("purpose", "balance", "user_id");
CREATE UNIQUE INDEX "one_system_account_per_purpose" ON "accounts" ("purpose")
    WHERE "user_id" IS NULL;

CREATE TABLE "transfers" (
    "id" {serial},
    "amount" BIGINT NOT NULL CHECK ("amount" > 0),
    "kind" VARCHAR(32) NOT NULL,
    "key" VARCHAR(300) NOT NULL UNIQUE,
    "digest" VARCHAR(64) NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" BIGINT,
    "ref" VARCHAR(120) NOT NULL,
    "created_at" {moment} NOT NULL,
    "source_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT {at_commit},
    "target_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT {at_commit},
    CONSTRAINT "transfers_between_two" CHECK ("source_id" <> "target_id")
);
CREATE INDEX "idx_transfers_ref_a9fa8f" ON "transfers" ("ref");
CREATE INDEX "idx_transfers_created_f1f109" ON "transfers" ("created_at");
CREATE INDEX "idx_transfers_kind_75e86f" ON "transfers" ("kind", "created_at");
CREATE UNIQUE INDEX "one_resolution_per_hold" ON "transfers" ("ref")
    WHERE "kind" IN ('capture', 'void');

CREATE TABLE "entries" (
    "id" {serial},
    "amount" BIGINT NOT NULL CHECK ("amount" <> 0),
    "balance_after" BIGINT NOT NULL,
    "version" BIGINT NOT NULL CHECK ("version" > 0),
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    "transfer_id" BIGINT NOT NULL REFERENCES "transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_entries_account_2f8fd0" UNIQUE ("account_id", "version")
);
CREATE INDEX "idx_entries_transfe_c4a5a8" ON "entries" ("transfer_id");

CREATE TABLE "transfer_digests" (
    "digest" VARCHAR(64) NOT NULL,
    "transfer_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "transfers" ("id") ON DELETE RESTRICT
);

CREATE TABLE "tallies" (
    "id" {serial},
    "at" {moment} NOT NULL,
    "figure" VARCHAR(16) NOT NULL,
    "amount" BIGINT NOT NULL,
    "day" VARCHAR(10),
    CONSTRAINT "uid_tallies_day" UNIQUE ("day", "figure")
);
CREATE INDEX "idx_tallies_figure" ON "tallies" ("figure", "at", "amount");

INSERT INTO "accounts" ("purpose", "balance", "version") VALUES
    ('stars', 0, 0), ('spent', 0, 0), ('topups', 0, 0), ('adjustments', 0, 0),
    ('promos', 0, 0), ('invites', 0, 0), ('forfeited', 0, 0), ('crypto', 0, 0);
"""

_PAYMENTS = """
CREATE TABLE "orders" (
    "id" {serial},
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "stars" BIGINT NOT NULL CHECK ("stars" > 0),
    "state" VARCHAR(32) NOT NULL,
    "invoice_link" VARCHAR(512),
    "created_at" {moment} NOT NULL,
    "expires_at" {moment} NOT NULL,
    "paid_at" {moment},
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_orders_user_id_bf966d" ON "orders" ("user_id", "state");

CREATE TABLE "charges" (
    "id" VARCHAR(255) NOT NULL PRIMARY KEY,
    "payer_id" BIGINT NOT NULL,
    "stars" BIGINT NOT NULL CHECK ("stars" > 0),
    "tokens" BIGINT NOT NULL CHECK ("tokens" >= 0),
    "state" VARCHAR(32) NOT NULL,
    "oddity" VARCHAR(32),
    "invoice_payload" TEXT NOT NULL,
    "shortfall" BIGINT NOT NULL,
    "created_at" {moment} NOT NULL,
    "refunded_at" {moment},
    "order_id" BIGINT REFERENCES "orders" ("id") ON DELETE RESTRICT,
    "held_until" BIGINT,
    CONSTRAINT "charges_shortfall_within_tokens" CHECK ("shortfall" BETWEEN 0 AND "tokens")
);
CREATE INDEX "idx_charges_payer_i_3fcd50" ON "charges" ("payer_id");
CREATE INDEX "idx_charges_state_7bfe22" ON "charges" ("state", "created_at", "stars");
CREATE INDEX "idx_charges_order_id" ON "charges" ("order_id");

CREATE TABLE "star_rows" (
    "id" {serial},
    "telegram_id" VARCHAR(255) NOT NULL,
    "direction" VARCHAR(8) NOT NULL CHECK ("direction" IN ('in', 'out')),
    "stars" BIGINT NOT NULL CHECK ("stars" >= 0),
    "nanostars" BIGINT NOT NULL,
    "at" {moment} NOT NULL,
    "partner" VARCHAR(32) NOT NULL,
    "user_id" BIGINT,
    "payload" TEXT,
    "state" VARCHAR(32) NOT NULL,
    "bot_id" BIGINT,
    CONSTRAINT "uid_star_rows_id" UNIQUE ("telegram_id", "direction")
);
CREATE INDEX "idx_star_rows_at" ON "star_rows" ("at");
CREATE INDEX "idx_star_rows_state" ON "star_rows" ("state", "id");

CREATE TABLE "star_walks" (
    "bot_id" BIGINT NOT NULL PRIMARY KEY,
    "settled" BIGINT NOT NULL,
    "reached" BIGINT NOT NULL,
    "told_difference" BIGINT NOT NULL,
    "told_foreign" BIGINT NOT NULL
);

CREATE TABLE "star_checks" (
    "id" INT NOT NULL PRIMARY KEY,
    "at" {moment} NOT NULL,
    "balance" BIGINT NOT NULL,
    "difference" BIGINT NOT NULL
);

CREATE TABLE "star_refunds" (
    "id" {serial},
    "actor_id" BIGINT NOT NULL,
    "held" BIGINT NOT NULL CHECK ("held" >= 0),
    "state" VARCHAR(32) NOT NULL,
    "attempts" INT NOT NULL,
    "due_at" {moment} NOT NULL,
    "error" TEXT,
    "created_at" {moment} NOT NULL,
    "ended_at" {moment},
    "charge_id" VARCHAR(255) NOT NULL REFERENCES "charges" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_star_refunds_state" ON "star_refunds" ("state", "due_at");
CREATE INDEX "idx_star_refunds_charge" ON "star_refunds" ("charge_id");
CREATE UNIQUE INDEX "star_refunds_open" ON "star_refunds" ("charge_id") WHERE "state" = 'asked';

CREATE TABLE "topups" (
    "id" {serial},
    "method" VARCHAR(32) NOT NULL,
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "amount_rub" BIGINT NOT NULL CHECK ("amount_rub" > 0),
    "state" VARCHAR(32) NOT NULL,
    "receipt_kind" VARCHAR(16),
    "receipt_file_id" VARCHAR(255),
    "receipt_text" TEXT,
    "receipt_mark" VARCHAR(128),
    "comment" TEXT NOT NULL,
    "question" TEXT,
    "decided_by" BIGINT,
    "decided_at" {moment},
    "decided_tokens" BIGINT CHECK ("decided_tokens" > 0),
    "reason" TEXT,
    "created_at" {moment} NOT NULL,
    "reminded_at" {moment},
    "expires_at" {moment} NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_topups_receipt_ac33c5" ON "topups" ("receipt_mark");
CREATE INDEX "idx_topups_state_73ba9f" ON "topups" ("state", "created_at");
CREATE INDEX "idx_topups_user_id_643950" ON "topups" ("user_id", "state");

CREATE TABLE "crypto_orders" (
    "id" {serial},
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "amount_rub" BIGINT NOT NULL CHECK ("amount_rub" > 0),
    "state" VARCHAR(32) NOT NULL,
    "invoice_id" BIGINT UNIQUE,
    "link" VARCHAR(512),
    "created_at" {moment} NOT NULL,
    "expires_at" {moment} NOT NULL,
    "paid_at" {moment},
    "paid_with" VARCHAR(64),
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_crypto_orders_state" ON "crypto_orders" ("state", "expires_at");
CREATE INDEX "idx_crypto_orders_user" ON "crypto_orders" ("user_id", "state");

CREATE TABLE "database_id" (
    "id" INT NOT NULL PRIMARY KEY CHECK ("id" = 1),
    "name" VARCHAR(16) NOT NULL,
    "orders_before" BIGINT NOT NULL,
    "crypto_orders_before" BIGINT NOT NULL
);
INSERT INTO "database_id" ("id", "name", "orders_before", "crypto_orders_before")
    VALUES (1, '{database_name}', 0, 0);
"""

_GROWTH = """
CREATE TABLE "promos" (
    "id" {serial},
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "uses" BIGINT NOT NULL CHECK ("uses" > 0),
    "per_person" BIGINT NOT NULL CHECK ("per_person" > 0),
    "codes" BIGINT NOT NULL CHECK ("codes" > 0),
    "created_by" BIGINT NOT NULL,
    "created_at" {moment} NOT NULL,
    "expires_at" {moment},
    "off_at" {moment}
);

CREATE TABLE "promo_codes" (
    "id" {serial},
    "code" VARCHAR(32) NOT NULL UNIQUE,
    "uses_left" BIGINT NOT NULL CHECK ("uses_left" >= 0),
    "promo_id" BIGINT NOT NULL REFERENCES "promos" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_promo_codes_promo_i_52af08" ON "promo_codes" ("promo_id", "id");

CREATE TABLE "promo_uses" (
    "id" {serial},
    "ordinal" BIGINT NOT NULL CHECK ("ordinal" > 0),
    "created_at" {moment} NOT NULL,
    "code_id" BIGINT NOT NULL REFERENCES "promo_codes" ("id") ON DELETE RESTRICT,
    "promo_id" BIGINT NOT NULL REFERENCES "promos" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    "transfer_id" BIGINT NOT NULL UNIQUE REFERENCES "transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_promo_uses_promo_i_fceb24" UNIQUE ("promo_id", "user_id", "ordinal")
);
CREATE INDEX "idx_promo_uses_user_id_ca1d86" ON "promo_uses" ("user_id");
CREATE INDEX "idx_promo_uses_code_id_3af514" ON "promo_uses" ("code_id");

CREATE TABLE "promo_misses" (
    "id" {serial},
    "created_at" {moment} NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_promo_misse_user_id_2d2a48" ON "promo_misses" ("user_id", "created_at");

CREATE TABLE "invite_links" (
    "token" VARCHAR(16) NOT NULL UNIQUE,
    "rewarded" BIGINT NOT NULL CHECK ("rewarded" >= 0),
    "user_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "users" ("id") ON DELETE RESTRICT
);

CREATE TABLE "invites" (
    "id" {serial},
    "created_at" {moment} NOT NULL,
    "purchase" VARCHAR(300) UNIQUE,
    "rewarded_at" {moment},
    "inviter_tokens" BIGINT NOT NULL,
    "friend_tokens" BIGINT NOT NULL,
    "inviter_back" BIGINT NOT NULL,
    "friend_back" BIGINT NOT NULL,
    "inviter_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    "friend_id" BIGINT NOT NULL UNIQUE REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "invites_of_others" CHECK ("friend_id" <> "inviter_id"),
    CONSTRAINT "invites_give_back_what_was_given" CHECK (
        "inviter_back" BETWEEN 0 AND "inviter_tokens"
        AND "friend_back" BETWEEN 0 AND "friend_tokens")
);
CREATE INDEX "idx_invites_inviter_d0e5bf" ON "invites" ("inviter_id", "rewarded_at");
"""

_GENERATION = """
CREATE TABLE "generations" (
    "id" {serial},
    "prompt" TEXT NOT NULL,
    "variation" INT NOT NULL CHECK ("variation" >= 0),
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "state" VARCHAR(32) NOT NULL CHECK (
        "state" IN ('queued', 'drawing', 'drawn', 'delivered', 'failed', 'stopped')),
    "provider" VARCHAR(32),
    "ticket" VARCHAR(128),
    "hinted_at" {moment},
    "attempts" INT NOT NULL,
    "due_at" {moment},
    "reason" VARCHAR(32),
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT,
    "file_id" VARCHAR(255),
    "created_at" {moment} NOT NULL,
    "ended_at" {moment},
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    "press" VARCHAR(128),
    "ordered" {bool} NOT NULL DEFAULT {no},
    CHECK ("due_at" IS NOT NULL OR "state" NOT IN ('queued', 'drawing', 'drawn')),
    CHECK (("state" = 'failed') = ("reason" IS NOT NULL))
);
CREATE INDEX "idx_generations_user" ON "generations" ("user_id", "state");
CREATE INDEX "idx_generations_due" ON "generations" ("due_at");
CREATE INDEX "idx_generations_ticket" ON "generations" ("ticket");
CREATE UNIQUE INDEX "generations_open" ON "generations" ("user_id")
    WHERE "state" IN ('queued', 'drawing', 'drawn');
CREATE UNIQUE INDEX "generations_press" ON "generations" ("user_id", "press");

CREATE TABLE "generation_pictures" (
    "jpeg" {bytes} NOT NULL,
    "generation_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "generations" ("id") ON DELETE RESTRICT
);
"""

_ADMIN = """
CREATE TABLE "audit" (
    "id" {serial},
    "at" {moment} NOT NULL,
    "actor_id" BIGINT NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "subject" VARCHAR(64) NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL
);
CREATE INDEX "idx_audit_actor_i_95353e" ON "audit" ("actor_id", "id");
CREATE INDEX "idx_audit_kind_bafb9f" ON "audit" ("kind", "id");
CREATE INDEX "idx_audit_subject_4e0c9e" ON "audit" ("subject");

CREATE TABLE "threads" (
    "id" {serial},
    "state" VARCHAR(32) NOT NULL,
    "charge_id" VARCHAR(255),
    "created_at" {moment} NOT NULL,
    "updated_at" {moment} NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_threads_state_9826cb" ON "threads" ("state", "updated_at");
CREATE INDEX "idx_threads_user_id_476ceb" ON "threads" ("user_id", "updated_at");

CREATE TABLE "thread_messages" (
    "id" {serial},
    "author_id" BIGINT NOT NULL,
    "from_admin" {bool} NOT NULL,
    "text" TEXT NOT NULL,
    "file_kind" VARCHAR(16),
    "file_id" VARCHAR(255),
    "created_at" {moment} NOT NULL,
    "thread_id" BIGINT NOT NULL REFERENCES "threads" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_thread_mess_thread__b75cd6" ON "thread_messages" ("thread_id", "id");

CREATE TABLE "broadcasts" (
    "id" {serial},
    "operation" VARCHAR(64) NOT NULL UNIQUE,
    "author_id" BIGINT NOT NULL,
    "audience" VARCHAR(32) NOT NULL,
    "paid" {bool} NOT NULL,
    "state" VARCHAR(32) NOT NULL,
    "reason" VARCHAR(32),
    "detail" TEXT NOT NULL,
    "total" BIGINT,
    "rate" {float} NOT NULL,
    "created_at" {moment} NOT NULL,
    "starts_at" {moment} NOT NULL,
    "started_at" {moment},
    "ended_at" {moment}
);
CREATE INDEX "idx_broadcasts_state" ON "broadcasts" ("state", "starts_at");

CREATE TABLE "broadcast_contents" (
    "id" {serial},
    "language" VARCHAR(8) NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "message_ids" TEXT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "excerpt" TEXT NOT NULL,
    "buttons" TEXT NOT NULL,
    "broadcast_id" BIGINT NOT NULL REFERENCES "broadcasts" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_broadcast_contents" UNIQUE ("broadcast_id", "language")
);

CREATE TABLE "broadcast_recipients" (
    "id" {serial},
    "chat_id" BIGINT NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "token" BIGINT,
    "at" {moment},
    "message_ids" TEXT,
    "error" TEXT,
    "broadcast_id" BIGINT NOT NULL REFERENCES "broadcasts" ("id") ON DELETE RESTRICT,
    "content_id" BIGINT NOT NULL REFERENCES "broadcast_contents" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_broadcast_recipients" UNIQUE ("broadcast_id", "user_id")
);
CREATE INDEX "idx_broadcast_recipients" ON "broadcast_recipients" ("broadcast_id", "state", "id");
"""

_MACHINE = """
CREATE TABLE "inbox" (
    "id" {serial},
    "update_id" BIGINT NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "payload" TEXT NOT NULL,
    "received_at" {moment} NOT NULL,
    "done_at" {moment},
    "attempts" INT NOT NULL,
    "error" TEXT,
    CONSTRAINT "uid_inbox_update__f95fa1" UNIQUE ("update_id", "digest")
);
CREATE INDEX "inbox_undone" ON "inbox" ("id") WHERE "done_at" IS NULL;

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

CREATE TABLE "outbox" (
    "id" {serial},
    "key" VARCHAR(400) NOT NULL UNIQUE,
    "user_id" BIGINT NOT NULL,
    "text_key" VARCHAR(64) NOT NULL,
    "filling" TEXT NOT NULL,
    "opens" VARCHAR(64),
    "file_kind" VARCHAR(16),
    "file_id" VARCHAR(255),
    "about" VARCHAR(64),
    "edits" BIGINT,
    "state" VARCHAR(16) NOT NULL,
    "tries" INT NOT NULL,
    "failures" INT NOT NULL,
    "due_at" {moment} NOT NULL,
    "chat_id" BIGINT,
    "message_id" BIGINT,
    "error" TEXT,
    "created_at" {moment} NOT NULL,
    "ended_at" {moment}
);
CREATE INDEX "idx_outbox_state" ON "outbox" ("state", "due_at");
CREATE INDEX "idx_outbox_user" ON "outbox" ("user_id", "id");
CREATE INDEX "idx_outbox_about" ON "outbox" ("about");
CREATE INDEX "outbox_unsent" ON "outbox" ("due_at")
    WHERE "state" IN ('pending', 'waiting', 'sending');

CREATE TABLE "fsm" (
    "key" VARCHAR(255) NOT NULL PRIMARY KEY,
    "state" VARCHAR(255),
    "data" TEXT NOT NULL,
    "updated_at" {moment} NOT NULL
);

CREATE TABLE "leases" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "owner" VARCHAR(64) NOT NULL,
    "token" BIGINT NOT NULL CHECK ("token" > 0),
    "until" {moment} NOT NULL
);

CREATE TABLE "chores" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "due_at" {moment} NOT NULL,
    "done_at" {moment}
);

CREATE TABLE "workers" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "started_at" {moment} NOT NULL,
    "seen_at" {moment} NOT NULL
);

CREATE TABLE "aerich" (
    "id" {short_serial},
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" {json} NOT NULL
);
"""

# The audit log is append-only but for one change: what an entry says about an erased person may
# be emptied, and a pseudonym may take the place of the person's id.
_REDACTS = """NEW."id" = OLD."id" AND NEW."at" = OLD."at" AND NEW."actor_id" = OLD."actor_id"
        AND NEW."kind" = OLD."kind" AND NEW."before" = '{}' AND NEW."after" = '{}'
        AND (NEW."subject" = OLD."subject"
            OR (OLD."subject" LIKE 'user:%' AND NEW."subject" LIKE 'user:__________________'))"""

_APPEND_ONLY = {
    "sqlite": f"""
CREATE TRIGGER "transfers_not_updated" BEFORE UPDATE ON "transfers"
    BEGIN SELECT RAISE(ABORT, 'transfers are append-only'); END;
CREATE TRIGGER "transfers_not_deleted" BEFORE DELETE ON "transfers"
    BEGIN SELECT RAISE(ABORT, 'transfers are append-only'); END;
CREATE TRIGGER "entries_not_updated" BEFORE UPDATE ON "entries"
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER "entries_not_deleted" BEFORE DELETE ON "entries"
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER "audit_not_deleted" BEFORE DELETE ON "audit"
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "audit_only_redacted" BEFORE UPDATE ON "audit" WHEN NOT ({_REDACTS})
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
""",
    "postgres": f"""
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are append-only', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "transfers_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "transfers"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "entries"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_not_deleted" BEFORE DELETE OR TRUNCATE ON "audit"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_only_redacted" BEFORE UPDATE ON "audit"
    FOR EACH ROW WHEN (NOT ({_REDACTS})) EXECUTE FUNCTION "refuse_change"();
""",
}

# The kinds of transfers by which a person buys tokens.
_PURCHASES = "('stars', 'topup', 'crypto')"

# Daily counters (docs/decisions/0010): what one row counts for. {row} is NEW or OLD.
_COUNTED = {
    "users": """
SELECT {row}.created_at AS at, 'registered' AS figure, {sign}1 AS amount
UNION ALL SELECT {row}.created_at, 'ordered', {sign}1 WHERE {row}.ordered_at IS NOT NULL
UNION ALL SELECT {row}.created_at, 'bought', {sign}1 WHERE {row}.paid_at IS NOT NULL
UNION ALL SELECT {row}.seen_at, 'active', {sign}1
UNION ALL SELECT {row}.paid_at, 'payers', {sign}1 WHERE {row}.paid_at IS NOT NULL""",
    "charges": """
SELECT {row}.created_at AS at, 'stars' AS figure, {sign}({row}.stars) AS amount
UNION ALL SELECT {row}.refunded_at, 'stars', {sign}(-{row}.stars)
    WHERE {row}.state = 'refunded' AND {row}.refunded_at IS NOT NULL""",
    "topups": """
SELECT {row}.decided_at AS at, 'rub' AS figure, {sign}({row}.amount_rub) AS amount
    WHERE {row}.state = 'approved'""",
}
_COUNTED_COLUMNS = {
    "users": "created_at, seen_at, ordered_at, paid_at",
    "charges": "created_at, stars, state, refunded_at",
    "topups": "decided_at, amount_rub, state",
}


def _count(table: str, *rows: tuple[str, str]) -> str:
    """Write the difference that these rows (with their signs) make; nothing where it is zero."""
    parts = [_COUNTED[table].format(row=row, sign=sign) for row, sign in rows]
    return (
        "INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM ("
        + " UNION ALL ".join(parts)
        + ") AS moved GROUP BY at, figure HAVING sum(amount) <> 0"
    )


_ORDERED = """
UPDATE users SET ordered_at = NEW.created_at WHERE id = NEW.user_id AND ordered_at IS NULL"""
_PAID = f"""
UPDATE users SET paid_at = NEW.created_at, ordered_at = coalesce(ordered_at, NEW.created_at)
WHERE id = (SELECT user_id FROM accounts WHERE id = NEW.target_id)
    AND NEW.kind IN {_PURCHASES} AND (paid_at IS NULL OR paid_at < NEW.created_at)
"""
_CRYPTO_PAID = """
INSERT INTO tallies (at, figure, amount) SELECT at, 'rub', sum(amount) FROM (
SELECT NEW.paid_at AS at, NEW.amount_rub AS amount WHERE NEW.state = 'paid'
UNION ALL SELECT OLD.paid_at, -OLD.amount_rub WHERE OLD.state = 'paid'
) AS moved GROUP BY at HAVING sum(amount) <> 0"""

# (name, table, event, what it does)
_COUNTERS = [
    ("tally_1_orders", "orders", "INSERT", _ORDERED),
    ("tally_2_topups", "topups", "INSERT", _ORDERED),
    ("tally_3_transfers", "transfers", "INSERT", _PAID),
    ("crypto_ordered", "crypto_orders", "INSERT", _ORDERED),
    ("crypto_paid", "crypto_orders", "UPDATE OF state, paid_at, amount_rub", _CRYPTO_PAID),
]
for _number, (_table, _columns) in enumerate(_COUNTED_COLUMNS.items()):
    _COUNTERS += [
        (f"tally_{3 * _number + 4}_{_table}", _table, "INSERT", _count(_table, ("NEW", ""))),
        (f"tally_{3 * _number + 5}_{_table}", _table, "DELETE", _count(_table, ("OLD", "-"))),
        (
            f"tally_{3 * _number + 6}_{_table}",
            _table,
            f"UPDATE OF {_columns}",
            _count(_table, ("OLD", "-"), ("NEW", "")),
        ),
    ]

_COUNTER = {
    "sqlite": """
CREATE TRIGGER "{name}" AFTER {event} ON "{table}" BEGIN {does}; END;
""",
    "postgres": """
CREATE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {does}; RETURN NULL; END $$;
CREATE TRIGGER "{name}" AFTER {event} ON "{table}"
    FOR EACH ROW {when} EXECUTE FUNCTION "{name}"();
""",
}
# Calling a function costs: PostgreSQL asks first whether the transfer is a purchase.
_WHEN = {"tally_3_transfers": f'WHEN (NEW."kind" IN {_PURCHASES})'}

# PostgreSQL writes a transfer in one function, which locks the busiest accounts last. Why: see
# docs/decisions/0029. SQLite has one writer at a time and needs none.
_POST_TRANSFER = """
CREATE FUNCTION "post_transfer"(
    from_user bigint, from_purpose varchar, to_user bigint, to_purpose varchar,
    new_amount bigint, new_kind varchar, new_key varchar, new_digest varchar,
    new_reason text, new_actor bigint, new_ref varchar, new_moment timestamptz
) RETURNS TABLE ("transfer_id" bigint, "source_balance" bigint, "target_balance" bigint)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    source bigint;
    target bigint;
    claimed bigint;
BEGIN
    -- Before any row: who erases a person locks the table and then the person's accounts.
    LOCK TABLE transfers IN ROW EXCLUSIVE MODE;

    -- Users' accounts, in the order of their ids; a source that holds too little is none.
    SELECT min(id) FILTER (WHERE gives AND balance >= new_amount),
        min(id) FILTER (WHERE NOT gives)
    INTO source, target FROM (
        SELECT id, balance, (user_id = from_user AND purpose = from_purpose) IS TRUE AS gives
        FROM accounts
        WHERE (user_id = from_user AND purpose = from_purpose)
            OR (user_id = to_user AND purpose = to_purpose)
        ORDER BY id FOR NO KEY UPDATE
    ) AS locked;
    IF from_user IS NULL THEN
        SELECT id INTO source FROM accounts WHERE user_id IS NULL AND purpose = from_purpose;
    END IF;
    IF to_user IS NULL THEN
        SELECT id INTO target FROM accounts WHERE user_id IS NULL AND purpose = to_purpose;
    END IF;
    IF source IS NULL OR target IS NULL THEN
        RETURN;
    END IF;

    -- All the rest hangs on this row: no key, no money. Its triggers run here.
    INSERT INTO transfers (source_id, target_id,
        amount, kind, key, digest, reason, actor_id, ref, created_at)
    VALUES (source, target, new_amount, new_kind, new_key, new_digest,
        new_reason, new_actor, new_ref, new_moment)
    ON CONFLICT DO NOTHING
    RETURNING id INTO claimed;
    IF claimed IS NULL THEN
        RETURN;
    END IF;

    -- The system's accounts, which everybody waits for: locked when nothing else is left to do.
    IF from_user IS NULL AND to_user IS NULL THEN
        PERFORM id FROM accounts WHERE id IN (source, target) ORDER BY id FOR NO KEY UPDATE;
    END IF;
    RETURN QUERY
        WITH moved AS (
            UPDATE accounts SET version = version + 1,
                balance = balance + CASE id WHEN source THEN -new_amount ELSE new_amount END
            WHERE id IN (source, target)
            RETURNING id, balance, version
        ), entered AS (
            INSERT INTO entries (transfer_id, account_id, amount, balance_after, version)
            SELECT claimed, id, CASE id WHEN source THEN -new_amount ELSE new_amount END,
                balance, version
            FROM moved ORDER BY id = target
        )
        SELECT claimed, s.balance, t.balance FROM moved s, moved t
        WHERE s.id = source AND t.id = target;
END $$;
"""


def _counters(dialect: str) -> str:
    return "".join(
        _COUNTER[dialect].format(
            name=name, table=table, event=event, does=does, when=_WHEN.get(name, "")
        )
        for name, table, event, does in _COUNTERS
    )


async def upgrade(db: BaseDBAsyncClient) -> str:
    dialect = db.capabilities.dialect
    tables = _PEOPLE + _LEDGER + _PAYMENTS + _GROWTH + _GENERATION + _ADMIN + _MACHINE
    words = {**_WORDS[dialect], "database_name": secrets.token_hex(8)}
    function = _POST_TRANSFER if dialect == "postgres" else ""
    return tables.format(**words) + _APPEND_ONLY[dialect] + _counters(dialect) + function


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("these tables hold money: restore a copy instead of dropping them")


MODELS_STATE = (
    "eJztPQ1z2zaWfwWjmZv0ZrQe20nTnHNzc07q7no3jTuOc929bUeBSEhiTQFcgrSi3et/Pz"
    "yAH6BEygAlWaDMmbuuI+KB0nvA+/7412DOfBLyk0vPYylNBhfoXwOK50T8sfpoiAY4isoH"
    "8EGCx6Fci9Ui+SEe8yTGHmw2wSEn4iOfcC8OoiRgFFZfojEOMfUICihK2D2h/AJhlHISv+"
    "CIkgcSA2jI0ZiEbIH+SWI2RMmMIL7kCZmLRXwmPl/MSEyyDdCC0OQE3u8zT3yBgE73/6qU"
    "Bv9IyShhUyJAYvHCv/99AHvDwyiNI8bJ4NdfxT8C6pOvhKsV+RPxefbt5GYAJxdH96NJQE"
    "K/Qo7Ah0Xy81GyjORn74LpNU1+kGvhl49HHgvTOS3XR8tkxmgBEChCTgklMU4IvCGJUyAR"
    "TcMwo2ZONfXryiXqN2gwPpngNARCA7T6AuVng9Ho483d6NPV3Wg0WDsEOYRGrOwjj1E4QA"
    "EcJ0DAFL7CH/7j/Pzly+/OT1++fvPtq++++/bN6RuxVn7f9Uff/a6+TIkttZXE2fUfrz/e"
    "wRdi4pSq4wsf/C5hcIIVlCRViX2NZFUSvJ/h+Iqmc0mEa/HNc3JWiKGBr1BE/NRViuT430"
    "SS/IOSJuVda0+UwWKGExSI/+NowuLV29RAoDn+OgoJnSYz8c+X5xtw/z+Xt+//dHn7zcvz"
    "f68S4GP25Fw+AlKUqNeuiPnp14AevwK7QvipJbYVOzHE8hNegxL3gj1y+LJWuNeA3MW9uL"
    "JjwfvZRBx3jkLMEyS4erx0mRogIUa2ckADakWNjNfvmfM4KA5AEk/ua6VBLuKrVPiBxSSY"
    "0r+Q5ZowWMF8plp9zrbpFgV+z09Y/mn5FWO8KDQX/eCJny5+MEnkj7+9+nR3e/1eoPhXqQ"
    "B59wsc+6MGVMOlDAivOfMZ4A9/uSUhTuoZToboq/xmuyFmt0Z1hSuwNJky2GUrFN3FmPKJ"
    "0XnsJJYC6rF5j6UaLMEtZOdMu32Ve7n+aH4+X/0EUzyVPwneDW/KjcfUDxJ1++pMy/LpcK"
    "N1CevMTMsbSpBPiA+CnYm/sS+IfoFyvXaBOcJjcWOGCKy6ZCYwJiy8hDFfGIBC5RUQ1Ed4"
    "kpB43Zjc9eY15uOarSh+LcvZqPiveP73wb1Yof+bp+PfiMBKbzy6aTziZB37nxPve4HEJJ"
    "ivW4tq/Qr2/Wz1ia+BdYwHDWKC/RsaLksO3YTpu+sfhZ5w+eNP8Lo55/8I4dPvL++u4Mm5"
    "/HS58uk3r1fMymIT9PP13Z8Q/BP9783HK4lexpNpLN9Yrrv73wF8J5wmbETZYoR97cTmn+"
    "ZYq8gX/Z6a3zMd6ulspRaOAfCISXb3gqM7ocpNYzxH6nu7dQtLiuRcct1fU0+LfL3TDhrs"
    "/5ZyIWDGmA5RwqI0Ggm5GbMH4g/RycmazDqMyyYXSBbY10CcJgBYNRdn5y8z7F98N0Tka8"
    "TipA3mX78ywPzrV42Yh0crzjKpZ6wj/o58bfKUFRBPh/fBv34fWOL9z59uPpqheJNQufrr"
    "XUWe5Kj85sfLv/57RaZ8uPn4x3y5hvr3H27eraBc6nM2GC8AeoQbI3zNGdPsO9inPfMuZt"
    "j3ME/eM5qQ+oDZ2pqNts04Xw2WGSw3jKH9DEZHRFgUktwcCTGdpuJ7I2FOvJUxLDKPkmX5"
    "ufLqIxyGwmZhaIYfCKIAKTYQy4MYsQVdN3v2+6raGFqBFViRb7oWSevNHSfNnYJeFuJfh3"
    "FZ/puToiLo3xjI+TeNYv7NqpT3xI20tjU0IKdNDRVqV0FIj0UB8dEkZnOXTY054VwcXoHd"
    "Gkd1syKwAubyuRd4ns8x4iTC8su8FX8+iO8VXiBMBZsfp4YEemrt7CitwEQcqSGKZixhQ4"
    "X81sbf2WsD1nS26lgpeRM8qmKcfPVIHNUYf80XQQNxGu8QKp4EMU/QgsW+YeT+qU/8OE0S"
    "Rq0YkQbiNP7BJgH9UJ3/NA5/lef+V0cJUaj2tqJ6FdJlee2gcrohcl8xLLYM3xeG3i1bdJ"
    "AepnH81cO4RTA/Jl4gFLrMyG0fhi0xn294RPjfa0C2BnObXBgV/Jo4MaoUNovXRiTmjIJn"
    "AKNiJ0i8pTjiQsc5QT/PmLQGQhzMhTlABfu/kF6HkC0IB+cE9QWqUeDXB213/obHnRZlNm"
    "8lnFtZIxhMIvkLBHJ7Z4aTzoxjNrWdJIUWRcqvR5uM6wLYaYVWfkvgS4KlBsKeNk0/3bMJ"
    "JxOT7Y58AeJwkulAOZ9RSDAn4i+cFAw/MI3fHeQmHCyB5InospgRKvOw1X0Q7JMK7UVmZW"
    "9v2jmUSJIja2MmyQGdiU9Gbqyy5bhQFIdoxbXopjFP4phZRXkLAJcpgbVsHo4Dcz7Y+1Ke"
    "oUKWRajt1eEKXE+AbhUAPV/U937EA/gRV8/7DhBsWGfVVcQ+XmhVw8R3eW61RKcjRXFVgl"
    "l7wJ/GoyvtiQ2+XMVdDLy4Fr7bAuYEXSeQrwFdIBCGXgkzxkleX1u6hV+gmC14vZt2m81M"
    "amkKn5D4I074CPclM4fVbJrdriwChNWWnjfnblSAduP32wcpZDFFFAt7Xfmg5tgn5g6oPS"
    "eQ41SgrUUhiw7msprZxUoWqH8ktS0wmu+CDuO0CxwDRJ7+eRGnQxThJYm5Q+UsEa69DoyF"
    "BNN69OcgK6gfCxi3cM8WI/iuo4pBs5X/593NzYeK/+fd9aqD5/OP765uvzmTJBCLguRIIk"
    "AD7s2In4YkPxB2gSA3TntMMLeTuyWEy77OxWyZZRVHWJhMphx/z9j2SYKD0MaxXEI84cG2"
    "Pc9ZpE2dDOi4lnP4IeQLF75x9xzNCUtwDTk2hz4zEJdDn6XR9FaC5x0JZKs7MIdcVoDiWj"
    "HwQ8hwA0nietY/AYh93ZHTE9seVCVNEMS/BKp9UIUSEhrmAWxA7Pc3n999uEI/3V69v/50"
    "rUr5yjinfFiVvrdXlx9W/f3i+gocjWzDz1W4vo+BK+Fnkz4GpWvEiuQVsCOkeEcobJRgIG"
    "nV4lpX4TqTXfIsaUwECu0prEP19HWNvhY18Gvhnl0l3B9fqGfF9u0LFA5boABeBmljrAWy"
    "sifDTSEsT66xqT3Ay7mgDoSWPgnxxmU5K4t9EqM5XgojCYF3DCWLwAPTtfQYqzch8QzWUV"
    "bTe3wP+1tFuapqOEhvbhnvanb51Ho3nYqxZIgcZRQYKYSOjD39Fb/P+bffGjh+xKpGz498"
    "9kiPcfB7W0dedKh9BV52QRAt1vI2P/uUjZm/RAuC7qmKTrvqgVC3x4owBYjT4bCCLJI9oT"
    "xu4SodypbplqUJ7lMiGy4huLYfyA4Lp0jmxcu2OQsSm4YH+lqdPdbquBE0YL44IksbeV1C"
    "dCBE4wutR2g8aALhmoQrfckNzAf0gQlVDbSKUKj4NnGbGlCXz/tOzOp9RGj4jMWJ+IWWUZ"
    "oKmLtzKTIpAMc/weJPBGaVEgQQqlFSGgYQyQcui4QZAKY0qYtubiJUFc7lmJqsJYTJIUnW"
    "Fj7rbpfPiYJfAv+mspR8mWu94qeGxDOudDpQrUcf+3l2sZ+YTNJWfuMVwN517JrruKI8gj"
    "Zl7WbQofbEk48zy3lDEVGh125ZiHGT79MpEpjWXugnb6veQ8CjtvTrg/p1KzfqoOQ6kD9f"
    "nOaG0pTi2XCzT5/Fpi79SxQFxJOVIgsW32c9HticcBQzQTU0BgOTk3BSNyrUCvZxV3yjq1"
    "3+79o5bDbe8/XuutvN+e5eyheafeq+IJGtNlPCHKH6ekyajM9oC+qWQL2e6hp1LVIc9iq0"
    "4mWUMKVW1ckt7fFm0SUXjqQGYyjBPjEkvtYydyFAE32efSSkkNiXv5U+0SysmZVHZv4Hjr"
    "6oV178Z+ZtRIH/X1/WZd3e3mIVoCZfo0AcGFmHCXPM8nJvtaAvzXSzNPP4Q3AJy6JwLjvo"
    "8BzKo0dxOrYjRRXOaXLcfn6H5gEVzEm8KZF0EQzJZaJ0LQwKJdN0YEkWhwKheUzNWiJU4H"
    "biz9pLFpPSNNBPePmCIzWy3OXjHwb03sawzde7HZMux5FYZMdUDv63ZyYnX6xqPPryWR+h"
    "McP98UZoNI3ZiuZVuCOkeUdobOTWkPX4thTWgHq3hvPUXQRCLlgIygqQy9KSp3M55NxjAW"
    "0jKXff0KbvmehKuLPv5mcS7ny8m99hfKJC8uAx5uS66otbfzrc5BH1s3XZLzQr0onZYphZ"
    "P+hsqPplATNUuVawteQ5FCbS5c3DT9AlTA9cqqEf+WvRPSERF9p8fbXOvl60RaywjnNt7e"
    "h0P0yo+NX52avvXr15+fpVwaaKTzZxp8d9mIeNwO5J9sbibLL5W3EKIxzLkjM4p0ukJRwf"
    "frSEioWMmuaUP5qCpIO6LJrL5FBV7beQHSwzUqAZhhRflB8rlwR41cWgxa9a0axpB+dJxw"
    "UK5LRr+c1VlWZApV5rOPfxgDrXYTSEK5rEyzrlQD3YqBcQsSSwKdzlgU+UyM3DkhcINlnm"
    "8vuL4H1cAHzJ28ZiTzaUHUoRDiQe4xA0TYQniVjfpBPs60W1I8QyUHie7doPPXfnnm3SKF"
    "RYrU0ozn12KKOiQ3ETptTtooXsoo3kRbOjxRpoB0jiMily9mVFBA3IafQL2/B8iF5Ch1pQ"
    "CjSm7zJJsq9o39u5AucyYZyUGVrmTKZAWFNgBdDhNg8OUmCDRzLH6w68knfaVt2ihKljcu"
    "UQGowa0Xjilti9LHfqGKcxxW6VyTrl+b2KMSe1Xt/syXCjZVeuedSwu4OSC87mRLWFwRwp"
    "aGggfE+WRDpOZlmVbRDr/fuHaDELvBnM9vRlphhliIFhBU7ddctur2/awt07x7FVBk2+3t"
    "3SkEGJzkMGBJstN0V4+5QKHazPqHAu5u6IU+wHPm+ofsuebGSeEz435ZwkG54LTic469J5"
    "Cf6rROB8CgGpZR0bNAXbgqeJLWxYWrbcXY7WstjtSXrIbUhArsf2dknHjuUJ7Q3hWs2ZwP"
    "w6fjdMa8jWP2FO979+H1iK6D9/Ug3i3Wv2k0Z+qyTXKtwRiueOJrnWiOuiBN0Baf1HdQgU"
    "LdYktvZ0o9SeFuuMy9Z/Y+MLJOeiB9KmGBPkC/uQDmVt3owt9Hq9ofxggmOVlg4GicpR5y"
    "ibAi8+rStw39NbakNZebaXHHS3FsVaK/aD+r+s8Lov/HMzxKUoaaFbFAAO6xarwxhlvF/Y"
    "q0GSzckJKGKhLweNtrFfz87fmKTQnL9pzqGBZysD6WI2j2okYrMaUkI4ncIkiUFizmA640"
    "LQAqYVyWy7kE2npsHHp1ZSHnAcNAwrbQ516TDutiNUrq4o8JI0Jnl7O5kbI6ljFe7aMpvv"
    "WVQgK+EMfWeyMcxuCYcOV7qKpSnp8lxGwcIfgtqGYZskcAnjshBezJjURHnLOci7x3YSeP"
    "ekRsQ247qE2BOmdzd6Wh0KIWLZgsKIiYyvC/PAGRUn08NqmPymsbsa1BNO3i0+aUkI2Rh2"
    "hh9I1vI3yHIH4eMFpgmaM0qW0kYzvR6b+Pvu5vPOxOtaOGcqYJ2pVqySjONlZjEkyizmQl"
    "E1NRG666xZr2fESUKEaVGjjjUnFGkg7qq+YzJNYVYP8kkYPCijkKIHQUTolcQmCTGtcNyx"
    "+nvwnnZP13mBgpeKE+ioXVjkF9AcXbCQKdy5kEwSeOiz53fzjnxQ9wQHoanFv29t0BOM3j"
    "prTwNy2eZ00gup+d6Vr9ka+1U418cI5B51qVHwGbOxhA5Clom4nLU0aeY+GojL7EeqeZnD"
    "SxAjz/xqw4j2EoHu+/48A9nez+89bvr2XUlcqQHou5I41ZVE83crGVxzRTLIG0rumPjP42"
    "MbysSNn8pNO8n86oc3tMpwyVGxMdFFw5dJvssoI5rFuAalaEm9F9LwZT6K6rLCEs31siQJ"
    "tKRGU0a4Gocms1LqxzjsYM8t8l01dNhy+DXQ4+nlcuDkld8iMq2jBcXxsp4WOcRqIGGZqO"
    "PdTU5fi1FIadAVJ2F+vLv+eHn7t/qsiHy9rhS9+9vd1eW2vSjq7tA60XK+byiZq1l7nbo6"
    "ptJ5jW2YyOitEiWv6Zh9/SyTbOsEiP54o+gIYKGhsKBIZfUiPGZpFhQ7Qdc+l4GymETCvs"
    "16bGC0IOQe4po8ENa4J7bjTMY4/WBKOORXpFR2FGc1EmSPL6pPlZRvy0fTS7i+7Uc3xEqF"
    "dBaWnA7W23KtvZDZZVnDfbMTsoRwOhGSz/D5t6/zxIwtOrjtvqHqfUCt3L75epfx3bLCaA"
    "9JXvZzxTsyT1z61XO5ypG7JUcx8YgwENtMwa0AHqGHvaNFRyad9ftZcsfsbj/WJCVb9Wxn"
    "OUgkjlmN27xZShUADod+d3I1diWSHKmIvKYPQZONL58MN5v3sMbQG/zzjKFxzNLpLIF2uX"
    "PoOAhtM0FxmMQBof4LjiZBLKzqLF3ibT7AcMySGZqyLG92Cqm08PPXbfs9vOMX+gv9EqWx"
    "N8OcfLmQW92TZa67522TSnd0zbtycOMZigqx8urEBKis1I6+dNJNN0Gfs/H8NMr8TtvYyj"
    "rMTgSlQ/1PXp6emljLp6fN5jI8WzXWSuZndbNWAHv13WX1PZN2ozaFn+uwzmrz+fzZafCg"
    "Mt9BU9AkvVvSTssFlcpMK+qsgXaLOOrru0yb/PiDqtru4uSQzlNGuy2leu4ybbLDb0+aFc"
    "BOUEZ9524QJj/6LcYKa3B9XG/bm2GL/wpYnzq1mwRZTQHpc2Q3ZeFUb/8O0mRX78M6CSxT"
    "odoSoBNJUJXL/wQJUEDsDzDAvNE3+iEbb/6Yf3QEc9DNU2bz/kjQvAEg80GFslx2Bo0CpE"
    "8R8/usZUBtkmy7XbZIi3Wj5OGZ8PPhBmekVMpsvFIFgLs9eVXjJOB/PocyfTl9L7t+hx96"
    "mDub7M6+DuWuiq/YbtYLg+CYyuZ5kq9A0MPJQUU7SlKuLx3qZXLrsqGtJPIHgjlp6LVePN"
    "sojUNYZSiHoXN6HEAYUXafkLMkVFcKHDJKTpBcwBbAk5Z6dYkwhAm5kFdEXg7EaLhEU+gv"
    "Wd+ffS9v2UKOH3Z2rkMBjf2PppA81AbXBYDTmYAY2ih5hPO3CFJslhfytLYR1bvPbm1Qjh"
    "5tLem6w2cAQx3mTPU0INibyV5jFwir9rYz8R/ZEU6wjphMUm7ceeUg/qGUJkFoF/ArQI4w"
    "it71WJ8juU4fxen6CcdJnQZRPNuoQQDQCKavW0wyFtozCPRs7gq01VXjhgsLncpR1DH6b/"
    "gDWrWLq+qDQgDrvTxraG1w8Q72hdSmS7os5sljBRMoj/6YTANKtXdk84/Vi7mshBLsRd4J"
    "NAmkZQY9vEgAKscvVDDxQL6Jynej98s4CMPAk++GLya4kLaB+ODLh+u/XKEX/wbf599efD"
    "HOlooywkmF/VdoNV90p4cnfdaUm46KnGzG2TPZepeVnwPrmq654w6NZBcCLH0Hkm1cCe8v"
    "P72//P7qUMMxP7Ik8JrcDuXDjVoDSxPjKmiQ7EWzOCWqlUAfStkru/Ijb8a4sPk1d4D4Z0"
    "0YYNvNTGRv2UE9m+6Si9+MmOK/8iNZa92LYkdF8bHN8JPViBNx0+BIJyQMuUrrh5qANo6I"
    "V0bJra82JLe+Wk9uPWYRLQkQEy+IAsFNhDWiTdh12fOQkK/JyPI26DAu66aSJvBl3XDFTc"
    "AapDVde5qrzDSQTiBanPsHHKZEcB93C6JZVJvWu8ELHdUn87pU6zfIh92ConMjvjAap0nC"
    "TFu67//ok5Fto4UKkMOob2kC7z4sf7Q9jFtieC/tipVeb4HiAsBhBA8SFqXRxXdvEfGDRH"
    "pNMxPICfYBX8qyEKMAcb1TOpU2NSjqnGiDSDNCuKw6dm5kWqQ8+QNLKrWembZ7Di/eTmya"
    "PhTr3c23ghAlBFJUKbmcF5VGVsd+Z00gYEJH3uzVEME6iLs49nAYZhltCxjuBG1jMeWLfL"
    "bYM5z546jbuLMh74NPl3FNE+2HyzxD/PdthJ7SkdN3IXkGwqSfHHN89HUkP+4GpusOauLc"
    "6sFwY4wblpjXuInvi9RsVRTFYO/DTDR6kffiglDdpwTH4q8YSsvZP4UZJOewjsmExSTvBc"
    "AAlHwNeFI/KWJPrzGJi+dZH8pa7uPebsa92/Q0OUQzk1YuTNWbgSEh3323pw1yuIR2VChA"
    "nCaC4joBLcPfn/Lv7TAtuuXGhHDkk/kwd98SPJMvo7yc1TSOsgp3DBZTFdffnpkgW6xqxL"
    "Z81htJZrg/3laN5GsUiN3sraYK3BHSvCM0NjKMIxzY32oNqDeLXabuMedKOmgz9eUMT9sZ"
    "oQHXntD+pnUB2HxG6g9/eXw66nu5SWfZV/1I1H35wH6K2ZwNanxg6sFwkw8sgiWmPjCK2G"
    "RC4guoohTfZpn7pKAOcjFj5IHEiNCExFyvvfTEW/kJuk4QlSvEAaHigEByI9Rl1nnB9vii"
    "LbpM9G6v3u21T7cXnG44zik3NfMP0+iA13L3zTqN+0SYsYVgJAmhqhUFMBM5W3MsCeJ0Fl"
    "8k5LYqkrOjSxWuI9QpKwIleaAgXzL+fLiJlBwuU0t+WztCFSDO00hKa0WPIEEz7LTbOPeP"
    "jWtKpzaSowLnNE3gRmB/HtDulLP13s7e23kwb6eb9qTrJDZyhwnBbE3fEqYztB3IrgSYKr"
    "aLZBYTMg1ld53eFllBml2d8FGTUmThM5Lejvfi7w6y9ka/USXqKvDUYHzZoukzPyos7d27"
    "Jo9Vk4ctP3OPeNnKM27WUgWWDyEPw8NRkGBoB7EIBEXTBPmYz0iN48wczKhFWe4+hH4ovV"
    "fMSa+Yl5090wyMfL27bVBaJl7sPskFWK3Yf1Kjsjzm7CrAXLYNnTzpmlNL8kxb7qJD9cjf"
    "Vfy0kARbBlCLgFTHiGAaQdVP3xYh1F7RO5ii92PAeaOiJx8aKHpzsc5U07tUkYZiEjfU9S"
    "Yynz9hEHuYYf+tMCJhPHjm4Z6rtmB511xwssLaBa6fqrPr7W0KCTSXXK9AOqpA9t7WZ+dt"
    "7RPTXFGs+sS0bRLTDtxnt1CwmvSFTPl6TF1IjZWFG5UdMlTVgXnTfAiB03Q+JjH6wmI/oD"
    "j8UomGK4kuG/zFmHLxSdaspd6DtPM31KgMmncpvwPZxkpTWFcnfoWOvNJ90asSbqoSOQGt"
    "SKABuSxWBmdDdD5EL9HJyYk6+QHPNWQ4+u5nnfR63rPT84Bb2jfxKYFcvpBO8sbee+kE8n"
    "v75nC9yDP1zxr9K4D9ZOXec++Y535Vsu4Kq0eWsrKKWU2fMEBs7xDZd6XeukdknXuvU8By"
    "gvSdtlGnmLYpBVbE1d4nSUMLlvcz4t0PapxN5cPhJm8TtJ8ZebDOYqB0iHmCPDaPcByAsQ"
    "u5REUm+YWsxojZYpi7h87qB0a32mXHpXpbe4GcP7y76fDb7OCx9R0crc+gIz4Co7TsMQ5z"
    "Xm6urWtALhtLA9UpT0a/i+oXDmPp5bBY5nyFkh+AX5FY06cK5zSJgDhDFBLO0WKWNT68J1"
    "ECAoEjcZBRGqGEuUYli0z3fcag4IDfkklKq/Jv/enjmkEsFxqnrajlWRrJHPviPi01kS4d"
    "5IKEaBLEPJHxJCppC43sh0iOPpdVErKHvRzhmMY1Y6P3+aLWsyJVj4s+EOVoIEqcXGbvgd"
    "KhHOeYnavpnGUIN6dGDuE2JVTjBk4ShHkgOJPiNmokrS+smrfoVLZ1oOJvl+nTuQaamN+T"
    "/NB0sYMmThIyj+omYjXzJw3E2Tk1T2yr9tNoGhF8TDbqUc7kGCxWzFJTEb6Jsv2Mjj51ZC"
    "cNGfqRHUfNUZUFazlptgLk8jDrljWkOxs2uyEg7xWdLbcMcRq3yHQN58aBY/207SDMuWOn"
    "m7xY9R438Wj4uLuNLSyyvmW8UawKIN9UM/tDGPAiDM4hYuK0QEYqCnyZkeoHMZHr65O8t9"
    "2wNqc7yXbJiFZA1OR0F7ZY31zAWT/aCjlNxcQKmMuCYoBRhJdzQpMXHHw2so2s5DvmDrX9"
    "zysv71EtFR730FQ2cJoeCStCcyyG8VZz495JVUK8MSDDm0YivFklwdFO+1nMWEjcn/BDMW"
    "UtaFABc9ZpNhgHYSj+TGayiymW5BiiMZE+ZajJdpk0LmeFHCB17CjMwwjHCa3LA2yW+hqI"
    "0xIGcieHQrLgKYj9ISq0FezzIZR3uREgOEgNg2MOlwOV7uBlyHAN5pvdzRqIww7nnXCyfT"
    "iYuxZ9bOvrV3FhoeKyNBYqLrs3Vbn2zGuEtm3NakoYhzkNaLecSJ/GW5TSeyHuaCVGP4fI"
    "/VQg2jUFy6H0sp9x2Jh1Lp8NH/V1LcQyQ2fXnyCTC8fSCgS6gUIM6eFgEUIDI9iK+KrfgL"
    "xUMhNGfK56GoW+mgaz7vTa5cZbZKYf4K71rq111xYnSRISSzpoQO7akoVzWeXNqtngM/xA"
    "EGVoiqNsTrhrDE+XRzFMYLEljgbkLnFUTjPIoElAAy6+r+Q7ssmax+YERZg7PfUaGOGobV"
    "Z6DbC7pJIuMcjfW8gbRFkyE+RA6us77SuTaJ6oeGILAmmQ7lIn89pLfxkDGYyA1Y9x1krJ"
    "JdI4osp9j4Nw+Z6lMt66psxpTzeqcwkOw8C0XdUnhuapN0NzcaKG4M+HKo+hcnFOgmkqrh"
    "XoWeI50PItrBDb54qZj5dDJK0mLmTWNKBU0HNdr9vHS36hv9C7OJhOYcLgIg4S6YWFTN65"
    "OGmQ0AsDBpey7EAWF3mAOcEtMPJmDN7o+7LGaJ4JYal0QgJn3Bw8FV9F3Vb4zjUR0+zBMP"
    "eg4rkkVx88dVPDdNkt7ow3qWt+8fIOtnFVldAd8FVxxdRIqzD42WsDH9XZKiVLHxU8Woky"
    "zXPhZFHRU8A4HYKNCItCsYsqVhXC5fbzOzQPqPhLvDoRwowLfcyYEIcpVMU1M/Sag0XZco"
    "ed5YPz0/PXfzh9+Yez0ywVSrAJAsWore7Dqcl9OG2+D6e1aYWH0STvZpD3XKdFZk82a5By"
    "jUXq21zqTbnCpnouDuF/ZzgSxvQYJtvIJ8okqE93a7OJVXloGvlFq3MoEc0b2eif95qak5"
    "pa18JPA+jFD2i15GgOlb8dKP38iUSH7J2sGEkWZ5IMpg3q95JP2Bf0PL+CHk0OWdG8CtfT"
    "vFM07/ugOtKGs29raFLxs01bQ80WIZwLw2XL6VnKlPlR7XVEON/rCK0q0hoNRA2rj9mJI5"
    "2aj9uLP+dzrqCaWvxg8jUZwiirGYOsq1iGBMKaLkMWcCZWYVLYwX11k7NmnxCdszZtgnQw"
    "lyXkoCO9gaDIZySTrWoIwVhIMK2nRBVwhRRjAekOLXYRLHl3c/Ohoni+u17Nrf3847ur22"
    "/OpMYpFgVJU4aA4G/ryG7Ob87XP6GPw9K54WxuM8iN0X1ArTwdFSCXPR1SQA6RQHsK3g43"
    "QkUSe3auJQ3EYXQfuq1B70N63v6ETCW3Hu2hg7msMTmowG7wKZRGxpZehTJq1zEymPoVKg"
    "fQqU4idyxKo0GdoSwfDDcayLDEol2vIBlPBIJUz0rZQBFS2dSoR57Oodr+n4RCvivNpjfK"
    "drtDmRwXE4+I/dQ/fOIFvLa1yD5fZBWP1UdP6/FYtaC3yd20yeeCssxKcyshnM6p8oBVxO"
    "kQyT8E0klMpQcSi528eBkZdzjfc2RW3VpLAV/AuCzdB6sMyWWniEpdEydmbOmdqsA5TY6V"
    "LDdIk45UWpirROlcokhEqN/tRJFMG7D2oKzCOWzVrzpRhih3tx3elZKjsYVLpQbUYSK45F"
    "rJMWfrpV2FcxjdQh+Sfw7RgsW+THrWGxLOMJ+ZXYCndufmOJ7j+L7Nbcjh9kSbHVgMA2G/"
    "4VAWOUl7TfxwGfwEGpnTZYUxnZu0YxOrmlnT+VpLNo/Nc5+z6Q3RQNwNZaj0QZmh/MKwmP"
    "Gpb4G08Gv7ETbjXodxmTMl+bhCSAeHKkKKihije5QABwn03B7XlF9sHBBWgXO5hUsHp93k"
    "yLWeR1GB6xuou1wJmNOqjb9kHdbpC6jcJl5M/MC8HPBQjUO4nVQqIVyWSYvZMneUx+Q34i"
    "WyUZGaYqk0BQQRDuNWuU8tpfpg8fMLFsdkHrQaIrIC2ItBl8Ug+RoFYjv7STEVuCO82cdE"
    "5L6OxJWcj76OZN91JHvN9gAX50RmLqwnfOTPhhtzPrJVhmkfd0p1n7MHiHjCMAVwamBPdv"
    "aAgBumsnmWNuzlnizXszq22MckaSMmk2yu8krSRh690T/vMzeczNw44v4sygAeQhH3A0H/"
    "JLFzw+h1Yd0cKX08Rr1VtPSpyCGM4TYxiN3HpgWLswkBZct3g9t9cBzpamVpIqeOTECwtE"
    "HzqUmrG7GqGdGnp+sDkKaE1zCXDQ2GCginzzKf4fNvX0OYAXAvEJu0rKJ4/coA669fNSId"
    "Hh3Yl/a864TEdWtTjKhBOe1DzoM4aDFjyA/MXZWHciRPbLhNttzdYy8J8BsbQ4NUH/pgxX"
    "medhtmc3Zu1M7sfEM/s/M1Ht/7iJ+fj5izNPbqE8s29uHXwVw2HZy04bRcb+inZT+OogLW"
    "o39Xvj11qnfg3btUfpkO0sHUwVdhAA0uvvWD3qPWpFZOv9xbdOERdkwcbNuE50pssjwiZN"
    "s139FG0sVszkYpr5u3kcHeUHLHxH8eR+pPsNln3t3A6TpaK5NiyWLU5C+wR1bulv++2PFI"
    "UNYydJHhYUMAo8TU42GMjFA2zZ0wyoERx0uOeAARB6gfyhJhYJQORhEnqc/ocn4hn8HcN/"
    "UuBF9bz5xpaAa1n/dsMTiswJm1ulYF7EeI7Sji0TslayizB6fkmspsE7xdvz/rBMulgaEO"
    "qEdqO3VtjFXAKsMwUQK3Cot/puDh+CwbzdZJlsrzjXIllStHqmetRYt5BQAZlUGCPPH2E/"
    "QlSyL4cgEuy7nex1mmXsIoSbmeoz9/uvkohUR96/ldbr6F/OjD44cUFuoQ2CdR6WAOO/id"
    "pEY/TP3wmD+8krSXSHlVRdLGvx8+bnuA8fVPlogjcA3y0AzRTx3BVT/C4qQXAM4jXf4iNe"
    "lwgoMwH5M9Y4s2Z34vRfMBH80ZrcvI2dhDVgdzuoPsgEcE33M11zIbLrL1PdhhS1lZ4P7Q"
    "qtyjAniEAdyOBGyNSgFm4t6HLahchetMTY+aAg2juSMcw7BuNQuaEF/yQMhogcZFoaHs7/"
    "pJ2MoVs0OHAa/Poc/LGjY4CLhx7vxlMSVuvNQLz08QvEZ5dyPMeZkPnzmG9XR4Lkf/LhGW"
    "E8Trk+v3+SKT7PtxyLz74mqOMaXFP0JMpylManj6rHvnvWlu+BU8oZNZW7YaUJ++sZVTQf"
    "5tofLrMO62ADJH/J5t2RxdIxl9s9M41mG7o3WoYKPsjwvm15gl6F7IYelBzhozBfEOegN1"
    "QeeodvaPeTKyvXRVKJeN7ZYXby8GNfRAskZ1BcjhjhpuITpTsqzwXMK4fKBVNy3m4ZDozU"
    "o4IYbcq4p/ky5yzT3k1jrIJZmyPWpDglpgh4/8AGv9s2DMWRsCvDQ5/y+bj//LTs8ReVLV"
    "6oiz/gmh1vTWgHpid4jYFX+CObkrYJ1R3J+lS1iQamRfLFqFclxudqXPmsAWb3HZKmCduW"
    "yDzD4OOIrZAo0J5FbpKbnPzz6uunItuG0FrjsnoOonWaKQJIXDhIr/X8SB6SCDYzoGssa3"
    "xTGownXnGEgHz1pl81uZwx9Mp+JTeRD4Tvh21w5DJEw965OgAXXnGMiu3VEaezMhzp4x9S"
    "2itHr/CVnZuGXBnnl9pJsK+ebSsnHMsO9hvi2W3uX73BIviALSyaCbEcbUZLORZM1bIu29"
    "3OoGdjpWbGW/SWy9Ja7+WGx0rKgK6EPejLw9mq7lJseKIhn8jHC8Lbf6KPb5SWxzrHjaBX"
    "M6arakqs/nAefb1vPL0vMfxUbHjap0N4gyq9HvJJ7UROYtkXR0c6urKCrGO2+BoXyK9DEi"
    "iLJk22sGCZYf2XGpAC1bjGQKVf0gKeu2GcaaVRfNQIWqURjQmhGAbXH1IdvtSPDVIqNbXs"
    "SGrO78km7O7B4VLMG0mQjNu1LGAhL50L5DVmFDGCFLyoZ8O5lknaX7N/ULabuVSYp23vY/"
    "8Pv+544mYuNU4LFFA1cdzOVk7C7O4bMdoLvV4FxHFYQniz13KZHraVNIjze5px8M5Erz0H"
    "4wkElnI1cHA/3M4nsS38pbtqb/lg83KsALucy8uDFmHuFcFfX7LGtVB5sMs1ZFMpwKta1Q"
    "cx4knIST2uLF1htt0czIti5ht8Ufh1V391Jz1azYCpYRt5HrVbgjlOsdkeNGSSLdSMnuyW"
    "tBXkdq9S9JHHizOrmWPdko1HC55jGZ1kzYHTfNey4OlfOzV9+9evPy9atCjy0+2aS+Pu4q"
    "eRBqSlCXLd4svzWQozDOn6CsEC6VBYaz5UeI3TOjiWRnGyaSna1PJNO64lYxDP3JGroulC"
    "Cr4jLwEvR/KAyMOoy7hu0NyM2btTU7mlZ9SivCDzZ4t20P4G2F2e//DxPjF6Y="
)
