"""An admin's screens on the demo's chat page: each equals its stored picture and fits a phone."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser, expect

from bot.demo.seed.receipt import receipt_jpeg
from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from tests.browser import needs_chromium, profile
from tests.e2e.golden import folder, unlike_the_kept
from tests.e2e.screens import Visitor
from tests.e2e.test_demo import begun_anew, demo
from tests.e2e.test_screens import DESKTOP, PHONE
from tests.e2e.words import label, shown

pytestmark = [
    pytest.mark.browser,
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
    needs_chromium,
]

OLGA = 1003  # the demo's admin
ROOM = 740 - 56 - 56  # a phone's height without the chat's header and its composer
DOORS = ("users", "requests", "threads", "mailings", "audit", "export", "stats", "health")
LANGUAGES = ["en", pytest.param("ru", marks=pytest.mark.soak)]
WIDE = frozenset(
    (
        "panel",
        "users",
        "person",
        "adjust",
        "adjust-confirm",
        "requests",
        "request",
        "approve",
        "stats",
    )
)
"""The most used screens: kept as they look on a desktop, too."""
NAME = "Карина"
PAID_AT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)


@pytest_asyncio.fixture(loop_scope="session")
async def telegram(world: Driver) -> Driver:
    """The sandbox of a running demo in which nobody has done anything."""
    return await begun_anew(world)


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Driver]:
    """One demo for all pictures."""
    async with demo(tmp_path_factory.mktemp("demo")) as (_, address), Driver(address) as driver:
        yield driver


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_admins_screens_fit_a_phone(
    telegram: Driver, browser: Browser, tmp_path: Path, language: str
) -> None:
    """The panel and all its doors, a person's card and adjuster, a request, a broadcast."""
    customer = await telegram.person(NAME, language_code="ru", stars=5000)
    async with profile(browser, **PHONE, locale=language) as context:
        page = await context.new_page()
        mistakes: list[str] = []
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        await page.goto(telegram.base_url)
        name = "admin" if language == "ru" else f"admin-{language}"
        olga = Visitor(page, OLGA, language, folder(tmp_path), name)

        await olga.opens()
        await _speaks(telegram, language)
        await _asks_for_tokens(customer)
        await olga.reads(_notice(language))
        await _every_door(olga)
        await _a_person(olga)
        await _a_request(olga)
        await _a_broadcast(olga)

        assert mistakes == []
    assert unlike_the_kept(tmp_path) == {}


def _notice(language: str) -> str:
    """The first line of what tells an admin of the request."""
    told = shown(
        "requests-told-new",
        language,
        number="1",
        name="",
        method="card_ru",
        waits="decision",
        asked=10,
        sum=900,
        words="",
    )
    return told.splitlines()[0]


async def _speaks(telegram: Driver, language: str) -> None:
    """Olga with the menu open, in this language."""
    olga = Person(telegram.session, OLGA)
    await olga.say("/language")
    await olga.window(shown("language-choose", language))  # the demo's admin has the browser's
    own_name = label("language-own-name", language)
    rows = await olga.buttons()
    await olga.click(next(text for row in rows for text in row if own_name in text))


async def _asks_for_tokens(customer: Person) -> None:
    await customer.say("/start")
    await customer.window(NAME)
    await customer.click(label("topup-entry", "ru"))
    await customer.click(label("topup-method-choose", "ru", method="card_ru"))
    await customer.say("10")
    await customer.window("2200 1234 5678 9012")
    await customer.click(label("topup-pay-done", "ru"))
    await customer.upload(_receipt(), "receipt.png", "photo")
    await customer.window("10")
    await customer.click(label("topup-review-send", "ru"))


def _receipt() -> bytes:
    """The upper half of a transfer's receipt."""
    out = BytesIO()
    with Image.open(BytesIO(receipt_jpeg(900, PAID_AT))) as whole:
        whole.crop((0, 0, whole.width, whole.height // 2)).save(out, "PNG")
    return out.getvalue()


async def _every_door(olga: Visitor) -> None:
    await olga.taps("panel-entry")
    await _seen(olga, "panel", "users-entry")
    for door in DOORS:
        await olga.taps(f"{door}-entry")
        await _seen(olga, door, "nav-panel")
        await olga.taps("nav-panel")
        await expect(olga.button("users-entry")).to_be_visible()


async def _a_person(olga: Visitor) -> None:
    await olga.taps("users-entry")
    await expect(olga.button("nav-panel")).to_be_visible()
    await olga.taps_words(NAME)
    await _seen(olga, "person", "users-card-adjust")
    await olga.taps("users-card-adjust")
    await olga.taps("adjust-draft-step", direction="in", amount=10)
    await olga.reads("10")
    await _seen(olga, "adjust", "adjust-draft-next")
    await olga.taps("adjust-draft-next")
    await _seen(olga, "reason", "adjust-reason-preset", reason="gift")
    await olga.taps("adjust-reason-preset", reason="gift")
    await _seen(olga, "adjust-confirm", "adjust-confirm-yes")
    await olga.taps("adjust-confirm-yes")
    await olga.taps("nav-home")


async def _a_request(olga: Visitor) -> None:
    await olga.taps("panel-entry")
    await olga.taps("requests-entry")
    await olga.taps_words(NAME)
    await _seen(olga, "request", "requests-card-ask")
    await olga.taps("requests-card-approve", asked=10)
    await _seen(olga, "approve", "requests-confirm-yes", tokens=10)
    await olga.taps("requests-confirm-yes", tokens=10)
    await expect(olga.button("requests-confirm-yes", tokens=10)).to_have_count(0)
    await olga.looks("approved")


async def _a_broadcast(olga: Visitor) -> None:
    await olga.taps("nav-home")
    await olga.taps("panel-entry")
    await olga.taps("mailings-entry")
    await olga.taps("mailings-history-new")
    await _seen(olga, "broadcast", "broadcast-history")
    await olga.writes("**5 < 6** & __{name}__ for $100")
    await _seen(olga, "broadcast-made", "broadcast-content-next")
    await olga.taps("broadcast-content-next")
    await _seen(olga, "broadcast-preview", "broadcast-preview-approve")
    await olga.taps("broadcast-preview-approve")
    everybody = label("broadcast-audience-name", olga.language, kind="all", own_name="")
    await expect(olga.button("nav-back")).to_be_visible()
    await olga.taps_words(everybody)
    await _seen(olga, "broadcast-when", "broadcast-when-later")
    await olga.taps("broadcast-when-later")
    await olga.taps_words("›")
    await _seen(olga, "broadcast-day", "nav-back")
    await olga.taps("nav-back")
    await olga.taps("broadcast-when-now")
    await _seen(olga, "broadcast-confirm", "broadcast-confirm-yes", when="now")
    await olga.taps("broadcast-confirm-yes", when="now")
    await olga.reads(_told_of_the_end(olga.language))
    await _seen(olga, "broadcast-done", "mailings-card-repeat")


def _told_of_the_end(language: str) -> str:
    counts = {"sent": 2, "blocked": 0, "failed": 0, "unknown": 0}
    return shown("mailings-told-end", language, number="1", **counts).splitlines()[0]


async def _seen(olga: Visitor, step: str, key: str, **values: object) -> None:
    """The screen with that button is there, kept as a picture, and no taller than a phone."""
    await expect(olga.button(key, **values)).to_be_visible()
    await olga.looks(step)
    assert await olga.tallest() <= ROOM, step
    if step in WIDE and olga.language == "en":
        await olga.looks_wide(step, DESKTOP["viewport"])
