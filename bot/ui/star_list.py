"""Telegram's list of the bot's Stars, walked page by page into our books."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.types import StarTransaction, TransactionPartnerUser, User
from loguru import logger

from bot.services.api import Services
from bot.services.stars import IN, OUT, Booked, Fact
from bot.services.users import Visitor
from bot.ui.telling import Data
from bot.ui.texts import Locales

PAGE = 100  # rows; Telegram's most


@dataclass(frozen=True)
class Walk:
    """One walk: what it booked, and by how many Stars Telegram's balance differs from its list."""

    booked: Booked
    difference: int


async def reconcile(data: Data) -> Walk:
    """Bring our rows up to Telegram's list and compare the balance.

    `data`: bot, services, settings and locales, as the middleware data of an event has them.
    Raises what Telegram's refusals and faults raise.
    """
    bot: Bot = data["bot"]
    services: Services = data["services"]
    booked = await _newest_first(data)
    booked += await _from(data, max(0, await services.stars.stored() - PAGE))
    balance = await bot.get_my_star_balance()
    difference = await services.stars.checked(balance.amount, balance.nanostar_amount or 0)
    logger.info("Stars checked: {}, difference {}", booked, difference)
    return Walk(booked, difference)


async def _newest_first(data: Data) -> Booked:
    """From the top until a page without news.

    Telegram's documentation says that the list is chronological; nothing promises from which end.
    Begun at the oldest, this costs one page.
    """
    total, offset = Booked(), 0
    while True:
        page, booked = await _page(data, offset)
        total += booked
        if not booked.new or len(page) < PAGE:
            return total
        offset += len(page)


async def _from(data: Data, offset: int) -> Booked:
    """To the end of the list, begun a page before what is kept: rows may have moved meanwhile."""
    total = Booked()
    while True:
        page, booked = await _page(data, offset)
        total += booked
        if len(page) < PAGE:
            return total
        offset += len(page)


async def _page(data: Data, offset: int) -> tuple[list[StarTransaction], Booked]:
    bot: Bot = data["bot"]
    services: Services = data["services"]
    rows = (await bot.get_star_transactions(offset=offset, limit=PAGE)).transactions
    return rows, await services.stars.book(_fact(row, data["locales"]) for row in rows)


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
    )


def _visitor(user: User) -> Visitor:
    return Visitor(
        id=user.id,
        chat_id=user.id,
        first_name=user.first_name,
        last_name=user.last_name,
        username=user.username,
        telegram_language=user.language_code,
    )
