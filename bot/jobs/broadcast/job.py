"""The job "broadcasts": starts broadcasts that are due, sends running ones, deletes messages.

Only one process sends a broadcast: the holder of its lease. Several broadcasts share the permits
evenly: each asks for one at a time, and the limiter serves them in turn.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from aiogram import Bot
from loguru import logger

from bot.botapi.limiter import Limiter
from bot.jobs.broadcast.actions import DeleteAction, SendAction
from bot.jobs.broadcast.sender import Sender
from bot.jobs.runtime.task_set import TaskSet
from bot.services.broadcasts import queries
from bot.services.broadcasts.deliveries import Deliveries, lease_name
from bot.services.broadcasts.queries import Broadcast
from bot.services.coordination.leases import Lease, Leases
from models import BroadcastState

LEASE_S = 6.0  # seconds until another process may continue after a kill
HEARTBEAT_INTERVAL_S = 1.0  # seconds between renewals, and between checks for other due broadcasts
IN_FLIGHT, PAID_IN_FLIGHT = 30, 100
"""Calls at once: a second's worth of the free rate; as many as aiogram has connections."""

Finish = Callable[[Lease, int], Awaitable[bool]]


class BroadcastJob:
    """All broadcasts of which this process is the sender."""

    def __init__(
        self,
        bot: Bot,
        deliveries: Deliveries,
        leases: Leases,
        limiter: Limiter,
        stopping: asyncio.Event,
    ) -> None:
        self._bot = bot
        self._deliveries = deliveries
        self._leases = leases
        self._limiter = limiter
        self._stopping = stopping
        self._tasks = TaskSet()

    async def __call__(self) -> None:
        """Work on due broadcasts until none is left for this process."""
        await self._tasks.until_none(self._take_on, HEARTBEAT_INTERVAL_S)

    async def _take_on(self) -> None:
        """Start broadcasts that are due and that no other process holds."""
        if self._stopping.is_set():
            return
        for number in await self._deliveries.due():
            if number in self._tasks:
                continue
            lease = await self._leases.take(lease_name(number), LEASE_S)
            if lease is not None:
                self._tasks.begin(number, self._logged(number, lease))

    async def _logged(self, number: int, lease: Lease) -> None:
        try:
            await self._see_to(number, lease)
        except Exception as error:  # noqa: BLE001 - the others continue, and this one is retried
            logger.opt(exception=error).error("broadcast {} was interrupted", number)
        finally:
            await lease.release()

    async def _see_to(self, number: int, lease: Lease) -> None:
        await self._deliveries.settle(lease, number)
        await self._deliveries.start(number)
        broadcast = await queries.read(number)
        if broadcast.state == BroadcastState.RUNNING:
            await self._send(broadcast, lease)
        elif broadcast.state == BroadcastState.DELETING:
            await self._delete(broadcast, lease)
        elif broadcast.state == BroadcastState.PAUSED:  # perhaps no recipient is left
            await self._deliveries.finish(lease, number)

    async def _send(self, broadcast: Broadcast, lease: Lease) -> None:
        contents = await self._deliveries.contents(broadcast.id)
        action = SendAction(self._bot, self._deliveries, lease, broadcast, contents)
        acquire = partial(self._limiter.acquire, paid=broadcast.paid)
        most = PAID_IN_FLIGHT if broadcast.paid else IN_FLIGHT
        sender = Sender(action, lease, acquire, self._stopping, most)
        await self._work(broadcast, lease, sender, self._deliveries.finish)

    async def _delete(self, broadcast: Broadcast, lease: Lease) -> None:
        action = DeleteAction(self._bot, self._deliveries, broadcast)
        sender = Sender(action, lease, self._limiter.acquire, self._stopping, IN_FLIGHT)
        await self._work(broadcast, lease, sender, self._deliveries.finish_deleting)

    async def _work(
        self, broadcast: Broadcast, lease: Lease, sender: Sender, finish: Finish
    ) -> None:
        """Go through the remaining recipients until none is left."""
        logger.info("broadcast {} is {}", broadcast.id, broadcast.state)
        heart = asyncio.create_task(self._beat(broadcast.id, lease, sender))
        try:
            while await self._goes_on(broadcast, lease):
                await sender.run()
                if await finish(lease, broadcast.id):
                    logger.info("broadcast {} has ended", broadcast.id)
                else:  # paused, a recipient is pending again, or another process has taken over
                    await lease.renew()
                while sender.rests and await self._goes_on(broadcast, lease):  # noqa: ASYNC110 - by rows
                    await asyncio.sleep(HEARTBEAT_INTERVAL_S)
        finally:
            heart.cancel()

    async def _goes_on(self, broadcast: Broadcast, lease: Lease) -> bool:
        if self._stopping.is_set() or not lease.held():
            return False
        return await self._deliveries.state(broadcast.id) == broadcast.state

    async def _beat(self, number: int, lease: Lease, sender: Sender) -> None:
        """Renew the lease while we hold it, and store the sending rate."""
        while True:
            await asyncio.sleep(HEARTBEAT_INTERVAL_S)
            try:
                if not await lease.renew():
                    return
                await self._deliveries.store_rate(number, sender.pace.rate)
            except Exception as error:  # noqa: BLE001 - without the lease nothing is sent
                logger.opt(exception=error).error(
                    "could not renew the lease of broadcast {}", number
                )
