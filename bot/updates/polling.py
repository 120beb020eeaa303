"""Polling: payments are stored before they are acknowledged; running work is finished."""

import asyncio
from asyncio import FIRST_COMPLETED
from collections.abc import AsyncGenerator, Coroutine, Iterable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, suppress
from typing import Any, Protocol

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import Update
from aiogram.utils.backoff import Backoff
from loguru import logger

from bot.middlewares.payments import money_kind
from bot.middlewares.trace import OutcomeMiddleware, UpdateTracer
from bot.services.messaging.inbox import Inbox
from bot.services.messaging.unreadable_updates import UnreadableUpdate, UnreadableUpdates
from bot.services.operations.disk import Disk
from bot.signals import Stop
from bot.ui.context import UpdateContext
from bot.updates.decoding import RawUpdates, may_be_money, read, usable_id
from bot.updates.dedup import LocalDedup
from bot.updates.liveness import PollingLiveness
from bot.updates.replay import Replay
from bot.updates.startup_retry import RETRY_BACKOFF, until_answered

# Named in full: without pre_checkout_query every checkout would time out.
ALLOWED_UPDATES = ["message", "callback_query", "pre_checkout_query", "my_chat_member"]
MAX_CONCURRENT_UPDATES = 200  # updates in progress; more wait at Telegram, except payments
PEEK_INTERVAL_S = 1.0  # seconds between checks for waiting payments
SHUTDOWN_TIMEOUT_S = 20.0  # seconds that updates in progress have at shutdown
STORE_TIMEOUT_S = 1.0  # seconds; a checkout has ten in all


class TicketQueue(Protocol):
    """Queue tickets for the updates of a person, and deduplication."""

    async def arrive(self, key: StorageKey, update_id: int = 0) -> Any:
        """Take a ticket. Never raises, even if the queue cannot be reached."""

    async def is_new(self, ticket: Any) -> bool:
        """Whether the update of this ticket still has to be handled."""

    def by(self, ticket: Any) -> AbstractAsyncContextManager[None]:
        """The block is the work on the update of this ticket."""


class DurableDispatcher(Dispatcher):
    """aiogram's Dispatcher, but it stores a payment in the inbox before it is acknowledged.

    aiogram confirms an update with the next getUpdates, while its handler may still run: a crash
    in between loses it. `_listen_updates` yields before that call, so storing there is enough.
    """

    def __init__(
        self,
        inbox: Inbox,
        unread: UnreadableUpdates,
        disk: Disk,
        tickets: TicketQueue | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.tracer = UpdateTracer()
        self.liveness = PollingLiveness()
        self.errors.outer_middleware(OutcomeMiddleware())
        self._inbox = inbox
        self.unread = unread
        self._disk = disk
        self._tickets = tickets or LocalDedup()
        self._slots = asyncio.Semaphore(MAX_CONCURRENT_UPDATES)
        self._paying: set[asyncio.Task[Any]] = set()
        self._begun: set[int] = set()

    async def feed_update(
        self,
        bot: Bot,
        update: Update,
        *,
        replayed: bool = False,
        ticket: object = None,
        **kwargs: Any,
    ) -> Any:
        """Handle an update with a trace. Updates of polling, webhook and replay pass here."""
        context = UpdateContext(replayed=replayed, ticket=ticket)
        work = super().feed_update(bot, update, update_context=context, **kwargs)
        return await self.tracer(update, work)

    async def take(self, bot: Bot, update: Update) -> asyncio.Task[bool]:
        """Start the work on an update, before it is confirmed; a payment is stored first.

        Waits while too many are in progress, except for payments: a checkout has ten seconds. If
        storing fails, the error is raised, and the update must be delivered again.
        """
        if kind := money_kind(update):
            await self._keep_once(update, kind)
            ticket = await self._arrive(bot, update)
            return self._begin(self._worked_on(bot, update, ticket))
        await self._slots.acquire()
        try:
            ticket = await self._arrive(bot, update)
        except BaseException:
            self._slots.release()
            raise
        work = self._worked_on(bot, update, ticket)
        return self._begin(self._process_with_semaphore(work, self._slots))

    def _begin(self, work: Coroutine[Any, Any, bool]) -> asyncio.Task[bool]:
        task = asyncio.create_task(work)
        self._handle_update_tasks.add(task)
        task.add_done_callback(self._handle_update_tasks.discard)
        return task

    async def _arrive(self, bot: Bot, update: Update) -> Any:
        """Take a queue ticket: Telegram sends the person's next update after our answer.

        A checkout needs no ticket.
        """
        if update.pre_checkout_query:
            return None
        about = UserContextMiddleware.resolve_event_context(update)
        context = self.fsm.resolve_context(bot, about.chat_id, about.user_id)
        update_id = 0 if money_kind(update) else update.update_id  # the inbox knows payments
        return await self._tickets.arrive(context.key, update_id) if context else None

    async def _worked_on(self, bot: Bot, update: Update, ticket: Any) -> bool:
        work = self._process_update(bot=bot, update=update, dispatcher=self, ticket=ticket)
        async with self._tickets.by(ticket):
            if await self._tickets.is_new(ticket):
                return await work
            work.close()
            return await self._came_again(bot, update)

    async def _came_again(self, bot: Bot, update: Update) -> bool:
        """Our 200 was lost, and perhaps the answer to a press with it, so answer again."""
        logger.info("update {} came again; ignored: it was worked on", update.update_id)
        if press := update.callback_query:
            with suppress(TelegramAPIError):
                await bot.answer_callback_query(press.id)
        return True

    async def _keep_once(self, update: Update, kind: str) -> None:
        """Store the update.

        A checkout moves no Stars, so it is answered even if storing fails or is slow.
        """
        payload = update.model_dump_json(by_alias=True, exclude_unset=True)
        if kind != "pre_checkout_query":
            return await self._inbox.keep(update.update_id, kind, payload)
        try:
            async with asyncio.timeout(STORE_TIMEOUT_S):
                await self._inbox.keep(update.update_id, kind, payload)
        except Exception as error:  # noqa: BLE001 - Telegram waits for the answer
            logger.warning("a checkout can't be stored and is answered without it: {!r}", error)
            self._disk.record_failure(error)  # the checkout is then declined

    async def _listen_updates(  # type: ignore[override]
        self,
        bot: Bot,
        polling_timeout: int = 30,
        allowed_updates: list[str] | None = None,
        **_: Any,
    ) -> AsyncGenerator[Update, None]:
        """Like aiogram's method, but each update is parsed separately, and stored if necessary.

        Payments do not wait behind other updates: their handling starts here.
        """
        bot.session.middleware(self.liveness)
        ask = RawUpdates(timeout=0, allowed_updates=allowed_updates)  # at once: then it is ready
        pause, stuck = Backoff(RETRY_BACKOFF), Backoff(RETRY_BACKOFF)
        while True:
            batch = await self._fetched(bot, ask, pause)
            ask.timeout = polling_timeout
            updates = [read(raw, bot) for raw in batch]
            await self._money_begun(bot, updates)
            for raw, update in zip(batch, updates, strict=True):
                if isinstance(update, UnreadableUpdate):
                    await self._kept(update)
                elif money_kind(update) is None:
                    await self._until_free(bot, ask)
                    yield update
                if (update_id := usable_id(raw)) is not None:
                    ask.offset = update_id + 1
            self._begun = {one for one in self._begun if one >= (ask.offset or 0)}
            if batch and all(usable_id(raw) is None for raw in batch):
                # Ids only grow, so these have at least the next ones. No unseen update is skipped.
                ask.offset = ask.offset and ask.offset + len(batch)
                await stuck.asleep()  # longer each time: a quick retry gets only one update
            else:
                stuck.reset()

    async def _money_begun(self, bot: Bot, updates: Iterable[Update | UnreadableUpdate]) -> None:
        """Start handling each payment once, as soon as it is stored."""
        for update in updates:
            if isinstance(update, UnreadableUpdate) or money_kind(update) is None:
                continue
            if update.update_id not in self._begun:
                await self._kept(update)
                self._begun.add(update.update_id)
                task = self._begin(self._process_update(bot=bot, update=update, dispatcher=self))
                self._paying.add(task)
                task.add_done_callback(self._paying.discard)

    async def _until_free(self, bot: Bot, ask: RawUpdates) -> None:
        """Wait until another update may start. New payments are started at once."""
        while len(self._handle_update_tasks) - len(self._paying) >= MAX_CONCURRENT_UPDATES:
            others = self._handle_update_tasks - self._paying
            done, _ = await asyncio.wait(
                others, timeout=PEEK_INTERVAL_S, return_when=FIRST_COMPLETED
            )
            if not done:
                await self._peek(bot, ask)

    async def _peek(self, bot: Bot, ask: RawUpdates) -> None:
        """Fetch the waiting updates without moving the offset, so all of them arrive again."""
        now = ask.model_copy(update={"timeout": 0})
        try:
            batch = await bot(now, request_timeout=int(bot.session.timeout))
        except Exception as error:  # noqa: BLE001 - the next check is soon
            logger.warning("can't check for waiting payments: {}", type(error).__name__)
            return
        await self._money_begun(bot, [read(raw, bot) for raw in batch if may_be_money(raw)])

    async def _fetched(self, bot: Bot, ask: RawUpdates, pause: Backoff) -> list[Any]:
        """The next updates; retries while Telegram does not answer."""
        lasts = int(bot.session.timeout + (ask.timeout or 0))
        while True:
            try:
                batch: list[Any] = await bot(ask, request_timeout=lasts)
            except ClientDecodeError as error:  # its text holds the whole answer
                logger.error("Failed to fetch updates: {}", type(error.original).__name__)
            except Exception as error:  # noqa: BLE001 - polling continues after any error
                logger.error("Failed to fetch updates: {}: {}", type(error).__name__, error)
            else:
                pause.reset()
                return batch
            await pause.asleep()

    async def _kept(self, update: Update | UnreadableUpdate) -> None:
        """Store payments and unreadable updates; the offset may move when this returns."""
        if isinstance(update, Update) and money_kind(update) is None:
            return None
        pause = Backoff(RETRY_BACKOFF)
        while True:
            try:
                return await self._keep(update)
            except Exception as error:  # noqa: BLE001 - the offset does not move until it is stored
                logger.opt(exception=error).error("a money update can't be stored; retrying soon")
            await pause.asleep()

    async def _keep(self, update: Update | UnreadableUpdate) -> None:
        if isinstance(update, UnreadableUpdate):
            await self.unread.keep(update)
        elif kind := money_kind(update):
            await self._keep_once(update, kind)

    async def finish(self) -> None:
        """Wait for updates in progress, with a timeout; the number of unfinished ones is logged."""
        if self._handle_update_tasks:
            _, late = await asyncio.wait(self._handle_update_tasks, timeout=SHUTDOWN_TIMEOUT_S)
            if late:
                logger.warning("{} updates were still in work at the stop", len(late))


async def unhooked(bot: Bot) -> None:
    """Delete the webhook: a leftover one makes getUpdates fail."""
    await until_answered(bot.delete_webhook)


async def poll(dispatcher: DurableDispatcher, bot: Bot, replay: Replay, stop: Stop) -> None:
    """Poll until a stop signal, and replay the inbox; return when all work has ended."""
    dispatcher.shutdown.register(dispatcher.finish)
    async with AsyncExitStack() as replaying:

        async def replay_what_was_left() -> None:
            await replaying.enter_async_context(replay.running())
            stopping = asyncio.create_task(_stop_at(stop.waited_for(), dispatcher))
            replaying.callback(stopping.cancel)

        # After aiogram-dialog's own start, which fails if an update has already been handled.
        dispatcher.startup.register(replay_what_was_left)
        await dispatcher.start_polling(
            bot,
            allowed_updates=ALLOWED_UPDATES,
            tasks_concurrency_limit=MAX_CONCURRENT_UPDATES,
            handle_signals=False,  # aiogram's handlers miss an early signal
        )


async def _stop_at(told: asyncio.Event, dispatcher: Dispatcher) -> None:
    await told.wait()
    await dispatcher.stop_polling()
