"""A tiny dialog that asks for a text, for tests of typed messages."""

from typing import Any

from aiogram import F
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import TextInput
from aiogram_dialog.widgets.text import Const, Format

from bot.i18n.widgets import Label
from bot.ui.navigation import HOME
from bot.ui.screens import Command, Screens


class Tiny(StatesGroup):
    """One screen."""

    ask = State()


async def heard(_: Message, __: Any, manager: DialogManager, text: str) -> None:
    """Something was typed."""
    manager.dialog_data["heard"] = text


ASK = Window(
    Const("Say something"),
    Format("Heard: {dialog_data[heard]}", when=F["dialog_data"]["heard"]),
    TextInput(id="said", on_success=heard),
    HOME,
    state=Tiny.ask,
)
COMMAND = Command("tiny", Label("commands-start"))
TINY = Screens("tiny", (ASK,), entry=Tiny.ask, commands=(COMMAND,))
TINY_FOR_ADMINS = Screens("tiny", (ASK,), entry=Tiny.ask, commands=(COMMAND,), admin=True)
