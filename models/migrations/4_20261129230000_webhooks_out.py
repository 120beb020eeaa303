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


MODELS_STATE = (
    "eJztfYtu4ziW6K8QBhbVC3iCJPXo2tTFYlPV6ZlMV1caVanb++iGQ1u0rY4sakU5Ls/c/v"
    "fLQ+ppSwopy/GRI2DQk7J4aPkc8rwf/xwsuMM8cXI5mfClHw0uyD8HPl0w+cfmoyEZ0CDI"
    "HsAHER17ai3Vi9SHdCyikE5gsyn1BJMfOUxMQjeIXO7D6ksyph71J4y4Pon4PfPFCbkkS8"
    "HCF4L47IGFAOoJMmYeX5F/sJC/I9GcEbEWEVvIRWIuP1/NWcjiDciK+dEJfL/DJ/IFXH+2"
    "/69a+u7/Ltko4jMmQUL5hf/zPwPYGx4GyzDggg1+/13+w/Ud9o0JvSJ5Ij+P305tBnBqcX"
    "A/mrrMcwrkcB1YpD4fRetAffbenV370Y9qLfzy8WjCveXCz9YH62jO/RTA1YScMZ+FNGLw"
    "DVG4BBL5S8+LqZlQTf+6bIn+DTkYh03p0gNCA7R+geyzwWj06eZ29OXqdjQabB2CBCJHrP"
    "ijCffhALlwnAABM3iFv/zb+fnLl9+fn7588/b1q++/f/329K1cq953+9H3f+qXybClt1I4"
    "u/7r9adbeCEuT6k+vvDBnwqGRlRDKVJl2M+RrEiCD3MaXvnLhSLCtXzzhJwFYuTANygif+"
    "omRRL815Ek+SCjSXbXmhNlsJrTiLjyf4JMebh5myoItKDfRh7zZ9Fc/vPleQ3u/+/l5w9/"
    "u/z83cvzfy0S4FP85Fw9AlJkqM9dEfPTnwN6/Aq0hfBTS2xrdmKI5Se8BhnuJXsU8LJWuM"
    "8B4cW9vLJjyfv5VB53QTwqIiK5erjGTA2QECNbOZADakSNmNfvmfMgFAcgiaf3pdIgEfFF"
    "KvzIQ+bO/J/YeksYbGA+Vq2+xtt0iwJ/Jics+TR7xZCuUs0lf/DkT5c/mEXqx3+++nL7+f"
    "qDRPHvSgGa3K9o6IwqUA2X0mWi5MzHgD/+9Jl5NCpnODGir5KbjUPM7ozqAlfgy2jGYZed"
    "UHQbUl9Mjc5jJ7Hk+hO+6LFUgiW4hfyc525f4V5uP1qcLzY/oT6dqZ8E3w3flBiPgXvpi5"
    "UyjbYty/ThsNa2DNwRVesMzctbab1pAGmwEUpWoRvJZTP3gfmEzuRvB3POV1ZeyCRxhFJ4"
    "QxYwIOe2EdnGhqWm4j1TXMl12CLgEfMn6xF8tG0xJry0Nw9xmoebFNwiBZiJVYTYAsVsIp"
    "oTpmAWvnllYBa+eVVpFsKjZ6MMSzOcL2IznI6lfMdslDjuTPI7mxOfQWA+6AMxp+ev34CF"
    "mOPrTVwi7Z99aVhEyxKduPLcZwBPZ5E3QLnE9d9ub3+xOu7nZ6++f/X25ZtX6SlPP6k73N"
    "sHecydEsZ9y75VuZji9agP8d+/3Hx6R6SEidaETiPQYORhDqQuxaXSQgWRLymYY4bxGnTe"
    "Xv2n4hQLIf7Xyx/f736+/E91shfr+MnHm09/TZbnjvuHjzfvNygyCZX+NKIl7OVrNPlBPo"
    "zcxba3tQi3QR8nhjpxcuA4qGWry5cS4vpnaV9f/vxLgRo/XN5ewZPzAiWST797s8F70k3I"
    "r9e3fyPwT/LfN5+uFDq5iGah+sZs3e1/D+Cd6DLiI5+vRtTJ4yT5OPmoQGSp81iL8QwGMz"
    "tDqMPW+LRK1VZrl5a06X5ix+RqGW54tbKjZ+3U2rOhDXgvt7JjitSb2PKHGYdvpRb94E6Y"
    "lCU0Igu6JmMXcEp9R4dOmeTAKo4EsVNxQj66C/Cy0zSE+o6cEup58iHxeTSXhCkL3e7ra0"
    "ps8Q2LuzezUZrZHuf3y8DG1sgg2lHT9kGEARxmef1eCBIsx547IQENG1kaZ28MLI2zTWmf"
    "WRrw6NlZd8AyYlbSFO/tW3jq/y2wnqxHjXPNtBVPH0J+gbRDeOABs5bmNTU0QvaN+dpMj3"
    "Lkdy27YyJ/ibykQII8HZrg//z01IAAclUlBdSzDffGhAdlIb9qCmQQqAkAp3woAuY7w1lI"
    "/Ua8pv0EG74qS/Dg3GPUL0d3DLGB67EEQYRs4DbyVMg34ZDrFzOeC7gAPmMOqITgwpGPAN"
    "/MlBp1Ss3NzceC2f3+etPL8fXn91dSBCvqyEVuVOFVVYdkJN9+lHM8mqudpeC9rdzYyZ3h"
    "szz1w4wWaWYoYkIMKHEo6iyoDJ/xizYhRQyKmRLIr4QSYM05VCl4T44WyGHPobZhMRMCP4"
    "fK8GnNobZAMVMC+ZWgjhMyIcosieqoXgEItTHhs2jFw3uRuUfl7ZXabRzuuyDUN7wlh4rr"
    "jS0vRxEO881Qxgd1Fq4vzYtb5jF5rxfENXVxHOS69NHWZxBtZd8CV25nTeQiXAtExpnUfh"
    "Q0DtkDv29wkYtwPY0x01iKensC54A6Q93ByoXArQr4qiotKVOXEROFyq2lMHRed/0IbOVv"
    "mJTQ5JLnm1c+FJL1uynA6wtEPNe/3x1HH+Uux4oh7UyXO++Opptkq2PF1VLQWVnJsh2avi"
    "a7HAuKrFKgMmyu2HjO+X01Pm98dsvlfx7H6q/ZVijkWzs4tcsUU0yqPFUs4V/1uWIprzRJ"
    "FtPJxlmYTddQpXkAXKckKx+whFHxaDc6IZKaUP8ggXw2kUQiNJJgSknZlPV7+5LHE8Wydh"
    "+QYs8G8nFa1lXyRP85LNhTdjVddYVE7bms9pLmFFLf4Yt3JNbmHMYC4sXn7VBR8Opcs5RU"
    "Tfp9pMCoPYjpWyLIM6Out5Z8ZeFaxpE2AHE7BXX7IBW/uCBUSGNb5+BEUD2qElVNSzEO4y"
    "IM2ZSFrLQZSzVfKgChvg+5/DQpSfjKJ/DDkwowLWKaXJf2k9R6X+2RGvgofbVPdf/kRaME"
    "UjQkhQn3n4lPp0ByiVD7W52H6oxj71le6b7YrW+d9Qww35cZ7r3McPNwt4DUvh3ZgSo3M2"
    "94uVOu4C2v98wVffQm7rk595yh1Lt0UQh4yihRWWgn5G5Cg2gZMudO1VzehUz+y4d/Sk3t"
    "ji6g5e/du7g9hu55NJe/ucw/t6dvMXHQbXjjoIsSuOL24p3rS0HbFeDV7rl7+eObeucSWN"
    "TOiKwVLw4P3R98bOP1iZcjdkdrhjJNEgmiuLVfM3Sfm5TByVXVCD/fKoPTrM+OyWQwmI2F"
    "DnQ+ToSSHfrzUB0ggE4dXkFreyiNiZQA9nkUtzYEBQczjRJNwY5Geahu0SiUSit0awL1SX"
    "KuJbh9MNOnD6E9pYAO5dkoa9VeF5lJIFDjuBiWWfHQaSSj91KqXlrgU9Mco7SoBx+6c3XT"
    "8pXJas4FI55ur+OqfMtmapKRllSjJG3hvw+EPQOvOZpA2BOlPKs4GHhM+gBYHwA7Lvr2Ab"
    "DnFAB7vqjvI2BHHAHrKkoRh8B0pUN5+CutgqgPfaUlFwYTQnKeFQqtF8mCPzAHMpNVcuaQ"
    "jNdxvt8JuYvRdkdOL8BZTD0va1yn404lI0P28Q11M0RytI2NTNUTbWuWSB/OQhnO6sXz4Q"
    "ZYHJ0Lxxzhe/bOaBZkgdwUADN6dRsxcMI3buLYvvc3i6iZ848MBjP7kDdfCKLC4TCwomtB"
    "kN7i7c0uBDRozew6kImwdNxIj/EsMxKyp/VmAqwzMxGgMlQugGJRqZFzP27ndKHbhS/Hf7"
    "BJlI0ieKDeksEM+ak8UOpTNWxn2y5ob1uT1Df5TTzREJO8tyT5Kfl3/KV9ohtSy8DWF360"
    "ES3VPfvG99aDtN9CF9zi8Ymt9Yrn76lFrlcOCrOe0MVmeNXppRUaWxdSSqnzx1JI8TKm/p"
    "BEPFgGIykrQ3BMDcnJyZa0MrFk2m9HnwgkC+znQFATABw2F2fnL2PsX3w/JOxbwLEMHdF6"
    "xjbia2YgphBPh/fBP/8cWOIdpiCaobhOqOyjFarS52wwngL0CDdG+JZVeBgb5n3IqTOhIv"
    "rA/YgpC2zLktlaU2vPjJPVYNfBcosJ6TGEaoUDdohH/dlSvriutNETQ5PPoOYG1kFggoO1"
    "IcqHpLewZ2mMI/2dsCLZoA9tYFKdaoa2JfSyEOh5GMwSvaGn/a2B5H5bKbjfbiVBzmlkbT"
    "3kgFAbD6s5pL7rYegTHrjQMyfkC8zGw4IJiEVL7Fq1nt8Aw3zuJZ4XC+ivFlD1Mu/knw/y"
    "vTzoOi9Z+nhpSKCn1reO0q6L5JEakmDOIz7UyG9szrUfmGLfJiwMSsy56ouQA0GNd/DZTt"
    "1QRDZFCU994sfLKCpt2Vpj1WUgqPEPVgboh/r8L0Pvd3Xuf0dKiFRZtxXVm5CY5TVC5bQm"
    "KFgwLHYMDaam22e+6iA9TAOEm4fROkyYr1ibuFKhi83Wjftg0Sk5w3yy4RHh365nclOXRI"
    "a5OqdEAb8mbokihc2irimMSoUk6WYnBFwM0CNTCtykS5zrKLvAo+5CGga+FATlMdc2Nn3c"
    "NaHSkDfdEhtr0opRCMD2LguULotjNqhRkuL51YwDH5KM05VWs+ksw6fIILQ78ikI4vZ4g7"
    "h9r8oa1An5CWd3TeNuhxlfeKjEj6ca7ANNr1Xak7oPkn36UkdRA312N+AQJYAY1UUe0GX4"
    "ZOSOE3hhPMOQbDgQcZrsLAy5VXQ2BcBMCZrLwhHUNeeDvcfkGSpkcUzXXh0uwPUEaEyAvj"
    "Ss9xaio0fL3sK+lrv9Wu4SJt7muc0lKB0piosSDFU5TIF71HpsNXcx8NVaeGhz3tNrab8F"
    "IQdTSOgMjaUfxSkayrjLPMAvSMhXJYljrexoUg2TeofkH2HUd3c+uI5T7YDl+Y7nprkaBS"
    "DkjYcDdbyVN2pBHWbuitpzCjhdSrQ1KEXJg2FWOLtYiwJVi7ZD1/IwqJ3hFCCSdM+LcDkk"
    "AV2zUCAqSAlo6XXg3GPUL0d/ArKB+rGEwYV7vhrBu44Kps1OnqD3NzcfC56g99ebrp6vP7"
    "+/+vzdmSKBXORGRxILGojJnDlLjyUHYv9thNs/7U/eRvjJ/M/rOIs4oNJ4MuX4e8a2wyLq"
    "ejYu5gziCQ+27XmOY276ZFwQmnJ4qG0nqZccn8s54hEtIUd9EDQGwRwEzYymdwo86Smgem"
    "uDOYRZAQpLxcCPHqdVLf7LWf8UIPZ1R05PThvTRI0ql6h2QBWKmGeYEVCD2B9uvr7/eEV+"
    "+Xz14frLtS7GyyKe6mFR+n6+uvzY99Z+9p0IMteIFckLYEdI8Y5Q2CjVQNGqwbUuwnUmz+"
    "RZ0rhvo3589LWoYt8K/LSVYH98QZ8N27cvSDhsQcIHNR90UBLSip8M64JZerqoRSQroOtF"
    "XBTwRYo3ocpXeeiwkCzoWhpJBLxjJFq5EzBdM49xPMdUPoN1Pq8oO2h5f6soV1ENB+ktLO"
    "Nd1S6fUu8mqhhLjMhRTIGRRujI2NNfHB31+rWB40euqh4dBc/qY17K720declD7Svw0gZB"
    "crGWd8nZ9/mYO2uyYuTe13FqrB4IfXusCJOCoA6HpWRR7IkkcQusdDjiLsfxtEfJtR1XdV"
    "Q4JSpD3odGOjD+ETNduhapaVq1gyNowB15RKya1mcQHQjROK4eQjuFcE0ktL6EA/Ou/8Cl"
    "qgZahSdVfJu4TQko5vPeilm9jwiNmPMwkr/QMkpTAHs6QWAbE4ilABz/iN7HM5i1IIBQjZ"
    "bSKzApsA9nngPg0o/Kopt1hCrCYY6pqapCaeSno+NJHPaMiQi/BP7tX8B/14nWK3+qxybG"
    "NU8HqvroYz/PLvaTTNOwJvoGYO86xuY6LiiPoE1ZuxnyUHviyceZ5VxTTpTqtTuWZNwk+3"
    "SKBKZVGPmTt1OvIeBRO/r1Qf36rDbqoOQ6kD9fnuaKIpX02bDep89DU5f+JRSHLENAAwlc"
    "NlFdNlY8vN/2ztcvfdzRXulIV/+/dcqqTfNkPV5nujlX3UtxQrXH3JEkstVVMpgjVE6PSU"
    "9xuN+AuhlQr4Vio65FAsNeRVK4DiKulaYyqZR7XC+Y1MKR0k9M++5rx4Bqe0/EcgHjgD9/"
    "fR8XPepIpSAU8nJjl4IgKzeaK68CDBG+01968X9ibyJxnX+/q5w+vI/vsQpBs2+BKw+Nqr"
    "SEWWNJabde0Bdf4iy+PP4gW8TjOBtmFxxdQOXzKFyO7UhRhENNDsmTyML1JZuS3xQpugTU"
    "tB1eH+g0qdzhge7Q19FQZxI1s5YIBbhWPFZ7yVPS2gb5ha5fCAm/GBtHOg9y/D3Xv7cxbp"
    "P1uKPO2YARi/yXwsF/fWZy8uWqyqOvnvUxGDPcH28MJqcxW9G8CHeENO8IjY1cG6ri3pbC"
    "OaDetYGeumBN2wjKAhBmaQneBBhEPuGu30RStt+ypu+PiCWg2XfuMwloPt657zB+0R+o66"
    "0/gO9gUOIWzT0d1nlFI+p5rnm8Tnf91kM5pu5sKTVxGsm/Fxx8lO8ID3WLAsl15BpIhXbo"
    "eghrwF8wZjPX9yVRyuJ7bW39m/+bfxu6s5nykoZupLsm6O21kxVm362hGV3cXx7QJN7J71"
    "LBSyKFB/T6YguyDMh4Dd9TPVDEoXFmL7xxyTCR+MEwafiu3T29MxWpM/VgXfyRssejUPGy"
    "O9jEDZhBY04A1w37swacTZS99oeUxNzOiqFlMJhVvUHAeODJXXSOt5QqG97xIRFSjcKdNp"
    "wKLzOrJ16O2d45Pz1/85fTl385Ox1KHWGihDlzpCBvdB9OTe7DafV9OP1XPOPspQijYyrY"
    "dVHd2H5aqy868bpYIzYcEcdXw9hbTs6GJHZ4ZiFstbsyU31QzZLZMifkEkZIr8k9Y4GQal"
    "7FrLg2d98hk6xMcdtZa8OfRKYZ1/nZq+9fvX355lXKr9JP6tjU4wrZYfPz9sSlQnka+QIs"
    "joCGqt2ANklyxWaHl906U2akO8/ZifAtUNSSPC0M0p0eVnMuWEIKMqdQ3kWSY4VVkheymx"
    "rRrGoH9KQTEgXKJaDeXHfocH3l8TSc8X1Ab9xhdIErPwrXZWqAflCrATC5xNhjBPJZuE7s"
    "1kmy1y4IbLJOhPad5H1CAtzBKnDm0IkyYoZKaAOJx9SjSpmbRnJ9lSKwry8q9fvEoPA83n"
    "XL+dO7eHC6eI7XJtX5cl2wPOOLNlIXzY4WW6AdIAlmUiTsy4oIOSDU6JcG4fmQvITpBKAU"
    "5Jg+ZpLEr2g/16MAh5kwKGVGLqc6ViCsKbABiLjFF0IK1MSqE7y2EK++zW3VLUqYhqw3Dq"
    "HBwLkcT9wRu5fZTh3jNKbYLTJZVDkBVyEVrNS/Gz8Z1lp22RqDVIB7tmbKPTJP+qjkegYq"
    "MwwmR8COJJDKAvehnImETFUvRRycKhzMKfDfluUDtL7/Dq7dBQ2t8qiT9XiLhAcZept4G/"
    "dfLKxJa59Ymwfrw/LowvJIHGA/ikVFl4P4SS2jnIqFGZe81eNaIh1+grOe5C6JSOJ8pqo3"
    "S+pBjcF24GlyCxuWFi/Hy9Eatj14kl7BNWVo5djerfQMWbb43hCeT2SI6DZ+a6ZyxeufsL"
    "Lvn38OLEX037/oQUD4mjouA6dRqVMR7gjFc0dLnUrEddpqCIG0/qs+BJoWWxI797RWas/S"
    "dcbpzn/w8YXyGQYhXwTRkKQO9lQ6L5gQ8q3LLBhL6NIwU5KjrwYQl6QXb7RogK4NccucPs"
    "MYZ/hJU9JCF0gBEOsCm0OyVSxe2pduFM8vdH3CPUcNgG9ib56dvzVJbzl/W53fAs82BgWr"
    "a2mjNmQQqNOLFDGUT+SFgCZpDkyRVLlvHp/NTAODT61UPNDQrRgiXx2GysPgbRO9mruTOQ"
    "ncSQRlLbE7S+WtKOpYhaJ2zLR7Fn1jdC48VPaICHXstXP9SeTSJevyvGzJwh/c0kaudRI4"
    "g8EshFdzTpyQriCbGQe2I3dyz0pEbDWuM4g9YbqVcVVK29GHQopYvvLjmAQ8kGo/GhUn1s"
    "NKmDznHqN+TfouK9P6xxJsX7wl/aQhIVTD/jl9YPEoBjfO64OPV9SPyIL7bK0KQE2vRx1/"
    "v7n5WFCB3l9v6jhff35/JSmm6JVNbi4ZveD6TZwpBbDO9JgokkzQdWwxRLqtj5CKqqmJ0F"
    "3nynaJIo0iJk2LEnWsOtknB4JX9R2z2RJmKBKHee6DNgp98iCJSASXLDNipn0pWlZ/D96N"
    "+On6ZfkQDxcMJp2kFvkFDK2ZQztteec8No3gocOf380LGRVlNme1ipJB4FYG1XSuKXW9Zt"
    "XA7WuDE8norTPqckCYbU6UXsicr1w7mq2xX4TDPt4pflutUYg5t7GEDkKWqbycpTSp5j45"
    "EMzsR6l5scNLEiPJ3WrCiPYSMe67NT4D2c4azcfKQ3VGz3uW9O17yWHJz+97yaHqJZfzd2"
    "sZXHJFYsgbn91y+Z/Hx2lliRa/ZJt2kvmVD9VqlJGSoKI2MSWHL5P8lFFMNOM8lUTRiuIe"
    "UBAE8HXLEx7lPC9rFqkseViiDp8TVzqDthYvK8lH3ccX7JC5mkOULe/fAj2eDiwHTmv5I2"
    "CzMlr4NFyX0yKB2AwxrCN98LspA0oxCskOeZVKGibvrz9dfv6v8nyJZH1eXXr/X7dXl7t2"
    "kCi7Q9tESySCocwu5t916uqYyu0ttmEivXdKebz2x/zbV5UuWyZa8o9rhYoLC03FiA6Q6S"
    "RdycYdoWJnIQsYdGJVfJySFWP3qrkWX0bxWkhp5JrFuzMmko6qkPDIy6TJ3r6nPIVSwcaE"
    "04B9q45uCJUC6SwsvDxYb+M19k7Gl2UL9zUdIlMI1AmSYk7PX79JEjZ26LrWfnv8e9e3cg"
    "cn6zHju2Gl0B6SvzJKG6f8ZiCYUaz87ZrvESoI3tKhkE2YtALtvbIbgEfoee9o8ZDJnKR+"
    "OvAxu+GPNXnJVj1rLTeJhSEvcadXS6kUAHFIuJWr0ZZIQlLZeO0/uFUWvnoyrDfuYY2hl/"
    "jXOScawIEWtwvoEgitLkFxmIYu850XgkzdUJrVcRrFO5LM3wWv75hHczLjkfL6ziDNFlCw"
    "bd7v6XtgrMtdsAwncyrY3UU6+jrW4ZOWR3qPFRVl35eAG0/G1r9DXaGQAbW1+tGXVuJ0F/"
    "Q5Hc9Ps0zutI3NnIdpRWAi6mfy8tRkaIVcVW02n55u2s155md1szYAezUesxofS7tRk8LQ"
    "bVi0Wn1cxEpm7oPOjAdNISfpcUm7XK6oUmYaUWcLtFvE0a+PmTbJ8QdVtdnFSSDRUyZ3Wz"
    "L1HDNt4sNvT5oNwE5QRr9zNwiTHH1ro6kA18f3dr0ZtvgvgPUJVO0k0OYUkD6Hti4Xp3j7"
    "W0ij3bwP2ySwTIhqSoBOpEIVLv8TpEEBsT+6/v2g0keqng4f95OOPLnQPKU26Z8EzR0AMj"
    "dZUFXUzqGXgHIrUnEfdxUoTZ1tvNEOKbI4CiOeCVcf1rgklWpm45tKAfB22tXtlYALOgKK"
    "+dX8vPgSHn5sYeJysjv7eSi8ir5mvnGghNHQVy32FGuB0AfKUUMtJSyXFxj1krlxcdFOcv"
    "kjo4JVdFBPn9XKZA9WGUpj6IceurN53KOCCL5guncF9bjPYJLvNGSSCcGe6TxfoScDC67+"
    "VpeDcN9bkxl0oSzvur6Xb9lBjh92+i2isMb+B04oHmqD6xQAdV4ghWZLEybEOwIJN+sLdY"
    "ibiOr2c10rlKNHG1Bid/sMYFTDguvOB4xO5qoj2QVMrIEmuHP5H9U3zhUwr2YpjPuzHMRL"
    "tPQj17ML+6UgRxhL73rED0nm0yd5un6hYVSmQaTPajUIABrB/HSLWcRSewaBHk9Tgea7em"
    "BwaqT7aph0SP4D/hhKa1xeVQcUAlg/SXKHtkYPt7AvJDhd+ut0IjzVMK7264/ZzPX93HfE"
    "E4z1F+vCKMle1J0gU1dZZtEJ+cRcUDl+8yUTd9U3+eq7yYd16HqeO1HfDS8muVBuA/nB3c"
    "frn67Ii3+B9/mXF3fGOVNBTDilsP8ODenTHvbwpM+dwumoSMhmnEMTr8es/BxY18Tmjjs0"
    "kjGEWfo+Jbu4Ej5cfvlw+cPVocZbfuKRO6lyO2QPa7UGvoyMK6JBsqct5bSozkZNSrnMvk"
    "Vah/f1tAvlz3fVZ4L5JdGANjY0kcFZv/V4FkwihmOiyv+qj+hYoqMXyUhF8rFN6FM1ilN5"
    "4+BIR8zzhG7QDVUCTRwSr4xSXV/VpLq+2k51PWZRrQgQsokbuJKbSKskN1EXswcC+OLI8j"
    "bkYTDrqIom8LI4XHJTsAr9kk4+1bVnOZBOIFqe+wfqLaGbCN4yaR6UJvnWeKOD8tReTBWA"
    "g2SULXgubuQLk/EyirhpA/j9H302sm2/UABCjPqGpnD74fmj7XjcEMN7aW6s9XoLFKcAiB"
    "E8iHiwDC6+f0eYo6pLUxMIBfuAl7Isy0hBsPdV95VtDYq6yAxYaZRqQmBWHTs3YC3QHv2B"
    "JZUaT1hrn8PLb2c2rSDS9XjzriBUCQEVXViupkstA6tj31prCJjnkbSGNURwHgQvjifU8+"
    "LMthWMgvJVCwCxSiaRPcMJQUjdx50NfR98Fg02TbQfRfMM8d83F3pKR07fk+QZCJN+zszx"
    "0RdJntwNzOIdlMS79YNhbawblphXvMn3JXoSKwlCsPdhgpp/kXTnglDdl4iG8q8QCs35P6"
    "QZpKa2jtmUhyzpDMABlH1zRVSSZL+/rzGJiyfZH9pa7uPeOOPeTTqcHKK1SSMXpu7UwKEG"
    "1ME9m1DAJbSjQgqCmgia67h+Fv7+krw3Ylp0y40J4cgn82G23yg8li+jpKzVNI6yCXcMFl"
    "MR16/PTJAtV1ViWz3rjSQz3B9v40b2LXDlbvZWUwHuCGneERobGcYBde1vdQ6oN4sxU/eY"
    "cyUR2kx9WcPTdkiowPVEan+zsgBsMlH1x58en6X6QW3SWfZVPkB1Xz6wX0K+4IMSH5h+MK"
    "zzgQWwxNQH5hM+nbIw9UVBHSTzIxaqwsus6nIiv0eoQac+e2AhkUfCl0eCqLpnyBOALi0l"
    "zq/299+ht0Tv5OqdXPt0csHhhjO9FKZG/WHaG4hSXl6vweAnwpyvJDeJmK8bUABHUVM2x4"
    "ogqHP2AimldVmcHV2KcB2hTlYDqMgDZfiK+yeDTZTAwEwt9bZ2hEpB0NNIqiTrmB5S6s4p"
    "aidx4g0blxRK1ZKjAIeaJnAjqLNw/e4Ur/W+zd63eTDfJk7rETuJjZxfUjBb0zeD6QxtB6"
    "oHAfU12yUqZ4mYBq67Tm+LHKCcXR2JUZVSZOEhUr6ND/LvDrL2Si9RIcYq8VRhfNmi6as4"
    "Kizt3ZemjlWVPy05c4/41LIzbtZIBZYPIetiQgM3otD8YeVKii4j4lAxZyX+MnMwo8Zkib"
    "MQup/0XjGUXrFJfPZM8y2S9XibnjRMs2g/pQVYrdx/WqKyPObsSsEw24YoT3rOqaV4pi13"
    "yUP1yG8rWppKgh3DpWn4qWNEMI2X5k/fDgHTXtE7mKL3sytEpaKnHhooegu5zlTTuySrkP"
    "szHW9QxbxJE1wC9HROyOU0UrMquHauqvE3cxhXF3GyouUzdFrZ06ZAIOd861VFpKpi71d9"
    "dn7VPuEMiwrVJ5ztknB24D66qSpVpRnEatZjisHSWC240XkgF7rqL2mKD8Fuf7kYS9l9x0"
    "PH9al3V4h76/6garBOSH0hPyl3ErW3dYmSkPMcJac+3lHrBtsKxO/QW1e5JnrlAafykBDQ"
    "igQ5IMyCZHA2JOdD8pKcnJzoI++KRF+GM48/o6TX7J6dZgfc0r4dTwaE+UKi5I29ZxIF8n"
    "uL5nBdxWO9zxr9G4D9rOTeK4/MK78pWdvC6pGlo2xiNqdPGCC2d4Hsu+Zu2weyzb23KWA5"
    "E/o2t1GnmLYpBTbE1d5nQ0MzlQ9zNrkflLiXsofDOv8SNJIZTWCdxYhoj4qITPgioKELxi"
    "7kCaVZ4heq0kLNao79QmflI6Ab7dJyGd7OXiD0h7edXr3VDh5b38HR+gw64iMwSrkeUy/h"
    "5ebaeg4Is7E00D3vVHg7rWwRdB2Pf+Xoq48cF/yKzJo+RTjUJALiDInHhCCredzC8J4FEQ"
    "gEQeRBJsuARBwblSyy2PcZdYID/plNl35R/m0/fVwzCNVC45QUvZyM1zk5rkah8RVIeibI"
    "1A2FJG0EtQ7wBJrRDyUczCZwsrJ7V6Qt6cvSVPb2PY1nPupeFX0YCmkYSp5bbu9/ykMh55"
    "edq9acxwg3p0YCgZsSuiWDYBGhwnVYgdU40qZ5R05VwwZf/o2ZPp1rhEnFPUsOTRc7YdIo"
    "YougbLJVNX/KgaCdN/PElmo/VaYSwcdkoR7lbI3BasMoNRXhdZTtZ230iSOttFroR28cNU"
    "fVFqzlxNgCEOah1A2rQ1sbGlsTjp+kHSp3DHAat7rEhnPjsHH+tLUQ5GzZ5aYuVrm/TT4a"
    "Pu5s4yuLLG8VbZSrXMg2zZn9HgxqkQbnkHB5WiAflbiOykd13JCp9eW53btuWJrRHcW7xE"
    "RLIUoyulNbrG8bgNaPtkFOUzGxAYZZUAwoCeh6wfzohQCfjeoSq/iOuUNt/3PHs3tUSoXH"
    "PTSFDVDTI+JpYI6HMKZqYdwVqUiItwZkeFtJhLebJDjaqT2rOfcY/kk9PvV5AxoUwNA6zQ"
    "Zj1/Pkn9Fc9SelihxDMmbKpyzvwwIzaTDnhBwgcewozMOAhpFflgVYLfVzIKglDGRODqVk"
    "oTMQ+0OSaivUEUMo7sIRIDhIBQMyh8uBCnfo2uO0BPPV7uYcCGKHcyucbB8O5q5FH5v6+n"
    "VcWKq4fBlKFZffm6pce+Y1Utu2ZjUZDGJOA9qtYMqn8Y4s/Xsp7vxCjH4BkfuZRDQ2BQtR"
    "ctmv1KvMOVfPho/6ulZymaGz6298JR+FygoEuoFCDMnhYBGuqCAQctFNBtSVUnkwgkBOF/"
    "F55E4h4YtPt31eLe67Q1b6AW5a79jadmwJFkUes6RDDgivJZm6lnXOrJ7wrXp2+ZzMaBBP"
    "+8bG7vLSKITJKrbEyQHhJY7OZwYJNHV9V8j3JcAZIQVdJbKSgArUs6sjLgGbZqSXAOMllX"
    "KIQfbeah6LgDkME9Ovj9pTptA81dHEBgTKQeKlTuyzV94yDjKYAKsf07hxEibSIFHkbueg"
    "4JSpcfGTWiUuUmtswpUKINGxdJecIeFqDfW8NaFjaDWuHmpaVkQpm+1jldi/DJy0KSUk9y"
    "cFyPnP+wAlTj2uY46DAXRNBbTaa3VYEpcPlDj0RP4C1exOM5KkYAgYTBPU7yUS3KdiPr9U"
    "zJwcsqJ5Ea6neado3vevQtI+qW9Hs+92NDmLhAlBd54Brw2an/VeR4TzvY41KCKt0kzMYf"
    "Uxa3GUp6ZJOXm8Xv5Y9i0awjCCOYdYWSj/nLoeKysNN4IxsQaj1Aru81HRmntSZM6bFHbn"
    "wTBLxkFHqrkhLXOkImQlhODcY9Qvp0QRcIMUYwmJhxZtJEu8v7n5WFA4319vZkN8/fn91e"
    "fvzpSmKRe5UZVXV/K3bWRXZ6Qk65/Qt2Hp1ECbjQJyY3Tv+lYejgIQZg+HEpBDItG+BC9H"
    "E8/G2RsDx8bZpvWU+TXgUQnK7VxKORDE6D50IVrvO3refoRYFbduxZwHw6wxIVRga3wJmZ"
    "Gxozchi9l1jAym/oTCAURV+3nLg2UwKDOQ1YNhrWEMSyzaq0mSiUgiSHUZUu3NiFguoCrq"
    "HzA8PtLlasCeXQiLqp5obMLkJvofDpu4orQCtPXdrSKu+TGA+YirXtBb3zit74WkLLfS0T"
    "II1LnZE2AK4XJI1B8S6Sz0qc4wkJ+F68C49+SeY6/6qlqK8hQGsxxPOqmptl7QMQ2z+4Mu"
    "+NKP5IkZW/qhCnCoyfH563uycH0eEvlNkapZCOgaM1E6lwoSMN/pdipIrA1Y+0o24RDb75"
    "vukiFJHGuHd5okaGzgPCkBRUwETE6UBHO2/thNOMTolvpQoFX+FQ8dAcG0fLOYORVzswvw"
    "1I7bBMcLGt43uQ0J3J5o04LFMJBGG/VUR1llrskfrsKcQCNzumwwpnOTVhlyVTVrOt9qlz"
    "Hhi8S7bHpDciB4gxaD/DRcnLdAmfWlvWKqcZ+HwcyZomSQDCR8Q6cMn6TRRHyUAAcJ9EMc"
    "r+3shCIc5vLaDnYiT5Br3Su4ANc3t8TcvSShVRN/yTYs6guo3SaTkDluxFBfvJBRYSeVMg"
    "jMMmk1X0OpgK4h/4NN5PsMoaNipimo2nLjNmZPLaX6sPDzCwuHbOE2avC8AdiLQcxikH0L"
    "XLmdfRfvAtwR3uxjIjLEcV3hlvm+6yRrDgi3cIXqex19UFIVghF8JV9NCVyoWMcpVVMMS8"
    "I1pE0KiZhAaJM4Uyzas78t0M5IObgufuoUIQKqWM27hx4TV+zr57DkvPX1c/uun9trtlsy"
    "xb0s4S034b0m5y1eZTpwXDs0FvwB8kCg/Te4eulkAqkToAhQXzV8yY0nuGfrkpHjzfcxSW"
    "UL2TSeBLqRypbEtPOf9/lsKPPZdDqOHQUyGMwSYpDkdNKxPP/kHyxENzw5L6yr80cez9zZ"
    "KYfkqcixmpumTu05Y0eyuHJEl5/2eHk7uN0Hx1EBKL6MVJ/8KQiWJmg+PTXB8+lpNaLh2e"
    "bIjhkTJcylGtkZBOqzLOb0/PUbCL6qQdvcjxpWkb15ZYD1N68qkQ6PDhxheN51kgeasv3U"
    "oW2ymnPiuOYBnEOF16Y23CZejvfYKwL8wcdSQQ8dqZ3zMClZacJszs5NeLxcVZPktMXj+8"
    "jZ84ucCb4MJ+XptrW9o/NgmE0HlDZcrgIG+gjat1AvgPXob8u3p091C969S+2X6SAdTB18"
    "BQZQ4eLbPug9ak1qhfOXe4fuY9KOCd1dm49dyU3WR4Rsu6ZjuSFKIV/w0VKU9YiPYW98ds"
    "vlfx5H6i+w2VeBJ9C2O1oLsw3ZalTlL7BHVuKW/yHd8UhQ1jB0EeOhJoCRYerxMEZMKNNo"
    "BpTJKwA91zHZhazcaK4zBAVbOtxfL94lqQ0JwDzOIczlVZeEOfbwBTuMt0mxZK2gFQH7QT"
    "ctxTh6N2QJZfbghtxSkm3Ctdv3Z5tgCf831PrysdlOXRtjpa/IMEzUvp0C4V998Gl8VS21"
    "y2RJ4XmtJFmqlSPdndtipIYG0DlwZCK//YTcxWkDdxeKtyfjMVx9Kf7+5eYTgdcUEPsun6"
    "/RxqY7yIs+AH5I4aCJb58mlQdD7MJHSY1+wO/hMX94pWgvsfCiSpQbSXz4yOwBRio/WapN"
    "LBTNEP3UMVr9IyxOegqAHunqF8mjTiO5p+uxeHrrnK+anPm9NAtxxWghtaSy8u+6Ltl5MN"
    "Q9sgciYPReaNdDPDZp53vQYtNs1djjoVGZWwHwCEO0HQnJGiX7z+W99xpQuQjXnSoPNZsU"
    "BsYGNIQRsnpCKWOO4oF6cHU7lVFdOAk7uV5adBCI8iz5pHChxiEgjLPjL1NzfLwu+G0JfI"
    "02yyfyWM+YLpITQyI4qINrQvUUW6IPZ1lH2Da3NsmhH3t8cp9evzH1/fQfnvyeJcyZefrc"
    "efQeMhy+A3kU7NMwckB9EsZOjgP1t4Van4fB297MHPF7tlcTdI2EWzrmvHbs4hZsdzQL9c"
    "pEVZGCiTWWTP3eh6H1bpQ0nXNNp593Xa8ozicJRTSyvXRFKMwGdcOLtxejGfq7WaO6AHQM"
    "9fJPguhYybLCcwaD+UDrToF8Qj2Wb8QkGDPkXkX8m3TIrO6PudUdM4rV61ETEpQCIz7yA5"
    "rrDSiocXfAYo2Wyfl/WX38X3Z6GtKTqlZHnLvPmG9N7xxQT+wOEbvgTzAndwGsM4r7s3T7"
    "SlKN7Es+i1DI5WZXekhKbIkGl60A1pnLNojtY1eQkK/ImEHeFATAkkzb52cfF125Fty2AN"
    "edE1D0k6yJx6LUYQKe8FXomg5pOaZjoCp1GxyDIlx3joFy8GzVJ79TefjubAZp+HAQRCt8"
    "u2uHIZCmnvVJyAF15xioiQTBMpzMpTh7xtS3iMTmu0io+sQdy+7MqxxxKuT1BWI0cEee69"
    "/viqTA/Sh3OWIk8QB+ldx9d0zdJFvhcWq2i69xyKkzoWLXq/c+2eczm7iByzoZyTXCmB4F"
    "OlLyfkekfVBb3cBOx4qt+Dftfhn/mm50rKhy/YdkekdzNF2rTY4VRSqiHtBwV271Se7zi9"
    "zmWPHUBnM6arakGxMsXCF2bfWguhL8LDc6blQt20GUWfuGTuIpmoNzdkck3apNjhZFPFgG"
    "u2II9jhWBMGshx3xA3m6n/hxqQANu8/EClX55EXrjirGmlUXzWaNKuVeaA9XR+ZmaFAKoC"
    "5iRTlAcknrSwJGKUswqQuAxfmJqND6exlBVCrO6of0TdXxPq4QKasAaLaJSa5/MgXCdfp2"
    "+Egz+ulS4rFBP988GOas/i4Oq7WdMr/TdHmkSsGTJTF0KSPwaXORjzdLrJ8ThaWXbD8nyq"
    "TtFdY5Ub+y8Zzz+zKNN3lUq/Cu9CKLtoryjks2EPcekFh5cCfshMATwSRHjogryII6Sp+9"
    "E9SL7lR7iDhL5wVUSN8zv7yjYot7982xELOjOnV4GXrb6K8psNTLj0LxKpZevDYaj/O6Zj"
    "zO6+3xOHBpbNCbrMeMX8mpfYcvhsAVoHOe5hWG5sWeC1oP3/JqX5mYadMrbCj3pCI6Zp5u"
    "R2TOxQtgmNVLqTl4oIudyHfVqbBTtmKhln1CNYXw2DR6R07l7uxBq2W4uH+OH0W0bEqz2Q"
    "y6FBj3TUne0np2zhuDq3G2acTlJue86XLtHRqXByLL2ij/F5qyyd/apIXCFmh3coF1ZzpI"
    "C4cfsZRMUNcKqHpkyBMWy8mEiWfYQ0H9cOhRZV+CuQHZndMAXfhdPyP+wvWXOsQC2srzPg"
    "/3bG3tectg+kZOu7jdbJxEj0yPtWxMfxm4P7FGA3I60ZY+O6B770gf+9WuHph6myq/m34+"
    "NHC+jRgsNY04+0Qt1yFhn5F4kwviOkJ5w/SobDHU09dXc3cyV1xvzJ116kCjPlupLRiVj6"
    "OwZJL73r7pN/83/y757a5zB0t9DmvA5Qzj4C9ytTzcJ3fxhKi7pLAnhNZI0H1Rt56latw8"
    "mfBALgLGPv/NV0jWrH6YvlrcVGm8Vu1rjYPo2bsCBITSYeJ84hLu4+o4HYnq8JZKumrnSx"
    "4Gccdx0GviVrnhC5FczL80a/HyysTN+Kray/hqy8lYvC/m578Ih9kHg/Iq5BQG+WubOlUS"
    "WNQ+lRV0H59LySpfp1lfo3OTvkbn1X2NzstaFx7pWIlBxGEYt2F/hcMc+bilhS0BCmCoSV"
    "AcGAemrOALplQt/SPeEbYIorVUmCYMdB2pVUmNE0SE8RU5COUgA9ZSTOdAEDeSaRj3a581"
    "zblnfzNyQIjvBXJBrC0kO8RnMIjxPtDRJsx8JQ6T2SE/B4QZ+/GsoRX1PCbtW2kqzyNCp5"
    "G0l02bXhxITCdjmi1EdAKCmSBADalaj8FhkaeNtM7S98dKkz4G+5Qx2IpZ55XHP12P2R4e"
    "QPhHdStfQfc8KmUD0TWDxof+/OzV96/evnzzKj3r6Sd1R7xs+JBY2iU5ZRCoD3HMWFT0Sr"
    "IUcJLCuV6KITTBomTFQyS2sLNk1sHGDKY7YcaYIj77pijyDng/eMrVcDQX0qL8SE9zZf4z"
    "mQrUp5s8MyLLk92kA6nfwbSCZ0PfneLWLUZaeXjPws/qxbbDrOnDYW2MVS0zLufVy0kQck"
    "gOUdHFNGNkzmgYjVkcONwo4TUH3KEywXY6R7sjUA4bU9xL1nB19FBqVmET2VWE62UXOt7W"
    "vcEEPXm7J7ouWehO5mVyK35SK7RotuYxmVVN2JYr4J5L1sqOfohqifIg1RC3bGZCtfzOgW"
    "D2TDQU4nsZrgWXygLD8fIjxO6ZUfngWU354Nl2+aD8xoiVBbT+/uXmUzmGcyCb4tKdROT/"
    "Ec8ViDyZbQhKQEZBRm51ydhsiLEh/GCD97vmD+8qzP78/wdAJcE="
)
