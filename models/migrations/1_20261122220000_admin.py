"""What admins work with: top-up requests, support threads, the audit log, bans, notes, search.

The audit log is append-only like the ledger, by the same triggers.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {
        "serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "moment": "TIMESTAMP",
        "bool": "INT",
        "bytewise": "",
    },
    "postgres": {
        "serial": "BIGSERIAL NOT NULL PRIMARY KEY",
        "moment": "TIMESTAMPTZ",
        "bool": "BOOL",
        "bytewise": 'COLLATE "C"',
    },
}

_TABLES = """
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

CREATE TABLE "name_parts" (
    "id" {serial},
    "part" VARCHAR(64) {bytewise} NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "idx_name_parts_part_a67541" ON "name_parts" ("part", "user_id");
CREATE INDEX "idx_name_parts_user_id_0615a5" ON "name_parts" ("user_id");

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

CREATE TABLE "topup_notices" (
    "id" {serial},
    "chat_id" BIGINT NOT NULL,
    "message_id" BIGINT NOT NULL,
    "topup_id" BIGINT NOT NULL REFERENCES "topups" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_topup_notic_topup_i_0f4f02" ON "topup_notices" ("topup_id");

CREATE TABLE "user_notes" (
    "id" {serial},
    "author_id" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" {moment} NOT NULL,
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_user_notes_user_id_229566" ON "user_notes" ("user_id", "id");

ALTER TABLE "users" ADD COLUMN "ban_reason" TEXT;
ALTER TABLE "users" ADD COLUMN "banned_at" {moment};
CREATE INDEX "idx_accounts_purpose_8a6998" ON "accounts" ("purpose", "balance", "user_id");
CREATE INDEX "idx_transfers_created_f1f109" ON "transfers" ("created_at");
CREATE INDEX "idx_transfers_kind_75e86f" ON "transfers" ("kind", "created_at");
CREATE INDEX "idx_users_seen_at_be4095" ON "users" ("seen_at");
CREATE INDEX "idx_users_created_43d91f" ON "users" ("created_at");

INSERT INTO "accounts" ("purpose", "balance", "version")
    VALUES ('topups', 0, 0), ('adjustments', 0, 0);
"""

_TRIGGERS = {
    "sqlite": """
CREATE TRIGGER "audit_not_updated" BEFORE UPDATE ON "audit"
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "audit_not_deleted" BEFORE DELETE ON "audit"
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
""",
    "postgres": """
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
""",
}


async def upgrade(db: BaseDBAsyncClient) -> str:
    dialect = db.capabilities.dialect
    return _TABLES.format(**_WORDS[dialect]) + _TRIGGERS[dialect]


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("this would drop requests and the audit log: restore a copy instead")


MODELS_STATE = (
    "eJztXXtz2zYS/yoYzXSSzugytuw4ufSfc1KndZvYHUe5dvoYBhIhibUIqAAUWe3lux8WJE"
    "WQImWQehiSOXNzdQgsSO0C2NdvgX9aIfPJWDw77/fZlMrWK/RPi+KQqD/yTW3UwpNJ2gAP"
    "JO6NdV8cddIPcU9Ijvsw2ACPBVGPfCL6PJjIgFHofY56eIxpn6CAIsluCRWvEEZTQfgTgS"
    "j5TDiQjgXqkTGbob8JZ20kRwSJuZAkVJ3ESD2fjQgn8QBoRqh8Bu/3WV99QECH23/VlAZ/"
    "TYkn2ZAoEq5e+NtvLRgbGidTPmGCtP74Q/0joD65IyLqkbSo5/HX6cGATnee3HqDgIz9jD"
    "gCHzrp556cT/Sz18Hwksq3ui/88p7XZ+NpSNP+k7kcMbogCCJBDgklHEsCb5B8CiKi0/E4"
    "lmYitejXpV2i32DQ+GSAp2MQNFBHH5A+a3ne1XXX+3DR9bzW0iRIKAxhxY/6jMIECmA6AQ"
    "OG8An/+nenc3LyonN0cvby+emLF89fHr1UffX3Lje9+BJ9TMqtaCjNs8vvLq+68EFMzdJo"
    "+sKDL5oGSxxRaVGl3DdElhXBmxHmF3QaaiFcqi9PxJkRhkGek4j6qXmJJPxfJZLkQSqTdK"
    "3VF0prNsISBep/Ag0Yz6+mEgGF+M4bEzqUI/XPk84K3v/3/ObN9+c3T086X2cFcBW3dHQT"
    "iCJlvbFE7Ge/QXT/EtgUw48qcjvaTiy5vMNlkPJebY8CPrYS7w0id3mvlmxP7f1soKa7QG"
    "MsJFK7Op+7LA3QEF5VPWAQ1ZJGvNdveedxUB2AJh7cFmqDRMVnpfCWcRIM6Y9kvqQMcpyP"
    "TauP8TD7JYEvyQxLnqafyPFsYbmYE0/9dPWDidQ//ubiQ/fm8o1i8R/aAOrfzjD3vRJWw6"
    "IMiCiY8zHh2x9vyBjL4g0nZvRFsrLdULNrszqzK7CpHDIYZS0WdTmmYmA1H/eSSwHts7Dh"
    "UgGXYBWyDjNWX2ZdLjeFnTD/BFM81D8J3g1vSpzHqR/IaPUVuZZpa3uldwn97FzLa0qQT4"
    "gPip2pv7GvhP4KJXbtDAuEe2rFtBF4dXKkOKY8PMmYrxxAZfIqCuojPJCELzuTmx68wH1c"
    "8hXVr2XJNqr+X7X/1rpVPcx/i2nvT6K40jiPbjqPWC5z/6Psf6uYKINw2VuM+ue478e9n/"
    "kG2Z7tQS1OsH9Nx/N0hy7jdPfyvbITzt//BK8LhfhrDE+/Pe9eQEtHP53nnj49y7mVi0HQ"
    "z5fd7xH8E/16fXWh2cuEHHL9xrRf99cWfBOeSuZRNvOwb8zY5GnCtYx+Mdep/TozqXbnK9"
    "UIDEBETG93TwTqKlNuyHGIou92axWmEkl2yeV4TbEskv5OB2iw/+dUKAXTw7SNJJtMJ57S"
    "m5x9Jn4bPXu2pLMeJmSTKKQK3DdInBYAeDWvjjsnMfdfvWgjcjdhXNbh/NmpBefPTks5D0"
    "25YJm2M5YZ3yV3ZZGyBcXu+N7650urIt9/+HB9ZcfiVUrl4pduRp8krHz6/vyXrzM65d31"
    "1XdJd4P1b95dv86xXNtzVTi+IGgYbs3wpWBMeexgm/4M7F9amS35MnHLSj+mr/tYJsnA2Z"
    "jgeUioBH/jg8QcUlcUMe4TjkI8V06F6hH4SM6CvhoBp5o5epNS0LofZQWZsS2Mf78/U8lB"
    "KVcWhQZTzeWzDf+kJWNGeTGHvYhhnrXFlFETnefPLfSE6lWqKHTbPRkuPK8RXTaptmXAbk"
    "Ighs36TTK3Kesxf45mBN2CVe+wKStgcVYTzILEabdiIRa9/ejdxmU5pAk7e0GkNE5LIoY2"
    "9DnxA/Ux36AjwDxQtUiUnpiRyEJ0VS5qssvaufkF8bbMsU3sX4uPfHjnjvlqhsyrqOuUoh"
    "aLd5P/as1Gc4ji+sqoUQYNGgAMQorIHHKD8wH9zJQlBkbFmOECTV3ucxSQuuxmV81q7MzZ"
    "EyPl6gNgrKI2NsncBUXESgCPIU47R2ICzoFWAxD/i3Q0gN8QeFMuKwSlxoCVXtXIe5auic"
    "DvUwSek8FUMbW60HOEG5C6m4gN14Wc8GSllLU6ruymmlQNCmpDKKiFZbQmDOo6GWe/ZGCL"
    "gzLnXmUg1DaDmaW4DAtIhgHLsgtlisAnEGfEikcRhuZVBLhEMRLzUwwb/ZRgMuOagrYGTY"
    "D9kSD5dfxcdSmOaW7rRYVYf5wWRySo1zzcv8FkuInJCBPBVcjWL2j2IJTTVithSInT8bR4"
    "oXklKTQLgL9XlkxzUSQui2J/kP412H/cRp02OgGABNSBGZu+yyKJP7EGqMikc1kwTuoMI9"
    "wfGxCVJZAjdDgx5qAEVngc0oBfr+l0bBbJvUtJ2PoduUlY4noUbDgb4K5RNLxnO40td7Ob"
    "rFN+3VsR3ujoyZJjF7e0V3l2AxHaeXVdKJKGtJT2m8DQTnDxQqo1PSTolsyXfTR7sjXgJG"
    "qIKgmquLu7gBL7bXr3wJEVyddSaMIaCVfHokBbY3jKYOB8lVxf0r+BF9ZK8U0nfq3cUZau"
    "yR05nFZY1L05ACm9pD1291HPnSKVbTav1NsBdLTT3OcURZM1KldDodK+82fo0hcaGsfJhG"
    "AZRz8xmhFyCypaBGqbAxyoYDpK6gdDIiSKDn5BkrGC01e2+KLis1f02xKYpaZrArLuuHar"
    "zIiM6OyFkCFrYh21Yx3xYqlgxqUULiOJWmKEO8/PYF+BvcTAPz18sc4hVqjVNJw3D5arAZ"
    "LbE3CcLsZM9KpA7lrSnPRJ8LkWIidD2NjSrtjSNjgsXxl5lSVuEDX4K3ccpWXpYilJOJEF"
    "RRDl+SiDxFnsa1XzrHN8+uL05cnZ6cIqWzxZZYwtG16Ec1apfHRBcAjhs0dUO3qlBP4T5o"
    "WHrC7a2qtcfCDyJqpbBdwVob7ifxJinzHuR+CoCeGCwWkOMChiHP0H/mijARv7xFdetu7f"
    "x4IUw6w2MO7v9Hd6TucIflFErGkCEYGwyDCg1HhHjNaKXix0dABTpOctGqj/CNX8DaIkgH"
    "DA71RZloF+E9XvRm/mPBiPg75+N3zYVBBjAPXg07vLHy/Qk6/ge7568sn6iJ5JLLjoAFc4"
    "kKc5yvXBPdtVha68kp+b9HfZJajpdW3epX2QIyqdY7ILWIndnlHpmghs0/hlh1S+Of/w5v"
    "zbi4dK4UeQ+AJDYYGVL7cSNN7c+iT2ifpehGUUHONBn+jzzumr5KxzSNJHhV+YEzTg7G9C"
    "kT4MPT7SDgjj6kJE7gIhRdEp7Nt6jY1+TlZClHdu1LKbavnwa+uV7RuV11tGn5ujJjYphG"
    "jXCSjKnjnhuCwcPtagAAbCJoS2KsrFoZMNkiL5cUBvq3gIebpDCMxkef382IbZqlcpt3Vb"
    "U6Rtx/vDTQ6Qu0mgRqss8yzdAcp8T2RslSOAY5wqS9ggajJALku3CfE0IR4XRLBuiKfaPS"
    "TG2Z25WV/h+oj0kNC93L52e3dEdwRmUKsgCBa3tFdFwaTuUyFRFkKamifJpiiN1Yb/jvAk"
    "vtchaolO9CzOitUZxCaEtXCSDJB5mmnKPW8CXE4GuPbOm5/hQMY35uypQ585ddfWm88QOe"
    "zKt2I8qz7BObqzUW8wdVi/lbqlxr9/fP59Uzz1CGXeOISNQ+iACHbrEIZECLy2Rxi5Mu+j"
    "sQ6I5zvwDBOmlTqIBlfv8xM9U5r3+4s/w41/cN2fwIGvfjC5g9Pj0GTEAN8ItYyDYFwAnK"
    "xAZ+MVyoUfDDcBNm6fk26fUp2jOjfDmWQua8jWnlwHN+As9PQVdgWCYGxMMC2WRJYwJ4qe"
    "onRHFpvIR7y+vn6XMTxfX+Zx9R/fv764eXqsLU7VKZAlLIf9bZnZ5ZUNSf8dxjgqBjecqm"
    "vIzG6lN7yq9aQZIpcjHVpBtpFi+xSiHXUiHMdnFgGO47wXlcY3oKmA5dVCSwaJw+yuiRFp"
    "YkhNPGEj8YTYJK986KJJ5rLF5KABuyKmkDoZa0YV0qzdnonBNq6QmYBOnQjYhatqW0WOsm"
    "5or3SQoYt1OQEnSmRCprh+cUt8qK5rawS/mIYJuF9fKxNE7nCIfTUaVPfpyv+JjP7hk34A"
    "5wsXFRRs70WV8rGGnsnkY5tag4fe0torfPJQSZZVstxSCpfLAFt92Cr4tI30H4rphFMdgc"
    "RqpD6fTySrYzxvPjN7+NUeiw3J5aBIdKOBmjG9itGpDJ3T4rj5+BqFAYWCbxro8+Mgae6y"
    "UPYOKDKJavIrxlJcAorE1kDlCEqezmGvPh9EaaMk3PbwoZSEjTVCKgWkDgvBpdBKwrmqUd"
    "o8ncPsVvaQ/rOtDyiBu1yjS6GUE6OeohEWI7sFsOtwbsLjEPNKlWh5ui3JZhM3Giv/DY/1"
    "uSvaX4OTX2ANg4zs5ZLbmDovbXamzsvyrQnachFIFiYxZ9sVYpC4m8qI4IPxaT1urgLt4R"
    "deSlTOe5PG5Z0JuD/GQiZHG2GKFjlG9yQBARK4IbVXcK3CKj8hS+fwzZtaHloATwTak4x2"
    "wtzKZy1m6JpiO5eL7RJZ1YmXLNM6vQCjsEl0QgZxeuFxgkU1rZRSuKyTZqN5Eijn5E/SV9"
    "/ThhOGU0sBQYYD2Z5gsmst1SSLH1+ymJMwqHnre4awUYMuq8Hm2IhHIOSmjsQVzEdTR7K7"
    "OhLKZNBfu4wEQBpXeqQDYvh2i0gMlpUhY1KO3oOP8Qwp2h03kMQa4sKT+GwAnOJaooreyB"
    "mKMCxghsfN0BS7d8UHEWx2eKtiFA0lahAvbiJe+iNc/SJxg6jRrbWjBfESrMz9LF0jgNoC"
    "iHboynBig6ph/sbQxAngdF0wcTLOngnBGktszD63oMTxrfKFNlPSttpgintZGkvdKC4css"
    "8Ap+Ms1Bmz+Pp1QHNhZXspo6Stnvd1nLLk3vH649iYP5wMIgRwHhGcQIPM542R5KSRFKEa"
    "q0kgpXFZScTZlTb4AZ8J+ptwWxzwg2jschje/QDIfbgkEzItlvzfMvBRbXHFjC6e7XH3zf"
    "B2GzuOzuMrV1co31W9sV8L4HhydGTD56OjckZD26O8YFcxVtYs0d38bUQ7T9TuBLm1keTA"
    "NvKvarnVOenCoHIaoJAghNBsxJAf2OfBHwqlMKiy28Td3Z32WgB/sp4y0OGGIwCKxuHKOp"
    "vNccdmj1e9VmBFl/b4BoDw+AAIgk15v3p0L0PmsuvgpA9nBJTgsNbqoe0MWcP+TYX3olm9"
    "gfjeeRSX2UM52Eb4MhtASYhveaI3rLUJnpqLe43UvPJjeLBuav5CDTI/IGZvNSmvESMFke"
    "UESVIeVQYwhv2ll/HB/L25ifV/huA18GaBJliINEocg1/NILFg4O7O9XWVlBWHnLf5ovtj"
    "0jsPMj9UzMdBFdluUvHuiCKLa9N/L/G+3C82adwtp7Rn/JZDboOAC+lVZXKWyuVwZ01Gb6"
    "WCG+oHK7M6Q+RwNYpbjKbDaXyUtD2fUxqXJ3RUicr6eEzMQh9BiO3duBn+21Rgl9dfL1Vf"
    "y9hq8uqIoJDY4SnfwkbtKRwRXit5ZTP/T8qn/8len8G5U1V6wEFNQmhleRtEjbD3SNg9TG"
    "mN5Z0ha8rnXK6sUqLyqufCs1SO602Xa5SXAuY2wccYmbhm9NE+2Ovm8lsOP5rzGv7rTTBf"
    "l0tXapyf1DDuWOWb5ZNOmK/Jo2sY41AZZNwWu0YR3qEdcL1cRbGJMsVDZRBlct1cEaQFrp"
    "jcR4THg6WLNL9KUkYJL1enjbyF5Cxv/krO6kIzriiRz2Z0UWCZZHzgYDudwYm6ipLLwGoP"
    "ZVOTkJRxN7eDOZsMOvjbwfbwXDX3r616ILe3ObOpgUw2Fwbvnf5pDnp5wINetmn+nhMe9E"
    "dFxm/cstL0xWmf+8zeco5uGIb0WKzOzvHpi9OXJ2eni8W+eLJqjd9vT35WPkPhicnlWVKD"
    "5CAsmB3gAWBRVeBw3P0AuXtsVSl5vKJS8ni5UtIoIcxy+IcP11cl8LiUJG8KBn2J/ofGgd"
    "hHI2EFc4EZq63xvOGdM+RggIrZic0rsy//B82cW/4="
)
