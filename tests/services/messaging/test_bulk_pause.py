"""The pause of bulk survives the process: it is a row with a wall-clock time."""

import pytest

from bot.services.coordination.leases import Leases
from bot.services.messaging.bulk_pause import BulkPause
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("raw_database")


async def test_without_a_pause_there_is_nothing_to_wait_for() -> None:
    """Nor after one that is over."""
    watch = Watch()
    pause = BulkPause(watch)
    assert await pause.left() == 0

    await pause.save(5)
    watch.forward(seconds=6)

    assert await pause.left() <= 0


async def test_another_process_knows_what_is_left_of_two_hours() -> None:
    """However long it was down."""
    watch = Watch()
    await BulkPause(watch).save(7200)
    watch.forward(minutes=90)

    assert await BulkPause(watch).left() == pytest.approx(1800)


async def test_a_shorter_pause_does_not_cut_a_longer_one_short() -> None:
    """But a longer one takes its place."""
    pause = BulkPause(Watch())

    await pause.save(60)
    await pause.save(5)
    assert await pause.left() == pytest.approx(60)

    await pause.save(600)
    assert await pause.left() == pytest.approx(600)


async def test_it_is_in_nobodys_way() -> None:
    """Leases are taken as ever."""
    watch = Watch()
    await BulkPause(watch).save(60)

    assert await Leases(watch).take("broadcast:1", 5)
