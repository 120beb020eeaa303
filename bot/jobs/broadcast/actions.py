"""The two errands of a broadcast: sending it to a person, and deleting it from their chat."""

from collections.abc import Mapping, Sequence

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.methods import CopyMessage, CopyMessages, DeleteMessages
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from loguru import logger

from bot.botapi.options import NotOurs, OptionsBot, SendOptions
from bot.botapi.refusals import words_of
from bot.jobs.broadcast.outcomes import Meaning, verdict
from bot.services.broadcasts.deliveries import Deliveries, Outcome, Recipient
from bot.services.broadcasts.queries import Broadcast, Content
from bot.services.coordination.leases import Lease
from models import Delivery

REASONS = {Meaning.GONE: "source_gone", Meaning.REFUSED: "failing"}


class Sending:
    """Copies the content of a person's language to them. `contents`: by content id."""

    def __init__(
        self,
        bot: Bot,
        deliveries: Deliveries,
        lease: Lease,
        broadcast: Broadcast,
        contents: Mapping[int, Content],
    ) -> None:
        self._bot = bot
        self._deliveries = deliveries
        self._lease = lease
        self._id = broadcast.id
        self._paid = broadcast.paid or None
        self._contents = contents
        self._keyboards = {number: _keyboard(one) for number, one in contents.items()}
        self.begin()

    def begin(self) -> None:
        """From the first one on."""
        self._last = 0
        self._somebody_waits = self._over = False

    async def claim(self, most: int) -> Sequence[Recipient]:
        """From the last one on; at the end once more from the first, for who is pending again.

        But not while somebody's chat has to wait: that is of the next run.
        """
        if self._over:
            return []
        found = await self._deliveries.claim(self._lease, self._id, self._last, most)
        if not found and self._last and not self._somebody_waits:
            found = await self._deliveries.claim(self._lease, self._id, 0, most)
        self._last = max((one.id for one in found), default=0)
        self._over = not found
        return found

    async def deliver(self, recipient: Recipient, options: SendOptions) -> tuple[Outcome, Meaning]:
        """Send it. An album of which a part is gone was sent, and is sent to nobody else."""
        content = self._contents[recipient.content_id]
        try:
            ids = await self._copied(OptionsBot(self._bot, options), recipient, content)
        except NotOurs:
            return Outcome(recipient, Delivery.PENDING), Meaning.TROUBLE
        except TelegramRetryAfter as error:
            self._somebody_waits = True
            return _later(recipient, Delivery.PENDING, error)
        except AiogramError as error:
            judged = verdict(error)
            return Outcome(recipient, judged.state, error=judged.error), judged.meaning
        except Exception as error:  # noqa: BLE001 - whatever it was, it may have arrived
            logger.opt(exception=error).error("broadcast {} failed for {}", self._id, recipient.id)
            return Outcome(recipient, Delivery.UNKNOWN, error=type(error).__name__), Meaning.TROUBLE
        whole = len(ids) == len(content.message_ids)
        return Outcome(recipient, Delivery.SENT, ids), Meaning.FINE if whole else Meaning.GONE

    async def _copied(self, bot: Bot, recipient: Recipient, content: Content) -> tuple[int, ...]:
        if len(content.message_ids) == 1:
            call = CopyMessage(
                chat_id=recipient.chat_id,
                from_chat_id=content.chat_id,
                message_id=content.message_ids[0],
                reply_markup=self._keyboards[recipient.content_id],
                allow_paid_broadcast=self._paid,
            )
            return ((await bot(call)).message_id,)
        album = CopyMessages(
            chat_id=recipient.chat_id,
            from_chat_id=content.chat_id,
            message_ids=list(content.message_ids),
        )
        return tuple(one.message_id for one in await bot(album))

    async def keep(self, outcomes: Sequence[Outcome]) -> None:
        """Under the token that claimed them."""
        await self._deliveries.keep(self._lease.token, outcomes)

    async def halt(self, meaning: Meaning, outcome: Outcome) -> None:
        """Pause it, with the language whose content is gone, or Telegram's words."""
        language = self._contents[outcome.recipient.content_id].language
        detail = language if meaning is Meaning.GONE else outcome.error
        await self._deliveries.halt(self._id, REASONS[meaning], detail)


class Deleting:
    """Deletes what was sent, from everybody's chat; done twice it is done once."""

    def __init__(self, bot: Bot, deliveries: Deliveries, broadcast: Broadcast) -> None:
        self._bot = bot
        self._deliveries = deliveries
        self._id = broadcast.id
        self.begin()

    def begin(self) -> None:
        """From the first one on."""
        self._last, self._over = 0, False

    async def claim(self, most: int) -> Sequence[Recipient]:
        """From the last one on; who could not be reached is of the next run."""
        if self._over:
            return []
        found = await self._deliveries.sent(self._id, self._last, most)
        self._last = max((one.id for one in found), default=0)
        self._over = not found
        return found

    async def deliver(self, recipient: Recipient, options: SendOptions) -> tuple[Outcome, Meaning]:
        """Delete it; what Telegram keeps for good is kept, what it could not do now stays sent."""
        call = DeleteMessages(chat_id=recipient.chat_id, message_ids=list(recipient.message_ids))
        try:
            await OptionsBot(self._bot, options)(call)
        except TelegramRetryAfter as error:
            return _later(recipient, Delivery.SENT, error)
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            return Outcome(recipient, Delivery.KEPT, error=words_of(error)), Meaning.FINE
        except AiogramError as error:
            return Outcome(recipient, Delivery.SENT, error=words_of(error)), Meaning.TROUBLE
        return Outcome(recipient, Delivery.DELETED), Meaning.FINE

    async def keep(self, outcomes: Sequence[Outcome]) -> None:
        """What was done is done, whoever did it."""
        over = [one for one in outcomes if one.state in (Delivery.DELETED, Delivery.KEPT)]
        await self._deliveries.keep_deleted(over)

    async def halt(self, meaning: Meaning, outcome: Outcome) -> None:
        """Nothing stops it: no refusal here is about all people."""


def _later(
    recipient: Recipient, state: Delivery, error: TelegramRetryAfter
) -> tuple[Outcome, Meaning]:
    return Outcome(recipient, state, after=error.retry_after), Meaning.LATER


def _keyboard(content: Content) -> InlineKeyboardMarkup | None:
    """Each button a row."""
    rows = [[InlineKeyboardButton(text=text, url=url)] for text, url in content.buttons]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
