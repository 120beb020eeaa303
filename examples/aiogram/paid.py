"""A bot that translates messages into Morse code."""

import asyncio
import os

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import Message
from billing_client import AsyncClient, BillingError, NotConnected, NotEnoughTokens

ALPHABET = """
a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t-
u..- v...- w.-- x-..- y-.-- z--..
"""
SIGNS = {" ": "/", **{sign[0]: sign[1:] for sign in ALPHABET.split()}}

dispatcher = Dispatcher()
billing = AsyncClient(os.environ["BILLING_URL"], os.environ["BILLING_KEY"])
PRICE = 2


@dispatcher.message(CommandStart())
async def start(message: Message) -> None:
    """Say what the bot does."""
    await message.answer("Write me something, and I say it in Morse code.")


@dispatcher.message(F.text)
async def translate(message: Message) -> None:
    """Answer in Morse code."""
    payer, key = message.from_user.id, f"{message.chat.id}-{message.message_id}"
    try:
        async with billing.holding(payer, PRICE, "Morse code", key=key):
            await message.answer(morse(message.text))
    except NotConnected:
        link = await billing.link(daily_limit=100)
        await message.answer(f"A message costs {PRICE} tokens. Connect yours: {link.url}")
    except NotEnoughTokens as error:
        await message.answer(f"{PRICE} tokens are needed, you have {error.data['available']}.")
    except BillingError:  # a limit is reached, or the API does not answer
        await message.answer("Your tokens cannot be spent now.")
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
