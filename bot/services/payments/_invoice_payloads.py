"""What an invoice carries: a name for our row, and the name of the database that has the row.

`<kind>:<database>:<n>`, where the kind is `order` for Stars and `crypto` for coins. Another
database of the same bot counts its rows from 1 too, and what was paid there must never be taken
for ours. Invoices made before databases had names say `order:<n>`; they are known up to the last
such row.
"""

import re
from dataclasses import dataclass
from typing import Any

from models.db.sql import read_committed

ORDER, COINS = "order", "crypto"
_PAYLOAD = re.compile(r"([a-z_]+):(?:([0-9a-f]{16}):)?([1-9][0-9]{0,17})")
_BEFORE = {ORDER: "orders_before", COINS: "crypto_orders_before"}
_OURSELVES = "SELECT name, orders_before, crypto_orders_before FROM database_id WHERE id = 1"


@dataclass(frozen=True)
class NamedRow:
    """The row that a payload names. `unsigned`: it was made before payloads named a database."""

    row_id: int
    unsigned: bool


async def payload_for(kind: str, row_id: int) -> str:
    """The payload of a new invoice. Amounts are read from the row, never from it."""
    return f"{kind}:{(await _ourselves())['name']}:{row_id}"


async def named_by(kind: str, payload: str) -> NamedRow | None:
    """The row of this database that the payload names; None for all else, another database's too.

    There may be no such row.
    """
    match = _PAYLOAD.fullmatch(payload)
    if match is None or match[1] != kind:
        return None
    ourselves, row_id = await _ourselves(), int(match[3])
    if match[2] is None:
        old = kind in _BEFORE and row_id <= ourselves[_BEFORE[kind]]
        return NamedRow(row_id, unsigned=True) if old else None
    return NamedRow(row_id, unsigned=False) if match[2] == ourselves["name"] else None


async def _ourselves() -> dict[str, Any]:
    rows = await read_committed(_OURSELVES)
    return rows[0]
