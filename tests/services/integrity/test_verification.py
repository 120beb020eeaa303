"""`verify` names every row that somebody tampered with."""

import pytest

from bot.services.integrity._invariants_ledger import LEDGER_INVARIANTS
from bot.services.integrity._invariants_transfers import JOBS_ARE_KNOWN
from bot.services.integrity.verify import MAX_FAULTS, PAYMENT_INVARIANTS, verify
from bot.services.ledger.ledger import Ledger
from models.db.sql import fetch
from models.db.transactions import transaction
from tests.clock import Watch
from tests.database import BOB, faults_but_of_jobs, give, newcomer
from tests.services.topups import pending, topups_with

WITHOUT_TRIGGERS = {
    "sqlite": [
        "DROP TRIGGER transfers_not_updated",
        "DROP TRIGGER transfers_not_deleted",
        "DROP TRIGGER entries_not_updated",
        "DROP TRIGGER entries_not_deleted",
        "DROP TRIGGER within_hold",
        "DROP INDEX one_resolution_per_hold",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA ignore_check_constraints = ON",
    ],
    "postgres": [
        "ALTER TABLE transfers DISABLE TRIGGER ALL",
        "ALTER TABLE entries DISABLE TRIGGER ALL",
        "ALTER TABLE accounts DROP CONSTRAINT accounts_of_users_not_below_zero",
        "ALTER TABLE transfers DROP CONSTRAINT transfers_amount_check",
        "ALTER TABLE entries DROP CONSTRAINT entries_transfer_id_fkey",
        "DROP INDEX one_resolution_per_hold",
    ],
}


@pytest.fixture
async def books(alice: int, engine: str) -> None:
    """Alice bought 100 and 54, spent 10 and 4 of 7, has 20 held and 5 given back. Bob topped up.

    Nothing guards the rows.
    """
    ledger = Ledger()
    await give(alice, 100, "paid")
    await give(alice, 54, "order")
    await ledger.hold(alice, 10, job="spent")
    await ledger.capture("spent")
    await ledger.hold(alice, 7, job="parted")
    await ledger.capture_part("parted", 4, key="part")
    await ledger.void("parted")
    await ledger.hold(alice, 20, job="open")
    await ledger.hold(alice, 5, job="voided")
    await ledger.void("voided")
    topups = topups_with(Watch())
    request = await pending(topups, await newcomer(BOB))
    await topups.approve(request.id, 7001, "op")
    for statement in WITHOUT_TRIGGERS[engine]:
        await fetch(statement)


pytestmark = pytest.mark.usefixtures("books")


async def test_untouched_books_are_in_order() -> None:
    """Every law of the ledger is tried on rows and finds nothing.

    Refunds, coins, gifts and pictures have rows in tests of their own.
    """
    report = await verify()
    assert not faults_but_of_jobs(report)
    idle = {check.name for check in report.checks if check.checked == 0}
    laws = {law.name for law in (*LEDGER_INVARIANTS, *PAYMENT_INVARIANTS)}
    assert not [name for name in idle & laws if "refund" not in name and "coins" not in name]


TAMPERED = [
    (
        "UPDATE transfers SET amount = 101 WHERE key = 'stars:paid'",
        "transfers {paid}: has 2 entries",
    ),
    (
        "UPDATE transfers SET reason = 'x' WHERE key = 'stars:paid'",
        "transfers {paid}: its content was changed afterwards",
    ),
    ("UPDATE transfers SET digest = 'x' WHERE key = 'stars:paid'", "transfers {paid}: its content"),
    ("UPDATE transfers SET actor_id = 5 WHERE key = 'stars:paid'", "transfers {paid}: its content"),
    (
        "UPDATE transfers SET key = 'stars:x' WHERE key = 'stars:paid'",
        "charges paid: says 100 tokens",
    ),
    (
        "UPDATE transfers SET key = 'stars:x' WHERE key = 'stars:paid'",
        "transfers {paid}: stars:x has no",
    ),
    ("DELETE FROM entries WHERE id = {entry}", "transfers {paid}: has 1 entries"),
    ("DELETE FROM entries WHERE id = {entry}", "entries: add up to -100, not 0"),
    ("DELETE FROM entries WHERE id = {entry}", "balance is 120, its entries add up to 20"),
    ("DELETE FROM entries WHERE id = {entry}", "entries are numbered 2 to"),
    (
        "UPDATE entries SET amount = 99 WHERE id = {entry}",
        "entries {entry}: balance after is 100, 99",
    ),
    (
        "UPDATE entries SET balance_after = 7 WHERE id = {entry}",
        "entries {entry}: balance after is 7",
    ),
    ("UPDATE entries SET version = 70 WHERE id = {entry}", "are numbered 2 to 70"),
    (
        "UPDATE entries SET transfer_id = 404 WHERE id = {entry}",
        "entries {entry}: its transfer 404",
    ),
    (
        "UPDATE accounts SET balance = 1000 WHERE purpose = 'spent'",
        "balance is 1000, its entries add",
    ),
    ("UPDATE accounts SET version = 70 WHERE purpose = 'spent'", "version is 70, its 2 entries"),
    ("UPDATE accounts SET balance = -1 WHERE purpose = 'wallet'", "balance is -1"),
    (
        "UPDATE transfers SET kind = 'void' WHERE key = 'job:spent:capture'",
        "a void of 10, but job spent",
    ),
    ("UPDATE transfers SET ref = 'x' WHERE key = 'job:spent:capture'", "but job x held 0"),
    (
        "UPDATE transfers SET ref = 'voided' WHERE key = 'job:spent:capture'",
        "job voided has 2 resolutions",
    ),
    ("DELETE FROM transfers WHERE key = 'job:voided:void'", "holds 20, its open jobs hold 25"),
    (
        "UPDATE charges SET tokens = 7 WHERE id = 'paid'",
        "charges paid: says 7 tokens (credited), transfer",
    ),
    ("UPDATE charges SET payer_id = 7 WHERE id = 'paid'", "charges paid: says 100 tokens"),
    ("DELETE FROM charges WHERE id = 'paid'", "transfers {paid}: stars:paid has no charge"),
    (
        "UPDATE charges SET state = 'refunded' WHERE id = 'paid'",
        "charges paid: credited 100 (refunded)",
    ),
    ("UPDATE charges SET shortfall = 1 WHERE id = 'paid'", "charges paid: credited 100 (credited)"),
    (
        "UPDATE charges SET stars = 7 WHERE id = 'order'",
        "charges order: 54 tokens for 7 Stars, order 2",
    ),
    (
        "UPDATE charges SET order_id = NULL WHERE id = 'order'",
        "orders 2: is paid without such a charge",
    ),
    ("UPDATE orders SET state = 'refunded'", "orders 1: is refunded without such a charge"),
]


@pytest.mark.parametrize(("tampering", "fault"), TAMPERED)
async def test_tampering_is_found_and_its_row_named(tampering: str, fault: str) -> None:
    """The database was edited past the triggers; the report says which row and what is wrong."""
    paid = (await fetch("SELECT id FROM transfers WHERE key = 'stars:paid'"))[0]["id"]
    find = "SELECT id FROM entries WHERE transfer_id = ? AND amount > 0"
    names = {"paid": paid, "entry": (await fetch(find, paid))[0]["id"]}
    await fetch(tampering.format(**names))

    report = await verify()
    assert not report.ok
    assert fault.format(**names) in report.table()


async def test_many_faults_are_cut_short() -> None:
    """A wrecked table does not fill the screen."""
    for job in range(MAX_FAULTS + 5):
        await Ledger().hold(1001, 1, job=f"many-{job}")
    await fetch("UPDATE transfers SET digest = 'x'")

    found = [check for check in (await verify()).checks if check.faults]
    (check,) = [check for check in found if check.name != JOBS_ARE_KNOWN]
    assert len(check.faults) == MAX_FAULTS + 1
    assert check.faults[-1] == "... and more"


async def test_verify_sees_one_moment_and_hinders_nobody() -> None:
    """While a transfer is half written, another connection verifies what was committed before."""

    async def half() -> bool:
        await fetch("UPDATE accounts SET balance = 1000 WHERE purpose = 'spent'")
        seen = not faults_but_of_jobs(await verify())
        await fetch("UPDATE accounts SET balance = 10 WHERE purpose = 'spent'")
        return seen

    assert await transaction(half)
