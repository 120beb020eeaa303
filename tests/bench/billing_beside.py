"""The API at 100 requests a second in the bot's process, while people click.

python -m tests.bench.billing_beside [SECONDS]     of each measurement

The bot runs with the shipped settings and API_PORT; the client of HTTP is a process of its own. A
key may make 600 requests a minute, so the requests come from KEYS services.
"""

import asyncio
import sys
import time
from dataclasses import dataclass
from itertools import count
from typing import Any

import aiohttp
import orjson
import uvloop
from loguru import logger

from bot.services.billing.services import ServiceDraft
from bot.services.registry import build_services
from bot.settings.settings import Settings
from models.db.connection import close, connect
from tests.bench.billing import newcomers
from tests.bench.modes import MODES, PEOPLE
from tests.bench.page import Figure, put, table
from tests.bench.running import Running, free_port, running
from tests.bot.api.service import ENV, OLGA, Service
from tests.bot.api.test_races import MUCH
from tests.clock import Watch

TITLE = "## The billing API beside people"
MODES_MEASURED = ("polling", "postgres")
REQUESTS, CLICKS = 100, 20  # a second
SECONDS, KEYS, BUYERS, FIRST = 30.0, 12, 64, 501
MOST_MS, MOST_SLOWER = 50, 1.5
"""Of the API's p99; of the p95 of clicks, by their p95 without the API."""


@dataclass(frozen=True)
class Beside:
    """Milliseconds: of requests, and of clicks without and with them."""

    p50: float
    p99: float
    alone: float
    clicks: float


async def buyers() -> list[str]:
    """People with tokens; the secrets of services that may spend them."""
    services = build_services(Settings.read(ENV), ("en",), Watch())
    await newcomers(range(FIRST, FIRST + BUYERS), 10**6)
    drafts = [ServiceDraft(f"S{n}", "bench", MUCH, own=True) for n in range(KEYS)]
    return [(await services.billing.services.make(draft, OLGA)).secret for draft in drafts]


async def call(url: str, seconds: float, secrets: list[str]) -> None:
    """The client's process: prints how many ms each request took."""
    waits: list[float] = []
    numbers = count(1)

    async def timed(service: Service, path: str, body: object) -> Any:
        began = time.perf_counter()
        answer = await service.post(path, body, idem=f"beside-{next(numbers)}")
        waits.append(1000 * (time.perf_counter() - began))
        assert answer.status < 300, answer
        return answer.body

    async def pair(service: Service, user: int) -> None:
        asked = {"user": str(user), "amount": 1, "reason": "a bench"}
        held = await timed(service, "/v1/holds", asked)
        await timed(service, f"/v1/holds/{held['id']}/capture", {})

    async with aiohttp.ClientSession() as http, asyncio.TaskGroup() as tasks:
        services = [Service(http, url, 0, secret) for secret in secrets]
        began = time.perf_counter()
        for number in range(int(seconds * REQUESTS / 2)):
            await asyncio.sleep(began + 2 * number / REQUESTS - time.perf_counter())
            tasks.create_task(pair(services[number % KEYS], FIRST + number % BUYERS))
    print(orjson.dumps(waits).decode())


async def _requests(url: str, secrets: list[str], seconds: float) -> list[float]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.billing_beside", "call", url, str(seconds), *secrets),
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    return sorted(orjson.loads(said))


async def measure(name: str, seconds: float) -> Beside:
    """Clicks alone, then beside the API. Raises RuntimeError where a click was not answered."""
    port = free_port()
    async with running(MODES[name], API_PORT=str(port)) as bot:
        await connect(bot.env["DATABASE_URL"])
        try:
            secrets = await buyers()
        finally:
            await close()
        await bot.meet(PEOPLE)
        await bot.closed(PEOPLE)
        alone = await _clicks(bot, seconds)
        url = f"http://127.0.0.1:{port}"
        waits, clicks = await asyncio.gather(
            _requests(url, secrets, seconds), _clicks(bot, seconds)
        )
    return Beside(waits[len(waits) // 2], waits[int(len(waits) * 0.99)], alone, clicks)


async def _clicks(bot: Running, seconds: float) -> float:
    found = await bot.steady(CLICKS, seconds)
    if found["wrong"]:
        raise RuntimeError(f"{bot.mode.name}: {found}\n{bot.log}")
    return float(found["p95"])


def figures(name: str, one: Beside) -> list[Figure]:
    """What the page compares with its targets."""
    settings = "as shipped, API_PORT" + (", DATABASE_URL, REDIS_URL" if name != "polling" else "")
    engine = "SQLite" if name == "polling" else "PostgreSQL + Redis"
    slower = one.clicks / one.alone
    return [
        Figure(
            f"p99 of {REQUESTS} requests a second to the API, {engine}",
            *(f"{one.p99:.1f} ms", f"p50 {one.p50:.1f} ms", "", f"≤ {MOST_MS} ms"),
            *(one.p99 <= MOST_MS, settings),
        ),
        Figure(
            f"p95 of {CLICKS} clicks a second beside them, {engine}",
            *(f"{one.clicks:.1f} ms", f"alone {one.alone:.1f} ms", f"{slower:.2f} ×"),
            *(f"≤ {MOST_SLOWER} ×", slower <= MOST_SLOWER, settings),
        ),
    ]


async def main(seconds: float) -> None:
    """Both modes; writes the section of the page."""
    logger.remove()
    found = {name: await measure(name, seconds) for name in MODES_MEASURED}
    head = ("", "p50", "p99", "clicks alone: p95", "clicks beside: p95")
    rows = [
        (MODES[name].name, *(f"{ms:.1f}" for ms in (one.p50, one.p99, one.alone, one.clicks)))
        for name, one in found.items()
    ]
    text = f"""{TITLE}

{REQUESTS} requests a second for {seconds:.0f} s: half are holds, half are captures. They come from
{KEYS} services. The API is in the bot's process. {PEOPLE:,} people have a menu and make
{CLICKS} clicks a second. The table has milliseconds.

{table(head, rows)}"""
    put(text, [figure for name, one in found.items() for figure in figures(name, one)])
    print(text)


if __name__ == "__main__":
    if sys.argv[1:2] == ["call"]:
        uvloop.run(call(sys.argv[2], float(sys.argv[3]), sys.argv[4:]))
    else:
        uvloop.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
