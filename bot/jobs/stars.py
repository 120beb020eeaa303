"""Stars and Telegram: the periodic comparison with Telegram's list, and refunds by admins."""

from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramRetryAfter
from loguru import logger

from bot.botapi.refusals import Reason, code_of, reason_of
from bot.flows.stars_reconcile import StarsComparison, reconcile
from bot.services.payments.stars.refunds import DueRefund
from bot.services.payments.stars.transactions import BookedPage
from bot.ui.admin_alerts import alert_admins
from bot.ui.context import AppContext

TRIES = 3  # to find a moment at which no Stars move


async def check_stars(app: AppContext) -> None:
    """The chore: compare, and notify admins of corrections, differences and unexplained rows."""
    services = app.services
    for _ in range(TRIES):
        walk = await _walked(app)
        if walk.steady:
            return await services.star_walks.tell_difference(walk.difference, walk.balance)
    return logger.info("Stars keep moving; their balance will be compared at the next check")


async def _walked(app: AppContext) -> StarsComparison:
    """One walk. If it is interrupted, its results so far are reported."""
    services = app.services
    walk = StarsComparison()
    try:
        await reconcile(app, walk)
    finally:
        await _tell_of_news(app, walk.booked)
    await services.star_walks.tell_foreign()
    return walk


async def _tell_of_news(app: AppContext, booked: BookedPage) -> None:
    if booked.lost or booked.taken_back or booked.unexplained:
        values = {
            "credited": booked.lost,
            "taken": booked.taken_back,
            "unexplained": booked.unexplained,
        }
        await alert_admins(app, "stars-told-differences", values)


async def call_refunds(app: AppContext) -> None:
    """The job: make every call that is due, until none is."""
    services = app.services
    while due := await services.refunds.due():
        for one in due:
            await _call(app, one)


async def _call(app: AppContext, due: DueRefund) -> None:
    """Call one refund; only a definite answer ends it."""
    services = app.services
    try:
        await app.bot.refund_star_payment(due.payer_id, due.charge_id)
    except AiogramError as error:
        await _not_refunded(app, due, error)
    else:
        await services.refunds.done(due)


async def _not_refunded(app: AppContext, due: DueRefund, error: AiogramError) -> None:
    """The refund was done before (an answer may have been lost), is impossible, or is retried."""
    services = app.services
    code = code_of(error)
    if reason_of(error) is Reason.REFUNDED:
        await services.refunds.done(due)
    elif isinstance(error, TelegramBadRequest):
        logger.warning("refund of {} refused: {}", due.charge_id, code)
        await services.refunds.failed(due, code)
        await alert_admins(app, "stars-told-refused", {"charge": due.charge_id, "words": code})
    elif isinstance(error, TelegramRetryAfter):
        await services.refunds.later(due, code, after=error.retry_after)
    else:
        logger.warning("refund of {} not answered: {}", due.charge_id, code)
        await services.refunds.later(due, code)
