"""`python -m bot api`: the billing API alone, as deploy/ starts it."""

from pathlib import Path

import aiohttp
import pytest

from tests.bot.api.processes import processes
from tests.bot.metrics.scraping import scraped
from tests.e2e.forking import Forker
from tests.world import on_sqlite

pytestmark = [pytest.mark.e2e, pytest.mark.thorough]


@on_sqlite
async def test_an_api_of_its_own_says_whether_it_is_ready(
    database: str, tmp_path: Path, forker: Forker
) -> None:
    """At METRICS_PORT, as every process of the bot; it counts requests, and polls nothing."""
    async with processes(tmp_path, database, 1, forker) as [api], aiohttp.ClientSession() as http:
        health = f"http://127.0.0.1:{api.metrics_port}/health"
        for path in ("", "/live", "/ready"):
            async with http.get(health + path) as response:
                assert (response.status, await response.json()) == (200, {"status": "ok"})
        async with http.get(f"{api.url}/v1/openapi.json") as response:
            assert response.status == 200
        async with http.get(f"{api.url}/v1/prices") as response:
            assert response.status == 401
        figures = await scraped(api.metrics_port)

    assert figures("bot_billing_requests_total", route="other", status="401") == 1
    assert figures("bot_workers") == 0
    assert "bot_updates_total" not in figures.names
