"""Holds over HTTP: set aside, capture whole or in parts, release, expire."""

import csv
from pathlib import Path

import pytest

from bot.services.billing.limits import Limits
from bot.services.exports.ledger_csv import ExportProgress
from bot.services.ledger.ledger import Ledger
from models import ApiLink, LinkState, Transfer
from tests.bot.api.service import OLGA, Api, Service

pytestmark = pytest.mark.thorough


async def test_a_hold_is_captured(lab: Service, rich: int) -> None:
    """201 with the hold, then 200 with all of it captured; the ledger's keys name key and write."""
    held = await lab.hold(rich, 10, idem="order-1")
    assert held.status == 201
    assert held.body["state"] == "open"
    assert held.body["balance"] == 990

    captured = await lab.post(f"/v1/holds/{held.body['id']}/capture", idem="order-1-done")
    assert (captured.status, captured.body["state"]) == (200, "captured")
    assert captured.body["captured"] == 10
    keys = await Transfer.filter(ref=f"api:{lab.key_id}:order-1").order_by("id")
    assert [one.key for one in keys] == [
        f"api:{lab.key_id}:order-1:hold",
        f"api:{lab.key_id}:order-1-done:capture",
    ]
    assert await Ledger().balance(rich) == 990


async def test_a_hold_is_captured_in_parts_and_the_rest_released(lab: Service, rich: int) -> None:
    """3 and 4 of 10 are spent, 3 come back."""
    path = f"/v1/holds/{(await lab.hold(rich, 10)).body['id']}"
    for part in (3, 4):
        answer = await lab.post(f"{path}/capture", {"amount": part})
        assert (answer.status, answer.body["state"]) == (200, "open")
    released = await lab.post(f"{path}/release")
    assert released.body["state"] == "released"
    assert (released.body["captured"], released.body["released"]) == (7, 3)
    assert released.body["balance"] == 993
    assert (await lab.get(path)).body == released.body


async def test_parts_may_end_a_hold(lab: Service, rich: int) -> None:
    """The last part captures it; nothing is left to release."""
    path = f"/v1/holds/{(await lab.hold(rich, 10)).body['id']}"
    await lab.post(f"{path}/capture", {"amount": 6})
    done = await lab.post(f"{path}/capture", {"amount": 4})
    assert done.body["state"] == "captured"
    over = await lab.post(f"{path}/release")
    assert (over.code, over.body["state"]) == ("hold_not_open", "captured")


async def test_more_than_is_held_is_refused(lab: Service, rich: int) -> None:
    """409 says how many are left, and nothing moves."""
    path = f"/v1/holds/{(await lab.hold(rich, 10)).body['id']}"
    answer = await lab.post(f"{path}/capture", {"amount": 11})
    assert (answer.status, answer.code, answer.body["left"]) == (409, "amount_exceeds_hold", 10)


async def test_a_hold_expires(api: Api, lab: Service, rich: int) -> None:
    """After its time it cannot be captured, also before the chore; the chore gives it back."""
    held = await lab.hold(rich, 10, expires_in=60)
    api.watch.forward(seconds=61)
    late = await lab.post(f"/v1/holds/{held.body['id']}/capture")
    assert (late.code, late.body["state"]) == ("hold_not_open", "expired")

    await api.services.billing.outcomes.expire()
    assert (await lab.get(f"/v1/holds/{held.body['id']}")).body["state"] == "expired"
    assert await Ledger().balance(rich) == 1000


async def test_too_few_tokens_are_402(api: Api, rich: int) -> None:
    """The program learns how many are needed and available."""
    service = await api.connected(rich, daily_limit=5000, spend=Limits(600, 5000, 5000))
    await service.hold(rich, 600)
    answer = await service.hold(rich, 600)
    assert (answer.status, answer.code) == (402, "not_enough_tokens")
    assert (answer.body["needed"], answer.body["available"]) == (600, 400)


async def test_a_charge_is_refunded_in_parts(lab: Service, rich: int) -> None:
    """30 of 50, then what is left; more is refused."""
    charged = await lab.charge(rich, 50)
    assert (charged.status, charged.body["balance"]) == (201, 950)
    path = f"/v1/charges/{charged.body['id']}"
    assert (await lab.post(f"{path}/refund", {"amount": 30})).body["balance"] == 980
    more = await lab.post(f"{path}/refund", {"amount": 21})
    assert (more.code, more.body["left"]) == ("amount_exceeds_charge", 20)
    assert (await lab.post(f"{path}/refund")).body["refunded"] == 50
    assert (await lab.post(f"{path}/refund")).code == "amount_exceeds_charge"
    assert (await lab.get(path)).body["balance"] == 1000


async def test_the_export_names_the_service(
    api: Api, lab: Service, rich: int, tmp_path: Path
) -> None:
    """Each entry of a service's transfer has the key's number and its name."""
    await lab.charge(rich, 50)
    export = api.services.ledger_export
    progress = ExportProgress()
    written = await export.write(tmp_path, export.period("all"), actor=OLGA, progress=progress)
    with written.files[0].open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "charge"]
    assert [(row["service_id"], row["service"]) for row in rows] == [
        (str(lab.key_id), "Photo lab")
    ] * 2


async def test_an_erased_person_gets_nothing_back_from_services_late(
    api: Api, lab: Service, rich: int
) -> None:
    """Erasing ends the links and releases the holds first; a repetition is 410 from then on."""
    held = await lab.hold(rich, 10, idem="before")
    cost = await api.services.erasure.look(rich)
    assert cost.balance == 1000
    await api.services.erasure.erase(rich, 1000)

    assert (await lab.hold(rich, 10, idem="before")).code == "erased"
    path = f"/v1/holds/{held.body['id']}"
    assert [(await lab.get(path)).code, (await lab.post(f"{path}/capture")).code] == ["erased"] * 2
    assert (await lab.charge(rich, 1)).code == "not_connected"
    assert await ApiLink.filter(state=LinkState.CONNECTED).count() == 0


async def test_what_services_take_is_spent_on_the_persons_card(
    api: Api, lab: Service, rich: int
) -> None:
    """Charges less what was refunded, and what was captured; held tokens are not spent yet."""
    charge = await lab.charge(rich, 7)
    await lab.post(f"/v1/charges/{charge.body['id']}/refund", {"amount": 2})
    held = await lab.hold(rich, 10)
    await lab.post(f"/v1/holds/{held.body['id']}/capture", {"amount": 4})

    card = await api.services.people.card(rich)

    assert (card.balance, card.held, card.spent) == (985, 6, 9)
