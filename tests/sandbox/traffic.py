"""Messages of the bot to many chats, and what Telegram answers."""

from typing import Any

from bot.sandbox.driver.client import Driver
from bot.sandbox.world.people import Json


async def crowd(driver: Driver, size: int) -> list[int]:
    """Chats the bot may write to, and has heard nothing of lately."""
    return [(await driver.person(f"P{n}", started=True)).id for n in range(size)]


async def send(driver: Driver, chats: list[int], **more: Any) -> list[int]:
    """A message to each, one after another: 0 for each that went, else its `retry_after`."""
    return [
        pause(await driver.call("sendMessage", chat_id=chat, text="x", **more)) for chat in chats
    ]


def pause(answer: Json) -> int:
    """The `retry_after` of an answer, 0 without."""
    return int(answer.get("parameters", {}).get("retry_after", 0))
