"""The admin panel: today compared with yesterday, and waiting items."""

from datetime import UTC, datetime

from tests.dialogs.requests import sent
from tests.people import Person, buttons
from tests.roads import order_paid, topup_review, words_for_support
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_the_panel_shows_today_beside_yesterday(
    world: World, alice: Person, olga: Person
) -> None:
    """What came in, who is new, what was spent; a small plot of the last days."""
    world.watch.moment = datetime.now(UTC)  # transfers keep real time
    await order_paid(alice)
    await olga.opens("/admin")

    figures = await world.app.services.stats.today()
    assert (figures.today.stars, figures.yesterday.stars) == (450, 0)
    assert olga.sees("panel-main-plot-stars", stars_plot="▁▁▁▁▁▁▁▁▁▁▁▁▁█")
    assert olga.sees("panel-main-waiting", waiting=0)


async def test_the_buttons_say_what_waits(alice: Person, olga: Person) -> None:
    """A request and a thread; the panel says how many in all."""
    await sent(alice, olga)
    await words_for_support(alice)
    await alice.says("Where are my tokens?")
    await olga.opens("/admin")

    assert olga.sees("panel-main-waiting", waiting=2)
    for entry in ("requests-entry", "threads-entry"):
        label = olga.label("nav-door", door=olga.label(entry), waiting=1)
        assert label in [one["text"] for one in buttons(olga.menu)]


async def test_what_waited_before_an_admins_first_visit_is_seen_then(
    alice: Person, olga: Person
) -> None:
    """The notice comes when she presses Start, and the button counts it."""
    await topup_review(alice)
    await alice.taps("topup-review-send")

    await olga.opens("/start")

    assert any(one for one in olga.notices if "photo" in one or "text" in one)
    await olga.opens("/admin")
    assert olga.sees("panel-main-waiting", waiting=1)
