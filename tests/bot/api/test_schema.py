"""Schemathesis: valid and invalid requests from the served OpenAPI, with all its checks."""

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest

from bot.services.billing.limits import Limits
from tests.bot.api.service import Api, Service
from tests.database import give
from tests.world import on_sqlite

pytestmark = pytest.mark.thorough

MUCH = Limits(10**9, 10**9, 10**9)
TEST_S, SOAK_S = 60, 1200
HOOKS = Path(__file__).with_name("schemathesis_hooks.py")
CONFIG = """
hooks = "{hooks}"
[parameters]
"path.user" = "{user}"
[checks.positive_data_acceptance]  # the usual statuses, and a link that the service has deleted
expected-statuses = ["2xx", "3xx", "401", "403", "404", "409", "410", "429", "5xx"]
"""


@pytest.fixture
async def able(api: Api, rich: int) -> Service:
    """The operator's own service, which may do everything to everybody; Alice has enough."""
    await give(rich, 10**9)
    return await api.service(own=True, spend=MUCH, grant=MUCH)


async def nothing_found(api: Api, service: Service, folder: Path, user: int, *options: str) -> None:
    """Run it in a process of its own; what it finds fails the test."""
    config = folder / "schemathesis.toml"
    config.write_text(CONFIG.format(user=user, hooks=HOOKS))
    command = (sys.executable, "-m", "schemathesis.cli", "--config-file", str(config), "run")
    process = await asyncio.create_subprocess_exec(
        *command,
        f"{api.url}/v1/openapi.json",
        *("--header", f"Authorization: Bearer {service.secret}", "--checks", "all"),
        *("--seed", "1", "--no-color", "--warnings", "off", *options),
        cwd=folder,
        env={**os.environ, "SCHEMATHESIS_USER": str(user)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    print(said.decode()[-4000:])
    assert process.returncode == 0, said.decode()[-8000:]


@on_sqlite
@pytest.mark.thorough
async def test_schemathesis_finds_nothing(
    api: Api, able: Service, rich: int, tmp_path: Path
) -> None:
    """All phases within a minute; the last two, random requests and their chains, fill it."""
    await nothing_found(api, able, tmp_path, rich, "--max-time", str(TEST_S))


@pytest.mark.soak
async def test_schemathesis_finds_nothing_in_twenty_minutes(
    api: Api, able: Service, rich: int, tmp_path: Path
) -> None:
    """All phases; the last two are repeated until the time is over."""
    await nothing_found(api, able, tmp_path, rich, "--max-time", str(SOAK_S))


async def test_whole_numbers_may_have_a_point(able: Service, rich: int) -> None:
    """10.0 is 10 in JSON; 10.5, true and "10" are no amounts."""
    assert (await able.hold(rich, 10.0)).body["amount"] == 10  # type: ignore[arg-type]
    for wrong in (10.5, True, "10", None, 0, -1, 10**9 + 1):
        assert (await able.hold(rich, wrong)).code == "invalid_request"  # type: ignore[arg-type]


async def test_an_address_says_what_it_knows(able: Service) -> None:
    """405 with every method of the path."""
    answer = await able.send("PATCH", "/v1/links/lnk_" + "A" * 22)
    assert (answer.code, answer.headers["Allow"]) == ("method_not_allowed", "DELETE, GET")


async def test_what_is_no_json_is_malformed(able: Service) -> None:
    """400, without the body's words."""
    headers = {"Idempotency-Key": "1", "Content-Type": "application/json"}
    answer = await able.send("POST", "/v1/holds", data=b'{"user": ', headers=headers)
    assert (answer.status, answer.code) == (400, "malformed_request")


async def test_a_read_has_an_etag(able: Service, rich: int) -> None:
    """304 while nothing has changed."""
    for path in (f"/v1/accounts/{rich}", "/v1/prices", f"/v1/accounts/{rich}/entries"):
        first = await able.get(path)
        again = await able.get(path, **{"If-None-Match": first.headers["ETag"]})
        assert (first.status, again.status, again.body) == (200, 304, None)
    await able.charge(rich, 1)
    changed = await able.get(f"/v1/accounts/{rich}", **{"If-None-Match": first.headers["ETag"]})
    assert changed.status == 200


async def test_entries_come_in_pages(able: Service, rich: int) -> None:
    """Newest first, each once, to the last page, which has no cursor."""
    for _ in range(5):
        await able.charge(rich, 1)
    seen, cursor = [], None
    while True:
        path = f"/v1/accounts/{rich}/entries?limit=3" + (f"&cursor={cursor}" if cursor else "")
        page = (await able.get(path)).body
        seen += [one["id"] for one in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == [7, 6, 5, 4, 3, 2, 1]


async def test_prices_are_the_operators(able: Service) -> None:
    """Decimal text, and packs with their Stars."""
    prices = (await able.get("/v1/prices")).body
    assert prices["token"] == {"buy": "90", "sell": "70", "currency": "RUB"}
    assert prices["packs"][0] == {"tokens": 1, "stars": 50}


async def test_the_docs_are_served_by_the_api_itself(api: Api) -> None:
    """The page and what it loads, without a key, and nothing of another site."""
    async with api.http.get(f"{api.url}/v1/docs") as response:
        page = await response.text()
    assert response.status == 200
    loaded = [part.split('"')[0] for part in re.split('(?:src|href)="', page)[1:]]
    assert "/v1/static/swagger-ui-bundle.js" in loaded
    for path in loaded:
        async with api.http.get(api.url + path) as response:
            assert response.status == 200, path
