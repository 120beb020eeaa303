"""Admins' actions on a broadcast: its audience, its creation, its states."""

import asyncio
from datetime import timedelta

import pytest

from bot.services.admin.audit import Audit
from bot.services.broadcasts.commands import Broadcasts
from bot.services.broadcasts.errors import (
    NoButtonsUnderAlbums,
    NoRecipients,
    NothingToSend,
    NotInThatState,
    StartsInPast,
    TooLateToDelete,
)
from bot.services.broadcasts.queries import Content
from bot.services.errors import Gone
from models import AuditEntry, BroadcastRecipient, BroadcastRow, BroadcastState, Topup, User
from tests.clock import Watch
from tests.database import give, newcomer

OLGA = 1003
HELLO = Content("", OLGA, (7,), "text", "Hello")
PRIVET = Content("ru", OLGA, (8,), "photo", "Привет", (("Сайт", "https://example.com/"),))
ALBUM = Content("", OLGA, (7, 8), "album", "Look")


@pytest.fixture
def broadcasts(watch: Watch, raw_database: str) -> Broadcasts:
    """Broadcasts by the tests' clock, in two languages."""
    return Broadcasts(("en", "ru"), Audit(watch), watch)


async def made(broadcasts: Broadcasts, state: str = "scheduled") -> int:
    """A broadcast to everybody, in that state."""
    broadcast = await broadcasts.create("press-1", OLGA, "all", [HELLO], paid=False)
    await BroadcastRow.filter(id=broadcast.id).update(state=BroadcastState(state))
    return broadcast.id


async def test_each_audience_counts_whom_it_names(
    broadcasts: Broadcasts, watch: Watch, database: str
) -> None:
    """By language, by payments of either kind, by tokens, by when they were seen last."""
    people = [await newcomer(number) for number in range(1, 8)]
    await User.filter(id__in=people).update(seen_at=watch())
    await User.filter(id=2).update(language="ru")
    await give(3, 5)
    await User.filter(id=5).update(seen_at=watch() - timedelta(days=31))
    await User.filter(id=6).update(banned_at=watch())
    await User.filter(id=7).update(blocked_at=watch())

    counts = {name: await broadcasts.count(name) for name in broadcasts.audiences.names}

    assert counts == {
        "all": 5,
        "language:en": 4,
        "language:ru": 1,
        "payers": 1,
        "balance": 1,
        "inactive": 1,
    }


async def test_who_paid_by_hand_is_a_payer(
    broadcasts: Broadcasts, watch: Watch, alice: int, bob: int
) -> None:
    """Once the request was approved; one that waits is no payment yet."""
    request = {"method": "crypto", "tokens": 1, "amount_rub": 1, "expires_at": watch()}
    await Topup.create(user_id=alice, state="approved", decided_at=watch(), **request)
    await Topup.create(user_id=bob, **request)

    assert await broadcasts.count("payers") == 1


@pytest.mark.parametrize("audience", ["", "everybody", "language:de", "language:", "all; --"])
async def test_an_audience_that_is_none_is_gone(
    broadcasts: Broadcasts, alice: int, audience: str
) -> None:
    """Whatever a button's data says."""
    with pytest.raises(Gone):
        await broadcasts.count(audience)


async def test_one_press_makes_one_broadcast(broadcasts: Broadcasts, alice: int) -> None:
    """The same operation again, even at once, gives the first result, and one line in the log."""
    twins = await asyncio.gather(
        *(broadcasts.create("press-1", OLGA, "all", [HELLO, PRIVET], paid=False) for _ in range(3))
    )

    assert len({one.id for one in twins}) == 1
    assert await broadcasts.contents(twins[0].id) == (HELLO, PRIVET)
    assert await AuditEntry.filter(kind="broadcast_created").count() == 1
    assert not await BroadcastRecipient.exists()


@pytest.mark.parametrize(
    ("contents", "refusal"),
    [
        ([], NothingToSend),
        ([PRIVET], NothingToSend),
        ([Content("", OLGA, (), "text", "")], NothingToSend),
        ([HELLO, HELLO], Gone),
        (
            [Content("", OLGA, (7, 8), "album", "", (("a", "https://a.example"),))],
            NoButtonsUnderAlbums,
        ),
    ],
)
async def test_what_cannot_be_sent_is_refused(
    broadcasts: Broadcasts, alice: int, contents: list[Content], refusal: type[Exception]
) -> None:
    """Nothing for everybody, two contents for one language, buttons under an album."""
    with pytest.raises(refusal):
        await broadcasts.create("press-1", OLGA, "all", contents, paid=False)

    assert not await BroadcastRow.exists()


async def test_an_empty_audience_is_refused(broadcasts: Broadcasts, alice: int) -> None:
    """Before anything is written."""
    with pytest.raises(NoRecipients):
        await broadcasts.create("press-1", OLGA, "language:ru", [HELLO], paid=False)


async def test_a_broadcast_starts_in_the_future_or_now(
    broadcasts: Broadcasts, watch: Watch, alice: int
) -> None:
    """A moment that is over is refused; no moment means now."""
    with pytest.raises(StartsInPast):
        await broadcasts.create("press-1", OLGA, "all", [HELLO], paid=False, starts_at=watch())

    later = watch() + timedelta(minutes=1)
    at = await broadcasts.create("press-1", OLGA, "all", [HELLO], paid=False, starts_at=later)
    now = await broadcasts.create("press-2", OLGA, "all", [ALBUM], paid=True)

    assert (at.state, at.starts_at, at.total) == ("scheduled", later, None)
    assert now.starts_at == watch()


@pytest.mark.parametrize(
    ("deed", "before", "after"),
    [
        ("pause", "running", "paused"),
        ("resume", "paused", "running"),
        ("stop", "scheduled", "stopped"),
        ("stop", "running", "stopped"),
        ("stop", "paused", "stopped"),
    ],
)
async def test_a_state_moves_and_is_put_on_record(
    broadcasts: Broadcasts, alice: int, deed: str, before: str, after: str
) -> None:
    """With who did it."""
    number = await made(broadcasts, before)

    broadcast = await getattr(broadcasts, deed)(number, OLGA)

    assert broadcast.state == after
    assert (broadcast.ended_at is not None) == (after == "stopped")
    entry = await AuditEntry.all().order_by("-id").first()
    assert entry is not None
    assert (entry.actor_id, entry.subject) == (OLGA, f"broadcast:{number}")


@pytest.mark.parametrize(
    ("deed", "state"),
    [
        ("pause", "scheduled"),
        ("pause", "paused"),
        ("pause", "done"),
        ("resume", "running"),
        ("resume", "stopped"),
        ("stop", "done"),
        ("stop", "stopped"),
        ("stop", "deleting"),
        ("delete_sent", "running"),
        ("delete_sent", "deleted"),
    ],
)
async def test_what_does_not_follow_is_refused(
    broadcasts: Broadcasts, alice: int, deed: str, state: str
) -> None:
    """The refusal says where the broadcast stands, which stays as it is."""
    number = await made(broadcasts, state)

    with pytest.raises(NotInThatState) as refused:
        await getattr(broadcasts, deed)(number, OLGA)

    assert refused.value.values == {"state": state}
    assert (await broadcasts.read(number)).state == state


@pytest.mark.parametrize("deed", ["pause", "resume", "stop", "delete_sent"])
async def test_a_broadcast_that_never_was_is_gone(broadcasts: Broadcasts, deed: str) -> None:
    """Numbers come back from clients."""
    with pytest.raises(Gone):
        await getattr(broadcasts, deed)(404, OLGA)


async def test_what_was_sent_can_be_deleted_for_two_days(
    broadcasts: Broadcasts, watch: Watch, alice: int
) -> None:
    """As long as Telegram deletes the last of it; nothing is deleted where nobody got it."""
    number = await made(broadcasts, "done")
    content = (await BroadcastRow.get(id=number).prefetch_related("contents")).contents[0]
    await BroadcastRow.filter(id=number).update(ended_at=watch())
    with pytest.raises(NoRecipients):
        await broadcasts.delete_sent(number, OLGA)

    await BroadcastRecipient.create(
        broadcast_id=number, user_id=alice, chat_id=alice, content_id=content.id, state="sent"
    )
    watch.forward(hours=48)
    with pytest.raises(TooLateToDelete):
        await broadcasts.delete_sent(number, OLGA)

    watch.forward(hours=-1)
    assert (await broadcasts.delete_sent(number, OLGA)).state == "deleting"


async def test_a_repetition_has_the_same_contents_and_is_another_broadcast(
    broadcasts: Broadcasts, alice: int
) -> None:
    """Pressed twice it is still one."""
    first = await broadcasts.create("press-1", OLGA, "all", [HELLO, PRIVET], paid=True)

    second = await broadcasts.repeat(first.id, OLGA, "press-2")
    again = await broadcasts.repeat(first.id, OLGA, "press-2")

    assert second.id == again.id != first.id
    assert (second.audience, second.paid, second.state) == ("all", True, "scheduled")
    assert await broadcasts.contents(second.id) == (HELLO, PRIVET)


def test_an_estimate_is_telegrams_own_arithmetic() -> None:
    """30 a second for nothing; 1000 a second, and a tenth of a Star for each over the free ones."""
    broadcasts = Broadcasts((), Audit(Watch()), Watch())

    free, paid = broadcasts.estimate(100_000, paid=False), broadcasts.estimate(100_000, paid=True)

    assert (free.seconds, free.stars) == (3334, 0)
    assert (paid.seconds, paid.stars) == (100, 9700)
