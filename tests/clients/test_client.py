"""The Python client against the real API: records, refusals, retries with the same key."""

import asyncio
from pathlib import Path

import httpx
import pytest
from billing_client import AsyncClient, Client, NotConnected, NotEnoughTokens, Problem, Unreachable

from bot.services.ledger.ledger import Ledger
from tests.bot.api.service import Api, Service
from tests.database import BOB, newcomer
from tests.world import on_sqlite

pytestmark = pytest.mark.thorough

SOURCES = Path(__file__).parents[2] / "clients/python/src"
LONGEST = 400  # lines that are not blank


class WorkFailed(Exception):
    """What was to be paid for."""


class Losing(httpx.AsyncHTTPTransport):
    """Loses the answers to the first requests: the API has worked on them."""

    def __init__(self, lost: int) -> None:
        super().__init__()
        self.lost = lost
        self.keys: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, once enough were lost."""
        self.keys.append(request.headers["Idempotency-Key"])
        answer = await super().handle_async_request(request)
        if len(self.keys) <= self.lost:
            await answer.aclose()
            raise httpx.ReadError("lost", request=request)
        return answer


@on_sqlite
async def test_a_hold_is_captured_in_part_and_released(client: AsyncClient, rich: int) -> None:
    """4 of 10 are spent, 6 come back."""
    held = await client.hold(rich, 10, "a picture", expires_in=600)
    assert (held.state, held.balance) == ("open", 990)
    captured = await client.capture(held.id, 4)
    assert (captured.captured, captured.state) == (4, "open")
    released = await client.release(held.id)
    assert (released.released, released.balance) == (6, 996)
    assert await client.find_hold(held.id) == released


@on_sqlite
async def test_the_blocking_client_does_the_same(blocking: Client, rich: int) -> None:
    """Charge, refund, account, entries; each in a thread, for the API is in this one."""

    def bill() -> tuple[int, int, list[int]]:
        with blocking:
            charge = blocking.charge(rich, 7, "a picture")
            refunded = blocking.refund(charge.id, 2)
            account = blocking.account(rich)
            return (
                refunded.refunded,
                account.balance,
                [one.amount for one in blocking.entries(rich)],
            )

    assert await asyncio.to_thread(bill) == (2, 995, [2, -7])


@on_sqlite
async def test_a_hold_lasts_as_long_as_the_work(client: AsyncClient, rich: int) -> None:
    """Spent when the work is done, and again only once if that is repeated; given back if not."""
    for _ in range(2):
        async with client.holding(rich, 10, "a picture", key="order-1") as held:
            assert held.balance == 990

    async def failing() -> None:
        async with client.holding(rich, 10, "a picture"):
            assert (await client.account(rich)).held == 10
            raise WorkFailed

    with pytest.raises(WorkFailed):
        await failing()
    account = await client.account(rich)
    assert (account.balance, account.held) == (990, 0)


@on_sqlite
async def test_the_blocking_client_holds_so_too(blocking: Client, rich: int) -> None:
    """The same, in a thread."""

    def work() -> None:
        with blocking:
            with blocking.holding(rich, 10, "a picture"):
                assert blocking.account(rich).held == 10
            with blocking.holding(rich, 10, "a picture"):
                raise WorkFailed

    with pytest.raises(WorkFailed):
        await asyncio.to_thread(work)
    assert (await Ledger().balance(rich), await Ledger().held(rich)) == (990, 0)


@on_sqlite
async def test_a_refusal_is_an_exception_of_its_own(
    api: Api, client: AsyncClient, rich: int
) -> None:
    """Too few tokens, somebody who has not connected, and any other code."""
    bob = await newcomer(BOB, "Bob")
    with pytest.raises(NotConnected):
        await client.charge(bob, 1, "a picture")
    await api.services.ledger.hold(rich, 995, job="another")
    with pytest.raises(NotEnoughTokens) as caught:
        await client.charge(rich, 7, "a picture")
    assert (caught.value.status, caught.value.data["available"]) == (402, 5)
    with pytest.raises(Problem) as other:
        await client.find_hold(404)
    assert other.value.code == "not_found"


@on_sqlite
@pytest.mark.usefixtures("impatient")
async def test_a_lost_answer_is_asked_for_again(api: Api, lab: Service, rich: int) -> None:
    """With the same key, so the person pays once."""
    transport = Losing(2)
    async with AsyncClient(api.url, lab.secret, transport=transport) as client:
        charge = await client.charge(rich, 10, "a picture")
    assert charge.balance == await Ledger().balance(rich) == 990
    assert len(transport.keys) == 3
    assert len(set(transport.keys)) == 1


@on_sqlite
@pytest.mark.usefixtures("impatient")
async def test_who_gave_up_repeats_the_write_with_its_key(
    api: Api, lab: Service, rich: int
) -> None:
    """The error names the key; the write had happened."""
    async with AsyncClient(api.url, lab.secret, transport=Losing(9)) as client:
        with pytest.raises(Unreachable) as caught:
            await client.charge(rich, 10, "a picture")
    async with AsyncClient(api.url, lab.secret) as client:
        charge = await client.charge(rich, 10, "a picture", key=caught.value.idempotency_key)
    assert charge.balance == await Ledger().balance(rich) == 990


@on_sqlite
async def test_a_person_connects_by_a_link(api: Api, client: AsyncClient, rich: int) -> None:
    """Its address leads to the bot; ended, nothing more is spent."""
    link = await client.link(50, reference="customer 5")
    assert link.url.endswith(f"?start=connect_{link.id}")
    await api.services.billing.links.connect(rich, link.id, 50)
    found = await client.find_link(link.id)
    assert (found.state, found.user, found.reference) == ("connected", str(rich), "customer 5")
    assert (await client.charge(link.id, 1, "a picture")).user == str(rich)
    assert (await client.end_link(link.id)).state == "ended"


@on_sqlite
async def test_prices(client: AsyncClient) -> None:
    """Reference prices in roubles, and the packs on sale."""
    prices = await client.prices()
    assert (prices.token.buy, prices.token.currency) == ("90", "RUB")
    assert prices.packs[0].tokens == 1


def test_the_client_stays_small() -> None:
    """A service's author reads it in a sitting."""
    lines = [line for path in SOURCES.rglob("*.py") for line in path.read_text().splitlines()]
    assert len([line for line in lines if line.strip()]) <= LONGEST
