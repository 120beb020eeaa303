"""Updates by webhook: each is taken durably, then answered with 200, then worked on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Update

from bot.config import BadSetting, Settings
from bot.delivery.polling import ALLOWED_UPDATES, DurableDispatcher
from bot.delivery.reaching import until_answered
from bot.delivery.replay import Replay


class Webhook:
    """Takes what the HTTP server got; `receiving` and `announce` are its life."""

    def __init__(self, dispatcher: DurableDispatcher, bot: Bot, replay: Replay) -> None:
        self._dispatcher = dispatcher
        self._bot = bot
        self._replay = replay

    async def take(self, body: bytes) -> None:
        """Keep a payment, then begin the work on it. Raises ValidationError for what is no update.

        Telegram sends a chat's next update after our 200 to the last, so the order holds.
        """
        update = Update.model_validate_json(body, context={"bot": self._bot})
        await self._dispatcher.take(self._bot, update)

    @asynccontextmanager
    async def receiving(self) -> AsyncIterator[None]:
        """Replay what was left; at the end of the block finish what was begun.

        The HTTP server listens inside the block: when it has closed, nothing new can come.
        """
        dispatcher = self._dispatcher
        data = {"dispatcher": dispatcher, "bots": [self._bot], **dispatcher.workflow_data}
        await dispatcher.emit_startup(bot=self._bot, **data)
        try:
            async with self._replay.running():
                yield
                await dispatcher.finish()
        finally:
            await dispatcher.emit_shutdown(bot=self._bot, **data)

    async def announce(self, settings: Settings) -> None:
        """Tell Telegram the address, which must be listening. Raises BadSetting if it is refused.

        It stays set at a stop: Telegram keeps what comes meanwhile for the next start.
        """
        url, secret = settings.webhook_url or "", settings.telegram_secret.reveal()
        try:
            await until_answered(
                lambda: self._bot.set_webhook(
                    url, secret_token=secret, allowed_updates=ALLOWED_UPDATES
                )
            )
        except TelegramBadRequest as error:
            allowed = f"an address that Telegram delivers to; it said: {error.message}"
            raise BadSetting("WEBHOOK_URL", repr(url), allowed) from None
