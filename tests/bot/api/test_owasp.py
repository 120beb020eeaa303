"""OWASP API Security Top 10 (2023), risks 1 to 5: who sees and does what."""

import pytest

from bot.api.gate import MAX_BODY_BYTES, MAX_DENIALS
from bot.services.billing.limits import Limits
from bot.services.ledger.ledger import Ledger
from models import AuditEntry
from tests.bot.api.service import OLGA, Api, Service, serving
from tests.clock import Watch

pytestmark = pytest.mark.thorough


async def test_api1_holds_and_charges_of_others_do_not_exist(
    api: Api, lab: Service, rich: int
) -> None:
    """Broken object level authorization: another service's id is as unknown as none."""
    held = (await lab.hold(rich, 10)).body["id"]
    charged = (await lab.charge(rich, 10)).body["id"]
    link = (await lab.post("/v1/links", {"daily_limit": 5})).body["id"]
    other = await api.connected(rich)
    paths = [f"/v1/holds/{held}/capture", f"/v1/holds/{held}/release"]
    paths += [f"/v1/charges/{charged}/refund", f"/v1/charges/{held}/refund"]
    for path in paths:
        answer = await other.post(path)
        assert (answer.status, answer.code) == (404, "not_found"), path
    for path in (f"/v1/holds/{held}", f"/v1/charges/{charged}", f"/v1/links/{link}"):
        assert (await other.get(path)).code == "not_found"
    assert (await other.delete(f"/v1/links/{link}")).code == "not_found"
    assert (await lab.get(f"/v1/holds/{held}")).body["state"] == "open"


async def test_api1_people_who_connected_nothing_are_out_of_reach(
    lab: Service, stranger: int, rich: int
) -> None:
    """Whoever has not connected the service, and nobody at all, get the same answer."""
    for user in (stranger, 999_999):
        answers = [await lab.hold(user, 10), await lab.charge(user, 10)]
        answers += [await lab.get(f"/v1/accounts/{user}")]
        answers += [await lab.get(f"/v1/accounts/{user}/entries")]
        assert {(one.status, one.code) for one in answers} == {(403, "not_connected")}
        assert all("available" not in one.body for one in answers)


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer x", "Basic {secret}", "Bearer {other}"])
async def test_api2_only_the_whole_secret_opens(
    api: Api, lab: Service, rich: int, shown: str
) -> None:
    """Broken authentication: no key, a wrong form, another secret with the right lookup: 401."""
    other = lab.secret[:16] + ("A" if lab.secret[16] != "A" else "B") + lab.secret[17:]
    header = {"Authorization": shown.format(secret=lab.secret, other=other)}
    answer = await lab.get(f"/v1/accounts/{rich}", **header)
    assert (answer.status, answer.code) == (401, "unauthorized")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


async def test_api2_a_replaced_or_expired_secret_is_dead(api: Api, rich: int) -> None:
    """A new secret works at once and the old one no longer; a key's last day is its last."""
    service = await api.connected(rich, days=2)
    made = await api.services.billing.services.replace_secret(service.key_id, OLGA)
    assert (await service.hold(rich, 1)).code == "unauthorized"
    service.secret = made.secret
    assert (await service.hold(rich, 1)).status == 201
    api.watch.forward(days=2)
    assert (await service.hold(rich, 1)).code == "unauthorized"


async def test_api2_guesses_are_limited_by_address(api: Api, lab: Service, rich: int) -> None:
    """After so many wrong keys an address waits; good keys from it go on."""
    wrong = Service(api.http, api.url, 0, "bk_000000000000_" + "A" * 43)
    answers = [await wrong.get("/v1/prices") for _ in range(MAX_DENIALS.most + 1)]
    assert answers[0].status == 401
    assert (answers[-1].status, answers[-1].code) == (429, "rate_limited")
    assert int(answers[-1].headers["Retry-After"]) >= 1
    assert (await lab.get("/v1/prices")).status == 200


async def test_api2_a_key_is_bound_to_its_addresses(api: Api, rich: int) -> None:
    """A stolen secret is of no use elsewhere."""
    here = await api.service(addresses="127.0.0.0/8")
    elsewhere = await api.service(addresses="10.1.2.3")
    assert (await here.get("/v1/prices")).status == 200
    assert (await elsewhere.get("/v1/prices")).code == "address_not_allowed"


@pytest.mark.parametrize(
    "more",
    [{"state": "captured"}, {"captured": 0}, {"key_id": 1}, {"balance": 10**6}, {"id": 1}],
)
async def test_api3_no_member_is_taken_that_the_schema_lacks(
    lab: Service, rich: int, more: dict[str, object]
) -> None:
    """Broken property authorization (mass assignment): unknown members are refused."""
    assert (await lab.hold(rich, 10, **more)).code == "invalid_request"
    assert await Ledger().held(rich) == 0


async def test_api3_a_service_reads_only_what_is_its_own(api: Api, lab: Service, rich: int) -> None:
    """Entries of others, their reasons, and what others hold stay hidden; the operator sees all."""
    other = await api.connected(rich)
    own = await api.service(own=True)
    await lab.charge(rich, 10)
    await other.hold(rich, 20)
    path = f"/v1/accounts/{rich}"

    assert (await lab.get(path)).body["held"] == 0
    mine = (await lab.get(f"{path}/entries")).body["items"]
    assert [(one["kind"], one["amount"], one["balance_after"]) for one in mine] == [
        ("charge", -10, None)
    ]
    assert (await own.get(path)).body["held"] == 20
    everything = (await own.get(f"{path}/entries")).body["items"]
    assert [one["amount"] for one in everything] == [-20, -10, 1000]
    assert everything[0]["balance_after"] == 970


async def test_api4_bodies_and_rates_are_limited(rich: int, database: str) -> None:
    """Unrestricted consumption: a large body is not read, a fast key waits."""
    async with serving(Watch(), API_RATE="3/60") as api:
        service = await api.service()
        large = await service.send("POST", "/v1/holds", data=b" " * (MAX_BODY_BYTES + 1))
        assert (large.status, large.code) == (413, "body_too_large")
        first = await service.get("/v1/prices")
        assert first.headers["RateLimit-Policy"] == '"key";q=3;w=60'
        assert first.headers["RateLimit"].startswith('"key";r=1;t=')
        await service.get("/v1/prices")
        over = await service.get("/v1/prices")
        assert (over.status, over.code) == (429, "rate_limited")
        assert int(over.headers["Retry-After"]) <= 21
        assert over.headers["RateLimit-Policy"] == '"key";q=3;w=60'
        assert over.headers["RateLimit"] == '"key";r=0;t=60'


async def test_api4_a_body_without_a_length_is_limited_too(lab: Service) -> None:
    """Chunks are counted as they come."""

    async def chunks() -> object:
        for _ in range(20):
            yield b" " * 1024

    answer = await lab.send("POST", "/v1/holds", data=chunks())
    assert answer.code == "body_too_large"


async def test_api5_each_verb_needs_its_scope(api: Api, lab: Service, rich: int) -> None:
    """Broken function authorization: a key that may spend may not grant."""
    body = {"user": str(rich), "amount": 1, "reason": "gift"}
    answer = await lab.post("/v1/grants", body)
    assert (answer.status, answer.code, answer.body["scope"]) == (403, "scope_missing", "grant")


async def test_api5_a_key_that_may_only_read_moves_nothing(api: Api, rich: int) -> None:
    """Also with a person who has connected it: each verb that moves tokens is refused."""
    service = await api.connected(rich, spend=None)
    assert (await service.get(f"/v1/accounts/{rich}")).body["limits"]["left_today"] == 0
    body = {"user": str(rich), "amount": 1, "reason": "x"}
    writes = [("holds", body), ("charges", body), ("grants", body)]
    writes += [(path, {}) for path in ("holds/1/capture", "holds/1/release", "charges/1/refund")]
    for path, sent in writes:
        answer = await service.post(f"/v1/{path}", sent)
        assert (answer.status, answer.code) == (403, "scope_missing"), path
    assert await Ledger().balance(rich) == 1000


async def test_api5_a_grant_is_an_audited_adjustment(api: Api, rich: int) -> None:
    """Within limits of its own, in the audit log under the admin who made the key."""
    service = await api.connected(rich, grant=Limits(50, 60, 100))
    body = {"user": str(rich), "amount": 50, "reason": "gift"}
    granted = await service.post("/v1/grants", body)
    assert (granted.status, granted.body["balance"]) == (201, 1050)
    more = await service.post("/v1/grants", {**body, "amount": 11})
    assert (more.code, more.body["limit"], more.body["left"]) == (
        *("limit_exceeded", "user_per_day", 10),
    )
    entry = await AuditEntry.get(kind="api_grant")
    assert (entry.actor_id, entry.subject) == (OLGA, f"user:{rich}")
