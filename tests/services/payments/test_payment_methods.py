"""Payment methods: the list, the database and the ledger agree."""

import pytest

from bot.services.integrity._invariants_transfers import KIND_PURPOSES
from bot.services.ledger.ledger import Ledger, Owner, held, system, wallet
from bot.services.payments.methods import METHODS, PURCHASE_KINDS, method_of
from models import Kind, Purpose, User
from tests.database import give

COME = [way for way in KIND_PURPOSES if way[2] is Purpose.WALLET]


def account(purpose: Purpose, user_id: int) -> Owner:
    """The account of the system for this purpose, or the person's."""
    of_person = {Purpose.WALLET: wallet, Purpose.HELD: held}
    return of_person[purpose](user_id) if purpose in of_person else system(purpose)


@pytest.mark.parametrize("way", COME, ids=lambda way: str(way[0]))
async def test_the_database_takes_purchases_for_payments_and_nothing_else(
    raw_database: str, alice: int, bob: int, ledger: Ledger, way: tuple[Kind, Purpose, Purpose]
) -> None:
    """The trigger that keeps `users.paid_at` names the same kinds as the list of methods."""
    kind, source, target = way
    await give(bob, 10)
    await ledger.hold(bob, 5, job="job")

    whose = bob if source is Purpose.HELD else alice
    await User.filter(id=whose).update(paid_at=None)
    await ledger.transfer(
        source=account(source, whose), target=account(target, whose), amount=5, kind=kind, key="x"
    )

    assert ((await User.get(id=whose)).paid_at is not None) is (kind in PURCHASE_KINDS)


def test_no_two_methods_share_anything_that_tells_them_apart() -> None:
    """Names find their services, kinds and accounts their sums, dialogs their screens."""
    for what in ("name", "kind", "purpose", "dialog", "kind_text", "orders"):
        assert len({getattr(method, what) for method in METHODS}) == len(METHODS), what


def test_a_kind_of_transfer_leads_to_its_method() -> None:
    """Kinds that are no purchases lead to none, refunds among them."""
    assert [method_of(method.kind) for method in METHODS] == list(METHODS)
    assert all(method_of(kind) is None for kind in set(Kind) - set(PURCHASE_KINDS))
