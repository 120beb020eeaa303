"""Telegram's own list of the bot's Stars, the last comparison with it, refunds that were asked for."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {"serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", "moment": "TIMESTAMP"},
    "postgres": {"serial": "BIGSERIAL NOT NULL PRIMARY KEY", "moment": "TIMESTAMPTZ"},
}

_TABLES = """
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
    CONSTRAINT "uid_star_rows_id" UNIQUE ("telegram_id", "direction")
);
CREATE INDEX "idx_star_rows_at" ON "star_rows" ("at");
CREATE INDEX "idx_star_rows_state" ON "star_rows" ("state", "id");

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
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _TABLES.format(**_WORDS[db.capabilities.dialect])


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("this would forget refunds that are under way: restore a copy instead")

MODELS_STATE = (
    "eJztXXtz4zaS/yooVW0lW6Vz+TGv8/xz9sTZ9WZmnPJ4LqlNUhqIhCzGFKEFKGuUXL77oQ"
    "GCBCVSBvQEZVbtTmwRDcrdeHT/+vVnZ0RDEvOjiyCgkyTtnKM/OwkeEfHD/KMu6uDxuHgA"
    "H6S4H8uxWA2SH+I+TxkOYLIBjjkRH4WEBywapxFNYPQF6uMYJwFBUYJS+kASfo4wmnDCvu"
    "EoIY+EAWnMUZ/EdIr+IIx2UTokiM94SkZiEB+Kz6dDwkg2AZqSJD2C94c0EF8gSu63/6pJ"
    "Ev1nQnopvSeChIkX/vJLB+aGh+MJG1NOOr/9Jn6JkpB8JVyN0E/E59m3k5MBnRw8fugNIh"
    "KHJXFEIQySn/fS2Vh+dhndXyfp93Is/OX9XkDjySgpxo9n6ZAmOUGkBHlPEsJwSuANKZuA"
    "iJJJHGfS1FJTf10xRP0NBk1IBngSg6CBWn2B4rNOr/fx5q736equ1+ssLAJNYQgr+yigCS"
    "ygCJYTMOAevsJ//ffp6dnZ69Pjs1dvXr54/frlm+M3Yqz8vouPXv+lvkzBLTWV5Nn1P64/"
    "3sEXomKVquULH/wlaXCKFZUUVcF9Q2RlEbwbYnaVTEZSCNfim2txloRhkM9JRPyp8xLR/F"
    "8mEv1BIZNir60ulM50iFMUif9xNKBsfjfVCGiEv/ZiktynQ/Hr2ekS3v/vxe27f17cfnt2"
    "+veyAD5mT07lIxBFwXpji9ivfoPo6S2wKYYfO3JbHSeWXN7hNih4L45HDl/WifcGkb+8F1"
    "u2L85+OhDLnaMY8xSJU53NfJYG3BA913vAIFpJGtlZv+WTx8PrAG7iwUPlbaCv+LIUvqeM"
    "RPfJD2S2cBnMcT5TrT5n0zRLAn/pFaY/Lb4iw9NcczEXnvjTxR9MUvnH3159uru9fidY/J"
    "tUgIKHKWZhr4bVsCkjwivWfEb4/Q+3JMZp9YGTMfpK72w/rtm1WV06Fegkvacwy1osumM4"
    "4QOr9dhILkVJQEctlyq4BLuQnlJj95X25eKj0elo/hOc4Hv5J8G74U3aeJyEUap2X5VpWT"
    "ztLrUuYZydaXmTEBQSEsLFTsXPOBRCP0dar51ijnBf7JguAqsuHQqOCQsvpTQUBqBQeQVF"
    "EiI8SAlbNCY3PXmF+bhgK4q/lupjVPwrnv/SeRAjzN/5pP87EVxpjUc/jUecLnL/cxp8J5"
    "iYRqNFa1GNn+N+mI0+Cg2yhp1BHUZweJPEs+KEruP03fUHoSdcfPgRXjfi/D8xfPrdxd0V"
    "PDmVn87mPv321ZxZmU+Cfrq++yeCX9G/bz5eSfZSnt4z+cZi3N2/O/Cd8CSlvYROezg0Vq"
    "z+VHOtdL+Y+9R+n5lUu7OVVgAGABGTx903HN0JVe6e4RFS39uvXVhIRJ+Si3hNtSz0eK8B"
    "Ghz+PuHigunjpItSOp6Me+LeZPSRhF10dLRwZ+0HstEXkgP3DRKvBQBWzfnJ6VnG/fPXXU"
    "S+jilLV+H8qxcWnH/1opbz8GgOLJN6xiLj78jXOqQsp9gd3zt//tVx5Pu/Pt18tGPxskvl"
    "6ue70n2iWfnth4uf/166U97ffPyHHm6w/t37m8s5lkt9zoXjOUHLcGuGL4Ax9djBNu2ZS0"
    "ZxGGCevqNJSqodZgtjlto2fT0aLDMYbulD+wmMjjGh45hocyTGyf1EfG8kzIm30odFRuN0"
    "VnyuUH2E41jYLBQN8SNBCVCKCcTwiCE6TRbNnu2+qtKHlnMFRuhJFzxprbnjpbmTy8vh+j"
    "dpfL7/7UVRuujfWNzzb2qv+Tfzt3wgdqSzrWEQeW1qKFe7ckIGdByREA0YHflsaowI52Lx"
    "Cu5WANX1isAcmc/rXvB5NMKIkzGWX+at+PFRfK/4HOFEHPP9iaWAdq2dHaQVmIol1UXjIU"
    "1pVzF/ZePv5JXF0XQyD6wUZxM8KnOcfA0IG1cYf/UbwSDxmu/gKh5EjKdoSllo6bnf9Yrv"
    "T9KUJk4HkUHiNf/BJgH9UK3/CYt/k+v+N08Fkav2rlf1PKXP97WHyukSz33JsFjTfZ8ber"
    "d02kB52Prx5xfjGs58RoJIKHSZkbu6G7bgvJ7wgPi/VYdsBeeWQRgl/tqAGGUJ2/lrx4Rx"
    "mgAygFE+EwTeJnjMhY5zhH4aUmkNxDgaCXMgEcf/uUQdYjolHMCJJBSsRlFY7bTd+BueBi"
    "2KaN6SO7c0RhwwqTxfwJHbghleghmHbGp7KQrDi6S3xyoR1zmx1wqt/JZwLokjNRL2tG34"
    "6ZZNOBmY7LbkcxKPg0w7CnxGMcGciJ9wmh/4ka3/bi87YW8BJDuSy3RIEhmHrfaDOD4Tob"
    "3IqOz1TTuPAkk0s5ZGkuwRTNyZuLGKluNCUeyiOWjRT2OeMEadvLw5gc+SwEY0D8eR/TnY"
    "YinPUCHLPNTu6nCJrhVAsxKAni/rWxxxDzji/HrfAIMt86yaytinE60qDvFNrlsj0OlAWV"
    "y+wZwR8N0gutKeWILlqtPFAsV1wG5zmiN0nUK8BlSBQBhqJQwpJzq/toCFv0GMTnk1TLvO"
    "ZDa5NDkmJH5gKe/hNmVmv5pNPexKx8CwytTz+tiNEtFmcL9tiEImU4yZsNcVBjXCIbEHoL"
    "YcQI4ngm0rJLKYZD6rmU3MZIH8R1JZAqN+L5g0XkPgGCh0+Oc5m3TRGM8I4x6ls4xx5Xag"
    "NCY4qWa/JpljfV/Q+MV7Ou3Bd+2VDJq18J/Lm5v3Jfzn8noe4Pn84fLq9tsTKQIxKEoPxA"
    "PU4cGQhJOY6AXh5gjyY7UzgrnbvVtQ+Ix1ToezLKp4jIXJZHvib5nbIUlxFLsAywXFDhe2"
    "63rOPG1qZUDFNX3CdyFeOMfG/QOaU5riCnEsd31mJD67Pguj6a0k1xUJZKk7MId8VoBY5T"
    "XwfUxxjUhY9dE/AIpt7ZHjI9caVIVMEPi/BKtDUIVSElvGASxh7Hc3ny/fX6Efb6/eXX+6"
    "Vql8hZ9TPizfvrdXF+/n8X6xfQWPeq7u5zJdW8fAF/ezTR2DAhpxEnmJ7AAl3hAJWwUYSF"
    "mtsK3LdI2JLnmWMiaChe4SNqla+fomX4cc+AV3z6YC7g/P1TNn+7YJCvtNUACUQdoYC46s"
    "7El3mQsrkGNccg/wbCSkA66lT+J64zKdlbKQMDTCM2EkIUDHUDqNAjBdC8RYvQmJZzAuoR"
    "W1x7cwv5OXq6yGw+3NHf1d9ZBPJbrplY8lY2Qvk0BPMbRnjfSXcJ/Tly8tgB8xqhb5kc+e"
    "qDEOuLez58Wk2pbjZRMCMXwtb/XaT2ifhjM0JeghUd5pXxEItXucBJOTeO0Oy8Uijyek/R"
    "a+yqEome6YmuC/JLLmEuLUDiNZYeEYybh4WTZnSpite6DN1dliro4fTgMaiiUyc7mvC4oG"
    "uGhCofUIjQcNwF2TcqUv+cH5KHmkQlUDrSIWKr6L36aC1Of1vhGzehseGj6kLBV/oaOXpk"
    "Tmb1+K7BbAMUDMM8THYD3IewA8NeqShv5DCMwtn2+E1nnw/JwHjAwmKwGPc4Qt9ugb9ljS"
    "PuA6drZTTSqPHeUexskuSUPJNaM1Q/lv9DzNkoFt+L659tYqXwOn1JrQMFzht3KiBt5de4"
    "KExXKuyW7In3WXw8KU2aLCF2gckUAmG0wpe8jKBNAR4YhRITXUBxuFk3hQ1W3SifZpNLcW"
    "rZX/XViH9fafHu8vYmt/8G4lAr4elg2FiFz1mYLmABXYQ9JlQpqsIN2CqNVUfZOug5d8m5"
    "dWbdMri35XRs87Oy8mj0KiqpulWYOyc9XNEmVtLr9kPTm/6By6rGFzV3akAmRBt0mWzQnE"
    "kGp35rZeVFlPDRedp3VL0bYCvDdWybIrE4+04BwyyHKaBnhpumIn3CfWOQR7AeCyjdar6U"
    "9i0T25V9epxEeR+CyK5rRRXoH9J1102kVnkK6HosQ89H0WSfYVV+jYZtL5LBgv7wzDk58p"
    "EM4SmCP0OObFQwkswRJTo7ftmnDiZtvk7lIStoji3CK0qLtinIlrcveimKlhJ40td8uHrF"
    "flVq4Y5qRsa5SfdJdadsWYJw27OwAPOR0RFSOHOVLUkE35QGYkREPMh0VDLSPAroumwygY"
    "QqHTkKOUooQiCoYV1EtZtOy2+qY1QM4RZg8uIKce7y/I2SnYaakc7RjsVIJ3TxwxyVrIsw"
    "XFqg/P7/moxo+TPVl6eA74yPbkJFklYQCdYK3rvoU8FTy/J3CqVR2DtmRrnGliCpcjLRvu"
    "74m2ottmJwH1S4JSa0O21whE9QzI3xrDDe+J4Pwif5eUrsjGt41vV4p8nIzDlULqynQHeD"
    "03NKSu4rrOgyk8uK2vkz79+lmunaor23y89N6OYKDdzX2RILVYEe7TSYpG4vadHaFrYVtA"
    "yhAjYyJMFeU6wmhKyANc0TyKodRZV9gw0sUURvfQsyerH5lSWhGpscUXVTqz1Nt0+pmka7"
    "1Z/uBiy9SIkujshVAia4HilYHibLM4qHEFhc8JFh0+xKcvX2WwCjLSQvZfBfQQu+auqDhv"
    "o5ykc+5QQ3KGZHFVfa9y5K8mzUhAoseVEhVKhK0u7YsubZOe0gb7HRquWW6SlpLRuKpyS7"
    "0z3yDxNiXQVT07PXnx+sWbs1cvcq0s/2SZMraoeB1kyyuv0lq9MfQfozobXz7pLjfvYYxl"
    "tCr02e0zOrkfQlYrHUEgHUSDguIwYBFJwm84GkRMWNVZQ7u3KEuJ7dN0iO5pFkp6jx+JzI"
    "FdtO238I5fk1+TL+MJC4aYky+qM/ADmWndXUcDqIQPcKBWvEuTWxfyUYyVW4cRkLJSO9qW"
    "FX7CBG3C8/PTKPWedrGVTZqNXJQeufXOjo9trOXj43pzGZ7NG2vF4ee0s+YIW/XdZ/U9u+"
    "16q1R4WqT1VpvXBT7uo0eo6aH8CMZN79dtV4hHKTMrSWeBtFnCUV/fZ9no5a9LwrhvHE3p"
    "vWSM3VKo5z7LJlv87qKZI2yEZNR3boZg9NJ3NppKdK1fb92d4cr/Etlm2P9MjNcluR+GAr"
    "JmcsKB99ot7/4NZCbM74dFEdwk5I6Kf7YsgL1uAlv2lza/Dfc3gIu+j5KHTi02Kp92n8ZH"
    "e7EYaF+ChjBOoUMlnSYIKLuqS6guBDjLMEXMH9CAVufrrzzLGtHNfjSofybneXcJGCmVMh"
    "dUKifwN9S8M5V5SuL8CzlkGoPGGWfbzxWoOnllgVOdzOMhBUwFj6pRKre1b1L5q+KrYzdr"
    "V0wwS0ioCvNOE3B6eJl/v5ZvrXyitXfysjvZOL63fiO/J5jXlYLLny29jWMYZXkPQ0IQi8"
    "CNmFIUUpkimQ4FzxCOaUKOkBxAp3Amzbi6VlWH0QEj5FxuEbk5EE3iGbrPm9UvpB1t5S1t"
    "ebkmlJeTZ6gLr3MCryMBMRozGhDO3yIIsZmdy9W6ylW9+ejWGuXoyR4SvgM+HchVHEFXV3"
    "lNB0OU4geiWg7FIRqKfwgT5oA4OqCUqX0P5L3gQ5MkrWqMvDTRSZMcoBe96b4+T2KdPorV"
    "9SO0O67QIPJnSzUIIOqNod2pnRYBdfOE9gwXepZOPKUsVFX0cgsdJkXCBP8f+KErrHGxVU"
    "NQCGB8oKOGFurxbWBeCG26SGYI/iJFLGkihej3yX2UJMY7srJ+6sVcZkKJ40XuCTSIpGWW"
    "vkUJiUDl+DURh3gk35TId6N3MxbFcRTId8MXE6eQMYH44Mv76x+u0Dd/g+/zt2++WEdLjT"
    "PBSYVdPP0l+6mNlvISoNDiso6aycb7rPTsWcf0DYbbN5N9cKxUwwetV8UOQnh38endxXdX"
    "+6r1pLoiVCgKebuEei1Bthywx/vF9wWlXSYCsiggiA+FnXeu45IhGln1/sEM3Oz0D2Hui5"
    "sQLugBKPxZXAQ0mELka8TTCqBhe6+xuZ/1TlA1Ntpr2c9r+fD7KwrdV7VY9Nn2Pdh2o+rU"
    "iRJU7jvquSwa1dqyQ8cKqnLKRfenuaXuk6hde7YWwjzdISShlXn98sSG2WJULbfls7ZPnx"
    "3vDzdthXwdR2I29zKPJboDlHlDZGyVUAGtvJ0lbBC16TI+S7eFeFqIxwcRbClKpIbXgdD+"
    "7smaHRjfyUkae3zttvnij4yOaKcCA1MPusswsDEMscXAEkQHsp8Up0h8m5nGpMAnNB1S8k"
    "gYtJoijJt+qEC8lR+h6xQlcoRYIIlYIKg/ScFHVYWCbfFFa0TctLBXC3ttE/aC1Q3LecJt"
    "zfz9BH3wytN9uU7jvxCGdCoOkpQkKiwHDhNZZ7QvBeJ1GM5Y3NsqnMBNLmW6hkgHdoj60l"
    "I8EJwgD35d6EXeHD5LS35bN0HlJN7LSN7WSh5RCk00vJZEho/1K+r9LxVHic5rmcCOwOEo"
    "gkAjoydME6TSop0t2vmUzDeOdvppT/ouYis4TFzMzvItaBoj247M/sCJOnbB8JSZWHYnbt"
    "Pl7RBBbNjVKe/VKUUOmJFEO96Jnxt4tNfiRiWvq+BTjfHlyqbP/KC4tHV0TS6rOoRNr7kn"
    "ULZijdsFpMPwLsRhBHgcpWJcF00jIdFJikLMh6QCOLMnswrX1vCh0BfbYDA/UbEgW3u2ER"
    "h6/MFlAW4+yAWOWjH/oEJleQrsysl8tg29XOkGqCXPTNfTxaRqmb8p/2l+E6zpQM0dUg0T"
    "gq0H1Vx9a7hQW0Vvb4reh4jzWkVPPrRQ9EZinK2md6E8DXlV8oTK2H8I5Kfgexji8K0wIq"
    "FUeoZwj1Tlc51BCCArjJ3i6gpDm57eJZHAgORaBdJTBbJFW58d2toGpvmiWLWBaQ3OPcwV"
    "rDp9IVO+nlIXJtbKwo2KDumq7EBdQABc4Mlk1CcMfaEsjBIcfyl5w9WNXuqCEkl1oBpB2v"
    "gbKrut5jaF3gPZxAstV38x6gVI+KJVJfxUJbQAnURgEPl8rXROuui0i87Q0dGRWvkR1xoy"
    "LH3/o05aPe/Z6XlwWjrreQaRzxvSy7OxRS+9YH5r3+yN9Vr9c2b/HGFbZbpF7j1D7udv1k"
    "1x9cBCVuY5a+gTFoxtAZFtZ+otIiKLp/eiBByrad8ZEzXq0LaVwNx1tfWq2lCC5d2QBJVt"
    "LoqH3WVoE5Sf6QUwzqG4dox5igI6GmMWgbELsUR5JPm5zMZgdNrV8NBJdfHslWbZcKre2i"
    "iQ94t3M93F6wEeV+zgYDGDhmAEVmHZfRzrs9xeWzeIfDaWOqpSnvR+59kvHEr0y8K51PsM"
    "pTACXJE4y6dM57WIQDhdFBMOfROywocPZJzChcCRWMhoMkYp9U1KDpHu2/RBwQK/JYNJUr"
    "7/Fp8+rRkwOdA6bEUNz8JIZM+q/sy40iVADi0xZP8q6U9S7YACDIKTZeBllkTCp+At4ohP"
    "WEUJ7W2+yCaUpai6JkZCHIt0Q6nyFK0jyk9HlFi51B2BMqk8PzEbl9M5zBhuLw1N4bckVO"
    "EGTqBBXyROJnXaqNY/obBq3qJjWdYhET/7LJ/GFdDE/IHoRdPECpo4TaHnTkWIb/35ZJB4"
    "24dux7aqoSmr63mBncvs04KmtVG9tlEJY7QClLwjX2v2Sk7gcYVZ1SvTMEttr/Blkr36+a"
    "4kVH0Gffvh4ue/lwT7/ubjP/Rw48x69/7msg0defahIzJt3b0cg0HVmIT9Z3miKgu20kZa"
    "kjxqEh1gl5/Tly8t9DwxqlbRk8+WOuSDvLLlmi5O6xKZvvHc2nFsrrYNuDk3DLpVd7jVj7"
    "pPw2106hD1Lf2NYlQE8aaG2R9DgxdhcHYRFasFIlJRFMqI1DBiRI6vDvJed8LKmO40myUT"
    "Wk5REdOd22JtcQFvcbQ5cdpeE3NkPl8U0AMXz0YkSVXPVVlGVp479oDadq6QshdI76NKKT"
    "yN0JQm8FoeKc1dc5RBe6uRde2ksiDeWIjhTa0Q3syL4GC7/UyHNCb+d/hJcEJXkEGJzFvQ"
    "rNOHhqs0SYdctXcFcXRRn0hMGXKyfRaNz1EhewgdOwjzEFq5Ova8N0i8vmEgdrIrbhZ8D9"
    "d+F+XaCg55F9K7/HAQ7CWHwTPAZU+pO3gWU1zB+Xq42SDxGHDeyEm2DYC5ad7HVbF+5ReG"
    "zu4TJlRc+mCrcm3hrPEkfuluCBh6pwJJyZ50lwEpqRzjAKOMwInKQMkqysh34b9DPOYI96"
    "FKonyijMJq6GSVSZxCjSbjMC+bA+FGOinC/LyFTLyETJp2lHWgrhOw1fE88yiUYk+ujB05"
    "iWUdDnWQZPeHPGC8waZa5/Dzcw4b95CTzMt0rcwbJfM2p96TlO42RXbbKbKGLUI4x2t3s1"
    "SmzAc11wHxfKvlWMtMqzUQDa4+ZSf2TGk+bS/+pGumQmSe+IPJ17QLZVGHFCx4Jn4cRHFF"
    "xooDnY1VmOZ2cOsp99bsE1fncJWUE5PM5xuy05A8E3AY92RuTIUgKI0JTqolUSacE0VfUP"
    "oji03AuJc3N+9Liufl9TxO+/nD5dXttydS4xSDorSG5XC+uWDlevwOMQ5HcMNbnBzujd5D"
    "lDghHSUin5EOeUF2kWD7BNCOVRCOk1cWAMfJvBVV4BvwqILlbtCSQeIxu/cdIttiSM8bT8"
    "hUcucycSaZzxqThwrsEkyhMDLWRBUKr13DxGBd+MlcgF5Fpd/R8WTcqTKU5YPuUgMZhjiU"
    "fhAi46lgkMp/lsm4kOesyobzyQgiN/8gCZK9MFUlcFm6oSsjbBkJiJhP/RKSIOKVYerbfJ"
    "GTP9ZsY2L6Y9WA1ib30yYfCclSJ82toPA6liSAo4JNukj+IJhOWCIRSCxmCthsbF0tZ8ue"
    "WbVrHS/4nMbn270zfyD5DIrgEZ0kqVgxfUd0qkTntThuP1+iUZRQhsSbUhljNcYzn4XSuE"
    "CRMUnCZgeKZNqAM4IyT+exVT8PonSRhtv2D6VoNq4AqVSQeiwEn6AVzTlXlHaezmN2C31I"
    "/thFU8pCDi42M7l1iPnQbgPsGs7VPB5h9rDKbtB0W5LNBiyGjrDfcCwrYEl7Tfzh0vkJMr"
    "KXy9zBdGqT2idG1R9NpwvpfQEdaczZdocYJP66MjpmGy8/d4G08CtzW+t5b9L4fDKluvQ1"
    "hINDZl+Cch+jf5IAgATqt/RnbnZCmc7jxKMmVk7UzHWubVaia4vx+JxtqWW1Cl6ySOv1Bl"
    "SwScBIGKXE643HCOZut1JB4fOdNB3ONFDOyO8kEN+nCxVgCk0BgYfDuuzCrm+p1ln8/JzF"
    "jIyilQrSzRG216DP1yD5Oo7EdO5VB0t0B7izD0nIbR6JLzEfbR7J7vJIEppGwdppJBCk8V"
    "HOdEAM324SicGyusiYgqNPxMf0DCnalRvQWEOWeJLVBsBFXIvK6FXGkIphATU8eyybCCjz"
    "rroQwWant0pGkaFEbcSLnxEvwRCn7v2+C6L2bl0ZLci2oDP3y3StAFYWgDqhncOJDaqW+R"
    "uLJtYBp+sGE+t5GiYE61hiY/X5FUqs2/dW6UxGa98lClM2yrbTrMKFR/QRwumg6it4zHAQ"
    "QAQaRHNhoXsNoXBfXpX6gcwqes2uPo+N+sPIIGsANxcRrEODzM9bJclLJUlFNbpJoKDx+Z"
    "LIvCtdsAMeCfqDMO+6Zpo3dn0Y3tMBkGuF4u1KHNOhbQTqlgMfxRFXzejq1Z4N3wxvt3Hi"
    "SD++MHVleeQBXCyrsPn42IbPx8f1jIZn85Xa74Vl7cLsgsLrtcyH+PTlK4hhka1VaZKumK"
    "L76oUF11+9qGU6PNqzo3YnkVsbcQ5sw/+6p+aqu44QQtMhRWFk7wffV5TCwOW0yYb7u+yl"
    "AH6nfaGgsxCKrDINV65y2Jyc2pzxYtSSWNGFM74NQHh+AQicTljgju6VyHw2Hby04QxACY"
    "q1ukPbJbKW/ZuC99Sq3gC+d6FwmQbKwRbhKx0ANRDf4kJvWWsDnpqbew3XvLBjWLSua/5K"
    "TDI7IGa7OeWN3hmMjmhvwitOB83Om4TcUfHP00z9ESb7zJsblbfI1lJLKzLt1eEF7szSsP"
    "x3+YwHwrIVXRcZH5Y4MApOPe3GyATlUjkUI02MOJ5xxCPwOEByehZlPcQcyoJyMglpMhud"
    "y2d0miD1LgRf2wzLrqk0up33PO0NqXVv5DxzVtfKhJtR2FqPRwtK7giUXFCZXZy3i/tnUW"
    "D6NrB1nxsTNWrbWKuA5QPDRglcyy0uQ10rbhQdAlt/j0AUqXV5Ld1RqD8zkxSPELxGHdZj"
    "zHnh3s7OedO7zWUb1RnCjKCEVvvKt/kiG2d6P6bBQ46H9XGS5L/EOLmfQFXv3TvRvd8cft"
    "wpbajh3sCwSbY7XS50k8bfchH2jN+yS3EQMZ72XJlcpvJZc1qR0VupUAP1EZxZXSLyONvW"
    "L0Znl6oTnwsanxe0qrRBAxwTM5GZE7JSi80NN4/PWwyvIoJKYo+XfAcbtTWgBcoqAjizWf"
    "9n9cv/rNE1xnd6lR6w05aQxFneBlEr7AYJu2Q/2ou7RNaWB/A5c1yIquce61em8vzebEoN"
    "FsEtvsJmK5E1ZrN1ssTZiCNGp6hPAihjaHhU1pdR47ZiCbpzOG1LdM1ZAcqnphOoZygmqd"
    "yrfZqiRPx/yiLbIsdNXwYOTg4zZlhGo6wZZGEf0+LnLbw8HKDPKA4DzNfl0qWe55YE0Tgi"
    "jURWrTgWJY+6iNzq7LqWkxwqi+C/vTFm6y6qj2KeH8U0h8onGWy+Jo9uYI5DZZAK7BpFnK"
    "8bKiejuj6IiQ6bVZPNMMou/K2RfFKdtDbSWvtgWZS35VqDQwdWRKF8v9F03W0GwQ4f6WGp"
    "ACtG72YKVXUBcOeIVGvNqonaumJVL46SitYNq/LqfTbbgfBrhegquRFrIqz0Jl0eZdXLjw"
    "TbON1EJ3wyQYlCiIzVhdR0gBQ0sJABT2oorwvFXXUqm3ApXa4xCtvSIp4GReGJ4OMKudEm"
    "mc+BUU3sn+B/e/o9uX/a2uy7DO85XMdrW9DZl7zctqCzTdLAOgWdnewqR/X3J8oeCLuVu2"
    "xB/y0eLlWAp3KYfaIBowHh4HYWymtIsywwmER2BIlS1bwqpXEISTZRykk8qEwkWHmiNfLM"
    "XGNGNxuYu191dyvxz/WKrTgy2Cr3epnuAO/1htzjVk79ZoTLteJ1EO9aGYmbu9ouCIuCYd"
    "W9lj1ZeqnhYsxTd1q9YNe4Z6p02+cCqJyevHj94s3Zqxe5Hpt/skx9fRoqeRRqSmXTz/r7"
    "2yA5CON8BykfsKkcOJwNP0DunlgV+zxZUuzzZLHYp5FwXubwvz7dfKzJgCxI5q/LKEjR/6"
    "E4sire4Ru3lzAXmLEcaJrHlOYuP5jgct30+nUvs7/+H0cO+3M="
)
