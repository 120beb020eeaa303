"""OWASP API Security Top 10 (2023), each risk as tests against the served API."""

import asyncio

import aiohttp
import pytest

from bot.api.gate import MAX_BODY_BYTES, MAX_DENIALS
from bot.services.billing.limits import Limits
from bot.services.billing.webhooks import BadWebhookAddress
from bot.services.ledger.ledger import Ledger
from models import AuditEntry, User
from tests.bot.api.service import OLGA, Api, Service, nameless, serving
from tests.clock import Watch


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


async def test_api6_fifty_racing_requests_pass_no_limit(api: Api, rich: int) -> None:
    """Unrestricted business flows: of 50 charges of 10 at once, the person's 200 a day allow 20."""
    service = await api.connected(rich, daily_limit=200)
    answers = await asyncio.gather(*(service.charge(rich, 10) for _ in range(50)))
    assert sum(one.status == 201 for one in answers) == 20
    assert {one.code for one in answers if one.status != 201} == {"limit_exceeded"}
    assert await Ledger().balance(rich) == 800


async def test_api6_fifty_racing_requests_on_many_people_pass_no_limit(
    api: Api, rich: int, stranger: int
) -> None:
    """The limit of the key in all: 300 a day, whoever pays."""
    service = await api.service(own=True, spend=Limits(10, 300, 300))
    people = [rich, stranger] * 25
    answers = await asyncio.gather(*(service.charge(user, 10) for user in people))
    assert sum(one.status == 201 for one in answers) == 30
    assert {one.body["limit"] for one in answers if one.status != 201} <= {
        *("key_per_day", "user_per_day"),
    }


async def test_api6_what_comes_back_does_not_count(lab: Service, api: Api, rich: int) -> None:
    """Released and refunded tokens are free again; the next day begins anew."""
    service = await api.connected(rich, daily_limit=100)
    held = await service.hold(rich, 100)
    assert (await service.charge(rich, 1)).body["limit"] == "person_per_day"
    await service.post(f"/v1/holds/{held.body['id']}/release")
    charged = await service.charge(rich, 100)
    await service.post(f"/v1/charges/{charged.body['id']}/refund", {"amount": 40})
    assert (await service.charge(rich, 41)).body["left"] == 40
    api.watch.forward(days=1)
    assert (await service.charge(rich, 100)).status == 201


async def test_api6_a_revoked_key_and_a_disconnected_person_stop_at_once(
    api: Api, lab: Service, rich: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also for a request that was let in before: the transaction looks again."""
    links, asked = api.services.billing.links, await lab.post("/v1/links", {"daily_limit": 50})
    await links.connect(rich, asked.body["id"], 50)
    key = await api.services.billing.authentication.key(lab.secret, "127.0.0.1")
    await links.disconnect(rich, asked.body["id"])
    assert (await lab.charge(rich, 1)).code == "not_connected"
    await api.connect(lab, rich)
    assert (await lab.charge(rich, 1)).status == 201

    async def let_in_before(_shown: str, _address: str) -> object:
        return key

    await api.services.billing.services.revoke(lab.key_id, OLGA)
    assert (await lab.charge(rich, 1)).code == "unauthorized"
    monkeypatch.setattr(api.services.billing.authentication, "key", let_in_before)
    assert (await lab.charge(rich, 1)).code == "unauthorized"
    assert await Ledger().balance(rich) == 999


async def test_api6_a_banned_person_is_not_charged(api: Api, lab: Service, rich: int) -> None:
    """Nothing new; what is held may still be captured or released."""
    held = (await lab.hold(rich, 10)).body["id"]
    await User.filter(id=rich).update(banned_at=api.watch())
    assert (await lab.charge(rich, 10)).code == "account_banned"
    assert (await lab.post(f"/v1/holds/{held}/release")).status == 200


async def test_api7_no_request_names_an_address_that_is_fetched() -> None:
    """Server side request forgery: no schema of /v1 takes a URL; links are made by us."""
    from bot.api import schemas

    taken = [schemas.NewHold, schemas.NewCharge, schemas.NewLink, schemas.Part]
    names = {name for model in taken for name in model.model_fields}
    assert names == {"user", "amount", "reason", "expires_in", "daily_limit", "reference"}


async def test_api7_no_webhook_leads_inside(api: Api, lab: Service) -> None:
    """Nor to a name that resolves to such an address: tests/integrations/test_webhook_sender.py."""
    for host in ("169.254.169.254", "127.0.0.1", "[::ffff:10.0.0.1]", "2130706433", "x.org@[::1]"):
        with pytest.raises(BadWebhookAddress):
            await api.services.billing.webhooks.set_address(lab.key_id, f"https://{host}/", OLGA)


async def test_api8_no_browser_of_another_site_reads_answers(lab: Service) -> None:
    """Misconfiguration: no CORS, no server name, nothing cached, no traceback, JSON alone."""
    origin = {"Origin": "https://evil.example"}
    answer = await lab.get("/v1/prices", **origin)
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]
    assert "Server" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    asked = await lab.send("OPTIONS", "/v1/holds", headers=origin)
    assert (asked.status, asked.code) == (405, "method_not_allowed")
    assert (await lab.get("/v1/holds/../../etc/passwd")).code == "not_found"


async def test_api8_a_fault_tells_nothing(
    api: Api, lab: Service, rich: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """500 with an id to ask about; the exception's words stay in the log."""

    async def broken(*_: object) -> None:
        raise RuntimeError("password=hunter2")

    monkeypatch.setattr(api.services.billing.accounts, "read", broken)
    answer = await lab.get(f"/v1/accounts/{rich}", **{"X-Request-Id": "my-id"})
    assert (answer.status, answer.code) == (500, "internal_error")
    assert answer.body["request_id"] == answer.headers["X-Request-Id"] == "my-id"
    assert "hunter2" not in str(answer.body)


async def test_api9_everything_served_is_in_the_schema(api: Api) -> None:
    """Improper inventory: OpenAPI 3.1 names every route; each demands the key."""
    async with api.http.get(f"{api.url}/v1/openapi.json") as response:
        schema = await response.json()
    assert schema["openapi"].startswith("3.1")
    assert schema["security"] == [{"key": []}]
    async with aiohttp.ClientSession() as nobody:
        for path, operations in schema["paths"].items():
            real = path.replace("{user}", "1").replace("{link_id}", "lnk_" + "A" * 22)
            real = real.replace("{hold_id}", "1").replace("{charge_id}", "1")
            for method in operations:
                async with nobody.request(method, api.url + real) as response:
                    assert response.status in (401, 429), (method, path)


async def test_api10_a_telegram_that_is_away_stops_no_money(database: str, rich: int) -> None:
    """Unsafe consumption: without the bot's name a link is 503, and everything else works."""
    async with serving(Watch(), nameless) as api:
        service = await api.service(own=True)
        answer = await service.post("/v1/links", {"daily_limit": 1})
        assert (answer.status, answer.code) == (503, "unavailable")
        assert answer.headers["Retry-After"]
        assert (await service.charge(rich, 1)).status == 201
