"""The bot is killed at named points of a picture: the ledger becomes right by itself."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from bot.sandbox.world.people import Json
from bot.services.integrity.verify import verify
from bot.services.registry import build_services
from bot.settings.settings import Settings
from models import Generation, Transfer
from models.db.connection import opened
from tests.database import give
from tests.e2e.conftest import MakeBot
from tests.e2e.process import BotProcess
from tests.e2e.test_killed import rename
from tests.e2e.waiting import until, until_hit, until_logged
from tests.e2e.words import label, shown
from tests.integrations.provider import FakeProvider, listening

pytestmark = pytest.mark.e2e

LONG = 60.0  # seconds of the sandbox's clock
WITHIN = 60.0  # seconds in which the books must be right again
WORDS = "a cat"


class Successor(BotProcess):
    """A bot that need not wait twelve seconds until a picture is its own."""

    prepared_by = "tests.e2e.short_leases"


@pytest.fixture
def refusals(refusals: list[str]) -> list[str]:
    """A press whose 200 died with the bot comes again by webhook, perhaps when it is too old."""
    return [*refusals, "query is too old"]


async def asked_for(driver: Driver, bot: BotProcess, url: str) -> Person:
    """Somebody with ten tokens who has just pressed «Draw»."""
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window("Ann")
    await driver.settle()
    async with opened(url):
        await give(ann.id, 10)
    await ann.say(f"/generate {WORDS}")
    await ann.window(WORDS)
    await ann.click(label("generate-confirm-draw", cost=1, free="no"))
    return ann


async def ended(url: str, bot: BotProcess) -> tuple[str, list[str]]:
    """The job's state and the transfers of its hold, once it is over."""
    async with opened(url):
        await until(lambda: Generation.exists(due_at=None), value=True, seconds=WITHIN)
        row = await Generation.get()
    assert await bot.stop() == 0
    async with opened(url):
        kinds = await Transfer.filter(ref=f"generation:{row.id}").values_list("kind", flat=True)
        report = await verify()
    assert report.ok, report.table()
    return row.state.value, sorted(str(kind.value) for kind in kinds)


def _asked(provider: FakeProvider) -> Callable[[], Awaitable[bool]]:
    async def look() -> bool:
        return bool(provider.asked)

    return look


def is_photo(message: Json) -> bool:
    """Whether it is the picture."""
    return "photo" in message


async def test_killed_between_the_hold_and_the_drawing(
    driver: Driver, make_bot: MakeBot, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left is a job that nobody has begun: the next start draws it."""
    monkeypatch.setattr("bot.services.generation.requests.MESSAGE_WAIT", timedelta(seconds=1))
    bot = make_bot(database_url, kind=Successor, IMAGE_SIZE="256")
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await driver.settle()
    await bot.kill()
    await held(database_url, ann)

    await bot.start()

    assert await ended(database_url, bot) == ("delivered", ["capture", "hold"])
    assert len([one for one in await ann.messages() if is_photo(one)]) == 1


async def held(url: str, person: Person) -> None:
    """What the press of «Draw» commits: the job with its hold, and nothing more."""
    async with opened(url):
        await give(person.id, 10)
        services = build_services(Settings.read({"BOT_TOKEN": "42:x"}), ("en", "ru"))
        await services.generations.open(
            person.id, WORDS, press="callback:1", chat_id=person.id, message_id=None
        )


async def test_killed_while_it_is_drawn(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """Nobody knows whether such a provider drew it: the tokens come back, the person is told.

    Here the lease is as it ships.
    """
    provider = FakeProvider().then_never()
    async with listening(provider.answer) as port:
        bot = make_bot(
            database_url,
            IMAGE_API_TOKEN="k3y",
            IMAGE_API_URL=f"http://127.0.0.1:{port}",
        )
        ann = await asked_for(driver, bot, database_url)
        await until(_asked(provider), value=True, seconds=15)
        await bot.kill()

        await bot.start()

        assert await ended(database_url, bot) == ("failed", ["hold", "void"])
    await ann.window(shown("generate-job-failed", prompt=WORDS, reason="crash", tokens=1))
    assert len(provider.asked) == 1


async def test_killed_between_the_picture_and_the_chat(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """It was drawn and kept; the next start delivers it."""
    bot = make_bot(database_url, kind=Successor, IMAGE_SIZE="256")
    slow = await driver.fault("editMessageMedia", "delay", seconds=LONG)
    ann = await asked_for(driver, bot, database_url)
    await until_hit(driver, slow)
    await bot.kill()
    await driver.advance(LONG)

    await bot.start()

    assert await ended(database_url, bot) == ("delivered", ["capture", "hold"])
    assert len([one for one in await ann.messages() if is_photo(one)]) == 1


async def test_killed_between_the_chat_and_the_capture(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """The person has it, the books do not know: it is delivered again, and captured once."""
    bot = make_bot(database_url, kind=Successor, IMAGE_SIZE="256")
    bot.expected += ["generation_pictures", "transfers", "job 1 was interrupted", "verify", "books"]
    slow = await driver.fault("editMessageMedia", "delay", seconds=5)
    ann = await asked_for(driver, bot, database_url)
    await until_hit(driver, slow)
    await rename(database_url, "transfers", "transfers_away")
    await driver.advance(5)
    await until_logged(bot, "job 1 was interrupted")
    await bot.kill()
    await rename(database_url, "transfers_away", "transfers")

    await bot.start()

    assert await ended(database_url, bot) == ("delivered", ["capture", "hold"])
    assert len([one for one in await ann.messages() if is_photo(one)]) == 1


async def test_killed_between_the_stop_and_the_news(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """The tokens were back; the message says so after the next start."""
    provider = FakeProvider().then_never()
    async with listening(provider.answer) as port:
        bot = make_bot(
            database_url,
            kind=Successor,
            IMAGE_API_TOKEN="k3y",
            IMAGE_API_URL=f"http://127.0.0.1:{port}",
        )
        ann = await asked_for(driver, bot, database_url)
        await until(_asked(provider), value=True, seconds=15)
        slow = await driver.fault("editMessageText", "delay", chat=ann.id, times=None, seconds=LONG)
        stopping = asyncio.create_task(ann.click(label("generate-job-stop"), seconds=1))
        await until_hit(driver, slow)
        await bot.kill()
        await driver.remove_faults()
        await driver.advance(LONG)
        await asyncio.wait({stopping})

        await bot.start()

        assert await ended(database_url, bot) == ("stopped", ["hold", "void"])
    await ann.window(shown("generate-job-stopped", prompt=WORDS, tokens=1))
