"""A real bot reports to Prometheus and load balancers over HTTP, and logs JSON objects."""

import asyncio
import json
import re

import pytest
from aiohttp import ClientSession

from bot.sandbox.driver.client import Driver
from tests.bot.metrics.scraping import Scraped, scraped
from tests.e2e.conftest import MakeBot
from tests.e2e.process import STARTED, BotProcess, Worker
from tests.e2e.words import shown
from tests.patience import LOOK, patience
from tests.redis import RedisRoom

pytestmark = pytest.mark.e2e
LISTENS = re.compile(r"listening on http://127\.0\.0\.1:(\d+)")


async def port_of(bot: BotProcess) -> int:
    """Where it tells figures: it says so in its log."""
    async with asyncio.timeout(patience(STARTED)):
        while not (found := LISTENS.findall(bot.log)):  # noqa: ASYNC110
            await asyncio.sleep(LOOK)
    return int(found[0])


async def health(port: int, path: str) -> tuple[int, dict[str, object]]:
    """The answer at this path."""
    async with ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as got:
        return got.status, await got.json()


async def until(port: int, name: str, value: float, **labels: str) -> Scraped:
    """Scrape until a figure has this value."""
    async with asyncio.timeout(patience(STARTED)):
        while (figures := await scraped(port))(name, **labels) != value:  # noqa: ASYNC110
            await asyncio.sleep(LOOK)
    return figures


async def test_a_bot_tells_what_it_does(driver: Driver, make_bot: MakeBot, sqlite_url: str) -> None:
    """Of a press, of the ledger verified at its start, of itself; it is live and ready."""
    bot = make_bot(sqlite_url, METRICS_PORT="0")
    await bot.start()
    port = await port_of(bot)
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))

    figures = await until(port, "bot_updates_total", 1, kind="message", outcome="done")

    assert figures("bot_api_calls_total", method="sendMessage", result="ok") == 1
    assert figures("bot_database_up") == 1
    assert figures("bot_ledger_circulation_tokens") == 0
    assert figures("process_resident_memory_bytes")
    assert await health(port, "/health/live") == (200, {"status": "ok"})
    assert await health(port, "/health/ready") == (200, {"status": "ok"})
    assert await health(port, "/health") == (200, {"status": "ok"})
    await until(port, "bot_ledger_faults", 0)


async def test_a_bot_that_polls_is_ready_before_anybody_writes(
    driver: Driver, make_bot: MakeBot, sqlite_url: str
) -> None:
    """Within a second, or a rolling restart waits: its first question asks Telegram not to wait."""
    bot = make_bot(sqlite_url, METRICS_PORT="0")
    await bot.start()
    port = await port_of(bot)

    async with asyncio.timeout(patience(1.0)):
        while (await health(port, "/health/ready"))[0] != 200:  # noqa: ASYNC110
            await asyncio.sleep(LOOK)

    (first, *_) = await driver.journal("getUpdates")
    assert int(first["params"].get("timeout", 0)) == 0


async def test_a_bot_that_can_not_poll_is_live_and_not_ready(
    driver: Driver, make_bot: MakeBot, sqlite_url: str
) -> None:
    """It says what is missing, and nothing else."""
    bot = make_bot(sqlite_url, METRICS_PORT="0")
    bot.expected = ["Failed to fetch updates"]
    await driver.fault("getUpdates", "html502", times=None)
    await bot.start()
    port = await port_of(bot)

    assert await health(port, "/health/live") == (200, {"status": "ok"})
    ready = {"status": "not ready", "failing": ["receiving"]}
    assert await health(port, "/health/ready") == (503, ready)


async def test_by_default_nobody_is_told_anything(
    driver: Driver, make_bot: MakeBot, sqlite_url: str
) -> None:
    """Without METRICS_PORT no port is open, and the library is not loaded."""
    bot = make_bot(sqlite_url)
    await bot.start()

    await driver.settle()
    assert not LISTENS.findall(bot.log)


async def test_a_log_of_objects(driver: Driver, make_bot: MakeBot, sqlite_url: str) -> None:
    """Every line of a whole life, from the start to the stop."""
    bot = make_bot(sqlite_url, LOG_FORMAT="json", LOG_LEVEL="DEBUG")
    bot.expected = [""]  # the check of logs reads the other form
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))
    assert await bot.stop() == 0

    lines = [json.loads(line) for line in bot.log.splitlines()]
    assert {"DEBUG", "INFO"} <= {line["level"] for line in lines}
    assert not [line for line in lines if line["level"] in ("ERROR", "CRITICAL")]
    of_ann = [line for line in lines if line.get("user") == ann.id]
    assert len({line["trace"] for line in of_ann}) == 1


@pytest.mark.redis
async def test_a_worker_tells_of_itself_too(
    make_bot: MakeBot, sqlite_url: str, redis_room: RedisRoom
) -> None:
    """It takes no updates, and is ready when it works; Redis is among what it needs."""
    settings = {"REDIS_URL": redis_room.url, "METRICS_PORT": "0"}
    worker = make_bot(sqlite_url, kind=Worker, **settings)
    await worker.start()
    port = await port_of(worker)

    figures = await until(port, "bot_workers", 1)

    assert figures("bot_redis_up") == 1
    assert await health(port, "/health/ready") == (200, {"status": "ok"})
