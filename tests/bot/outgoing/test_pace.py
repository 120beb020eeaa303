"""The pace of one process: even, exact, people first."""

import asyncio
import random
from itertools import pairwise

import pytest

from bot.outgoing.lanes import ANSWERS, BROADCASTS, NOTICES, lane
from bot.outgoing.meter import MemoryMeter, Rates
from bot.outgoing.pacer import Pacer, Paused
from bot.outgoing.timing import Timer
from tests.bot.outgoing.traffic import RATES, Traffic, busiest
from tests.bot.outgoing.virtual import TIMER, now, virtual

INTERVAL = RATES.intervals.free


@virtual
async def test_a_broadcast_goes_out_evenly_from_its_first_message_on() -> None:
    """No burst: the gap between any two is the same."""
    traffic = Traffic()

    await traffic.send(BROADCASTS, 100)

    gaps = [after - before for before, after in pairwise(traffic.moments())]
    assert gaps == pytest.approx([INTERVAL] * 99)
    assert busiest(traffic.moments(), 1.0) == 30


@virtual
async def test_time_in_which_nothing_was_sent_is_no_credit() -> None:
    """After a quiet hour the pace is as even as at the start."""
    traffic = Traffic()
    await traffic.send(BROADCASTS, 10)
    await asyncio.sleep(3600)

    await traffic.send(BROADCASTS, 60)

    assert busiest(traffic.moments(), 1.0) == 30


@virtual
async def test_timers_that_ring_late_cost_no_time() -> None:
    """The schedule is made of moments, not of pauses: after 3000 messages it is still exact."""
    dice = random.Random(7)

    async def late(seconds: float) -> None:
        await asyncio.sleep(seconds + dice.random() * 0.1)

    pacer = Pacer(MemoryMeter(RATES, now), Timer(now, late))
    began = now()

    for _ in range(3000):
        await pacer.slot(BROADCASTS)

    assert now() - began == pytest.approx(3000 * INTERVAL, abs=0.3)


@virtual
async def test_an_answer_does_not_wait_for_a_broadcast() -> None:
    """However many messages are queued."""
    traffic = Traffic()
    sending = asyncio.create_task(traffic.send(BROADCASTS, 1000, senders=500))
    waits = []

    for _ in range(20):
        await asyncio.sleep(1.01)
        waits.append(await traffic.call(ANSWERS))

    assert max(waits) == 0
    sending.cancel()


@virtual
async def test_an_answer_takes_the_place_of_a_broadcasts_message() -> None:
    """All together stay within the limit."""
    traffic = Traffic()
    sending = asyncio.create_task(traffic.send(BROADCASTS, 300))

    for _ in range(80):
        await asyncio.sleep(0.1)
        await traffic.call(ANSWERS)
    await sending

    moments = traffic.moments()
    assert len(moments) / (moments[-1] - moments[0]) == pytest.approx(1 / INTERVAL, rel=0.02)


@virtual
async def test_a_crowd_is_answered_in_the_order_it_came() -> None:
    """The first at once, the others at the pace; a broadcast waits until they are through."""
    traffic = Traffic()
    sending = asyncio.create_task(traffic.send(BROADCASTS, 10))
    await asyncio.sleep(0.05)

    waits = await asyncio.gather(*(traffic.call(ANSWERS) for _ in range(60)))
    await sending

    assert waits == sorted(waits)
    assert waits[8] == 0
    assert waits[59] == pytest.approx(51 * INTERVAL, abs=INTERVAL)
    answered = traffic.moments(ANSWERS)
    assert not [one for one in traffic.moments(BROADCASTS)[2:] if one < answered[-1]]


@virtual
async def test_notices_overtake_broadcasts_that_were_there_first() -> None:
    """Lower lanes go first, and within a lane whoever came first."""
    traffic = Traffic()
    sending = asyncio.create_task(traffic.send(BROADCASTS, 50, senders=50))
    await asyncio.sleep(0.1)

    await traffic.send(NOTICES, 5)

    assert len(traffic.moments(BROADCASTS)) < 12
    await sending


@virtual
async def test_messages_to_one_chat_keep_a_second_apart_after_a_few() -> None:
    """Two at once and a third soon, then one a second; other chats don't notice."""
    traffic = Traffic()

    waits = [await traffic.call(chat=1) for _ in range(6)]

    assert waits == pytest.approx([0, 0, 0.2, 1, 1, 1], abs=0.01)
    assert await traffic.call(chat=2) == 0


@virtual
async def test_somebody_who_presses_twice_a_second_is_answered_at_once() -> None:
    """Four presses in a row; whoever goes on like that waits half a second."""
    traffic = Traffic()
    waits = []

    for _ in range(8):
        waits.append(await traffic.call(chat=1))
        await asyncio.sleep(0.5)

    assert waits[:4] == [0] * 4
    assert max(waits) < 0.6


@virtual
async def test_nothing_goes_out_during_a_pause_and_nothing_bursts_after_it() -> None:
    """A 429 is for all lanes."""
    traffic = Traffic()
    sending = asyncio.create_task(traffic.send(BROADCASTS, 60))
    answering = [asyncio.create_task(traffic.call(ANSWERS)) for _ in range(30)]
    await asyncio.sleep(0.4)

    await traffic.pacer.pause(10)
    began = now()
    await asyncio.gather(sending, *answering)

    during = [one for one in traffic.moments() if began < one < began + 10]
    after = [one for one in traffic.moments() if one >= began + 10]
    assert not during
    assert busiest(after, 1.0) <= 40


@virtual
async def test_a_shorter_pause_does_not_end_a_longer_one() -> None:
    """Two calls may both be told to wait."""
    traffic = Traffic()

    await traffic.pacer.pause(30)
    await traffic.pacer.pause(1)

    assert await traffic.call() == pytest.approx(30)


@virtual
async def test_who_does_not_want_to_wait_for_a_pause_is_told_its_length() -> None:
    """At once, in every lane."""
    traffic = Traffic()
    await traffic.pacer.pause(30)

    for which in (ANSWERS, NOTICES, BROADCASTS):
        with pytest.raises(Paused) as caught:
            await traffic.pacer.turn(which, 1, patience=5)
        assert caught.value.seconds == pytest.approx(30)


@virtual
async def test_a_pause_is_told_to_notices_that_stand_in_line_with_a_broadcast() -> None:
    """They are put off rather than kept, and so are those who come meanwhile; it waits."""
    traffic = Traffic()
    sending = asyncio.create_task(traffic.send(BROADCASTS, 20))
    notices = [
        asyncio.create_task(traffic.pacer.turn(NOTICES, chat, patience=60)) for chat in range(50)
    ]
    await asyncio.sleep(0)
    await traffic.pacer.pause(300)
    began = now()

    ends = await asyncio.gather(*notices, return_exceptions=True)
    with pytest.raises(Paused):
        await traffic.pacer.turn(NOTICES, 99, patience=60)

    assert sum(isinstance(end, Paused) for end in ends) >= 40
    assert now() - began < 2
    await sending
    assert now() - began > 300


@virtual
async def test_whoever_gives_up_takes_nobodys_place() -> None:
    """The others move up."""
    traffic = Traffic()
    await traffic.call(BROADCASTS)
    gone = [asyncio.create_task(traffic.call(BROADCASTS)) for _ in range(100)]
    await asyncio.sleep(0)
    staying = asyncio.create_task(traffic.call(BROADCASTS))
    await asyncio.sleep(0)

    for one in gone:
        one.cancel()

    assert await staying == pytest.approx(INTERVAL)


@virtual
async def test_what_is_paid_for_goes_at_its_own_pace() -> None:
    """1000 a second, while what is free stays at 30 and people are answered."""
    traffic = Traffic()
    began = now()
    free = asyncio.create_task(traffic.send(NOTICES, 60))
    paid = asyncio.create_task(traffic.send(BROADCASTS, 2000, senders=50, paid=True))
    await asyncio.sleep(1)

    assert await traffic.call(ANSWERS) == 0
    await paid
    assert now() - began == pytest.approx(2.0, abs=0.1)
    await free
    assert now() - began == pytest.approx(2.0, abs=0.1)
    assert busiest(traffic.moments(), 1.0) <= 1000 * 1.15


@virtual
async def test_one_sender_that_asks_for_one_slot_after_another_gets_the_whole_pace() -> None:
    """At the paid rate timers are coarser than the interval."""
    pacer = Pacer(MemoryMeter(RATES, now), TIMER)
    began = now()

    for _ in range(2000):
        await pacer.slot(BROADCASTS, paid=True)

    assert now() - began == pytest.approx(2.01, abs=0.02)


@virtual
async def test_a_slot_is_of_the_lane_it_was_asked_in() -> None:
    """Unless another is named."""
    traffic = Traffic()
    began = now()

    with lane(BROADCASTS):
        for _ in range(5):
            await traffic.pacer.slot()

    assert now() - began == pytest.approx(4 * INTERVAL, abs=0.01)


@virtual
async def test_a_meter_forgets_chats_whose_turn_has_come_again() -> None:
    """A broadcast to everybody leaves nothing behind."""
    meter = MemoryMeter(Rates(1000, 1000, 1), now)
    pacer = Pacer(meter, TIMER)

    for chat in range(5000):
        await pacer.turn(BROADCASTS, chat, patience=0)

    assert len(meter._chats) < 2100
