"""Leases: one holder at a time, a token that only grows, and no action after the end."""

import asyncio

import pytest

from bot.services.coordination.leases import Lease, Leases, process_name
from models import LeaseRow
from models.db.sql import fetch
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("raw_database")

FENCE = "SELECT 1 FROM leases WHERE name = ? AND token = ?"


class Stopwatch:
    """A monotonic clock that tests set, in seconds."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def ours(watch: Watch, stopwatch: Stopwatch) -> Leases:
    """One process."""
    return Leases(watch, stopwatch)


@pytest.fixture
def theirs(watch: Watch) -> Leases:
    """Another."""
    return Leases(watch)


async def took(leases: Leases, name: str = "books", seconds: float = 30) -> Lease:
    """A lease that nobody else has."""
    lease = await leases.take(name, seconds)
    assert lease is not None
    return lease


async def test_one_of_many_takers_gets_it(watch: Watch) -> None:
    """However many ask at once."""
    takers = [Leases(watch) for _ in range(10)]
    leases = await asyncio.gather(*(taker.take("books", 30) for taker in takers))
    (lease,) = [lease for lease in leases if lease]
    assert (lease.name, lease.token) == ("books", 1)
    assert lease.owner in {taker.owner for taker in takers}


async def test_leases_of_other_names_are_free(ours: Leases, theirs: Leases) -> None:
    """A lease is about its name."""
    await took(ours, "books")
    assert await theirs.take("books", 30) is None
    assert await theirs.take("digest", 30)


async def test_an_expired_lease_is_free(ours: Leases, theirs: Leases, watch: Watch) -> None:
    """Not a moment sooner; its token grows."""
    lease = await took(ours)
    watch.forward(seconds=29.999)
    assert await theirs.take("books", 30) is None
    watch.forward(seconds=0.001)
    assert (await took(theirs)).token == lease.token + 1


async def test_a_released_lease_is_free_at_once(ours: Leases, theirs: Leases) -> None:
    """And its holder knows that it has it no longer."""
    lease = await took(ours)
    await lease.release()
    assert not lease.held()
    assert (await took(theirs)).token == 2


async def test_a_holder_may_take_it_again(ours: Leases) -> None:
    """With a new token: what it did under the old one is refused from then on."""
    old, new = await took(ours), await took(ours)
    assert (old.token, new.token) == (1, 2)
    assert not await old.renew()
    assert not old.held()
    assert await new.renew()


async def test_a_renewed_lease_lasts(ours: Leases, theirs: Leases, watch: Watch) -> None:
    """Its time counts from the renewal; the token stays."""
    lease = await took(ours)
    for _ in range(5):
        watch.forward(seconds=20)
        assert await lease.renew()
    assert await theirs.take("books", 30) is None
    assert lease.token == 1


async def test_an_expired_lease_that_nobody_took_can_be_renewed(
    ours: Leases, watch: Watch, stopwatch: Stopwatch
) -> None:
    """Nobody acted in between, so nothing is broken."""
    lease = await took(ours)
    watch.forward(seconds=60)
    stopwatch.seconds += 60
    assert not lease.held()
    assert await lease.renew()
    assert lease.held()


async def test_a_lost_lease_is_not_renewed_or_released(
    ours: Leases, theirs: Leases, watch: Watch
) -> None:
    """The old holder learns that it lost it, and the new one notices nothing."""
    lost = await took(ours)
    watch.forward(seconds=31)
    found = await took(theirs)

    assert not await lost.renew()
    assert not lost.held()
    await lost.release()

    assert await ours.take("books", 30) is None
    assert await found.renew()


async def test_a_released_lease_is_not_renewed(ours: Leases) -> None:
    """Nobody else took it, but it was given away."""
    lease = await took(ours)
    await lease.release()
    assert not await lease.renew()
    assert not lease.held()


async def test_tokens_are_never_used_again(ours: Leases, theirs: Leases, watch: Watch) -> None:
    """Released, expired, taken by one or the other: it grows by one."""
    tokens = []
    for taker in (ours, theirs, ours, ours):
        lease = await took(taker)
        tokens.append(lease.token)
        watch.forward(seconds=31)
    await lease.release()
    assert [*tokens, (await took(theirs)).token] == [1, 2, 3, 4, 5]


async def test_the_fence_knows_the_newest_token(ours: Leases, theirs: Leases, watch: Watch) -> None:
    """What others put into their statements."""
    old = await took(ours)
    assert await fetch(FENCE, "books", old.token)
    watch.forward(seconds=31)
    new = await took(theirs)
    assert not await fetch(FENCE, "books", old.token)
    assert await fetch(FENCE, "books", new.token)


async def test_held_goes_by_the_monotonic_clock(ours: Leases, stopwatch: Stopwatch) -> None:
    """Four fifths of the time: the rest is for clocks that differ and calls on their way."""
    lease = await took(ours, seconds=30)
    stopwatch.seconds += 23.9
    assert lease.held()
    stopwatch.seconds += 0.2
    assert not lease.held()


async def test_held_counts_from_before_the_statement(
    ours: Leases, stopwatch: Stopwatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process frozen between sending the statement and reading its answer holds nothing."""

    async def frozen(*asked: object) -> object:
        rows = await fetch(*asked)  # type: ignore[arg-type]
        stopwatch.seconds += 60
        return rows

    monkeypatch.setattr("bot.services.coordination.leases.fetch", frozen)
    lease = await took(ours)
    assert not lease.held()
    assert await lease.renew()
    assert not lease.held()


async def test_process_names_differ_and_fit() -> None:
    """Two of one machine, made at once."""
    names = {process_name() for _ in range(100)}
    assert len(names) == 100
    assert max(map(len, names)) <= LeaseRow._meta.fields_map["owner"].max_length  # type: ignore[attr-defined]


async def test_a_kept_lease_is_renewed_while_the_work_lasts(
    ours: Leases, theirs: Leases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long it takes; afterwards it is free."""
    renewed = asyncio.Event()
    renew = Lease.renew

    async def told(lease: Lease) -> bool:
        done = await renew(lease)
        renewed.set()
        return done

    monkeypatch.setattr(Lease, "renew", told)
    async with ours.leased("books", 0.003) as lease:
        assert lease
        for _ in range(3):
            await renewed.wait()
            renewed.clear()
        assert await theirs.take("books", 30) is None
    assert await theirs.take("books", 30)


async def test_nobody_keeps_what_another_has(ours: Leases, theirs: Leases) -> None:
    """The block learns it, and leaves the other's lease alone."""
    lease = await took(theirs)
    async with ours.leased("books", 30) as none:
        assert none is None
    assert await lease.renew()


async def test_whoever_waits_for_a_turn_has_it_when_the_holder_is_done(
    ours: Leases, theirs: Leases
) -> None:
    """Nobody is turned away, and no two have it at once."""
    waiting = asyncio.Event()

    async def wait() -> int:
        waiting.set()
        async with theirs.leased_when_free("books", 0.1) as lease:
            return lease.token

    async with ours.leased_when_free("books", 30) as first:
        waiter = asyncio.create_task(wait())
        await waiting.wait()
        assert not waiter.done()

    assert await waiter == first.token + 1


async def test_a_database_away_loses_no_lease(
    ours: Leases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Renewing is tried again."""
    tries: list[int] = []
    again = asyncio.Event()

    async def away(_: Lease) -> bool:
        tries.append(1)
        if len(tries) == 3:
            again.set()
        raise OSError("away")

    monkeypatch.setattr(Lease, "renew", away)
    async with ours.leased("books", 0.003):
        await again.wait()
