"""The yardstick: a bot on aiogram-dialog with one window, states in memory, no database."""

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
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Const, Format


class Menu(StatesGroup):
    """The one screen."""

    main = State()


async def count(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """One press more."""
    manager.dialog_data["presses"] = manager.dialog_data.get("presses", 0) + 1


async def start(_: Message, dialog_manager: DialogManager) -> None:
    """Show the screen."""
    await dialog_manager.start(Menu.main, mode=StartMode.RESET_STACK)


async def main() -> None:
    """Poll until stopped."""
    api = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api))
    dispatcher = Dispatcher(storage=MemoryStorage())
    window = Window(
        Format("Presses: {dialog_data}"),
        Button(Const("Press"), id="press", on_click=count),
        state=Menu.main,
    )
    dispatcher.message.register(start, CommandStart())
    dispatcher.include_router(Dialog(window))
    setup_dialogs(dispatcher)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
