"""Flood control: excess events of a person are dropped with one warning; others are served."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.botapi.gcra import Buckets, MemoryBuckets
from bot.botapi.gcra_redis import RedisBuckets
from bot.fsm.storage_redis import redis_client
from bot.middlewares.flood import RateExceeded, exceeded
from bot.redis_pipeline import RedisPipeline
from bot.settings.parsers import Rate, rate
from tests.people import Person
from tests.redis import RedisRoom
from tests.servers import free_port
from tests.world import World

ALICE, BOB = 1001, 1002
SLOW = Rate(3, 3600)  # three, and then one in twenty minutes
PRESSES, MESSAGES = "4/3600", "5/3600"
CROWD = 100_000


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def in_memory() -> Buckets:
    """Those of one process."""
    return MemoryBuckets()


@pytest.fixture
async def in_redis(redis_room: RedisRoom) -> AsyncIterator[Buckets]:
    """Those of many."""
    redis = redis_client(redis_room.url)
    yield RedisBuckets(RedisPipeline(redis), redis_room.prefix)
    await redis.aclose()


@pytest.fixture(params=["in_memory", pytest.param("in_redis", marks=pytest.mark.redis)])
def buckets(request: pytest.FixtureRequest) -> Buckets:
    """The rules are the same."""
    found: Buckets = request.getfixturevalue(request.param)
    return found


async def taken(buckets: Buckets, times: int, user_id: int = ALICE) -> list[RateExceeded | None]:
    """What so many presses find."""
    return [await exceeded(buckets, "presses", user_id, SLOW) for _ in range(times)]


async def test_what_is_beyond_the_rate_is_over_and_told_of_once(buckets: Buckets) -> None:
    """The first of them says how long to wait: until half of the rate is free again."""
    found = await taken(buckets, 6)

    assert found[:3] == [None] * 3
    over = [one for one in found[3:] if one]
    assert [one.first for one in over] == [True, False, False]
    assert over[0].wait == pytest.approx(1800, abs=5)


def test_a_rate_is_so_many_within_so_many_seconds_or_off() -> None:
    """As the settings have it."""
    assert rate("30/60") == Rate(30, 60)
    assert rate("Off") is None


async def test_people_and_kinds_have_buckets_of_their_own(buckets: Buckets) -> None:
    """Who presses too much may still write, and another may press."""
    await taken(buckets, 4)

    assert await exceeded(buckets, "messages", ALICE, SLOW) is None
    assert await taken(buckets, 1, BOB) == [None]


async def test_an_album_is_one_message(buckets: Buckets) -> None:
    """However many parts it has; the next album is the next one."""
    for album in ("7", "8", "9"):
        parts = [await exceeded(buckets, "messages", ALICE, SLOW, album) for _ in range(10)]
        assert parts == [None] * 10

    assert await exceeded(buckets, "messages", ALICE, SLOW, "10")


async def test_a_bucket_fills_by_itself() -> None:
    """One after a step, all of them after the whole time; only then are words due again."""
    clock = Clock()
    buckets = MemoryBuckets(clock)
    await taken(buckets, 4)

    clock.now += 1200
    assert [bool(one) for one in await taken(buckets, 2)] == [False, True]
    assert not (await taken(buckets, 1))[0].first  # type: ignore[union-attr]
    clock.now += 3600
    found = await taken(buckets, 4)
    assert found[:3] == [None] * 3
    assert found[3]
    assert found[3].first


@pytest.mark.thorough
async def test_any_number_of_people_does_not_fill_the_memory() -> None:
    """Full buckets go by themselves; of debts so many are kept, the youngest."""
    clock = Clock()
    calm, crowd = MemoryBuckets(clock), MemoryBuckets(clock, most=1000)
    for user_id in range(CROWD):
        clock.now += 0.001
        await exceeded(calm, "presses", user_id, Rate(60, 60))
        await exceeded(crowd, "presses", user_id, SLOW)

    assert len(calm) <= 1001  # those of the last second
    assert len(crowd) == 1000
    assert (await taken(crowd, 3, CROWD - 1))[2]


@pytest.mark.redis
async def test_processes_share_the_buckets(redis_room: RedisRoom) -> None:
    """However the updates of one person are spread over them; they vanish by themselves."""
    clients = [redis_client(redis_room.url) for _ in range(2)]
    processes = [RedisBuckets(RedisPipeline(one), redis_room.prefix) for one in clients]

    found = [await exceeded(processes[n % 2], "presses", ALICE, SLOW) for n in range(6)]

    assert [bool(one) for one in found] == [False] * 3 + [True] * 3
    assert [one.first for one in found if one] == [True, False, False]
    (key,) = await redis_room.keys()
    assert 0 < await clients[0].pttl(key) <= SLOW.seconds * 1000 + 1
    for client in clients:
        await client.aclose()


async def test_while_redis_is_away_nobody_is_silenced() -> None:
    """People are asked to wait then, for another reason."""
    redis = redis_client(f"redis://127.0.0.1:{free_port()}/0")

    found = await taken(RedisBuckets(RedisPipeline(redis), "bot:1:"), 5)

    assert found == [None] * 5
    await redis.aclose()


@pytest.fixture
async def strict(world: World) -> World:
    """The bot with low rates: four presses, five messages."""
    world.env |= {"FLOOD_PRESSES": PRESSES, "FLOOD_MESSAGES": MESSAGES}
    await world.restart()
    return world


async def test_a_hundred_messages_in_a_moment(strict: World, alice: Person) -> None:
    """As many as the rate allows are answered, one more gets the words, the rest silence."""
    await asyncio.gather(*(alice.phone.say("/nonsense") for _ in range(100)))
    await strict.idle()

    sent = await strict.driver.journal("sendMessage")
    words = [one for one in sent if alice.words("errors-flood", seconds=1800) in told(one)]
    assert len(sent) == 6
    assert len(words) == 1


async def test_others_are_not_held_up(strict: World, alice: Person, bob: Person) -> None:
    """Each has a bucket of their own."""
    await asyncio.gather(*(alice.phone.say("/nonsense") for _ in range(20)))
    await strict.idle()

    await bob.opens("/start")

    assert bob.sees("menu-main", name="Bob", balance=0)


async def test_every_press_is_answered_and_the_first_too_many_with_words(
    strict: World, alice: Person
) -> None:
    """The others only stop spinning."""
    await alice.opens("/start")
    for _ in range(4):
        await alice.taps("help-entry" if alice.can_tap("help-entry") else "nav-home")

    await alice.taps("help-entry")
    assert alice.warned("errors-flood", seconds=1800)
    assert alice.sees("menu-main", name="Alice", balance=0)

    await alice.taps("help-entry")
    answers = await strict.driver.journal("answerCallbackQuery")
    assert len(answers) == 6
    assert not answers[-1]["params"].get("text")


async def test_a_payment_is_credited_in_the_middle_of_a_flood(strict: World, alice: Person) -> None:
    """Money passes before the flood is looked at."""
    await alice.opens("/buy")
    await alice.taps("buy-pack-choose", tokens=50, stars=2000, saving=20)
    link = alice.invoice
    await asyncio.gather(*(alice.phone.say("/nonsense") for _ in range(20)))
    await strict.idle()

    await alice.pays(link)

    assert await alice.balance() == 50


async def test_who_was_held_up_goes_on_where_they_were(strict: World, alice: Person) -> None:
    """What was dropped has left nothing behind: no turn, no lock."""
    await alice.opens("/start")
    for _ in range(6):
        await alice.forges("nonsense")
    await alice.opens("/start")
    assert alice.sees("menu-main", name="Alice", balance=0)
    strict.env |= {"FLOOD_PRESSES": "off"}
    await strict.restart()

    await alice.taps("help-entry")

    assert alice.sees("help-main")


async def test_admins_have_no_limit(strict: World, olga: Person) -> None:
    """They work with the bot."""
    await olga.opens("/start")
    for _ in range(10):
        await olga.opens("/start")

    assert not olga.told("errors-flood", seconds=1800)


def told(call: dict[str, object]) -> str:
    """The text that a call carried."""
    return str(call["params"]["text"])  # type: ignore[index]
