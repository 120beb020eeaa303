"""The inbox: an update is stored once, and stays until it is done."""

import pytest

from bot.services.messaging import inbox as module
from bot.services.messaging.inbox import Inbox
from models import InboxUpdate
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("raw_database")

KIND = "successful_payment"


@pytest.fixture
def inbox(watch: Watch) -> Inbox:
    return Inbox(watch)


async def payloads(inbox: Inbox, **asked: float) -> list[str]:
    """What is undone, as payloads."""
    return [kept.payload for kept in await inbox.undone(**asked)]  # type: ignore[arg-type]


async def test_an_update_delivered_again_is_the_same_row(inbox: Inbox, watch: Watch) -> None:
    """However often it comes, it waits once, since the first time."""
    first = watch()
    for _ in range(3):
        await inbox.keep(7, KIND, '{"update_id":7}')
        watch.forward(minutes=1)

    (row,) = await InboxUpdate.all()
    assert (row.update_id, row.kind, row.received_at) == (7, KIND, first)
    assert (row.done_at, row.attempts, row.error) == (None, 0, None)


async def test_an_update_id_with_other_content_is_another_row(inbox: Inbox) -> None:
    """Ids may begin anew after a week of silence."""
    await inbox.keep(7, KIND, '{"update_id":7,"a":1}')
    await inbox.keep(7, KIND, '{"update_id":7,"a":2}')
    await inbox.done(7, '{"update_id":7,"a":1}')

    assert await payloads(inbox) == ['{"update_id":7,"a":2}']


async def test_what_is_done_is_not_undone(inbox: Inbox, watch: Watch) -> None:
    """Nor does a later delivery bring it back."""
    await inbox.keep(7, KIND, "{}")
    await inbox.done(7, "{}")
    await inbox.keep(7, KIND, "{}")

    assert await payloads(inbox) == []
    assert (await InboxUpdate.get(update_id=7)).done_at == watch()


async def test_a_failure_is_counted_and_named(inbox: Inbox) -> None:
    """It stays undone; the last error stands, cut to what a person reads; doing it clears it."""
    await inbox.keep(7, KIND, "{}")
    await inbox.failed(7, "{}", "first")
    await inbox.failed(7, "{}", "second" + "x" * 1000)

    row = await InboxUpdate.get(update_id=7)
    assert (row.attempts, len(row.error or ""), (row.error or "")[:6]) == (2, 500, "second")
    assert await payloads(inbox) == ["{}"]
    await inbox.done(7, "{}")
    assert (await InboxUpdate.get(update_id=7)).error is None


async def test_a_late_failure_does_not_reopen_what_is_done(inbox: Inbox) -> None:
    """Two deliveries at once: one did it, the other failed."""
    await inbox.keep(7, KIND, "{}")
    await inbox.done(7, "{}")
    await inbox.failed(7, "{}", "late")

    row = await InboxUpdate.get(update_id=7)
    assert (row.attempts, row.error) == (0, None)
    assert await payloads(inbox) == []


async def test_undone_updates_come_oldest_first(inbox: Inbox) -> None:
    """In the order of their arrival, whatever their ids: a refund must follow its payment."""
    for update_id in (9, 8, 10):
        await inbox.keep(update_id, KIND, str(update_id))

    assert await payloads(inbox) == ["9", "8", "10"]


async def test_a_young_update_is_left_to_whoever_works_on_it(inbox: Inbox, watch: Watch) -> None:
    """Only those older than asked are given."""
    await inbox.keep(1, KIND, "old")
    watch.forward(seconds=10)
    await inbox.keep(2, KIND, "young")
    watch.forward(seconds=5)

    assert await payloads(inbox, older_than=15) == ["old"]
    assert await payloads(inbox, older_than=15.5) == []
    assert await payloads(inbox) == ["old", "young"]


async def test_undone_updates_come_in_pages(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next page begins behind the last row, done or not."""
    monkeypatch.setattr(module, "PAGE_ROWS", 2)
    for update_id in range(5):
        await inbox.keep(update_id, KIND, str(update_id))
    pages, last = [], 0
    while page := await inbox.undone(after=last):
        pages.append([kept.payload for kept in page])
        last = page[-1].id

    assert pages == [["0", "1"], ["2", "3"], ["4"]]


async def test_done_updates_are_forgotten_after_a_month(inbox: Inbox, watch: Watch) -> None:
    """They hold names. What is undone stays, however old."""
    for name in ("done", "undone"):
        await inbox.keep(1, KIND, name)
    await inbox.done(1, "done")
    watch.forward(days=30)
    await inbox.forget()
    assert await InboxUpdate.all().count() == 2

    watch.forward(seconds=1)
    await inbox.forget()

    (row,) = await InboxUpdate.all()
    assert row.payload == "undone"
