"""The first tables.

One history for both engines: the tables are one text, `_WORDS` holds what the engines
spell differently, and the triggers are written twice. CHECKs, partial indexes and
triggers exist nowhere else: neither Tortoise nor aerich can make them.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {
        "serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "short_serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "moment": "TIMESTAMP",
        "json": "JSON",
    },
    "postgres": {
        "serial": "BIGSERIAL NOT NULL PRIMARY KEY",
        "short_serial": "SERIAL NOT NULL PRIMARY KEY",
        "moment": "TIMESTAMPTZ",
        "json": "JSONB",
    },
}

_TABLES = """
CREATE TABLE "users" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "username" VARCHAR(64),
    "first_name" VARCHAR(255) NOT NULL,
    "last_name" VARCHAR(255),
    "language" VARCHAR(8) NOT NULL,
    "telegram_language" VARCHAR(35),
    "created_at" {moment} NOT NULL,
    "seen_at" {moment} NOT NULL
);
CREATE INDEX "idx_users_usernam_266d85" ON "users" ("username");

CREATE TABLE "accounts" (
    "id" {serial},
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
    "id" {serial},
    "amount" BIGINT NOT NULL CHECK ("amount" > 0),
    "kind" VARCHAR(32) NOT NULL,
    "key" VARCHAR(300) NOT NULL UNIQUE,
    "digest" VARCHAR(64) NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" BIGINT,
    "ref" VARCHAR(120) NOT NULL,
    "created_at" {moment} NOT NULL,
    "source_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    "target_id" BIGINT NOT NULL REFERENCES "accounts" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfers_between_two" CHECK ("source_id" <> "target_id")
);
CREATE INDEX "idx_transfers_ref_a9fa8f" ON "transfers" ("ref");
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
    CONSTRAINT "charges_shortfall_within_tokens" CHECK ("shortfall" BETWEEN 0 AND "tokens")
);
CREATE INDEX "idx_charges_payer_i_3fcd50" ON "charges" ("payer_id");
CREATE INDEX "idx_charges_state_9d8053" ON "charges" ("state");

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

CREATE TABLE "fsm" (
    "key" VARCHAR(255) NOT NULL PRIMARY KEY,
    "state" VARCHAR(255),
    "data" TEXT NOT NULL,
    "updated_at" {moment} NOT NULL
);

CREATE TABLE "aerich" (
    "id" {short_serial},
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" {json} NOT NULL
);

INSERT INTO "accounts" ("purpose", "balance", "version") VALUES ('stars', 0, 0), ('spent', 0, 0);
"""

_TRIGGERS = {
    "sqlite": """
CREATE TRIGGER "transfers_not_updated" BEFORE UPDATE ON "transfers"
    BEGIN SELECT RAISE(ABORT, 'transfers are append-only'); END;
CREATE TRIGGER "transfers_not_deleted" BEFORE DELETE ON "transfers"
    BEGIN SELECT RAISE(ABORT, 'transfers are append-only'); END;
CREATE TRIGGER "entries_not_updated" BEFORE UPDATE ON "entries"
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER "entries_not_deleted" BEFORE DELETE ON "entries"
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
""",
    "postgres": """
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are append-only', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "transfers_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "transfers"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "entries"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
""",
}


async def upgrade(db: BaseDBAsyncClient) -> str:
    dialect = db.capabilities.dialect
    return _TABLES.format(**_WORDS[dialect]) + _TRIGGERS[dialect]


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("the first tables hold money: restore a copy instead of dropping them")


MODELS_STATE = (
    "eJztXW1z2zYS/isYfrl0Ruex5ddLP6mp0/ra2B1buXbayagQCUk8k4AKQJHVnP/7YUFSJE"
    "VSJvRmSOFMPsQElqSeBbC7zy7AL07IPBKIo47rsgmVzlv0xaE4JOo/i00t5ODxOG2ACxL3"
    "A90XR530RdwXkmMXbjbAgSDqkkeEy/2x9BmF3h3UxwGmLkE+RZI9EireIowmgvB/CETJZ8"
    "JBNBCoTwI2RX8TzlpIjggSMyFJqDqJkbo+HRFO4hugKaHyCJ7vMVe9gE+H23/UhPp/TUhP"
    "siFRIlw98I8/HLg3NI4nfMwEcT59Un/41CNPREAP+HP82Bv4JPBygPseiOnrPTkb62vf+c"
    "MbKt/rvvDb+j2XBZOQpv3HMzlidC7gR6oaEko4lgSeIPkElEAnQRDrK9FL9P5pl+gtMzIe"
    "GeBJAKoE6egF0mtOr3d71+09XHd7Paeg5kQio474kssoDBEfBgwAMIRX+Oe/2u3T08v28e"
    "nF1fnZ5eX51fGV6qvft9h0+Ry9TIpWdCuN2c0PN7ddeCGmxmE0QOHCs5bBEkdSWhkp+om6"
    "Cip4N8L8mk5CrYQb9eYwnArKyIgvaET91EWNJPgvU0lyIdVJOptWV4ozHWGJfPVPoAHji/"
    "OlQkEhfuoFhA7lSP152l6C/X869+9+7Ny/OW1/k1fAbdzS1k2gihT6eIqajf6M0MtTYFOA"
    "HxuiHS0YNVHe4TRIsVcLoICXNcI+I2Qv9mrK9tXqzgZquAsUYCGRWrf5zGZtgO3omdqBjN"
    "BK2ojX+i2vPBaaA7DEg8dSa5AY8bwW3jNO/CH9icwKxmAB+dh5+hjfZr808JyMsORq+ooc"
    "T+eeS3bgqZ+ufjCR+sffXz9072/eKYgB4T52H6eYe70KqGFS+kSUjPlY8P1P9yTAsnzBiY"
    "G+Tma2HWZ2bahzqwKbyCGDu6wFUZdjKga1xuNeouRTl4UNSiUowSxkbZaZfbl5WWwK2+Hi"
    "FUzxUP8keDY8KcYLvGO9YBcCx7iltSxudHWfmmHjHSVojGehWjDAqj9IzCGYo4hxTxn6EM"
    "9UEKd6+B6SU99Vd8CoqxalIcchip6EVBv0o6wkVtzC/UsCxHWiQYDUIBZcMfLYRjDoyBio"
    "XoxwLwIsNh+mMUj7/LxGEKJ6VUYhuu2FiBDPVvDGslLbco43oZD5yPW9b5OxTVmfeTM0Je"
    "iRsqnNjrKAyWmmmLnI7kKWddSilx+92tishzTAra+IVMZqTcRkn8uJ56uX+RYdAwtI1SRR"
    "dmJKOLFZL2qwy5W5rLnwtpisTaxf85d8ff6KeWqEzEzMdSqxEsS7iRed6WgGVKGnnBrl0K"
    "AB0IZSRO6QHcj79DNTnhg4FQHDJZa6S56q2POiqM3ErWkUUAZx9/o3vXCEQvwVZKF986Hz"
    "m0Y9nMUtP9/d/pB0z6ji3c933y2uNCPGJaRQDK1xVsxeEjE2AjjgBCvPSIwhONBmAHJEkY"
    "2GdBCCaMpmg6DMGEDZw7Kop4/S/V41Sj8s2oK83IKivFjqyMuI79l8cUCzdzSYOXNOoXL+"
    "3Hy4fuh2PvySm0Tfd7rX0NLOTaDk6puLheVsfhP06033RwR/ot/vbq81vEzIIddPTPt1f3"
    "fgnfBEsp7yynvYy5jQ5GqCWk7nnAwmClRzpS8IbkDrdjKctis5wWSplrU5Ng5Ts1JN1mBD"
    "WYO5Z7Rm2uAuuc9+6aBu3iA79owTB9skM6MsQgmXOU8vVFOZmTRGPSpT+B4BnhErjCLO+W"
    "2UoERx5vLPOM36Z5LDjKtsWghTT/sfSW0LHkjV36/gNLf1oNLqF5yWCyVZ4qYAxpq1q7WE"
    "7sRhorj6Gkhl9oDKaamZMKTEaj4tnmg9PdHMdFEQ3QOV2KyK/amMWQH+kxZqt9ApOjo6gs"
    "rIzKJvs0riVzR2dvNyNivGSpuRoftjB8JYAwuCFifGLNTAkohDZsoV1gw6Nlv5sEtN1I07"
    "FgZhRehRsuBsAN1MGf2erTR10c0vslbFde9FeK/Zk0JgF7e0lkV2AxHWi+q6sG0A0lI6bg"
    "JHGwIqSBcKqeb0kKBHMivGaPXF1ignUbcwSVDF3e0tKKm/TO++cGRJ8rWyNGGNhKtlLNDW"
    "AE8BBuRNcn1J/90l+Jwvz46hS/7vh7vbes73rlN8k7G3Uu4oL9fkjixOK8zrRAs2effW+o"
    "b22dNHPXbKTHa2eand9qFjPcvdoSgarAj32USiUFnf2RG68YQujeNkTLCM2U+MpoQ8gokW"
    "vlrmoA5UMM2Sev6QCImirZBIMlayH3GLDyrfjaiflpRZarmGkLUntFvmRuRUZ7AdKCvWcB"
    "0rcx3xZDFw41IJmyuJHDHC7fMLWFdgLcnUP5n6dhdnNVy7i7NKzw6a8pg/qp9qFKbE/W3G"
    "e0XHefPFcisUye1JcZwDAzmxqwLZ60lz4hL/80oVOTnBxpe2xZeuU4flKSfPWOMZoab+yp"
    "5AqahdLCUJx7JkE0R1PiojYm3tq6l71j45uzy7Or04m3tl8yvLnLGi40U4ZyUJjWorNRc4"
    "BPpsFybJkkA/KnMrCfHn9W/Vwb2uIat93tBYvS9SgbV2eLnvEn2qD32bnOgDxHtUzI05QQ"
    "PO/iYU6SN/+mTA4OSfEZwgpHcMIPLkCynKzhra1mNe5v3TY4ciLvlTE9NbGdMf/n45yeIt"
    "czUjymb76CaVEK06PkX5faSW68LirYolqR02JtQ0uWPRbsVk41vg00cTrmVR7hCcrTzW5y"
    "d1wFa9KtHWbc3Gq3rYH27AT57Gvrqbsc7zcgeo8z3Rca24H45mMNZwRqhhdWzW7qucxGfb"
    "dLWixHW3R/HZpoK61ZebOYsvcx7Xwqg3OEItPfhrL5ev3Z6fNq+6LqHBshXZ1UxYUtVckw"
    "zrRmF6yD4TDyioUFeaxsW7EL1jyoBkaqnrKpQcE15Rtbr6ferQWZwMGhLLUhLrK9gpiPtq"
    "XOvT4G2mTqrLJV5mTvahdAJOILKDNDm08nldMcEmUu8NH4DBWAXm4+M6OB8fVwMNbV9l2Z"
    "UCVpLauy23XHbFCRZlO12rU66pxA6JV0PS1aqUa35XmWTmwWVWyuITW/TKgr3Qp2g6Yvrw"
    "OLtzQeBpGqw2cXd7h71WwH9ZvxWfW8w44kQ9Tqy02Jy066zxqlflcqPbGk68HvaHy4kLNu"
    "GueTV7Tszm0MHKGC5TeACcjPnJCTmxBv5NcZrRqN4Aq3n428pzC0CNLfvRiG2grXMeQnZy"
    "N19w2SPWWCczShjjJMlRzRZDnqB+2aTqy2gL9Wco87mAIwSPgSfD+fRCpOxv1D9H/kY7Fm"
    "e64JGycip5mw/a8Bc4NkEyvxbnY6GJbC1hmd0RNvdXMkKNt7KysziJp51JXJyV2VJp2Osd"
    "G7J5ym3gcyF7piDnpWymO1cEeivHhcC3H42hzgkdXq3jloCmwwkeGuKcytg8oDWtFjAXB9"
    "E2jdgFEYTUra7O4X9VA/2rSuyvFpGff15rFRWUCls85B0sUjdR1P9CUj55VWf8n1YP/9PC"
    "6G9Yza+Q1SSEGis8I9Ro23ZtG+yVLJwbuSYlUp+BsszVqORECt+tWBOhuh9KsG2OvApp1C"
    "Hcd0dOCW0Ut7SWEUc47fMSc1QNw4bZmK+l3m/NrfXVHEvlGefVzmL1CedWues2hUUwqQwQ"
    "jrsfILontQrGTpYUjJ0UC8YylVR5hOEYoAqWMBVZdMB8V6L/ocAX+8gWLgE3OROpupBpsW"
    "ZpwX2CG7z62RHP/wcGJx1G"
)
