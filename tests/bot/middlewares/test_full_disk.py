"""The database cannot write: checkouts are refused, people get an answer, no money is lost."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import pytest

from bot.jobs import disk_alerts
from bot.jobs.disk_alerts import DiskAlerts
from bot.middlewares import payments
from bot.sandbox.driver.session import DriverError
from bot.services.errors import Unwritable
from tests.disks import keeping_nothing
from tests.people import Person
from tests.roads import link_for_ten
from tests.world import World

pytestmark = pytest.mark.thorough


class Disk:
    """That of the world's database; `fill` and `free` it."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._full = AsyncExitStack()

    async def fill(self) -> None:
        """Nothing is kept from now on."""
        await self._full.enter_async_context(keeping_nothing(self._url))

    async def free(self) -> None:
        """There is room again."""
        await self._full.aclose()


@pytest.fixture
async def the_disk(world: World) -> AsyncIterator[Disk]:
    """Has room in the end."""
    meanwhile = ("job ", "chore ")  # what runs by itself fails, and is due again
    world.expects(
        "can't be stored", "cannot write", "could not be accepted", "query is too old", *meanwhile
    )
    full = Disk(str(world.env["DATABASE_URL"]))
    yield full
    await full.free()


async def test_a_newcomer_is_told_that_nothing_can_be_saved(the_disk: Disk, bob: Person) -> None:
    """There is an answer, in their app's language, and their next try works."""
    await the_disk.fill()
    await bob.opens("/start")
    assert bob.told("errors-unwritable")

    await the_disk.free()
    await bob.opens("/start")

    assert bob.sees("menu-main", name="Bob", balance=0)


async def test_a_checkout_is_refused_in_words(the_disk: Disk, carol: Person) -> None:
    """Nothing is paid that could not be kept; when there is room it goes through."""
    link = await link_for_ten(carol)
    await the_disk.fill()

    with pytest.raises(DriverError) as refused:
        await carol.pays(link)
    assert carol.label("errors-checkout-disk") in str(refused.value)
    assert await carol.balance() == 0

    await the_disk.free()
    await carol.pays(link)
    assert await carol.balance() == 10


async def test_a_payment_that_can_not_be_kept_waits_at_telegram(
    the_disk: Disk, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk became full between the checkout and the payment."""
    link = await link_for_ten(alice)
    answer = payments._answer

    async def answered_at_the_last_moment(*about: Any) -> None:
        await the_disk.fill()
        await answer(*about)

    monkeypatch.setattr(payments, "_answer", answered_at_the_last_moment)
    await alice.phone.pay(link)
    assert await alice.balance() == 0

    await the_disk.free()
    await alice.looks()
    assert await alice.balance() == 10


async def test_admins_hear_of_it_once_and_once_that_it_is_over(
    world: World, the_disk: Disk, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Directly, in their language; over is when it has been well for a while."""
    await olga.opens("/start")
    watch = DiskAlerts(world.app, world.app.fsm_backend.once)
    await the_disk.fill()
    for _ in range(3):
        await watch.look()
    await olga.looks()
    assert [olga.words("health-disk")] == [one["text"] for one in olga.notices]

    await the_disk.free()
    await watch.look()
    await olga.looks()
    assert len(olga.notices) == 1
    monkeypatch.setattr(disk_alerts, "CALM_S", 0.0)
    for _ in range(3):
        await watch.look()
    await olga.looks()

    assert [olga.words("health-disk"), olga.words("health-disk-over")] == [
        one["text"] for one in olga.notices
    ]


async def test_of_two_processes_one_tells(world: World, the_disk: Disk, olga: Person) -> None:
    """They agree on it where they meet, which is not the database."""
    await olga.opens("/start")
    said: set[str] = set()

    async def once(name: str) -> bool:
        first = name not in said
        said.add(name)
        return first

    watches = [DiskAlerts(world.app, once) for _ in range(2)]
    await the_disk.fill()
    for watch in watches:
        await watch.look()
    await olga.looks()

    assert len(olga.notices) == 1


async def test_an_admin_who_can_not_be_reached_at_once_is_told_later(
    world: World, the_disk: Disk, olga: Person
) -> None:
    """Telegram had a fault just then."""
    await olga.opens("/start")
    await world.driver.fault("sendMessage", "error", code=500, description="Internal Server Error")
    watch = DiskAlerts(world.app, world.app.fsm_backend.once)
    await the_disk.fill()

    for _ in range(3):
        await watch.look()
    await olga.looks()

    assert [olga.words("health-disk")] == [one["text"] for one in olga.notices]


async def test_a_database_that_is_away_is_another_trouble(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told elsewhere; what is known of the disk stays."""

    async def away() -> None:
        raise OSError("gone")

    monkeypatch.setattr(world.app.services.disk._inbox, "test_write", away)
    assert await world.app.services.disk.check()
    world.app.services.disk.record_failure(Unwritable("full"))
    world.expects("cannot write")

    assert not await world.app.services.disk.check()
