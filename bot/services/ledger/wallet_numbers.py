"""Numbers of wallets: they name a person in keys, and still do when the person is erased."""

from models import Purpose
from models.db.sql import fetch


async def locked_balance(user_id: int) -> int:
    """The wallet's balance, which until the commit changes only here; 0 where there is none."""
    rows = await fetch(
        "UPDATE accounts SET balance = balance WHERE user_id = ? AND purpose = ? RETURNING balance",
        *(user_id, Purpose.WALLET),
    )
    return int(rows[0]["balance"]) if rows else 0


async def wallet_number(user_id: int) -> int:
    """The number of the person's wallet, opened if need be. Call it inside a transaction."""
    await fetch(
        "INSERT INTO accounts (user_id, purpose, balance, version)"
        " SELECT id, ?, 0, 0 FROM users WHERE id = ? ON CONFLICT DO NOTHING",
        *(Purpose.WALLET, user_id),
    )
    rows = await fetch(
        "SELECT id FROM accounts WHERE user_id = ? AND purpose = ?", user_id, Purpose.WALLET
    )
    return int(rows[0]["id"])
