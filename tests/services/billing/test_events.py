"""Events for services: each one once, with its content, to services that may know it."""

import pytest

from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Ledger
from bot.services.registry import Billing
from models import ApiKey, ApiLink, WebhookEvent
from models.db.transactions import transaction
from tests.database import ALICE, give, newcomer
from tests.services.erased import erasure_with
from tests.services.webhooks import OLGA, Today, billing_at, hooked


async def test_a_credit_is_told_to_who_is_connected(billing: Billing, rich: int) -> None:
    """Who the person is, how much came, the balance after it, the number of the entry."""
    lab = await hooked(billing)
    link_id = await lab.connect(rich)
    await give(rich, 7)
    assert (await lab.told())[-1] == (
        "balance.credited",
        {"user_id": rich, "link_id": link_id, "amount": 7, "balance": 1007, "entry": 2},
    )


async def test_a_credit_is_told_to_nobody_else(billing: Billing, rich: int, stranger: int) -> None:
    """Neither of strangers, nor after the end of a link, nor to a revoked key."""
    lab, other = await hooked(billing), await hooked(billing, name="Other")
    link_id = await lab.connect(rich)
    await give(stranger, 5)
    assert [kind for kind, _ in await lab.told()] == ["link.created"]
    assert await other.told() == []

    await billing.links.disconnect(rich, link_id)
    await give(rich, 5)
    assert [kind for kind, _ in await lab.told()] == ["link.created", "link.removed"]

    await lab.connect(rich, "2")
    await billing.services.revoke(lab.key.id, OLGA)
    await give(rich, 5)
    assert [kind for kind, _ in await lab.told()][2:] == ["link.created"]


async def test_the_operators_own_service_hears_of_everybody(billing: Billing, rich: int) -> None:
    """Without a link."""
    own = await hooked(billing, own=True)
    await give(rich, 7)
    told = {"user_id": rich, "amount": 7, "balance": 1007, "entry": 2}
    assert await own.told() == [("balance.credited", told)]


async def test_what_comes_back_from_a_hold_is_no_credit(billing: Billing, rich: int) -> None:
    """It was the person's all the time; what a service gives back is one."""
    own = await hooked(billing, own=True)
    ledger = Ledger()
    await ledger.hold(rich, 100, job="a picture")
    await ledger.void("a picture")
    assert await own.told() == []


async def test_a_low_balance_is_told_once_until_it_rises(billing: Billing, rich: int) -> None:
    """When it falls below the threshold; not again while it stays below; again after it rose."""
    own = await hooked(billing, own=True)
    await billing.webhooks.set_low(own.key.id, "100", OLGA)
    await own.charge(rich, 900, "one")
    assert await own.told() == []
    await own.charge(rich, 1, "two")
    await own.charge(rich, 9, "three")
    low = {"user_id": rich, "amount": 1, "balance": 99, "entry": 3}
    assert await own.told() == [("balance.low", low)]

    await give(rich, 50)
    await own.charge(rich, 50, "four")
    assert [kind for kind, _ in await own.told()] == [
        *("balance.low", "balance.credited", "balance.low"),
    ]


async def test_no_threshold_tells_nothing(billing: Billing, rich: int) -> None:
    """0 is never."""
    own = await hooked(billing, own=True)
    await billing.webhooks.set_low(own.key.id, "0", OLGA)
    await own.charge(rich, 1000, "all")
    assert await own.told() == []


async def test_links_are_told(billing: Billing, rich: int) -> None:
    """Connected, replaced by another link, ended by the service."""
    lab = await hooked(billing)
    first = await lab.connect(rich, "1")
    second = await lab.connect(rich, "2")
    await billing.links.end(lab.key, lab.write("end"), second, bot="demo_bot")
    assert await lab.told() == [
        ("link.created", {"user_id": rich, "link_id": first}),
        ("link.removed", {"user_id": rich, "link_id": first}),
        ("link.created", {"user_id": rich, "link_id": second}),
        ("link.removed", {"user_id": rich, "link_id": second}),
    ]


async def test_a_question_that_nobody_answered_is_no_link(billing: Billing, rich: int) -> None:
    """Its end is told to nobody."""
    lab = await hooked(billing)
    await billing.links.ask(lab.key, lab.write("ask"), 10, "", bot="demo_bot")
    asked = await ApiLink.get()
    await billing.links.end(lab.key, lab.write("end"), asked.id, bot="demo_bot")
    assert await lab.told() == []


async def test_a_hold_that_expired_is_told(billing: Billing, rich: int, today: Today) -> None:
    """With what went back; also after the person has disconnected: the hold is the service's."""
    lab = await hooked(billing)
    link_id = await lab.connect(rich)
    hold_id = await lab.hold(rich, 30, 60)
    await billing.links.disconnect(rich, link_id)
    today.forward(seconds=61)
    await billing.outcomes.expire()
    await billing.outcomes.expire()
    assert (await lab.told())[2:] == [
        ("hold.expired", {"user_id": rich, "hold_id": hold_id, "amount": 30})
    ]


async def test_an_erased_person_is_told_to_who_knew_them(
    billing: Billing, rich: int, today: Today
) -> None:
    """To connected and own services; all earlier events about the person are gone."""
    lab, own = await hooked(billing), await hooked(billing, own=True, name="Own")
    other = await hooked(billing, name="Other")
    link_id = await lab.connect(rich)
    await give(rich, 7)
    await erasure_with((OLGA,), today).erase(rich, 1007)
    assert await lab.told() == [("user.erased", {"erased_id": rich, "link_id": link_id})]
    assert await own.told() == [("user.erased", {"erased_id": rich})]
    assert await other.told() == []


async def test_what_is_rolled_back_is_not_told(billing: Billing, rich: int) -> None:
    """The event is a part of what it tells of."""
    own = await hooked(billing, own=True)

    async def fails() -> None:
        await give(rich, 7)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await transaction(fails)
    assert await own.told() == []


async def test_an_expired_key_hears_nothing(billing: Billing, rich: int, today: Today) -> None:
    """As it may ask nothing."""
    own = await hooked(billing, own=True)
    await ApiKey.filter(id=own.key.id).update(expires_at=today())
    await give(rich, 7)
    assert await WebhookEvent.all().count() == 0


async def test_verify_names_an_event_that_is_not_in_the_ledger(
    raw_database: str, today: Today
) -> None:
    """A service would believe in tokens that nobody has."""
    own = await hooked(billing_at(today), own=True)
    await give(await newcomer(ALICE), 7)
    await WebhookEvent.all().update(amount=70)
    event = await WebhookEvent.get(webhook_id=await own.number())
    faults = [fault for check in (await verify()).checks for fault in check.faults]
    assert faults == [
        f"webhook_events {event.id}: balance.credited of 70, then 7, is not entry 1 of user {ALICE}"
    ]
