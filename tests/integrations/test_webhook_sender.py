"""A webhook's address comes from outside: where the bot sends, and where it does not."""

import asyncio
import ssl

import pytest
from aiohttp import web

from bot.integrations import webhook_sender
from bot.integrations.webhook_sender import WebhookSender, is_allowed
from tests.integrations.provider import FakeProvider, listening
from tests.integrations.test_fetching import CERTIFICATE, Names

HEADERS = {"webhook-id": "evt_1"}
PRIVATE = (
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1"),
    *("169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
    *("64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1"),
)


@pytest.mark.parametrize(
    "url",
    [
        *(
            "https://lab.example.org",
            "https://lab.example.org/told?to=me",
            "https://l-b.example.io/",
        ),
        *("https://lab.example.org:443/", "https://lab.example.org:8443/", "https://8.8.8.8/"),
        *("https://[2606:4700::1111]/", "https://xn--e1afmkfd.xn--p1ai/"),
    ],
)
def test_a_public_address_may_be_set(url: str) -> None:
    """https, a name or a public address, the usual ports."""
    assert is_allowed(url, local=False)


@pytest.mark.parametrize(
    "url",
    [
        *(
            "http://lab.example.org/",
            "ftp://lab.example.org/",
            "file:///etc/passwd",
            "//x.org/",
            "",
        ),
        *("https://", "https:///told", "https://user@lab.example.org/", "https://u:p@8.8.8.8/"),
        *(
            "https://lab.example.org:22/",
            "https://lab.example.org:80/",
            "https://lab.example.org:0/",
        ),
        *("https://lab.example.org:99999/", "https://lab.example.org:x/", "https://[bad"),
        *("https://localhost/", "https://localhost./", "https://lab/", "https://lab.example.org./"),
        *("https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/"),
        *("https://0/", "https://[::ffff:7f00:1]/", "https://evil.org\\@lab.example.org/"),
        *("https://evil.org#lab.example.org", "https://lab.example.org/ x", "https://лаб.рф/"),
        *("https://lab。example.org/", "https://lab.example.org/\n", "https://127.0.0.1%2f.x.org/"),
        *("http://127.0.0.1:8000/", "http://[::1]/", "https://" + "a" * 500 + ".org/"),
        *(f"https://{f'[{one}]' if ':' in one else one}/" for one in PRIVATE),
    ],
)
def test_any_other_address_is_refused(url: str) -> None:
    """Before anything is looked up."""
    assert not is_allowed(url, local=False)


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/x", "http://[::1]:8000/"])
def test_this_machine_is_allowed_by_a_setting(url: str) -> None:
    """For development; nothing else is."""
    assert is_allowed(url, local=True)
    for other in ("http://127.0.0.2/", "http://localhost/", "http://10.0.0.1/", "http://x.org/"):
        assert not is_allowed(other, local=True)
    assert not is_allowed("http://127.0.0.1@evil.org/", local=True)


@pytest.mark.parametrize("address", PRIVATE)
async def test_a_name_that_leads_inside_is_not_connected_to(address: str) -> None:
    """Also where a public address stands beside it; looked up anew for each try (DNS rebinding)."""
    for addresses in ((address,), ("93.184.216.34", address)):
        async with WebhookSender(local=True, resolver=Names(*addresses)) as sender:
            assert await sender.send("https://lab.example.org/", HEADERS, b"{}") == "address"


async def test_a_forged_row_is_not_sent_to() -> None:
    """The address is looked at again before each try."""
    fake = FakeProvider().then(200)
    async with listening(fake.answer) as port, WebhookSender(local=False) as sender:
        assert await sender.send(f"http://127.0.0.1:{port}/", HEADERS, b"{}") == "address"
    assert fake.asked == []


async def test_a_redirect_is_not_followed() -> None:
    """Nobody leads the bot elsewhere."""
    fake = FakeProvider().then(200)
    async with listening(fake.answer) as inside:

        async def sent_on(_: web.Request) -> web.Response:
            return web.Response(status=307, headers={"Location": f"http://127.0.0.1:{inside}/"})

        async with listening(sent_on) as port, WebhookSender(local=True) as sender:
            assert await sender.send(f"http://127.0.0.1:{port}/", HEADERS, b"{}") == "307"
    assert fake.asked == []


async def test_an_answer_is_not_read() -> None:
    """However long it is: its head is enough."""

    async def endless(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        await asyncio.Event().wait()
        return answer

    async with listening(endless) as port, WebhookSender(local=True) as sender:
        assert await sender.send(f"http://127.0.0.1:{port}/", HEADERS, b"{}") == "200"


async def test_who_does_not_answer_is_given_up() -> None:
    """After the time-out; nor does a closed line or a closed port raise."""
    for fake, result in (
        (FakeProvider().then_never(), "timeout"),
        (FakeProvider().then_hang_up(), "connection"),
    ):
        async with listening(fake.answer) as port, WebhookSender(local=True, timeout=0.2) as sender:
            assert await sender.send(f"http://127.0.0.1:{port}/", HEADERS, b"{}") == result
    async with WebhookSender(local=True) as sender:
        assert await sender.send("http://127.0.0.1:1/", HEADERS, b"{}") == "connection"


async def test_a_wrong_certificate_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The receiver proves that it is who its name says."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    fake = FakeProvider().then(200)
    monkeypatch.setattr("bot.integrations.public_addresses.is_public", lambda _: True)
    monkeypatch.setattr(webhook_sender, "PORTS", (None,))
    async with listening(fake.answer, context) as port:
        names = Names("127.0.0.1", port=port)
        async with WebhookSender(local=False, resolver=names) as sender:
            assert await sender.send("https://lab.example.org/", HEADERS, b"{}") == "connection"
    assert fake.asked == []
