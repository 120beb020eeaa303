"""Erasing a person: nothing of them is found, and the books are as right as before."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from tortoise.exceptions import IntegrityError

from bot.config import Pack
from bot.services.adjustments import Adjustment, Adjustments, BalanceChanged
from bot.services.amounts import Change
from bot.services.audit import Audit
from bot.services.erasing import LEAST, AdminStays, Erasing, MoneyMoving
from bot.services.errors import Gone
from bot.services.inbox import Inbox
from bot.services.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.my_data import MyData
from bot.services.notes import Notes
from bot.services.orders import Orders
from bot.services.payments import CheckoutRefused, Payment, Payments, payload_of
from bot.services.people import People
from bot.services.promo import CodeOlder
from bot.services.statements import Statements
from bot.services.support import Said, Support
from bot.services.users import Users, Visitor
from models import Account, AuditEntry, Charge, Order, Topup, Transfer, User
from models.sql import fetch
from tests.clock import Watch
from tests.database import give
from tests.services.invites import invites_at
from tests.services.promos import MARK, offered, promos_at
from tests.services.test_invites import BONUS, comes, invited
from tests.services.topups import pending, topups_with

pytestmark = pytest.mark.usefixtures("database")
ADMIN = 7001
ALICE = 1001
SECRETS = ("Аделаида", "Пропавшая", "adelaida", "my secret words", "her landlord", "1001")


@pytest.fixture
def erasing(watch: Watch) -> Erasing:
    return Erasing(Ledger(), (ADMIN,), MARK, watch)


async def comes_by(watch: Watch) -> None:
    """A person with names to lose."""
    visitor = Visitor(ALICE, ALICE, "Аделаида", "Пропавшая", "adelaida", "ru")
    await Users(("en", "ru"), watch).visit(visitor, "ru")


async def lives(watch: Watch) -> Payment:
    """Buys, asks, writes, is corrected, uses a code, invites and is noted down; the payment."""
    await comes_by(watch)
    audit, invites = Audit(watch), invites_at(watch, **BONUS)
    offer = await Orders((Pack(10, 450),), watch).open(ALICE, 10)
    payment = Payment(ALICE, payload_of(offer.id), "XTR", 450, "charge-1")
    await Payments(Ledger(), invites, watch).credit(payment)
    topups = topups_with(watch)
    request = await pending(topups, ALICE)
    await topups.comment(ALICE, request.id, "my secret words")
    await topups.reject(request.id, ADMIN, "my secret words")
    await Support(audit, watch).open(ALICE, Said("my secret words"))
    await Notes(audit, watch).add(ALICE, "her landlord", ADMIN)
    wanted = Adjustment(ALICE, Change(delta=7), "gift", ADMIN, "operation-1")
    await Adjustments(Ledger(), audit).adjust(wanted)
    await offered(watch)
    await promos_at(watch).redeem(ALICE, "SPRING")
    await invited(watch, invites, ALICE, 2001)
    await kept_update(watch, done=True)
    return payment


async def kept_update(watch: Watch, *, done: bool) -> None:
    """An update of the inbox that names the person."""
    inbox = Inbox(watch)
    payload = json.dumps({"message": {"from": {"id": ALICE, "first_name": "Аделаида"}}})
    payload = payload.replace(": ", ":").replace(", ", ",")
    await inbox.keep(1, "successful_payment", payload)
    if done:
        await inbox.done(1, payload)


async def everything() -> str:
    """Every row of every table, as text."""
    listed = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        if await _is_sqlite()
        else "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    )
    found: list[Any] = []
    for table in await fetch(listed):
        if table["name"] not in ("aerich", "transfers", "audit"):
            found += await fetch(f'SELECT * FROM "{table["name"]}"')
    found += await fetch("SELECT subject, before, after FROM audit")
    found += await fetch("SELECT key, ref FROM transfers")
    return "\n".join(str([value for value in row.values() if value != ADMIN]) for row in found)


async def _is_sqlite() -> bool:
    try:
        await fetch("SELECT 1 FROM sqlite_master")
    except Exception:  # noqa: BLE001 - the other engine has no such table
        return False
    return True


async def test_nothing_that_names_the_person_is_left(watch: Watch, erasing: Erasing) -> None:
    """No id, no name, no word, in any table; the ledger verifies (the fixture asks)."""
    await lives(watch)
    before = await everything()

    await erasing.erase(ALICE, 22)

    left = await everything()
    assert [word for word in SECRETS if word not in before] == []
    assert [word for word in SECRETS if word in left] == []


async def test_the_books_belong_to_a_pseudonym(watch: Watch, erasing: Erasing) -> None:
    """Its balance is given up by a transfer; orders, payments and requests go with it."""
    await lives(watch)

    await erasing.erase(ALICE, 22)

    row = await User.get(erased_at__isnull=False)
    assert row.id >= LEAST
    assert (row.first_name, row.chat_id, row.username) == ("—", 0, None)
    assert (await Account.get(user_id=row.id, purpose=Purpose.WALLET)).balance == 0
    assert (await Transfer.get(kind=Kind.FORFEIT)).amount == 22
    assert (await Order.get()).user_id == (await Charge.get()).payer_id == row.id
    topup = await Topup.get()
    assert (topup.user_id, topup.comment, topup.receipt_file_id, topup.reason) == (
        *(row.id, ""),
        *(None, None),
    )
    assert {row.subject for row in await AuditEntry.filter(kind="adjust")} == {f"user:{row.id}"}


async def test_the_amount_that_was_agreed_to_is_what_goes(watch: Watch, erasing: Erasing) -> None:
    """Tokens that came since the question was asked are not given up unasked."""
    await comes_by(watch)
    await give(ALICE, 5)
    standing = await erasing.look(ALICE)
    await give(ALICE, 1)

    with pytest.raises(BalanceChanged):
        await erasing.erase(ALICE, standing.balance)

    assert standing.balance == 5
    assert await Ledger().balance(ALICE) == 6


async def test_while_money_moves_nobody_is_erased(watch: Watch, erasing: Erasing) -> None:
    """An open request, tokens set aside, a payment that is kept and not done yet."""
    await comes_by(watch)
    await give(ALICE, 5)
    topups = topups_with(watch)
    request = await pending(topups, ALICE)
    with pytest.raises(MoneyMoving) as open_request:
        await erasing.erase(ALICE, 5)
    await topups.cancel(ALICE, request.id)
    await Ledger().hold(ALICE, 1, job="j")
    with pytest.raises(MoneyMoving) as held:
        await erasing.erase(ALICE, 4)
    await Ledger().void("j")
    await kept_update(watch, done=False)
    with pytest.raises(MoneyMoving) as payment:
        await erasing.look(ALICE)

    found = [one.value.values["what"] for one in (open_request, held, payment)]
    assert found == ["topup", "held", "payment"]


async def test_admins_stay_and_strangers_are_gone(watch: Watch, erasing: Erasing) -> None:
    """What admins did must stay theirs."""
    with pytest.raises(AdminStays):
        await erasing.look(ADMIN)
    with pytest.raises(Gone):
        await erasing.erase(404, 0)


async def test_an_open_order_can_not_be_paid_afterwards(watch: Watch, erasing: Erasing) -> None:
    """A payment that was on its way all the same is credited to who paid it, as somebody new."""
    await comes_by(watch)
    offer = await Orders((Pack(10, 450),), watch).open(ALICE, 10)
    payments = Payments(Ledger(), invites_at(watch), watch)
    payment = Payment(ALICE, payload_of(offer.id), "XTR", 450, "late")
    await erasing.erase(ALICE, 0)

    with pytest.raises(CheckoutRefused):
        await payments.check(payment)
    await comes_by(watch)
    receipt = await payments.credit(payment)

    assert (receipt.payer_id, receipt.tokens, receipt.balance) == (ALICE, 10, 10)


@pytest.mark.parametrize("attempt", range(6))
async def test_a_payment_and_the_erasing_at_once_leave_right_books(
    watch: Watch, erasing: Erasing, attempt: int
) -> None:
    """Either comes first; the payment is nobody's but its payer's, the ledger verifies.

    A payment whose payer has just gone is tried again, after who paid is registered anew.
    """
    await comes_by(watch)
    await give(ALICE, 5)
    offers = [await Orders((Pack(n, n),), watch).open(ALICE, n) for n in (1, 2, 3, 4)]
    payments = Payments(Ledger(), invites_at(watch), watch)
    paid = [Payment(ALICE, payload_of(one.id), "XTR", one.stars, f"c{one.id}") for one in offers]
    rivals = [erasing.erase(ALICE, 5), *map(payments.credit, paid)]
    rivals = rivals[attempt % 5 :] + rivals[: attempt % 5]

    await asyncio.gather(*rivals, return_exceptions=True)

    await comes_by(watch)
    for payment in paid:
        await payments.credit(payment)
    tokens = await Ledger().balance(ALICE)
    erased = await User.filter(erased_at__isnull=False).exists()
    assert tokens == 15 if not erased else tokens == 10


async def test_a_late_refund_is_booked_on_the_pseudonym(watch: Watch, erasing: Erasing) -> None:
    """Its tokens were given up: the payment says what is missing. Told twice, it is booked once."""
    payment = await lives(watch)
    await erasing.erase(ALICE, 22)
    payments = Payments(Ledger(), invites_at(watch), watch)

    for repeated in (False, True):
        refunded = await payments.refunded(payment)
        assert (refunded.tokens, refunded.shortfall, refunded.repeated) == (0, 10, repeated)


async def test_a_payment_told_again_is_the_first_one(watch: Watch, erasing: Erasing) -> None:
    """Telegram may repeat it after the person is erased: no second credit, no fault."""
    payment = await lives(watch)
    await erasing.erase(ALICE, 22)

    receipt = await Payments(Ledger(), invites_at(watch), watch).credit(payment)

    assert receipt.repeated
    assert await Ledger().balance(ALICE) == 0


async def test_the_same_posting_under_the_pseudonym_is_the_first_one(
    watch: Watch, erasing: Erasing
) -> None:
    """A service that repeats a transfer for the new owner of the account finds it made."""
    await comes_by(watch)
    await give(ALICE, 5, "g")
    await erasing.erase(ALICE, 5)
    row = await User.get(erased_at__isnull=False)

    posted = await Ledger().transfer(
        source=system(Purpose.STARS),
        target=wallet(row.id),
        amount=5,
        kind=Kind.STARS,
        key="stars:g",
    )

    assert posted.repeated


async def test_who_comes_back_is_new_and_gets_no_newcomers_gifts(
    watch: Watch, erasing: Erasing, bob: int
) -> None:
    """No tokens, no history, no older promo code, no inviter; newer codes work."""
    await lives(watch)
    await erasing.erase(ALICE, 22)
    watch.forward(seconds=1)
    invites = invites_at(watch, **BONUS)

    await comes(watch, invites, ALICE, (await invites.overview(bob)).token)

    assert await Ledger().balance(ALICE) == 0
    assert await invites.promised(ALICE) == 0
    with pytest.raises(CodeOlder):
        await promos_at(watch).redeem(ALICE, "SPRING")
    await offered(watch, "AUTUMN")
    assert (await promos_at(watch).redeem(ALICE, "AUTUMN")).tokens == 5


async def test_a_person_may_be_erased_twice(watch: Watch, erasing: Erasing) -> None:
    """And after a new life again: two pseudonyms, one mark."""
    for _ in range(2):
        await comes_by(watch)
        await give(ALICE, 5)
        await erasing.erase(ALICE, 5)
        watch.forward(seconds=1)

    assert await User.filter(erased_at__isnull=False).count() == 2
    assert len(await fetch("SELECT * FROM erased")) == 1


async def test_admins_still_see_the_account(watch: Watch, erasing: Erasing) -> None:
    """The card of the pseudonym opens: numbers without a name."""
    await lives(watch)
    await erasing.erase(ALICE, 22)
    row = await User.get(erased_at__isnull=False)

    card = await People(Statements(), watch).card(row.id)

    assert (card.name, card.balance, card.bought) == ("—", 0, 10)


async def test_the_audit_log_can_be_emptied_of_words_and_not_rewritten(watch: Watch) -> None:
    """The triggers let nothing through but what erasing does."""
    await Audit(watch).record(ADMIN, "ban", "user:1001", after={"reason": "spam"})
    forged: list[dict[str, Any]] = [
        {"kind": "note"},
        {"actor_id": 1},
        {"after": '{"reason": "other"}'},
        {"subject": "user:1002", "before": "{}", "after": "{}"},
        {"subject": "topup:1", "before": "{}", "after": "{}"},
    ]
    for change in forged:
        with pytest.raises(IntegrityError):
            await AuditEntry.all().update(**change)
    with pytest.raises(IntegrityError):
        await AuditEntry.all().delete()

    assert await AuditEntry.all().update(subject=f"user:{LEAST}", before="{}", after="{}") == 1


async def test_the_persons_own_file_tells_everything(watch: Watch, tmp_path: Path) -> None:
    """Profile, orders, payments, requests, words, codes, invites, operations; not admins' notes."""
    await lives(watch)

    await MyData(Statements(), watch).write(ALICE, tmp_path / "my.json")

    text = (tmp_path / "my.json").read_text("utf-8")
    told = json.loads(text)
    assert told["profile"]["first_name"] == "Аделаида"
    assert [told[name] != [] for name in ("orders", "payments", "topups", "invited")] == [True] * 4
    assert told["support_messages"][0]["text"] == "my secret words"
    assert told["promo_codes"][0]["code__code"] == "SPRING"
    assert [row["amount"] for row in told["operations"]] == [10, 7, 5]
    assert "her landlord" not in text


async def test_the_file_of_a_newcomer_is_json_too(watch: Watch, tmp_path: Path) -> None:
    """Empty lists, no operations."""
    await comes_by(watch)

    await MyData(Statements(), watch).write(ALICE, tmp_path / "my.json")

    told = json.loads((tmp_path / "my.json").read_text("utf-8"))
    assert told["operations"] == told["orders"] == []
