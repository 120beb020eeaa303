"""Accounts of users: opened, locked, and the number that names a person in keys.

The number still names the person when they are erased.
"""

from models import Purpose
from models.db.sql import fetch


async def open_account(user_id: int, purpose: Purpose) -> None:
    """Open the user's account if there is none yet; nothing for an unknown user."""
    await fetch(
        "INSERT INTO accounts (user_id, purpose, balance, version)"
        " SELECT id, ?, 0, 0 FROM users WHERE id = ? ON CONFLICT DO NOTHING",
        *(purpose, user_id),
    )


async def locked_balance(user_id: int) -> int | None:
    """The wallet's balance, which until the commit changes only here; None: there is no wallet."""
    rows = await fetch(
        "UPDATE accounts SET balance = balance WHERE user_id = ? AND purpose = ? RETURNING balance",
        *(user_id, Purpose.WALLET),
    )
    return int(rows[0]["balance"]) if rows else None


async def wallet_number(user_id: int) -> int:
    """The number of the person's wallet, opened if need be. Call it inside a transaction."""
    await open_account(user_id, Purpose.WALLET)
    rows = await fetch(
        "SELECT id FROM accounts WHERE user_id = ? AND purpose = ?", user_id, Purpose.WALLET
    )
    return int(rows[0]["id"])
