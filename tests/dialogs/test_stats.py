"""Statistics as admins see them, their picture, and the daily digest."""

import asyncio
import sys
from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.chores import chores
from bot.jobs.digest import send_digest
from bot.jobs.runtime.schedule import Chore
from bot.services.analytics.chart_rendering import Picture
from bot.services.analytics.charts import NoPicture
from bot.services.analytics.stats import Span
from bot.ui.formatting import figure_values
from models import Thread, Topup
from tests.people import Person, text_of
from tests.roads import order_paid
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def later(world: World, **step: float) -> None:
    """The ledger keeps real time: the bot's clock must not be behind it."""
    world.watch.moment = datetime.now(UTC) + timedelta(**step)


async def test_the_tabs_choose_the_period(world: World, olga: Person, alice: Person) -> None:
    """Figures of the ledger, in the same message."""
    await later(world, seconds=0)
    await order_paid(alice)
    await later(world, seconds=1)

    await olga.opens("/stats")
    menu = olga.menu["message_id"]
    for span in (Span.WEEK, Span.MONTH, Span.ALL, Span.TODAY):
        await olga.taps("stats-main-span", span=span.value, chosen="no")
        figures = await world.app.services.stats.of(span)
        assert olga.sees("stats-main", span=span.value, **figure_values(figures))
        assert (figures.stars, figures.circulation) == (450, 10)

    assert olga.menu["message_id"] == menu


async def test_a_forged_period_is_refused(olga: Person) -> None:
    """Only tabs that there are."""
    await olga.opens("/stats")
    intent = olga.menu["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split("\x1d")[0]

    await olga.forges(f"{intent}\x1dspan:century")

    assert olga.warned("errors-gone")


async def sent(world: World, olga: Person) -> None:
    """What is made beside the screens has ended."""
    await world.app.background_tasks.finish()
    await olga.looks()


async def test_the_press_is_answered_before_the_picture_is_drawn(
    world: World, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawing takes seconds: the button does not spin so long, and the screen goes on."""
    drawn = asyncio.Event()

    async def draw(_: Picture) -> bytes:
        await drawn.wait()
        return PNG

    monkeypatch.setattr("bot.flows.chart_delivery.draw", draw)
    await olga.opens("/stats")

    await olga.taps("stats-main-day")
    await olga.taps("stats-main-span", span="week", chosen="no")
    assert olga.notices == []
    await olga.taps("stats-main-day")
    assert olga.warned("errors-still-at-work")
    drawn.set()
    await sent(world, olga)

    assert ["photo" in one for one in olga.notices] == [True]


async def test_pictures_of_two_people_are_drawn_one_after_the_other(
    world: World, olga: Person, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small server has no room for two drawing processes."""
    drawing, most = 0, 0

    async def draw(_: Picture) -> bytes:
        nonlocal drawing, most
        drawing += 1
        most = max(most, drawing)
        await asyncio.sleep(0)
        drawing -= 1
        return PNG

    monkeypatch.setattr("bot.flows.chart_delivery.draw", draw)
    await order_paid(alice)
    await olga.opens("/stats")
    await alice.opens("/history")
    await alice.taps("history-operations-month")

    async with world.app.chart_turn:
        await olga.taps("stats-main-day")
        await alice.taps("history-month-plot")
        assert drawing == 0
    await sent(world, olga)
    await sent(world, alice)

    assert most == 1
    assert all("photo" in who.notices[-1] for who in (olga, alice))


async def test_a_picture_that_cannot_be_drawn_is_told(
    world: World, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The press was answered long since, so it is a notice."""

    async def draw(_: Picture) -> bytes:
        raise NoPicture

    monkeypatch.setattr("bot.flows.chart_delivery.draw", draw)
    await olga.opens("/stats")

    await olga.taps("stats-main-day")
    await sent(world, olga)

    assert olga.told("errors-no-picture")


async def test_the_picture_is_a_photo_beside_the_menu(
    world: World, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirty days, in the admin's language, with Close; roubles only if there are any."""
    drawn: list[Picture] = []

    async def draw(picture: Picture) -> bytes:
        drawn.append(picture)
        return PNG

    monkeypatch.setattr("bot.flows.chart_delivery.draw", draw)
    await olga.opens("/stats")

    await olga.taps("stats-main-day")
    await sent(world, olga)

    assert [(one.language, len(one.days)) for one in drawn] == [("ru", 30)]
    assert [plot.name for plot in drawn[0].plots] == [
        olga.label(f"stats-plot-{name}") for name in ("stars", "spent", "registered")
    ]
    photos = [one for one in olga.notices if "photo" in one]
    assert [text_of(one) for one in photos] == [olga.label("stats-picture")]
    await olga.taps("nav-close", on=photos[0])
    assert [one for one in olga.notices if "photo" in one] == []


async def test_the_picture_comes_although_telegram_is_slow(
    world: World, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The press has ended by then, and what it knew of the person with it."""

    async def draw(_: Picture) -> bytes:
        return PNG

    monkeypatch.setattr("bot.flows.chart_delivery.draw", draw)
    await olga.opens("/stats")
    await world.driver.fault("sendChatAction", "delay", seconds=0.3)

    await olga.taps("stats-main-day")
    await sent(world, olga)

    assert any("photo" in one for one in olga.notices)


# The smallest picture there is: one pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


async def test_the_digest_tells_of_yesterday_and_of_what_waits(
    world: World, olga: Person, alice: Person
) -> None:
    """To every admin in their language; its button opens the statistics."""
    await olga.opens("/start")
    await later(world, seconds=0)
    await order_paid(alice)
    await later(world, days=1)
    await Thread.create(user_id=alice.id)
    over = world.watch.moment
    await Topup.create(
        user_id=alice.id, method="crypto", tokens=1, amount_rub=9000, expires_at=over
    )

    await send_digest(world.app)
    await olga.looks()

    yesterday = await world.app.services.stats.yesterday()
    waits = {"requests": 1, "threads": 1, "refunds": 0, "waits": 2}
    values = {**figure_values(yesterday.figures), **waits, "odd": 0, "day": yesterday.start}
    assert olga.told("stats-digest", **values)
    assert (yesterday.figures.stars, yesterday.figures.payers) == (450, 1)
    await olga.taps("nav-open")
    assert "stats" not in olga.menu["text"]
    assert olga.can_tap("stats-main-day")


@pytest.mark.parametrize(("hour", "digests"), [("9", 1), ("off", 0), ("", 1)])
async def test_the_digest_has_its_hour_or_is_off(world: World, hour: str, digests: int) -> None:
    """Nine o'clock unless the operator says otherwise."""
    world.env["DIGEST_HOUR"] = hour
    app = world.built()

    found = chores(app, datetime.now(UTC))

    assert len([chore for chore in found if _is_digest(chore)]) == digests


def _is_digest(chore: Chore) -> bool:
    return chore.name == "send the digest"


async def test_without_matplotlib_the_screen_says_how_to_get_plots(
    olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the admin's language; a button that has stood since before leads to the menu."""
    await olga.opens("/stats")
    before = olga.menu
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    await olga.taps("stats-main-day", on=before)
    assert olga.warned("errors-gone")

    await olga.opens("/stats")
    assert olga.words("stats-main-no-plots") in olga.menu["text"]
    assert not olga.can_tap("stats-main-day")
