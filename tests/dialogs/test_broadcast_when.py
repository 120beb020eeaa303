"""The audience and time of a broadcast, and the last question before it is sent."""

from datetime import UTC, datetime, timedelta

import pytest

from dialogs.admin.broadcast import getters
from models import BroadcastRow
from tests.dialogs.broadcasts import composed, composing, to_everybody, uploads
from tests.people import Person, buttons
from tests.world import World, on_sqlite

pytestmark = on_sqlite
NASTY = "5 < 6 & $100 <b>{name}</b> { $x }"


async def test_audiences_are_counted_now(olga: Person, alice: Person, carol: Person) -> None:
    """Blocked people are not in them; an empty one is refused when it is chosen."""
    await alice.opens("/start")
    await carol.opens("/start")
    await composed(olga)
    await olga.taps("broadcast-content-next")
    await olga.taps("broadcast-preview-approve")
    counts = {"all": 3, "payers": 0, "balance": 0, "inactive": 0}
    for kind, people in counts.items():
        audience = olga.label("broadcast-audience-name", kind=kind, own_name="")
        assert olga.can_tap("broadcast-audience-choose", audience=audience, people=people)

    payers = olga.label("broadcast-audience-name", kind="payers", own_name="")
    await olga.taps("broadcast-audience-choose", audience=payers, people=0)

    assert olga.warned("errors-broadcast-nobody")


async def test_the_last_screen_says_how_many_and_how_long(
    olga: Person, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paying is a choice of its own, with its price; it is off."""
    monkeypatch.setattr(getters, "SLOW_S", 0)
    await alice.opens("/start")
    await composed(olga, NASTY)
    await to_everybody(olga, 2)
    await olga.taps("broadcast-when-paid", paid="no", stars=1)
    await olga.taps("broadcast-when-now")

    assert NASTY in olga.menu["text"]
    assert olga.sees("broadcast-confirm-price", stars=1)
    await olga.taps("broadcast-confirm-yes", when="now")
    row = await BroadcastRow.get()
    assert (row.audience, row.paid, row.author_id) == ("all", True, olga.id)


async def test_albums_are_not_paid_for(olga: Person) -> None:
    """Telegram has no such parameter for them."""
    await composing(olga)
    await uploads(olga, "photo", "photo")
    await to_everybody(olga, 1)

    assert not olga.can_tap("broadcast-when-paid", paid="no", stars=1)


async def test_it_may_start_later(world: World, olga: Person) -> None:
    """A day of the calendar, then a time of the operator's clock; what is over is refused."""
    await composed(olga)
    await to_everybody(olga, 1)
    await olga.taps("broadcast-when-later")
    await olga.taps_word("22")
    await olga.says("11:59")
    assert olga.sees("errors-broadcast-past")
    await olga.says("noon")
    assert olga.sees("errors-broadcast-time")
    await olga.says("18:30")
    await olga.taps("broadcast-confirm-yes", when="later")

    row = await BroadcastRow.get()
    assert row.starts_at == datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
    assert olga.sees("mailings-card-waiting", at=row.starts_at)


async def test_the_next_days_need_no_calendar(world: World, olga: Person) -> None:
    """Today and tomorrow have buttons of their own."""
    await composed(olga)
    await to_everybody(olga, 1)
    await olga.taps("broadcast-when-later")
    await olga.taps("broadcast-day-today")
    assert not olga.can_tap("broadcast-time-preset", time="09:00")
    await olga.taps("nav-back")
    await olga.taps("broadcast-day-tomorrow")
    await olga.taps("broadcast-time-preset", time="09:00")
    await olga.taps("broadcast-confirm-yes", when="later")

    tomorrow = (world.watch() + timedelta(days=1)).replace(hour=9, minute=0, second=0)
    assert (await BroadcastRow.get()).starts_at == tomorrow.replace(microsecond=0)


async def test_what_takes_seconds_is_not_offered_for_stars(olga: Person, alice: Person) -> None:
    """Two people get it at once in any case."""
    await alice.opens("/start")
    await composed(olga)
    await to_everybody(olga, 2)

    assert not olga.can_tap("broadcast-when-paid", paid="no", stars=1)


async def test_a_time_may_be_tapped(olga: Person) -> None:
    """Months can be turned; of today only what is still to come is offered."""
    await composed(olga)
    await to_everybody(olga, 1)
    await olga.taps("broadcast-when-later")
    await olga.taps_word("22")
    assert not olga.can_tap("broadcast-time-preset", time="09:00")
    await olga.taps("nav-back")
    await olga.taps_word("›")
    await olga.taps_word("1")
    await olga.taps("broadcast-time-preset", time="09:00")
    await olga.taps("broadcast-confirm-yes", when="later")

    assert (await BroadcastRow.get()).starts_at == datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("day", ["2020-01-01", "2030-01-01", "junk", "m", "mjunk", ""])
async def test_a_forged_day_is_none(olga: Person, day: str) -> None:
    """Nor does it break anything."""
    await composed(olga)
    await to_everybody(olga, 1)
    await olga.taps("broadcast-when-later")
    mark = next(b["callback_data"] for b in buttons(olga.menu) if "callback_data" in b)
    mark = mark.partition("\x1d")[0]

    await olga.forges(f"{mark}\x1dday:{day}")

    assert not await BroadcastRow.exists()
    assert buttons(olga.menu)


async def test_two_presses_of_yes_are_one_broadcast(olga: Person) -> None:
    """Also when the second one comes from an old screen."""
    await composed(olga)
    await to_everybody(olga, 1)
    await olga.taps("broadcast-when-now")
    screen = olga.menu
    yes = next(one for one in buttons(screen) if "yes" in one["callback_data"])

    await olga.forges(yes["callback_data"], on=screen)
    await olga.forges(yes["callback_data"], on=screen)

    assert await BroadcastRow.all().count() == 1
