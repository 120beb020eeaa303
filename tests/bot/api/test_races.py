"""Concurrency and crashes: no token is held twice, no answered write is lost or doubled."""

import asyncio
import random
from collections.abc import Awaitable, Callable
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
from tests.e2e.forking import Forker

pytestmark = pytest.mark.thorough

MUCH = Limits(10**6, 10**9, 10**9)


async def own_service(http: aiohttp.ClientSession, url: str) -> Service:
    """The operator's own service, which may spend of everybody."""
    keys = ServiceKeys(Audit(utc_now), UTC, utc_now)
    made = await keys.make(ServiceDraft("Shop", "things", MUCH, own=True), OLGA)
    return Service(http, url, made.id, made.secret)


def at(service: Service, http: aiohttp.ClientSession, url: str) -> Service:
    """The same service, calling another process."""
    return Service(http, url, service.key_id, service.secret)


async def answered(work: Callable[[], Awaitable[Answer]]) -> Answer:
    """A write that is repeated with its key until it is answered, as a client does it."""
    while True:
        try:
            answer = await work()
        except (aiohttp.ClientError, OSError):
            await asyncio.sleep(0.02)  # the process is dead; another is being started
            continue
        if answer.status < 500:
            return answer


async def surely(service: Service, number: int, amount: int = 1) -> Answer:
    """A hold."""
    return await answered(lambda: service.hold(ALICE, amount, idem=f"sure-{number}"))


async def captured(service: Service, held: Answer, number: int) -> Answer:
    """One token of a hold is spent; the rest stays held."""
    path, body = f"/v1/holds/{held.body['id']}/capture", {"amount": 1}
    return await answered(lambda: service.post(path, body, idem=f"part-{number}"))


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
async def test_three_processes_hold_what_there_is(
    database: str, tmp_path: Path, forker: Forker
) -> None:
    """Three processes, 300 holds of 10 each on 1,000 tokens: exactly a hundred.

    A database that is too busy is 503; the same request is then sent again, as a client does.
    """
    await give(await newcomer(ALICE), 1000)
    connector = aiohttp.TCPConnector(limit=120)
    async with (
        processes(tmp_path, database, 3, forker) as apis,
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


async def killed_under_load(
    database: str, folder: Path, forker: Forker, kills: int, writes: int
) -> None:
    """Holds of 2 with captures of 1, while the process is killed and started again so often."""
    await give(await newcomer(ALICE), 100_000)
    done: dict[int, tuple[Answer, Answer]] = {}
    numbers = iter(range(10**9))
    over = asyncio.Event()

    async with processes(folder, database, 1, forker) as [api], aiohttp.ClientSession() as http:
        service = await own_service(http, api.url)

        async def client() -> None:
            while not over.is_set() or len(done) < writes:
                number = next(numbers)
                held = await surely(service, number, 2)
                done[number] = held, await captured(service, held, number)

        clients = [asyncio.create_task(client()) for _ in range(8)]
        for _ in range(kills):
            seen = len(done)
            while len(done) < seen + random.randrange(1, 10):  # noqa: ASYNC110
                await asyncio.sleep(0.005)
            await api.kill()
            await api.start()
        over.set()
        await asyncio.gather(*clients)
        last = list(done)[-20:]
        again = [await surely(service, number, 2) for number in last]
        parts = [await captured(service, done[number][0], number) for number in last]

    assert {(held.status, part.status) for held, part in done.values()} == {(201, 200)}
    assert len({held.body["id"] for held, _ in done.values()}) == len(done)
    bodies = [(held.body, part.body) for held, part in zip(again, parts, strict=True)]
    assert bodies == [tuple(one.body for one in done[number]) for number in last]
    assert await ApiOperation.all().count() == len(done)
    assert await Ledger().balance(ALICE) == 100_000 - 2 * len(done)
    assert await Ledger().held(ALICE) == len(done)
    print(f"{kills} kills: {len(done)} holds and as many captures, each once")


@pytest.mark.e2e
@pytest.mark.thorough
async def test_a_killed_process_loses_and_doubles_nothing(
    database: str, tmp_path: Path, forker: Forker
) -> None:
    """One kill under load: what was answered stands once, what was not stands once later."""
    await killed_under_load(database, tmp_path, forker, 1, 30)


@pytest.mark.soak
async def test_a_hundred_kills_lose_and_double_nothing(
    database: str, tmp_path: Path, forker: Forker
) -> None:
    """The same, a hundred times."""
    await killed_under_load(database, tmp_path, forker, 100, 1000)
