"""Two databases of one bot: neither credits the payments of the other."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.flows.stars_reconcile import reconcile
from bot.jobs.stars import call_refunds, check_stars
from bot.services.payments.stars.checkout_errors import NoSuchOrder
from bot.services.payments.stars.orders import Offer
from bot.services.payments.stars.payments import Payment
from bot.services.registry import Services
from bot.ui.context import AppContext
from models import (
    Charge,
    ChargeState,
    DatabaseId,
    NoticeRow,
    Order,
    StarRefund,
    StarRow,
    Transfer,
    User,
)
from tests.bot.flows.stars.conftest import OLGA
from tests.bot.flows.stars.list import StarList
from tests.database import newcomer

pytestmark = pytest.mark.thorough

ALICE = 1001
OTHER = "0123456789abcdef"


async def offered(services: Services) -> Offer:
    """Alice's order of 10 tokens for 450 Stars."""
    await newcomer(ALICE)
    return await services.orders.open(ALICE, 10)


async def of_before(offer: Offer, telegram: StarList) -> str:
    """The payload of an invoice made before databases had names; the order is as old."""
    await DatabaseId.filter(id=1).update(orders_before=offer.id)
    listed = datetime.fromtimestamp(telegram.next_second(), UTC)
    await Order.filter(id=offer.id).update(created_at=listed - timedelta(minutes=1))
    return f"order:{offer.id}"


async def told(text: str) -> list[NoticeRow]:
    """The notices of this kind."""
    return await NoticeRow.filter(text_key=text)


async def test_a_payload_names_its_database_and_fits_telegrams_limit(services: Services) -> None:
    """128 bytes at most."""
    offer = await offered(services)

    name = (await DatabaseId.get(id=1)).name
    assert offer.payload == f"order:{name}:{offer.id}"
    assert len(f"order:{name}:{2**63}".encode()) <= 128


@pytest.mark.parametrize("payload", ["order:{other}:{id}", "order:{id}", "crypto:{own}:{id}"])
async def test_an_invoice_of_another_database_is_not_checked_out_and_not_credited(
    services: Services, payload: str
) -> None:
    """Its number and price are those of our order: still it is another one's."""
    offer = await offered(services)
    own = (await DatabaseId.get(id=1)).name
    theirs = payload.format(other=OTHER, own=own, id=offer.id)
    payment = Payment(ALICE, theirs, "XTR", 450, "c1")

    with pytest.raises(NoSuchOrder):
        await services.payments.check(payment)
    receipt = await services.payments.credit(payment)

    assert (receipt.tokens, receipt.mismatch) == (0, "unknown_order")
    assert (await Order.get(id=offer.id)).state == "open"


@pytest.mark.parametrize("payload", ["order:{other}:{id}", "order:{id}"])
async def test_a_listed_payment_of_another_database_pays_no_order_of_ours(
    app: AppContext, services: Services, telegram: StarList, payload: str
) -> None:
    """Also where the walk was cut off after the order was made."""
    offer = await offered(services)
    telegram.pays("c1", payload.format(other=OTHER, id=offer.id), 450)

    walk = await reconcile(app)

    assert (walk.booked.foreign, walk.booked.credited) == (1, 0)
    assert (await Order.get(id=offer.id)).state == "open"
    assert not await Charge.exists()


@pytest.mark.parametrize("newest_first", [False, True])
async def test_beside_an_old_list_an_empty_database_tells_nobody_but_the_admins_once(
    app: AppContext, telegram: StarList, newest_first: bool
) -> None:
    """60 payments of before, some of them refunded: one notice, no person, no charge."""
    telegram.newest_first = newest_first
    for number in range(60):
        telegram.pays(f"c{number}", f"order:{number + 1}", 450, payer=5000 + number)
    for number in range(10):
        telegram.gives_back(f"c{number}", f"order:{number + 1}", 450, payer=5000 + number)

    for _ in range(3):
        await check_stars(app)

    (notice,) = await NoticeRow.all()
    assert (notice.user_id, notice.text_key) == (OLGA, "stars-told-foreign")
    assert '"payments": 50' in notice.filling
    assert '"stars": 22500' in notice.filling
    assert not await Charge.exists()
    assert not await User.exists()


async def test_admins_are_told_again_only_of_more_payments_of_another_database(
    app: AppContext, telegram: StarList
) -> None:
    """A second program with the same token goes on selling."""
    for number in range(2):
        telegram.pays(f"c{number}", "pack-of-somebody", 450)
        await check_stars(app)
        await check_stars(app)

    assert len(await told("stars-told-foreign")) == 2


async def test_an_admin_may_refund_a_payment_of_another_database(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """By a deed of their own: looking at it writes nothing down."""
    telegram.pays("c1", f"order:{OTHER}:7", 450)
    await reconcile(app)
    (line,) = (await services.stars.page(only="foreign")).rows
    charge_id = await services.stars.charge_of(line.id)
    standing = await services.refunds.look(charge_id)
    assert (standing.state, standing.stars, standing.possible) == ("foreign", 450, True)
    assert not await Charge.exists()

    await services.refunds.ask(charge_id, OLGA)
    await call_refunds(app)

    assert (await Charge.get(id="c1")).state is ChargeState.REFUNDED
    assert (await StarRefund.get()).state == "done"
    assert (await services.stars.summary()).foreign == 0
    assert not await Transfer.exists()


async def test_an_invoice_of_before_is_credited_once(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """It was open when its database got a name. Nothing proves that a second payment is ours."""
    offer = await offered(services)
    payload = await of_before(offer, telegram)
    first = Payment(ALICE, payload, "XTR", 450, "c1")
    await services.payments.check(first)

    await services.payments.credit(first)
    second = await services.payments.credit(Payment(ALICE, payload, "XTR", 450, "c2"))

    assert (second.tokens, second.mismatch) == (0, "paid_before")
    assert await services.ledger.balance(ALICE) == 10
    assert (await Charge.get(id="c2")).state is ChargeState.REFUND_DUE


async def test_a_lost_payment_of_an_invoice_of_before_is_credited_from_the_list(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Its update never came."""
    offer = await offered(services)
    telegram.pays("c1", await of_before(offer, telegram), 450)

    walk = await reconcile(app)

    assert walk.booked.credited == 1
    assert await services.ledger.balance(ALICE) == 10


async def test_a_payment_from_before_its_order_was_made_is_another_databases(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The number fits an old order of ours, the moment does not."""
    offer = await offered(services)
    payload = await of_before(offer, telegram)
    telegram.pays("c1", payload, 450)
    telegram.rows[-1]["date"] -= 2 * 86_400

    walk = await reconcile(app)

    assert (walk.booked.foreign, walk.booked.credited) == (1, 0)


async def test_an_order_of_after_is_never_paid_by_a_payload_of_before(services: Services) -> None:
    """Only orders that were there when the database got its name."""
    await newcomer(ALICE)
    old = await services.orders.open(ALICE, 10)
    await DatabaseId.filter(id=1).update(orders_before=old.id)
    await Order.filter(id=old.id).update(state="expired")
    new = await services.orders.open(ALICE, 10)
    assert new.id > old.id

    with pytest.raises(NoSuchOrder):
        await services.payments.check(Payment(ALICE, f"order:{new.id}", "XTR", 450))


async def test_rows_of_another_databases_payments_are_kept_with_their_person(
    app: AppContext, telegram: StarList
) -> None:
    """Whom the Stars would go back to."""
    telegram.pays("c1", f"order:{OTHER}:7", 450, payer=5000)

    await reconcile(app)

    row = await StarRow.get()
    assert (row.user_id, row.state) == (5000, "foreign")
