"""The parts of a broadcast: people who know the bot, a sender, a limiter."""

import asyncio
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.botapi.limiter import Limiter, Permit
from bot.jobs.broadcast.job import BroadcastJob
from bot.sandbox.driver.client import TOKEN, Driver
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serving
from bot.sandbox.world.people import Json
from bot.services.admin.audit import Audit
from bot.services.broadcasts.commands import Broadcasts
from bot.services.broadcasts.deliveries import Deliveries
from bot.services.broadcasts.queries import Content
from bot.services.coordination.leases import Leases
from models import BroadcastRecipient, User
from tests.clock import Watch
from tests.patience import patience

OLGA = 1003
FIRST = 2001  # the first of the crowd; even ones read English, odd ones Russian


class Gate(Limiter):
    """A limiter in the hands of a test: permits are given in the order they were asked for."""

    def __init__(self) -> None:
        self._open = True
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._changed = asyncio.Condition()

    async def acquire(self, *, paid: bool = False) -> Permit:
        """Wait for one's turn."""
        if self._open:
            await asyncio.sleep(0)
            return Permit()
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        async with self._changed:
            self._changed.notify_all()
        await turn
        return Permit()

    async def until_waiting(self, number: int) -> None:
        """Wait until so many wait."""
        async with self._changed:
            await self._changed.wait_for(lambda: len(self._waiting) == number)

    async def let(self, number: int, waiting: int = 1) -> None:
        """Let so many pass, one after another; returns when so many wait as before."""
        for _ in range(number):
            await self.until_waiting(waiting)
            self.let_one()
        await self.until_waiting(waiting)

    def let_one(self) -> None:
        """It is the first one's turn."""
        self._waiting.popleft().set_result(None)

    def shut(self) -> None:
        """Everybody waits."""
        self._open = False

    def open(self) -> None:
        """Nobody waits any more."""
        self._open = True
        while self._waiting:
            self.let_one()


class Mailing:
    """A bot whose admin is Olga, and its Telegram. `sender` is the job of a process."""

    def __init__(self, driver: Driver, box: Sandbox, watch: Watch) -> None:
        self.driver = driver
        self.box = box
        self.watch = watch
        self.broadcasts = Broadcasts(("en", "ru"), Audit(watch), watch)
        self.deliveries = Deliveries(self.broadcasts.audiences, watch)
        self.bot = Bot(
            TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(driver.base_url))
        )
        self.stopping = asyncio.Event()
        self._gate = Gate()
        self.sender = self.another_sender()
        self._presses = 0

    def another_sender(self, monotonic: Callable[[], float] = time.monotonic) -> BroadcastJob:
        """The job of another process on the same database."""
        leases = Leases(lambda: datetime.now(UTC), monotonic)
        return BroadcastJob(self.bot, self.deliveries, leases, self._gate, self.stopping)

    def shut_gate(self) -> Gate:
        """From now on the test says who may send."""
        self._gate.shut()
        return self._gate

    async def says(self, text: str = "Hello, all!", **more: Any) -> Content:
        """Olga writes the bot what is to be sent."""
        message = self.box.world.post(
            self.box.world.person(OLGA), {"from": {"id": OLGA}, "text": text}, out=True
        )
        return Content("", OLGA, (message.id,), "text", text, **more)

    async def create(self, *contents: Content, **more: Any) -> int:
        """A broadcast of these contents to everybody; its number."""
        self._presses += 1
        fields = {"audience": "all", "paid": False, **more}
        press = f"press-{self._presses}"
        return (await self.broadcasts.create(press, OLGA, contents=contents, **fields)).id

    async def outcomes(self, number: int) -> Counter[str]:
        """People by state of delivery."""
        counts = (await self.broadcasts.progress(number)).counts
        return +Counter(counts)

    async def until_sent(self, number: int, people: int) -> None:
        """Wait until the outcomes of so many are written down."""
        async with asyncio.timeout(patience(10)):
            while (await self.outcomes(number))["sent"] < people:
                pass

    async def outcome(self, number: int, user_id: int) -> BroadcastRecipient:
        """One person's row."""
        return await BroadcastRecipient.get(broadcast_id=number, user_id=user_id)

    def got(self, user_id: int) -> list[Json]:
        """What the bot has sent to a person."""
        stored = self.box.world.person(user_id).messages.values()
        return [one.message for one in stored if not one.out]


@pytest.fixture
def watch() -> Watch:
    """The bot's clock."""
    return Watch()


@pytest.fixture
async def mailing(raw_database: str, watch: Watch) -> AsyncIterator[Mailing]:
    """Twenty people who know the bot, and nobody else but the admin."""
    crowd: list[Json] = [
        {"id": FIRST + number, "first_name": f"P{number}", "started": True} for number in range(20)
    ]
    olga = {"id": OLGA, "first_name": "Olga", "started": True}
    box = Sandbox(TOKEN, [olga, *crowd], limits=False)  # a test says itself who may send
    for one in crowd:
        language = "ru" if one["id"] % 2 else "en"
        await User.create(
            id=one["id"], chat_id=one["id"], first_name=one["first_name"], language=language
        )
    async with serving(box) as url, Driver(url, TOKEN) as driver:
        mailing = Mailing(driver, box, watch)
        yield mailing
        await mailing.bot.session.close()
