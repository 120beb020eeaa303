"""Telegram's limits, switched and counted: the control API and the command line."""

import pytest

from bot.sandbox.driver.client import Driver, Person, running
from tests.e2e.process import ROOT, environment
from tests.e2e.serving import serving
from tests.sandbox.traffic import crowd, send

pytestmark = [pytest.mark.thorough, pytest.mark.usefixtures("still")]


async def test_limits_can_be_switched_off_and_on(driver: Driver, ann: Person) -> None:
    """Off nothing is refused; on again counting begins anew, by the same figures."""
    await driver.limits(chat_burst=2)
    await driver.limits(on=False)
    assert await send(driver, [ann.id] * 50) == [0] * 50

    await driver.limits()

    assert await send(driver, [ann.id] * 3) == [0, 0, 1]


async def test_one_limit_can_be_lifted_alone(driver: Driver, ann: Person) -> None:
    """The others go on."""
    await driver.limits(chat_per_second=None)

    assert await send(driver, [ann.id] * 100) == [0] * 100
    assert (await send(driver, await crowd(driver, 31)))[-1] == 1


async def test_a_sandbox_can_begin_without_limits() -> None:
    """Also after a reset; `--no-limits` of the command."""
    async with running(limits=False) as driver:
        await driver.reset()
        assert not (await driver.session.get("limits"))["on"]


async def test_the_command_keeps_the_limits() -> None:
    """So does the demo, which starts it."""
    words = ("--port", "0")
    async with serving("bot.sandbox", *words, folder=ROOT, settings=environment()) as served:
        address = (await served.printed.readline()).decode().split()[-1]
        async with Driver(address) as driver:
            limits = await driver.session.get("limits")

    assert limits["on"]
    assert limits["figures"] == {
        "bulk_per_second": 30,
        "paid_per_second": 1000,
        "chat_burst": 40,
        "chat_per_second": 1.0,
        "group_per_minute": 20,
        "lately_seconds": 60.0,
    }
    assert (limits["refused"], limits["chats"]) == ({}, {})


async def test_a_429_of_a_limit_is_no_mistake_of_the_bot(driver: Driver, ann: Person) -> None:
    """The journal has it; a test that must see none asks for it."""
    await send(driver, [ann.id] * 41)

    assert await driver.problems() == []
    assert (await driver.journal("sendMessage"))[-1]["error_code"] == 429
