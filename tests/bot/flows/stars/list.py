"""Telegram's list of Stars, written by a test."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import GetMyStarBalance, GetStarTransactions, TelegramMethod
from aiogram.types import StarAmount, StarTransactions

from tests.bot.telegram import Json, Telegram, user

both_ends = pytest.mark.parametrize(
    ("engine", "newest_first"),
    [
        ("sqlite", False),
        pytest.param("sqlite", True, marks=pytest.mark.soak),
        pytest.param("postgres", True, marks=pytest.mark.postgres),
        pytest.param("postgres", False, marks=[pytest.mark.postgres, pytest.mark.soak]),
    ],
)
"""Each order of the list and each engine once: neither knows of the other. Soak: all pairs."""
_AT = int(datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp())
_seconds = count()


class StarList(Telegram):
    """`rows` in chronological order; `newest_first` turns it round. `between` runs after a page.

    `taken`: Stars that went from the balance without a row.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Json] = []
        self.newest_first = False
        self.between: Callable[[], None] = lambda: None
        self.taken = 0

    def pays(
        self, charge_id: str, payload: str, stars: int, payer: int = 1001, **more: Json
    ) -> None:
        """A payment, whether its update came or not."""
        self.rows.append(_row(charge_id, stars, source=_user(payer, payload) | more))

    def gives_back(self, charge_id: str, payload: str, stars: int, payer: int = 1001) -> None:
        """A refund, whoever made it: it has the id of its payment."""
        self.rows.append(_row(charge_id, stars, receiver=_user(payer, payload)))

    def moves(self, direction: str, row_id: str, stars: int, partner: Json) -> None:
        """Anything else; direction: source or receiver."""
        self.rows.append(_row(row_id, stars, **{direction: partner}))

    def next_second(self) -> int:
        """A moment just before the next row's."""
        return _AT + next(_seconds)

    @property
    def balance(self) -> int:
        """What the rows add up to, less what was taken."""
        listed = sum(row["amount"] * (1 if "source" in row else -1) for row in self.rows)
        return int(listed) - self.taken

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> Any:
        """The list by pages, the balance, and everything else as the plain Telegram."""
        if isinstance(method, GetStarTransactions):
            self.calls.append(method)
            return self._page(method.offset or 0, method.limit or 100)
        if isinstance(method, GetMyStarBalance):
            return StarAmount(amount=self.balance)
        return await super().make_request(bot, method, timeout)

    def _page(self, offset: int, limit: int) -> StarTransactions:
        rows = self.rows[::-1] if self.newest_first else self.rows
        page = StarTransactions.model_validate({"transactions": rows[offset : offset + limit]})
        self.between()
        return page


def _row(row_id: str, stars: int, **partner: Json) -> Json:
    return {"id": row_id, "amount": stars, "date": _AT + next(_seconds), **partner}


def _user(payer: int, payload: str) -> Json:
    return {
        "type": "user",
        "transaction_type": "invoice_payment",
        "user": user(payer),
        "invoice_payload": payload,
    }
