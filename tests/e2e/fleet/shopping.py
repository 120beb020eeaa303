"""People who pay: their orders and invoices, and what must be true in the end."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from bot.sandbox.driver.session import DriverError
from bot.services.clock import utc_now
from bot.services.integrity.verify import verify
from bot.services.payments._invoice_payloads import ORDER, payload_for
from models import Account, Order, Purpose
from models.db.connection import close, connect
from tests.e2e.money import credited, paid
from tests.e2e.words import shown

Purchase = tuple[Person, str]
"""Who pays, and the link of the invoice: one token for one Star."""


async def shoppers(driver: Driver, many: int) -> list[Person]:
    """People with the menu before them."""
    people = [await driver.person(f"P{number}", language_code="en") for number in range(many)]
    for person in people:
        await person.say("/start")
    await asyncio.gather(*(person.window(welcome(0)) for person in people))
    return people


async def purchases(
    driver: Driver, url: str, people: Sequence[Person], each: int
) -> list[Purchase]:
    """So many invoices for each of them, everybody's first ones first."""
    await connect(url)
    made = []
    for person in list(people) * each:
        terms = {"tokens": 1, "stars": 1, "expires_at": utc_now() + timedelta(hours=24)}
        order = await Order.create(user_id=person.id, **terms)
        made.append((person, await payload_for(ORDER, order.id)))
    await close()
    return [(person, await _link(driver, payload)) for person, payload in made]


async def _link(driver: Driver, payload: str) -> str:
    prices = [{"label": "1 token", "amount": 1}]
    terms = {"payload": payload, "currency": "XTR", "prices": prices}
    answer = await driver.call("createInvoiceLink", title="1 token", description="A token", **terms)
    return str(answer["result"])


async def buy(purchase: Purchase) -> int:
    """Pay; the tokens that must come of it: none where the checkout was not answered in time."""
    person, link = purchase
    try:
        await person.pay(link)
    except DriverError as error:
        if error.status != 402:
            raise
        return 0
    return 1


async def check_the_books(driver: Driver, url: str, bought: Iterable[Person]) -> None:
    """All that was paid is credited, once, and everybody has exactly what they paid."""
    await driver.settle()
    assert await credited(url) == await paid(driver)
    await connect(url)
    wallets = Account.filter(purpose=Purpose.WALLET, balance__gt=0)
    balances = dict(await wallets.values_list("user_id", "balance"))
    report = await verify()
    await close()
    assert report.ok, report.table()
    assert balances == Counter(person.id for person in bought)


def welcome(balance: int) -> str:
    """The line of the menu with the balance; a receipt has the same."""
    return shown("menu-main", name="-", balance=balance).splitlines()[-1]
