"""The demo hears of each charge that goes through the billing API: the tour has a step for it."""

import asyncio
from http import HTTPStatus

from bot.app import App
from bot.demo.telegram import Control
from bot.jobs.text_reload import TextReload

CHARGES = ("/v1/charges", "/v1/holds/{hold_id}/capture")


async def tell_charges(telegram: Control, app: App, _: TextReload) -> None:
    """Tell the sandbox of every charge and capture of this bot until it ends."""
    charged, told = asyncio.Event(), app.api_metrics.observe

    def hear(route: str, status: int, seconds: float) -> None:
        told(route, status, seconds)
        if route in CHARGES and status < HTTPStatus.BAD_REQUEST:
            charged.set()

    app.api_metrics.observe = hear
    while True:
        await charged.wait()
        charged.clear()
        await telegram.post("charged")
