"""Reconciliation: reads Telegram's list of Stars transactions by pages and books what is new."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiogram.types import StarTransaction, TransactionPartnerUser, User
from loguru import logger

from bot.i18n.catalog import Locales
from bot.services.payments.stars.list_cursor import Progress
from bot.services.payments.stars.reconciliation import IN, OUT, Stars
from bot.services.payments.stars.transactions import BILLION, BookedPage, StarsTransaction
from bot.services.people.users import TelegramProfile
from bot.ui.context import AppContext

MAX_PAGE_ROWS = 100  # rows; Telegram's maximum


@dataclass
class StarsComparison:
    """The result of one comparison.

    `booked`: what it has booked so far. `difference`: Telegram's balance minus its list, known at
    the end. `steady`: no Stars moved while the end was read.
    """

    booked: BookedPage = field(default_factory=BookedPage)
    balance: int = 0
    difference: int = 0
    steady: bool = False


async def reconcile(app: AppContext, walk: StarsComparison | None = None) -> StarsComparison:
    """Book the rows of Telegram's list that we lack, then compare the balance.

    Raises as the Bot API calls do; then `walk` holds what was booked so far.
    """
    bot, services = app.bot, app.services
    walk = walk or StarsComparison()
    progress = await services.star_walks.begin()
    await _from_the_top(app, walk, progress)
    await services.star_walks.settle(progress, walk.booked.new)
    before = await bot.get_my_star_balance()
    await _to_the_end(app, walk, progress)
    balance = await bot.get_my_star_balance()
    walk.balance, nanostars = balance.amount, balance.nanostar_amount or 0
    walk.steady = balance == before
    walk.difference = await services.stars.checked(walk.balance, nanostars)
    logger.info("Stars compared: {}", _summary(walk))
    return walk


async def _from_the_top(app: AppContext, walk: StarsComparison, progress: Progress) -> None:
    """Read from the top until a page before which nothing is missing, or until the end.

    Telegram documents the list as chronological, but does not say which end comes first. If the
    oldest row comes first, this reads one page. If the last comparison was interrupted, this one
    jumps to its position as soon as it reaches the rows that it stored.
    """
    stars, walks, offset = app.services.stars, app.services.star_walks, 0
    while True:
        facts = await _page(app, offset)
        news = await stars.news(facts)
        if news or offset > progress.reached:
            await walks.comes_to(progress, offset)
        await _book(stars, news, walk)
        if len(facts) < MAX_PAGE_ROWS or await walks.are_settled(progress, facts):
            return
        offset += len(facts)
        if not news:
            offset = max(offset, progress.reached)


async def _to_the_end(app: AppContext, walk: StarsComparison, progress: Progress) -> None:
    """Start one page before the settled rows, because rows may have moved."""
    stars, walks = app.services.stars, app.services.star_walks
    offset = max(0, await walks.settled(progress) - MAX_PAGE_ROWS)
    while True:
        facts = await _page(app, offset)
        if news := await stars.news(facts):
            await _book(stars, news, walk)
            await walks.settle(progress, walk.booked.new)
        if len(facts) < MAX_PAGE_ROWS:
            return
        offset += len(facts)


async def _page(app: AppContext, offset: int) -> list[StarsTransaction]:
    rows = (await app.bot.get_star_transactions(offset=offset, limit=MAX_PAGE_ROWS)).transactions
    return [_fact(row, app.locales) for row in rows]


async def _book(stars: Stars, news: list[StarsTransaction], walk: StarsComparison) -> None:
    for fact in news:
        walk.booked += await stars.book(fact)


def _summary(walk: StarsComparison) -> str:
    """The result as a line for the log."""
    booked = walk.booked
    counts = {
        "new": booked.new,
        "credited": booked.credited,
        "taken back": booked.taken_back,
        "unexplained": booked.unexplained,
        "of another database": booked.foreign,
    }
    news = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
    differs = f"the balance differs by {walk.difference}" if walk.difference else "the balance fits"
    return f"{news or 'nothing new'}; {differs}"


def _fact(row: StarTransaction, locales: Locales) -> StarsTransaction:
    partner: Any = row.source or row.receiver
    person = partner if isinstance(partner, TransactionPartnerUser) else None
    return StarsTransaction(
        telegram_id=row.id,
        direction=IN if row.source else OUT,
        stars=row.amount,
        nanostars=row.nanostar_amount or 0,
        at=row.date if isinstance(row.date, datetime) else datetime.fromtimestamp(row.date, UTC),
        partner=partner.type if partner else "unknown",
        kind=person.transaction_type if person else None,
        profile=_profile(person.user) if person else None,
        language=locales.best_for(person.user.language_code) if person else "",
        payload=person.invoice_payload if person else None,
        commission=_commission(person) if person else 0,
    )


def _commission(person: TransactionPartnerUser) -> int:
    """An affiliate's commission in billionths of a Star. It is negative for a refund."""
    if person.affiliate is None:
        return 0
    return abs(person.affiliate.amount * BILLION + (person.affiliate.nanostar_amount or 0))


def _profile(user: User) -> TelegramProfile:
    return TelegramProfile(
        id=user.id,
        chat_id=user.id,
        first_name=user.first_name,
        last_name=user.last_name,
        username=user.username,
        telegram_language=user.language_code,
    )
