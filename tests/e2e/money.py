"""What must be true of the money in the end, after any failure of the bot."""

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from bot.sandbox.world.people import Json
from bot.services.integrity.verify import verify
from models import Charge, Transfer
from models.db.connection import opened
from tests.e2e.process import BotProcess
from tests.e2e.waiting import until
from tests.e2e.words import label, shown

STARS_PER_TOKEN = 50  # of the dearest pack


async def at_confirm(
    person: Person, tokens: int, stars: int, dearest: int = STARS_PER_TOKEN
) -> str:
    """Look at a pack until its Pay button; the invoice's link. `dearest`: Stars of a token."""
    await person.say("/buy")
    await person.window(shown("buy-pack"))
    saving = 100 - 100 * stars // (dearest * tokens)
    values = {"tokens": tokens, "stars": stars, "saving": saving}
    await person.click(label("buy-pack-choose", **values))
    return pay_link(await person.window(shown("buy-confirm", tokens=tokens, stars=stars)))


def pay_link(message: Json) -> str:
    """The link behind the Pay button."""
    rows = message["reply_markup"]["inline_keyboard"]
    return next(str(button["url"]) for row in rows for button in row if "url" in button)


async def credited(database_url: str) -> list[str]:
    """The charges that have their tokens."""
    async with opened(database_url):
        keys = await Transfer.filter(key__startswith="stars:").values_list("key", flat=True)
        charges = await Charge.all().values_list("id", flat=True)
    assert sorted(keys) == sorted(f"stars:{one}" for one in charges)
    return sorted(charges)


async def _charges() -> list[str]:
    return sorted(await Charge.all().values_list("id", flat=True))


async def paid(driver: Driver) -> list[str]:
    """The charges of which Telegram knows."""
    charges: list[str] = []
    while page := (await driver.call("getStarTransactions", offset=len(charges)))["result"][
        "transactions"
    ]:
        charges += [one["id"] for one in page]
    return sorted(charges)


async def check_the_end(
    driver: Driver, bot: BotProcess, database_url: str, balances: dict[Person, int]
) -> None:
    """All that was paid is credited once, people read it, and the ledger is right."""
    await driver.settle()
    async with opened(database_url):
        await until(_charges, await paid(driver))  # it may be starting still
    assert await credited(database_url) == await paid(driver)
    for person, balance in balances.items():
        await person.window(_balance(balance))
    assert await bot.stop() == 0
    async with opened(database_url):
        report = await verify()
    assert report.ok, report.table()


def _balance(tokens: int) -> str:
    """What the menu and the receipt have in common: «Balance: 25»."""
    line = shown("menu-main", name="-", balance=tokens).splitlines()[-1]
    return line[: line.index(str(tokens)) + len(str(tokens))]
