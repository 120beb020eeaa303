"""Rivals and crashes: no token is held twice, no answered write is lost, none stands twice."""

import asyncio
import random
from datetime import UTC
from pathlib import Path

import aiohttp
import pytest

from bot.services.admin.audit import Audit
from bot.services.billing.limits import Limits
from bot.services.billing.services import ServiceDraft, ServiceKeys
from bot.services.clock import utc_now
from bot.services.ledger.ledger import Ledger
from models import ApiOperation
from tests.bot.api.processes import processes
from tests.bot.api.service import OLGA, Answer, Service, serving
from tests.clock import Watch
from tests.database import ALICE, give, newcomer

MUCH = Limits(10**6, 10**9, 10**9)


async def own_service(http: aiohttp.ClientSession, url: str) -> Service:
    """The operator's own service, which may spend of everybody."""
    keys = ServiceKeys(Audit(utc_now), UTC, utc_now)
    made = await keys.make(ServiceDraft("Shop", "things", MUCH, own=True), OLGA)
    return Service(http, url, made.id, made.secret)


def at(service: Service, http: aiohttp.ClientSession, url: str) -> Service:
    """The same service, calling another process."""
    return Service(http, url, service.key_id, service.secret)


async def surely(service: Service, number: int, amount: int = 1) -> Answer:
    """A hold that is repeated with its key until it is answered, as a client does it."""
    while True:
        try:
            answer = await service.hold(ALICE, amount, idem=f"sure-{number}")
        except (aiohttp.ClientError, OSError):
            await asyncio.sleep(0.02)  # the process is dead; another is being started
            continue
        if answer.status < 500:
            return answer


async def test_three_servers_hold_what_there_is(database: str) -> None:
    """Three times thirty holds of 10 at once on 200 tokens: exactly twenty."""
    await give(await newcomer(ALICE), 200)
    watch = Watch()
    async with serving(watch) as one, serving(watch) as two, serving(watch) as three:
        service = await one.service(own=True, spend=MUCH)
        callers = [at(service, api.http, api.url) for api in (one, two, three)]
        answers = await asyncio.gather(
            *(caller.hold(ALICE, 10) for caller in callers for _ in range(30))
        )
    assert sorted({one.status for one in answers}) == [201, 402]
    assert sum(one.status == 201 for one in answers) == 20
    assert await Ledger().held(ALICE) == 200


@pytest.mark.soak
async def test_three_processes_hold_what_there_is(database: str, tmp_path: Path) -> None:
    """Three processes, 300 holds of 10 each on 1,000 tokens: exactly a hundred.

    A database that is too busy is 503; the same request is then sent again, as a client does.
    """
    await give(await newcomer(ALICE), 1000)
    connector = aiohttp.TCPConnector(limit=120)
    async with (
        processes(tmp_path, database, 3) as apis,
        aiohttp.ClientSession(connector=connector) as http,
    ):
        service = await own_service(http, apis[0].url)
        callers = [at(service, http, api.url) for api in apis]
        answers = await asyncio.gather(
            *(surely(callers[number % 3], number, 10) for number in range(900))
        )
    statuses = [one.status for one in answers]
    assert (statuses.count(201), statuses.count(402)) == (100, 800), set(statuses)
    assert await Ledger().held(ALICE) == 1000


async def killed_under_load(database: str, folder: Path, kills: int, writes: int) -> None:
    """Holds without a pause, while the process is killed and started again so often."""
    await give(await newcomer(ALICE), 100_000)
    answered: dict[int, Answer] = {}
    numbers = iter(range(10**9))
    over = asyncio.Event()

    async with processes(folder, database, 1) as [api], aiohttp.ClientSession() as http:
        service = await own_service(http, api.url)

        async def client() -> None:
            while not over.is_set() or len(answered) < writes:
                number = next(numbers)
                answered[number] = await surely(service, number)

        clients = [asyncio.create_task(client()) for _ in range(8)]
        for _ in range(kills):
            seen = len(answered)
            while len(answered) < seen + random.randrange(2, 20):  # noqa: ASYNC110
                await asyncio.sleep(0.005)
            await api.kill()
            await api.start()
        over.set()
        await asyncio.gather(*clients)
        again = [await surely(service, number) for number in list(answered)[-20:]]

    assert {one.status for one in answered.values()} == {201}
    assert len({one.body["id"] for one in answered.values()}) == len(answered)
    assert [one.body for one in again] == [answered[n].body for n in list(answered)[-20:]]
    assert await ApiOperation.all().count() == len(answered)
    assert await Ledger().held(ALICE) == len(answered)


@pytest.mark.e2e
@pytest.mark.thorough
async def test_a_killed_process_loses_and_doubles_nothing(database: str, tmp_path: Path) -> None:
    """One kill under load: what was answered stands once, what was not stands once later."""
    await killed_under_load(database, tmp_path, 1, 30)


@pytest.mark.soak
async def test_a_hundred_kills_lose_and_double_nothing(database: str, tmp_path: Path) -> None:
    """The same, a hundred times."""
    await killed_under_load(database, tmp_path, 100, 1000)
