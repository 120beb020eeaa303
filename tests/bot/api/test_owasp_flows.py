"""OWASP API Security Top 10 (2023), risks 6 to 10: races, addresses, faults. See test_owasp.py."""

import asyncio

import aiohttp
import pytest

from bot.services.billing.limits import Limits
from bot.services.billing.webhooks import BadWebhookAddress
from bot.services.ledger.ledger import Ledger
from models import User
from tests.bot.api.service import OLGA, Api, Service, nameless, serving
from tests.clock import Watch

pytestmark = pytest.mark.thorough


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
