"""Pictures by a provider over HTTP: what a person reads when it refuses, fails or is stopped."""

import base64
from collections.abc import AsyncIterator

import pytest

from models import Generation
from tests.database import give
from tests.integrations.provider import FakeProvider, listening, png
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = pytest.mark.thorough

WORDS = "a cat"
BLOCKED = "Forbidden: bot was blocked by the user"


@pytest.fixture
async def provider(still_world: World) -> AsyncIterator[FakeProvider]:
    """What the bot is told to draw with; it must be asked for before `world`."""
    fake = FakeProvider()
    async with listening(fake.answer) as port:
        still_world.env |= {
            "IMAGE_API_TOKEN": "k3y",
            "IMAGE_API_URL": f"http://127.0.0.1:{port}",
        }
        still_world.app = still_world.built()
        yield fake


async def ordered(person: Person) -> None:
    """Ten tokens, the words, «Draw»."""
    await person.opens("/start")
    await give(person.id, 10)
    await person.opens(f"/generate {WORDS}")
    await person.taps("generate-confirm-draw", cost=1, free="no")


async def ordered_slowly(person: Person) -> None:
    """The same, without waiting for the picture."""
    await person.opens("/start")
    await give(person.id, 10)
    await person.opens(f"/generate {WORDS}")
    await person.phone.click(person.label("generate-confirm-draw", cost=1, free="no"))


async def test_a_refusal_gives_the_tokens_back_and_says_why(
    provider: FakeProvider, alice: Person
) -> None:
    """In the job's own message, with a way to try again."""
    provider.then(400, {"error": {"code": "moderation_blocked"}})

    await ordered(alice)

    assert alice.told("generate-job-failed", prompt=WORDS, reason="refused", tokens=1)
    assert await alice.balance() == 10
    await alice.taps("generate-job-again")
    assert alice.sees("generate-confirm", prompt=WORDS, cost=1, balance=10, free="no")


@on_sqlite
async def test_a_fault_is_not_the_persons(provider: FakeProvider, carol: Person) -> None:
    """Nonsense from the provider: other words, the same tokens."""
    provider.then(200, {"data": [{"b64_json": "%%%"}]})

    await ordered(carol)

    assert carol.told("generate-job-failed", prompt=WORDS, reason="broken", tokens=1)
    assert await carol.balance() == 10


async def test_a_stop_gives_the_tokens_back(
    provider: FakeProvider, world: World, alice: Person
) -> None:
    """While the provider still draws; one picture at a time until then."""
    provider.then_never()
    await ordered_slowly(alice)
    await alice.phone.say(f"/generate {WORDS}")
    await alice.phone.window(
        alice.words("generate-confirm", prompt=WORDS, cost=1, balance=9, free="no")
    )
    refused = await alice.phone.click(alice.label("generate-confirm-draw", cost=1, free="no"))
    assert refused
    assert refused["text"] == alice.label("errors-generate-open")

    await alice.taps("generate-job-stop")

    assert alice.told("generate-job-stopped", prompt=WORDS, tokens=1)
    assert await alice.balance() == 10
    assert (await Generation.get(user_id=alice.id)).due_at is None


@on_sqlite
async def test_a_stop_that_is_delivered_again_says_stopped_again(
    provider: FakeProvider, alice: Person
) -> None:
    """As after a crash between the press and its answer: never that the picture is done."""
    provider.then_never()
    await ordered_slowly(alice)
    job = await Generation.get(user_id=alice.id)
    await alice.taps("generate-job-stop")

    await alice.forges(f"picture:stop:{job.id}", on=job.message_id)

    assert alice.told("generate-job-stopped", prompt=WORDS, tokens=1)
    assert not alice.warned("errors-generate-late")


@on_sqlite
async def test_a_gateways_fault_orders_nothing_twice_and_counts_for_the_day(
    provider: FakeProvider, alice: Person
) -> None:
    """It may have been taken and drawn: the tokens come back, the day has one picture less."""
    provider.then(504, {})

    await ordered(alice)

    assert alice.told("generate-job-failed", prompt=WORDS, reason="broken", tokens=1)
    assert await alice.balance() == 10
    assert len(provider.asked) == 1
    await alice.opens("/generate")
    assert alice.sees(
        "generate-prompt", longest=500, cost=1, balance=10, left=19, daily=20, free="no"
    )


@on_sqlite
async def test_an_order_that_was_turned_away_counts_for_no_day(
    provider: FakeProvider, alice: Person
) -> None:
    """The operator's key is wrong: nothing was drawn."""
    provider.then(401, {})

    await ordered(alice)

    await alice.opens("/generate")
    assert alice.sees(
        "generate-prompt", longest=500, cost=1, balance=10, left=20, daily=20, free="no"
    )


async def test_whoever_blocks_the_bot_meets_the_limit_of_the_day(
    provider: FakeProvider, world: World, alice: Person
) -> None:
    """Every picture was drawn and paid for by the operator, and reached nobody."""
    provider.then(200, {"data": [{"b64_json": base64.b64encode(png()).decode()}]})
    world.env["GENERATE_DAILY"] = "1"
    await world.restart()
    world.expects(BLOCKED)
    await world.driver.fault("editMessageMedia", "error", code=403, description=BLOCKED)
    await ordered(alice)
    assert await alice.balance() == 10

    await alice.opens(f"/generate {WORDS}")

    assert alice.sees("generate-confirm-over", daily=1)
