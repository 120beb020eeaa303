"""The ledger's operations: what they move, what they refuse, what a repetition does."""

import asyncio
from collections import Counter

import pytest
from tortoise.exceptions import IntegrityError

from bot.services.errors import (
    HoldResolved,
    KeyReused,
    NotEnoughTokens,
    Refusal,
    UnknownHold,
    UnknownUser,
)
from bot.services.ledger.ledger import (
    Kind,
    Ledger,
    Owner,
    Purpose,
    TransferResult,
    held,
    system,
    wallet,
)
from models import Account, Entry, Transfer
from models.db.transactions import transaction
from tests.database import give

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


async def test_tokens_leave_the_source_and_reach_the_target(ledger: Ledger, alice: int) -> None:
    """A transfer of 50 tokens: -50 here, +50 there, and both balances in the answer."""
    await give(alice, 80)
    posted = await ledger.hold(alice, 50, job="1")

    assert (posted.source_balance, posted.target_balance) == (30, 50)
    assert (await ledger.balance(alice), await ledger.held(alice)) == (30, 50)
    entries = await Entry.filter(transfer_id=posted.transfer_id).order_by("amount")
    assert [(e.amount, e.balance_after, e.version) for e in entries] == [(-50, 30, 2), (50, 50, 1)]


async def test_a_stranger_has_nothing(ledger: Ledger) -> None:
    """Whoever has no account has a balance of 0."""
    assert (await ledger.balance(5), await ledger.held(5)) == (0, 0)


async def test_the_same_key_and_content_gives_the_first_result(ledger: Ledger, alice: int) -> None:
    """A repetition moves nothing and answers with the balances right after the first."""
    await give(alice, 80)
    first = await ledger.hold(alice, 50, job="1")
    await ledger.hold(alice, 10, job="2")
    again = await ledger.hold(alice, 50, job="1")

    assert not first.repeated
    assert TransferResult(first.transfer_id, 30, 50, repeated=True) == again
    assert await ledger.balance(alice) == 20


@pytest.mark.parametrize(
    "change",
    [
        {"amount": 11},
        {"kind": Kind.STARS_REFUND},
        {"reason": "other"},
        {"actor": 7},
        {"ref": "other"},
        {"target": system(Purpose.SPENT)},
    ],
)
async def test_the_same_key_with_other_content_is_a_fault(
    ledger: Ledger, alice: int, change: dict[str, object]
) -> None:
    """Every part of the content counts."""
    charge = await give(alice, 10)
    content: dict[str, object] = {
        "source": system(Purpose.STARS),
        "target": wallet(alice),
        "amount": 10,
        "kind": Kind.STARS,
    }
    with pytest.raises(KeyReused):
        await ledger.transfer(key=f"stars:{charge}", **(content | change))  # type: ignore[arg-type]


async def test_nobody_spends_what_he_has_not(ledger: Ledger, alice: int) -> None:
    """The refusal says what was needed and what there is; nothing is written."""
    await give(alice, 10)
    with pytest.raises(NotEnoughTokens) as refused:
        await ledger.hold(alice, 11, job="1")

    assert refused.value.values == {"needed": 11, "available": 10}
    assert refused.value.text_key == "errors-not-enough-tokens"
    assert not await Transfer.filter(kind=Kind.HOLD).exists()


@pytest.mark.parametrize("amount", [0, -1, True, 1.0, "5", None, 10**12 + 1])
async def test_an_amount_is_a_positive_whole_number(
    ledger: Ledger, alice: int, amount: object
) -> None:
    """Anything else is the caller's mistake."""
    with pytest.raises(ValueError, match="whole number"):
        await ledger.hold(alice, amount, job="1")  # type: ignore[arg-type]


@pytest.mark.parametrize("key", ["", "k" * 301])
async def test_a_key_fits_its_column(ledger: Ledger, alice: int, key: str) -> None:
    """A key that could not be stored whole is refused before it is tried."""
    with pytest.raises(ValueError, match="key or ref"):
        await ledger.transfer(
            source=wallet(alice), target=held(alice), amount=1, kind=Kind.HOLD, key=key
        )


async def test_a_transfer_needs_two_accounts(ledger: Ledger, alice: int) -> None:
    """From a wallet to itself is no transfer."""
    with pytest.raises(ValueError, match="two accounts"):
        await ledger.transfer(
            source=wallet(alice), target=wallet(alice), amount=1, kind=Kind.HOLD, key="k"
        )


def test_a_wallet_has_a_user_and_a_system_account_none() -> None:
    """An owner that cannot exist cannot be written down."""
    with pytest.raises(ValueError, match="no account"):
        Owner(Purpose.WALLET)
    with pytest.raises(ValueError, match="no account"):
        Owner(Purpose.STARS, 5)


async def test_a_user_without_a_row_gets_nothing(ledger: Ledger) -> None:
    """Tokens cannot be given to somebody the bot never met."""
    with pytest.raises(UnknownUser):
        await ledger.transfer(
            source=system(Purpose.STARS), target=wallet(404), amount=1, kind=Kind.STARS, key="k"
        )


async def test_a_new_system_purpose_opens_its_account(ledger: Ledger, alice: int, bob: int) -> None:
    """Accounts that no migration made are made when first used, also by two at once."""
    await Account.filter(purpose=Purpose.SPENT).delete()
    await give(alice, 5)
    await give(bob, 5)
    await ledger.hold(alice, 5, job="1")
    await ledger.hold(bob, 5, job="2")
    await asyncio.gather(ledger.capture("1"), ledger.capture("2"))

    (spent,) = await Account.filter(purpose=Purpose.SPENT)
    assert spent.balance == 10


async def test_a_captured_hold_is_spent(ledger: Ledger, alice: int) -> None:
    """Capture moves what was held to the system's account for spending."""
    await give(alice, 10)
    await ledger.hold(alice, 4, job="1")
    await ledger.capture("1")

    assert (await ledger.balance(alice), await ledger.held(alice)) == (6, 0)


async def test_a_voided_hold_comes_back(ledger: Ledger, alice: int) -> None:
    """Void gives the person everything back."""
    await give(alice, 10)
    await ledger.hold(alice, 4, job="1")
    await ledger.void("1")

    assert (await ledger.balance(alice), await ledger.held(alice)) == (10, 0)


@pytest.mark.parametrize(("first", "second"), [("capture", "void"), ("void", "capture")])
async def test_the_first_resolution_of_a_hold_stands(
    ledger: Ledger, alice: int, first: str, second: str
) -> None:
    """The other resolution is told which one won; the same one again is a repetition."""
    await give(alice, 10)
    await ledger.hold(alice, 4, job="1")
    done = await getattr(ledger, first)("1")

    with pytest.raises(HoldResolved) as late:
        await getattr(ledger, second)("1")
    assert first == late.value.resolution
    assert done.transfer_id == (again := await getattr(ledger, first)("1")).transfer_id
    assert again.repeated


async def test_a_job_that_holds_nothing_cannot_be_resolved(ledger: Ledger) -> None:
    """Neither captured nor voided."""
    for verb in (ledger.capture, ledger.void):
        with pytest.raises(UnknownHold):
            await verb("nothing")


async def test_a_refusal_inside_a_transaction_leaves_nothing_behind(
    ledger: Ledger, alice: int
) -> None:
    """Whoever catches it may go on: the half-made transfer is gone, the rest is stored."""
    await give(alice, 10)

    async def careless() -> None:
        await ledger.hold(alice, 3, job="1")
        with pytest.raises(Refusal):
            await ledger.hold(alice, 100, job="2")
        await ledger.hold(alice, 4, job="3")

    await transaction(careless)
    assert sorted(await Transfer.filter(kind=Kind.HOLD).values_list("ref", flat=True)) == ["1", "3"]


async def test_a_transfer_is_undone_with_its_transaction(ledger: Ledger, alice: int) -> None:
    """State and tokens are stored together or not at all."""
    await give(alice, 10)

    async def failing() -> None:
        await ledger.hold(alice, 3, job="1")
        raise LookupError

    with pytest.raises(LookupError):
        await transaction(failing)
    assert (await ledger.balance(alice), await ledger.held(alice)) == (10, 0)


async def test_a_hundred_rivals_spend_a_balance_once(ledger: Ledger, alice: int) -> None:
    """100 x 10 tokens at once from 100: exactly 10 go through."""
    await give(alice, 100)

    async def attempt(number: int) -> str:
        try:
            await ledger.hold(alice, 10, job=str(number))
        except NotEnoughTokens:
            return "refused"
        return "held"

    outcomes = Counter(await asyncio.gather(*map(attempt, range(100))))
    assert outcomes == {"held": 10, "refused": 90}
    assert (await ledger.balance(alice), await ledger.held(alice)) == (0, 100)


async def test_the_same_key_at_once_moves_tokens_once(ledger: Ledger, alice: int) -> None:
    """20 at once: one does it, 19 are told of it."""
    await give(alice, 100)
    posted = await asyncio.gather(*(ledger.hold(alice, 10, job="1") for _ in range(20)))

    assert Counter({True: 19, False: 1}) == Counter(p.repeated for p in posted)
    assert len({p.transfer_id for p in posted}) == 1
    assert await ledger.balance(alice) == 90


async def test_capture_and_void_at_once_have_one_winner(ledger: Ledger, alice: int) -> None:
    """Stop pressed while the picture arrives."""
    await give(alice, 200)
    for job in map(str, range(20)):
        await ledger.hold(alice, 10, job=job)
        both = await asyncio.gather(ledger.capture(job), ledger.void(job), return_exceptions=True)
        assert sorted(type(one).__name__ for one in both) == ["HoldResolved", "TransferResult"]
    assert await ledger.held(alice) == 0


async def test_opposite_transfers_at_once_do_not_block_each_other(
    ledger: Ledger, alice: int
) -> None:
    """Accounts are locked in the order of their ids, whichever way tokens go."""
    await give(alice, 60)
    for job in range(30):
        await ledger.hold(alice, 1, job=f"old-{job}")

    holds = (ledger.hold(alice, 1, job=f"new-{job}") for job in range(30))
    voids = (ledger.void(f"old-{job}") for job in range(30))
    await asyncio.gather(*holds, *voids)

    assert (await ledger.balance(alice), await ledger.held(alice)) == (30, 30)


@pytest.mark.parametrize("model", [Transfer, Entry])
async def test_history_can_not_be_changed(alice: int, model: type[Transfer | Entry]) -> None:
    """The database itself refuses UPDATE and DELETE."""
    await give(alice, 10)
    with pytest.raises(IntegrityError, match="append-only"):
        await model.all().update(amount=99)
    with pytest.raises(IntegrityError, match="append-only"):
        await model.all().delete()
