"""Against the sandbox's own limits: whatever is asked for, no call meets a 429."""

import asyncio
from typing import Any

import aiogram.methods
import pytest
from aiogram.methods import TelegramMethod
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outgoing.lanes import ANSWERS, BROADCASTS, Lane
from bot.outgoing.methods import kind
from bot.sandbox.clock import Clock
from bot.sandbox.errors import ApiError
from bot.sandbox.limits import Figures, Limits
from tests.bot.outgoing.traffic import RATES, Traffic, busiest
from tests.bot.outgoing.virtual import now, virtually

METHODS = [
    one
    for one in vars(aiogram.methods).values()
    if isinstance(one, type) and issubclass(one, TelegramMethod) and one is not TelegramMethod
]
STALL = 0.4  # seconds the network may hold a call back without a 429


class _Virtual(Clock):
    """The sandbox's clock on virtual time."""

    def now(self) -> float:
        return now()


def limited(bulk: int | None = RATES.free) -> Limits:
    """Limits as the sandbox enforces them; in these chats nobody has said anything."""
    limits = Limits(_Virtual())
    limits.change(Figures(bulk_per_second=bulk, chat_per_second=RATES.chat))
    return limits


@pytest.mark.parametrize("method", METHODS, ids=lambda one: str(one.__api_method__))
def test_what_counts_for_the_pacer_counts_for_the_sandbox(
    method: type[TelegramMethod[Any]],
) -> None:
    """The sandbox's list is the one the facts gave; neither may run ahead of the other."""

    async def counts() -> bool:
        limits = Limits(_Virtual())
        limits.change(Figures(chat_burst=1))
        try:
            for _ in range(2):
                limits.spend(method.__api_method__, 1)
        except ApiError:
            return True
        return False

    assert kind(method).limited == virtually(counts())


Wish = tuple[float, Lane, int]
WISHES = st.lists(
    st.tuples(
        st.floats(0, 3, allow_nan=False),
        st.sampled_from(Lane),
        st.integers(min_value=1, max_value=6),
    ),
    max_size=200,
)


@settings(max_examples=60, deadline=None)
@given(WISHES, st.floats(0, STALL))
def test_no_order_of_calls_meets_a_limit(wishes: list[Wish], stall: float) -> None:
    """A chat's, although the network holds some calls back; nor is there ever a burst of all."""

    async def run() -> Traffic:
        limits, traffic = limited(bulk=None), Traffic()
        first = dict.fromkeys(range(7), 0.19)

        async def call(after: float, lane: Lane, chat: int) -> None:
            await asyncio.sleep(after)
            await traffic.call(lane, chat)
            await asyncio.sleep(first.pop(chat, 0.0))
            limits.spend("sendMessage", chat)

        async def slow(after: float, lane: Lane) -> None:
            await asyncio.sleep(after)
            await traffic.call(lane)
            await asyncio.sleep(stall)
            limits.spend("sendMessage", None)

        together = [call(*wish) for wish in wishes]
        together += [slow(after, lane) for after, lane, _ in wishes]
        await asyncio.gather(*together)
        return traffic

    moments = virtually(run()).moments()
    for seconds in (0.5, 1.0, 2.0, 5.0):
        assert busiest(moments, seconds) <= 30 * (seconds + 0.3 + 0.15) + 1


def test_ten_thousand_messages_go_at_the_limit_and_people_are_answered() -> None:
    """29 a second at least, with a person pressing now and then, and not one 429."""

    async def run() -> tuple[float, list[float]]:
        limits, traffic, waits = limited(), Traffic(), []
        began = now()

        async def presses() -> None:
            while True:
                await asyncio.sleep(7)
                waits.append(await traffic.call(ANSWERS, chat=1))
                limits.spend("editMessageText", 1)

        async def broadcasts(chats: Any) -> None:
            for chat in chats:
                await traffic.call(BROADCASTS, chat)
                limits.spend("copyMessage", chat)

        pressing, chats = asyncio.create_task(presses()), iter(range(2, 10_002))
        await asyncio.gather(*(broadcasts(chats) for _ in range(30)))
        pressing.cancel()
        return now() - began, waits

    seconds, waits = virtually(run())

    assert 10_000 / seconds > 29.5
    assert max(waits) == 0
