"""The baseline: a bot on aiogram-dialog with one window, states in memory, no database.

It polls, or with WEB_PORT takes updates by webhook, both as aiogram's documentation shows it.
"""

import asyncio
import os
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.kbd import Button, Column, Group
from aiogram_dialog.widgets.text import Const, Format
from aiohttp import web

DOORS = ("Buy", "Draw", "History", "Prices", "Help", "Support", "Language")


class Menu(StatesGroup):
    """The one screen."""

    main = State()


async def count(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """One press more."""
    manager.dialog_data["presses"] = manager.dialog_data.get("presses", 0) + 1


async def start(_: Message, dialog_manager: DialogManager) -> None:
    """Show the screen."""
    await dialog_manager.start(Menu.main, mode=StartMode.RESET_STACK)


def build() -> tuple[Bot, Dispatcher]:
    """As many buttons as our main menu has, and about as much text."""
    api = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api))
    dispatcher = Dispatcher(storage=MemoryStorage())
    window = Window(
        Format("👋 <b>{event.from_user.first_name}</b>\n\nPresses: <b>{dialog_data}</b>"),
        Column(Button(Const("Press"), id="press", on_click=count)),
        Group(*(Button(Const(door), id=door.lower()) for door in DOORS), width=2),
        state=Menu.main,
        parse_mode="HTML",
    )
    dispatcher.message.register(start, CommandStart())
    dispatcher.include_router(Dialog(window))
    setup_dialogs(dispatcher)
    return bot, dispatcher


def listen(port: int) -> None:
    """Take updates by webhook until stopped."""
    bot, dispatcher = build()
    app = web.Application()
    secret = os.environ["WEBHOOK_SECRET"]
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=True, secret_token=secret)
    handler.register(app, path="/hook")
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=port, print=None, access_log=None)


def poll() -> None:
    """Poll until stopped."""
    bot, dispatcher = build()
    asyncio.run(dispatcher.start_polling(bot))


if __name__ == "__main__":
    listen(int(os.environ["WEB_PORT"])) if "WEB_PORT" in os.environ else poll()
