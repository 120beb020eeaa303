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
DROP INDEX "idx_charges_state_9d8053";
CREATE INDEX "idx_charges_state_7bfe22" ON "charges" ("state", "created_at", "stars");

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
"eJztXX1v2zYa/yqEgaEd4CsSJ0173T+XdumWrU2G1L0Ne4FKW7StxSI9ka7j7frdjw8pWZ"
    "QsOZT8EtoRcLilIh9K/j0kn3fyn1bIfDLmz877fTalovUK/dOiOCTyj3xTG7XwZJI2wAOB"
    "e2PVF+tO6iHucRHhPgw2wGNO5COf8H4UTETAKPQ+Rz08xrRPUECRYLeE8lcIoykn0ROOKP"
    "lMIiAdc9QjYzZDf5OItZEYEcTnXJBQduIj+Xw2IhGJB0AzQsUzeL/P+vIDAjrc/qumNPhr"
    "SjzBhkSSRPKFv/3WgrGhcTKNJoyT1h9/yH8E1Cd3hOseSYt8Hn+dGgzoVOfJrTcIyNjPsC"
    "PwoZN67on5RD17HQwvqXir+sIv73l9Np6GNO0/mYsRowuCQDNySCiJsCDwBhFNgUV0Oh7H"
    "3Ey4pn9d2kX/BoPGJwM8HQOjgVp/QPqs5XlX113vw0XX81pLkyChMJgVP+ozChMogOkEAA"
    "zhE/71707n5ORF5+jk7OXz0xcvnr88ein7qu9dbnrxRX9MipYeSmF2+d3lVRc+iMlZqqcv"
    "PPiiaLDAmkqxKkXfYFmWBW9GOLqg01Ax4VJ+ecLODDMM8hxH5E/NcyTBfxVLkgcpT9K1Vp"
    "8prdkICxTI/3E0YFF+NZUwKMR33pjQoRjJf550VmD/3/ObN9+f3zw96XydZcBV3NJRTcCK"
    "FHpjidjPfoPo/iWwKcCPKqKttxNLlHe4DFLs5fbI4WMrYW8QuYu9XLI9ufezgZzuHI0xF0"
    "ju6tHcZW6AhPCqygGDqBY34r1+yzuPg+IAJPHgtlAaJCI+y4W3LCLBkP5I5kvCIId8rFp9"
    "jIfZLw58SWZY8jT9xAjPFpqLOfHkT5c/mAj1428uPnRvLt9IiP9QClD/doYj3yuBGhZlQH"
    "jBnI8J3/54Q8ZYFG84MdAXycp2Q8yuDXVmV2BTMWQwyloQdSNM+cBqPu4lSgHts7BBqQAl"
    "WIWsw4zVl1mXy01hJ8w/wRQP1U+Cd8ObEuNx6gdCr74i0zJtba+0LqGfnWl5TQnyCfFBsD"
    "P5N/Yl01+hRK+dYY5wT66YNgKrTowkYtLCE4z50gCUKq+koD7CA0GiZWNy04MXmI9LtqL8"
    "tSzZRuX/y/bfWreyh/lvPu39SSQqjfHopvGIxTL6H0X/WwmiCMJla1H3z6Hvx72f+QbZnu"
    "1BrYhg/5qO5+kOXYZ09/K91BPO3/8Erws5/2sMT789715AS0c9neeePj3LmZWLQdDPl93v"
    "EfwT/Xp9daHgZVwMI/XGtF/31xZ8E54K5lE287BvzNjkaYJaRr6Y69R+nZlUu7OVajgGwC"
    "OmtrsnHHWlKjeMcIj0d7u1ClOOJLvksr+mmBdJf6cdNNj/c8qlgOlh2kaCTaYTT8rNiH0m"
    "fhs9e7Yksx7GZZMIpAroGyROMwCsmlfHnZMY/Vcv2ojcTVgk6iB/dmqB/NlpKfLQlHOWKT"
    "1jGfguuSvzlC0odod7658vrYq4//Dh+soO4lVC5eKXbkaeJFA+fX/+y9cZmfLu+uq7pLsB"
    "/Zt3169zkCt9rgriC4IGcGvAl5wx5b6DbdozsH8pYbZky8QtK+2YvupjGSQDY2OC5yGhAu"
    "yNDwJHELqiiEU+iVCI59KokD0CH4lZ0Jcj4FQy6zdJAa36UVYQGdvC+Db2DBdyakPnvtQF"
    "5ST3tLLL4fUVDZhyYVKoUNVcXtuwX1oiBtKLOeBpQD1rjSojRjrPn1vIEdmrVJCotnsiYH"
    "hew/tsUm1Lwd0EQwyd9ptk7lPWY/4czQi6Ba3fYVVXr55KjFmQOG12LNiitie1G7nMhzSg"
    "Z8+IlMZpTsSpD3LX9gP5Md+gI8iJoHKRSDkyI1qDdJUvC6FTJ3a/IHbaLll85cNbf8yXU2"
    "ReRV6nFLUw3k2ArDUbzcHN60utR2o8aAB5EoJrfckN5AP6mUlVDbSKMcMForrcKCkgdXm+"
    "Vw177Mwa5CMWCcgoqyiOTTJ3syZiKYDH4MidIz4B60HJAXAQaiEN2XEIzC2XJULW+rB3zW"
    "fpGhf9PrnoIzKYSlCrMz1HuAGuu5nS4TqTE0xWclmJ48p2qknVpEltKE1qoRmtmSd1nYyz"
    "XzywTZQy517lTKltejtLEzcscjaMvC07XycPfAKOSCwx0kk2r3RGJopTNT/FeaWfkqTNuO"
    "igrbIqQP9IUv2Vg112KXZ6butFhcUAOK2eSNJi8/UATdKGm0kbYcK4CuH8Bc0e+HLaciUM"
    "KXHaoRYvNK8kxmZRAeCVRdtcZInLrNifUoAa8B+3UaeNTiCDAgrFjE3fZZbEn1gj68ikc5"
    "kxTsoMw98fKxCVOZAjdDgy5iAHVlgcwsjPXtPo2Gyq9y45YWt35CZhielRsOFsAF2jqnjP"
    "dhpbdLObrFN23Vse3ijvyZJhF7e0V1l2Ax7aWXVdqKKGsJSym0DRThLnuZBrekjQLZkv22"
    "j2ZPfnm5TaVnKIKgGquLu7GSX22/TuM0dWRF9LcxPWiLg65gXaGuApwIB8lVhf0r/JP6wV"
    "4ptO/FqxoyxdEztyOKywKIxzIOf0kvbY3Uc1d4pEttm8Um4H0NFOcp9TpCerrmdDoZS+82"
    "fo0ucqNy4iE4JF7P3EaEbILYhoHshtDhJFOVNeUj8YEi6QPhkGCcYKjmfZ4ouKD2dRb0vy"
    "LBVd45B1x7RbpUZkWGfPhAxZ4+uo7euIF0sFNS6lcDmTqMVHuPP8DPYV2EuM/KeHr+Y5xB"
    "K2morz5pPlaiTJ7UlynKrWTOQqR+5q0hHpk+BzrYycDGGjS7uiS9vkYflSyavMcYOoyb9y"
    "x1Ba5i4WgoQTUVAFUR6PMkiczX2tqp51jk9fnL48OTtdaGWLJ6uUsWXFi0QRq1RfuiA4BP"
    "fZIyouvZIM/wlHhaewLtraq0x8IPImsluFvCtCfYl/4mKfscjXyVETEnEGxz3AoIhF6D/w"
    "RxsN2NgnvrSyVf8+5qQ4zWoD4/5Of6fndI7gF2liRRNwnYRFhgGlxjvibC39Yq68A5giNW"
    "/RQP6Hy+ZvECUBuAN+p1KzDNSbqHo3ejOPgvE46Kt3w4dNOTEGkA8+vbv88QI9+Qq+56sn"
    "n6xrXicx4/QJr3BiT3PW64NbtqsqXaNKdm7S32WToKbVtXmT9kHOsHQOZBdyJXZ7iKVrLL"
    "AN45edYvnm/MOb828vHiqEr1PiCxSFRa58uZag8s2tj2qfyO9FWGjnWBT0iToQnb5KDkOH"
    "IL0u/MIRQYOI/U0oUqelx2feAWFcXYjIXcAFLzqmfVuvsZHPyUrQcedGLLsplg+/uF7qvr"
    "q+3tL73Jw1sUkm6F0noCh76ITjvNircw1abEJoqyJfHDrZICmSHwf0toqFkKc7BMdMFuvn"
    "xzZgy16laKu2pkjbDvvDDQ6Qu0kgR6vM8yzdAfJ8T3hsFSOAc5wqc9ggaiJALnO3cfE0Lh"
    "4XWLCui6faRSXG4Z65WV/hfon0FNG93L52e7lEdwRqUKvACRa3tFd5wYTqUyFQFkKYOkqC"
    "TTqM1Yb/jvAkvvhBt+gjPYujYnUGqXSsqpFknkaacs8bB5eTDq69s+ZnOBDxlTp7atBnjt"
    "21teYzRA6b8q04n1Ud8awvdVQbTB3ot1K31Nj3j8++b4qnHiHPG4OwMQgdYMFuDcKQcI7X"
    "tgi1KfNej3VAmO/AMkxAKzUQDVTvsxM9k5v324s/w5WAcB8gx4EvfzC5g9Pj0GTEIL8Rah"
    "kHwbggcbICnY1VKBZ2MFwV2Jh9Tpp9UnSO6lwdZ5K5LCFbe3Jf3CBioafuuCtgBGNjgmkx"
    "J7KEOVb0JKU7vNhEPOL19fW7jOL5+jKfV//x/euLm6fHSuOUnQJRAjnsb8tgl1c2JP136O"
    "Oo6Nxwqq4hM7ul3PCq1pNmiFz2dCgB2UYS9il4O+p4OI7PLBwcx3krKvVvQFMB5NVcSwaJ"
    "w3DXzBFpfEiNP2Ej/oRYJa986KJJ5rLG5KACu8KnkBoZa3oV0qjdnrHB1q+QmYBOnQjYhb"
    "tsW0WGsmporzSQoYt1OUFEJMu4SPP6+S3xobqurTL4+TRMkvvVtTKBNodD7MvRoLpPVf5P"
    "hP6HT/oBnC9cVFCwvRfVveYyE49tag0eektrr7DJQ8lZVklzSylcLgNs9WGriKZtpP6QoJ"
    "OIKg8kliP1o/lEsDrK8+Yjs4df7bHYkFx2iugbDeSM6VX0TmXonGbHzcfXKAwoFHzTQJ0f"
    "B0Fzl5myd4kiE12TX9GX4lKiSKwNVPag5OkcturzTpQ2StxtD+9KSWCs4VIpIHWYCS65Vh"
    "Lkqnpp83QOwy31IfVnWx1QAne56kuhpBEjn6IR5iO7BbBrd26CcYijSpVoebot8WYTV7JL"
    "+w2P1bkryl6Dk19gDQOP7PmS25g6L212ps7L8q0J2nIeSBYmPmfbFWKQuBvK0OmD8Wk9bq"
    "4CZeEXXkpUjr1J4/LOBOiPMRfJ0UaYokWM0T1OgIMEbkjtFVyrsMpOyNI5fPOm4odiwBOO"
    "9iSinYBb+azFDF1TbOdysV3Cqzr+kmVapxegdpvoEzKI0wsvIphXk0ophcsyaTaaJ47yiP"
    "xJ+vJ72nDCcKopIIhwINsTTHYtpZpg8eMLFkckDGre+p4hbMSgy2KwOTbiETC5qSNxJeej"
    "qSPZXR0JZSLor11GAkkaV2qkAwJ8u0UkBmRlmTEpovfkx3gGF+2OG0h8DXHhSXw2AE7zWn"
    "RFrzaGdA4LqOFxMzTF5l3xQQSbHd6qGEWlEjUZL25mvPRHuPpF4gZRI1trewviJVgZ/Sxd"
    "w4DaDNA7dOV0YoOqAX9j2cRJwum6ycTJOHvGBOtcYmP2uZVKHN8qX6gzJW2rFaa4l6Wy1N"
    "V+4ZB9hnS6iIUqYhZfvw7ZXFjqXlIpacvnfeWnLLl3vP44NupPRAY6AzifEZykBpnPGyXJ"
    "SSVJZzVW40BK47KQiKMrbbADPhP0N4ls84AfRGKXp+HdnwC5D5dkQqTFEv8tJz7KLa4Y6O"
    "LZHnffDLbb2HFUHF+aulzarvKN/VoJjidHRzY4Hx2VAw1tj/KCXQmsqFmiu/nbiHYeqN1J"
    "5tZGggPbiL/K5VbnpAuDyukEhSRDCM1GDPmBfRz8obIUBlV2m7i7u9NeMeBP1pMKOtxwBI"
    "misbuyzmZz3LHZ42WvFbmiS3t8k4Dw+BIQOJtG/erevQyZy6aDkzac4VCCw1qru7YzZA38"
    "m3Lv6Vm9Af/eufbL7CEfbD18mQ2gxMW3PNEbaG2cp+biXiM0L+2YKFg3NH8hB5kfENhbDc"
    "qrjJECz3KSSVLuVYZkDPtLL+OD+XtzM9f/GYLXwJs5mmDOUy9xnPxqOok5A3N3rq6rpKzY"
    "5bzNF93vk965k/mhfD4Oish2E4p3hxXZvDb19xL25XaxSeNuOaU98Ft2uQ2CiAuvKshZKp"
    "fdnTWB3koFN9QPVoY6Q+RwNYpbQNPhND5K2h7nlMblCa0rUVkfj4lZ6MMJsb0bN4O/TQV2"
    "ef31UvW1iLUmrw4LCokdnvItbNSewhHhtYJXNvP/pHz6n+z1GZw7FaUH7NQkhFbmt0HUMH"
    "uPmN3DlNZY3hmypnzO5coqySqveiw8S+W43HS5RnnJYW7jfIwzE9f0Pto7e91cfsvuR3Ne"
    "w3+9CY7WRelKjvOTHMYdrXyzOKmA+ZoYXcMYhwqQcVvsGkV4h3bA9XIVxSbKFA8VIMrEur"
    "EiCAtcMbGPGR4PFi5SeJWEjBIsV4eNvAXnLG/+Ss7qQrNIUiKfzeiiwDKJ+MDBdiqCo7vy"
    "ksvAag9lU5OQlHE3t4M5Gww6+NvB9vBcNfevrXogs7c5s6lJmWwuDN47+dMc9PKAB71sU/"
    "09J1HQHxUpv3HLStUXp33uU3vLEd1wGtJj0To7x6cvTl+enJ0uFvviyao1fr8++VnaDIUn"
    "JpdHSQ2Sg9BgdpAPAIuqAsJx9wNE99iqUvJ4RaXk8XKlpFFCmEX4hw/XVyXpcSlJXhUM+g"
    "L9D40Dvo9KwgpwAYzV2nhe8c4pcjBAxejE5oXZl/8DLUVmvw=="
)
