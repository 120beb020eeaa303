"""Telegram's list of Stars: one walk corrects the ledger after any lost updates."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.flows.stars_reconcile import reconcile
from bot.jobs.stars import check_stars
from bot.services.integrity.verify import verify
from bot.services.payments._invoice_payloads import ORDER, payload_for
from bot.services.payments.stars.payments import Payment
from bot.services.payments.stars.transactions import BookedPage
from bot.services.privacy.erasure import MIN_PSEUDONYM
from bot.services.registry import Services
from bot.ui.context import AppContext
from models import Charge, ChargeState, NoticeRow, StarRow
from tests.bot.flows.stars.list import StarList, both_ends
from tests.clock import Watch
from tests.database import newcomer

ALICE = 1001


async def ordered(services: Services) -> str:
    """The payload of Alice's order of 10 tokens for 450 Stars."""
    if await services.users.find(ALICE) is None:
        await newcomer(ALICE)
    return (await services.orders.open(ALICE, 10)).payload


async def test_a_payment_that_never_reached_us_is_credited(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """By its order, once, however often the list is walked."""
    telegram.pays("c1", await ordered(services), 450)

    walks = [await reconcile(app) for _ in range(10)]

    assert walks[0].booked == BookedPage(new=1, credited=1)
    assert [walk.booked for walk in walks[1:]] == [BookedPage()] * 9
    assert await services.ledger.balance(ALICE) == 10
    assert {walk.difference for walk in walks} == {0}


async def test_a_payment_of_somebody_we_never_saw_is_credited(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Bob pays Alice's forwarded invoice and both updates are lost: he is registered."""
    telegram.pays("c1", await ordered(services), 450, payer=1002)

    await reconcile(app)

    assert await services.ledger.balance(1002) == 10
    assert (await Charge.get(id="c1")).mismatch == "foreign_payer"


async def test_a_payment_that_we_know_changes_nothing(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Its update came first."""
    payload = await ordered(services)
    await services.payments.credit(Payment(ALICE, payload, "XTR", 450, "c1"))
    telegram.pays("c1", payload, 450)

    assert (await reconcile(app)).booked == BookedPage(new=1)
    assert await services.ledger.balance(ALICE) == 10


async def test_an_update_that_comes_after_the_walk_credits_nothing_more(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The charge id decides."""
    payload = await ordered(services)
    telegram.pays("c1", payload, 450)
    await reconcile(app)

    receipt = await services.payments.credit(Payment(ALICE, payload, "XTR", 450, "c1"))

    assert receipt.repeated
    assert await services.ledger.balance(ALICE) == 10


async def test_a_refund_made_outside_is_taken_back(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """A row with the id of its payment, in the other direction."""
    payload = await ordered(services)
    await services.payments.credit(Payment(ALICE, payload, "XTR", 450, "c1"))
    telegram.pays("c1", payload, 450)
    telegram.gives_back("c1", payload, 450)

    walk = await reconcile(app)

    assert walk.booked == BookedPage(new=2, taken_back=1)
    assert await services.ledger.balance(ALICE) == 0
    assert (await Charge.get(id="c1")).state is ChargeState.REFUNDED


async def test_rows_that_are_listed_after_an_erasing_name_the_pseudonym(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The payment and its refund: a row with the real id would say whose the pseudonym is."""
    payload = await ordered(services)
    await services.payments.credit(Payment(ALICE, payload, "XTR", 450, "c1"))
    await services.erasure.erase(ALICE, 10)
    telegram.pays("c1", payload, 450)
    telegram.gives_back("c1", payload, 450)

    await reconcile(app)

    payer = (await Charge.get(id="c1")).payer_id
    assert [row.user_id for row in await StarRow.all()] == [payer, payer]
    assert payer >= MIN_PSEUDONYM


async def test_a_payment_and_its_refund_that_both_never_reached_us_leave_nothing(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Credited and taken back; also where the list shows the refund first."""
    payload = await ordered(services)
    for newest_first, charge in ((False, "c1"), (True, "c2")):
        telegram.newest_first = newest_first
        telegram.pays(charge, payload, 450)
        telegram.gives_back(charge, payload, 450)

        await reconcile(app)

        assert await services.ledger.balance(ALICE) == 0
        assert (await Charge.get(id=charge)).state is ChargeState.REFUNDED


async def test_an_unknown_payload_is_listed_and_its_stars_are_due(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """No order to credit by: nothing is credited, nothing is dropped."""
    telegram.pays("c1", await payload_for(ORDER, 999_999), 77)

    assert (await reconcile(app)).booked == BookedPage(new=1, unexplained=1)
    assert (await Charge.get(id="c1")).state is ChargeState.REFUND_DUE
    page = await services.stars.page(only="odd")
    assert [(line.charge_id, line.stars, line.card) for line in page.rows] == [("c1", 77, True)]


OTHERS = {
    "a withdrawal": ("receiver", {"type": "fragment"}, "other"),
    "advertising": ("receiver", {"type": "telegram_ads"}, "other"),
    "a paid broadcast": ("receiver", {"type": "telegram_api", "request_count": 9}, "other"),
    "who knows": ("source", {"type": "other"}, "unexplained"),
    "a gift somebody bought": (
        "source",
        {
            "type": "user",
            "transaction_type": "gift_purchase",
            "user": {"id": 5, "is_bot": False, "first_name": "X"},
        },
        "unexplained",
    ),
}


@pytest.mark.parametrize("what", OTHERS)
async def test_what_is_no_payment_is_known_by_its_kind(
    app: AppContext, telegram: StarList, what: str
) -> None:
    """Nothing is credited for it."""
    direction, partner, state = OTHERS[what]
    telegram.moves(direction, "r1", 100, partner)

    await reconcile(app)

    assert (await StarRow.get(telegram_id="r1")).state == state
    assert not await Charge.exists()


@pytest.mark.thorough
@both_ends
async def test_250_rows_that_grow_while_they_are_read_are_all_booked_once(
    app: AppContext, services: Services, telegram: StarList, newest_first: bool
) -> None:
    """From whichever end the list begins; ten walks book nothing twice."""
    payload = await ordered(services)
    telegram.newest_first = newest_first
    for number in range(250):
        telegram.pays(f"c{number}", payload, 450)

    def grows() -> None:
        if len(telegram.rows) < 255:
            telegram.pays(f"late{len(telegram.rows)}", payload, 450)

    telegram.between = grows
    await reconcile(app)
    telegram.between = lambda: None
    walks = [await reconcile(app) for _ in range(10)]

    assert await StarRow.all().count() == len(telegram.rows)
    assert await services.ledger.balance(ALICE) == 10 * len(telegram.rows)
    assert walks[-1].booked == BookedPage()
    assert (await verify()).ok


@pytest.mark.thorough
@both_ends
async def test_a_walk_that_was_cut_off_is_completed_by_the_next(
    app: AppContext, services: Services, telegram: StarList, newest_first: bool
) -> None:
    """Telegram falls silent after the first page."""
    payload = await ordered(services)
    telegram.newest_first = newest_first
    for number in range(250):
        telegram.pays(f"c{number}", payload, 450)

    def silent() -> None:
        raise OSError("no answer")

    pages = iter([lambda: None, silent])
    telegram.between = lambda: next(pages)()
    with pytest.raises(OSError, match="no answer"):
        await reconcile(app)
    telegram.between = lambda: None
    await reconcile(app)

    assert await services.ledger.balance(ALICE) == 2500


async def test_a_balance_that_differs_from_the_list_is_shown(
    app: AppContext,
    services: Services,
    telegram: StarList,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A chargeback may take Stars without a row."""
    telegram.pays("c1", await ordered(services), 450)
    monkeypatch.setattr(StarList, "balance", property(lambda _: 400))

    await reconcile(app)

    summary = await services.stars.summary()
    assert (summary.balance, summary.difference) == (400, -50)


async def test_admins_are_told_of_what_was_put_right_and_of_nothing_else(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """A walk without news is silent."""
    await check_stars(app)
    assert await _told() == 0
    telegram.pays("c1", await ordered(services), 450)
    _passed(services, telegram, minutes=2)

    await check_stars(app)
    await check_stars(app)

    assert await _told() == 1


async def test_a_payment_whose_update_is_on_its_way_is_credited_without_alarm(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """Telegram lists it at once; its update may wait in the inbox, or be late by seconds."""
    telegram.pays("c1", await ordered(services), 450)
    _passed(services, telegram, seconds=30)

    await check_stars(app)

    assert await services.ledger.balance(ALICE) == 10
    assert await _told() == 0


async def test_a_payment_that_waits_in_the_inbox_is_no_alarm_either(
    app: AppContext, services: Services, telegram: StarList
) -> None:
    """The bot was down for an hour after it had kept the update."""
    telegram.pays("c1", await ordered(services), 450)
    await services.inbox.keep(7, "successful_payment", '{"telegram_payment_charge_id": "c1"}')
    _passed(services, telegram, hours=1)

    await check_stars(app)

    assert await services.ledger.balance(ALICE) == 10
    assert await _told() == 0


def _passed(services: Services, telegram: StarList, **since: float) -> None:
    """So long ago Telegram listed its last row."""
    watch: Watch = services.stars._now  # type: ignore[assignment]
    watch.moment = datetime.fromtimestamp(telegram.rows[-1]["date"], UTC) + timedelta(**since)


async def _told() -> int:
    return await NoticeRow.filter(text_key="stars-told-differences").count()
