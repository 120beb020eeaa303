"""PostgreSQL writes a transfer in a function, which locks the busiest accounts last.

Why a function, and why in this order: docs/decisions/0029. SQLite has one writer at a time.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_POSTGRES = """
CREATE FUNCTION "post_transfer"(
    from_user bigint, from_purpose varchar, to_user bigint, to_purpose varchar,
    new_amount bigint, new_kind varchar, new_key varchar, new_digest varchar,
    new_reason text, new_actor bigint, new_ref varchar, new_moment timestamptz
) RETURNS TABLE ("transfer_id" bigint, "source_balance" bigint, "target_balance" bigint)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    source bigint;
    target bigint;
    claimed bigint;
BEGIN
    -- Before any row: who erases a person locks the table and then the person's accounts.
    LOCK TABLE transfers IN ROW EXCLUSIVE MODE;

    -- Users' accounts, in the order of their ids; a source that holds too little is none.
    SELECT min(id) FILTER (WHERE gives AND balance >= new_amount),
        min(id) FILTER (WHERE NOT gives)
    INTO source, target FROM (
        SELECT id, balance, (user_id = from_user AND purpose = from_purpose) IS TRUE AS gives
        FROM accounts
        WHERE (user_id = from_user AND purpose = from_purpose)
            OR (user_id = to_user AND purpose = to_purpose)
        ORDER BY id FOR NO KEY UPDATE
    ) AS locked;
    IF from_user IS NULL THEN
        SELECT id INTO source FROM accounts WHERE user_id IS NULL AND purpose = from_purpose;
    END IF;
    IF to_user IS NULL THEN
        SELECT id INTO target FROM accounts WHERE user_id IS NULL AND purpose = to_purpose;
    END IF;
    IF source IS NULL OR target IS NULL THEN
        RETURN;
    END IF;

    -- All the rest hangs on this row: no key, no money. Its triggers run here.
    INSERT INTO transfers (source_id, target_id,
        amount, kind, key, digest, reason, actor_id, ref, created_at)
    VALUES (source, target, new_amount, new_kind, new_key, new_digest,
        new_reason, new_actor, new_ref, new_moment)
    ON CONFLICT DO NOTHING
    RETURNING id INTO claimed;
    IF claimed IS NULL THEN
        RETURN;
    END IF;

    -- The system's accounts, which everybody waits for: locked when nothing else is left to do.
    IF from_user IS NULL AND to_user IS NULL THEN
        PERFORM id FROM accounts WHERE id IN (source, target) ORDER BY id FOR NO KEY UPDATE;
    END IF;
    RETURN QUERY
        WITH moved AS (
            UPDATE accounts SET version = version + 1,
                balance = balance + CASE id WHEN source THEN -new_amount ELSE new_amount END
            WHERE id IN (source, target)
            RETURNING id, balance, version
        ), entered AS (
            INSERT INTO entries (transfer_id, account_id, amount, balance_after, version)
            SELECT claimed, id, CASE id WHEN source THEN -new_amount ELSE new_amount END,
                balance, version
            FROM moved ORDER BY id = target
        )
        SELECT claimed, s.balance, t.balance FROM moved s, moved t
        WHERE s.id = source AND t.id = target;
END $$;

-- Looked up with the commit: at once, each transfer that waits for the busiest account would have
-- left a mark of its own on that row (KEY SHARE), and whoever changes it reads through them all.
ALTER TABLE "transfers" ALTER CONSTRAINT "transfers_source_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "transfers" ALTER CONSTRAINT "transfers_target_id_fkey" DEFERRABLE INITIALLY DEFERRED;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _POSTGRES if db.capabilities.dialect == "postgres" else ""


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("nothing would be won: restore a copy instead")


MODELS_STATE = (
    "eJztPQ1z2zaWfwWjmZt2Z7QZ20mTnHNzc07q7nqbxh3Hue5HOwpEQhJriuACpBW11/9+eA"
    "A/QImUAUqyQJkzbeKIeKD8HvC+P34fzKlPQv7swvNoGiWDc/T7IMJzIn5YfTREAxzH5QP4"
    "IMHjUK7FapH8EI95wrAHm01wyIn4yCfcY0GcBDSC1RdojEMceQQFEUroHYn4OcIo5YR9xV"
    "FE7gkD0JCjMQnpAv1GGB2iZEYQX/KEzMUiPhOfL2aEkWwDtCBR8gze71NPfIEgmu7/VWkU"
    "/Dslo4ROiQBh4oX/+tcA9oaHccpiysngl1/EP4LIJ18IVyvyJ+Lz7NvJzQBOLo7vRpOAhH"
    "6FHIEPi+Tno2QZy8/eBtOrKPlOroXffDzyaJjOo3J9vExmNCoAAkXIKYkIwwmBNyQsBRJF"
    "aRhm1Myppn67con6HTQYn0xwGgKhAVp9gfKzwWj04fp29PHydjQarB2CHEIjVvaRRyM4QA"
    "EcJ0DAFL7Cn//z7Oz581dnJ89fvv7mxatX37w+eS3Wyu+7/ujVH+rLlNhSW0mcXf3l6sMt"
    "fCEqTqk6vvDBHxIGJ1hBSVKV2NdIViXBuxlml1E6l0S4Et88J2eFGBr4CkXEr7pKkRz/m0"
    "iSf1DSpLxr7YkyWMxwggLxH0cTylZvUwOB5vjLKCTRNJmJfz4/24D7/724effXi5uvn5/9"
    "qUqAD9mTM/kISFGiXrsi5qdfA3r4CuwK4SeW2FbsxBDLj3gNStwL9sjhy1rhXgNyF/fiyo"
    "4F76cTcdw5CjFPkODqbOkyNUBCjGzlgAbUihoZr98z53FQHIAkntzVSoNcxFep8B1lJJhG"
    "35PlmjBYwXymWn3KtukWBf7IT1j+afkVGV4Umot+8MSvLn5hkshf/uby4+3N1TuB4l+kAu"
    "TdLTDzRw2ohksZEF5z5jPA776/ISFO6hlOhujL/Ga7IWa3RnWFK9A0mVLYZSsU3TIc8YnR"
    "eewkloLIo/MeSzVYgltIz6h2+yr3cv3R/Gy++gmO8FT+SvBueFNuPKZ+kKjbV2dalk+HG6"
    "1LWGdmWl5HBPmE+CDYqfgZ+4Lo5yjXaxeYIzwWN2aIwKpLZgJjwsJLKPWFAShUXgER+QhP"
    "EsLWjcldb15jPq7ZiuK3pTkbFX+K5/8a3IkV+r95Ov6VCKz0xqObxiNO1rH/KfG+FUhMgv"
    "m6tajWr2Dfz1Y/8zWwjvGgASPYv47CZcmhmzB9e/WD0BMufvgRXjfn/N8hfPrtxe0lPDmT"
    "ny5XPv365YpZWWyCfrq6/SuCf6J/Xn+4lOilPJky+cZy3e0/B/CdcJrQUUQXI+xrJzb/NM"
    "daRb7o99T8nulQj2crtXAMgEdMsruvOLoVqtyU4TlS39utW1hSJOeS6/6aelrk65120GD/"
    "15QLATPG0RAlNE7jkZCbjN4Tf4iePVuTWYdx2eQCyQL7GojTBACr5vz07HmG/fNXQ0S+xJ"
    "QlbTD/8oUB5l++aMQ8PFpxlkk9Yx3xt+RLk6esgHg8vA9+/2Ngife/fbz+YIbiTULl8u+3"
    "FXmSo/LrHy7+/qeKTHl//eEv+XIN9e/eX79dQbnU52wwXgD0CDdG+Jozptl3sE975i2j2P"
    "cwT97RKCH1AbO1NRttm3G+GiwzWG4YQ/sJjI6Y0DgkuTkS4miaiu+NhDnxRsawyDxOluXn"
    "yquPcBgKm4WiGb4nKAJIsYFYHjBEF9G62bPfV9XG0AqswIp807VIWm/uOGnuFPSyEP86jM"
    "vy35wUFUH/2kDOv24U869XpbwnbqS1raEBOW1qqFC7CkJ6NA6IjyaMzl02NeaEc3F4BXZr"
    "HNXNisAKmMvnXuB5PseIkxjLL/NG/Hgvvld4jnAk2Pw4NSTQY2tnR2kFJuJIDVE8owkdKu"
    "S3Nv5OXxqwptNVx0rJm+BRFePki0dYXGP8NV8EDcRpvEOoeBIwnqAFZb5h5P6xT/w4TRIa"
    "WTEiDcRp/INNAvqhOv8pC3+R5/4XRwlRqPa2onoV0mV57aByuiFyXzEstgzfF4beDV10kB"
    "6mcfzVw7hFMJ8RLxAKXWbktg/DlpjPNzwi/O81IFuDuU0ujAp+TZwYVQqbxWtjwjiNwDOA"
    "UbETJN5GOOZCx3mGfppRaQ2EOJgLcyAS7P9ceh1CuiAcnBORL1CNAr8+aLvzNzzstCizeS"
    "vh3MoawWASyV8gkNs7M5x0Zhyzqe0kKbQoUn492mRcF8BOK7TyWwJfEiw1EPa0afrpnk04"
    "mZhsd+QLEIeTTAfK+YxCgjkRP+GkYPiBafzuIDfhYAkkj0SXxYxEMg9b3QfBPiOhvcis7O"
    "1NO4cSSXJkbcwkOaAz8dHIjVW2HBeK4hCtuBbdNOYJY9QqylsAuEwJrGXzcByY88Hel/IE"
    "FbIsQm2vDlfgegJ0qwDo6aK+9yMewI+4et53gGDDOquuIvbhQqsaJr7Lc6slOh0piqsSzN"
    "oD/jgeXWlPbPDlKu5i4MW18N0WMM/QVQL5GtAFAmHolTCjnOT1taVb+CvE6ILXu2m32cyk"
    "lqbwCYkfWMJHuC+ZOaxm0+x2pTEgrLb0vDl3owK0G7/fPkghiyliJux15YOaY5+YO6D2nE"
    "COU4G2FoUsOpjLamYXK1mg/pHUtsBovgs6jNMucAwQefrnOUuHKMZLwrhD5Swxrr0OlIYE"
    "R/Xoz0FWUD8WMG7hni5G8F1HFYNmK//P2+vr9xX/z9urVQfPpx/eXt58fSpJIBYFyZFEgA"
    "bcmxE/DUl+IOwCQW6cdkYwt5O7JYTLvs7FbJllFcdYmEymHH/P2PZJgoPQxrFcQjziwbY9"
    "z1mkTZ0M6LiWc/gh5AsXvnH3HM0JTXANOTaHPjMQl0OfpdH0RoLnHQlkqzswh1xWgFitGP"
    "gupLiBJKye9U8AYl935OSZbQ+qkiYI4l8C1T6oQgkJDfMANiD22+tPb99foh9vLt9dfbxS"
    "pXxlnFM+rErfm8uL96v+fnF9BY5GtuHnKlzfx8CV8LNJH4PSNWJF8grYEVK8IxQ2SjCQtG"
    "pxratwnckueZI0JgKF9hTWoXr6ukZfixr4tXDPrhLujy/Us2L79gUKhy1QAC+DtDHWAlnZ"
    "k+GmEJYn19jUHuDlXFAHQksfhXjjspyVMp8wNMdLYSQh8I6hZBF4YLqWHmP1JiSewbqI1v"
    "Qe38P+VlGuqhoO0ptbxruaXT613k2nYiwZIkcZBUYKoSNjT3/F73P2zTcGjh+xqtHzI589"
    "0GMc/N7WkRcdal+Bl10QRIu1vMnPfkTH1F+iBUF3kYpOu+qBULfHijAFiNPhsIIskj2hPG"
    "7hKh3KlumWpQnuUyIbLiG4th/IDgsnSObFy7Y5C8JMwwN9rc4ea3XcCBpQXxyRpY28LiE6"
    "EKLxhdYjNB40gXBNwpW+5Abmg+ieClUNtIpQqPg2cZsaUJfP+07M6n1EaPiMskT8hpZRmg"
    "qYu3MpMimAQ3AxLxGPwXqQcgAiNUpIw/whBOaWyxKhDx48veABI5O0leNxBbD3Pbrme6xo"
    "HyCOre1UHcrhQLmDebIbylAKzWjLVP7rfJ9u0cA0fV8/e1u1rwEutaVrGET4jdyog7LrQC"
    "5hcZwbqhuKZ8PNbmHKTL3CFygOiCeLDRaU3WVtAuiccMSooBoag43CSTipmzZpBfuwN7fR"
    "Wyv/XjuHzfZfvt5dj605491LBnyzW9YXJLLVZ0qYI1Rgj0mX8WnUgrolUK+pukZdiyj5Xo"
    "UWW8YJVXpVndzSHm8WXXLhSGowhhLsI0Xiay3zacXQh51nHwkpJPblb6RbLYuMZRV22WQz"
    "jj6rV57/V+awQoH/35/XZd3e3mIV4yRf4kAcGFnKB6Ow8ophtaCv7nOzuu/4ozgJzQI5Lr"
    "vo8BwqbEcsHduRogrnNDluPr1F8yASzEm8KZF0EQzJZaJ0LZIGVbfRwJIsDsXS8rCMtUSo"
    "wO3Eo7WXRBilaaAf8fIrjtTUa5ePfxhEdzaGbb7e7bBmOdHCIsGicvC/OTU5+WJV49GXz/"
    "oYjRnujzdGo2nMVjSvwh0hzTtCYyO3hizptqWwBtS7NZyn7iIQcsFCUFaAXJaWPJ3LOdke"
    "DaI2knL3PVH6tnuuxDv7hnAm4c6HG8Idxid6GSVsOajxhqoHw01+UCKWBDaVHTzwiZr4kD"
    "sdzxFsssyMIPT5njAuAD7nfcWwJzuODSX3gWyrMQ7hHCE5sFUsqS/x2NeLamdMZKDwPNu1"
    "n4rpDucabvB5KqdZG0eb6yIk83kOxU2YRsZ9VQ7iXcgu2qhhZvPGPtKroB0gicukyNmXFR"
    "E0IKfRfzpEZ0P0HFqYoSDSmb7LJMm+on3zvwqcy4RxUmZocbFMgbCmwAqgw3WADlJgg72R"
    "43UHNsettlW3KGFqdqwcQoNe1BpP3BK7F+VOHeM0ptitMlm37DqGOanaGtUnw42WXbnmQc"
    "PuFhIqOZ0TVTeMOVLQ0GHujiyJj2aYz5DqPhcwvcHrEC1mgTeD4U++jANHFFEwrKCH9Lpl"
    "t9c3bZH4OcfMKj6Wr3c38XNQovOQ7r5my00R3j5gooP18RLnPOqOJAp+x+cNue3Zk43Mc8"
    "LnppyTZNPVwOkEZx14F5SW80TgfEqAq9WxQVOwLXia2MKGpWXL3eVoLVPZH6XJyIb0ooa6"
    "2a1SihyLAu4N4VpGucD8On43tPPN1j9ixtbvfwwsRfTfPqoOou5Vg6ex3yqFpQp3hOK5oy"
    "ksNeK6KDBzQFr/RR0CRYs1ia093Si1p8U646K0X+n4HMnBmYG0KcYE+cI+jIYy835GF3o2"
    "/lB+MMFMJZ2BQaIy0DjKxoSKT+vK1/b0FpOU/pXMfUjmz6qo+ix+NyNaMaPzuIbtNsu6Es"
    "LlzidqPg9hnMKMmAVlPvRMJ/fCgA/pdGoa4XpsSXiPWdAwMqk5nqLDuNsURflT4sBLUkYy"
    "nwvi4vdW1LGKqZydvnj14vXzly+Ku1J8sumKPKlWZEoCQOlyNgzOLZbU4WIJsTTt9HQYwc"
    "Lvg9qmExtSDzUYh61IceypVHd4y2lsu8d2Enh3pEbENuO6hNgTpnc3AE8dCiFi6SKCRrcZ"
    "Xxc6aBvkn569NsC+WNWIfvmsiv+ZeFcL47IC1plc6gpZhHhdZvMJE6XWc6EDLQylQXeNzf"
    "Vsa5wkRGitNZK+OSFCA3FXqxqTaQrNqJGwTwOh3RIfclXuBRGhkptOEmKaf71jzergHTce"
    "ry4sAiubEwJ/BYkazXQOzS8FC5nCnQvJJIGHPn16N+/IJ9FNcBCaGpP7VjQ8weits440IJ"
    "fNGSfdKprvUPnKrLFfhXO4pZ7UK3KPoNQo+IzaKNkHIctEXM5amjRzHw3EZfYj1bzMlyKI"
    "kWeutGFEe4mg9VXJT0C29wOqjpu+fc2kKznMfc2kUzWTmitVyeCaK5JBXkfkloo/Hm4qWw"
    "aefyw37STzq28t2ypCn6NiY6Bew5dJvH6UEc2imaxStKTeC2nEMp4us+lgxEXpelmSBBrm"
    "oSklXDX8l1H1+iazO9hzi3w9DR22HH4NdDd8vo/GD36NybSOFhFmy3pa5BArJBgvE3W8u8"
    "npazEK0XJdcRLmx9urDxc3/6gPuOfrdaXo7T9uLy/qJK2NXKi7Q+tEy/m+oWSuZh116uqY"
    "Suc1tmEio7dK9LqKxvTLJ5kkWCdA9McbRUcACw2FRYRUViLCY5omaE4jsnyGrnwu5+UxEg"
    "v7NusRgNGCkDsImfFAWOMwPJJTGT7zgynhELpPI9nvkNZIkD2+qLZrgXpbPntRwvVtC7oh"
    "Viqks7DkdLDelmvthcwuyxrum52QJYTTOXZ8hs++eZnH/LWZaIdv93QXRFZu33y9y/huWS"
    "Gxh/wh+8F5HRmYJ/3quVzlyN2SCUY8IgzENlO6KoBH6GHvaNGESd/PftLFMbvbjzVJyVY9"
    "21kOEmGM1rjNm6VUAeBw6HcnV2NXIsmRiq6r6D5osvHlk+Fm8x7WGHqDf5pRNGY0nc5gpC"
    "udQ8c0aPsHisOEBSTyv+JoEjBhVWfpEm/y8SpjmszQlGY9A6f4nsgBsOu2/R7e8XP0c/Q5"
    "Tpk3w5x8Ppdb3ZFlrrvnbV9Kd3TNu3Jw43IwhVh5dRgBKiu1o68Fc9NN0OdsPD2NMr/TNr"
    "ayDrMTQelQ/4bnJycm1vLJSbO5DM9WjbWS+VndrBXAXn13WX3PpN2oTU3hOqyz2nw+HWsa"
    "3KvMd9AUNEnvlrTTckGlMtOKOmug3SKO+vou0yY//qCqtrs4OaTzlNFuS6meu0yb7PDbk2"
    "YFsBOUUd+5G4TJj36LoWcaXB/X2/Zm2OK/AtanTu0mQVZTQPoc2U1ZONXbv4M02dX7sE4C"
    "y1SotgToRBJU5fI/QgIUEPs9jFds9I2+z4YvPuQfHcGURvOU2bz1DvQFAMghmmOfqARWIW"
    "mXmU8R8zvZlqpuMEvrXbZIi3Wj5OGJ8PPhBmekVMpsvFIFgLs9RVVPHuB/PocyfdA489mn"
    "1q0yXpp0ylj1h2iNMl42eanszr4O5a6Kr9hu1guDYBZBn4RE8hUIejg5aGVHScr1pUO9TG"
    "5dNrSVRH5PMCcNvaKLZxulcQirDOUwdH5mAYQRZfcJ2QtfdaXAIY3IMyQX0AXwpKVeXSIM"
    "YULOkZq2Li4HolG4RFOxtKaYZW9v2UKOy78tpEe+3l3h0TKgsf/W+pKH2uC6AHA6ExBDGy"
    "WPcP4GQYrN8lye1jaievfZrQ3K0YNdC113+AygKf2cqp4GBHszlOA7wSGwYA2hj2biD9ls"
    "TLAORiYpN+68chD/UBolQWgX8CtAjjCK3vVYnyO5Th/E6foRs6ROgyiebdQgAGgUi2UWk1"
    "iF9gwCPZsbAR1b1bjUwkKHTaEP2f/AD9BqWlxVHxQCWO/lWUNrg1d3sC+kNl1ESwS/kQKW"
    "MIHy6I/JNIgi7R3Z/Fb1Yi4roQR7kXcCTQJpmUEPLxKAyvFzJJh4IN8UyXejd0sWhGHgyX"
    "fDFxNcSNtAfPD5/dX3l+ir/4Dv8x9ffTbOloozwkmF/RfonZ2r7vJJnzXlpqMiJ5tx9ky2"
    "3mXl58C6pmvuuEMj2YUAS9+BZBtXwruLj+8uvr081HC/DzQJvCa3Q/lwo9ZA08S4Choke9"
    "EsTolqJdCHUvbKhu/Im1EubH7NHSD+2TCffZvNTGRv2Zw7G1eRi9+MmOJP+ZGste5FsaOi"
    "+NhmkMlqxIm4aXCkExKGXKX1Q01AG0fEC6Pk1hcbkltfrCe3HrOIlgRgxAviQHATYY1oE0"
    "Jd9jwk5EsysrwNOozLuqmkCXxZN1xxE7AGo5quPc1VZhpIJxAtzv09DlMiuI+7BdE0rk3r"
    "3eCFjuuTeV2q9RvkwzpB0bkWXxiN0yShpi3d93/0yci20UIFyGHUtzSBdx+WP9oexi0xvJ"
    "d2xUqvt0BxAeAwggcJjdP4/NUbRPwgkV7TzARygn3Al7IsxChAXO+UHkmbGhR1TrRBihkh"
    "XFYdOzeNK1ae/IEllVqP49o9hxdvJzZNH4r17uZbQYgSAimqlBxDbkcaWx37nTWBgDkFNu"
    "MUi/UdwC50+pvJWhUiMFx88yc47cdRh3Fng90Hnyvjmg7aj5V5gvjvGwg9pgun7z/yBIRJ"
    "PzPm+OjrSGbcNfNleHctwq0eDDdGt2GJeXWb+L5ITVVFMQNLX+re53kXLgjSfUwwEz8xKC"
    "qnvwn1XE5gHZMJZSTvAkABlHwJeFI/I2JPrzGJiOf5HspO7iPebka8j3h+fd6VgSIh3323"
    "5wxyuIR2VChAnCaC4jpBVAa+P+bf22FadMuBCYHIR/Ne7r4ZeCZfRnkhq2kEZRXuGCymKq"
    "6/OTVBtljViG35rDeSzHB/vE0ayZc4ELvZW00VuCOkeUdobGQYxziwv9UaUG8Wu0zdY86S"
    "dNBm6gsZHrcnQgOuPaH9Teti2/l01O++f3gu6ju5SWfZV/0w1H35wH5kdE4HNT4w9WC4yQ"
    "cWwxJTH1iE6GRC2DnUT4pvs8x9UlABuZhRck8YIlFCGNerLj3xVv4MXSUokivEAYnEAYG0"
    "RqjIrPOC7fFFW/SX6N1evdtrn24vON1wnFNuauYfpsUBr+Xum3Ua94kwowvBSBISqSYUwE"
    "xkrs1YEsTp/L1YyG1VHmdHlypcR6hT1gJK8kApvmT8+VgTKTlcppb8tnaEKkCcp5GU1ooe"
    "QYJm2Gm3ce4fG9cUTW0kRwXOaZrAjcD+PIi6U8jWezt7b+fBvJ1u2pOuk9jIHSYEszV9S5"
    "jO0HYg+xHgSLFdJLOYkGkou+v0tsgK0uzqhI+alCILn5H0drwTP3eQtTf6jSpRV4GnBuPL"
    "Fk2f+FFhae/eNXmsmjxs+Zl7wMtWnnGzZiqwfAh5GB6OgwRDI4hFICiaJsjHfEZqHGfmYE"
    "bNyXL3IXRC6b1iTnrFvOzsmWZg5OvdbYDSMvFi90kuwGrF/pMaleUhZ1cB5rJt6ORJ15xa"
    "kmfachcdqkf+ruKnhSTYMoBaBKQ6RgTTCKp++rYIofaK3sEUvR8CzhsVPfnQQNGbi3Wmmt"
    "6FijQUM7gjKnP/mex7NyZohv03woiEweCZh3uuGoLl/XLByQprF7h+ns6ut7cpJNBccr0C"
    "6agC2Xtbn5y3tU9Mc0Wx6hPTtklMO3CH3ULBatIXMuXrIXUhNVYWrlV2yFBVB+bt8iEEHq"
    "XzMWHoM2V+EOHwcyUariS6bO3HcMTFJ1mblnoP0s7fUKMyaN6l/A5kGytNYV2d+AV68Ur3"
    "Ra9KuKlK5AS0IoEG5LJYGZwO0dkQPUfPnj1TJz/guYYMR9/9rJNez3tyeh5wS/smPiWQyx"
    "fSSd7Yey+dQH5v3xyuC3mm/lmjfwWwn6nce+4d89yvStZdYfXIUlZWMavpEwaI7R0i+67U"
    "W/eIrHPvdQpYzo6+1TbqFNM2pcCKuNr7DGlowfJuRry7QY2zqXw43ORtgvYzIw/WWYySDj"
    "FPkEfnMWYBGLuQS1Rkkp/LagxGF8PcPXRaPyq61S47LtXb2gvk/OHdTYffZgePre/gaH0G"
    "HfERGKVlj3GY83JzbV0DctlYGqhOeTL6XVS/cBhIL8fEUucrlPwA/IrEmj5VOKdJBMQZop"
    "BwjhazrPHhHYkTEAgciYOM0hgl1DUqWWS67zMGBQf8hkzSqCr/1p8+rBkwudA4bUUtz9JI"
    "5tgX92mpiXTpIBckRJOA8UTGkyJJWw8D4eTQc1klEfEFRIs44imrGRi9zxe1nhKpelz0gS"
    "hHA1Hi5FJ7D5QO5TjH7FxN5yxDuDk1cgi3KaEaN3CSIMwDwZkUt1HDaH1h1bxBJ7KtQyR+"
    "dpk+nWugifkdyQ9NFzto4iQh87huFlYzf9JAnJ1T88i2aj+NphHBx2SjHuVMjsFixSw1Fe"
    "GbKNvP6OhTR3bSkKEf2XHUHFVZsJYzZitALo+xbllDurMxsxsC8l7R2XLLEKdxi0zXcG4c"
    "ONZP2w7CnDt2usmLVe9xE4+GD7vb6MIi61vGG8WqAPJNNbM/hAEvwuAcIipOC2SkosCXGa"
    "l+wIhcX5/kve2GtTndSbZLRrQCoianu7DF+uYCzvrRVshpKiZWwFwWFAOMYryckyj5ioPP"
    "RraRlXzH3KG2/0nl5T2qpcLDHprKBk7TI6FFaI4yGG81N+6dVCXEawMyvG4kwutVEhzttJ"
    "/FjIbE/Qk/EY5oCxpUwJx1mg3GQRiKH5OZ7GKKJTmGaEykTxlqsl0mjctZIQdIHTsK8zDG"
    "LInq8gCbpb4G4rSEgdzJoZAseApif4gKbQX7fAjlXW4ECA5Sw+CYw+VApTt4GVJcg/lmd7"
    "MG4rDDeSecbB8O5q5FH9v6+lVcWKi4NGVCxaV3pirXHniNI/lLtziU7vM1R4p6MNzkRknE"
    "ksC0dP4jRfPUm6E5ZeKpsC0g42yo1K1JME0Zgam7WDwHsfAGVojt4TkkJ/t4OUSSglyoZd"
    "MgigS91h0r+3jJz9HP0S0LplOYdrJgQaJG/E4omxMmkwtg2MlSpkDJREePpuLcvBGv8WYw"
    "EFiIfZnvOFeJdBI6hGAya3bkiK+i7iN85xrvTfZgmGtzeA4v7R05jjpyXFbRnZFsXdPRyz"
    "vYRmyW0B2Qm1wxNeMpLBV5efrSQF6erlKylJfwaMXiVdzOiqGVME67g2JC41DsohLnhXC5"
    "+fQWzYNI/CRenQhhxoNp5PY4nEJ4mRmu2XKHFffB2cnZyz+fPP/z6UkWlhFsgkBifKv7cG"
    "JyH06a78OJS/rjDHIwahVI9WSzBinXWITh5lJvyhU21f9lCH/PcMwRHkOXbflEBRXqQ29t"
    "NrFKVU9jv2i7COnqeVGt/nmvqTmpqXXNFB5AX1BAqyVHcygV90CpMI8kOmQfN8VIMv+DZD"
    "BtUL+X2GafXPj0kgs1OWRF8ypcT/NO0bzvyeRIS6C+xcq+W6xotgjhHG89DV2ZMj+ovY4I"
    "53tt519FWqOBqGH1ITtxpFPzYXvxp7znPlR2iF+YfEmG0FZ/RiECxGRIIKypeLaAM7EKk8"
    "IO7jMtnTX7hOictSlZ1sFclpCDjtQpQ8LhSNZW1xCC0pDgqJ4SVcAVUowFpDu02EWw5O31"
    "9fuK4vn2ajXO/+mHt5c3X59KjVMsCpIGlAN/W0d2c65Fvv4RfRyWzg1n8yxAbozugsjK01"
    "EBctnTIQXkEAm0p+DtcCNUJLFn51rSQBxG96FLrHof0tP2J2QquXWbYR3MZY3JQQV2g0+h"
    "NDK29CqUUbuOkcHUr1A5gE5VNd7SOI0HdYayfDDcaCDDEovWYYJkPBEIUv1zZDMXSGVTY2"
    "d4OofKn99IhOQsdTVJRrb+GsrkOEY8IvZT//CJF/DaMsd9vsgqHquPwdPjsWpBb5O7aZPP"
    "BWWpleZWQjidU+UBq2DpEMkfBNIJi6QHEoudPLaMjbst7jkyq26tpYAvYFyW7oNVhuSyU0"
    "SlrokTM7b0TlXgnCbHSpYbpEnHKi3MVaJ0LlEkJpHf7USRTBuw9qCswjls1a86UYYod7cd"
    "3pWSo7GFS6UG1GEiuORayTFn66VdhXMY3UIfkj8O0YIyXyY9681RZpjPzC7AY7tzcxzPMb"
    "trcxtyuD3RZgcWw0DYbziURU7SXhO/uAx+Ao3M6bLCmM5MWkOIVc2s6WytPYRH57nP2fSG"
    "aCDuhjIG+hhYN2+BtPBre6M0416HcZkzJfnoFEgHhyrCCBUxRvcoAQ4S6P83rim/2DisoA"
    "LncOF6Fztv58i17o1bgeubObpcCZjTqo2/ZB3W6Quo3CYeI35gXg54kIvHCOZ2UqmEcFkm"
    "LWbL3FHOyK/EE99nCB0ES00BQYTDuG3XY0upPlj89ILFjMyDVg2NVwB7MeiyGCRf4kBsZ9"
    "+1ugJ3hDf7mIjc15G4kvPR15Hsu45kr9ke+YTeuoQPbXrvhpyPbJXpMFmlus/pPUQ8obEr"
    "ODWwJzt7QMANRxRSKbTG03dkWTNOtv0+JkkbjEyyGW8rSRt59Eb/vM/ccDJz44j7sygDeA"
    "hF3PcE/UaYc4MxdWHdHCl9OEa9VbT0scghjOE2MYjdx6YFi7MJAWXLd4PbfXAc6WqlaSI7"
    "IE9AsLRB84lJqxuxqhnRJyfrzdinhNcwlw0NhgoIp88yn+Gzb15CmEFOT6VR0rKK4uULA6"
    "y/fNGIdHh0YF/a064TOtD81McO4qDFjCI/MHdVHsqRPLHhNtlyd4+9JMCvdAwNUn3og8Xy"
    "PO02zOb0zKid2dmGfmZnazy+9xE/PR8xpynz6hPLNk750MFcNh2ctOG0XG/op5XY13PpYD"
    "36d+XbU6d6B969C+WX6SAdTB18FQbQ4OJbP+g9ak1q5fTLvUUXHmHHsGDbJjyXYpPlESHb"
    "rvmONh6D0TkdpbyGO+TovI7ILRV/PIzUH2GzT7y7gdN1tFamVpHFqMlfYI+s3C3/bbHjka"
    "CsZegiw8OGAEaJqYfDGBmhbJo7YZQDI46XHPEAIg5QP5Qlwswwh85NnKQ+jZbzc/mMLiKk"
    "3oXga+uZMw3NoPbznoejIY3hjQJn1upaFXA3Clsf8eidko/klFxTmW2Ct+v3Z51guTQw1A"
    "H1SG2nro2xClhlGCZK4FZhcZmNUCNR8iyFZjkCgX7jDgh50/fxUs8jf4bgNYpZx5jzMryd"
    "8Xk9us3lJJ8lwoygiNbHyvf5IpNg+jik3l3hDxvjKCr+EeJomkLjxccPojt/OdyQKZ5QPa"
    "wFvAbUe2NaO8PS7HbaCHQdxt2Kvpa1rbsPKU4CxpORLZKrUC5rTi0RvZciYihhs0Z1Bcjh"
    "ggi3EJ0JVSs8lzAuH2hVDEk9HBK91oQT0mqK5o7nwxdThNuQoBbY4SM/wFr5I3SpbkOA5y"
    "bn/3nz8X/e6TaQjypKjzhoS0hkTW8NqCd2h4hdsR/NyV0B6yu4XC7uEaQa2ef6VaEcl5td"
    "KZMV2OItLlsFrDOXbSDbfyazgMsx2mPiQacZLaKyPY06dxUrrjsLbluB684JUDG17ByQJQ"
    "pJIu/qmCYoEv/LyetP7xjIFM0Wx6AK151jIB08a4mpb2QINphOxafyIPCd8O2uHYZYmHrW"
    "J0ED6s4xkE2X4pR5MyHOnjD1LeKdevmATEzbMt/KPL3NTYV8c2bQmFHse5hvi6W3+T43xA"
    "vigHQyyGKEMdWYeiRZ85ZIeye3uoadjhVb2e8ktt4SV38pNjpWVAXRfd5Lqj2aruQmx4oi"
    "+HsUY7Ytt/og9vlRbHOseNoFczpqtqSSh+cB59umY8vM4R/ERseNqnQ3iDJLse4kntRAnZ"
    "1M2D1aFBXTebbAUD4E6BgRFNFk22sGCXUf6HGpAC0rRDKFqr4PsHXVg7Fm1UUzUKFqFAZR"
    "TQf3trh6n+12JPhqkcErL2JDFm9+STdn8o4KlmBaCxLlTQWYgEQ+VF/gMU2heiNPwoU+9j"
    "KpVi3lTeUebbcyScnNu7b1w8CdTbw9+mHgHWyj7v6U6gOlGPQtmh8zhfR4k3v6vq6u9H7o"
    "+7qaFKa52tf1J8ruCLuRt2xN/y0fblSAF3KZeTEbox7hkNoklFefZpXGsIkcDBAkaoZNQk"
    "MfCjmDhJNwUlus1nqjLWqZbesSdlv8cVh1dy81Ns2KrWAZrI1cr8IdoVzviBw3ShLpRkp2"
    "T14L8m5V9b470XZBWODN6uRa9mSjUMPlmodkWjNht5AzdbrtU3GonJ2+ePXi9fOXLwo9tv"
    "hkk/r6sKvkXqgptbP/muW3BnIUxvkjlBXCpbLAcLb8CLF7atRQ+nRDQ+nT9YbSWlOTKob/"
    "9vH6Q0OVfQmyKi4DL0H/h8LAqEGUa9jegFxAxmZH06pPaUX4wQZvt23hsq0w++P/Af86iV"
    "c="
)
