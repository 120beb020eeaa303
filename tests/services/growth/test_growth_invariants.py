"""The invariants of gifts find and name the rows that break them."""

from collections.abc import Awaitable, Callable

import pytest

from bot.services.integrity._invariants_growth import GROWTH_INVARIANTS
from bot.services.integrity._invariants_transfers import TRANSFER_INVARIANTS
from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models.db.sql import fetch
from tests.clock import Watch
from tests.services.growth.test_invites import BONUS, CAROL, buys, invited
from tests.services.invites import invites_at
from tests.services.promos import offered, promos_at

USES, CODES, OFTEN, MOVED, SIDES, ERASED = (law.name for law in GROWTH_INVARIANTS)
WAYS, AUDITED, *_ = (law.name for law in TRANSFER_INVARIANTS)


@pytest.fixture
async def gifts(raw_database: str, watch: Watch, alice: int) -> int:
    """Alice used a code, and her friend bought something: everything is lawful."""
    invites = invites_at(watch, **BONUS)
    await offered(watch)
    await promos_at(watch).redeem(alice, "SPRING")
    await invited(watch, invites, alice, CAROL)
    await buys(watch, invites, CAROL)
    assert (await verify()).ok
    return alice


async def broken() -> set[str]:
    """The laws that verify says are broken."""
    return {check.name for check in (await verify()).checks if check.faults}


@pytest.mark.parametrize(
    ("statement", "laws"),
    [
        ("UPDATE promos SET tokens = 6", {USES}),
        ("UPDATE promo_uses SET ordinal = 2", {USES}),
        ("UPDATE promo_codes SET uses_left = uses_left + 1", {OFTEN}),
        ("DELETE FROM promo_uses", {CODES, OFTEN}),
        ("UPDATE invites SET inviter_tokens = 4", {MOVED, SIDES}),
        ("UPDATE invites SET inviter_tokens = 3, friend_tokens = 5", {SIDES}),
        ("UPDATE invites SET friend_back = 1", {MOVED}),
        ("UPDATE invites SET purchase = NULL", {MOVED}),
        ("DELETE FROM invites", {SIDES}),
    ],
)
async def test_a_changed_row_is_found(gifts: int, statement: str, laws: set[str]) -> None:
    """Each law by name; no other is broken by it."""
    await fetch(statement)

    assert await broken() == laws


async def moved(source: Purpose, target: int, kind: Kind) -> None:
    await Ledger().transfer(
        source=system(source), target=wallet(target), amount=1, kind=kind, key="forged"
    )


async def given_up(source: int, target: Purpose) -> None:
    await Ledger().transfer(
        source=wallet(source), target=system(target), amount=1, kind=Kind.FORFEIT, key="forged"
    )


@pytest.mark.parametrize(
    ("forge", "laws"),
    [
        (lambda alice: moved(Purpose.PROMOS, alice, Kind.PROMO), {CODES}),
        (lambda alice: moved(Purpose.PROMOS, alice, Kind.ADJUST), {CODES, WAYS, AUDITED}),
        (lambda alice: moved(Purpose.INVITES, alice, Kind.INVITE), {SIDES}),
        (lambda alice: moved(Purpose.INVITES, alice, Kind.ADJUST), {SIDES, WAYS, AUDITED}),
        (lambda alice: given_up(alice, Purpose.FORFEITED), {ERASED}),
    ],
)
async def test_a_transfer_without_its_reason_is_found(
    gifts: int, forge: Callable[[int], Awaitable[None]], laws: set[str]
) -> None:
    """Tokens out of a source of gifts, or given up by somebody who is still here."""
    await forge(gifts)

    assert await broken() == laws
