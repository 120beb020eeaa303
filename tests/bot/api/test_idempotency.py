"""Idempotency keys: a repeated write has one effect and gets the same answer."""

import asyncio

import pytest

from bot.services.ledger.ledger import Ledger
from models import Transfer
from tests.bot.api.service import Api, Service

pytestmark = pytest.mark.thorough


async def test_a_repeated_write_gets_the_first_answer(lab: Service, rich: int) -> None:
    """Status and body are the first ones, though the balance is another by now."""
    first = await lab.hold(rich, 10, idem="once")
    await lab.charge(rich, 50)
    again = await lab.hold(rich, 10, idem="once")
    assert (again.status, again.body) == (first.status, first.body)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert await Ledger().balance(rich) == 940


async def test_every_write_is_repeatable(lab: Service, rich: int) -> None:
    """Captures, releases, refunds and links, also when what they end is over."""
    one, two = [(await lab.hold(rich, 10)).body["id"] for _ in range(2)]
    charged = (await lab.charge(rich, 10)).body["id"]
    link = (await lab.post("/v1/links", {"daily_limit": 5})).body["id"]
    writes = [
        (f"/v1/holds/{one}/capture", {"amount": 3}),
        (f"/v1/holds/{one}/capture", {}),
        (f"/v1/holds/{two}/release", {}),
        (f"/v1/charges/{charged}/refund", {}),
        ("/v1/links", {"daily_limit": 5}),
    ]
    for number, (path, body) in enumerate(writes):
        first, again = [await lab.post(path, body, idem=f"w{number}") for _ in range(2)]
        assert first.status in (200, 201), first
        assert (again.status, again.body) == (first.status, first.body)
    ended, again = [await lab.delete(f"/v1/links/{link}", idem="end") for _ in range(2)]
    assert again.body == ended.body
    assert await Ledger().balance(rich) == 990


async def test_another_request_with_the_same_key_is_409(lab: Service, rich: int) -> None:
    """Another amount, another path; nothing moves."""
    held = await lab.hold(rich, 10, idem="once")
    assert (await lab.hold(rich, 11, idem="once")).code == "idempotency_key_reused"
    other = await lab.post(f"/v1/holds/{held.body['id']}/capture", idem="once")
    assert (other.status, other.code) == (409, "idempotency_key_reused")
    assert await Ledger().balance(rich) == 990


async def test_a_declined_write_is_not_remembered(lab: Service, rich: int) -> None:
    """Too much now, enough later: the same key may be used again."""
    assert (await lab.hold(rich, 101, idem="later")).code == "limit_exceeded"
    assert (await lab.hold(rich, 100, idem="later")).status == 201


async def test_services_do_not_share_idempotency_keys(api: Api, lab: Service, rich: int) -> None:
    """Two services use the same one for their own writes."""
    other = await api.connected(rich)
    assert [(await one.hold(rich, 10, idem="1")).status for one in (lab, other)] == [201, 201]
    assert await Transfer.filter(kind="hold").count() == 2


async def test_a_key_must_be_given(lab: Service, rich: int) -> None:
    """A write without one is refused before anything else."""
    body = {"user": str(rich), "amount": 1, "reason": "x"}
    answer = await lab.send("POST", "/v1/holds", json=body)
    assert (answer.status, answer.code) == (422, "invalid_request")


@pytest.mark.parametrize("verb", ["hold", "capture"])
async def test_twenty_at_once_are_one(lab: Service, rich: int, verb: str) -> None:
    """The same write twenty times at one moment: one effect, twenty equal answers."""
    held = (await lab.hold(rich, 10)).body["id"]
    if verb == "hold":
        writes = [lab.hold(rich, 10, idem="rival") for _ in range(20)]
    else:
        path = f"/v1/holds/{held}/capture"
        writes = [lab.post(path, {"amount": 4}, idem="rival") for _ in range(20)]
    answers = await asyncio.gather(*writes)
    assert {one.status for one in answers} == {201 if verb == "hold" else 200}, answers
    assert all(one.body == answers[0].body for one in answers)
    assert await Ledger().held(rich) == (20 if verb == "hold" else 6)
