"""What the database itself refuses, from every client."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from tortoise.exceptions import IntegrityError
from tortoise.models import Model

from models import (
    Account,
    Charge,
    CryptoOrder,
    InboxUpdate,
    Invite,
    InviteLink,
    Kind,
    Order,
    Promo,
    PromoCode,
    Purpose,
    StarRefund,
    Topup,
    Transfer,
    User,
)
from models.db.sql import fetch
from tests.database import give, newcomer

NOW = datetime(2026, 1, 2, tzinfo=UTC)
TRANSFER: dict[str, Any] = {
    "source_id": 1,
    "target_id": 2,
    "amount": 1,
    "kind": Kind.STARS,
    "key": "k",
    "digest": "d",
}
ORDER: dict[str, Any] = {"user_id": 1, "tokens": 1, "stars": 1, "expires_at": NOW}
CHARGE: dict[str, Any] = {
    "id": "c",
    "payer_id": 1,
    "stars": 1,
    "tokens": 1,
    "state": "credited",
    "invoice_payload": "",
}
PROMO: dict[str, Any] = {"tokens": 1, "uses": 1, "per_person": 1, "codes": 1, "created_by": 1}
CODE: dict[str, Any] = {"promo_id": 1, "code": "SPRING", "uses_left": 0}
INVITE: dict[str, Any] = {"friend_id": 1, "inviter_id": 2, "inviter_tokens": 5, "friend_tokens": 3}
LINK: dict[str, Any] = {"user_id": 1, "token": "t"}
COINS: dict[str, Any] = {"user_id": 1, "tokens": 1, "amount_rub": 1, "expires_at": NOW}
TOPUP: dict[str, Any] = {**COINS, "method": "card_ru"}
REFUND: dict[str, Any] = {"charge_id": "paid", "actor_id": 1, "held": 0, "due_at": NOW}
UPDATE: dict[str, Any] = {"update_id": 1, "digest": "d", "kind": "message", "payload": "{}"}


@pytest.fixture(autouse=True)
async def user(raw_database: str) -> None:
    """What some rows name: the people 1 and 2, an offer of codes, a payment."""
    for number in (1, 2):
        await newcomer(number)
    await Promo.create(id=1, **PROMO)
    await Charge.create(**(CHARGE | {"id": "paid"}))


@pytest.mark.parametrize(
    ("model", "good", "bad"),
    [
        (Transfer, TRANSFER, {"amount": 0}),
        (Transfer, TRANSFER, {"amount": -1}),
        (Transfer, TRANSFER, {"target_id": 1}),
        (Transfer, TRANSFER, {"target_id": 404}),
        (Order, ORDER, {"tokens": 0}),
        (Order, ORDER, {"stars": 0}),
        (Order, ORDER, {"user_id": 404}),
        (Charge, CHARGE, {"stars": 0}),
        (Charge, CHARGE, {"tokens": -1}),
        (Charge, CHARGE, {"shortfall": 2}),
        (Charge, CHARGE, {"order_id": 404}),
        (Promo, PROMO, {"tokens": 0}),
        (Promo, PROMO, {"uses": 0}),
        (Promo, PROMO, {"per_person": 0}),
        (Promo, PROMO, {"codes": 0}),
        (PromoCode, CODE, {"uses_left": -1}),
        (PromoCode, CODE, {"promo_id": 404}),
        (Invite, INVITE, {"inviter_id": 1}),
        (Invite, INVITE, {"inviter_back": 6}),
        (Invite, INVITE, {"friend_back": 4}),
        (Invite, INVITE, {"friend_back": -1}),
        (InviteLink, LINK, {"rewarded": -1}),
        (CryptoOrder, COINS, {"tokens": 0}),
        (CryptoOrder, COINS, {"amount_rub": 0}),
        (Topup, TOPUP, {"tokens": 0}),
        (Topup, TOPUP, {"amount_rub": 0}),
        (Topup, TOPUP, {"decided_tokens": 0}),
        (StarRefund, REFUND, {"held": -1}),
    ],
)
async def test_rows_that_make_no_sense_are_refused(
    model: type[Model], good: dict[str, Any], bad: dict[str, Any]
) -> None:
    """The sensible row is stored, the one with the bad value is not."""
    with pytest.raises(IntegrityError):
        await model.create(**(good | bad))
    await model.create(**good)


@pytest.mark.parametrize(
    ("model", "row"),
    [
        (Transfer, TRANSFER),
        (Charge, CHARGE),
        (InboxUpdate, UPDATE),
        (Account, {"user_id": 1, "purpose": Purpose.WALLET}),
        (Account, {"purpose": "promo"}),
    ],
)
async def test_what_is_unique_occurs_once(model: type[Model], row: dict[str, Any]) -> None:
    """Keys of transfers, charge ids, updates, accounts of users and of the system."""
    if row.get("purpose") == "promo":
        insert = "INSERT INTO accounts (purpose, balance, version) VALUES ('promo', 0, 0)"
        await fetch(insert)
        with pytest.raises(IntegrityError):
            await fetch(insert)
        return
    await model.create(**row)
    with pytest.raises(IntegrityError):
        await model.create(**row)


async def test_an_update_id_may_come_back_with_another_update() -> None:
    """After a week of silence Telegram may number updates anew."""
    await InboxUpdate.create(**UPDATE)
    await InboxUpdate.create(**(UPDATE | {"digest": "other"}))


async def test_a_user_account_never_goes_below_zero() -> None:
    """Not even by hand; the system's may."""
    account = await Account.create(user_id=1, purpose=Purpose.WALLET)
    with pytest.raises(IntegrityError):
        await Account.filter(id=account.id).update(balance=-1)
    assert await Account.filter(purpose=Purpose.STARS).update(balance=-1) == 1


async def test_a_hold_has_one_resolution() -> None:
    """Capture and void share one place."""
    await Transfer.create(**(TRANSFER | {"kind": Kind.CAPTURE, "ref": "7"}))
    with pytest.raises(IntegrityError):
        await Transfer.create(**(TRANSFER | {"kind": Kind.VOID, "ref": "7", "key": "other"}))
    await Transfer.create(**(TRANSFER | {"kind": Kind.HOLD, "ref": "7", "key": "hold"}))


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_replacing_a_transfer_is_refused_too() -> None:
    """SQLite's REPLACE deletes rows; without recursive triggers it would do so unseen."""
    await give(1, 5)
    with pytest.raises(IntegrityError, match="append-only"):
        await fetch("REPLACE INTO transfers SELECT * FROM transfers")


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_emptying_the_books_is_refused_too() -> None:
    """PostgreSQL's TRUNCATE is no DELETE; it has a trigger of its own."""
    with pytest.raises(IntegrityError, match="append-only"):
        await fetch("TRUNCATE entries")


async def test_moments_are_stored_in_utc() -> None:
    """A moment with another offset is the same moment, in filters too."""
    there = datetime(2026, 1, 2, 1, 0, tzinfo=timezone(timedelta(hours=3)))
    await User.create(id=3, chat_id=3, first_name="A", language="en", seen_at=there)

    assert (await User.get(id=3)).seen_at == there
    before, after = (datetime(2026, 1, 1, hour, tzinfo=UTC) for hour in (21, 23))
    assert await User.filter(id=3, seen_at__gt=before, seen_at__lt=after).exists()
    assert not await User.filter(id=3, seen_at__lt=there).exists()


async def test_a_moment_without_a_zone_is_refused() -> None:
    """Nobody knows what it means."""
    with pytest.raises(ValueError, match="time zone"):
        await User.filter(seen_at=datetime(2026, 1, 1)).exists()
