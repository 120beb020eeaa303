"""Times of day by the operator's clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.services.broadcasts.errors import StartsInPast
from bot.services.broadcasts.scheduling import NoTime, Scheduling
from tests.clock import Watch

TODAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 23)


@pytest.fixture
def moments(watch: Watch) -> Scheduling:
    """In Moscow it is three in the afternoon."""
    return Scheduling(ZoneInfo("Europe/Moscow"), watch)


@pytest.mark.parametrize("typed", ["18:30", " 18.30 ", "1830", "18 30"])
def test_a_time_is_one_of_the_operators_clock(moments: Scheduling, typed: str) -> None:
    """However it is typed; the moment is in UTC."""
    assert moments.read(TODAY, typed) == datetime(2026, 11, 22, 15, 30, tzinfo=UTC)


def test_an_hour_alone_is_a_time(moments: Scheduling) -> None:
    """On the hour."""
    assert moments.read(TOMORROW, "9") == datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize("typed", ["", "24:00", "12:60", "noon", "1:2", "12:30:15", "-1"])
def test_what_is_no_time_is_refused(moments: Scheduling, typed: str) -> None:
    """A clear answer."""
    with pytest.raises(NoTime):
        moments.read(TOMORROW, typed)


def test_what_is_over_is_refused_and_not_offered(moments: Scheduling) -> None:
    """Even this very minute."""
    with pytest.raises(StartsInPast):
        moments.read(TODAY, "15:00")
    assert moments.offered(TODAY) == ["18:00", "20:00", "22:00"]
    assert moments.offered(TOMORROW)[0] == "09:00"


def test_the_day_is_the_operators(moments: Scheduling, watch: Watch) -> None:
    """Late in the evening in UTC it is tomorrow in Moscow."""
    watch.moment = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)
    assert moments.days()[0] == TOMORROW


def test_an_admin_with_a_clock_of_their_own_is_read_by_it(moments: Scheduling) -> None:
    """The day, the time and what is offered; another admin's clock is the operator's."""
    tokyo = moments.in_zone(ZoneInfo("Asia/Tokyo"))

    assert tokyo.days()[0] == TODAY
    assert tokyo.read(TODAY, "22:00") == datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
    assert tokyo.offered(TODAY) == ["22:00"]
    assert moments.in_zone(None).offered(TODAY) == ["18:00", "20:00", "22:00"]
