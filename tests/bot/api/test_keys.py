"""Keys over HTTP: dead at once everywhere, and each transfer in the ledger names its key."""

import pytest

from bot.services.billing.limits import Limits
from models import Transfer
from tests.bot.api.service import OLGA, Api, Service, serving
from tests.clock import Watch

pytestmark = pytest.mark.thorough


async def test_a_revoked_key_is_dead_on_every_server(database: str, rich: int) -> None:
    """No server remembers a key: the next request of any of them is refused."""
    watch = Watch()
    async with serving(watch) as one, serving(watch) as two:
        service = await one.service(own=True)
        elsewhere = Service(two.http, two.url, service.key_id, service.secret)
        assert {(await here.charge(rich, 1)).status for here in (service, elsewhere)} == {201}

        await one.services.billing.services.revoke(service.key_id, OLGA)
        for here in (service, elsewhere):
            assert (await here.charge(rich, 1)).code == "unauthorized"


async def test_every_write_is_a_transfer_with_the_keys_number(api: Api, rich: int) -> None:
    """In its own key and in its ref; a service's name is free text and stands in neither."""
    service = await api.service("api:999:x", own=True, grant=Limits(100, 100, 100))
    path = f"/v1/holds/{(await service.hold(rich, 9)).body['id']}"
    await service.post(f"{path}/capture", {"amount": 4})
    await service.post(f"{path}/release")
    whole = f"/v1/holds/{(await service.hold(rich, 9)).body['id']}"
    await service.post(f"{whole}/capture")
    charged = (await service.charge(rich, 5)).body["id"]
    await service.post(f"/v1/charges/{charged}/refund", {"amount": 2})
    await service.post("/v1/grants", {"user": str(rich), "amount": 3, "reason": "a gift"})

    moved = await Transfer.exclude(kind="stars").order_by("id")
    assert [one.kind for one in moved] == [
        *("hold", "capture_part", "void", "hold", "capture", "charge", "charge_refund", "grant"),
    ]
    mine = f"api:{service.key_id}:"
    assert [one.key for one in moved if not one.key.startswith(mine)] == []
    assert [one.key for one in moved if not str(one.ref).startswith(mine)] == []
