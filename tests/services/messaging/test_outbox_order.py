"""The outbox after failures: the order is kept, and a late process undoes nothing."""

import pytest

from bot.services.messaging.outbox import SENDING_TIMEOUT, Notice, Outbox
from models import NoticeRow
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("database")
ALICE = 1001


@pytest.fixture
def outbox(watch: Watch) -> Outbox:
    return Outbox(watch)


async def put(outbox: Outbox, *keys: str) -> None:
    """Notices to Alice."""
    for key in keys:
        await outbox.put(Notice(key, ALICE, "adjust-told", {}))


async def due(outbox: Outbox) -> list[str]:
    """The keys of what is handed out now."""
    return [letter.notice.key for letter in await outbox.due(20)]


@pytest.mark.parametrize("pause", [2.0, 3600.0])
async def test_order_is_kept_while_one_waits_for_another_try(
    outbox: Outbox, watch: Watch, pause: float
) -> None:
    """However long: what came later would make no sense before it."""
    await put(outbox, "first", "second")
    (first,) = await outbox.due(20)
    await outbox.later(first, "429", after=pause)
    assert await due(outbox) == []
    watch.forward(seconds=pause)
    assert await due(outbox) == ["first"]


async def test_one_that_failed_holds_nobody_up(outbox: Outbox) -> None:
    """The next one may be taken."""
    await put(outbox, "first", "second")
    (first,) = await outbox.due(20)
    await outbox.failed(first, "Forbidden")
    assert await due(outbox) == ["second"]


async def test_what_is_old_comes_first_all_the_same(outbox: Outbox, watch: Watch) -> None:
    """A bot that stood still for a week tells what it owes, in order."""
    await put(outbox, "old")
    watch.forward(days=7)
    await put(outbox, "new")
    (old,) = await outbox.due(20)
    assert old.notice.key == "old"
    await outbox.sent(old, ALICE, 5)
    assert await due(outbox) == ["new"]


async def test_an_outcome_that_comes_late_undoes_nothing(outbox: Outbox, watch: Watch) -> None:
    """A frozen process wakes up while another sends: the notice stays that one's."""
    await put(outbox, "first")
    (frozen,) = await outbox.due(20)
    watch.forward(seconds=SENDING_TIMEOUT.total_seconds())
    assert await due(outbox) == ["first"]

    await outbox.later(frozen, "timeout", after=1)

    row = await NoticeRow.get(key="first")
    assert (row.state, row.tries) == ("sending", 2)
