"""Reports charges of the billing API to the sandbox, because a step of the tour waits for one."""

import asyncio
from http import HTTPStatus

from bot.app import App
from bot.demo.telegram import Control
from bot.jobs.text_reload import TextReload

CHARGES = ("/v1/charges", "/v1/holds/{hold_id}/capture")


async def tell_charges(telegram: Control, app: App, _: TextReload) -> None:
    """Report every charge and capture of this bot to the sandbox until it ends."""
    charged, observe_before = asyncio.Event(), app.api_metrics.observe

    def observe(route: str, status: int, seconds: float) -> None:
        observe_before(route, status, seconds)
        if route in CHARGES and status < HTTPStatus.BAD_REQUEST:
            charged.set()

    app.api_metrics.observe = observe
    while True:
        await charged.wait()
        charged.clear()
        await telegram.post("charged")
