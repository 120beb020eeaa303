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


MODELS_STATE = (
"eJztfQ1v20jS5l9pCHiROUBr2E4mk3MOh3MymV3vZOJB4ty+HzOQW2JL4phi82VTVrR789"
    "+vqpufEkl3U5TUlAksZh2RRUpV3V1VT339a7DgDvPE2fVkwpd+NLgi/xr4dMHgj81LQzKg"
    "QZBdwA8iOvbkvVTdJD+kYxGFdIIPm1JPMPjIYWISukHkch/vviZj6lF/wojrk4g/MF+ckW"
    "uyFCx8IYjPHlmIpJ4gY+bxFfknC/lbEs0ZEWsRsQXcJObw+WrOQhY/gKyYH53h+x0+gS/g"
    "+rP9v2rpu/+9ZKOIzxiQhPDC//qvAT4bLwbLMOCCDX7/Hf7h+g77xoS6I7kCn8ffTj4M6e"
    "TNwcNo6jLPKYjDdfAm+fkoWgfys3fu7MaPfpL34i8fjybcWy787P5gHc25nxK4SpAz5rOQ"
    "RgzfEIVLFJG/9LxYmonU1K/LblG/IUfjsCldeihopFZfIPtsMBp9ur0bfflwNxoNthZBQp"
    "ETVvzRhPu4gFxcTsiAGX6Fv/zPy8uXL3+4PH/5+s33r3744fs352/gXvl9ty/98Kf6Mhm3"
    "1KMkz27+evPpDr8Qh1Wqli9+8KekoRFVVFJUGfdzIiuK4P2chh/85UIK4Qa+eSLOgjBy5B"
    "sSgZ+6KZGE/3UiST7IZJLtteZCGazmNCIu/E+QKQ83d1OFgBb028hj/iyawz9fXtbw/v9e"
    "f37/t+vP3728/B9FAXyKr1zKSyiKjPW5LaK/+nNET2+Bthh+bshtdZxocvmA2yDjPRyPAr"
    "+sEe9zRPbyHrbsGM5+PoXlLohHRUTgVA/XNksDNcTIVA/kiBpJIz7r93zyWKgOUBNPH0q1"
    "QaLii1L4iYfMnfk/s/WWMtjgfGxafY0f0y0J/JmssOTT7CuGdJVaLvmFBz8dfjCL5I///O"
    "HL3eeb98Di36UBNHlY0dAZVbAaN6XLRMmajwl/+vkz82hUfuDEjP6Q7Gw71OzOrC6cCnwZ"
    "zTg+ZScW3YXUF1Ot9dhJLrn+hC96LpVwCXchv+S53VfYl9uXFpeLzU+oT2fyJ+G78U2J8x"
    "i4175YSddo27NMLw5rfcvAHVF5n6Z7eQfemyIAh41QsgrdCG6buY/MJ3QGvx3dOV96eSED"
    "4Qhp8IYsYCjObSeyjQeWuooPTJ5KrsMWAY+YP1mP8KNtjzE5S3v30E73cFOCW6JAN7FKEF"
    "ukNruI+oIpuIWvX2m4ha9fVbqFeOnZGMPghvNF7IbTMeh3m50Sx53BeWey4jMKmxf6QMzp"
    "5fev0UPMnetNIJH21z44FtGyxCauXPcZweE88gYsB17/7e7uV6Plfnnx6odXb16+fpWu8v"
    "STusW9vZDH3Ck5uO/YtyqIKb7f6kX89y+3n94S0DDRmtBphBYMLOYAbCkORgsVBL6kYI4e"
    "x2vYeffh3+VJsRDiv7388v3ul+t/lyt7sY6vfLz99Nfk9txyf//x9t2GRCahtJ9GtOR4+R"
    "pNfoSLkbvYRluLdBvycWKqMydHboe0TG35UkHc/AL+9fUvvxak8eP13Qe8clmQRPLpd683"
    "zp70IeQfN3d/I/hP8p+3nz5IdnIRzUL5xuy+u/8c4Heiy4iPfL4aUSfPk+Tj5KOCkMHmMV"
    "bjGY3Nx5mFNmwNplVqthpDWuDT/cxOCWoZbqBa2dIzBrX27Ggj38u97Fgi9S42/DDt8C1Y"
    "0Y/uhIEuoRFZ0DUZu8hT6jsqdMrgBJZxJIydijPy0V0gyk7TEOpbck6o58FF4vNoDoIpC9"
    "3u6zUlvviGx9272Va62R7nD8vAxNfIKNox0/YhhAEuZth+LwQJlmPPnZCAho08jYvXGp7G"
    "xaa2zzwNvPTsvDs8MuKjpCnf2/fw5P8bcD2532qeq0NbnulDzC8AP4QHHh7W4F5TTSdk35"
    "yvzfQoZ37Xsjsm8Etgk6II8nJowv/L83MNAcBdlRKQ1zbgjQkPykJ+1RLIKKwWAK7yoQiY"
    "7wxnIfUbnTXtJ9jwVVmCB+ceo345u2OKDV6PgcQiZuNpA6sCvgnHXL/44LnCDeAz5qBJiB"
    "AOXEJ+M11p1Bk1t7cfC273u5tNlOPrL+8+gAqW0oGb3KgCVZWLZATffpQDHvXNzlLy3ldu"
    "DHJn/CxP/dCTRZoZarEgBpQ41OosqIyf8RdtIoqY1GZJWL4lpAJrfkKVkvfiaEEc5ifUNq"
    "3NgrD/hMr4aXxCbZHaLAnLtwR1nJAJUeZJVEf1CkRWOxM+i1Y8fBAZPAq7F6zbONx3Raiv"
    "uUuOFdcbG26OIp3NO0M6H9RZuD64F3fMY7CvF8TVhTiOsl36aOsziLayb4ELjzMWcpGuBS"
    "HbmdR+EjIO2SN/aLCRi3S9jG2WMah6cwHniDoj3cHKxcCtDPjKKi3QqcuIiULl1lJogtdd"
    "XwJb+Rs6JTS55PnmlQ+FZP1uKvD6AhHP9R9259FHeMqpckiB6fDk3dl0mzzqVHm1FHRWVr"
    "JsxqavyVNOhUV7ToGSu688ByrZmPVJUOkhoJMFpbJos/iRKg5KA9xc5dpKcBNoZKDVjc7I"
    "rc8wsR+IfDYBkRLw3imR2ndTie3tJU9nQGV9LDB3nA3gclqvVHJF/TksOApmxUp1FTLtYT"
    "F7yd8Jqe/wxVsSmykOYwHx4vV2rPBudRJVKqomjSxSYquhsfRbWpBARV1vDefKwjUMkGwQ"
    "2o12qb44Epi/IlSAF6mSSyIsi5QZmLo1BsfBvkI2ZSEr7TJSfS4ViKzeD7nEK9AkfOUT/O"
    "FJaZNSMU22S/vZVz0IeaKeq5Ug5KH2H2w0SjD3ACRMuP9MwIqCyIGh5rs6T9UZxOpZbum+"
    "iqvvCfUMON/Xz+29fm5zcbfA1L7P1pFKEjOYtxyUK8DA9chcEXzWgefm3HOGYHepagdEyi"
    "iR6VVn5H5Cg2gZMudeFhPehwz+5eM/wVK7pwvsZXv/Nu77oJr5zOE3l+Fze3qLDkC3gcZh"
    "eyCE4vaCzvU1ju0q8Gp47gF+fFN0LqG1GozIeszagdD9wccmqE98u8VwtDpQpkmEPIp71j"
    "Vj96VOfRfcVc3wy636LnX0mR0yGY3NzkIHWvomSsmM/XmqDghA5cSusGc71nxEUgH7PIp7"
    "9qGBY7OMEkvBTEZ5qm7JKASjFdsQofkEJ9cSYR+b5dOH0A6poENYG2U9yOsiMwmF1Twuhm"
    "VWPHQa6ei91GCXVq7UdH0orVaxj925gmD4ymQ154IRT/WNcWUiYTMzSctKqjGStvjfB8Ke"
    "AWpuTSDsQLm8Mg6GiEkfAOsDYKcl3z4A9pwCYM+X9X0E7IQjYF1lqcUhMJXCXx7+StP760"
    "NfaS2BxuiLHLJCsacgWfBH5mBmskzOHJLxOs73OyP3MdvuyfkVgsXU87KObCruVDILYx9v"
    "qBuOkZNt7GTKZl9bQzL6cJaV4axePR9vMsPJQTj6DN8zOqOOIAPmpgQ2s1f1x0IQvnF3wv"
    "bR3yyipn9+ZDQ2Hx+w84UgMhyOkxi6FgTpPd7e7bJABq25XUdyEZaOG6n5lGVOQna13k3A"
    "+/RcBKwMhRuwWBQscu7HfYquVB/s5fgPNomyHvuP1FsyHI4+hQUlP5VTZLb9gvYeq5P6Bm"
    "/iiYWY5L0lyU/Jv+OX9olulnoGplj4yUa0ZFvoW99bD9JGAl2AxeMVW4uK5/epQa5Xjspm"
    "O6GLXd6q00srLLYupJRS54+lAPUypv6QRDxYBiPQlSECU0NydralrXQ8mfb7rCcKyYD7OR"
    "KrBYCAzdXF5cuY+1c/DAn7FnBbpmkoO2Ob8TXD/VKKw/F98K8/B4Z8x/F+eiyuUyr76PEp"
    "7TkTjqcEPcO1Gb7lFR7Hh3kXcupMqIjecz9i0gPb8mS27qn1Z8bJ3ejX4e0Go79jCtkKB/"
    "0Qj/qzJXxxVWmjRmEmn2HNDd6HgQmO3oYon/7dwjNLYxzp78Q7kgf0oQ2bTKeaaWSJvAwU"
    "ep7GZo3eEGl/o6G531Qq7jdbSZBzGhl7Dzkiq52H1RxT39WU7wkPXOyZE/KFzc7DggmMRQ"
    "N3jXqqb5DZvO6Bz4sF9lcLqPwyb+HPR/heHrZThyN9vNQU0KHtrZP06yJYUkMSzHnEh4r5"
    "jd259gNT7NuEhUGJO1e9EXIkVvMdMdupG4rIpCjh0Ct+vIyi0l6kNV5dRmI1/9HLQPtQrf"
    "9l6P0u1/3vlgoiNdZNVfUmpc362kLjtCYoWHAsdgwNpq7bZ77qoDx0A4Sbi9E4TJivWJu4"
    "YNDFbuvGfjBoAZxxPnngCfF/r82ASzhXB0oU+KsDSxQlrBd1TWlkKiRJH3ZGEGLAHpmgcJ"
    "Muca4j/QKPugtwDHxQBOUx1zYe+jQ0IdOQN2GJjXvSilEMwPaQhZWQxSk71FaK4vnVjOM5"
    "BAenC16z7pC+Q2QQmi35lMTi9niDuH2vzBpUCfnJye7qxt2OM5fvWIkfh5pYg02vZdqT3A"
    "9wfPpgo8hJNbs7cBYlgGjVRR4RMjyYuOMEXhzPMCQbAKKdLjsLQ24UnU0JbJYEzWXhCOrq"
    "n4M9YvIMDbI4pmtuDhfoegE0FkBfGtajhdbJo2W0sK/lbr+Wu+QQb3Pd5hKUTpTFRQ1mVT"
    "lM4fSoRWzV6aKB1RogtDn09Ab8tyDk6AoJlaGx9KM4RUM6dxkC/IKEfFWSONbKE3WqYVJ0"
    "CP4Io76789FtnGoAluc7nuvmahSILG88HMjlLdGoBXWYPhS15xRwugS2NShFyZPZbHB2sR"
    "YFqxZNh67laawGwylSJOmeV+FySAK6ZqGwqCAloKXbgXOPUb+c/QnJBuvHQGMX7/lqhN91"
    "VHBtdkKC3t3efiwgQe9uNqGer7+8+/D5uwspArjJjU4kFjQQkzlzlh5LFsT+2wi3v9oP3k"
    "b4YPjzOs4iDig4T7on/p657bCIup4JxJxRHHBhm67nOOamVsYVoekJj7XtJEXJ7YOcIx7R"
    "EnHUB0FjEpuDoJnT9FaSJz0FZG9tdIdsNoDCUjXwk8dpVYv/8qN/ihT72iPnZ+eNZSJHlQ"
    "OrHTSFIuZpZgTUMPbH26/vPn4gv37+8P7my40qxssinvJiUft+/nD9se+t/ew7EWTQiJHI"
    "C2QnKPGOSFgr1UDKqsG2LtJ1Js/kWcq4b6N+evI1qGLfCvy0lWB/ekGfDd+3L0g4bkHCez"
    "kfdFAS0oqvDOuCWWq6qEEkK6DrRVwU8AXUm5Dlqzx0WEgWdA1OEkF0jEQrd4Kua4YYx3NM"
    "4Rre5/OKsoOWn28U5Sqa4ai9hWG8qxryKUU3rYqxxIwcxRIYKYaOtJH+4uio77/XAH7gru"
    "rRUXitPuYlcW/jyEueal+BlzYEkou1vE3Wvs/H3FmTFSMPvopT24pAqN1jJJiUxOpwWCoW"
    "eTyRJG5hqxxOuMtxPO0RTm3HlR0VzonMkPexkQ6Of7RZLl2L1DSt2rEjaMAdWCJGTeszig"
    "6EaBxXDaGdYrgmEspesoPzrv/IwVRDq8IDE98kblNCavN6b8Wt3keERsx5GMEvNIzSFMgO"
    "pwhMYwKxFsDlH9GHeAazUgQYqlFaeoUuhe3DmedIuPSjsuhmnaCKdDbH1GRVITj56eh4Eo"
    "c9YyHiL8F/+1f433Vi9cJP9dhEu+bpSFUffezn2cV+kmkaxkLfIOyhY9ug44LxiNaUMcyQ"
    "p9rTmXyaWc415USpXbtjScZt8pxOiUC3CiO/8nbqNYRn1I64Pppfn+WDOqi5joTnw2quKF"
    "JJrw3rMX0e6kL611gcsgyRDSRw2UR22Vjx8GEbna+/9WmgvRJIl/+/tcqqXfPkfnvBdP1T"
    "dS/FCdWIuQMiMrVVMpoTNE5PyU5xuN9AuhlRb4XaJl2DBIa9qqRwHURcGU1lWil3uV4xyR"
    "tH0j7R7buvgAHZ9p6I5QLHAX/++i4uelSRSkEo5uXGkIIgKzeaS1QBhwjfq5de/a8YTSSu"
    "87/vK6cP7+M9RiFo9i1wYdHISkucNZaUdqsb+uJLO4svTz/IFvE4zmYzBEcXWPk8CpdjM1"
    "EU6awWB5xJZOH6cEzBmyIpl4DqtsPrA506lTs8UB36OhrqTKJmxhqhQNcKYrWXPCVlbZBf"
    "6fqFAPrFWDvSeZTl77n+g4lzm9xvd9Q5GzBikP9SWPjfX+isfLircunLa30MRo/3pxuDyV"
    "nMRjIv0p2gzDsiYy1oQ1bcm0o4R9RDG9ZLF71pE0VZILJZWyKagIPIJ9z1m2jK9lvW9P0R"
    "bQlo9p37dAKaT3fuOw4uCpqHjqlgN0UsbvvqsA4VdeL74l+oOfKDr4ax90MuhiQ2YDNIUj"
    "5dHjs+jplLeoWfkWscCbgmD4wFAkz4itkfbT59h8hg2Rm1M6Rpf1BQnUyXF69+ePXm5etX"
    "6YGUflJ3Dj2NVh433ronLRvCauSLt4SCRxrK8jFcmWuSSx4+/sAIFfkYVU0NfzKdKE9qsx"
    "LOEj1V5d5qzgVLREHmFNN1SbKsbFLVRTAhF61qJLOqJ1gvOgEswC2kvrmquHR9acFqzmw8"
    "onV1HFvggx+F6zIzQF2otQAY3OKaFOEK12FqLFcSjbwi+JB1orTv4ewTQHCPd2GcgE5kV9"
    "ihVNoo4jH10KYkdBrB/VWGwL5eVDoYLCbF6/FT+4Hl9uyzOotCBdCaBN3sPw5l/HMIO2Hm"
    "212AEG+0kdxoZrLYIu2ASGwWRXJ8GQkhR2Q1+8EhvBySl9htFo2C3KFvs0jir2jep7lAZ7"
    "NgrNQZuRyZ2IAwlsAGocUtGyyUQA32mPC1BfzxLveobklCF4LcWIQaA0RyZ+KO3L3OntSx"
    "k0aXu8VD1iqM90NIBSvFd+Mrw1rPLrtHoxTjga2ZhEfmSV1srgeMdMOwEzA+kQRgLHAf01"
    "NJyGQ2asQRVOHoTiF+W1a/0frzd4B2FzQ0yotJ7re36GOQsfeYYb5qL02J1jxRIk/W50lY"
    "F0m3BAD7SSwqqtbiK7UH5VQs9E7JO9V+O1LhJ1zrEqhErCoCns9kNn5Jfr822Q5nGjzC5E"
    "iLb7f3RGtYxnaQ3m81acXl3N4tldiy7J+9MTxXTQac3+ZvzZSF+P4DZmr/68+BoYr++xfV"
    "2N2+Jj3LwGmUulqkO0H13NHU1RJ1nZaOW6Ct/6oWgZLFlsbOXa3V2rP0Pu1y8z/4+Epihk"
    "HIF0E0JCnAnmrneER7mQdjSF0aZkpyruRAua0I01bJHVbhxSXQffmdneEnJUkDWyAlsNgW"
    "2Bx6KGPxDEfPx/NoXJ9wz5EDPZv4mxeXb3TSWy7fVOe34LWNwW9yW5qYDRmF1elFUhgSE3"
    "khsOmFg1OBZO6bx2cz3cDgoY2KRxq6FUNBq8NQeRp72/6t5u5kTgJ3Ei1DlsBZMm9FSsco"
    "FLVjpt2zqANe4RnkRmTC48HHdimHDtebwq1L1uX5h3CEP7qljbnqNHBGY7MSXs05cUK6Eg"
    "3nDbfP7cidPLASFVvN64xiT5xub8SzWhSgYvnKj2MSeAHMfmtMnNgOKznk68bb5qgOOOE2"
    "/aShIGQD1jl9ZHFrXTfO68OPV9SPyIL7bC27puhuj7rzvb05uHN4XQMwpUDWmZrBosgEXc"
    "ceQ6TKtAUYqrouQnfBle2qQhpFDFyLEnOsOtknR2Kv6TtmsyXOxCEO89xH5RT65BGESASH"
    "IzNiunWGLZu/R+8ud7j+Bz7GwwXDztWpR36FTcjn2B4R9pzHphFedPjz23knPhB7Sl1P1+"
    "PftzU4gYPeOKMuR2Szz2klCpnDyhXQbMz9Ip3t7frjb6ssCjHnJp7QUcQyhc1ZKpPq0ydH"
    "YvPxI828GPACYSS5W00Oor1EjPvuO89At/dzck9bvn1vEFvy8/veIFb1Bsnh3UoHl2yRmP"
    "LWZ3cc/vP0eIQs0eLX7KGdPPzKhyQ0ykhJWFGbmJLjl05+yigWmnaeSmJoSbsX/HkMAviq"
    "5QmPcsjLmkUySx5vkYvPiSud0VqLbyvJR93HC3bIXM0xyvTs3yI9nQ4sR05r+SNgszJZ+D"
    "Rcl8siodgMMawjtfC7qQNKOYrJDnmTChyTdzefrj//R3m+RHJ/3lx69x93H6537SBRtoe2"
    "hZZoBE2dXcy/69TW0dXbW8eGjvbeKeXxxh/zb19lumyZaslfrlUqLt6oq0ZUgEwl6cIx7g"
    "gZOwtZAC5vfI5TsmLsQTbX4ssovhdTGrk64t0ZE5h3sQQOY8IjL9Mme3tPeQqlpE1Gw0vC"
    "vlVHN5RKQXQGHl6erPfxGqOT8WbZ4n01OJlRWJ0gKeb08vvXScLGDl3X2m93+uD6RnBwcr"
    "/N/G5YKbSH5C/zud4dmect8XZ17hEqiL2lQyGbMPACm0yhLRCeIPLe0eIhnb73/bS3U4bh"
    "TzV5ydQ8ay03iYUhL4HTq7VUSmBxSLiVrdGWSrKksvHGf3SrPHx5ZVjv3OM9mijxP+acKA"
    "IHW9wusEsgtrpEw2Eausx3XggydUNwq+M0irckmaeGqO+YR3My45FEfWeYZoss2Hbv9/Se"
    "3/zf/PtgGU7mVLD7q3SUYWzDJy2P1DNWVJS9LyHXnnSofofcQiFDaSvzoy+ttBMu6HM6np"
    "9lmexpE585T9OKwrSon8nL83Mdr/n8vNptxmubTlt2+BntrA3C3oy32YyPtd2oSWHoNq21"
    "Vn0yJXbmPqrMeLQUcpreLm2XyxWVxkwj6WyRdks46uvbLJtk+aOp2mzjJJTWSya3WzLz3G"
    "bZxIvfXDQbhJ2QjPrO3RBMsvQbDP/N0fXxvV13hin/C2R9AlU7CbQ5A6TPoa3LxSnu/hbS"
    "aDf3w7YIDBOimgqgE6lQhc1/gDQoFPZHHDNeiZF+jIeQP4WTjnBauX5KbdI/CZs7IGVusq"
    "CsqJ1jLwEJK1LxEHcVKE2dbfygHVJk7SiMeCan+rAGkpSmmQk2lRLY22lXtVfCU9ARWMwv"
    "5+fFm/D4YwsTyMls7eep7DX01eEbB0oYDX3ZYk8eLRj6sHLUUEsJy+UFRr1mblxctJNe/s"
    "ioYBUd1NNrtTrZw7s0tTH2Qw/d2TzuUUEEXzDVu4J63Gc4yXcaMjiE8JnpPF+hJgMLLv+W"
    "m4Nw31uTGXahLO+6vpe37KDHjzv91qKwxv4HTsgz1ITXKYHVeYEUmy1NmBBvCSbcrK/kIm"
    "6iqtvPda0wjp5sQGk77DPAUQ0LrjofMDqZy45kVzixBpvgzuE/sm+cK3BezVJo92c5Ckq0"
    "9CPXMwv7pSQnGEvvesTPksynT7C6fqVhVGZBpNdqLQgkGuH8dINZxGA9o0KPp6lg8101MD"
    "h10n05TDok/wf/GII3DlvVQYMA758kuUNbo4dbeC4mOF3763QiPFU0rsL1x2zm+n7uHfEE"
    "Y/ViVRgFx4vcE2TqSs8sOiOfmIsmx28+HOKufJMv303er0PX89yJfDd+MTiFcg+AD+4/3v"
    "z8gbz4N/w+//biXjtnKogFJw3237EhfdrDHq/0uVN2AhWJ2LRzaOL7bTZ+jmxr2gbHHZvJ"
    "NoRZ+j4lu0AJ76+/vL/+8cOxxlt+4pE7qYIdsou1VgNfRtoV0ajZ05ZySlVnoyZBL7Nvkb"
    "LhfTXtQuL5rvxMML8kGtDGA3V0cNZvPZ4Fk6jhWKjwX/kRHQM7epVsqUo+tQl9skZxCjsO"
    "l3TEPE+oBt1YJdAEkHiller6qibV9dV2quspq2opgJBN3MCF0wS8ktxEXZsRCDwXR4a7IU"
    "9js40qZYJf1g5IbopeoV/Syae69ixH0glGw7p/pN4Su4nYWybNg9Ik3xo0OihP7bWpAnCQ"
    "jLJF5OIWvjAZL6OI6zaA3//SZyPT9gsFIotZ39AVbj88f7IdjxtyeC/NjZVdb8DilMBiBg"
    "8iHiyDqx/eEubI6tLUBbLi+MAvZViWkZLY3lfdl741Guoic2DBKVWCsNl07NyAtUAh+gND"
    "KTWesNb+CQ9vZyatINL77c27wlAlBlRUYbmcLrUMjJZ9a60hcJ5H0hpWk8F5Ent5PKGeF2"
    "e2rXAUlC9bAIhVMonsGU4IshQ+7mzo++izaGyzRPtRNM+Q/31zoUMCOX1PkmegTPo5M6cn"
    "X0vy5G5xFu+gJN6tLgxrY914i37FG3xfoiaxkiBEfx8nqPlXSXcuDNV9iWgIf4VYaM7/CW"
    "6QnNo6ZlMesqQzAEdS9s0VUUmS/f5eoxMXT7I/lLfcx73tjHs36XByjNYmjSBM1amBYw2o"
    "Y/dsQoGb0EwKKYnVQlCnjutn4e8vyfe2WBbdgjExHHkwDLP9RuGxfhklZa26cZRNulPwmI"
    "q8/v5Ch9lwVyW35bXeSdLj/ek2bmTfAheeZu41FehOUOYdkbGWYxxQ13xX54h6t9hm6Z5y"
    "rqSFPlNf1nDYDgkVvJ6A9TcrC8AmE1V/+vnpWarv5UM6e3yVD1DdFwb2a8gXfFCCgakLwz"
    "oMLMBbdDEwn/DplIUpFoV1kMyPWCgLL7Oqywm8R8hBpz57ZCGBJeHDkiCy7hnzBLBLSwn4"
    "1f7zd+gt0YNcPci1T5ALFzeu6aXQdeqP095AlJ7l9RaM/UKY8xWcJhHzVQMKPFHklM2xFI"
    "jVOXsBaGlVFmcmlyJdR6ST1QBK8WAZvjz9k8EmUmHYLC35bc0ElZJYLyMwSdaxPEDrzqnV"
    "IHGCho1LCqVqxVGgs1omuCOos3D97hSv9dhmj20eDdu003u0XcRa4BcoZmP5ZjSdke1A9i"
    "Cgvjp2icxZIrqB667L2yAHKOdXR2JUZRQZIEQS23gPf3fwaK9EiQoxVuBThfNlyqav4qS4"
    "tHcsTS6rKjwtWXNPYGrZGtdrpIK3DzHrYkIDN6LY/GHlgkSXEXGomLMSvEyfTKsxWQIWYv"
    "eTHhWzEhWbxGtPN98iud/epicN0yzaT2nBoxaePy0xWZ4Cu1Iym31DK1d6DtSSZ6bp6ZKn"
    "6pnfVrQ01QQ7hkvT8FPHhKAbL82vvh0Cpr2hdzRD7xdXiEpDT17UMPQWcJ+upXdNViH3Zy"
    "reIIt5kya4BOXpnJHraSRnVXAFrsrxN3McVxdxsqLlM3RaeaZJgUAOfOtNRUtNxR5XfXa4"
    "ap9wZosJ1Sec7ZJwduQ+uqkpVWUZxGbWU4bBUtssuFV5IFeq6i9pio/Bbn+5GIPuvueh4/"
    "rUuy/EvVV/UDlYJ6S+gE/KQaL2Hl1iJOSQo2TVx09UtsG2AfE79taV0ERvPNhpPCQCNBJB"
    "jshmRTK4GJLLIXlJzs7O1JJ3RWIv45q3P6Okt+yenWWHp6V5O56MyOYNaeXZ2COTVjC/92"
    "iO11U8tvuM2b9B2M9K7lF5y1D5Tc3aFldPLB1lk7M5e0KDsT0Esu+au20MZPv03paA4Uzo"
    "u9yDOnVo60pgQ13tfTY0NlN5P2eTh0EJvJRdHNbhS9hIZjTB+wxGRHtURGTCFwENXXR2MU"
    "8ozRK/kpUWclZzjAtdlI+AbvSUlsvwdkaBrF+87fTqrQZ4TLGDk8UMOoIRaKVcj6mXnOX6"
    "1nqOyGZnaaB63snwdlrZIug6Hv/Kra8+clzEFZmxfIp0VosIhTMkHhOCrOZxC8MHFkSoEA"
    "SBhUyWAYm4bVIyyGLfZ9QJF/hnNl36Rf23ffVpyyCUN2qnpKjbyXid0+NyFBpfoaZngkzd"
    "UIBoI6x1wCvYjH4IdDibwMnK7l2RtqQvS1PZ23saz3xUvSr6MJSlYShYt9wcf8pTWX5edq"
    "5acx4zXF8aCYXdklAtGQSLCBWuwwpHjQM+zVtyLhs2+PC3zfLpXCNMKh5Ysmi62AmTRhFb"
    "BGWTrarPpxyJtfNmDuyp9lNlKhl8Sh7qSc7WGKw2nFJdFV4n2X7WRp840kqrhX70xkmfqM"
    "qDNZwYWyCyeSh1w+rQ1obG1oTjJ2mHyh0DnNqtLm3juXbYOL/aWghytgy5yY1VjrfBpeHT"
    "YBtfGWR5y2gj3OVitmnO7fdwUAs4nEPCYbVgPipxHZmP6rghk/eX53bv+sDSjO4ofkostJ"
    "SiJKM79cX6tgHW4mgb4tRVExtkNiuKASUBXS+YH70QiNnILrHy3NEH1PY/dzzbR6VSeBqh"
    "KTzAanlEPA3M8RDHVC20uyIVBfFGQwxvKoXwZlMEJzu1ZzXnHrN/Uo9Pfd5ABgUya0Gzwd"
    "j1PPgzmsv+pFSKY0jGTGLKsB8WNovG5pyQIySOnYR7GNAw8suyAKu1fo7Eag2DmZND0Cx0"
    "hmp/SFJrhTpiiMVddgQIjlLBYBngcqTCHbr2OC3hfDXcnCOxGHBu5STbB8DctehjU6xfxY"
    "XBxOXLEExc/qBrcu35rAFr2/ioyWgsPmnQuhVMYhpvydJ/AHXnF2L0C4zcz4DRthlYFiWX"
    "/YN6lTnn8trwSaxrBbdpgl1/4yu4FEovEOWGBjEmh6NHuKKCYMhFNRmQW0rmwQiCOV3E55"
    "E7xYQvPt3GvFp87g5Z6UfYaT2wtQ1sCRZFHjOUQ47IXk8yhZZVzqya8C17dvmczGgQT/u2"
    "7bjLa6MQJ6uYCidHZK9wVD4zaqCp67sCvi/BkxFT0GUiKwmosHp2dcSBsGlGegmxvaKSgB"
    "hm763msQqY4zAx9fWtRsokm6cqmthAQDlKe6UTY/YSLeOogwke9WMaN06ySTSWGHJ31JNp"
    "KltWnLpQa8JFcIur36lSTdVTQObUnS1h+8jekguOMnuLuD4aYWK5SGwwh66HRPpHAvTTzP"
    "V9kF1ZJUBbj/7N/82/C93ZDPYyWYVuxFTZQDwPUM4PfGThWpYYyNqhCQe3AQ4ECjdxfK3j"
    "yBKiBerZ8RrfUx0WhYtqJ+I3LomFxheGCTZKF/i2PixqqfVoM+BtDU7UNcQ724NNQKiMug"
    "MolFCnGWsU4L54rYE+XWxKMkOf8NJG/EiddkYHWkZjdXA1YDzw4CmqCBW0yuev78jC9eEv"
    "eHUkhkSAraUtiOMUoNKSuXfVYaD4doth8MHl+eXrv5y//MvFeZzkBMcElgkGjfbDuc5+OK"
    "/eD+elCYNHshLnCIOVmonqSr2dKO8xSWqTBImppnopgkjkPWiWEjrGgTTyorL4K3LZmj3H"
    "qPxzGThp63IsAU3a1OQ/7+01K+21roWXBthbH9lqeK5ZVN52pPTyAykQ2RJZHSRJWTkeME"
    "1Yv5d8wb5g5/kV7OT0kJHMi3S9zDsl877LqSVNNvumhToVPbs0Lcx5JEwIcF92nHulHJpf"
    "1LNOiOd7HX5VZFqlm5jj6lPe4igvTZ3oQnw//Fj2LRriyKo5x4yqUIYEPFYWNtCi0fEGo9"
    "QL7quWrHX3QGXOm7T/yZPZrBkHHen5g8U7I5lHVSIIzj1G/XJJFAk3RDEGSntk0Uao5N3t"
    "7ceCwfnuZjNn9usv7z58/u5CWppwkxtVxf7hfNtmdnXecnL/AbENQ1DD2pxl1BujB9c3Qj"
    "gKRDYjHFJBDgmwfYkohx2BIsk9M0gpR2Ixu4/drqDHjp43jhCb4sYDO/JkNltMFhqwNVhC"
    "5mTsiCZkMbuOiUEXTygsQKs6hNzxYBkMyhxkeWFY6xjjLQZNeEFkIgIGyV6UwzQBDqzofz"
    "I/yX2Tx7OLYVHZOZdNGDxE/cNhE1eU9glp/elGEdf8sOh8xFXd0HvfdnrfC5AsN7LRMgqr"
    "c6cmeCiEyyGRfwDTWehTlWEAn4XrQLtD+Z5jr2qrGqrylMZmPZ7025XNXzFL12b4Q6WowY"
    "oZG+JQBTqrxbGRzYb1RoFK/7JVKJ1LBQmY73Q7FSS2Boyxkk06i/33TbhkSBJg7figScLG"
    "BuBJCanFQrAJREk4Z4rHbtJZzG6whwJl8q946Mjk5nxLwTkVc70NcGjgNuHxgoYPTXZDQr"
    "cn2bTgMQzAaaOerGKS7hr8cBnmRBnpy2XjYLrUaagGd1UfTZdbTdUmfJGgy7o7JEdib9BC"
    "JQjKNOQXmgWJh94F0q0v7ShYzfs8jc0nU5SMG8SEb6wV9EkaTbRPEgiQYNfscUmZRe2Arw"
    "KdzU1YOjivJmGu8USJAl3fAt3mir9EVk3wkm1aqzeggk0mIXNc/bK/YzX/EGZaKaOwWSet"
    "5mssFVCdhv5gE/g+Q+y7nVkKsgORdrPbQ2upPiz8/MLCIVu4jcaAbBD2atBmNci+BS48zn"
    "zWS4HuBHf2KQm5rxSxJbujrxTZd6XIXvM6EOKcysyF7dSO5NqwNrsjvkszweNOme4L/ogR"
    "TxyHgKAGncgOHhhwo75sgJUb1/LA1tupHDs8RydpI2TTeDLyRtJGEr3Jf95nbliZuXHCfV"
    "iS7CU6hvVP/slC64bJ55V1daT06Rj1TtHSQ4kDnOEmMYj2Y9NwxJmEgOLb2+HtPk4cCbXy"
    "ZSTnhkxRsTRh87lOSxu4q5rR5+fbI4xmTJQcLjWNhFIKq9eymNPL719jmEF2EOR+1LBe4v"
    "UrDa6/flXJdLx0ZCzteVcEwXZrUnaYo7IaQ06COGQ158Rx9aHKYwHJU5PTJr7d3mUvBfAH"
    "H4OBHjpgnfMwSc5ucthcXGq1Lbus6Vt2uXXG9xjx88OIBV+Gk/LEstpe+nkym10HK324XK"
    "43dswyHylRIOvZ3xa2p1Z1C+jetcJlOigHXYCvcABUQHzbC71nrU5VXH5z79BnB/yY0N21"
    "zc4HeMj6hJht1l4nN1Qu5As+WoqymRkx7a3P7jj852mm/ooP+yq6GzjdZmth1itbjarwAn"
    "NmJbD8j+kTT4RlDUMXMR9qAhgZp54OY8SC0o1mYEGoJFAzHJKnkJUbzVUujGBLh/vrxVtZ"
    "WIrz2mKCeZwtk8sgLAlz7OEFO4z7SrlkbKAVCfvBXy3FOHoYskQye4Aht4xkk3Dt9v7ZFl"
    "hy/mtaffnYbKe2jbbRVzwwdMy+nQLhX33ENL7K5rFluqRwvVaTLOWdI9WH1qB5vCLAHEo3"
    "IhN4+xm5j9MG7q/k2Z40gnfVpvj7l9tPBL+mwNh3eSf5Nh66g77oA+DHVA5K+OZpUnkyiy"
    "F8K6XRDzw/PuePbxTtJRZeNIlyI9qPH5k9woj5g6XaxEpRj9GHjtGqH2Gw0lMC65kuf5Ea"
    "VjilrsfiadZzvmqy5vdSFu+K0QKspLJCx7p+sHkyq7vBDkTA6INQ0EM8IGTnfdBie1hZwv"
    "7YqKCjQHiCIdqOhGS1kv3nsO+9BlIu0nWmakfNasYB2gENcaS2mtjMmCPPQMxZwdZEnqbu"
    "7/pK2Al6aREgEOVZ8knhQg0gILSz469Td3y8LuC2BF+j3PJkZvAKlioOXORoDq4JVVO9iV"
    "qcZb0P23y0Tg792OOTh3T7janvp//w4D1LnKhw+Nx56xEyO7ADWArmaRg5oj4JYyfgQP5t"
    "YNbnaext5KPP+D37qwm7RsL1yxJcageMbdF2x7KQXxkNCl9iCGM41B9A10p0OG6v5IYtdP"
    "jpgl1R7MQfimhkuumKVDY71A033l6cZuxkZMzqApHFfTHsYnRsZBnxOaOxeUGrnlh8Qj2W"
    "bzkiGNM8vYr81+kFV90JbqsPXBSb16MmIigltnjJD2iuC5ag2n2wijVaOuv/ZfXyf9npuR"
    "8HNa1OOHefMd9Y3jmiXtgdEnYBT9AXd4GsM4b7s4R9QVQj85LPIpXlerMr3dKAW6LBZiuQ"
    "dWazDWL/2BUk5CsyZpg3hQGwJNP2+fnHRSjX4LQt0HVnBRRxkjXxWJQCJoiEr0JXdxzBKS"
    "0DWanbYBkU6bqzDCTAs1Wf/Fbm4buzGabh40IQrZzbXVsMAbh6xishR9SdZSB7bwfLcDIH"
    "dfaMpW8Qic13kZD1iTuW3elXOdppkNcXiNHAHXmu/7ArkwL3IzzlhJnEA/xV8PTdOXWbPM"
    "oeULNdfo1DTp0JFbtuvXfJcz6ziRu4rJORXC2OqaF3I6nvd2Tae/moW3zSqXIr/k27b8a/"
    "pg86VVa5/mPSp745m27kQ06VRTKiHtBw19PqEzznV3jMqfKpjcPppI8l1Zhg4Qqxa6sH2Z"
    "XgF3jQabNq2Q6j9No3dJJPaiz3jkw6ueHlRRalM7534FAySvwUGeTzaNdthnm6n/hpmQAN"
    "u8/EBlX5jDHjjirallUX3WbFKgkvtMerE4MZGpQCyI1YUQ6QbNL6koBReiTo1AXgzfnZf9"
    "j6exlhVCrO6sf0TdnxPq4QKasAaPYQnVz/ZAqE6/Tt8C3N6KdL4GODfr55Mpuz+rs4ltF0"
    "nvJOc5QtNQoOlsTQpYzAw+Yin26WWD8nypZesv2cKJ22V7bOifoHDx9Y+Fnusi2bN7tYa/"
    "Su5G3aFq+6nQQhnzAhZO8H7Fclg/FzRsNoDMdymZWrT7hDZyvTApZ2q4SOa87upTiv2nCF"
    "IyFsoreLdCeotzuip7WyibqRu9+L10C8ljRuuGahO5mX6a34Sq3Sotk9T+msasG23EHxuQ"
    "Amlxevfnj15uXrV6mdmn5SZ54+DYU8ghnilpUVVOvvHMlJON8HqD/FTWXA4fj2E+TuhdYA"
    "uouaAXQX2wPoci2RixzGZnUV7Tkykk116U4i8v+I52o1lLeN2zXMTTr3VQNJm5jRhvLDB7"
    "zbtQH0rsrsz/8PM4ii5w=="
)
