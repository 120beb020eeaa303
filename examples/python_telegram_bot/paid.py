"""A bot that rolls dice: write it 3d6."""

import os
import re
import secrets

from billing_client import AsyncClient, BillingError, NotConnected, NotEnoughTokens
from telegram import Update
from telegram.ext import Application, CallbackContext, CommandHandler, MessageHandler, filters

MOST_DICE = 10
PRICE = 2
billing = AsyncClient(os.environ["BILLING_URL"], os.environ["BILLING_KEY"])


async def start(update: Update, _: CallbackContext) -> None:
    """Say what the bot does."""
    await update.message.reply_text("Write 3d6, and I roll three dice of six sides.")


async def answer(update: Update, _: CallbackContext) -> None:
    """Roll the dice and answer with the result."""
    message = update.message
    payer, key = message.from_user.id, f"{message.chat_id}-{message.message_id}"
    try:
        async with billing.holding(payer, PRICE, "dice", key=key):
            await message.reply_text(roll(message.text))
    except NotConnected:
        link = await billing.link(daily_limit=100)
        await message.reply_text(f"A roll costs {PRICE} tokens. Connect yours: {link.url}")
    except NotEnoughTokens as error:
        await message.reply_text(f"{PRICE} tokens are needed, you have {error.data['available']}.")
    except BillingError:  # a limit is reached, or the API does not answer
        await message.reply_text("Your tokens cannot be spent now.")
    except ValueError as error:
        await message.reply_text(str(error))


def roll(text: str) -> str:
    """The dice and their sum. Raises ValueError if the text is no roll."""
    wanted = re.fullmatch(r"([1-9]\d*)d([1-9]\d*)", text)
    if wanted is None:
        raise ValueError("Dice are written like this: 3d6")
    number, sides = map(int, wanted.groups())
    if number > MOST_DICE:
        raise ValueError(f"I have {MOST_DICE} dice.")
    dice = [1 + secrets.randbelow(sides) for _ in range(number)]
    return f"{' + '.join(map(str, dice))} = {sum(dice)}"


def main() -> None:
    """Answer until Ctrl-C."""
    server = os.environ.get("TELEGRAM_API_URL", "https://api.telegram.org")
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{server}/bot")
    application = builder.build()
    application.add_handler(CommandHandler("start", start))
    written = filters.TEXT & filters.UpdateType.MESSAGE
    application.add_handler(MessageHandler(written, answer))
    application.run_polling()


if __name__ == "__main__":
    main()
