"""The job "webhooks": sends events to services, to all addresses in parallel.

An address that is slow or does not answer delays only its own events. `bot.services.billing.events`
says which service gets which event, and `bot.services.billing.deliveries` when a retry follows.
"""

import asyncio

from loguru import logger

from bot.integrations.webhook_sender import WebhookSender
from bot.jobs.runtime.task_set import TaskSet
from bot.services.billing.deliveries import Deliveries, DueEvent, Target

AT_ONCE = 4  # concurrent events to one address
LOOK_INTERVAL_S = 1.0  # between checks for other addresses while some are in progress


class WebhookJob:
    """The addresses to which this process sends."""

    def __init__(
        self, deliveries: Deliveries, sender: WebhookSender, stopping: asyncio.Event
    ) -> None:
        self._deliveries = deliveries
        self._sender = sender
        self._stopping = stopping
        self._tasks = TaskSet()

    async def __call__(self) -> None:
        """Send events that are due until none is.

        If `stopping` is set, no more attempts are started.
        """
        if not await self._deliveries.due():
            return
        async with self._sender:
            await self._tasks.until_none(self._take_on, LOOK_INTERVAL_S)

    async def _take_on(self) -> None:
        """Start with the addresses that have due events."""
        if self._stopping.is_set():
            return
        for webhook_id in await self._deliveries.due():
            if webhook_id not in self._tasks:
                self._tasks.begin(webhook_id, self._logged(webhook_id))

    async def _logged(self, webhook_id: int) -> None:
        """Log an error, so that the others continue. The event will be due again."""
        try:
            await self._see_to(webhook_id)
        except Exception as error:  # noqa: BLE001 - its rows say `sending`
            logger.opt(exception=error).error("webhook {} was interrupted", webhook_id)

    async def _see_to(self, webhook_id: int) -> None:
        """Send its events until none is due or an admin pauses it."""
        while not self._stopping.is_set():
            target = await self._deliveries.target(webhook_id)
            due = await self._deliveries.take(target, AT_ONCE) if target else []
            if target is None or not due:
                return
            async with asyncio.TaskGroup() as group:
                for event in due:
                    group.create_task(self._try(target, event))

    async def _try(self, target: Target, event: DueEvent) -> None:
        """One attempt to deliver one event."""
        headers = self._deliveries.headers(target, event)
        result = await self._sender.send(target.url, headers, event.body)
        level = "DEBUG" if result.startswith("2") else "INFO"
        logger.log(level, "webhook {}: {} -> {}", target.webhook_id, event.event_id, result)
        await self._deliveries.tried(event, result)
