"""Updates in: money is stored before Telegram may forget it, what was begun is finished."""

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
from bot.middlewares.trace import Outcomes, Traced
from bot.services.messaging.inbox import Inbox
from bot.services.messaging.unreadable_updates import UnreadableUpdate, UnreadableUpdates
from bot.services.operations.disk import Disk
from bot.signals import Stop
from bot.ui.context import UpdateContext
from bot.updates.decoding import RawUpdates, may_be_money, read, usable_id
from bot.updates.dedup import Lately
from bot.updates.liveness import Reception
from bot.updates.replay import Replay
from bot.updates.startup_retry import RETRY, until_answered

# Asked for by name: a bot that leaves pre_checkout_query out lets every checkout time out.
ALLOWED_UPDATES = ["message", "callback_query", "pre_checkout_query", "my_chat_member"]
AT_ONCE = 200  # updates in work; more wait at Telegram, money excepted
PEEK = 1.0  # seconds between two looks for money behind them; half of it, and Telegram shows one
PATIENCE = 20.0  # seconds that a stop leaves to updates in work
KEPT_WITHIN = 1.0  # seconds; a checkout has ten in all


class Arrivals(Protocol):
    """Places in line, for processes that share one; and which updates came before."""

    async def arrive(self, key: StorageKey, update_id: int = 0) -> Any:
        """Take a place; raises nothing, the line may be out of reach."""

    async def is_new(self, ticket: Any) -> bool:
        """Whether the update that has this place is still to be worked on."""

    def by(self, ticket: Any) -> AbstractAsyncContextManager[None]:
        """The block is the work that has this place."""


class DurableDispatcher(Dispatcher):
    """aiogram's Dispatcher, except that a payment is in the inbox before Telegram may forget it.

    aiogram confirms an update with the next getUpdates, while its handler may still run: a crash
    in between loses it. `_listen_updates` yields before that call, so storing there is enough.
    """

    def __init__(
        self,
        inbox: Inbox,
        unread: UnreadableUpdates,
        disk: Disk,
        arrivals: Arrivals | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.traced = Traced()
        self.reception = Reception()
        self.errors.outer_middleware(Outcomes())
        self._inbox = inbox
        self.unread = unread
        self._disk = disk
        self._arrivals = arrivals or Lately()
        self._slots = asyncio.Semaphore(AT_ONCE)
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
        """Whichever way an update comes, here its work begins: traced, with aiogram's own lines."""
        context = UpdateContext(replayed=replayed, ticket=ticket)
        work = super().feed_update(bot, update, update_context=context, **kwargs)
        return await self.traced(update, work)

    async def take(self, bot: Bot, update: Update) -> asyncio.Task[bool]:
        """Begin the work on an update whose sender waits for our word; a payment is kept first.

        Waits while too many are in work, except for money: a checkout has ten seconds. Raises what
        keeping raised: then it must come again.
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
        """A place in line: the person's next update comes after our word. A checkout has none."""
        if update.pre_checkout_query:
            return None
        about = UserContextMiddleware.resolve_event_context(update)
        context = self.fsm.resolve_context(bot, about.chat_id, about.user_id)
        update_id = 0 if money_kind(update) else update.update_id  # the inbox knows of money
        return await self._arrivals.arrive(context.key, update_id) if context else None

    async def _worked_on(self, bot: Bot, update: Update, ticket: Any) -> bool:
        work = self._process_update(bot=bot, update=update, dispatcher=self, ticket=ticket)
        async with self._arrivals.by(ticket):
            if await self._arrivals.is_new(ticket):
                return await work
            work.close()
            return await self._came_again(bot, update)

    async def _came_again(self, bot: Bot, update: Update) -> bool:
        """Our 200 was lost, and perhaps the answer that a press got with it."""
        logger.info("update {} came again: it was worked on", update.update_id)
        if press := update.callback_query:
            with suppress(TelegramAPIError):
                await bot.answer_callback_query(press.id)
        return True

    async def _keep_once(self, update: Update, kind: str) -> None:
        """A checkout moves no Star, and its 10 seconds don't wait for a database."""
        payload = update.model_dump_json(by_alias=True, exclude_unset=True)
        if kind != "pre_checkout_query":
            return await self._inbox.keep(update.update_id, kind, payload)
        try:
            async with asyncio.timeout(KEPT_WITHIN):
                await self._inbox.keep(update.update_id, kind, payload)
        except Exception as error:  # noqa: BLE001 - whatever it is, Telegram waits
            logger.warning("a checkout can't be stored; answered all the same: {!r}", error)
            self._disk.record_failure(error)  # then the answer is no

    async def _listen_updates(  # type: ignore[override]
        self,
        bot: Bot,
        polling_timeout: int = 30,
        allowed_updates: list[str] | None = None,
        **_: Any,
    ) -> AsyncGenerator[Update, None]:
        """aiogram's, except that each update is read by itself, and kept where that must be.

        Money does not stand in line: it is begun here, before the others, however many they are.
        """
        bot.session.middleware(self.reception)
        ask = RawUpdates(timeout=polling_timeout, allowed_updates=allowed_updates)
        pause = Backoff(RETRY)
        while True:
            batch = await self._fetched(bot, ask, pause)
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
                # Ids only grow: these have at least the next ones, so none unseen is skipped.
                ask.offset = ask.offset and ask.offset + len(batch)
                await pause.asleep()

    async def _money_begun(self, bot: Bot, updates: Iterable[Update | UnreadableUpdate]) -> None:
        """Begin what is about money, once each, as soon as it is kept."""
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
        """Return when another update may be begun; the money that comes meanwhile is begun."""
        while len(self._handle_update_tasks) - len(self._paying) >= AT_ONCE:
            others = self._handle_update_tasks - self._paying
            done, _ = await asyncio.wait(others, timeout=PEEK, return_when=FIRST_COMPLETED)
            if not done:
                await self._peek(bot, ask)

    async def _peek(self, bot: Bot, ask: RawUpdates) -> None:
        """Look at what waits at Telegram: the offset stays, so all of it comes again."""
        now = ask.model_copy(update={"timeout": 0})
        try:
            batch = await bot(now, request_timeout=int(bot.session.timeout))
        except Exception as error:  # noqa: BLE001 - the next look is soon
            logger.warning("no look at what waits at Telegram: {}", type(error).__name__)
            return
        await self._money_begun(bot, [read(raw, bot) for raw in batch if may_be_money(raw)])

    async def _fetched(self, bot: Bot, ask: RawUpdates, pause: Backoff) -> list[Any]:
        """The next updates, however long Telegram is away."""
        lasts = int(bot.session.timeout + (ask.timeout or 0))
        while True:
            try:
                batch: list[Any] = await bot(ask, request_timeout=lasts)
            except ClientDecodeError as error:  # its words hold the whole answer
                logger.error("Failed to fetch updates: {}", type(error.original).__name__)
            except Exception as error:  # noqa: BLE001 - polling goes on whatever happened
                logger.error("Failed to fetch updates: {}: {}", type(error).__name__, error)
            else:
                pause.reset()
                return batch
            await pause.asleep()

    async def _kept(self, update: Update | UnreadableUpdate) -> None:
        """Return when the offset may move: money and what can't be read are in the database."""
        if isinstance(update, Update) and money_kind(update) is None:
            return None
        pause = Backoff(RETRY)
        while True:
            try:
                return await self._keep(update)
            except Exception as error:  # noqa: BLE001 - the offset stands still until it is kept
                logger.opt(exception=error).error("a money update can't be stored; again soon")
            await pause.asleep()

    async def _keep(self, update: Update | UnreadableUpdate) -> None:
        if isinstance(update, UnreadableUpdate):
            await self.unread.keep(update)
        elif kind := money_kind(update):
            await self._keep_once(update, kind)

    async def finish(self) -> None:
        """Wait for the updates in work; those that take too long are named and left."""
        if self._handle_update_tasks:
            _, late = await asyncio.wait(self._handle_update_tasks, timeout=PATIENCE)
            if late:
                logger.warning("{} updates were still in work at the stop", len(late))


async def unhooked(bot: Bot) -> None:
    """Return when Telegram has no webhook of ours: one of before would refuse polling."""
    await until_answered(bot.delete_webhook)


async def poll(dispatcher: DurableDispatcher, bot: Bot, replay: Replay, stop: Stop) -> None:
    """Poll until told to stop, replaying what was left; return when all work has ended."""
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
            tasks_concurrency_limit=AT_ONCE,
            handle_signals=False,  # its own forget one that comes too early
        )


async def _stop_at(told: asyncio.Event, dispatcher: Dispatcher) -> None:
    await told.wait()
    await dispatcher.stop_polling()
