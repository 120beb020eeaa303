"""The two actions of a broadcast: sending it to a person, and deleting it from their chat."""

from collections.abc import Mapping, Sequence

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from loguru import logger

from bot.botapi.options import OptionsBot, SendOptions
from bot.flows.broadcast_copy import copy
from bot.jobs.broadcast.outcomes import Effect, not_deleted, not_sent
from bot.services.broadcasts.deliveries import Deliveries, Outcome, Recipient
from bot.services.broadcasts.queries import Broadcast, Content
from bot.services.coordination.leases import Lease
from models import Delivery

REASONS = {Effect.GONE: "source_gone", Effect.REFUSED: "failing"}


class SendAction:
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
        self._paid = broadcast.paid
        self._contents = contents
        self.begin()

    def begin(self) -> None:
        """Start again with the first recipient."""
        self._last = 0
        self._somebody_waits = self._over = False

    async def claim(self, most: int) -> Sequence[Recipient]:
        """The next recipients; at the end the first ones again, if they are pending again.

        If a chat has to wait, the next run sends to those.
        """
        if self._over:
            return []
        found = await self._deliveries.claim(self._lease, self._id, self._last, most)
        if not found and self._last and not self._somebody_waits:
            found = await self._deliveries.claim(self._lease, self._id, 0, most)
        self._last = max((one.id for one in found), default=0)
        self._over = not found
        return found

    async def deliver(self, recipient: Recipient, options: SendOptions) -> tuple[Outcome, Effect]:
        """Send it. If a part of an album is gone, it counts as sent, and no one else gets it."""
        content = self._contents[recipient.content_id]
        try:
            ids = await copy(
                OptionsBot(self._bot, options),
                *(recipient.chat_id, content.chat_id, content.message_ids, content.buttons),
                paid=self._paid,
            )
        except AiogramError as error:
            self._somebody_waits |= isinstance(error, TelegramRetryAfter)
            return not_sent(recipient, error)
        except Exception as error:  # noqa: BLE001 - after any fault the message may have arrived
            logger.opt(exception=error).error("broadcast {} failed for {}", self._id, recipient.id)
            return Outcome(recipient, Delivery.UNKNOWN, error=type(error).__name__), Effect.TROUBLE
        whole = len(ids) == len(content.message_ids)
        return Outcome(recipient, Delivery.SENT, tuple(ids)), Effect.NONE if whole else Effect.GONE

    async def keep(self, outcomes: Sequence[Outcome]) -> None:
        """Store the outcomes under the token that claimed them."""
        await self._deliveries.keep(self._lease.token, outcomes)

    async def halt(self, effect: Effect, outcome: Outcome) -> None:
        """Pause it; the reason is the language whose content is gone, or Telegram's text."""
        language = self._contents[outcome.recipient.content_id].language
        detail = language if effect is Effect.GONE else outcome.error
        await self._deliveries.halt(self._id, REASONS[effect], detail)


class DeleteAction:
    """Deletes the sent messages from all chats. It may be repeated."""

    def __init__(self, bot: Bot, deliveries: Deliveries, broadcast: Broadcast) -> None:
        self._bot = bot
        self._deliveries = deliveries
        self._id = broadcast.id
        self.begin()

    def begin(self) -> None:
        """Start again with the first recipient."""
        self._last, self._over = 0, False

    async def claim(self, most: int) -> Sequence[Recipient]:
        """The next recipients. Those that could not be reached are left to the next run."""
        if self._over:
            return []
        found = await self._deliveries.sent(self._id, self._last, most)
        self._last = max((one.id for one in found), default=0)
        self._over = not found
        return found

    async def deliver(self, recipient: Recipient, options: SendOptions) -> tuple[Outcome, Effect]:
        """Delete it. A final refusal makes it `kept`; after other failures it stays `sent`."""
        bot = OptionsBot(self._bot, options)
        try:
            await bot.delete_messages(recipient.chat_id, list(recipient.message_ids))
        except AiogramError as error:
            return not_deleted(recipient, error)
        return Outcome(recipient, Delivery.DELETED), Effect.NONE

    async def keep(self, outcomes: Sequence[Outcome]) -> None:
        """Store the deletions. They need no token, because a deletion is final."""
        over = [one for one in outcomes if one.state in (Delivery.DELETED, Delivery.KEPT)]
        await self._deliveries.keep_deleted(over)

    async def halt(self, effect: Effect, outcome: Outcome) -> None:
        """Do nothing: no refusal of a deletion concerns all recipients."""
