"""The workshop's server: only this machine's page may use it, and no harmful text is saved."""

from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.workshop.workshop import Workshop

pytestmark = pytest.mark.asyncio(loop_scope="session")
RU = {"language": "ru", "key": "menu-main-pending"}


async def posted(address: str, path: str, body: Any, **headers: str) -> tuple[int, dict[str, Any]]:
    """As the page does, unless `headers` say otherwise."""
    sent = {"Origin": address, **headers}
    url = f"{address}/api/{path}"
    async with aiohttp.request("POST", url, json=body, headers=sent) as response:
        is_json = response.content_type == "application/json"
        return response.status, await response.json() if is_json else {}


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example"},
        {"Content-Type": "text/plain"},
    ],
)
async def test_another_site_changes_nothing(
    address: str, workshop: Workshop, headers: dict[str, str]
) -> None:
    """Neither by its own page, nor by a name that leads to this machine, nor by a form."""
    before = workshop.texts.files.value("ru", "menu-main-pending")

    status, _ = await posted(address, "save", {**RU, "value": "x", "before": before}, **headers)

    assert status in (403, 415)
    assert workshop.texts.files.value("ru", "menu-main-pending") == before


async def test_another_host_reads_nothing(address: str) -> None:
    """DNS rebinding: the page of a foreign name asks this address."""
    asked = aiohttp.request("GET", f"{address}/api/overview", headers={"Host": "evil.example"})
    async with asked as answer:
        assert answer.status == 403


async def test_the_page_runs_nothing_but_its_own_files(address: str) -> None:
    """No inline script, no other host, and no foreign page around it."""
    async with aiohttp.ClientSession() as http, http.get(address) as answer:
        policy = answer.headers["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "frame-ancestors http://127.0.0.1:* http://localhost:*" in policy


@pytest.mark.parametrize("path", ["page/..%2Fserver.py", "assets/..%2Fserver.py", "page/nothing"])
async def test_no_other_file_is_served(address: str, path: str) -> None:
    """Whatever the path says."""
    async with aiohttp.ClientSession() as http, http.get(f"{address}/{path}") as answer:
        assert answer.status == 404


@pytest.mark.parametrize(
    "value", ["<b>x", "{ $nope }", "x { $pending", "", "a\nmenu-other = b", "<script>{ $pending }"]
)
async def test_a_text_with_a_mistake_is_not_written(
    address: str, workshop: Workshop, value: str
) -> None:
    """The page says what is wrong; the file stays."""
    before = workshop.texts.files.value("ru", "menu-main-pending")

    status, answer = await posted(address, "save", {**RU, "value": value, "before": before})

    assert status == 422
    assert answer["error"]
    assert workshop.texts.files.value("ru", "menu-main-pending") == before


async def test_a_draft_shows_its_screen_and_writes_nothing(
    address: str, workshop: Workshop
) -> None:
    """As it is typed."""
    before = workshop.texts.files.value("ru", "menu-main-pending")
    draft = {**RU, "value": "Номер { $pending }", "screen": "Menu:main"}

    status, answer = await posted(address, "try", draft)

    assert status == 200
    assert answer["problems"] == []
    assert "Номер 12" in answer["screen"]["text"]
    assert workshop.texts.files.value("ru", "menu-main-pending") == before


async def test_a_saved_text_is_shown_and_can_be_taken_back(
    address: str, workshop: Workshop, texts: Path
) -> None:
    """In its file, and on the screen."""
    file = texts / "ru" / "menu.ftl"
    former, before = file.read_bytes(), workshop.texts.files.value("ru", "menu-main-pending")

    status, _ = await posted(address, "save", {**RU, "value": "№ { $pending }", "before": before})
    assert status == 200
    assert workshop.texts.locales.plain("ru", "menu-main-pending", {"pending": "7"}) == "№ 7"

    assert (await posted(address, "undo", {}))[0] == 200
    assert file.read_bytes() == former


@pytest.mark.parametrize("body", [{}, {"language": 1, "key": 2, "value": 3}, [], {**RU}])
async def test_a_request_that_is_not_understood_is_refused(address: str, body: Any) -> None:
    """It is no fault of the server's."""
    status, answer = await posted(address, "save", body)

    assert status == 400
    assert answer["error"]
