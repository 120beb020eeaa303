"""Stars and Telegram: the list compared now and then, and the refunds that admins asked for."""

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramRetryAfter,
)
from loguru import logger

from bot.services.api import Services
from bot.services.refunds import Due
from bot.ui.star_list import reconcile
from bot.ui.telling import Data, tell_admins

ALREADY = "CHARGE_ALREADY_REFUNDED"


async def check_stars(data: Data) -> None:
    """The chore: walk, and tell admins of what was put right or can't be explained."""
    walk = await reconcile(data)
    booked = walk.booked
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
        await services.refunds.later(due, str(error), after=error.retry_after)
    except TelegramBadRequest as error:
        await _refused(data, due, error.message)
    except (TelegramAPIError, ClientDecodeError) as error:
        logger.warning("refund of {} not answered: {}", due.charge_id, error)
        await services.refunds.later(due, str(error))
    else:
        await services.refunds.done(due)


async def _refused(data: Data, due: Due, words: str) -> None:
    """Done before, perhaps by the call whose answer was lost; or never to be."""
    services: Services = data["services"]
    if ALREADY in words:
        await services.refunds.done(due)
        return
    logger.warning("refund of {} refused: {}", due.charge_id, words)
    await services.refunds.failed(due, words)
    values = {"charge": due.charge_id, "words": words}
    await tell_admins(data, "stars-told-refused", values)
