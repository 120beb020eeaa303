"""What the main menu says of its person, in one question to the database."""

from dataclasses import dataclass

from models import Purpose, TopupState
from models.db.sql import read_committed

_SITUATION = f"""
SELECT
    (SELECT balance FROM accounts WHERE user_id = ? AND purpose = '{Purpose.WALLET}') AS balance,
    (SELECT max(id) FROM topups WHERE user_id = ? AND state = '{TopupState.PENDING}') AS pending,
    (SELECT count(*) FROM invites WHERE friend_id = ? AND rewarded_at IS NULL) AS invited
"""  # noqa: S608 - the words are ours


@dataclass(frozen=True)
class Situation:
    """How somebody stands.

    `balance`: tokens they may spend. `pending`: the number of their newest pending request.
    `promised`: tokens they will get on top of their first purchase, 0 if none.
    """

    balance: int
    pending: int | None
    promised: int


class Situations:
    """`bonus`: tokens for a friend's first purchase."""

    def __init__(self, bonus: int) -> None:
        self._bonus = bonus

    async def of(self, user_id: int) -> Situation:
        """All zero or None for a stranger."""
        [row] = await read_committed(_SITUATION, user_id, user_id, user_id)
        promised = self._bonus if row["invited"] else 0
        return Situation(row["balance"] or 0, row["pending"], promised)
