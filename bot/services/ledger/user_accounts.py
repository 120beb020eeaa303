"""Users' accounts: opening and locking them, and the number that stands for a person in keys.

An erased person keeps that number.
"""

from models import Purpose
from models.db.post_transfer import Owner
from models.db.sql import fetch


async def open_account(user_id: int, purpose: Purpose) -> None:
    """Open the user's account if it is missing. Does nothing for an unknown user."""
    await fetch(
        "INSERT INTO accounts (user_id, purpose, balance, version)"
        " SELECT id, ?, 0, 0 FROM users WHERE id = ? ON CONFLICT DO NOTHING",
        *(purpose, user_id),
    )


async def locked_balance(user_id: int) -> int | None:
    """The wallet's balance, locked until the commit; None if there is no wallet."""
    return await lock_account(Owner(Purpose.WALLET, user_id))


async def lock_account(owner: Owner) -> int | None:
    """The balance of a user's account, locked until the commit; None if there is none."""
    rows = await fetch(
        "UPDATE accounts SET balance = balance WHERE user_id = ? AND purpose = ? RETURNING balance",
        *(owner.user_id, owner.purpose),
    )
    return int(rows[0]["balance"]) if rows else None


async def wallet_number(user_id: int) -> int:
    """The id of the person's wallet, which is opened if missing. Call it inside a transaction."""
    await open_account(user_id, Purpose.WALLET)
    rows = await fetch(
        "SELECT id FROM accounts WHERE user_id = ? AND purpose = ?", user_id, Purpose.WALLET
    )
    return int(rows[0]["id"])
