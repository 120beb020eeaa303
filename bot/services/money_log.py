"""Lines of the log about money: one for each payment, refund, decision and adjustment.

They hold ids and numbers, never names or texts: a charge's id is found by grep.
"""

from loguru import logger

from models.db.transactions import on_commit


def log_money(event: str, **facts: int | str | None) -> None:
    """Write the line when the transaction has been committed; facts that are None are left out."""
    words = " ".join(f"{name}={value}" for name, value in facts.items() if value is not None)
    on_commit(lambda: logger.info("{}: {}", event, words))
