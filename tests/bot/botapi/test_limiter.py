"""The rate of bulk in one process: even, and never more than Telegram's strict window allows."""

import asyncio
import random
from itertools import chain, pairwise, repeat

import pytest

from bot.botapi.clock import Timer
from bot.botapi.limiter import Paused
from bot.services.messaging.bulk_pause import BulkPause
from tests.bot.botapi.traffic import INTERVAL, PAID, RATE, Traffic, busiest, limiter_in_memory
from tests.bot.botapi.virtual import now, virtual


@virtual
async def test_bulk_goes_out_evenly_from_its_first_message_on() -> None:
    """No burst: the gap between any two is the same, and a second holds no more than 30."""
    traffic = Traffic()

    await traffic.send(120)

    gaps = [after - before for before, after in pairwise(traffic.sent)]
    assert min(gaps) > INTERVAL * 0.99
    assert max(gaps) < INTERVAL * 1.1
    assert busiest(traffic.arrived, 1.0) == RATE


@virtual
async def test_time_in_which_nothing_was_sent_is_no_credit() -> None:
    """After a quiet hour the pace is as even as at the start."""
    traffic = Traffic()
    await traffic.send(10)
    await asyncio.sleep(3600)
    began = len(traffic.sent)

    await traffic.send(60)

    gaps = [after - before for before, after in pairwise(traffic.sent[began:])]
    assert min(gaps) > INTERVAL * 0.99


@virtual
async def test_whatever_the_network_does_a_second_at_telegram_holds_no_more() -> None:
    """A call is held back by up to half a second, there and back: not one 429, and a good pace."""
    dice = random.Random(7)
    traffic = Traffic(takes=lambda: (dice.random() * 0.05 ** dice.randint(0, 2), 0.005))
    began = now()

    await traffic.send(3000, senders=60)

    assert busiest(traffic.arrived, 1.0) <= RATE
    assert 3000 / (now() - began) > 20


@virtual
async def test_with_a_telegram_that_is_near_bulk_uses_the_whole_pace() -> None:
    """10,000 messages at 29 a second at least, although timers ring late."""
    dice = random.Random(7)

    async def late(seconds: float) -> None:
        await asyncio.sleep(seconds + dice.random() * 0.008)

    traffic = Traffic(takes=lambda: (0.002 + dice.random() * 0.02, 0.003))
    traffic.limiter = limiter_in_memory(timer=Timer(now, late))
    began = now()

    await traffic.send(10_000)

    assert 10_000 / (now() - began) >= 29.0
    assert busiest(traffic.arrived, 1.0) <= RATE


@virtual
async def test_a_stall_of_the_process_is_caught_up_without_a_burst() -> None:
    """A quarter faster for a moment; no second holds more than Telegram takes."""
    rings = chain([INTERVAL] * 40, [0.1], repeat(0.0))

    async def stalled(seconds: float) -> None:
        await asyncio.sleep(max(seconds, next(rings)))

    traffic = Traffic()
    traffic.limiter = limiter_in_memory(timer=Timer(now, stalled))

    await traffic.send(300)

    gaps = [after - before for before, after in pairwise(traffic.sent)]
    assert max(gaps) == pytest.approx(0.1)
    assert min(gaps) > INTERVAL / 1.3
    assert traffic.sent[-1] - traffic.sent[0] < 299 * INTERVAL + 0.02
    assert busiest(traffic.arrived, 1.0) <= RATE


@virtual
async def test_nothing_goes_out_during_a_pause_and_nothing_bursts_after_it() -> None:
    """After it the pace is even from the first message on."""
    traffic = Traffic()
    sending = asyncio.create_task(traffic.send(60))
    await asyncio.sleep(0.4)

    await traffic.limiter.pause(10)
    began = now()
    await sending

    assert not [one for one in traffic.sent if began < one < began + 10]
    after = [one for one in traffic.sent if one >= began + 10]
    gaps = [after - before for before, after in pairwise(after)]
    assert min(gaps) > INTERVAL * 0.99


@virtual
async def test_a_shorter_pause_does_not_end_a_longer_one() -> None:
    """Two calls may both be told to wait; who asks meanwhile is told for how long, at once."""
    traffic = Traffic()

    await traffic.limiter.pause(30)
    await traffic.limiter.pause(1)

    with pytest.raises(Paused) as caught:
        await traffic.limiter.acquire(paid=True)
    assert caught.value.seconds == pytest.approx(30)


@virtual
async def test_three_chats_with_a_429_at_one_moment_pause_bulk() -> None:
    """Until the first of them may be tried again; one chat's, and two, are their own affair."""
    limiter = Traffic().limiter

    for _ in range(5):
        await limiter.rate_limited(1, 7200)
    await limiter.rate_limited(2, 20)
    assert limiter.paused == 0
    await asyncio.sleep(0.5)
    await limiter.rate_limited(3, 10)

    assert limiter.paused == pytest.approx(10)


@virtual
async def test_429s_of_many_chats_one_after_another_pause_nothing() -> None:
    """Seconds lie between them: each is about its chat."""
    limiter = Traffic().limiter

    for chat in range(10):
        await limiter.rate_limited(chat, 60)
        await asyncio.sleep(0.6)

    assert limiter.paused == 0


class Store(BulkPause):
    """What a database remembers."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds

    async def save(self, seconds: float) -> None:
        self.seconds = seconds

    async def left(self) -> float:
        return self.seconds


@virtual
async def test_a_pause_of_two_hours_outlives_the_process() -> None:
    """The next one reads it before its first call."""
    store = Store()
    await limiter_in_memory(store).pause(7200)

    with pytest.raises(Paused) as caught:
        await limiter_in_memory(store).acquire()

    assert caught.value.seconds == pytest.approx(7200)


@virtual
async def test_a_pause_that_can_not_be_kept_is_obeyed_all_the_same() -> None:
    """The database is away: nothing but the memory of it is lost."""

    class Unavailable(Store):
        async def save(self, seconds: float) -> None:
            raise OSError("away")

    limiter = limiter_in_memory(Unavailable())

    await limiter.pause(60)

    with pytest.raises(Paused):
        await limiter.acquire()


@virtual
async def test_permits_are_given_in_the_order_in_which_they_were_asked_for() -> None:
    """A notice waits for a broadcast's next message, not for the whole broadcast."""
    traffic = Traffic()
    sending = asyncio.create_task(traffic.send(300, senders=1))
    await asyncio.sleep(1.01)

    assert await traffic.call() < 3 * INTERVAL
    await sending


@virtual
async def test_whoever_gives_up_takes_nobodys_permit() -> None:
    """The others move up."""
    traffic = Traffic()
    await traffic.call()
    gone = [asyncio.create_task(traffic.call()) for _ in range(100)]
    await asyncio.sleep(0)
    staying = asyncio.create_task(traffic.call())
    await asyncio.sleep(0)

    for one in gone:
        one.cancel()

    assert await staying == pytest.approx(INTERVAL, rel=0.01)


@virtual
async def test_a_call_whose_answer_never_comes_counts_for_some_seconds() -> None:
    """A permit that nobody gives back is not lost for ever."""
    limiter = Traffic().limiter
    for _ in range(RATE):
        await limiter.acquire()
    began = now()

    await limiter.acquire()

    assert 8 < now() - began < 11


@virtual
async def test_what_is_paid_for_goes_at_its_own_pace() -> None:
    """Together with what is free it stays within the larger limit, and takes nothing from it."""
    traffic, began = Traffic(), now()
    free = asyncio.create_task(traffic.send(60))
    paid = asyncio.create_task(traffic.send(2000, senders=50, paid=True))

    await paid
    assert now() - began == pytest.approx(2000 / (PAID - RATE), abs=0.1)
    await free
    assert now() - began == pytest.approx(2.0, abs=0.1)
    assert busiest(traffic.sent, 1.0) <= PAID * 1.15


@virtual
async def test_one_sender_that_asks_for_one_place_after_another_gets_the_whole_paid_pace() -> None:
    """Timers are coarser than the interval: what they cost is caught up."""
    limiter, began = Traffic().limiter, now()

    for _ in range(2000):
        await limiter.acquire(paid=True)

    assert now() - began == pytest.approx(2000 / (PAID - RATE), abs=0.1)
