"""First pictures: the operator gives each person the tokens for one picture, once.

The gift is a transfer of its own, in the transaction that orders the picture. A person who erased
their data and comes back gets none.
"""

from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.ledger.user_accounts import wallet_number
from bot.services.people.erased_hash import ErasedHash
from models import Transfer
from models.db.sql import read_committed

# The menu runs this each time for a person who cannot pay for a picture.
_HAD_ONE = """
SELECT EXISTS (SELECT 1 FROM generations WHERE user_id = ?)
    OR EXISTS (SELECT 1 FROM erased WHERE mark = ?) AS had"""


class FirstPictures:
    """Gives first pictures. `given`: whether the operator wants that."""

    def __init__(self, ledger: Ledger, mark: ErasedHash, *, given: bool) -> None:
        self._ledger = ledger
        self._mark = mark
        self._given = given

    async def due(self, user_id: int) -> bool:
        """Whether the person's next picture is the gift."""
        if not self._given:
            return False
        [row] = await read_committed(_HAD_ONE, user_id, self._mark(user_id))
        return not row["had"]

    async def give(self, user_id: int, generation_id: int, tokens: int) -> None:
        """Give the tokens for this job. Call it in the transaction that holds them."""
        await self._ledger.transfer(
            source=system(Purpose.GIFTS),
            target=wallet(user_id),
            amount=tokens,
            kind=Kind.GIFT,
            key=f"gift:{await wallet_number(user_id)}:picture",
            ref=_ref(generation_id),
        )


async def is_gift(generation_id: int) -> bool:
    """Whether this job was a person's free picture."""
    of_job = await Transfer.filter(ref=_ref(generation_id))
    return any(one.kind is Kind.GIFT for one in of_job)  # in SQL the kind would search all gifts


def _ref(generation_id: int) -> str:
    return f"picture:{generation_id}"
