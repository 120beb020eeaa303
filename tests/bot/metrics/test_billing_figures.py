"""Figures of the billing API: requests by route and status, their time, what waits."""

import aiohttp

from bot.services.billing.limits import Limits
from bot.services.billing.services import ServiceDraft
from tests.bot.api.service import OLGA, Service, served_by
from tests.bot.metrics.conftest import Watched
from tests.database import ALICE, give, newcomer
from tests.world import on_sqlite

MUCH = Limits(100, 100, 100)


@on_sqlite
async def test_requests_of_services_are_counted_by_route_and_status(watched: Watched) -> None:
    """Refused ones too; a route is its pattern, so nobody's id and no key becomes a label."""
    app = watched.world.app
    await give(await newcomer(ALICE), 50)
    made = await app.services.billing.services.make(ServiceDraft("Lab", "x", MUCH, own=True), OLGA)
    async with served_by(app) as url, aiohttp.ClientSession() as http:
        service = Service(http, url, made.id, made.secret)
        await service.hold(ALICE, 30)
        await service.hold(ALICE, 30)
        await service.get(f"/v1/accounts/{ALICE}")
        await service.get("/v1/accounts/1", Authorization="Bearer wrong")

    figures = await watched.figures()
    counted = {
        (one.labels["route"], one.labels["status"]): one.value
        for one in figures.samples
        if one.name == "bot_billing_requests_total"
    }
    assert counted == {
        ("/v1/holds", "201"): 1,
        ("/v1/holds", "402"): 1,
        ("/v1/accounts/{user}", "200"): 1,
        ("other", "401"): 1,
    }
    assert figures("bot_billing_request_seconds_count", route="/v1/holds") == 2
    assert figures("bot_queue_depth", queue="holds") == 1
    assert not {str(ALICE), made.secret, "Lab"} & figures.words
