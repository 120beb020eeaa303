"""A picture provider's reports: signed and recent, or refused; their content is not trusted."""

import asyncio
import base64
import hmac
import time
from collections.abc import AsyncIterator

import pytest

from bot.settings.parsers import Secret
from bot.web import request_body
from bot.web.images import images_route, ticket_of
from bot.web.server import MAX_BODY_BYTES, application, served
from tests.bot.web.wire import Door, knock
from tests.delivery import HOST
from tests.patience import patience

KEY = b"a key of the tests, 32 bytes ..."
SECRET = "whsec_" + base64.b64encode(KEY).decode()
BODY = b'{"id": "job-7", "status": "succeeded", "output": ["https://evil.example/x.png"]}'


def signed(body: bytes, at: int | None = None, key: bytes = KEY) -> list[bytes]:
    """The headers of a report."""
    moment = str(int(time.time()) if at is None else at).encode()
    mac = hmac.digest(key, b"msg-1." + moment + b"." + body, "sha256")
    proof = b"webhook-signature: v1," + base64.b64encode(mac)
    return [b"webhook-id: msg-1", b"webhook-timestamp: " + moment, proof]


@pytest.fixture
def hints() -> list[str]:
    """The tickets that were named."""
    return []


@pytest.fixture
async def at(hints: list[str]) -> AsyncIterator[Door]:
    """Where the provider reports."""

    async def hint(ticket: str) -> None:
        hints.append(ticket)

    app = application([images_route("/pictures", Secret(SECRET), hint)], ())
    async with served(app, HOST, 0) as port:
        yield Door(port, "/pictures", "")


async def test_a_signed_report_is_a_hint(at: Door, hints: list[str]) -> None:
    """Its ticket alone; twice is no harm."""
    statuses = [await knock(at, *signed(BODY), body=BODY) for _ in range(2)]

    assert statuses == [200, 200]
    assert hints == ["job-7", "job-7"]


@pytest.mark.parametrize("how", ["nothing", "another key", "another body", "an hour old"])
async def test_what_is_not_signed_now_is_refused(at: Door, hints: list[str], how: str) -> None:
    """401, and nobody is woken."""
    headers = {
        "nothing": [],
        "another key": signed(BODY, key=b"other"),
        "another body": signed(BODY + b" "),
        "an hour old": signed(BODY, int(time.time()) - 3600),
    }

    assert await knock(at, *headers[how], body=BODY) == 401
    assert hints == []


async def test_a_body_that_does_not_come_is_not_waited_for(
    at: Door, hints: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever signs nothing can hold no connection open: it is known by the body alone."""
    monkeypatch.setattr(request_body, "READ_TIMEOUT_S", 0.05)

    async with asyncio.timeout(patience(20)):
        assert await knock(at, *signed(BODY), body=BODY[:10], length=len(BODY)) == 408
    assert hints == []


async def test_a_body_without_a_signature_is_not_read(at: Door) -> None:
    """It never comes, and would be too large."""
    async with asyncio.timeout(patience(10)):
        assert await knock(at, body=b"", length=100 * 1024**2) == 401


async def test_a_body_that_is_too_large_is_refused(at: Door) -> None:
    """Signed or not, before it is kept."""
    body = b" " * (MAX_BODY_BYTES + 1)

    assert await knock(at, *signed(body), body=body) == 413


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"7", b"{}", b'{"id": 7}', b'{"id": ""}', b"[" * 100_000, b"\xff"]
)
async def test_a_report_without_a_job_is_taken_and_left(
    at: Door, hints: list[str], body: bytes
) -> None:
    """Signed, so it gets its 200; it names nobody."""
    assert await knock(at, *signed(body), body=body) == 200
    assert hints == []
    assert ticket_of(body) is None
