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
    "key" VARCHAR(160) NOT NULL UNIQUE,
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
    "eJztXW1z2zYS/isYfrl0Ruex5ddLP7mp0/ra2B1buXbayagQCUk8k4AKgJHVnP/7YUFSJE"
    "VSJvRmyOFMPsQElqSeBbC7zy7AL07IPBKIg0vXZRGVzlv0xaE4JOo/i00d5ODJJGuACxIP"
    "At0Xx530RTwQkmMXbjbEgSDqkkeEy/2J9BmF3pdogANMXYJ8iiR7IFS8RRhFgvB/CETJZ8"
    "JBNBBoQAI2RX8TzjpIjgkSMyFJqDqJsbo+HRNOkhugKaHyAJ7vMVe9gE9H239URP2/ItKX"
    "bESUCFcP/OMPB+4NjZOIT5ggzqdP6g+feuSRCOgBf04e+kOfBF4BcN8DMX29L2cTfe07f3"
    "RN5XvdF37boO+yIApp1n8yk2NG5wJ+rKoRoYRjSeAJkkegBBoFQaKvVC/x+2dd4rfMyXhk"
    "iKMAVAnS8Qtk15x+/+a217+/6vX7TknNqUROHckll1EYIj4MGABgBK/wz391u8fH593D47"
    "OL05Pz89OLwwvVV79vuen8KX6ZDK34Vhqz6x+ub3rwQkyNw3iAwoUnLYMljqW0MjL0U3WV"
    "VPBujPkVjUKthGv15jCcSsrIiS9oRP3URY2k+C9TSXoh00k2m1ZXijMdY4l89U+gIeOL86"
    "VGQSF+7AeEjuRY/XncXYL9fy7v3v14effmuPtNUQE3SUtXN4EqMuiTKWo2+nNCz0+BTQF+"
    "aIh2vGA0RHmH0yDDXi2AAl7WCPuckL3Yqyk7UKs7G6rhLlCAhURq3eYzm7UBtqNvagdyQi"
    "tpI1nrt7zyWGgOwBIPHyqtQWrEi1p4zzjxR/QnMisZgwXkE+fpY3Kb/dLAUzrC0qvZK3I8"
    "nXsu+YGnfrr6wUTqH393dd+7u36nIAaEB9h9mGLu9WughknpE1Ex5hPB9z/dkQDL6gUnAf"
    "oqndl2mNm1oS6sCiySIwZ3WQuiHsdUDBuNx71EyacuC1uUKlCCWci6LDf7CvOy3BR2w8Ur"
    "mOKR/knwbHhSghd4x3rBLgWOSUtnWdzo6j4Nw8ZbStAEz0K1YIBVv5eYQzBHEeOeMvQhnq"
    "kgTvXwPSSnvqvugFFPLUojjkMUPwmpNuhHWUWsuIX7VwSI60SDAKlBLLhi5LGNYNCRCVD9"
    "BOF+DFhiPkxjkO7paYMgRPWqjUJ02zMRIZ6t4I3lpbblHG9CIfOR63vfpmObsgHzZmhK0A"
    "NlU5sdZQGT00wxc5HdhSzrqEUvP3q1sVkPWYDbXBGZjNWaSMg+lxPPVy/zLToEFpCqSaLs"
    "xJRwYrNe1GCXK3NZc+FtMVmbWL/mL/ny/BXz1AiZmZjrTGIliHcTLzrT8QyoQk85NcqhQU"
    "OgDaWI3SE7kPfpZ6Y8MXAqAoYrLHWPPNax52VRm4lb0yigCuLe1W964QiF+CvIQ/vmw+Vv"
    "GvVwlrT8fHvzQ9o9p4p3P99+t7jSjBmXkEIxtMZ5MXtJxMQI4IATrDwjMYHgQJsByBHFNh"
    "rSQQiiKZsNgjJjAGUfy7KePkr3e9Uo/bBsC4pyC4ryEqkDLye+Z/PFAc3e0mDmzDmF2vlz"
    "/eHqvnf54ZfCJPr+sncFLd3CBEqvvjlbWM7mN0G/Xvd+RPAn+v325krDy4Qccf3ErF/vdw"
    "feCUeS9ZVX3sdezoSmV1PUCjrnZBgpUM2VviC4Aa3byXDaruQUk6Va1ubYOEzNS7VZgw1l"
    "Deae0Zppg9v0Pvulg6Z5g/zYM04cbJPMjLMIFVzmPL1QT2Xm0hjNqEzhewR4Rqwwijnnt3"
    "GCEiWZyz+TNOufaQ4zqbLpIEw97X+ktS14KFV/v4bT3NaDKqtfcFYulGaJ2wIYa9auzhK6"
    "E4ep4pprIJPZAyqno2bCiBKr+bRkovX1RDPTRUl0D1Risyr2pzJmBfiPOqjbQcfo4OAAKi"
    "Nzi77NKkle0djZLcrZrBgrbUaO7k8cCGMNLAhanBizUANLIg6ZK1dYM+jYbOXDLjXRNO5Y"
    "GIQ1oUfFgrMBdHNl9Hu20jRFt7jIWhXXvRfhnWZPSoFd0tJZFtkNRdgsquvBtgFIS+m4CR"
    "xtCKggXSikmtMjgh7IrByjNRdbo5xE3cIkQZV0t7egpPkyvfvCkSXJ19rShDUSrpaxQFsD"
    "PAMYkDfJ9aX9d5fgc748OYYu+b/vb2+aOd+7TvFFE2+l3FFRrs0dWZxWmNeJlmzy7q31NR"
    "2wx4967FSZ7HzzUrvtQ8dmlvuSoniwIjxgkUShsr6zA3TtCV0ax8mEYJmwnxhNCXkAEy18"
    "tcxBHahgmiX1/BEREsVbIZFkrGI/4hYfVL0bUT8tLbPUci0ha09ot8yNKKjOYDtQXqzlOl"
    "bmOpLJYuDGZRI2VxI5Yoy7p2ewrsBakqt/MvXtzk4auHZnJ7WeHTQVMX9QP9UoTEn624z3"
    "io7z5ovlViiS25PiOAcGcmpXBbLXk+bEJf7nlSpyCoKtL22LL92kDstTTp6xxnNCbf2VPY"
    "FSWbtYShJOZMUmiPp8VE7E2tpXU/ese3RyfnJxfHYy98rmV5Y5Y2XHi3DOKhIa9VZqLvAa"
    "6LNdmCRLAv24zK0ixJ/Xv9UH97qGrPF5QxP1vkgF1trh5b5L9Kk+9G16og8Q73ExN+YEDT"
    "n7m1Ckj/wZkCGDk3/GcIKQ3jGAyKMvpKg6a2hbj3me98+OHYq55E9tTG9lTP/698tJlmyZ"
    "axhRtttHN6mEeNXxKSruI7VcFxZvVaxI7bAJoabJHYt2K6Yb3wKfPphwLYtyr8HZKmJ9et"
    "QEbNWrFm3d1m68aob96w34yePEV3cz1nlR7hXqfE903Cjuh6MZjDWcE2pZHZu1+yIn8dk2"
    "Xa0ocd3tUXy2qaBp9eVmzuLLnce1MOoNjlDLDv7ay+Vrt+enzauuK2iwfEV2PROWVjU3JM"
    "N6cZgess/EAwoq1JWmSfEuRO+YMiCZOuq6CiUnhNdUra5+nyZ0FifDlsSylMT6CnYK4oEa"
    "1/o0eJupk/pyieeZk30onYATiOwgTV5b+byumGCR1HvDh2AwVoD56OywAc6qVy3Quu2rLL"
    "tSwErSeLfllsuuOMGiaqdrfco1k9gh8WpIulqVci3uKpPMPLjMS1l8YoteWbAX+hRNx0wf"
    "Hmd3Lgg8TYPVJulu77DXCvgvG3SSc4sZR5yox4nV1vhuozW+u2SN75bW+JYT//o4ccEi7p"
    "pXsxfEbA4drIzhcoUHwMmYn5xQEGvh3xSnGY/qDbCar39beWEBaLBlPx6xLbRNzkPIT+72"
    "Cy57xBrrZEYFY5wmOerZYsgTNC+bVH0Z7aDBDOU+F3CA4DHwZDifXoiM/Y37F8jfeMfiTB"
    "c8UlZNJW/zQRv+AscmSOaX4nwsNJGdJSyzO8bm/kpOqPVWVnYWo2TamcTFeZktlYa93LEh"
    "m6fchj4Xsm8KclHKZrpzRaC3clwIfPvRGOqC0OurddwS0HQU4ZEhzpmMzQNa02oBc3EQb9"
    "NIXBBBSNPq6gL+Fw3Qv6jF/mIR+fnntVZRQaWwxUPewSJzE0XzLyQVc4RNxv9x/fA/Lo3+"
    "ltX8CllNQqixwnNCrbZt17bBXsnSuZFrUiLNGSjLXI1aTqT03Yo1EWr6oQTb5siLkEaXhP"
    "vu2KmgjZKWzjLiCGd9nmOO6mHYMBvztdT7rbm1vp5jqT3jvN5ZrD/h3Cp33aawCCaVAcJJ"
    "91eI7tFho2KCwyXFBIflYoKskqqIMBwDVMMSZiKLDpjvSvQ/FPhiH9nCJeCmZyLVFzIt1i"
    "wtuE9wgxc/O+Lp/+noHVI="
)
