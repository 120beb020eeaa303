"""`verify` names what services cannot have done: rows, transfers and used limits that disagree."""

import pytest

from bot.services.billing.keys import GRANT, READ, SPEND, Key
from bot.services.billing.services import ServiceDraft
from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models import ApiKey
from models.db.sql import fetch
from tests.database import ALICE, give, newcomer
from tests.services.webhooks import MUCH, OLGA, Hooked, Today, billing_at

HOLD, CHARGE = 1, 2  # numbers of its operations


@pytest.fixture
async def service(raw_database: str) -> Hooked:
    """The operator's own: it holds 10 of Alice's tokens, has charged 20, and granted 5."""
    await give(await newcomer(ALICE), 1000)
    billing = billing_at(Today())
    made = await billing.services.make(ServiceDraft("Shop", "things", MUCH, MUCH, own=True), OLGA)
    key = Key(made.id, "Shop", frozenset((READ, SPEND, GRANT)), True, MUCH, MUCH)
    shop = Hooked(billing, key, "")
    await shop.hold(ALICE, 10, 900)
    await shop.charge(ALICE, 20, "charge")
    await billing.operations.grant(key, shop.write("grant"), shop.ask(ALICE, 5))
    assert await faults() == []
    return shop


async def faults() -> list[str]:
    """What verify says is wrong."""
    return [fault for check in (await verify()).checks for fault in check.faults]


async def test_tokens_that_the_ledger_did_not_move_are_named(service: Hooked) -> None:
    """A charge of 20 cannot have been 25."""
    await fetch(f"UPDATE api_operations SET amount = 25, captured = 25 WHERE id = {CHARGE}")

    named = await faults()
    assert (
        f"api_operations {CHARGE}: a charge of 25, 25 captured, 0 returned;"
        " the ledger moved 20, 20 and 0" in named
    )
    day = (await fetch("SELECT day FROM api_usage LIMIT 1"))[0]["day"]
    for user in (0, ALICE):  # the limits of all people and of hers
        place = f"api_usage {service.key.id}: key {service.key.id}, user {user}, {day}, spend"
        assert f"{place}: differs by 5 from its operations" in named


async def test_a_hold_that_is_over_in_one_place_only_is_named(service: Hooked) -> None:
    """Its row says captured; the tokens are still held."""
    await fetch(f"UPDATE api_operations SET captured = 10, state = 'captured' WHERE id = {HOLD}")

    named = await faults()
    assert f"api_operations {HOLD}: is captured, 10 captured and 0 returned of 10" in named
    assert (
        f"api_operations {HOLD}: a hold of 10, 10 captured, 0 returned;"
        " the ledger moved 10, 0 and 0" in named
    )


async def test_used_limits_that_are_no_sum_of_operations_are_named(service: Hooked) -> None:
    """A key could spend what is missing there once more."""
    await fetch("UPDATE api_usage SET tokens = tokens - 1 WHERE scope = 'grant' AND user_id = 0")

    [fault] = await faults()
    assert fault.startswith(f"api_usage {service.key.id}: key {service.key.id}, user 0, ")
    assert fault.endswith(", grant: differs by 1 from its operations")


async def test_a_transfer_of_no_operation_is_named(service: Hooked) -> None:
    """Somebody moved tokens in the name of a service."""
    await Ledger().transfer(
        source=wallet(ALICE),
        target=system(Purpose.SPENT),
        amount=7,
        kind=Kind.CHARGE,
        key="api:1:forged:charge",
        ref="api:1:forged",
    )

    [fault] = await faults()
    assert fault.endswith(
        "api:1:forged:charge is a charge of no operation of a service, or of another person"
    )


async def test_an_operation_of_another_key_is_named(service: Hooked) -> None:
    """Each transfer names the key that moved it."""
    other = await service.billing.services.make(ServiceDraft("Other", "x", MUCH), OLGA)
    await fetch(f"UPDATE api_operations SET key_id = {other.id} WHERE id = {CHARGE}")

    assert any(fault.endswith(f":charge does not name key {other.id}") for fault in await faults())
    assert await ApiKey.all().count() == 2


async def test_a_grant_that_the_audit_log_has_not_is_named(service: Hooked) -> None:
    """Tokens were given and nobody answers for them."""
    await fetch(f"UPDATE api_operations SET kind = 'grant' WHERE id = {CHARGE}")

    assert f"users {ALICE}: got 2 grants, the audit log has 1" in await faults()
