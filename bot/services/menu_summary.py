"""What the main menu shows about a person, in one query."""

from dataclasses import dataclass

from models import Purpose, TopupState
from models.db.sql import read_committed

_SUMMARY = f"""
SELECT
    (SELECT balance FROM accounts WHERE user_id = ? AND purpose = '{Purpose.WALLET}') AS balance,
    (SELECT max(id) FROM topups WHERE user_id = ? AND state = '{TopupState.PENDING}') AS pending,
    (SELECT count(*) FROM invites WHERE friend_id = ? AND rewarded_at IS NULL) AS invited
"""  # noqa: S608 - our own constants


@dataclass(frozen=True)
class MenuSummary:
    """What the main menu shows.

    `balance`: tokens they may spend. `pending`: the number of their newest pending
    top-up request. `promised`: tokens they get in addition to their first purchase, 0 if none.
    """

    balance: int
    pending: int | None
    promised: int


class MenuSummaries:
    """Reads summaries. `bonus`: tokens for an invited person's first purchase."""

    def __init__(self, bonus: int) -> None:
        self._bonus = bonus

    async def of(self, user_id: int) -> MenuSummary:
        """The person's summary; zeros and None for an unknown person."""
        [row] = await read_committed(_SUMMARY, user_id, user_id, user_id)
        promised = self._bonus if row["invited"] else 0
        return MenuSummary(row["balance"] or 0, row["pending"], promised)
