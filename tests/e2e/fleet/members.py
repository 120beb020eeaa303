"""A fleet: bots that take updates by webhook behind one address, and workers beside them."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.sandbox.driver.client import Driver
from tests.e2e.fleet.balancer import HOST, Balancer, balancing
from tests.e2e.forking import Forker
from tests.e2e.process import STARTED, BotProcess
from tests.patience import patience

LOOK = 0.02  # seconds between two looks at a log
READY = {"": "listening on", "worker": "at work"}


class Member(BotProcess):
    """One process of a fleet. `word`: "" for a bot, or "worker"."""

    def __init__(
        self, forker: Forker, driver: Driver, folder: Path, url: str, word: str, **settings: str
    ) -> None:
        super().__init__(driver, folder, url, forker, **settings)
        self._word = word
        self.words = (word,) if word else ()

    async def start(self) -> None:
        """Start it and wait until it takes updates or works."""
        said = self._log.read_text().count(READY[self._word]) if self._log.exists() else 0
        ended = await self.launch()
        async with asyncio.timeout(patience(STARTED)):
            while self.log.count(READY[self._word]) == said:
                await asyncio.wait((ended,), timeout=LOOK)
                assert not ended.done(), f"it did not start:\n{self.log}"


@dataclass(frozen=True)
class Fleet:
    """All processes of one bot."""

    bots: list[Member]
    workers: list[Member]
    balancer: Balancer

    @property
    def all(self) -> list[Member]:
        """Every one of them."""
        return [*self.bots, *self.workers]

    async def start(self) -> None:
        """All at the same moment, as on a deploy."""
        await asyncio.gather(*(one.start() for one in self.all))

    async def stop(self) -> None:
        """SIGTERM for all; each ends in order."""
        codes = await asyncio.gather(*(one.stop() for one in self.all))
        assert not any(codes), codes

    async def replace(self, one: Member) -> None:
        """Stop it in order and start a new one in its place: a step of a rolling restart."""
        assert await one.stop() == 0, one.log
        await one.start()

    async def lose(self, one: Member) -> None:
        """SIGKILL, and a new one in its place."""
        await one.kill()
        await one.start()


@asynccontextmanager
async def yard(
    forker: Forker, driver: Driver, folder: Path, **common: str
) -> AsyncIterator[Callable[..., Fleet]]:
    """Fleets of one test, not yet started: none outlives it, and each log is in order."""
    made: list[Member] = []

    def make(database_url: str, bots: int, workers: int, **settings: str) -> Fleet:
        def member(word: str, **own: str) -> Member:
            home = folder / f"{word or 'bot'}{len(made)}"
            home.mkdir()
            held = {**common, "WEBHOOK_URL": balancer.url, "TASKS": "worker", **own, **settings}
            made.append(Member(forker, driver, home, database_url, word, **held))
            return made[-1]

        balancer.ports = free_ports(bots)
        return Fleet(
            [member("", WEB_PORT=str(port)) for port in balancer.ports],
            [member("worker") for _ in range(workers)],
            balancer,
        )

    async with balancing() as balancer:
        yield make
        for one in made:
            await one.end()
    for one in made:
        one.check_log()


def free_ports(many: int) -> list[int]:
    """So many different ones."""
    probes = [socket.create_server((HOST, 0)) for _ in range(many)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports
