-- The tables of version 0.1 (99786c6) on postgres: what its twelve migrations ran, one after another.

-- 0_20261122210000_init.py
CREATE TABLE "users" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "username" VARCHAR(64),
    "first_name" VARCHAR(255) NOT NULL,
    "last_name" VARCHAR(255),
    "language" VARCHAR(8) NOT NULL,
    "telegram_language" VARCHAR(35),
    "created_at" TIMESTAMPTZ NOT NULL,
    "seen_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX "idx_users_usernam_266d85" ON "users" ("username");
CREATE TABLE "accounts" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "purpose" VARCHAR(32) NOT NULL,
    "balance" BIGINT NOT NULL,
    "version" BIGINT NOT NULL CHECK ("version" >= 0),
    "user_id" BIGINT REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_accounts_user_id_da8f2b" UNIQUE ("user_id", "purpose"),
    CONSTRAINT "accounts_of_users_not_below_zero" CHECK ("user_id" IS NULL OR "balance" >= 0)
);
CREATE UNIQUE INDEX "one_system_account_per_purpose" ON "accounts" ("purpose")
    WHERE "user_id" IS NULL;
CREATE TABLE "transfers" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "amount" BIGINT NOT NULL CHECK ("amount" > 0),
    "kind" VARCHAR(32) NOT NULL,
    "key" VARCHAR(300) NOT NULL UNIQUE,
    "digest" VARCHAR(64) NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" BIGINT,
    "ref" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "source_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    "target_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfers_between_two" CHECK ("source_id" <> "target_id")
);
CREATE INDEX "idx_transfers_ref_a9fa8f" ON "transfers" ("ref");
CREATE UNIQUE INDEX "one_resolution_per_hold" ON "transfers" ("ref")
    WHERE "kind" IN ('capture', 'void');
CREATE TABLE "entries" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "amount" BIGINT NOT NULL CHECK ("amount" <> 0),
    "balance_after" BIGINT NOT NULL,
    "version" BIGINT NOT NULL CHECK ("version" > 0),
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    "transfer_id" BIGINT NOT NULL REFERENCES "transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_entries_account_2f8fd0" UNIQUE ("account_id", "version")
);
CREATE INDEX "idx_entries_transfe_c4a5a8" ON "entries" ("transfer_id");
CREATE TABLE "orders" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "stars" BIGINT NOT NULL CHECK ("stars" > 0),
    "state" VARCHAR(32) NOT NULL,
    "invoice_link" VARCHAR(512),
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "paid_at" TIMESTAMPTZ,
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
    "created_at" TIMESTAMPTZ NOT NULL,
    "refunded_at" TIMESTAMPTZ,
    "order_id" BIGINT REFERENCES "orders" ("id") ON DELETE RESTRICT,
    CONSTRAINT "charges_shortfall_within_tokens" CHECK ("shortfall" BETWEEN 0 AND "tokens")
);
CREATE INDEX "idx_charges_payer_i_3fcd50" ON "charges" ("payer_id");
CREATE INDEX "idx_charges_state_9d8053" ON "charges" ("state");
CREATE TABLE "inbox" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "update_id" BIGINT NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "payload" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ NOT NULL,
    "done_at" TIMESTAMPTZ,
    "attempts" INT NOT NULL,
    "error" TEXT,
    CONSTRAINT "uid_inbox_update__f95fa1" UNIQUE ("update_id", "digest")
);
CREATE INDEX "inbox_undone" ON "inbox" ("id") WHERE "done_at" IS NULL;
CREATE TABLE "fsm" (
    "key" VARCHAR(255) NOT NULL PRIMARY KEY,
    "state" VARCHAR(255),
    "data" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
CREATE TABLE "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);
INSERT INTO "accounts" ("purpose", "balance", "version") VALUES ('stars', 0, 0), ('spent', 0, 0);
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are append-only', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "transfers_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "transfers"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "entries"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- 1_20261122220000_admin.py
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "at" TIMESTAMPTZ NOT NULL,
    "actor_id" BIGINT NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "subject" VARCHAR(64) NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL
);
CREATE INDEX "idx_audit_actor_i_95353e" ON "audit" ("actor_id", "id");
CREATE INDEX "idx_audit_kind_bafb9f" ON "audit" ("kind", "id");
CREATE INDEX "idx_audit_subject_4e0c9e" ON "audit" ("subject");
CREATE TABLE "name_parts" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "part" VARCHAR(64) COLLATE "C" NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_name_parts_part_a67541" ON "name_parts" ("part", "user_id");
CREATE INDEX "idx_name_parts_user_id_0615a5" ON "name_parts" ("user_id");
CREATE TABLE "threads" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "state" VARCHAR(32) NOT NULL,
    "charge_id" VARCHAR(255),
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_threads_state_9826cb" ON "threads" ("state", "updated_at");
CREATE INDEX "idx_threads_user_id_476ceb" ON "threads" ("user_id", "updated_at");
CREATE TABLE "thread_messages" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "author_id" BIGINT NOT NULL,
    "from_admin" BOOL NOT NULL,
    "text" TEXT NOT NULL,
    "file_kind" VARCHAR(16),
    "file_id" VARCHAR(255),
    "created_at" TIMESTAMPTZ NOT NULL,
    "thread_id" BIGINT NOT NULL REFERENCES "threads" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_thread_mess_thread__b75cd6" ON "thread_messages" ("thread_id", "id");
CREATE TABLE "topups" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
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
    "decided_at" TIMESTAMPTZ,
    "decided_tokens" BIGINT CHECK ("decided_tokens" > 0),
    "reason" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "reminded_at" TIMESTAMPTZ,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_topups_receipt_ac33c5" ON "topups" ("receipt_mark");
CREATE INDEX "idx_topups_state_73ba9f" ON "topups" ("state", "created_at");
CREATE INDEX "idx_topups_user_id_643950" ON "topups" ("user_id", "state");
CREATE TABLE "topup_notices" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT NOT NULL,
    "topup_id" BIGINT NOT NULL REFERENCES "topups" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_topup_notic_topup_i_0f4f02" ON "topup_notices" ("topup_id");
CREATE TABLE "user_notes" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "author_id" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_user_notes_user_id_229566" ON "user_notes" ("user_id", "id");
ALTER TABLE "users" ADD COLUMN "ban_reason" TEXT;
ALTER TABLE "users" ADD COLUMN "banned_at" TIMESTAMPTZ;
CREATE INDEX "idx_accounts_purpose_8a6998" ON "accounts" ("purpose", "balance", "user_id");
CREATE INDEX "idx_transfers_created_f1f109" ON "transfers" ("created_at");
CREATE INDEX "idx_transfers_kind_75e86f" ON "transfers" ("kind", "created_at");
CREATE INDEX "idx_users_seen_at_be4095" ON "users" ("seen_at");
CREATE INDEX "idx_users_created_43d91f" ON "users" ("created_at");
DROP INDEX "idx_charges_state_9d8053";
CREATE INDEX "idx_charges_state_7bfe22" ON "charges" ("state", "created_at", "stars");
INSERT INTO "accounts" ("purpose", "balance", "version")
    VALUES ('topups', 0, 0), ('adjustments', 0, 0);
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- 2_20261123020000_work.py
CREATE TABLE "leases" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "owner" VARCHAR(64) NOT NULL,
    "token" BIGINT NOT NULL CHECK ("token" > 0),
    "until" TIMESTAMPTZ NOT NULL
);
CREATE TABLE "chores" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "due_at" TIMESTAMPTZ NOT NULL,
    "done_at" TIMESTAMPTZ
);
CREATE TABLE "workers" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "started_at" TIMESTAMPTZ NOT NULL,
    "seen_at" TIMESTAMPTZ NOT NULL
);

-- 3_20261123030000_outbox.py
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
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
    "shown" INT NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "chat_id" BIGINT,
    "message_id" BIGINT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ
);
CREATE INDEX "idx_outbox_state" ON "outbox" ("state", "due_at");
CREATE INDEX "idx_outbox_user" ON "outbox" ("user_id", "id");
CREATE INDEX "idx_outbox_about" ON "outbox" ("about");
CREATE INDEX "outbox_unsent" ON "outbox" ("due_at") WHERE "state" IN ('pending', 'sending');
INSERT INTO "outbox" ("key", "user_id", "text_key", "filling", "about", "state", "tries", "shown",
    "due_at", "chat_id", "message_id", "created_at")
SELECT 'topup:' || n."topup_id" || ':notice:' || n."id", n."chat_id", 'requests-told-new', '{}',
    'topup:' || n."topup_id", 'sent', 1, 1, t."created_at", n."chat_id", n."message_id",
    t."created_at"
FROM "topup_notices" n JOIN "topups" t ON t."id" = n."topup_id";
DROP TABLE "topup_notices";

-- 4_20261123040000_broadcasts.py
CREATE TABLE "broadcasts" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "operation" VARCHAR(64) NOT NULL UNIQUE,
    "author_id" BIGINT NOT NULL,
    "audience" VARCHAR(32) NOT NULL,
    "paid" BOOL NOT NULL,
    "state" VARCHAR(32) NOT NULL,
    "reason" VARCHAR(32),
    "detail" TEXT NOT NULL,
    "total" BIGINT,
    "rate" DOUBLE PRECISION NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "started_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ
);
CREATE INDEX "idx_broadcasts_state" ON "broadcasts" ("state", "starts_at");
CREATE TABLE "broadcast_contents" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
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
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "token" BIGINT,
    "at" TIMESTAMPTZ,
    "message_ids" TEXT,
    "error" TEXT,
    "broadcast_id" BIGINT NOT NULL REFERENCES "broadcasts" ("id") ON DELETE RESTRICT,
    "content_id" BIGINT NOT NULL REFERENCES "broadcast_contents" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_broadcast_recipients" UNIQUE ("broadcast_id", "user_id")
);
CREATE INDEX "idx_broadcast_recipients" ON "broadcast_recipients" ("broadcast_id", "state", "id");
ALTER TABLE "users" ADD COLUMN "blocked_at" TIMESTAMPTZ;
CREATE INDEX "idx_users_blocked" ON "users" ("blocked_at", "banned_at", "language");

-- 5_20261123050000_tallies.py
CREATE TABLE "tallies" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "at" TIMESTAMPTZ NOT NULL,
    "figure" VARCHAR(16) NOT NULL,
    "amount" BIGINT NOT NULL,
    "day" VARCHAR(10),
    CONSTRAINT "uid_tallies_day" UNIQUE ("day", "figure")
);
CREATE INDEX "idx_tallies_figure" ON "tallies" ("figure", "at", "amount");
ALTER TABLE "users" ADD COLUMN "ordered_at" TIMESTAMPTZ;
ALTER TABLE "users" ADD COLUMN "paid_at" TIMESTAMPTZ;
DROP INDEX "idx_name_parts_user_id_0615a5";
CREATE INDEX "idx_name_parts_user_id" ON "name_parts" ("user_id", "part");
UPDATE users SET ordered_at = asked.first_at FROM (
    SELECT user_id, min(created_at) AS first_at FROM (
        SELECT user_id, created_at FROM orders
        UNION ALL SELECT user_id, created_at FROM topups) AS every_one
    GROUP BY user_id) AS asked WHERE asked.user_id = users.id;
UPDATE users SET paid_at = paid.last_at FROM (
    SELECT a.user_id, max(t.created_at) AS last_at
    FROM transfers t JOIN accounts a ON a.id = t.target_id
    WHERE t.kind IN ('stars', 'topup', 'crypto') GROUP BY a.user_id) AS paid WHERE paid.user_id = users.id;
UPDATE users SET ordered_at = paid_at WHERE ordered_at IS NULL AND paid_at IS NOT NULL;
INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT users.created_at AS at, 'registered' AS figure, 1 AS amount FROM users
UNION ALL SELECT users.created_at, 'ordered', 1 FROM users WHERE users.ordered_at IS NOT NULL
UNION ALL SELECT users.created_at, 'bought', 1 FROM users WHERE users.paid_at IS NOT NULL
UNION ALL SELECT users.seen_at, 'active', 1 FROM users
UNION ALL SELECT users.paid_at, 'payers', 1 FROM users WHERE users.paid_at IS NOT NULL) AS counted GROUP BY at, figure;
INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT charges.created_at AS at, 'stars' AS figure, (charges.stars) AS amount FROM charges
UNION ALL SELECT charges.refunded_at, 'stars', (-charges.stars) FROM charges
    WHERE charges.state = 'refunded' AND charges.refunded_at IS NOT NULL) AS counted GROUP BY at, figure;
INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT topups.decided_at AS at, 'rub' AS figure, (topups.amount_rub) AS amount FROM topups
    WHERE topups.state = 'approved') AS counted GROUP BY at, figure;
CREATE FUNCTION "tally_1_orders"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
UPDATE users SET ordered_at = NEW.created_at WHERE id = NEW.user_id AND ordered_at IS NULL; RETURN NULL; END $$;
CREATE TRIGGER "tally_1_orders" AFTER INSERT ON "orders"
    FOR EACH ROW EXECUTE FUNCTION "tally_1_orders"();
CREATE FUNCTION "tally_2_topups"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
UPDATE users SET ordered_at = NEW.created_at WHERE id = NEW.user_id AND ordered_at IS NULL; RETURN NULL; END $$;
CREATE TRIGGER "tally_2_topups" AFTER INSERT ON "topups"
    FOR EACH ROW EXECUTE FUNCTION "tally_2_topups"();
CREATE FUNCTION "tally_3_transfers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
UPDATE users SET paid_at = NEW.created_at, ordered_at = coalesce(ordered_at, NEW.created_at)
WHERE id = (SELECT user_id FROM accounts WHERE id = NEW.target_id)
    AND NEW.kind IN ('stars', 'topup', 'crypto') AND (paid_at IS NULL OR paid_at < NEW.created_at)
; RETURN NULL; END $$;
CREATE TRIGGER "tally_3_transfers" AFTER INSERT ON "transfers"
    FOR EACH ROW EXECUTE FUNCTION "tally_3_transfers"();
CREATE FUNCTION "tally_4_users"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT NEW.created_at AS at, 'registered' AS figure, 1 AS amount
UNION ALL SELECT NEW.created_at, 'ordered', 1  WHERE NEW.ordered_at IS NOT NULL
UNION ALL SELECT NEW.created_at, 'bought', 1  WHERE NEW.paid_at IS NOT NULL
UNION ALL SELECT NEW.seen_at, 'active', 1
UNION ALL SELECT NEW.paid_at, 'payers', 1  WHERE NEW.paid_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_4_users" AFTER INSERT ON "users"
    FOR EACH ROW EXECUTE FUNCTION "tally_4_users"();
CREATE FUNCTION "tally_5_users"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.created_at AS at, 'registered' AS figure, -1 AS amount
UNION ALL SELECT OLD.created_at, 'ordered', -1  WHERE OLD.ordered_at IS NOT NULL
UNION ALL SELECT OLD.created_at, 'bought', -1  WHERE OLD.paid_at IS NOT NULL
UNION ALL SELECT OLD.seen_at, 'active', -1
UNION ALL SELECT OLD.paid_at, 'payers', -1  WHERE OLD.paid_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_5_users" AFTER DELETE ON "users"
    FOR EACH ROW EXECUTE FUNCTION "tally_5_users"();
CREATE FUNCTION "tally_6_users"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.created_at AS at, 'registered' AS figure, -1 AS amount
UNION ALL SELECT OLD.created_at, 'ordered', -1  WHERE OLD.ordered_at IS NOT NULL
UNION ALL SELECT OLD.created_at, 'bought', -1  WHERE OLD.paid_at IS NOT NULL
UNION ALL SELECT OLD.seen_at, 'active', -1
UNION ALL SELECT OLD.paid_at, 'payers', -1  WHERE OLD.paid_at IS NOT NULL UNION ALL
SELECT NEW.created_at AS at, 'registered' AS figure, 1 AS amount
UNION ALL SELECT NEW.created_at, 'ordered', 1  WHERE NEW.ordered_at IS NOT NULL
UNION ALL SELECT NEW.created_at, 'bought', 1  WHERE NEW.paid_at IS NOT NULL
UNION ALL SELECT NEW.seen_at, 'active', 1
UNION ALL SELECT NEW.paid_at, 'payers', 1  WHERE NEW.paid_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_6_users" AFTER UPDATE OF created_at, seen_at, ordered_at, paid_at ON "users"
    FOR EACH ROW EXECUTE FUNCTION "tally_6_users"();
CREATE FUNCTION "tally_7_charges"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT NEW.created_at AS at, 'stars' AS figure, (NEW.stars) AS amount
UNION ALL SELECT NEW.refunded_at, 'stars', (-NEW.stars)
    WHERE NEW.state = 'refunded' AND NEW.refunded_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_7_charges" AFTER INSERT ON "charges"
    FOR EACH ROW EXECUTE FUNCTION "tally_7_charges"();
CREATE FUNCTION "tally_8_charges"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.created_at AS at, 'stars' AS figure, -(OLD.stars) AS amount
UNION ALL SELECT OLD.refunded_at, 'stars', -(-OLD.stars)
    WHERE OLD.state = 'refunded' AND OLD.refunded_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_8_charges" AFTER DELETE ON "charges"
    FOR EACH ROW EXECUTE FUNCTION "tally_8_charges"();
CREATE FUNCTION "tally_9_charges"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.created_at AS at, 'stars' AS figure, -(OLD.stars) AS amount
UNION ALL SELECT OLD.refunded_at, 'stars', -(-OLD.stars)
    WHERE OLD.state = 'refunded' AND OLD.refunded_at IS NOT NULL UNION ALL
SELECT NEW.created_at AS at, 'stars' AS figure, (NEW.stars) AS amount
UNION ALL SELECT NEW.refunded_at, 'stars', (-NEW.stars)
    WHERE NEW.state = 'refunded' AND NEW.refunded_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_9_charges" AFTER UPDATE OF created_at, stars, state, refunded_at ON "charges"
    FOR EACH ROW EXECUTE FUNCTION "tally_9_charges"();
CREATE FUNCTION "tally_10_topups"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT NEW.decided_at AS at, 'rub' AS figure, (NEW.amount_rub) AS amount
    WHERE NEW.state = 'approved') AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_10_topups" AFTER INSERT ON "topups"
    FOR EACH ROW EXECUTE FUNCTION "tally_10_topups"();
CREATE FUNCTION "tally_11_topups"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.decided_at AS at, 'rub' AS figure, -(OLD.amount_rub) AS amount
    WHERE OLD.state = 'approved') AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_11_topups" AFTER DELETE ON "topups"
    FOR EACH ROW EXECUTE FUNCTION "tally_11_topups"();
CREATE FUNCTION "tally_12_topups"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.decided_at AS at, 'rub' AS figure, -(OLD.amount_rub) AS amount
    WHERE OLD.state = 'approved' UNION ALL
SELECT NEW.decided_at AS at, 'rub' AS figure, (NEW.amount_rub) AS amount
    WHERE NEW.state = 'approved') AS moved GROUP BY at, figure HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "tally_12_topups" AFTER UPDATE OF decided_at, amount_rub, state ON "topups"
    FOR EACH ROW EXECUTE FUNCTION "tally_12_topups"();

-- 6_20261123060000_generations.py
CREATE TABLE "generations" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "prompt" TEXT NOT NULL,
    "variation" INT NOT NULL CHECK ("variation" >= 0),
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "state" VARCHAR(32) NOT NULL CHECK (
        "state" IN ('queued', 'drawing', 'drawn', 'delivered', 'failed', 'stopped')),
    "provider" VARCHAR(32),
    "ticket" VARCHAR(128),
    "hinted_at" TIMESTAMPTZ,
    "attempts" INT NOT NULL,
    "due_at" TIMESTAMPTZ,
    "reason" VARCHAR(32),
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT,
    "file_id" VARCHAR(255),
    "created_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    CHECK ("due_at" IS NOT NULL OR "state" NOT IN ('queued', 'drawing', 'drawn')),
    CHECK (("state" = 'failed') = ("reason" IS NOT NULL))
);
CREATE INDEX "idx_generations_user" ON "generations" ("user_id", "state");
CREATE INDEX "idx_generations_due" ON "generations" ("due_at");
CREATE INDEX "idx_generations_ticket" ON "generations" ("ticket");
CREATE UNIQUE INDEX "generations_open" ON "generations" ("user_id")
    WHERE "state" IN ('queued', 'drawing', 'drawn');
CREATE TABLE "generation_pictures" (
    "jpeg" BYTEA NOT NULL,
    "generation_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "generations" ("id") ON DELETE RESTRICT
);

-- 7_20261123070000_gifts.py
CREATE TABLE "promos" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "uses" BIGINT NOT NULL CHECK ("uses" > 0),
    "per_person" BIGINT NOT NULL CHECK ("per_person" > 0),
    "codes" BIGINT NOT NULL CHECK ("codes" > 0),
    "created_by" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "off_at" TIMESTAMPTZ
);
CREATE TABLE "promo_codes" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "code" VARCHAR(32) NOT NULL UNIQUE,
    "uses_left" BIGINT NOT NULL CHECK ("uses_left" >= 0),
    "promo_id" BIGINT NOT NULL REFERENCES "promos" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_promo_codes_promo_i_52af08" ON "promo_codes" ("promo_id", "id");
CREATE TABLE "promo_uses" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "ordinal" BIGINT NOT NULL CHECK ("ordinal" > 0),
    "created_at" TIMESTAMPTZ NOT NULL,
    "code_id" BIGINT NOT NULL REFERENCES "promo_codes" ("id") ON DELETE RESTRICT,
    "promo_id" BIGINT NOT NULL REFERENCES "promos" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    "transfer_id" BIGINT NOT NULL UNIQUE REFERENCES "transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_promo_uses_promo_i_fceb24" UNIQUE ("promo_id", "user_id", "ordinal")
);
CREATE INDEX "idx_promo_uses_user_id_ca1d86" ON "promo_uses" ("user_id");
CREATE INDEX "idx_promo_uses_code_id_3af514" ON "promo_uses" ("code_id");
CREATE TABLE "promo_misses" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_promo_misse_user_id_2d2a48" ON "promo_misses" ("user_id", "created_at");
CREATE TABLE "invite_links" (
    "token" VARCHAR(16) NOT NULL UNIQUE,
    "rewarded" BIGINT NOT NULL CHECK ("rewarded" >= 0),
    "user_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE TABLE "invites" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "purchase" VARCHAR(300) UNIQUE,
    "rewarded_at" TIMESTAMPTZ,
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
CREATE TABLE "erased" (
    "mark" VARCHAR(64) NOT NULL PRIMARY KEY,
    "erased_at" TIMESTAMPTZ NOT NULL
);
CREATE TABLE "transfer_digests" (
    "digest" VARCHAR(64) NOT NULL,
    "transfer_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "transfers" ("id") ON DELETE RESTRICT
);
ALTER TABLE "users" ADD COLUMN "erased_at" TIMESTAMPTZ;
INSERT INTO "accounts" ("purpose", "balance", "version")
    VALUES ('promos', 0, 0), ('invites', 0, 0), ('forfeited', 0, 0);
DROP TRIGGER "audit_append_only" ON "audit";
CREATE TRIGGER "audit_not_deleted" BEFORE DELETE OR TRUNCATE ON "audit"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_only_redacted" BEFORE UPDATE ON "audit"
    FOR EACH ROW WHEN (NOT (NEW."id" = OLD."id" AND NEW."at" = OLD."at" AND NEW."actor_id" = OLD."actor_id"
        AND NEW."kind" = OLD."kind" AND NEW."before" = '{}' AND NEW."after" = '{}'
        AND (NEW."subject" = OLD."subject"
            OR (OLD."subject" LIKE 'user:%' AND NEW."subject" LIKE 'user:__________________')))) EXECUTE FUNCTION "refuse_change"();

-- 8_20261123080000_stars.py
CREATE TABLE "star_rows" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "telegram_id" VARCHAR(255) NOT NULL,
    "direction" VARCHAR(8) NOT NULL CHECK ("direction" IN ('in', 'out')),
    "stars" BIGINT NOT NULL CHECK ("stars" >= 0),
    "nanostars" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "partner" VARCHAR(32) NOT NULL,
    "user_id" BIGINT,
    "payload" TEXT,
    "state" VARCHAR(32) NOT NULL,
    CONSTRAINT "uid_star_rows_id" UNIQUE ("telegram_id", "direction")
);
CREATE INDEX "idx_star_rows_at" ON "star_rows" ("at");
CREATE INDEX "idx_star_rows_state" ON "star_rows" ("state", "id");
CREATE TABLE "star_checks" (
    "id" INT NOT NULL PRIMARY KEY,
    "at" TIMESTAMPTZ NOT NULL,
    "balance" BIGINT NOT NULL,
    "difference" BIGINT NOT NULL
);
CREATE TABLE "star_refunds" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "actor_id" BIGINT NOT NULL,
    "held" BIGINT NOT NULL CHECK ("held" >= 0),
    "state" VARCHAR(32) NOT NULL,
    "attempts" INT NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "charge_id" VARCHAR(255) NOT NULL REFERENCES "charges" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_star_refunds_state" ON "star_refunds" ("state", "due_at");
CREATE INDEX "idx_star_refunds_charge" ON "star_refunds" ("charge_id");
CREATE UNIQUE INDEX "star_refunds_open" ON "star_refunds" ("charge_id") WHERE "state" = 'asked';

-- 9_20261123090000_crypto.py
CREATE TABLE "crypto_orders" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "amount_rub" BIGINT NOT NULL CHECK ("amount_rub" > 0),
    "state" VARCHAR(32) NOT NULL,
    "invoice_id" BIGINT UNIQUE,
    "link" VARCHAR(512),
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "paid_at" TIMESTAMPTZ,
    "paid_with" VARCHAR(64),
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_crypto_orders_state" ON "crypto_orders" ("state", "expires_at");
CREATE INDEX "idx_crypto_orders_user" ON "crypto_orders" ("user_id", "state");
INSERT INTO "accounts" ("purpose", "balance", "version") VALUES ('crypto', 0, 0);
CREATE FUNCTION "crypto_ordered"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN UPDATE users SET ordered_at = NEW.created_at WHERE id = NEW.user_id AND ordered_at IS NULL; RETURN NULL; END $$;
CREATE TRIGGER "crypto_ordered" AFTER INSERT ON "crypto_orders"
    FOR EACH ROW EXECUTE FUNCTION "crypto_ordered"();
CREATE FUNCTION "crypto_paid"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, 'rub', sum(amount) FROM (SELECT NEW.paid_at AS at, NEW.amount_rub AS amount WHERE NEW.state = 'paid' UNION ALL SELECT OLD.paid_at, -OLD.amount_rub WHERE OLD.state = 'paid') AS moved GROUP BY at HAVING sum(amount) <> 0; RETURN NULL; END $$;
CREATE TRIGGER "crypto_paid" AFTER UPDATE OF state, paid_at, amount_rub ON "crypto_orders"
    FOR EACH ROW EXECUTE FUNCTION "crypto_paid"();

-- 10_20261123100000_payers.py
DROP TRIGGER "tally_3_transfers" ON "transfers";
CREATE TRIGGER "tally_3_transfers" AFTER INSERT ON "transfers"
    FOR EACH ROW WHEN (NEW."kind" IN ('stars', 'topup', 'crypto'))
    EXECUTE FUNCTION "tally_3_transfers"();

-- 11_20261123110000_posting.py
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
-- Looked up with the commit: at once, each transfer that waits for the busiest account would have
-- left a mark of its own on that row (KEY SHARE), and whoever changes it reads through them all.
ALTER TABLE "transfers" ALTER CONSTRAINT "transfers_source_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "transfers" ALTER CONSTRAINT "transfers_target_id_fkey" DEFERRABLE INITIALLY DEFERRED;

INSERT INTO "aerich" ("version", "app", "content") VALUES
    ('0_20261122210000_init.py', 'models', '{}'),
    ('1_20261122220000_admin.py', 'models', '{}'),
    ('2_20261123020000_work.py', 'models', '{}'),
    ('3_20261123030000_outbox.py', 'models', '{}'),
    ('4_20261123040000_broadcasts.py', 'models', '{}'),
    ('5_20261123050000_tallies.py', 'models', '{}'),
    ('6_20261123060000_generations.py', 'models', '{}'),
    ('7_20261123070000_gifts.py', 'models', '{}'),
    ('8_20261123080000_stars.py', 'models', '{}'),
    ('9_20261123090000_crypto.py', 'models', '{}'),
    ('10_20261123100000_payers.py', 'models', '{}'),
    ('11_20261123110000_posting.py', 'models', '{}');
