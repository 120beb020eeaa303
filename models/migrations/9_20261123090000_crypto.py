"""Orders that are paid in coins by Crypto Pay."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_WORDS = {
    "sqlite": {"serial": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", "moment": "TIMESTAMP"},
    "postgres": {"serial": "BIGSERIAL NOT NULL PRIMARY KEY", "moment": "TIMESTAMPTZ"},
}

_TABLES = """
CREATE TABLE "crypto_orders" (
    "id" {serial},
    "tokens" BIGINT NOT NULL CHECK ("tokens" > 0),
    "amount_rub" BIGINT NOT NULL CHECK ("amount_rub" > 0),
    "state" VARCHAR(32) NOT NULL,
    "invoice_id" BIGINT UNIQUE,
    "link" VARCHAR(512),
    "created_at" {moment} NOT NULL,
    "expires_at" {moment} NOT NULL,
    "paid_at" {moment},
    "paid_with" VARCHAR(64),
    "user_id" BIGINT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT
);
CREATE INDEX "idx_crypto_orders_state" ON "crypto_orders" ("state", "expires_at");
CREATE INDEX "idx_crypto_orders_user" ON "crypto_orders" ("user_id", "state");

INSERT INTO "accounts" ("purpose", "balance", "version") VALUES ('crypto', 0, 0);
"""

# As migration 5 counts requests: who chose a pack, and roubles on the day they came.
_COUNTED = (
    (
        "crypto_ordered",
        "INSERT",
        "UPDATE users SET ordered_at = NEW.created_at"
        " WHERE id = NEW.user_id AND ordered_at IS NULL",
    ),
    (
        "crypto_paid",
        "UPDATE OF state, paid_at, amount_rub",
        "INSERT INTO tallies (at, figure, amount) SELECT at, 'rub', sum(amount) FROM ("
        "SELECT NEW.paid_at AS at, NEW.amount_rub AS amount WHERE NEW.state = 'paid'"
        " UNION ALL SELECT OLD.paid_at, -OLD.amount_rub WHERE OLD.state = 'paid'"
        ") AS moved GROUP BY at HAVING sum(amount) <> 0",
    ),
)
_TRIGGER = {
    "sqlite": """
CREATE TRIGGER "{name}" AFTER {event} ON "crypto_orders" BEGIN {does}; END;
""",
    "postgres": """
CREATE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {does}; RETURN NULL; END $$;
CREATE TRIGGER "{name}" AFTER {event} ON "crypto_orders"
    FOR EACH ROW EXECUTE FUNCTION "{name}"();
""",
}


async def upgrade(db: BaseDBAsyncClient) -> str:
    dialect = db.capabilities.dialect
    triggers = [
        _TRIGGER[dialect].format(name=name, event=event, does=does)
        for name, event, does in _COUNTED
    ]
    return _TABLES.format(**_WORDS[dialect]) + "".join(triggers)


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("this would forget what was paid in coins: restore a copy instead")

MODELS_STATE = (
    "eJztPQ1z2zaWfwWjmZ12Z7QZ20ncrHNzc3bqdr1N4ozjXLvbdhSIhCTWFKEFKCtqr//98A"
    "BCBCVSBijJAmXOtIkj4oHye8D7/vijM6Yhifmz8yCg0yTtnKE/OgkeE/HD8qMu6uDJJH8A"
    "H6S4H8u1WC2SH+I+TxkOYLMBjjkRH4WEByyapBFNYPU56uMYJwFBUYJSekcSfoYwmnLCvu"
    "IoIfeEAWjMUZ/EdIZ+J4x2UToiiM95SsZiER+Jz2cjwki2AZqRJH0G7w9pIL5AlAx3/6pp"
    "Ev1nSnopHRIBwsQLf/65A3vDw8mUTSgnnV9/Ff+IkpB8IVyt0E/E59m3k5sBnFw8uesNIh"
    "KHBXJEISySn/fS+UR+dhENr5L0O7kWfvN+L6DxdJzk6yfzdESTBUCkCDkkCWE4JfCGlE2B"
    "RMk0jjNqaqqp3y5fon4HAyYkAzyNgdAArb5A/lmn13t/fdv7eHnb63VWDoGGMIiVfRTQBA"
    "5QBMcJEDCEr/C3v5+cPH/+zcnR89NXL198883LV0evxFr5fVcfffOn+jI5ttRWEmdX31+9"
    "v4UvRMUpVccXPvhTwuAUKyhJqhz7BsmKJHgzwuwymY4lEa7EN9fkLBDDAF+iiPhVlymi8b"
    "+OJPqDnCb5XatPlM5shFMUif84GlC2fJsqCDTGX3oxSYbpSPzz+cka3P/v+c2bf5zffP38"
    "5K9FArzPnpzIR0CKHPXGFbE//QbQw1dgWwg/csS2YieWWH7Ea5DjXrBHDl/WCfcGkL+4F1"
    "e2L3g/HYjjzlGMeYoEV2dzn6kBEqLnKgcMoFrUyHj9jjmPh+IAJPHgrlQaaBFfpMJ3lJFo"
    "mPxA5ivCYAnzmWr1KdumWRT4U58w/Wn+FRmeLTQX8+CJX138wiSVv/zN5cfbm6s3AsW/Sg"
    "UouJthFvYqUA2XMiK85MxngN/9cENinJYznAzRl/pm+yFmN0Z1gSvQaTqksMtGKLplOOED"
    "q/PYSCxFSUDHLZZKsAS3kJ5Q4/YV7uXqo/HJePkTnOCh/JXg3fAmbTxOwyhVt6/MtMyfdt"
    "dal7DOzrS8TggKCQlBsFPxMw4F0c+Q1mtnmCPcFzemi8CqS0cCY8LCSykNhQEoVF4BkYQI"
    "D1LCVo3JbW9eYj6u2Irit6WajYo/xfOfO3dihflvPu3/RgRWWuPRT+MRp6vY/5QG3wokpt"
    "F41VpU65ewH2arn4UGWMN4UIcRHF4n8Tzn0FWYvr16J/SE83cf4HVjzv8Tw6ffnt9ewpMT"
    "+el86dOvT5fMysUm6Mer238g+Cf69/X7S4leytMhk2/M193+uwPfCU9T2kvorIdD48TqTz"
    "XWCvLFvKf298yEejxbqYZjADxikt19xdGtUOWGDI+R+t5+3cKcIppLrvprymmh13vtoMHh"
    "b1MuBEwfJ12U0sl00hNyk9F7EnbRs2crMms/LhstkBywb4B4TQCwas6OT55n2D/7povIlw"
    "llaR3Mn76wwPzpi0rMw6MlZ5nUM1YRf0u+VHnKFhCPh/fOH392HPH+z4/X7+1QvE6oXP50"
    "W5AnGpVfvzv/6a8FmfL2+v33ermB+jdvry+WUC71OReMLwBahFsjfMUZU+072KU9c8EoDg"
    "PM0zc0SUl5wGxlzVrbpq9Xg2UGyy1jaD+C0TEhdBITbY7EOBlOxfdGwpx4LWNYZDxJ5/nn"
    "yquPcBwLm4WiEb4nKAFIsYFYHjFEZ8mq2bPbV5XG0BZYgRV605VIWmvueGnuLOjlIP5NGJ"
    "/lvz0pCoL+lYWcf1Up5l8tS/lA3EhnW8MA8trUUKF2FYQM6CQiIRowOvbZ1BgTzsXhFdgt"
    "cVRXKwJLYD6fe4Hn8RgjTiZYfpnX4sd78b3iM4QTweb7U0sCPbZ2dpBWYCqOVBdNRjSlXY"
    "X82sbf8akFazpedqzkvAkeFTFOvgSETUqMv+qLYIB4jXcIFQ8ixlM0oyy0jNw/9onvT9OU"
    "Jk6MyADxGv9gk4B+qM7/lMW/ynP/q6eEWKj2rqJ6GdJnee2hcromcl8wLDYM3y8MvRs6ay"
    "A9bOP4y4dxg2A+I0EkFLrMyK0fhs0xrzc8IPzvNCBbgrl1LowCfm2cGEUK28VrJ4RxmoBn"
    "AKPFTpB4m+AJFzrOM/TjiEprIMbRWJgDiWD/Z9LrENMZ4eCcSEKBahSF5UHbrb/hYadFns"
    "1bCOcW1ggGk0r+AoHc1pnhpTPjkE1tL0lhRJH09aiTcb0A9lqhld8S+JJgqZGwp23TT3ds"
    "wsnEZLcjvwDxOMm0o5zPKCaYE/ETThcMP7KN3+3lJuwtgeSR6DIbkUTmYav7INhnIrQXmZ"
    "W9uWnnUSKJRtbaTJI9OhMfjdxYZctxoSh20ZJr0U9jnjBGnaK8CwCfKYGNbB6OI3s+2PpS"
    "nqBClkWo3dXhAlxLgGYVAD1d1Ld+xD34EZfP+xYQbFln1VTEPlxoVcLEt3lujUSnA0VxUY"
    "I5e8Afx6Mr7Yk1vlzFXSy8uA6+2wXMM3SVQr4GdIFAGHoljCgnur42dwt/hRid8XI37Sab"
    "2dTSLHxC4geW8h5uS2b2q9lUu13pBBBWWnpenbtRANqO328XpJDFFBMm7HXlgxrjkNg7oH"
    "acQI6nAm01CllMMJ/VzCZWskD9IyltgVF9F0wYr13gGCB0+ucZm3bRBM8J4x6Vs0xw6XWg"
    "NCY4KUe/BllCfV/A+IV7OuvBd+0VDJqN/D8X19dvC/6fi6tlB8+ndxeXN18fSxKIRVF6IB"
    "GgDg9GJJzGRB8It0CQH6edEczd5G4O4bOvczaaZ1nFEyxMJluOv2NshyTFUeziWM4hHvFg"
    "u57nLNKmTgZ0XNMcvgv5wgvfuH+O5pSmuIQc60OfGYjPoc/caHotwXVHAtnqDswhnxUgVi"
    "oGvospriAJK2f9A4DY1R05eubagyqnCYL4l0B1CKpQSmLLPIA1iP32+tPF20v04ebyzdXH"
    "K1XKl8c55cOi9L25PH+77O8X11fgqOcafi7CtX0MfAk/2/QxyF0jTiQvgB0gxRtCYasEA0"
    "mrGte6CNeY7JInSWMiUOhOYROqpa9v9HWogV8J92wr4f7wQj1Ltm9boLDfAgXwMkgbYyWQ"
    "lT3prgthBXKNS+0Bno8FdSC09FGINy7LWSkLCUNjPBdGEgLvGEpnUQCma+4xVm9C4hmsS2"
    "hJ7/Ed7O8U5Sqq4SC9uWO8q9rlU+rd9CrGkiGyl1GgpxDas/b0F/w+Jy9fWjh+xKpKz498"
    "9kCPcfB7O0deTKhdBV62QRAj1vJan/2E9mk4RzOC7hIVnfbVA6FujxNhFiBeh8MWZJHsCe"
    "m4ha90yFumO5Ym+E+JbLiE4NphJDssHCGZFy/b5swIsw0PtLU6O6zV8SNoQENxROYu8jqH"
    "aECIJhRaj9B40ADCNSlX+pIfmI+SeypUNdAqYqHiu8RtSkB9Pu9bMat3EaHhI8pS8Rs6Rm"
    "kKYP7OpcikAI7BxTxHfALWg5QDEKlRQhrmDyEwt3yWCG3w4OkFDxgZTGs5HpcAW9+jb77H"
    "gvYB4tjZTjWhPA6Ue5gnu6YMZaEZbZjKf633aRYNbNP3zbO3Ufsa4FIbuoZBhN/IjRoou/"
    "bkEhbHuaK6YfGsu94tTJmtV/gcTSISyGKDGWV3WZsAOiYcMSqohvpgo3ASD8qmTTrBPuzN"
    "rfTWyr9XzmG1/afX++uxtWe8O8mAr3bLhoJErvpMDnOACuwh6TIhTWpQNwdqNVXfqOsQJd"
    "+p0GLzSUqVXlUmt4zH60WXXNiTGoylBPtIkfhacz2tGPqw8+wjIYXEvvy1dKtlkbGswi6b"
    "bMbRZ/XKs//KHFYoCv/786qs29lbnGKc5MskEgdGlvLBKCxdMawWtNV9flb3HX4UJ6VZIM"
    "dnFx0eQ4Vtj037bqQownlNjptPF2gcJYI5iTelki6CIflMlKZF0qDqNuk4ksWjWJoOyzhL"
    "hALcVjxaO0mEUZoG+oDnX3Gkpl77fPzjKLlzMWz1er/DmvlEC4cEi8LBf3lsc/LFqsqjL5"
    "+1MRo73B9ujMbQmJ1oXoQ7QJo3hMZWbg1Z0u1KYQOodWt4T91ZJOSCg6AsAPksLfl0LOdk"
    "BzRK6kjK7fdEadvu+RLvbBvC2YQ7H24Itx+f6GWSsnmnxBuqHnTX+UGJWBK5VHbwKCRq4o"
    "N2Op4h2GSeGUHo8z1hXAB81n3FcCA7jnUl94Fsqz6O4RwhObBVLCkv8djVi0pnTGSg8Dzb"
    "tZ2K6Q/n6q7xeSqnWR1Hm+8iJPN5dsVNGCbWfVX24l3ILlqvYmbz2j7Sy6ANIInPpNDsy4"
    "kIBpDX6D/uopMueg4tzFCUmEzfZ5JkX9G9+V8BzmfCeCkzjLhYpkA4U2AJ0OM6QA8psMbe"
    "0Hjdgs1xa2zVLErYmh1Lh9CiF7XBEzfE7nm+U8M4jS12i0zWL7uOYU6KtkbxSXetZZeved"
    "Cwu4WESk7HRNUNY44UNHSYuyNzEqIR5iOkus9FzGzw2kWzURSMYPhTKOPACUUUDCvoIb1q"
    "2e30TRskfo4xc4qP6fX+Jn52cnTu091XbbkpwrsHTEywNl7inUfdk0TB7/i4Irc9e7KWeQ"
    "742JZzkmy6Gjid4KwD74LScp4KnA8JcLUyNmgLtgFPE1u4sLRsub8crWYq+6M0GVmTXlRR"
    "N7tRSpFnUcCdIdzIKBeYX8Xvmna+2fpHzNj648+Oo4j+50fVQdS/avDpJKyVwlKEO0Dx3N"
    "AUlhJxvSgw80Baf68OgaLFisQ2nq6V2sPFOuuitN9o/wzJwZmRtCn6BIXCPky6MvN+RGdm"
    "Nn5XfjDATCWdgUGiMtA4ysaEik/Lytd29BablP6lzH1I5s+qqNosfj8jWhNGx5MStlst63"
    "IInzufqPk8hHEKM2JmlIXQM53cCwM+psOhbYTrsSXhPWZRxcik6niKCeNvUxTlT5lEQTpl"
    "JPO5IC5+b0Udp5jKyfGLb168en76YnFXFp+suyJPqhWZkgBQupwNg/OLJTW4WEIsnTZ6Oo"
    "xg4fdRadOJNamHBozHVqQ49lSqO7zmNLbtYzuNgjtSImKrcZ1D7AjT2xuApw6FELF0lkCj"
    "24yvCx20DvKPT15ZYF+sqkS/fFbE/0i8q4ZxWQBrTC51gSxCvM6z+YSpUuu50IFmltKguc"
    "bmarY1TlMitNYSSV+dEGGA+KtV9clwCs2okbBPI6HdkhByVe4FEaGSmw5SYpt/vWXNau8d"
    "Nx6vLiwBK5sTAn9FqRrNdAbNLwULGcKdi8kghYchfXo378An0Q1wFNsak7tWNALB6J2zjg"
    "wgn80ZL90qhu9Q+cqcsV+E87ilntQrtEdQahR8RF2U7L2QZSAuZylNqrmPAeIz+5FqXuZL"
    "EcTQmSt1GNFOImhtVfITkO3tgKrDpm9bM+lLDnNbM+lVzaThSlUyuOSKZJDXCbml4o+Hm8"
    "rmgecP+aaNZH7lrWVrReg1KtYG6g182cTrexnRHJrJKkVL6r2QRizj6TKbDkZc5K6XOUmh"
    "YR4aUsJVw38ZVS9vMruFPTfI1zPQ4crhV0C3w+fbaHzntwkZltEiwWxeTgsNsUSC/jxVx7"
    "uZnL4UoxAtNxUnYX5cXL0/v/lXecBdrzeVoot/3V6el0laF7lQdodWiab5vqVkLmYdNerq"
    "2ErnFbZhI6M3SvS6Svr0yyeZJFgmQMzHa0VHBAsthUWCVFYiwn06TdGYJmT+DF2FXM7LY2"
    "Qi7NusRwBGM0LuIGTGI2GNw/BITmX4LIyGhEPofprIfoe0RILs8EWlXQvU2/TsRQnXti1o"
    "hlgpkM7BkjPBWluuthcyuywruK92QuYQXufY8RE+eXmqY/7GTLT9t3u6ixInt69e7zO+a1"
    "ZI7CB/yH1wXkMG5km/uparHPlbMsFIQISBWGdKVwHwAD3sDS2asOn72U66OGR3+6EmKbmq"
    "Z1vLQSKM0RK3ebWUWgB4HPrdytXYlkjypKLrKrmPqmx8+aS73ryHNZbe4B9HFPUZnQ5HMN"
    "KVjqFjGrT9A8VhwCKShF9xNIiYsKqzdInXerxKn6YjNKRZz8AhvidyAOyqbb+Dd/yS/JJ8"
    "nkxZMMKcfD6TW92RudbddduX3B1d8i4Nbl0OphArrw4jQGWldrS1YH66CdqcjaenUeo77W"
    "IrmzBbEZQe9W94fnRkYy0fHVWby/Bs2VjLmZ/TzVoCbNV3n9X3TNr16tQUrsJ6q83r6VjD"
    "6F5lvoOmYEh6v6SdkQsqlZla1FkBbRZx1Nf3mTb6+IOqWu/iaEjvKWPcllw995k22eF3J8"
    "0SYCMoo75zMwijj36NoWcGXBvX2/RmuOK/ANamTm0nQdZQQNoc2XVZOMXbv4U02eX7sEoC"
    "x1SougRoRBJU4fI/QgIUEPstjFes9I2+zYYvPuQf7cGURvuUWd16B/oCAGQXjXFIVAKrkL"
    "TzzKeI+Z1sS1U2mKX2LhukxfpR8vBE+Hl3jTNSKmUuXqkFgL89RVVPHuB/IYcyfdA49exT"
    "51YZpzadMpb9IUajjNMqL5Xb2Teh/FXxFdvNemEQzBLok5BKvgJBDy8HrWwpSbm8dKiVyb"
    "XLhjaSyG8J5qSiV/Ti2VppHMMqSzkMnZ9ZBGFE2X1C9sJXXSlwTBPyDMkFdAY8aW5WlwhD"
    "mJAzpKati8uBaBLP0VAsLSlm2dlbNpDj8m8H6aHX+ys8agY0dt9aX/JQF1wvALzOBMTQRi"
    "kgnL9GkGIzP5OntY6o3n52a4Vy9GDXQt8dPh1oSj+mqqcBwcEIpfhOcAgsWEMcopH4QzYb"
    "E6yDkcGUW3de2Yt/aJqkUewW8FuAHGAUvemxPk9ynd6L0/UBs7RMg1g8W6tBAFBvIpY5TG"
    "IV2jMI9GxuBHRsVeNSFxY6bAp9yP4HfoBW0+KqhqAQwPpAZw2tDF7dwr6Q2nSezBH8RgpY"
    "wkTKo98nwyhJjHdk81vVi7mshBLsRd4JNIikZQY9vEgEKscviWDikXxTIt+N3sxZFMdRIN"
    "8NX0xwIWMD8cHnt1c/XKKv/gLf5y9ffbbOlppkhJMK+6/QO1ur7vJJmzXlp6NCk806eyZb"
    "77Pys2dd0zd33L6R7EOApe1Asokr4c35xzfn317ua7jfNQul0FlRGNSDtdoChSX2fn/xfZ"
    "HqNyvspyggsk9ccqbzkyEr+WOKmfiJQbid/i7Mftmbtk8GlBGdH0EBlHyJeFrePWNHr6kx"
    "5KIVy16K5QPu7K/zVSgKGAn97sDI4RK6UWEB4jURFNeJknxo6Ef9vT2mRbMGLdBJ1r26mW"
    "MWMvnS0yE+WwthGe4QitGKuH55bINssaoS2/JZ23LUDveHW75CvkwisZt7D9IC3AHSvCE0"
    "tiqsmODI/VYbQG3ZjM/UbV08rYvHBxLsKFukAteB0P6GpMwyygC/++HhjrFv5CaNZV/lbW"
    "J35QP7wOiYdkp8YOpBd50PDGZeUlsfWILoYEDYGUSWjEmrMjY0G1E5g5IkKWHcjEcF4q38"
    "GbpKsymV4oAk4oCg/jSFWFWZF2yHL9og86Z1e7Vur126veB0w3Geclszfz/JH7yUu6/Xaf"
    "wnAkyLllPFVHoOMBPZb7QvCeJ1Os5EyG2VVuBGlyJcQ6gDN0R9aUkeSFKQjF83fJGSw2dq"
    "yW/rRqgFiPc0ktJa0SNK0Qh77TbW/rH+3JEcBTivaQI3AofjCBKOFv78yGtu1no7W2/n3r"
    "ydftqTvpPYyh0mBLMzfXOYxtBWzU3FiWK7SM4Esx4m2HR6O2QSG3Z1yntVSpGDz0h6O96I"
    "nxvI2iv9RoWoq8BThfHliqZP/KCwtHPvmjxWVR42feYe8LLlZ9wuMR2WdyEPI8CTKBXrum"
    "gWCYpOUxRiPiIljjN7MKu0be0+FPpimwzmp1csyM6ebQaGXn9w1YDbT3IBVtuDAefuzq4F"
    "mM+2oZcn3XBqSZ7pyl1MqBb524qfLiTBhgHURUCqYUSwjaCap2+DEGqr6O1N0XsXcV6p6M"
    "mHForeWKyzn8EpIw2L7uQwIjOV+fwphdjDCIevhREJLdMzD/dYdUDXlYTgZIW1M1zeaWjb"
    "27sUEhguuVaB9FSBbL2tT87b2iam+aJYtYlpDa49XChYVfpCpnw9pC5MrZWFa5Ud0lXVgb"
    "qRAITAk+m4Txj6TFkYJTj+XIiGK4lemIYSSXWg3IO09TeUTl1d2BT6DmQbr4xe/dnoGyDd"
    "F60q4acqoQnoRAIDyGex0jnuopMueo6ePXumTn7EtYYMR9//rJNWz3tyeh5wS2c9zwDy+U"
    "J6yRtb76UXyG/tm72hXqt/zuhfAmy7Tbeee88898uSdVtYPbCUlWXMGvqEBWJbh8iuK/VW"
    "PSKr3HuVAo5dtW+NjRrFtG0psCSudt5dG1qwvBmRoHTcRf6wu87bBO1negGsc2iyHWOeoo"
    "COJ5hFYOxCLtEik/xMVmMwOutq99BxeRPtWrtsuVRvYy+Q94d3O1PGqx08rr6Dg/UZNMRH"
    "YJWW3cex5uX22roB5LOx1FGd8mT0e1H9wqFVv2ygS72vUAoj8CsSZ/oU4bwmERCni2LCYX"
    "5C1vjwjkxSEAgciYOMphOUUt+o5JDpvssYFBzwGzKYJkX5t/r0Yc2AyYXWaStqeZZGImdX"
    "9eeGSJcOchiNIedYyXiSGgsUYCCcbAcvqyQSPoNoEUd8ykpaae/yRTapLHnXNbES8lhkGE"
    "q1p2gDUX4GosTJpe4eKBPKc47ZuJrOUYZwe2poCL8poRo3cAKD+iLBmRS3USOAQmHVvEZH"
    "sq1DIn72mT6Na6CJ+R3Rh6aJHTRxmsLsnZIU32r+ZIB4O4/ukW1VQ1NW4nkFnevs0xymtV"
    "G9tlEJY7TEKXlLvlTclQWAxx1m1cxMwyy1FeHrKHv5022BqJoHff3u/Ke/Fgj79vr993q5"
    "wbPevL2+aFNHnnzqiCxbd2/HYEA1pmD/SXJUZcGW2khrikdNoAOc8nPy8qWFnidWVSp68t"
    "nagHyw6Gy5YYjTukWmbzi3Dhybp20LYc4tO93KJ93qR92H3W105pD1LeONYlUE+aaG2R/D"
    "gBdhcHYRFacFMlJRFMqM1DBiRK4vT/LedMPSnO402yUj2gKiJKd7YYu1zQW89aMtkdNWTC"
    "yB+SwoYBYuno9JkqrZq7KNrOQ79g613YiQYhRI36NSKjzsoSls4DU9UroIzVEG463G1r2T"
    "ioR4ZUGGV5VEeLVMgoOd9jMb0Zj4P+EnwQmtQYMCmLdOs04fBq/SJB1xNeYVyNFFfSJ9yl"
    "CT7TNpfM4K2UPq2EGYhzDKNSnLA1w//TUD8VrCQO5kV0gWPASx30ULbQWHvAvlXX4ECPZS"
    "w+CZw2VPpTt4HlNcgvlqd7MB4rHDeSucbBcO5qZFH+v6+lVcGCa8T5lQcemdrcq1A17jSf"
    "7SLY6l+3zFkaIedNe5UVKxJLItnf9I0XgajNCYMvFU2BaQcdZV6tYgGk4Zgam7WDwHsfAa"
    "Vojt4TkkJ4d43kWSglyoZcMoSQS9Vh0ru3jJL8kvyS2LhkOYdjJjUapG/A4oGxMmkwtg2M"
    "lcpkDJRMeATsW5eS1eE4xgILAQ+zLfcawS6SR0DMFkVu3IEV9F3Uf4ziXem+xBV2tzeAwv"
    "bR05njpyfFbRvZFsTdPR8ztYR2zm0A2Qm1wxNespLAV5eXxqIS+PlymZy0t4tGTxKm7nxN"
    "ByGK/dQRNCJ7HYRSXOC+Fy8+kCjaNE/CRenQphxqNh4vc4nIXwsjNcs+UeK+6dk6OT078d"
    "Pf/b8VEWlhFsgkBifK37cGRzH46q78ORT/rjCHIwShVI9WS9BinXOIThxlJv0gqb6v/Shb"
    "9HeMIR7kOXbflEBRXKQ291NnFKVZ9OwkXbRUhX10W15uetpualptY0U7gDfUEBrY4czaNU"
    "3D2lwjyS6JB93BQjyfwPksHUQf1OYpttcuHTSy405JATzYtwLc0bRfO2J5MnLYHaFiu7br"
    "Fi2CKEc7zxNHRlyrxTex0Qznfazr+ItEoD0cDqQ3Ziz6Tmw/bij7rnPlR2iF+YfEm70FZ/"
    "RCECxGRIIC6peHaAs7EK04Ud3GZaemv2CdE5qlOybIL5LCE7DalThoTDnqytLiEEpTHBST"
    "klioBLpOgLSH9osY1gycX19duC4nlxtRzn//Tu4vLm62OpcYpFUVqBcuBvq8iuzrXQ6x/R"
    "x+Ho3PA2zwLkRu8uSpw8HQUgnz0dUkB2kUD7FLwdfoSKJPbcXEsGiMfo3neJVetDetr+hE"
    "wld24zbIL5rDF5qMCu8SnkRsaGXoU8atcwMtj6FQoH0Kuqxls6mU46ZYayfNBdayDDEofW"
    "YYJkPBUIUv1zZDMXSGVTY2f4dAyVP7+TBMlZ6mqSjGz91ZXJcYwEROyn/hGSIOKlZY67fJ"
    "FTPNYcg2fGY9WC1ib30yYfC8pSJ80th/A6pyoAVsGmXSR/EEgnLJEeSCx2Cth8Yt1tcceR"
    "WXVrHQX8AsZn6d5ZZkg+O0VU6po4MX1H71QBzmtyLGW5QZr0RKWF+UqUxiWKTEgSNjtRJN"
    "MGnD0oy3AeW/XLTpQu0u62/btSNBpruFRKQD0mgk+uFY05Vy/tMpzH6Bb6kPyxi2aUhTLp"
    "2WyOMsJ8ZHcBHtudq3E8xuyuzm3QcDuizRYsho6w33Asi5ykvSZ+cRn8BBrZ02WJMZ3YtI"
    "YQq6pZ08lKe4iAjrXP2faGGCD+hjI65hhYP2+BtPBLe6NU496E8ZkzpXp0CqSDQxVhghYx"
    "Rv8oAQ4S6P/XLym/WDusoADnceF6Eztva+Q698YtwLXNHH2uBNS0quMvWYX1+gIqt0nASB"
    "jZlwPu5eIxgrmbVMohfJZJs9FcO8oZ+Y0E4vt0oYNgrikgiHBYt+16bCnVBoufXrCYkXFU"
    "q6HxEmArBn0Wg+TLJBLbuXetLsAd4M0+JCK3dSS+5Hy0dSSPV0eS0DQKNi4jgSSN93KnA0"
    "L4botIDJRVZcbkGH0gP6ZnUNGu3YD2NWSFJ1lvAJzntaiKXmUMqRwWUMOzx3IIlTLvyhsR"
    "bHd7q2IUmUrUZrz4mfESjHDqLFsNoFa21vYWZFfQGftFuJYAtQmgOLRzOrEB1SJ/a9nEOu"
    "F002RivU/DiGCdS2ycPr9SiSF+PpA6wKrOpJ+tV5iyVZbK0q3yC4/pPaTTwdQAiJjhQLaN"
    "g2wuLHSvETR+Xkw1uSPzVa1og31s1B9GBtkA4aWMYJ0aZH7eKkleKkkH3PxPRVe6YAfcE/"
    "Q7Yd5NXTcldnUa3sMJkBul4j0WOWYj2wzUHSc+ChZXjujy054t3w5ud8FxZBxfmLpyvMYA"
    "BEsdNB/Z9FEUq6oRfXS0OulnKCxrF2TnEF6fZT7CJy9PIYcFcC8Qm9Ys0T19YYH10xeVSI"
    "dHew7UPkrm1laCA7uIv4rrVqfThQHldYKCzhBCsxFFYWQfB99XlsLAhdtky/099pIAv9E+"
    "dN8Pockq0+7KOszm+MSqV+7Jmma5Jys8vk1AeHoJCJxOWeDu3SuA+Ww6eGnDGQ4laNbq7t"
    "ougLXo35Z7T53qLfj3zpVfpoF0sPXwFRhAhYtv9aC3qLVxnpqXe4PQvLBjWLRpaP5SbDI/"
    "IGS7BeWN2WuMjmlvyku4g0bndUJuqfjjYaR+gM0+8eZm5a2itTASlcx6Vf4Cd2Rpt/y3ix"
    "0PBGU1QxcZHtYEMHJMPRzGyAjl0jkUIw2MOJ5zxCOIOEBxepZlPcIc2oJyMg1pMh+fyWd0"
    "liD1LgRf20zLrug0upv3PBwNqQxvLHDmrK4VAbejsLURj9Yp+UhOyRWV2SV4u3p/VgmmpY"
    "Ft+NzYqFHXxloFLDIMGyVwo7C4THUtkSg6BbZajkAWqXV7LT1RqD83ixSfIXiNYtYTzHke"
    "3s74vBnd5nJM5BxhRlBCy2Plu3yRTTC9H9PgbuEP6+MkWfwjxslwCl29Hz+I7v3l8EOmtK"
    "mGe3OGTbPb6SLQTRh/20XYI37HIcVBxHjac0VyEcpnzakmonfSoQb6IzijugDkcbWtX4jO"
    "hKoTnnMYnw+06rRBAxwTs5CZE1JrRLtNh5nq/jIr3WXSTLnq1SFBKbDHR76Djd4aMAKlDg"
    "Ge25z/59XH/3mje4w/qig94KAtIYkzvQ2gltgNInbBfrQndwGsbQ/gc+W4IFXPPdevCOW5"
    "3GxKDxaBLV7jshXAGnPZOlnhbMQRozPUJwG0MTQiKpvTqHFXseC6c+C2BbjmnAAVU9MF1H"
    "MUk1Te1T5NUSL+n7HItsnxIR0DmaJZ4xgU4ZpzDKSDZyUx9bUMwUbDofhUHgS+Fb7dtMMw"
    "Eaae80kwgJpzDGRHz8mUBSMhzp4w9R3inWb5gExM2zDfyj69zU+FfH1mUJ9RHAaYb4qlC7"
    "3PDQmiSUQaGWSxwpiaetKTrHlDpL2RW13DToeKrex3EltviKvvFxsdKqqi5F43Kq2Ppiu5"
    "yaGiCP7uTTDblFu9F/t8ENscKp62wZwOmi2p5OFxxPmm6dgyc/id2OiwUTXdDqLsUqwbiS"
    "c1rXHTvnuHNtNytXHSNjoTHiqCEppues0goe49PSwVoGaFSKZQlQ+ZcK56sNasmmgGKlT1"
    "4igpGQ9UF1dvs90OBF81MnjlRazI4tWXdH0mb2/BEmxrQRLdVIAJSBRC9YVu1qmTcGFIkk"
    "yqVUt5VblH3a1sUnJ1S+AobNtXeZp4i6cCjzX6b5hgPiffNnFGj+twvY2G6nmqIDxa7LlJ"
    "iVyPm0J6uMk97dAAX3o/tEMDbArTNhka4GRXOaq/P1J2R9iNvGUr+m/+cK0CPJPL7IvZGA"
    "0Ih9QmobyGNKs0hk3k1KkoVQMSUxqHUMgZpZzEg9JitdobbVDL7FqXsN3ij/2quzupsalW"
    "bAXLYHXkehHuAOV6Q+S4VZJIM1KyW/I6kHejqvftibZzwqJgVCbXsidrhRrO1zwk06oJu4"
    "GcKdNtn4pD5eT4xTcvXj0/fbHQYxefrFNfH3aV3As1pXSwdLX8NkAOwjh/hLJCuFQOGM6W"
    "HyB2j60aSh+vaSh9vNpQ2mhqUsTwPz9ev6+oss9BlsVlFKTo/1AcWTWI8g3ba5ALyFjvaF"
    "r2KS0JP9jgYtMWLpsKsz//H0YOGVQ="
)
