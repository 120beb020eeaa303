"""What people and admins read about top-up requests."""

import pytest

from bot.services.errors import Gone
from bot.services.ledger.ledger import Ledger
from bot.services.payments.manual_transfer.queries import PAGE, Requests
from bot.services.payments.manual_transfer.receipts import Receipt
from bot.services.payments.manual_transfer.topups import Topups
from models import TopupState
from tests.clock import Watch
from tests.database import newcomer
from tests.services.topups import PHOTO, pending, topups_with

pytestmark = pytest.mark.usefixtures("database")
ADMIN = 7001


@pytest.fixture
def topups(watch: Watch) -> Topups:
    """A person may have many open requests here."""
    return topups_with(watch, TOPUP_MAX_OPEN="100")


@pytest.fixture
def requests(ledger: Ledger) -> Requests:
    """The service."""
    return Requests(ledger)


async def test_a_person_reads_own_requests_newest_first(
    topups: Topups, requests: Requests, alice: int, bob: int
) -> None:
    """Nobody else's; a page beyond the last is the last."""
    mine = [(await pending(topups, alice, n)).id for n in range(1, PAGE + 2)]
    await pending(topups, bob)

    first, last = await requests.own(alice), await requests.own(alice, page=99)

    assert [one.id for one in first.requests] == mine[:0:-1]
    assert [one.id for one in last.requests] == mine[:1]
    assert (first.total, first.pages, last.page) == (PAGE + 1, 2, 1)


async def test_a_card_is_shown_to_its_owner_only(
    topups: Topups, requests: Requests, alice: int, bob: int
) -> None:
    """A forged number is gone."""
    request = await pending(topups, alice)

    assert await requests.own_card(alice, request.id) == request
    with pytest.raises(Gone):
        await requests.own_card(bob, request.id)


async def test_who_waits_longest_comes_first(
    watch: Watch, topups: Topups, requests: Requests, alice: int
) -> None:
    """Page by page; two of one moment keep their order."""
    ids = []
    for n in range(1, 2 * PAGE + 2):
        watch.forward(seconds=n % 2)
        ids.append((await pending(topups, alice, n)).id)

    first = await requests.queue(TopupState.PENDING)
    second = await requests.queue(TopupState.PENDING, position=first.next)
    third = await requests.queue(TopupState.PENDING, position=second.next)

    pages = [[one.id for one in page.requests] for page in (first, second, third)]
    assert pages == [ids[:PAGE], ids[PAGE : 2 * PAGE], ids[2 * PAGE :]]
    assert third.next is None


async def test_decided_requests_are_read_newest_first(
    topups: Topups, requests: Requests, alice: int
) -> None:
    """Nobody waits there any more."""
    ids = [(await pending(topups, alice, n)).id for n in range(1, PAGE + 2)]
    for topup_id in ids:
        await topups.reject(topup_id, ADMIN, "no")

    first = await requests.queue(TopupState.REJECTED)
    second = await requests.queue(TopupState.REJECTED, position=first.next)

    assert [one.id for one in first.requests] == ids[:0:-1]
    assert [one.id for one in second.requests] == ids[:1]
    assert second.next is None


async def test_the_queue_is_filtered_and_counted(
    topups: Topups, requests: Requests, alice: int
) -> None:
    """By method and state."""
    await pending(topups, alice, 1)
    crypto = await topups.open(alice, "crypto", 2, PHOTO)
    await topups.approve((await pending(topups, alice, 3)).id, ADMIN, "op")

    everything = await requests.queue(TopupState.PENDING)
    only = await requests.queue(TopupState.PENDING, method="crypto")

    assert everything.counts == {"pending": 2, "approved": 1}
    assert everything.methods == {"card_ru": 1, "crypto": 1}
    assert [one.id for one in only.requests] == [crypto.id]
    assert only.counts == {"pending": 1}
    assert (await requests.queue(TopupState.PENDING, method="x")).requests == []
    assert len((await requests.queue(TopupState.PENDING, position="x")).requests) == 2


async def test_a_dossier_shows_the_owners_record(
    topups: Topups, requests: Requests, alice: int
) -> None:
    """Balance, earlier decisions, who decided this one."""
    await newcomer(ADMIN, "Olga")
    await topups.approve((await pending(topups, alice, 5)).id, ADMIN, "op")
    rejected = await pending(topups, alice, 6)
    await topups.reject(rejected.id, ADMIN, "no")

    dossier = await requests.dossier((await pending(topups, alice)).id)

    assert (dossier.balance, dossier.approved, dossier.rejected) == (5, 1, 1)
    assert (dossier.decider, dossier.twins) == ("", [])
    assert (await requests.dossier(rejected.id)).decider == "Olga"


async def test_a_receipt_that_was_seen_before_is_flagged(
    topups: Topups, requests: Requests, alice: int, bob: int
) -> None:
    """Whoever sent it, and whatever became of that request."""
    first = await topups.open(alice, "card_ru", 10, PHOTO)
    await topups.cancel(alice, first.id)
    forwarded = Receipt("photo", "", "another file id", PHOTO.file_unique_id)
    second = await topups.open(bob, "crypto", 3, forwarded)

    dossier = await requests.dossier(second.id)

    assert (dossier.twins, dossier.twins_total) == ([first.id], 1)
    assert (await requests.dossier(first.id)).twins == [second.id]
