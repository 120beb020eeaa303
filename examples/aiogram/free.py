"""A bot that translates messages into Morse code."""

import asyncio
import os

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import Message

ALPHABET = """
a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t-
u..- v...- w.-- x-..- y-.-- z--..
"""
SIGNS = {" ": "/", **{sign[0]: sign[1:] for sign in ALPHABET.split()}}

dispatcher = Dispatcher()


@dispatcher.message(CommandStart())
async def start(message: Message) -> None:
    """Say what the bot does."""
    await message.answer("Write me something, and I say it in Morse code.")


@dispatcher.message(F.text)
async def translate(message: Message) -> None:
    """Answer in Morse code."""
    try:
        await message.answer(morse(message.text))
    except KeyError as sign:
        await message.answer(f"Morse code has no {sign}.")


def morse(text: str) -> str:
    """The text in Morse code. Raises KeyError for a sign that has none."""
    return " ".join(SIGNS[sign] for sign in text.lower())


async def main() -> None:
    """Answer until Ctrl-C."""
    server = os.environ.get("TELEGRAM_API_URL", "https://api.telegram.org")
    session = AiohttpSession(api=TelegramAPIServer.from_base(server))
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session))


if __name__ == "__main__":
    asyncio.run(main())
