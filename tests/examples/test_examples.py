"""Three other programs that bill by tokens: what a person sees, and how little was changed."""

import re
import subprocess
from pathlib import Path

import aiohttp
import pytest

from bot.sandbox.driver.client import Driver
from bot.services.ledger.ledger import Ledger
from tests.bot.api.service import Api, Service
from tests.examples.programs import EXAMPLES, Requests, bot_example, web_example
from tests.world import on_sqlite

MOST_LINES = 20
CAPTURE, RELEASE = "/v1/holds/{hold_id}/capture", "/v1/holds/{hold_id}/release"


@pytest.mark.parametrize("example", ["aiogram", "python_telegram_bot", "fastapi"])
def test_twenty_lines_make_a_program_paid(example: str) -> None:
    """Lines that are new or changed, as git counts them; its own helpers are among them."""
    command = ("git", "diff", "--no-index", "--numstat", "free.py", "paid.py")
    counted = subprocess.run(command, cwd=EXAMPLES / example, capture_output=True, text=True)
    inserted, _, _ = counted.stdout.split(maxsplit=2)
    assert 0 < int(inserted) <= MOST_LINES


@pytest.mark.parametrize(
    ("example", "wish", "done", "wrong", "refused"),
    [
        ("aiogram", "SOS", "... --- ...", "Hi!", "Morse code has no '!'."),
        ("python_telegram_bot", "1d1", "1 = 1", "Hi!", "Dice are written like this: 3d6"),
    ],
    ids=["aiogram", "python_telegram_bot"],
)
@on_sqlite
@pytest.mark.e2e
async def test_a_bot_charges_who_has_connected_and_can_pay(
    api: Api,
    shop: Service,
    requests: Requests,
    billing: dict[str, str],
    driver: Driver,
    rich: int,
    tmp_path: Path,
    example: str,
    wish: str,
    done: str,
    wrong: str,
    refused: str,
) -> None:
    """A link first; then work is paid for, failed work is not, and too few tokens are told."""
    alice = await driver.person("Alice", id=rich)
    async with bot_example(f"{example}/paid.py", driver, tmp_path / "log", **billing):
        await alice.say(wish)
        asked = await alice.window("Connect yours")
        await connect(api, rich, asked["text"])

        await alice.say(wish)
        await alice.window(done)
        assert await requests.until(CAPTURE) == 200
        assert await Ledger().balance(rich) == 998

        await alice.say(wrong)
        await alice.window(refused)
        assert await requests.until(RELEASE) == 200
        assert await Ledger().balance(rich) == 998

        await drain(api, shop, rich)
        await alice.say(wish)
        await alice.window("2 tokens are needed, you have 1.")


@on_sqlite
@pytest.mark.e2e
async def test_a_web_service_charges_who_has_connected_and_can_pay(
    api: Api, shop: Service, billing: dict[str, str], rich: int, tmp_path: Path
) -> None:
    """The same over HTTP; nobody pays with somebody's Telegram id."""
    async with (
        web_example("fastapi/paid.py", tmp_path / "log", **billing) as url,
        aiohttp.ClientSession(url) as http,
    ):

        async def summary(text: str, **headers: str) -> tuple[int, dict[str, object]]:
            async with http.post("/summaries", json={"text": text}, headers=headers) as answer:
                return answer.status, await answer.json()

        status, invited = await summary("One word. Two words.")
        assert status == 402
        detail = invited["detail"]
        assert isinstance(detail, dict)
        await connect(api, rich, detail["connect"])
        customer = {"customer": detail["customer"]}

        paid = await summary("One word. Two words are words.", **customer)
        assert paid == (200, {"summary": "Two words are words."})
        assert await Ledger().balance(rich) == 997

        assert (await summary("no end", **customer))[0] == 422
        assert (await summary("One word.", customer=str(rich)))[0] == 422
        assert await Ledger().balance(rich) == 997

        await drain(api, shop, rich)
        status, told = await summary("One word.", **customer)
        assert (status, told["detail"]) == (
            402,
            "402 not_enough_tokens: The person has too few tokens.",
        )


async def connect(api: Api, person: int, words: str) -> None:
    """The person opens the link and agrees."""
    found = re.search(r"start=connect_(lnk_[\w-]+)", words)
    assert found, words
    await api.services.billing.links.connect(person, found[1], 1000)


async def drain(api: Api, shop: Service, person: int) -> None:
    """The person spends all but one token elsewhere."""
    balance = await Ledger().balance(person)
    await api.services.ledger.hold(person, balance - 1, job="elsewhere")
