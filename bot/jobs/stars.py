"""Stars and Telegram: the list compared now and then, and the refunds that admins asked for."""

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramRetryAfter,
)
from loguru import logger

from bot.flows.stars_reconcile import Walk, reconcile
from bot.jobs.refusal_reasons import reason
from bot.services.payments.stars_refunds import Due
from bot.services.payments.stars_transactions import Booked
from bot.services.registry import Services
from bot.ui.admin_alerts import Data, tell_admins

TRIES = 3  # to find a moment at which no Stars move
ALREADY = "CHARGE_ALREADY_REFUNDED"


async def check_stars(data: Data) -> None:
    """The chore: walk, and tell admins of what was put right, differs or can't be explained."""
    services: Services = data["services"]
    for _ in range(TRIES):
        walk = await _walked(data)
        if walk.steady:
            return await services.star_walks.tell_difference(walk.difference, walk.balance)
    return logger.info("Stars move all the time: their balance is compared at the next check")


async def _walked(data: Data) -> Walk:
    """One walk. What it did before it was cut off is told, too."""
    services: Services = data["services"]
    walk = Walk()
    try:
        await reconcile(data, walk)
    finally:
        await _tell_of_news(data, walk.booked)
    await services.star_walks.tell_foreign()
    return walk


async def _tell_of_news(data: Data, booked: Booked) -> None:
    if booked.lost or booked.taken_back or booked.unexplained:
        values = {
            "credited": booked.lost,
            "taken": booked.taken_back,
            "unexplained": booked.unexplained,
        }
        await tell_admins(data, "stars-told-differences", values)


async def call_refunds(data: Data) -> None:
    """The job: make every call that is due, until none is."""
    services: Services = data["services"]
    while due := await services.refunds.due():
        for one in due:
            await _call(data, one)


async def _call(data: Data, due: Due) -> None:
    """One refund; only a sure answer ends it."""
    bot: Bot = data["bot"]
    services: Services = data["services"]
    try:
        await bot.refund_star_payment(due.payer_id, due.charge_id)
    except TelegramRetryAfter as error:
        await services.refunds.later(due, reason(error), after=error.retry_after)
    except TelegramBadRequest as error:
        await _refused(data, due, error)
    except (TelegramAPIError, ClientDecodeError) as error:
        logger.warning("refund of {} not answered: {}", due.charge_id, reason(error))
        await services.refunds.later(due, reason(error))
    else:
        await services.refunds.done(due)


async def _refused(data: Data, due: Due, error: TelegramBadRequest) -> None:
    """Done before, perhaps by the call whose answer was lost; or never to be."""
    services: Services = data["services"]
    if ALREADY in error.message:
        await services.refunds.done(due)
        return
    logger.warning("refund of {} refused: {}", due.charge_id, reason(error))
    await services.refunds.failed(due, reason(error))
    values = {"charge": due.charge_id, "words": reason(error)}
    await tell_admins(data, "stars-told-refused", values)
