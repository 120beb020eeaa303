"""Background work: leases with fencing tokens, chores, and the processes that do them."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_MOMENT = {"sqlite": "TIMESTAMP", "postgres": "TIMESTAMPTZ"}

_TABLES = """
CREATE TABLE "leases" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "owner" VARCHAR(64) NOT NULL,
    "token" BIGINT NOT NULL CHECK ("token" > 0),
    "until" {moment} NOT NULL
);

CREATE TABLE "chores" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "due_at" {moment} NOT NULL,
    "done_at" {moment}
);

CREATE TABLE "workers" (
    "name" VARCHAR(64) NOT NULL PRIMARY KEY,
    "started_at" {moment} NOT NULL,
    "seen_at" {moment} NOT NULL
);
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _TABLES.format(moment=_MOMENT[db.capabilities.dialect])


async def downgrade(db: BaseDBAsyncClient) -> str:
    return 'DROP TABLE "leases"; DROP TABLE "chores"; DROP TABLE "workers";'

MODELS_STATE = (
    "eJztXXtz2zYS/yoYzXSSzugysew4Oeefc1K3dZvYHce5dvoYBSIhiTVJqAAURe3lu98uSI"
    "qkRMog9TCocKbT2CSWpHcB7O5vH/inE3CX+fLJuePwaag6Z+SfTkgDBj8s3+qSDp1M0ht4"
    "QdGBr8fSaJC+SAdSCergw4bUlwwuuUw6wpsoj4c4+pwMqE9DhxEvJIrfsVCeEUqmkolHko"
    "TsIxNI6ksyYD6fkb+Z4F2ixozIuVQsgEFyDNdnYyZY/AAyY6F6gu93uQMf4IWj3b9qGnp/"
    "TVlf8REDEgEv/O23Dj4bb06mYsIl6/zxB/zihS77xGQ0IrkD1+Ov0w9DOj14ctcfesx3c+"
    "LwXBykr/fVfKKvvfJGl6H6Vo/Fv3zQd7g/DcJ0/GSuxjxcEHiRIEcsZIIqhm9QYooiCqe+"
    "H0szkVr016VDor8hQ+OyIZ36KGikjj4gvdbp96+ub/vvLm77/c7KJEgoMsKKLzk8xAnk4X"
    "RCBozwE/71717v+Ph57+nx6YtnJ8+fP3vx9AWM1d+7euv55+hjUm5Fj9I8u/zu8uoWP4jD"
    "LI2mL174rGmoohGVFlXK/YzI8iJ4PabiIpwGWgiX8OWJOHPCyJAvSQT+1GWJJPxfJ5LkQi"
    "qTdK3VF0pnNqaKePCfJEMulldTiYAC+qnvs3CkxvDrcW8N7/97fvP6+/Obx8e9r/MCuIrv"
    "9PQtFEXK+swSMZ/9GaL7l8C2GP60Irej7cSQy3tcBinvYXuU+LGVeJ8hspf3sGQHsPfzIU"
    "x3SXwqFYFdXcxtlgZqiH5VPZAhqiWNeK/f8c5joTpATTy8K9QGiYrPS+FbLpg3Cn9k8xVl"
    "sMT52LR6Hz+mWRL4nMyw5Gr6iYLOFpZLduLBnw5/MFP6j7+5eHd7c/kaWPyHNoCcuxkVbr"
    "+E1bgoPSYL5nxM+O2PN8ynqnjDiRl9kaxsO9TsxqzO7Qp8qkYcn7IRi24FDeXQaD42kkte"
    "6PCg5VIBl3AV8h7PrL7culy9FfSC5Ss0pCP9J+G78U2J8zh1PRWtviLXMr3bXetd4jgz1/"
    "I6ZMRlzEXFzuFn6oLQz0hi186oJHQAK6ZL0KtTY+AYeHiKcxccQDB5gSJ0CR0qJladyW0/"
    "vMB9XPEV4a/lyTYK/4f7v3XuYET2dzkd/MmAK63zaKfzSNUq998r5xtgovKCVW8xGr/EfT"
    "ce/cTNkDVsD+oIRt3r0J+nO3QZp28v34KdcP72J3xdIOVfPl795vz2Au/09NX50tXHp0tu"
    "5eIh5OfL2+8J/kp+vb660OzlUo2EfmM67vbXDn4TnSreD/msT93MjE2uJlzL6ZfsOjVfZ1"
    "mq/flKNYABRMT0dvdIklsw5UaCBiT6brtWYSqRZJdcxWuKZZGMtxqgoe6fUwkKZkDDLlF8"
    "Mp30QW8K/pG5XfLkyYrOehjIJlFIFbifIbFaAOjVnB31jmPunz3vEvZpwoWqw/nTEwPOn5"
    "6Uch5vLYFl2s5YZfwt+1SGlC0o9sf3zj+fOxX5/sO76yszFq9TKhe/3Ob0ScLKx2/Pf/k6"
    "p1PeXF99lwzPsP71m+tXSyzX9lwVji8IWoYbM3wFjCnHDnbpz+D+pZXZii8T31nrxzh6jG"
    "GQDJ2NCZ0HLFTob7xTVGDoKiRcuEyQgM7BqYARnkvUzHPgCTTVzNGbQEHrcSEviIzt4Pkm"
    "/oxUMLVxsAO2IEzyfmTsSnx9RQemXJkUGlQ1l9cu/JeOihnZjyXQjxjaN7aocmqk9+yZgR"
    "6BUaWKRN+7JwJG5zXQ5yzVrgzcbQgkY9O+TOZ+yAfcnZMZI3do9Vts6karp5JgFiRWux0L"
    "sejtSe9GNsshDeiZCyKlsVoSceoD7NquBx/zkjzFnIgQFgnokRmLLEhb5bJQOnVi9wtiq/"
    "2SxVc+vPfHXZgi8yr6OqWoxeP9BMg6s/EcYV4XrB6weMgQ8ySUjOwlOzjvhR85mGpoVfic"
    "FqjqcqekgNTm+V417LE3b1COuVCYUVZRHWfJ7M2aiLUA9RHInRM5Qe9B6wEECCMljdlxBN"
    "0tmzVC3vswh+bzdC1E3ySIXrDhFJhaXehLhFuQup0pHbYLOeHJWilrdVzZT81StWlSW0qT"
    "WlhGG+ZJXSfPaZYMTBOlsnOvcqbUbtFOkNSNXmcFeGd8r7se8eTCFPA8JxOPOQzByBkXd2"
    "BRUEUcHjBJBIf9lwzQ/JbMHxal+VeivR+oLAUi9b8VXJtkvL1gpPmespPYVTni6IKIqqrq"
    "lOYAbbNDUtMuD2tINyVqjTDbpGtJiK4029Ag0TCTbGwWoJOeq5UOhckUZYaeRWUEJK4v+B"
    "AXQ3xIKg3iSrmuTgVEpzmpT9NRYRhSHKnb1YsKK9hoWvKX1HIsF7G1mYZ2ZhoGieAq5KAt"
    "aBoQgOjCShiFzOooULzQ+iWJIQZla/2yFBEbRWKzKJpTv1aD/Udd0uuSY0z7w+rmzKZvs0"
    "jiT6yRKpuls1kwVuqMTJA6NiAqS2CJ0OJ0DgslsAYmU5miog2Rsu3WJ+1TEqZg2dIkLMHL"
    "CjacLXA30wqjYTuNKXfzm6xVYOS3MiiBIuM73XWe3VAGZl7dLbb+wFwK7TehoZ1Ue0kFa3"
    "rEyB2br/po5mQbYI/wiCrQYzz84JDHvaQ7rkkZKk2o2yBNyDIsamcMzwCAwPlV/pYnqCTj"
    "26T5Wnkp04lbK+EhT3eAoHpDEx4KYNhFNbcFKOxlOOCf3uu5U6Sys7fX6m0PBxrGD0MSTd"
    "aoCJsEoH3nT8ilK3VCt2ATRlWMflIyY+wOVbT0YJvD6gbJNUrqeiMmMXaI7cyI4rwg2LjD"
    "FxV3FNNvS4oDNF0LyNrj2q0zI3KiMxdCjqzFOmpjHfFiqWDGpRQ2p7925Jj2np3ivoJ7SS"
    "Zp9+FLUA+x7rqm4bz9DO8amd0NyejWLQYSvSqJvZa0YA7zPtZKI80Rtra0Lba0SfJwm69y"
    "aPkqOYxYKRZMVEHpXnk8KkNibcFGVfOsd3Ty/OTF8enJwipbXFlnjK0aXkwIXqkpwoLgEO"
    "CzL6gjwhtGZVmO8OJed52L7+Mow5wrhNmFNxorcJiJy8GXDpjus0aoD3vtE6IH8Bli8XMZ"
    "VSbF7YwFY2c6Rq6zFggHLUVGMFQWg/k7eUubd9yEvGM+C4uCsWvKVxMCq+1rSiaCO0zKlw"
    "QV1/xMz1Y7fEa9WqpBJAsSm+GRDkYAA935URFGnTFR9I5FbVZ8l4zhf/ogAtg6sMhM2p3Y"
    "Ng2VV1DXujZ8kJAcoLfTdAPYEgviCmbXT1QUHj6yuLfWgkCi/gSGVcjcZqGLCj0O0s+4cK"
    "P06gkTkmOXQ3wo4YL8B3/okiEuVRcNAhzvgMlSnKi9hef+Hv4enodzgn9RRKxpYI/Qadxs"
    "5IVh5h1xvnf0YqnjC7C96DVBhvAP7C7qJQmZhybH7yFs4p5+U6jfTV7Phef7nqPfjR8Gu1"
    "DmAXDhw5vLHy/Io6/we7569MG41dMkFlx0sAk2qm2POHnw3XxdgydRCSlPxtts9DywjfnA"
    "RzdYx2Qbsi33e3aDbSIwTQQsO7zh9fm71+ffXDxUEmBUCV5gKCxKxMutBF1mbV6LDN+LRr"
    "sOrwnPYfocsPAsOQMM0/yificUrPuh4H+Du68PCYtbvSNh3FSHsE+eVAVAw+5eY6Kfk5UQ"
    "Za61atlOtXz4PeXA9o3aytns+x5si8Vo1/FCku+1aLksGtXOr8MnEVTV0IZ+SW843wvvqn"
    "gIy3SHENrJ8/rZkQmzYVQpt/W9tjeZGe8PN72AfZp48LTKMs/THaDMGyJjoywDbF9cWcIZ"
    "ojaHxGbpthBPC/HYIIJNIZ5q53NmzrRYmvUVjlVMD89o5Pa13zMVb8doBnUKQLD4TncdCq"
    "b0mAqBsgAT3UQSbIrCWF38d0wn8XmH0Z3oJIviqFidh1Q6TSRTppZGmpautwCXlQBX47z5"
    "GfVUfJJsQx363Gkzpt58jshiV74TV8Tok42itDy9wdRh/U4qn1v//svz79vy6y9Q5q1D2D"
    "qEFohgvw5hwKSkG3uEkSvzNnrWAfF8D55hwrRSBzHD1fv8xH5Wmvf7iz9j2/UZlURSz4U/"
    "mH3C/rNkMuaY34jdEIaeX5A4WYHOxCtUCz8YZnPr9tnp9oHqHNc5MT1LZrOG7DTkmPSh4E"
    "FfH+1eIAjOfUbDYknkCZdEMQBKe2SxjXjEq+vrNznD89XlcmXe+7evLm4eH2mLEwZ5qoTl"
    "uL+tMru8NjIZv0eMoyK4YVVlZG52g97oV+1IkSOyGenQCrJLgO1TRDvqIBxHpwYAx9GyF5"
    "XiG3irgOXVoKUMicXsrpkj0mJILZ6wFTwhNskrt23OktlsMVlowK7BFFInY0NUIY3aNUwM"
    "prhCbgJa1VP4lk+mk06Ro6xvdNc6yDjEuJxAMBCZVGlev7xjLlbXdXUGv5wGSXJ/0k0A3e"
    "GAuvA0rO7TvYMmKvrFZY6HJxQUFRTs7kWV4rEZPZOLx7a1Bg+9pXXX+OTY5oJXstxSCpvL"
    "ADsObhVi2iX6B2A6E6FGICk8yRHzieJ1jOftR2YPv9pjsSHZDIpEZyLBjBlURKdydFaL4+"
    "b9KxJ4IRZ8h1HDGgya2yyUxiWKTKKa/IpYik2JIrE1UBlBWaaz2KtfBlG6JIHbHh5KSdhY"
    "A1IpILVYCDZBKwnnqqK0y3QWsxvsIf1jVzcokRhi0+fqgBMDV8mYyrHZAtg3nJvwOKCiUi"
    "XaMt2OZLMFj6ED/hv1dd8V7a9h5xdcwygjc7ksbUy9FyY7U+9F+daE95YQSB4kmLPpCsmQ"
    "2BvKiNIH4249dq4C7eEXHmtYzvssjc07E3Lfp1IlrY1oSBYxRvskgQCJy9z+oOBgpnV+Qp"
    "6ulp+wR3loATySpCER7YS5lbs15+jaYjubi+0SWdXBS1ZprV6AEWwSdciwuz+kYFRW00op"
    "hc06aTaeJ0C5YH8yB76ni2cUpJYCwQgHMe1gsm8t1QaLv7xgsWABMrXOKRU5wlYN2qwG27"
    "YRX4CQ2zoSW3I+2jqS/dWRhFx5zsZlJJikcaWfdEAM320RSYZlZZkxKUfvyY/pZ6Ro1m4g"
    "wRriwpO4NwBN81qiit7IGYpyWNAMj2/jrdi9K25EsN3HGxWj6FSiNuPFzowXZ0xVZd2aIW"
    "p1a220IF6Clbmfp2sFUFsA0Q5dOZ04Q9Uyf2vZxEnC6abJxMlzGiYE41zizOyzK5UY4+fD"
    "4ubki3vrDaZ4lOlRaBEuHPCPmE4neKAjZtTRB4pjNhcF2wuMki5cdzROSe7YvOCws/rPMT"
    "F/BBtGGcDLGcFJalD2emskWWkkRVmN1SSQ0tisJOLoShf9gI+M/M2EaR7wg2js8jS8+xMg"
    "m3DMNkZaDPm/48RH2OKKGV082+Ph9h62qOP44OpK8F3hjU6tBMfjp09N+Pz0aTmj8d5StN"
    "4bgWddhdkphdVzWY5p79kp5rAg74GxqmaJ7vZPI9p7oHYvmVtbCQ7sIv4Ky61Op4sMldUJ"
    "CkmGEJmNOXE98zj4Q2UpDKvsNvFwe6e9FsCffAAGOp5whImiMVxZZ7M56pns8TBqTa7oyh"
    "7fJiB8eQkIkk+FUx3dy5HZ7DpY6cNlACVs1lod2s6RtezfFrwXzeot4HvnES7TQDmYIny5"
    "DaAE4lud6C1rTcDT7OLeIDQPfozwNg3NX8BD5gfE7J0G5XXGSAGynGSSlKPKmIxhfuhl3J"
    "h/MM/m+j8h+Bp8syQTKmWKEsfJr1mQWHJ0d+f6uMqQF0POu3zR/Zj03kHmh8J8LFSR3TYU"
    "b48o8nlt+ucV3pf7xVkae8spzRm/Y8ht6Amp+lWZnKeyGe6syeidVHBj/WBlVueILK5GsY"
    "vR4Wgat5I253NKY/OEjipRuUN9li30kYyZno2b479JBXZ5/fVK9bWKraZ+HREUEls85Ts0"
    "U3uKLcJrBa9M5v9x+fQ/bnQPzr2q0gMGNRkLK8s7Q9QKu0HCHtAwrLG8c2Rt+ZzNlVUgqn"
    "71WHieynK9aXON8gpgbgI+xpmJG6KP5mCvnctvFX7Mzmv8tz+hYlMuXcFzfoLH2GOVb5dP"
    "OmC+IY+u8RmHyqDMabEbFOEdWoPr1SqKbZQpHiqDQq42jRVhWOCKqyZmeDxYuEjzqyRklP"
    "Byfdiov5Cc4clfSa8uMhNASVw+CxcFlknEBxvb6QhONFSWHAZW+1EmNQlJGXd7Opi1waCD"
    "Px2sgX3V7D+26oHc3rZnU5sy2R4Y3Dj90zZ6ecBGL7s0f3/m4o6JG73KVuzf9OZaA3imh5"
    "lnTgnuMIlwGxivLmcR8IYP0Z0CPRU1tVXcd7EiyFOS+cPCzKjaD9og86lqrHy7CQkPa+7u"
    "JO+j3LCFLUPU0et5ugPU6w3R40ZxhWaECVvxVhBvhVjFLlXbOROeMy7Sa/GdtUqNpmPu02"
    "nlgt1yhu2XAqj0jk6en7w4Pj1Z2LGLK+vM1/uhko9gphQeBlCuvzMkB+Gc7yHVDRdVBQ7H"
    "ww+Qu0dGTQCO1jQBOFptApCpjs9z+Id311clmd8pybK69BxF/kd8TzbR/13DXGTGeqBpGV"
    "NaUn74gIqB9+0rs8//B8p+Ys4="
)
