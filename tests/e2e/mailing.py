"""A broadcast between processes: its people, and its outcome in the database and the sandbox."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.sandbox.driver.client import Driver, DriverError
from bot.sandbox.world.people import Json
from bot.services.admin.audit import Audit
from bot.services.broadcasts.commands import Broadcasts
from bot.services.broadcasts.queries import BroadcastProgress, Content
from bot.services.clock import utc_now
from models import BroadcastRecipient, User
from models.db.connection import close, connect
from tests.patience import patience

OLGA = 1003
FIRST = 100_001


def crowd(people: int, blocked: int = 0) -> list[Json]:
    """Olga, and so many who know the bot; every so-manieth has blocked it since."""
    step = people // blocked if blocked else people + 1
    return [
        {"id": OLGA, "first_name": "Olga", "started": True, "language_code": "ru"},
        *(
            {
                "id": FIRST + number,
                "first_name": f"P{number}",
                "started": True,
                "blocked": number % step == step - 1 and number < step * blocked,
            }
            for number in range(people)
        ),
    ]


class Office:
    """The admin's side of broadcasts, over a database that bots work on."""

    def __init__(self, driver: Driver) -> None:
        self.broadcasts = Broadcasts(("en", "ru"), Audit(utc_now), utc_now)
        self._driver = driver

    async def register(self, people: list[Json]) -> None:
        """The bot knows everybody but Olga."""
        rows = [
            User(id=one["id"], chat_id=one["id"], first_name=one["first_name"], language="en")
            for one in people
            if one["id"] != OLGA
        ]
        await User.bulk_create(rows, batch_size=1000)

    async def send(self, *, paid: bool = False) -> int:
        """Olga writes something and has it sent to all who read English; the broadcast's number.

        She reads Russian: whether the bot has met her by then, she is none of them.
        """
        said = await self._driver.session.post(f"chats/{OLGA}/say", {"text": "News for all"})
        content = Content("", OLGA, (int(said["message_id"]),), "text", "News for all")
        press = f"press-{said['message_id']}"
        made = await self.broadcasts.create(press, OLGA, "language:en", [content], paid=paid)
        return made.id

    async def progress(self, number: int) -> BroadcastProgress:
        """How far it is."""
        return await self.broadcasts.progress(number)

    async def until_over(self, number: int, seconds: float = 120) -> Counter[str]:
        """Wait for the end; people by state of delivery."""
        async with asyncio.timeout(seconds):
            while not (progress := await self.progress(number)).broadcast.over:
                with suppress(DriverError):  # the last outcome may come after the last call
                    await self._driver.wait("call", seconds=0.5)
        return +Counter(progress.counts)

    async def until_sent(self, number: int, people: int, *, token: int = 0) -> None:
        """Wait until so many have it, by senders under this token or a later one."""
        rows = BroadcastRecipient.filter(broadcast_id=number, state="sent", token__gte=token)
        async with asyncio.timeout(patience(60)):
            while await rows.count() < people:
                with suppress(DriverError):
                    await self._driver.wait("call", seconds=0.5)

    async def tokens(self, number: int) -> set[int]:
        """Of the leases under which people were claimed."""
        rows = BroadcastRecipient.filter(broadcast_id=number, token__isnull=False).distinct()
        return set(await rows.values_list("token", flat=True))  # type: ignore[arg-type]

    async def people_of(self, number: int, token: int) -> set[int]:
        """Who was claimed under this token."""
        rows = BroadcastRecipient.filter(broadcast_id=number, token=token)
        return set(await rows.values_list("user_id", flat=True))  # type: ignore[arg-type]


@asynccontextmanager
async def office(driver: Driver, database_url: str) -> AsyncIterator[Office]:
    """The database is open while the block runs."""
    await connect(database_url)
    try:
        yield Office(driver)
    finally:
        await close()


async def received(driver: Driver) -> Counter[int]:
    """How often Telegram has sent it, by person: of the sandbox's own record."""
    calls = await driver.journal("copyMessage")
    return Counter(int(one["params"]["chat_id"]) for one in calls if one["ok"])
