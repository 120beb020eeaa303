"""Concurrent transfers: in many tasks, in two processes, with uncommitted rows."""

import asyncio
from contextvars import copy_context

import pytest

from bot.services.errors import HoldResolved, KeyReused, NotEnoughTokens, UnknownUser
from bot.services.ledger import _posting
from bot.services.ledger.ledger import Kind, Ledger, wallet
from models.db import transactions
from models.db.post_transfer import TransferRequest, TransferResult
from models.db.sql import fetch
from models.db.transactions import transaction
from tests.database import ALICE, give
from tests.models.db.test_processes import go, start

HOLDS = f"""
import asyncio, sys
from collections import Counter
from bot.services.errors import NotEnoughTokens
from bot.services.ledger.ledger import Ledger
from models.db.connection import close, connect

url, prefix, amount = sys.argv[1].split("|")

async def once(number):
    try:
        posted = await Ledger().hold({ALICE}, int(amount), job=f"{{prefix}}{{number}}")
    except NotEnoughTokens:
        return "refused"
    return "repeated" if posted.repeated else "held"

async def main():
    await connect(url)
    print("ready", flush=True)
    sys.stdin.readline()
    done = Counter()
    for at in range(0, 50, 10):
        done.update(await asyncio.gather(*(once(at + n) for n in range(10))))
    print(*(done[what] for what in ("held", "repeated", "refused")))
    await close()

asyncio.run(main())
"""


async def in_two_processes(url: str, prefixes: tuple[str, str], amount: int) -> list[int]:
    """Each makes 50 holds, 10 at a time: how many were held, repeated, refused in all."""
    processes = [await start(HOLDS, f"{url}|{prefix}|{amount}") for prefix in prefixes]
    outputs = await go(processes)
    assert [errors for _, errors in outputs] == [b"", b""]
    return [
        sum(column) for column in zip(*(map(int, out.split()) for out, _ in outputs), strict=True)
    ]


@pytest.mark.thorough
async def test_one_key_in_two_processes_is_one_transfer(database: str, alice: int) -> None:
    """Whoever comes second is told of the first."""
    await give(alice, 1000)

    assert await in_two_processes(database, ("same-", "same-"), 10) == [50, 50, 0]
    assert await Ledger().balance(alice) == 500


@pytest.mark.thorough
async def test_two_processes_spend_a_balance_once(database: str, alice: int) -> None:
    """100 x 10 tokens from 100: exactly 10 go through."""
    await give(alice, 100)

    assert await in_two_processes(database, ("one-", "other-"), 10) == [10, 0, 90]
    assert (await Ledger().balance(alice), await Ledger().held(alice)) == (0, 100)


async def test_opposite_directions_never_deadlock(
    raw_database: str, alice: int, bob: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the same two accounts, many rounds: nothing had to be tried again."""
    tried_again: list[BaseException] = []

    def noticed(error: BaseException) -> bool:
        passes = passing(error)
        tried_again.extend([error] * passes)
        return passes

    passing = transactions.is_transient
    monkeypatch.setattr(transactions, "is_transient", noticed)
    for person in (alice, bob):
        await give(person, 500)

    for number in range(100):
        there, back = (wallet(alice), wallet(bob)), (wallet(bob), wallet(alice))
        await asyncio.gather(
            *(
                Ledger().transfer(
                    source=source, target=target, amount=1, kind=Kind.ADJUST, key=f"{number}-{turn}"
                )
                for turn, (source, target) in enumerate([there, back] * 4)
            )
        )

    assert tried_again == []
    assert [await Ledger().balance(person) for person in (alice, bob)] == [500, 500]


async def test_what_is_refused_leaves_the_transaction_around_it_usable(
    database: str, alice: int
) -> None:
    """Too much, another content, a resolved hold, a stranger: what came before and after stands."""
    ledger = Ledger()
    await give(alice, 30)
    await ledger.hold(alice, 5, job="over")
    await ledger.void("over")

    async def work() -> None:
        await ledger.hold(alice, 10, job="before")
        with pytest.raises(NotEnoughTokens):
            await ledger.hold(alice, 100, job="much")
        with pytest.raises(KeyReused):
            await ledger.hold(alice, 11, job="before")
        with pytest.raises(HoldResolved):
            await ledger.capture("over")
        with pytest.raises(UnknownUser):
            await ledger.hold(404, 1, job="stranger")
        await ledger.hold(alice, 10, job="after")

    await transaction(work)
    assert (await ledger.balance(alice), await ledger.held(alice)) == (10, 20)


async def test_a_key_that_is_given_up_goes_to_whoever_waited_for_it(
    database: str, engine: str, alice: int
) -> None:
    """A transfer that is rolled back has used no key and no tokens."""
    await give(alice, 10)
    rivals: list[asyncio.Task[TransferResult]] = []

    async def doomed() -> None:
        await Ledger().hold(alice, 10, job="1")
        rivals.append(asyncio.create_task(Ledger().hold(alice, 10, job="1"), context=outside))
        await asyncio.sleep(0)  # SQLite's queue shows itself to nobody
        while engine == "postgres" and not await somebody_waits():
            pass
        raise LookupError

    outside = copy_context()
    with pytest.raises(LookupError):
        await transaction(doomed)

    assert not (await rivals[0]).repeated
    assert await Ledger().held(alice) == 10


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.postgres
async def test_a_purchase_that_waits_for_its_payer_holds_up_no_other(
    database: str, alice: int, bob: int
) -> None:
    """The account that all purchases come from is locked last (SQLite has one writer anyway)."""
    for person in (alice, bob):
        await give(person, 10)
    bought: list[asyncio.Task[str]] = []

    async def spends_at_length() -> None:
        await Ledger().hold(alice, 1, job="long")
        bought.append(asyncio.create_task(give(alice, 5), context=outside))
        while not await somebody_waits():
            assert not bought[0].done()
        await asyncio.create_task(give(bob, 5), context=outside)

    outside = copy_context()  # the purchases are not of that transaction
    await transaction(spends_at_length)
    await bought[0]

    assert [await Ledger().balance(person) for person in (alice, bob)] == [14, 15]


async def test_tokens_that_come_in_while_a_refusal_is_sought_are_spent(
    database: str, alice: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There were too few, and when it is looked how few, there are enough."""
    looked = _posting._open_accounts

    async def late(request: TransferRequest) -> None:
        await give(alice, 10)
        await looked(request)

    await give(alice, 1)
    with monkeypatch.context() as patched:
        patched.setattr(_posting, "_open_accounts", late)
        posted = await Ledger().hold(alice, 11, job="1")

    assert (posted.source_balance, posted.repeated) == (0, False)


async def test_entries_stand_in_the_order_of_the_transfer(database: str, alice: int) -> None:
    """First the source's, whichever account is older."""
    await give(alice, 10)
    await Ledger().hold(alice, 10, job="1")
    await Ledger().void("1")

    rows = await fetch("SELECT amount FROM entries ORDER BY id")
    assert [row["amount"] for row in rows] == [-10, 10] * 3


async def somebody_waits() -> bool:
    """Whether a transaction waits for a lock (one on a row belongs to no database)."""
    return bool(await fetch("SELECT 1 FROM pg_locks WHERE NOT granted LIMIT 1"))
