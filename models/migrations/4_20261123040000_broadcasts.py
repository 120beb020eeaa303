"""Broadcasts, their contents in each language, a row for each recipient; who blocked the bot."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {
        "serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "moment": "TIMESTAMP",
        "bool": "INT",
        "float": "REAL",
    },
    "postgres": {
        "serial": "BIGSERIAL NOT NULL PRIMARY KEY",
        "moment": "TIMESTAMPTZ",
        "bool": "BOOL",
        "float": "DOUBLE PRECISION",
    },
}

_TABLES = """
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

ALTER TABLE "users" ADD COLUMN "blocked_at" {moment};
CREATE INDEX "idx_users_blocked" ON "users" ("blocked_at", "banned_at", "language");
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _TABLES.format(**_WORDS[db.capabilities.dialect])


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("this would forget who got what: restore a copy instead")


MODELS_STATE = (
    "eJztXXlz2ziy/yooVW0lW6Xniu1c6/zz7Ixn1zuJPeU4L1s7k9JAJGRxTBFcAIqimZfvvt"
    "0gKR4iZUAnpLBqd2KTaJLuxtH96+vPzoj7LJRH557Hx5HqnJE/OxEdMfiheqtLOjSO8xt4"
    "QdF+qMfSZJC+SPtSCerhwwY0lAwu+Ux6IohVwCMcfU76NKSRx0gQEcUfWCTPCCVjycQTSS"
    "L2hQkkDSXps5BPyB9M8C5RQ0bkVCo2gkFyCNcnQyZY+gAyYZE6wvf73IMPCKL7zb9qHAX/"
    "GbOe4vcMSAS88JdfOvhsvBmPRcwl63z+DL8Ekc++MpmMyO7A9fTr9MOQTg+OH3qDgIV+SR"
    "yBj4P09Z6axvraRXB/Fakf9Vj8y/s9j4fjUZSPj6dqyKMZQZAI8p5FTFDF8A1KjFFE0TgM"
    "U2lmUkv+unxI8jcUaHw2oOMQBY3UyQfk1zq93vXNXe/D5V2v15mbBBlFQVjpJY9HOIECnE"
    "7IgHv8hP/528nJ6emrk2enL1+/eP7q1YvXz17DWP2987defUs+JudW8ijNs6u/X13f4Qdx"
    "mKXJ9MUL3zQNVTSh0qLKuV8QWVkEb4dUXEbjkRbCFXx5Js6SMArkFYnAn1qVSMb/RSLJLu"
    "Qyydfa8kLpTIZUkQD+J8mAi+pqahDQiH7thSy6V0P49fRkAe//7/z27T/Ob5+envy1LIDr"
    "9M6JvoWiyFlfWCLms79A9PgSWBfDn1lyO9lODLm8xWWQ8x62R4kfa8X7ApG7vIcl24e9nw"
    "9guksSUqkI7Opi6rI08ITo2Z4DBaKlpJHu9RveeRw8DvAkHjzUngbZEV+Wwo9csOA++olN"
    "5w6DCudT1epj+pj9ksC3bIZlV/NPFHQy01yKEw/+dPiDmdJ//O3lh7vbq7fA4s9aAfIeJl"
    "T4vQZW46IMmKyZ8ynhjz/dspCq+g0nZfRltrLdOGZXZnVpV+Bjdc/xKSux6E7QSA6M5uNe"
    "cimIPD5quVTDJVyF/IQXVl9pXc7fGp2MqldoRO/1n4TvxjdlxuPYD1Sy+upMy/xud6F1ie"
    "PMTMubiBGfMR8Pdg4/Ux+EfkYyvXZCJaF9WDFdgladGgLHwMJTnPtgAILKCxSRT+hAMTFv"
    "TK774TXm45ytCH8tz7ZR+C/c/6XzACOKv8tx/3cGXGmNRzeNR6rmuf9ReT8AE1UwmrcWk/"
    "EV7vvp6CO/QLZne1BHMOrfROE036GbOH139R70hPP3P+PrRlL+J8SrP5zfXeKdE311Wrn6"
    "9GXFrJw9hHy6uvsHwV/Jv2+uLzV7uVT3Qr8xH3f37w5+Ex0r3ov4pEf9wozNrmZcK50vxX"
    "Vqvs6KVNuzlZYABhAR09vdE0nuQJW7F3REku92axXmEsl2yXm8pl4W2XinARrq/z6WcMD0"
    "adQlisfjuAfnpuBfmN8lR0dzZ9ZuIJvsQLLgfoHEaQGgVXN2fHKacv/sVZewrzEXahnOv3"
    "xuwPmXzxs5j7cqYJnWM+YZf8e+NiFlM4rt8b3z57eOJd//+eHm2ozFiw6Vy3/dlc6TjJVP"
    "35//66+lM+XdzfXfs+EF1r99d3NRYbnW52w4PiNoGW7M8Dkwphk72KQ9cyE49T0q1VseKV"
    "bvMJsbs9C26Wej0TLD4YY+tE9odMSMxyHLzJGQRvdj+G4C5sQb7cNio1hN8+sJqk9oGILN"
    "wsmQfmEkQkp4AAwPBOGTaN7s2eyran1oM67giOyhc5601txx0tyZycvi+C/SuHz+m4uidN"
    "C/NjjnXzce86+rp7wHK9La1igQOW1qJK72xAnp8ThgPhkIPnLZ1BgxKWHyAndrgOpmRaBC"
    "5vK8Bz6PRpRIFlP9MW/gxy/wXeEZoRFs8/2xoYC2rZ0dpBWoYEp1STzkincT5i9t/B2/NN"
    "iajqvASr434a0yx9lXj4m4xvhrXggFEqf5jq7iQSCkIhMufEPP/bZnfH+sFI+sNqICidP8"
    "R5sE9cNk/o9F+FnP+8+OCmKm2tse1VVKl89rB5XTBZ77kmGxovt+Zujd8skeysPUj1+djC"
    "s48wXzAlDoUiN3eTdszvnsgQfE/406ZGs4twjCKPHXBMQoS9jMXxszIXmEyAAlsydh4G1E"
    "Ywk6zhH5NOTaGghpMAJzIILt/0yjDiGfMIngROQDq0ng1ztt1/6Gx0GLPJq35M4tjYENRu"
    "n9BR25LZjhJJhxyKa2k6IoeJGy5bFMxPWM2GmFVn8l7kuwpQZgT5uGn27YhNOByXZTfkbi"
    "cJBpJwGfScioZPATVbMNPzD13+1kJewsgGRLcpkMWaTjsJP1ANtnBNqLjspe3bRzKJAkY9"
    "bCSJIdgolbEzdNouUkKIpdUoEW3TTmmRDcyss7I3BZErQQzSNpYL4PtljKd6iQpR5qe3W4"
    "RNcKYL8SgL5f1rc44g5wxOp8XwODDfOs9pWxjyda1Wzi65y3hUCnA2Vx+QSzRsC3g+hqe2"
    "IBlpvsLgYorgV2O6M5IlcK4zWwCgShWCthyCXL8mtzWPgJEXwi62HaVR5mkkszw4TgB6Fk"
    "j7YpM7vVbJphVx4jw2pTz5tjN0pE68H9NiEKnUwRC7DXEwxqRH1mDkBtOICcjoFtSySyFM"
    "lcVjP3MZMF8x9ZbQmM5rVQpHEaAqdIkYV/nolxl8R0yoR0KJ0lprXLgfOQ0aie/RlJhfV9"
    "oHGL93zSw2/tlQyalfCfi5ubdyX85+KqCvB8fH9xefv0WIsABgXqQDxAHekNmT8OWTYh7B"
    "xBbsx2wai0O3dzCpexzslwmkYVxxRMJtMdf8Pc9pmiQWgDLOcUW5zYtvM59bQlMwMrrmU7"
    "fBfjhWfYuHtAs+KK1ohjseszJXHZ9ZkbTW80eVaRQJe6Q3PIZQVI1B4DP4acNohE1G/9A6"
    "TY1Bp5dmRbgyqXCUH/F7DaR1VIsdAwDmABY3+4+Xjx7pL8fHv59urDVZLKl/s59c3y6Xt7"
    "ef6uivfD8gUe9Wzdz2W6to6BK+5nkzoGOTRiJfIS2QFKfE8kbBRgoGW1xLIu0+1NdMl3KW"
    "MGLLSXcJGqla9r8rXIgZ9z96wr4P7wXD0V27dNUNhtggKiDNrGmHNkpXe6i1xYnh5jk3tA"
    "pyOQDrqWPsDxJnU6Kxc+E2REp2AkEUTHiJoEHpquOWKcvInAPRwX8Zra4xt4vpWXq6yG4+"
    "ktLf1dzZBPLbrplI8lZWQvlUAvYWjPGOkv4T4nL14YAD8wqhH50fceqTGOuLe156VItSnH"
    "yzoEUvC1vMnmfsT73J+SCSMPUeKddhWBSFaPlWBmJE67w2Zi0dsTyfwWrsohL5lumZrgvi"
    "TS5hKwa/uBrrDwjOi4eF02Z8KEqXugzdXZYK6OG04D7sMUmdqc1znFHrhofNB6QOMhA3TX"
    "KJnoS25wPoi+cFDVUKsIQcW38dvUkLo839diVm/CQyOHXCj4Cy29NCUyd/tSpKcADRFinh"
    "IZo/WgzwH01CSHNPYfImhuuXwitM6D7895INhgvBTwWCFssUfXsMeS9oHHsbWdWqRy2FHu"
    "YJzsgjSUmWa0Yij/Tfac/ZKBafh+ce45Fbz/FpQS1hC4P7vXXYx4cmEKeJ6TOGCejqOfcP"
    "GQZsDzEZNEcNh/SR/Vb8nCQV0jRSvax4HKRiBS/2th2mTj3QUjzfeUjQR3NyOOPojI9qjO"
    "aQ5QNzukY9rn0RLSzYlaJcw16Vo4gDd5aDX2czJo5VRo52bmoJOBz5LCXSrtvXWWNGokaQ"
    "fH39J2k79l6WFpL+KubraERnPWAVjX3Ych9Z66Tb2otlQYzZsqZ90y2+Lmzijci45MOsoE"
    "Z5EcNaPZAwdEF1bCfWQcHr8TbCldaL2G1hsGjYF7TU04XBSJy6LYnw7BS7D/uEtOuuQUM9"
    "Gwf3xh03dZJOknLtGMrEjnsmCcPDMKTupUgbCWQIXQ4XAOByWwACZThbatKyJl6+0Au01J"
    "mIJllUloUFKksCeuyN3z/El7ttOYcre8yToFRv4oRw1QZHqnu8iyG8iRmVV3l2ScqaQbLi"
    "raWVcpqWBN3zPywKbzNpo52QrYIzzCBnpMhx8c8riVcMcFIUONAXUrhAk5hkVtjOEFABA4"
    "P8/fBYnF6fi2LeFScSnj2F8q4KFMd4Cg+p4GPNTAsLPsBwdQ2Kuoz79+1HOn7sgu3l54bg"
    "c40NB/GJFksiZt7skITt/pEbnypQ7oFixmVKXoJyUTxh7wiJZBiIVoukRyjZL6wT12VEir"
    "eynOa5yNG3xRLR6bvC1LDtB0LSDrjmm3SI0oic5cCCWyFutYGutIF4uFGpdTuBz+2pFDev"
    "LiZdqvlhSCdndfo+0QexouqThvotiXdWT3nkR069J32bkqibuatGAeC74sFUZaImx1aVd0"
    "aZPg4TZe5dDiVcotbBS2iK9J3Wv2RxVInE3YsFXPTo6fv3r++vTl85lWNruySBmbV7wOsi"
    "GJU0lHjhj677BbVQMwP7vXXWTi635XhjFXCLOL4H6owGAmPgdbegR2MrY+pCHstUdED+AT"
    "xOKnkqSdm7Cq4kAwdqZ95DpqgXA4pch9fbXvjb2ljTveh7hjPonqnLEL0lczAqf1a0piwT"
    "0m5RuCB9f0TM9WN2zGrbf02xbT0QM4wkqWVBFGvSFR9IElZVZCnwzhP0w8kbh1YJKZed3X"
    "3TT4iVRdMdiF7oOM5ACtnX1XgB3RIK5hdv2MJV5rNIjZvYUaBBL1YizxaKZFYEB12jE5dd"
    "JPuPCT8OqkGTMsSXwo4YL8L/7QJQNcqj4qBDjeA5WlPlB7Dc/9Nfo1Oo+mBP+ihFjTBDIJ"
    "42b3QRQV3pHGeycvltq/ANuLXhNkAP/A7qLekIgFqHL8GsEmHug3Rfrd5O1UBGEYePrd+G"
    "GwCxUeABd+e3f10yV58hf8nr88+c241FOcCi5pNt0lvxTaTreuCudcFZm4TLWebLzLSs+O"
    "dcy2N5570ZZt1zaTQMCmrm1vzz+8Pf/hcldBgEkmeI2iMEsRb9YSdJq1eS4yfC8q7Uk3pM"
    "BjRA7BzjsjWQmUyE/rnWAHsIHgf4C5DychK5auT4vqEPY1kKoGaNjca0zO52wlJJFr7bHs"
    "5rF8+DXlQPdNysq5bPsebInFZNcJIlKutei4LPaqnB+2/os6lnJxqKBfVhsuDKIHGwuhSn"
    "cIrp0yr18cmzAbRjVyW99ra5OZ8f5wwwvY1ziAp9n3RCjRHaDM90TGRlEGupWhrYQLRG0M"
    "icvSbSGeFuJxQQSrQjwmiZ4FZSXvaVGZ9RYNSfLmGXu5fW23B8ndENWgTg0Ilt7pLkLBlB"
    "5j4SgbYaCbyJxNiRuri/8OaSzTDBie9xKp94ot8xCrbiKFNLXc01S53gJcTgJce2fNT2ig"
    "kK12UnHJoC91mzG15ktEDpvynTQjRnc2SsLy9AazDOs3kvnc2vffn33fpl9/hzJvDcLWIH"
    "RABNs1CEdMSrqyRZiYMu+TZx0Qz7dgGWZMazQQC1x9zE7sFaX5uL34CcuuT6gkkgY+/MHs"
    "K9afJfGQY3wjVkMYBGFN4KQFnYlVqGZ2MMzm1uxz0+yDo3PI7c/HEpnLJ2SxpaSh6bETZ/"
    "pA8BEoNaOgLv+C85DRqF4SZcKKKPpA6Y4s1uGPuLi5eVdSPC+uqpl5H99fXN4+PdYaJwwK"
    "VAPLcX+bZ3ZzbmQ2fosYhyW44VRmZGl2w7nRs61IUSJyGenQB2SXANvHI2Zc9reEcBy/NA"
    "A4jqtWVI5v4K0alttBSwUSh9m9ZIxIiyG1eMJa8IRUJbcu21wkc1ljclCBXYAp5EbGiqhC"
    "7rXbMzGY4gqlCehUTeE7Ho/jTp2hrG90FxrIOMQ4nUAwEJlUeVy/fGA+Ztd1dQS/HI+y4P"
    "6smgCawyPqw9Mwu0/XDopV8ovPvAA7FNQlFGzuRVb+2MI5U/LHtrkGu97Sugtscixzwa00"
    "t5zC5TTAjodbhRh3if4BmM5EpBFICk/yxDRWfBnlef2e2cPP9phtSC6DIklPJJgxfUt0qk"
    "TntDhuP16QURBhwneUFKxBp7nLQtm7QJE4ycm3xFJcChRJtQFrBKVK57BVXwVRuiSD23YP"
    "pWRsXAJSqSF1WAguQSsZ52xR2iqdw+wGfUj/2NUFSiS62HRfHTBi4CoZUjk0WwDbhnMzHo"
    "+osMpEq9JtSDZrsBg6YL/RUNdd0fYaVn7BNYwyMpdLZWM6eW2yM528bt6a8F4FgeSjDHM2"
    "XSEFEnddGUn4YFqtx81VoC382raGzbwv0ri8MyH3QypVVtqIRmTmY3RPEgiQ+Mzv9WsaMy"
    "2yE8p0S9kJW5SHFsATSfbEo50x17pac4muTbZzOdkuk9UyeMk8rdMLMIFNkgoZbteHFIxK"
    "u1Mpp3D5TJoMpxlQLtjvzIPv6WKPglxTIOjhIKYVTLZ9SrXO4u/PWSzYCJm6TJeKEmF7DL"
    "p8DLZlI74DIbd5JK7EfLR5JNvLI4m4CryV00gwSONaP+mAGL7ZJJICy5oiY3KOPhIf0ytI"
    "0azcQIY1pIknaW0Amse1JBm9iTGUxLCgGp7exlupeVdfiGC9jzdKRtGhRG3Ei5sRL96QKu"
    "uztUDUnq1LowXpErTmfpmuFcDSAkh2aOtw4gJVy/y1RRNnAaerBhNnz9kzIRjHEhdmn1uh"
    "xOg/H9QXJ5/dW6wwpaNMW6EluPCIf8FwOsFH2mNGPd1QHKO5KOheoJR04bqncUrywKY1zc"
    "6Wf46J+iPYIIkArkYEZ6FBxeutkuSkkpRENdpJIKdx+ZBIvStdtAO+MPIHE6ZxwDs5sZvD"
    "8B4PgNyHNtvoaTHk/4YDH2GLq2d0/WxPh7vbbFH78cHUlWC7whu9pQIcT589M+Hzs2fNjM"
    "Z7FW99cA+WtQ2zcwqn57Ic0pMXLzGGBXkPjFVLpuiuvxvR1h21W4ncWotzYBP+V1huy1S6"
    "KFA5HaCQRQiRyZATPzD3g+8qSmFgs9ukw92d9loAv/M+KOjY4QgDRVO4cpnN5vjEZI+HUQ"
    "tiRef2+DYA4fsLQJB8LDx7dK9E5rLp4KQNVwCUsFirPbRdImvZvy54L5nVa8D3zhNcZg/l"
    "YIrwlTaABohvfqK3rDUBT4uLewXXPNgxIljVNX8JD5keELM36pTXESM1yHIWSdKMKmMwhn"
    "nTy7Qwf39ajPU/IvgafLMkMZUyR4nT4NciSCw5mrtT3a4y4vWQ8yZfZIJJ90PuPczUyj6N"
    "otkvIY3ux1gcc/tY9K6gIQdP0m7rsXdHFOXwN/3zHO+bzecijbtZl+aM3zAyNwiEVD1bJp"
    "epXEZFl2T0RhK9Mc3QmtUlIoeTVtxidHqoWvE5p3F5QicJq9yjISvmA0nGTFvolvhvkqjd"
    "nKY9l6StUuWqt4wIaokdnvIdWkhRxUriS/m4TOb/afP0P93rUp1bPUoPGPtkLLKWd4GoFf"
    "YeCbtkP5qLu0TWZtm5nIAFourZu8zLVI6fm/uSylyGbixWW4lub5ZbRwYYdJnloUxJyJSW"
    "VZ8rEsH/JyIwrRW37ytyzr1iAlWncawrYtXmrgE3d+F5sLq0pgSnvgd27Ypcusiec8u8IA"
    "7YXiJrRhzDf3sxFaty7Bqe8zM85lD5pANSVuTRDT7jUBlU6Ma8QpLroRWQn89SWkca8KEy"
    "CNSAVX2x6Ha75mofI6h25o7V/GpwyWa8XOyW7c0kZ9hZL6uFB1ofUBKfT6JZAnPmUcXCkd"
    "pDmgyVDc32ln6UiX81K5PQdt9z1ot68N339rBuoftt4XaEF7U10dqQ5LYh996dP20hpR0W"
    "Utqk+vuJiwcmbvUqm9N/85sLFeCJHmYemSi4xyTi1KC8+pwliDU+RFfiDFRSNFrx0MeMu0"
    "BJFg5qIw+XftDjmm+jrmsbZLLeSJ7dqrsbCZhqVmxhyxDLnOtlugM81/fkHDdyyO2Hf70V"
    "r4V4Lbw7mzzazpkIvGHduZbeWXio0XzMY2das2BXOGfqdNvvBVA5OX7+6vnr05fPZ3rs7M"
    "oi9fVxqOQLqCm1zTaaz+8CyUEY51uIEcVFZcHhdPgBcvfYqMjG8YIiG8fzRTYK1SfKHP7n"
    "h5vrhpSJnKR6XAaeIv9PwkDuo/27gLnIjMVAUxVTqhx++ICLOst3m4fZt/8CZ8JbQA=="
)
