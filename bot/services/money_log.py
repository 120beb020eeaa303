"""Log lines about money: one for each payment, refund, decision and adjustment.

They hold ids and numbers, never names or texts. Search the log for a charge's id to find it.
"""

from loguru import logger

from models.db.transactions import on_commit


def log_money(event: str, **facts: int | str | None) -> None:
    """Write the line after the commit. Facts that are None are left out."""
    words = " ".join(f"{name}={value}" for name, value in facts.items() if value is not None)
    on_commit(lambda: logger.info("{}: {}", event, words))
