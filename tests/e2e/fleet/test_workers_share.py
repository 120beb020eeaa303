"""Many workers: each chore once per due time, each notice once, also after a worker died."""

from datetime import UTC, datetime, timedelta

from bot.sandbox.driver.client import Driver
from bot.services.clock import utc_now
from models import ChoreRow, NoticeRow, NoticeState, Topup
from tests.e2e.fleet.conftest import OLGA, MakeFleet
from tests.e2e.fleet.crowd import crowd, notices, read_by, until_told
from tests.e2e.waiting import until

WORKERS, PEOPLE, EACH = 3, 30, 8
FAST = 1000  # notices a second: at the 30 that ship, workers hardly meet, and it takes 8 seconds
NOON = 12  # there, all that is done daily is due
CHORES = (
    *("verify the ledger", "remind of requests, expire them"),
    *("forget old updates", "forget unread updates", "forget old notices", "forget old webhooks"),
    *("add up the days", "send the digest"),
)


def where_it_is_noon() -> str:
    """A time zone."""
    return f"Etc/GMT{datetime.now(UTC).hour - NOON:+d}"


async def test_each_chore_is_done_by_one_of_them(
    driver: Driver, make_fleet: MakeFleet, raw_database: str
) -> None:
    """All find all of them due at the same moment."""
    (ann,) = await crowd(driver, 1)
    await driver.person("Olga", id=OLGA, started=True, language_code="en")
    await late_request(ann.id)
    await ChoreRow.bulk_create(
        [ChoreRow(name=name, due_at=utc_now() - timedelta(hours=1)) for name in CHORES]
    )
    settings = {"TIMEZONE": where_it_is_noon(), "DIGEST_HOUR": "8"}
    fleet = make_fleet(raw_database, bots=0, workers=WORKERS, **settings)

    await fleet.start()
    await until(lambda: ChoreRow.filter(name__in=CHORES, done_at=None).count(), 0)
    await until_told(driver)
    await fleet.stop()

    assert sum(one.log.count("the ledger is right") for one in fleet.workers) == 1
    told = await NoticeRow.filter(user_id=OLGA).values_list("text_key", "tries", "state")
    assert sorted(told) == [
        ("requests-told-waiting", 1, NoticeState.SENT),
        ("stats-digest", 1, NoticeState.SENT),
    ]


async def late_request(user_id: int) -> None:
    """Somebody has waited for two days."""
    request = await Topup.create(
        user_id=user_id,
        method="card_ru",
        tokens=10,
        amount_rub=1000,
        expires_at=utc_now() + timedelta(days=5),
    )
    await Topup.filter(id=request.id).update(created_at=utc_now() - timedelta(days=2))


async def test_each_notice_is_sent_by_one_of_them_and_in_order(
    driver: Driver, make_fleet: MakeFleet, raw_database: str
) -> None:
    """Whoever takes a person's next one: the one before has arrived."""
    people = await crowd(driver, PEOPLE)
    await notices(people, EACH)
    await driver.limits(bulk_per_second=FAST)
    fleet = make_fleet(raw_database, bots=0, workers=WORKERS, BULK_PER_SECOND=str(FAST))

    await fleet.start()
    await until_told(driver)

    for person in people:
        assert await read_by(person) == list(range(1, EACH + 1))


async def test_what_a_killed_worker_was_sending_is_sent_by_another(
    driver: Driver, make_fleet: MakeFleet, raw_database: str
) -> None:
    """Everybody is told all; what was on its way at that moment may be read twice."""
    people = await crowd(driver, PEOPLE)
    await notices(people, EACH)
    await driver.limits(bulk_per_second=FAST)
    fleet = make_fleet(raw_database, bots=0, workers=2, BULK_PER_SECOND=str(FAST))
    await fleet.start()
    await until_told(driver, left=PEOPLE * EACH * 3 // 4)
    killed, other = fleet.workers
    await killed.kill()
    await NoticeRow.filter(state=NoticeState.SENDING).update(due_at=utc_now())

    await until_told(driver)

    for person in people:
        read = await read_by(person)
        assert sorted(set(read)) == list(range(1, EACH + 1))
        assert read == sorted(read)
        assert len(read) <= EACH + 1
    assert await other.stop() == 0
