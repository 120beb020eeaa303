"""Long polling that keeps money: stored before the offset moves, finished before the stop."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig
from loguru import logger

from bot.config import BadSetting
from bot.delivery.replay import Replay
from bot.middlewares.money import money_kind
from bot.services.inbox import Inbox

# Asked for by name: a bot that leaves pre_checkout_query out lets every checkout time out.
ALLOWED_UPDATES = ["message", "callback_query", "pre_checkout_query", "my_chat_member"]
AT_ONCE = 200  # updates in work; more wait at Telegram
PATIENCE = 20.0  # seconds that a stop leaves to updates in work
_RETRY = BackoffConfig(min_delay=0.2, max_delay=5.0, factor=2.0, jitter=0.1)


class DurableDispatcher(Dispatcher):
    """aiogram's Dispatcher, except that a payment is in the inbox before Telegram may forget it.

    aiogram confirms an update with the next getUpdates, while its handler may still run: a crash
    in between loses it. `_listen_updates` yields before that call, so storing there is enough.
    """

    def __init__(self, inbox: Inbox, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._inbox = inbox

    async def _listen_updates(  # type: ignore[override]
        self, bot: Bot, **options: Any
    ) -> AsyncGenerator[Update, None]:
        async for update in super()._listen_updates(bot, **options):
            await self._keep(update)
            yield update

    async def _keep(self, update: Update) -> None:
        kind = money_kind(update)
        if kind is None:
            return None
        payload = update.model_dump_json(by_alias=True, exclude_unset=True)
        pause = Backoff(_RETRY)
        while True:
            try:
                return await self._inbox.keep(update.update_id, kind, payload)
            except Exception as error:  # noqa: BLE001 - the offset stands still until it is kept
                logger.opt(exception=error).error("a money update can't be stored; again soon")
            if kind == "pre_checkout_query":
                return None  # no Star has moved, and its 10 seconds don't wait for a database
            await pause.asleep()

    async def finish(self) -> None:
        """Wait for the updates in work; those that take too long are named and left."""
        if self._handle_update_tasks:
            _, late = await asyncio.wait(self._handle_update_tasks, timeout=PATIENCE)
            if late:
                logger.warning("{} updates were still in work at the stop", len(late))


async def _greet(bot: Bot) -> None:
    """The first call: a webhook of before would refuse polling. Waits until Telegram answers.

    Raises BadSetting for a token that Telegram does not know: no waiting mends that.
    """
    pause = Backoff(_RETRY)
    while True:
        try:
            await bot.delete_webhook()
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise BadSetting("BOT_TOKEN", "refused by Telegram", "@BotFather's token") from None
        except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter) as error:
            logger.warning("Telegram does not answer yet; again soon: {}", error)
            await pause.asleep()
        else:
            return


async def poll(dispatcher: DurableDispatcher, bot: Bot, replay: Replay) -> None:
    """Poll until SIGTERM or SIGINT, replaying what was left; return when all work has ended."""
    await _greet(bot)
    dispatcher.shutdown.register(dispatcher.finish)
    async with AsyncExitStack() as replaying:

        async def replay_what_was_left() -> None:
            await replaying.enter_async_context(replay.running())

        # After aiogram-dialog's own start, which fails if an update has already been handled.
        dispatcher.startup.register(replay_what_was_left)
        await dispatcher.start_polling(
            bot, allowed_updates=ALLOWED_UPDATES, tasks_concurrency_limit=AT_ONCE
        )
