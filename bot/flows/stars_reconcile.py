"""Telegram's list of the bot's Stars, walked page by page into our books."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiogram.types import StarTransaction, TransactionPartnerUser, User
from loguru import logger

from bot.i18n.catalog import Locales
from bot.services.payments.stars.list_cursor import Progress
from bot.services.payments.stars.reconciliation import IN, OUT, Stars
from bot.services.payments.stars.transactions import BILLION, Booked, Fact
from bot.services.people.users import Visitor
from bot.ui.context import AppContext

MAX_PAGE_ROWS = 100  # rows; Telegram's most


@dataclass
class StarsComparison:
    """One walk: what it has booked so far, and by how many Stars Telegram's balance differs from
    its list, which is known at the end. `steady`: no Stars moved while the list's end was read.
    """

    booked: Booked = field(default_factory=Booked)
    balance: int = 0
    difference: int = 0
    steady: bool = False


async def reconcile(app: AppContext, walk: StarsComparison | None = None) -> StarsComparison:
    """Bring our rows up to Telegram's list and compare the balance.

    Raises what Telegram's refusals and faults raise; what was booked until then is in `walk`.
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
    """Until a page of rows from before which nothing is missing, or the list's end.

    Telegram's documentation says that the list is chronological; nothing promises from which end.
    Begun at the oldest, this costs one page. Where the last walk was cut off, this one goes on
    there as soon as it meets what that one kept.
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
    """Begun a page before what is settled: rows may have moved meanwhile."""
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


async def _page(app: AppContext, offset: int) -> list[Fact]:
    rows = (await app.bot.get_star_transactions(offset=offset, limit=MAX_PAGE_ROWS)).transactions
    return [_fact(row, app.locales) for row in rows]


async def _book(stars: Stars, news: list[Fact], walk: StarsComparison) -> None:
    for fact in news:
        walk.booked += await stars.book(fact)


def _summary(walk: StarsComparison) -> str:
    """For the log, in plain words."""
    booked = walk.booked
    told = {
        "new": booked.new,
        "credited": booked.credited,
        "taken back": booked.taken_back,
        "unexplained": booked.unexplained,
        "of another database": booked.foreign,
    }
    news = ", ".join(f"{number} {what}" for what, number in told.items() if number)
    differs = f"the balance differs by {walk.difference}" if walk.difference else "the balance fits"
    return f"{news or 'nothing new'}; {differs}"


def _fact(row: StarTransaction, locales: Locales) -> Fact:
    partner: Any = row.source or row.receiver
    person = partner if isinstance(partner, TransactionPartnerUser) else None
    return Fact(
        telegram_id=row.id,
        direction=IN if row.source else OUT,
        stars=row.amount,
        nanostars=row.nanostar_amount or 0,
        at=row.date if isinstance(row.date, datetime) else datetime.fromtimestamp(row.date, UTC),
        partner=partner.type if partner else "unknown",
        kind=person.transaction_type if person else None,
        visitor=_visitor(person.user) if person else None,
        language=locales.best_for(person.user.language_code) if person else "",
        payload=person.invoice_payload if person else None,
        commission=_commission(person) if person else 0,
    )


def _commission(person: TransactionPartnerUser) -> int:
    """What an affiliate got, in billionths of a Star; of a refund Telegram tells it as negative."""
    if person.affiliate is None:
        return 0
    return abs(person.affiliate.amount * BILLION + (person.affiliate.nanostar_amount or 0))


def _visitor(user: User) -> Visitor:
    return Visitor(
        id=user.id,
        chat_id=user.id,
        first_name=user.first_name,
        last_name=user.last_name,
        username=user.username,
        telegram_language=user.language_code,
    )
