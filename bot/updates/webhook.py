"""Updates by webhook: each is accepted, then answered with 200, then handled.

A press may be handled first: then its answer is the body of the 200.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramServerError

from bot.botapi.options import with_options
from bot.botapi.webhook_reply import WebhookReply
from bot.json_input import read_json
from bot.services.messaging.unreadable_updates import UnreadableUpdate
from bot.settings.settings import BadSetting, Settings
from bot.updates.decoding import read
from bot.updates.polling import ALLOWED_UPDATES, DurableDispatcher
from bot.updates.replay import Replay
from bot.updates.startup_retry import until_answered


class Webhook:
    """Accepts updates from the HTTP server while `receiving` runs; `announce` sets the webhook."""

    def __init__(self, dispatcher: DurableDispatcher, bot: Bot, replay: Replay) -> None:
        self._dispatcher = dispatcher
        self._bot = bot
        self._replay = replay
        self.announced = False

    async def take(self, body: bytes) -> bytes:
        """Accept an update: store a payment and start the work. Returns the body of the 200.

        Telegram sends a chat's next update after our 200 to the last one, so the order is kept.
        Raises ValueError if it is not a JSON object. An unreadable update is stored, because a
        retry would bring the same bytes.
        """
        raw = read_json(body)
        if not isinstance(raw, dict):
            raise ValueError("no JSON object")  # noqa: TRY004 - the input is wrong, not the call
        reply = WebhookReply() if raw.get("callback_query") else None
        bot = with_options(self._bot, webhook_reply=reply) if reply else self._bot
        update = read(raw, bot)
        if isinstance(update, UnreadableUpdate):
            await self._dispatcher.unread.keep(update)
            return b""
        work = await self._dispatcher.take(bot, update)
        if reply is None:
            return b""
        work.add_done_callback(lambda _: reply.send())
        return await reply.body()

    @asynccontextmanager
    async def receiving(self) -> AsyncIterator[None]:
        """Replay unfinished updates; at the end of the block finish running work.

        The HTTP server must listen only inside the block, so no update arrives after it.
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

        It stays set at shutdown: Telegram keeps later updates for the next start.
        """
        url, secret = settings.webhook_url or "", settings.telegram_secret.reveal()
        try:
            await until_answered(lambda: self._set(url, secret))
        except TelegramBadRequest as error:
            allowed = (
                "a public https:// address with port 443, 80, 88 or 8443, or an empty WEBHOOK_URL:"
                f" the bot then polls; Telegram said: {error.message}"
            )
            raise BadSetting("WEBHOOK_URL", repr(url), allowed) from None
        self.announced = True

    async def _set(self, url: str, secret: str) -> None:
        """Set the address, with retries if Telegram cannot resolve the host name.

        Its resolver may be down, or a new name may not be known everywhere yet.
        """
        try:
            await self._bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED_UPDATES)
        except TelegramBadRequest as error:
            if "resolve host" in error.message:
                raise TelegramServerError(error.method, error.message) from error
            raise
