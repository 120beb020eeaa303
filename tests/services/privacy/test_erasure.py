"""Erasing a person: no data of them is found, and the ledger is still right."""

from typing import Any

import pytest
from tortoise.exceptions import IntegrityError

from bot.services.admin.audit import Audit
from bot.services.generation.requests import job_of
from bot.services.ledger.ledger import Kind, Ledger, Purpose
from bot.services.ledger.statements import Statements
from bot.services.messaging.outbox import Notice, Outbox
from bot.services.payments.crypto_pay.orders import SETTLED_AFTER
from bot.services.payments.methods import PURCHASE_KINDS, REFUND_KINDS
from bot.services.people.directory import People
from bot.services.privacy.erasure import MIN_PSEUDONYM, CannotEraseBanned, Erasure
from models import (
    Account,
    AuditEntry,
    BroadcastContent,
    BroadcastRecipient,
    BroadcastRow,
    Charge,
    CryptoOrder,
    Generation,
    GenerationPicture,
    Order,
    Topup,
    Transfer,
    User,
)
from tests.clock import Watch
from tests.database import give
from tests.services.erased import ADMIN, ALICE, SECRETS, comes_by, erasure_with, everything, lives

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def erasing(watch: Watch) -> Erasure:
    return erasure_with((ADMIN,), watch)


async def test_nothing_that_names_the_person_is_left(watch: Watch, erasing: Erasure) -> None:
    """No id, no name, no word, in any table; the ledger verifies (the fixture asks)."""
    await lives(watch)
    before = await everything()

    await erasing.erase(ALICE, 22)

    left = await everything()
    assert [word for word in SECRETS if word not in before] == []
    assert [word for word in SECRETS if word in left] == []


async def test_pictures_broadcasts_coins_and_notices_lose_what_names(
    watch: Watch, erasing: Erasure
) -> None:
    """A row of each table that other rules fill: kept and emptied, or gone."""
    await comes_by(watch)
    await has_a_picture(watch)
    await got_a_broadcast(watch)
    ended = watch() - SETTLED_AFTER
    await CryptoOrder.create(
        user_id=ALICE, tokens=1, amount_rub=1, state="expired", expires_at=ended, link="adelaida"
    )
    await Outbox(watch).put(Notice("k", ALICE, "receipts-paid", {"name": "adelaida"}))
    before = await everything()

    await erasing.erase(ALICE, 0)

    left = await everything()
    assert [word for word in SECRETS if word in left] == []
    assert all(word in before for word in ("adelaida", "my secret words"))
    assert await Generation.all().count() == await BroadcastRecipient.all().count() == 1


async def has_a_picture(watch: Watch) -> None:
    """Drawn, paid for and delivered."""
    words = {"prompt": "my secret words", "chat_id": ALICE, "file_id": "adelaida"}
    picture = await Generation.create(
        user_id=ALICE, tokens=1, state="delivered", created_at=watch(), **words
    )
    await give(ALICE, 1)
    await Ledger().hold(ALICE, 1, job=job_of(picture.id))
    await Ledger().capture(job_of(picture.id))
    await GenerationPicture.create(generation_id=picture.id, jpeg=b"adelaida")


async def got_a_broadcast(watch: Watch) -> None:
    """Sent by the admin to everybody."""
    about = {"operation": "o", "author_id": ADMIN, "audience": "all", "paid": False}
    broadcast = await BroadcastRow.create(
        **about, state="done", created_at=watch(), starts_at=watch()
    )
    said = {"language": "en", "chat_id": ADMIN, "message_ids": "1", "kind": "text"}
    content = await BroadcastContent.create(
        broadcast_id=broadcast.id, **said, excerpt="", buttons="[]"
    )
    await BroadcastRecipient.create(
        broadcast_id=broadcast.id,
        user_id=ALICE,
        chat_id=ALICE,
        content_id=content.id,
        state="sent",
    )


async def test_the_books_belong_to_a_pseudonym(watch: Watch, erasing: Erasure) -> None:
    """Its balance is given up by a transfer; orders, payments and requests go with it."""
    await lives(watch)

    await erasing.erase(ALICE, 22)

    row = await User.get(erased_at__isnull=False)
    assert row.id >= MIN_PSEUDONYM
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


async def test_admins_still_see_the_account(watch: Watch, erasing: Erasure) -> None:
    """The card of the pseudonym opens: numbers without a name."""
    await lives(watch)
    await erasing.erase(ALICE, 22)
    row = await User.get(erased_at__isnull=False)

    card = await People(Statements(), (*PURCHASE_KINDS, *REFUND_KINDS), watch).card(row.id)

    assert (card.name, card.balance, card.bought) == ("—", 0, 10)


async def test_the_audit_log_can_be_emptied_of_words_and_not_rewritten(watch: Watch) -> None:
    """The triggers let nothing through but what erasing does."""
    await Audit(watch).record(ADMIN, "ban", f"user:{ALICE}", after={"reason": "spam"})
    forged: list[dict[str, Any]] = [
        {"kind": "note"},
        {"actor_id": 1},
        {"after": '{"reason": "other"}'},
        {"subject": "user:2", "before": "{}", "after": "{}"},
        {"subject": "topup:1", "before": "{}", "after": "{}"},
    ]
    for change in forged:
        with pytest.raises(IntegrityError):
            await AuditEntry.all().update(**change)
    with pytest.raises(IntegrityError):
        await AuditEntry.all().delete()

    assert (
        await AuditEntry.all().update(subject=f"user:{MIN_PSEUDONYM}", before="{}", after="{}") == 1
    )


async def test_a_banned_person_is_not_erased(watch: Watch, erasing: Erasure) -> None:
    """Whoever asks, by whatever screen: coming back must not lift a ban."""
    await comes_by(watch)
    await User.filter(id=ALICE).update(banned_at=watch())

    with pytest.raises(CannotEraseBanned):
        await erasing.look(ALICE)
    with pytest.raises(CannotEraseBanned):
        await erasing.erase(ALICE, 0)

    await comes_by(watch)
    assert (await User.get(id=ALICE)).banned_at
