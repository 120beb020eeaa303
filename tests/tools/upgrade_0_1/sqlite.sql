-- The tables of version 0.1 (99786c6) on sqlite: what its twelve migrations ran, one after another.

-- 0_20261122210000_init.py
CREATE TABLE "users" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "username" VARCHAR(64),
    "first_name" VARCHAR(255) NOT NULL,
    "last_name" VARCHAR(255),
    "language" VARCHAR(8) NOT NULL,
    "telegram_language" VARCHAR(35),
    "created_at" TIMESTAMP NOT NULL,
    "seen_at" TIMESTAMP NOT NULL
);
CREATE INDEX "idx_users_usernam_266d85" ON "users" ("username");
CREATE TABLE "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "amount" BIGINT NOT NULL CHECK ("amount" > 0),
    "kind" VARCHAR(32) NOT NULL,
    "key" VARCHAR(300) NOT NULL UNIQUE,
    "digest" VARCHAR(64) NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" BIGINT,
    "ref" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "source_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    "target_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfers_between_two" CHECK ("source_id" <> "target_id")
);
CREATE INDEX "idx_transfers_ref_a9fa8f" ON "transfers" ("ref");
CREATE UNIQUE INDEX "one_resolution_per_hold" ON "transfers" ("ref")
    WHERE "kind" IN ('capture', 'void');
CREATE TABLE "entries" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "amount" BIGINT NOT NULL CHECK ("amount" <> 0),
    "balance_after" BIGINT NOT NULL,
    "version" BIGINT NOT NULL CHECK ("version" > 0),
    "account_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    "transfer_id" BIGINT NOT NULL REFERENCES "transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_entries_account_2f8fd0" UNIQUE ("account_id", "version")
);
CREATE INDEX "idx_entries_transfe_c4a5a8" ON "entries" ("transfer_id");
CREATE TABLE "orders" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "stars" BIGINT NOT NULL CHECK ("stars" > 0),
    "state" VARCHAR(32) NOT NULL,
    "invoice_link" VARCHAR(512),
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "paid_at" TIMESTAMP,
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
    "created_at" TIMESTAMP NOT NULL,
    "refunded_at" TIMESTAMP,
    "order_id" BIGINT REFERENCES "orders" ("id") ON DELETE RESTRICT,
    CONSTRAINT "charges_shortfall_within_tokens" CHECK ("shortfall" BETWEEN 0 AND "tokens")
);
CREATE INDEX "idx_charges_payer_i_3fcd50" ON "charges" ("payer_id");
CREATE INDEX "idx_charges_state_9d8053" ON "charges" ("state");
CREATE TABLE "inbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "update_id" BIGINT NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "payload" TEXT NOT NULL,
    "received_at" TIMESTAMP NOT NULL,
    "done_at" TIMESTAMP,
    "attempts" INT NOT NULL,
    "error" TEXT,
    CONSTRAINT "uid_inbox_update__f95fa1" UNIQUE ("update_id", "digest")
);
CREATE INDEX "inbox_undone" ON "inbox" ("id") WHERE "done_at" IS NULL;
CREATE TABLE "fsm" (
    "key" VARCHAR(255) NOT NULL PRIMARY KEY,
    "state" VARCHAR(255),
    "data" TEXT NOT NULL,
    "updated_at" TIMESTAMP NOT NULL
);
CREATE TABLE "aerich" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSON NOT NULL
);
INSERT INTO "accounts" ("purpose", "balance", "version") VALUES ('stars', 0, 0), ('spent', 0, 0);
CREATE TRIGGER "transfers_not_updated" BEFORE UPDATE ON "transfers"
    BEGIN SELECT RAISE(ABORT, 'transfers are append-only'); END;
CREATE TRIGGER "transfers_not_deleted" BEFORE DELETE ON "transfers"
    BEGIN SELECT RAISE(ABORT, 'transfers are append-only'); END;
CREATE TRIGGER "entries_not_updated" BEFORE UPDATE ON "entries"
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER "entries_not_deleted" BEFORE DELETE ON "entries"
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;

-- 1_20261122220000_admin.py
CREATE TABLE "audit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TIMESTAMP NOT NULL,
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
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "part" VARCHAR(64)  NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_name_parts_part_a67541" ON "name_parts" ("part", "user_id");
CREATE INDEX "idx_name_parts_user_id_0615a5" ON "name_parts" ("user_id");
CREATE TABLE "threads" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "state" VARCHAR(32) NOT NULL,
    "charge_id" VARCHAR(255),
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_threads_state_9826cb" ON "threads" ("state", "updated_at");
CREATE INDEX "idx_threads_user_id_476ceb" ON "threads" ("user_id", "updated_at");
CREATE TABLE "thread_messages" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "author_id" BIGINT NOT NULL,
    "from_admin" INT NOT NULL,
    "text" TEXT NOT NULL,
    "file_kind" VARCHAR(16),
    "file_id" VARCHAR(255),
    "created_at" TIMESTAMP NOT NULL,
    "thread_id" BIGINT NOT NULL REFERENCES "threads" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_thread_mess_thread__b75cd6" ON "thread_messages" ("thread_id", "id");
CREATE TABLE "topups" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "decided_at" TIMESTAMP,
    "decided_tokens" BIGINT CHECK ("decided_tokens" > 0),
    "reason" TEXT,
    "created_at" TIMESTAMP NOT NULL,
    "reminded_at" TIMESTAMP,
    "expires_at" TIMESTAMP NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_topups_receipt_ac33c5" ON "topups" ("receipt_mark");
CREATE INDEX "idx_topups_state_73ba9f" ON "topups" ("state", "created_at");
CREATE INDEX "idx_topups_user_id_643950" ON "topups" ("user_id", "state");
CREATE TABLE "topup_notices" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT NOT NULL,
    "topup_id" BIGINT NOT NULL REFERENCES "topups" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_topup_notic_topup_i_0f4f02" ON "topup_notices" ("topup_id");
CREATE TABLE "user_notes" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "author_id" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_user_notes_user_id_229566" ON "user_notes" ("user_id", "id");
ALTER TABLE "users" ADD COLUMN "ban_reason" TEXT;
ALTER TABLE "users" ADD COLUMN "banned_at" TIMESTAMP;
CREATE INDEX "idx_accounts_purpose_8a6998" ON "accounts" ("purpose", "balance", "user_id");
CREATE INDEX "idx_transfers_created_f1f109" ON "transfers" ("created_at");
CREATE INDEX "idx_transfers_kind_75e86f" ON "transfers" ("kind", "created_at");
CREATE INDEX "idx_users_seen_at_be4095" ON "users" ("seen_at");
CREATE INDEX "idx_users_created_43d91f" ON "users" ("created_at");
DROP INDEX "idx_charges_state_9d8053";
CREATE INDEX "idx_charges_state_7bfe22" ON "charges" ("state", "created_at", "stars");
INSERT INTO "accounts" ("purpose", "balance", "version")
    VALUES ('topups', 0, 0), ('adjustments', 0, 0);
CREATE TRIGGER "audit_not_updated" BEFORE UPDATE ON "audit"
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "audit_not_deleted" BEFORE DELETE ON "audit"
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- 2_20261123020000_work.py
CREATE TABLE "leases" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "owner" VARCHAR(64) NOT NULL,
    "token" BIGINT NOT NULL CHECK ("token" > 0),
    "until" TIMESTAMP NOT NULL
);
CREATE TABLE "chores" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "due_at" TIMESTAMP NOT NULL,
    "done_at" TIMESTAMP
);
CREATE TABLE "workers" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "started_at" TIMESTAMP NOT NULL,
    "seen_at" TIMESTAMP NOT NULL
);

-- 3_20261123030000_outbox.py
CREATE TABLE "outbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "due_at" TIMESTAMP NOT NULL,
    "chat_id" BIGINT,
    "message_id" BIGINT,
    "error" TEXT,
    "created_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP
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
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "operation" VARCHAR(64) NOT NULL UNIQUE,
    "author_id" BIGINT NOT NULL,
    "audience" VARCHAR(32) NOT NULL,
    "paid" INT NOT NULL,
    "state" VARCHAR(32) NOT NULL,
    "reason" VARCHAR(32),
    "detail" TEXT NOT NULL,
    "total" BIGINT,
    "rate" REAL NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "starts_at" TIMESTAMP NOT NULL,
    "started_at" TIMESTAMP,
    "ended_at" TIMESTAMP
);
CREATE INDEX "idx_broadcasts_state" ON "broadcasts" ("state", "starts_at");
CREATE TABLE "broadcast_contents" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chat_id" BIGINT NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "token" BIGINT,
    "at" TIMESTAMP,
    "message_ids" TEXT,
    "error" TEXT,
    "broadcast_id" BIGINT NOT NULL REFERENCES "broadcasts" ("id") ON DELETE RESTRICT,
    "content_id" BIGINT NOT NULL REFERENCES "broadcast_contents" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_broadcast_recipients" UNIQUE ("broadcast_id", "user_id")
);
CREATE INDEX "idx_broadcast_recipients" ON "broadcast_recipients" ("broadcast_id", "state", "id");
ALTER TABLE "users" ADD COLUMN "blocked_at" TIMESTAMP;
CREATE INDEX "idx_users_blocked" ON "users" ("blocked_at", "banned_at", "language");

-- 5_20261123050000_tallies.py
CREATE TABLE "tallies" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TIMESTAMP NOT NULL,
    "figure" VARCHAR(16) NOT NULL,
    "amount" BIGINT NOT NULL,
    "day" VARCHAR(10),
    CONSTRAINT "uid_tallies_day" UNIQUE ("day", "figure")
);
CREATE INDEX "idx_tallies_figure" ON "tallies" ("figure", "at", "amount");
ALTER TABLE "users" ADD COLUMN "ordered_at" TIMESTAMP;
ALTER TABLE "users" ADD COLUMN "paid_at" TIMESTAMP;
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
CREATE TRIGGER "tally_1_orders" AFTER INSERT ON "orders" BEGIN
UPDATE users SET ordered_at = NEW.created_at WHERE id = NEW.user_id AND ordered_at IS NULL; END;
CREATE TRIGGER "tally_2_topups" AFTER INSERT ON "topups" BEGIN
UPDATE users SET ordered_at = NEW.created_at WHERE id = NEW.user_id AND ordered_at IS NULL; END;
CREATE TRIGGER "tally_3_transfers" AFTER INSERT ON "transfers" BEGIN
UPDATE users SET paid_at = NEW.created_at, ordered_at = coalesce(ordered_at, NEW.created_at)
WHERE id = (SELECT user_id FROM accounts WHERE id = NEW.target_id)
    AND NEW.kind IN ('stars', 'topup', 'crypto') AND (paid_at IS NULL OR paid_at < NEW.created_at)
; END;
CREATE TRIGGER "tally_4_users" AFTER INSERT ON "users" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT NEW.created_at AS at, 'registered' AS figure, 1 AS amount
UNION ALL SELECT NEW.created_at, 'ordered', 1  WHERE NEW.ordered_at IS NOT NULL
UNION ALL SELECT NEW.created_at, 'bought', 1  WHERE NEW.paid_at IS NOT NULL
UNION ALL SELECT NEW.seen_at, 'active', 1
UNION ALL SELECT NEW.paid_at, 'payers', 1  WHERE NEW.paid_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;
CREATE TRIGGER "tally_5_users" AFTER DELETE ON "users" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.created_at AS at, 'registered' AS figure, -1 AS amount
UNION ALL SELECT OLD.created_at, 'ordered', -1  WHERE OLD.ordered_at IS NOT NULL
UNION ALL SELECT OLD.created_at, 'bought', -1  WHERE OLD.paid_at IS NOT NULL
UNION ALL SELECT OLD.seen_at, 'active', -1
UNION ALL SELECT OLD.paid_at, 'payers', -1  WHERE OLD.paid_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;
CREATE TRIGGER "tally_6_users" AFTER UPDATE OF created_at, seen_at, ordered_at, paid_at ON "users" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.created_at AS at, 'registered' AS figure, -1 AS amount
UNION ALL SELECT OLD.created_at, 'ordered', -1  WHERE OLD.ordered_at IS NOT NULL
UNION ALL SELECT OLD.created_at, 'bought', -1  WHERE OLD.paid_at IS NOT NULL
UNION ALL SELECT OLD.seen_at, 'active', -1
UNION ALL SELECT OLD.paid_at, 'payers', -1  WHERE OLD.paid_at IS NOT NULL UNION ALL
SELECT NEW.created_at AS at, 'registered' AS figure, 1 AS amount
UNION ALL SELECT NEW.created_at, 'ordered', 1  WHERE NEW.ordered_at IS NOT NULL
UNION ALL SELECT NEW.created_at, 'bought', 1  WHERE NEW.paid_at IS NOT NULL
UNION ALL SELECT NEW.seen_at, 'active', 1
UNION ALL SELECT NEW.paid_at, 'payers', 1  WHERE NEW.paid_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;
CREATE TRIGGER "tally_7_charges" AFTER INSERT ON "charges" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT NEW.created_at AS at, 'stars' AS figure, (NEW.stars) AS amount
UNION ALL SELECT NEW.refunded_at, 'stars', (-NEW.stars)
    WHERE NEW.state = 'refunded' AND NEW.refunded_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;
CREATE TRIGGER "tally_8_charges" AFTER DELETE ON "charges" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.created_at AS at, 'stars' AS figure, -(OLD.stars) AS amount
UNION ALL SELECT OLD.refunded_at, 'stars', -(-OLD.stars)
    WHERE OLD.state = 'refunded' AND OLD.refunded_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;
CREATE TRIGGER "tally_9_charges" AFTER UPDATE OF created_at, stars, state, refunded_at ON "charges" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.created_at AS at, 'stars' AS figure, -(OLD.stars) AS amount
UNION ALL SELECT OLD.refunded_at, 'stars', -(-OLD.stars)
    WHERE OLD.state = 'refunded' AND OLD.refunded_at IS NOT NULL UNION ALL
SELECT NEW.created_at AS at, 'stars' AS figure, (NEW.stars) AS amount
UNION ALL SELECT NEW.refunded_at, 'stars', (-NEW.stars)
    WHERE NEW.state = 'refunded' AND NEW.refunded_at IS NOT NULL) AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;
CREATE TRIGGER "tally_10_topups" AFTER INSERT ON "topups" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT NEW.decided_at AS at, 'rub' AS figure, (NEW.amount_rub) AS amount
    WHERE NEW.state = 'approved') AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;
CREATE TRIGGER "tally_11_topups" AFTER DELETE ON "topups" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.decided_at AS at, 'rub' AS figure, -(OLD.amount_rub) AS amount
    WHERE OLD.state = 'approved') AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;
CREATE TRIGGER "tally_12_topups" AFTER UPDATE OF decided_at, amount_rub, state ON "topups" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, figure, sum(amount) FROM (
SELECT OLD.decided_at AS at, 'rub' AS figure, -(OLD.amount_rub) AS amount
    WHERE OLD.state = 'approved' UNION ALL
SELECT NEW.decided_at AS at, 'rub' AS figure, (NEW.amount_rub) AS amount
    WHERE NEW.state = 'approved') AS moved GROUP BY at, figure HAVING sum(amount) <> 0; END;

-- 6_20261123060000_generations.py
CREATE TABLE "generations" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "prompt" TEXT NOT NULL,
    "variation" INT NOT NULL CHECK ("variation" >= 0),
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "state" VARCHAR(32) NOT NULL CHECK (
        "state" IN ('queued', 'drawing', 'drawn', 'delivered', 'failed', 'stopped')),
    "provider" VARCHAR(32),
    "ticket" VARCHAR(128),
    "hinted_at" TIMESTAMP,
    "attempts" INT NOT NULL,
    "due_at" TIMESTAMP,
    "reason" VARCHAR(32),
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT,
    "file_id" VARCHAR(255),
    "created_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
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
    "jpeg" BLOB NOT NULL,
    "generation_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "generations" ("id") ON DELETE RESTRICT
);

-- 7_20261123070000_gifts.py
CREATE TABLE "promos" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "uses" BIGINT NOT NULL CHECK ("uses" > 0),
    "per_person" BIGINT NOT NULL CHECK ("per_person" > 0),
    "codes" BIGINT NOT NULL CHECK ("codes" > 0),
    "created_by" BIGINT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "off_at" TIMESTAMP
);
CREATE TABLE "promo_codes" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" VARCHAR(32) NOT NULL UNIQUE,
    "uses_left" BIGINT NOT NULL CHECK ("uses_left" >= 0),
    "promo_id" BIGINT NOT NULL REFERENCES "promos" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_promo_codes_promo_i_52af08" ON "promo_codes" ("promo_id", "id");
CREATE TABLE "promo_uses" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ordinal" BIGINT NOT NULL CHECK ("ordinal" > 0),
    "created_at" TIMESTAMP NOT NULL,
    "code_id" BIGINT NOT NULL REFERENCES "promo_codes" ("id") ON DELETE RESTRICT,
    "promo_id" BIGINT NOT NULL REFERENCES "promos" ("id") ON DELETE RESTRICT,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
    "transfer_id" BIGINT NOT NULL UNIQUE REFERENCES "transfers" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_promo_uses_promo_i_fceb24" UNIQUE ("promo_id", "user_id", "ordinal")
);
CREATE INDEX "idx_promo_uses_user_id_ca1d86" ON "promo_uses" ("user_id");
CREATE INDEX "idx_promo_uses_code_id_3af514" ON "promo_uses" ("code_id");
CREATE TABLE "promo_misses" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "created_at" TIMESTAMP NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_promo_misse_user_id_2d2a48" ON "promo_misses" ("user_id", "created_at");
CREATE TABLE "invite_links" (
    "token" VARCHAR(16) NOT NULL UNIQUE,
    "rewarded" BIGINT NOT NULL CHECK ("rewarded" >= 0),
    "user_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE TABLE "invites" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "created_at" TIMESTAMP NOT NULL,
    "purchase" VARCHAR(300) UNIQUE,
    "rewarded_at" TIMESTAMP,
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
    "erased_at" TIMESTAMP NOT NULL
);
CREATE TABLE "transfer_digests" (
    "digest" VARCHAR(64) NOT NULL,
    "transfer_id" BIGINT NOT NULL PRIMARY KEY REFERENCES "transfers" ("id") ON DELETE RESTRICT
);
ALTER TABLE "users" ADD COLUMN "erased_at" TIMESTAMP;
INSERT INTO "accounts" ("purpose", "balance", "version")
    VALUES ('promos', 0, 0), ('invites', 0, 0), ('forfeited', 0, 0);
DROP TRIGGER "audit_not_updated";
CREATE TRIGGER "audit_only_redacted" BEFORE UPDATE ON "audit" WHEN NOT (NEW."id" = OLD."id" AND NEW."at" = OLD."at" AND NEW."actor_id" = OLD."actor_id"
        AND NEW."kind" = OLD."kind" AND NEW."before" = '{}' AND NEW."after" = '{}'
        AND (NEW."subject" = OLD."subject"
            OR (OLD."subject" LIKE 'user:%' AND NEW."subject" LIKE 'user:__________________')))
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- 8_20261123080000_stars.py
CREATE TABLE "star_rows" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "telegram_id" VARCHAR(255) NOT NULL,
    "direction" VARCHAR(8) NOT NULL CHECK ("direction" IN ('in', 'out')),
    "stars" BIGINT NOT NULL CHECK ("stars" >= 0),
    "nanostars" BIGINT NOT NULL,
    "at" TIMESTAMP NOT NULL,
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
    "at" TIMESTAMP NOT NULL,
    "balance" BIGINT NOT NULL,
    "difference" BIGINT NOT NULL
);
CREATE TABLE "star_refunds" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "actor_id" BIGINT NOT NULL,
    "held" BIGINT NOT NULL CHECK ("held" >= 0),
    "state" VARCHAR(32) NOT NULL,
    "attempts" INT NOT NULL,
    "due_at" TIMESTAMP NOT NULL,
    "error" TEXT,
    "created_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "charge_id" VARCHAR(255) NOT NULL REFERENCES "charges" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_star_refunds_state" ON "star_refunds" ("state", "due_at");
CREATE INDEX "idx_star_refunds_charge" ON "star_refunds" ("charge_id");
CREATE UNIQUE INDEX "star_refunds_open" ON "star_refunds" ("charge_id") WHERE "state" = 'asked';

-- 9_20261123090000_crypto.py
CREATE TABLE "crypto_orders" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "amount_rub" BIGINT NOT NULL CHECK ("amount_rub" > 0),
    "state" VARCHAR(32) NOT NULL,
    "invoice_id" BIGINT UNIQUE,
    "link" VARCHAR(512),
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "paid_at" TIMESTAMP,
    "paid_with" VARCHAR(64),
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_crypto_orders_state" ON "crypto_orders" ("state", "expires_at");
CREATE INDEX "idx_crypto_orders_user" ON "crypto_orders" ("user_id", "state");
INSERT INTO "accounts" ("purpose", "balance", "version") VALUES ('crypto', 0, 0);
CREATE TRIGGER "crypto_ordered" AFTER INSERT ON "crypto_orders" BEGIN UPDATE users SET ordered_at = NEW.created_at WHERE id = NEW.user_id AND ordered_at IS NULL; END;
CREATE TRIGGER "crypto_paid" AFTER UPDATE OF state, paid_at, amount_rub ON "crypto_orders" BEGIN INSERT INTO tallies (at, figure, amount) SELECT at, 'rub', sum(amount) FROM (SELECT NEW.paid_at AS at, NEW.amount_rub AS amount WHERE NEW.state = 'paid' UNION ALL SELECT OLD.paid_at, -OLD.amount_rub WHERE OLD.state = 'paid') AS moved GROUP BY at HAVING sum(amount) <> 0; END;

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
