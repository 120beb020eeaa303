"""A picture's address comes from outside: what is fetched, and what is not."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.integrations.images import child_process, download
from bot.integrations.images.download import Fetcher, check_allowed
from bot.integrations.images.protocol import PictureFailed
from bot.integrations.public_addresses import PublicResolver, is_public
from tests.integrations.provider import listening, png

HOSTS = ("pictures.example.org", "replicate.delivery")
URL = "https://pictures.example.org/1.png"
CERTIFICATE = Path(__file__).with_name("certificate.pem")


class Names(AbstractResolver):
    """Every name leads to these addresses, on this port."""

    def __init__(self, *addresses: str, port: int = 443) -> None:
        self.addresses, self.port = addresses, port

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """As a name server that somebody else owns."""
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=self.port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in self.addresses
        ]

    async def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize("url", [URL, "https://a.b.replicate.delivery/x?y=1", f"{URL}:443"[:-4]])
def test_an_allowed_host_is_fetched_from(url: str) -> None:
    """And those below it."""
    check_allowed(url, HOSTS)


@pytest.mark.parametrize(
    "url",
    [
        "http://pictures.example.org/1.png",
        "ftp://pictures.example.org/1.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "//pictures.example.org/1.png",
        "",
        "https://",
        "https://example.org/1.png",
        "https://pictures.example.org.evil.com/1.png",
        "https://evilpictures.example.org/1.png",
        "https://xreplicate.delivery/1.png",
        "https://evil.com/?pictures.example.org",
        "https://evil.com#pictures.example.org",
        "https://pictures.example.org@evil.com/",
        "https://user:pass@pictures.example.org/",
        "https://evil.com\\@pictures.example.org/",
        "https://pictures.example.org:22/",
        "https://pictures.example.org:8080/",
        "https://pictures.example.org:99999/",
        "https://[::1]/",
        "https://[bad",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://pictures.example.org./",
        "https://ｐictures.example.org/",
        "https://pictures。example.org/",
    ],
)
def test_any_other_address_is_refused(url: str) -> None:
    """Before anything is looked up."""
    with pytest.raises(PictureFailed, match="unsafe"):
        check_allowed(url, HOSTS)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255"),
        *("192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1"),
        *("224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0"),
        *("fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2001:db8::1"),
        *("2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "junk", ""),
        *("fec0::1", "feff::1", "3fff::1", "3fff:fff::1", "192.88.99.1", "192.0.0.9", "5f00::1"),
        *("2002:808:808::1", "2001::1", "2001:1::1", "2001:20::1", "100::1", "64:ff9b:1::808:808"),
        *("::808:808", "4000::1", "192.31.196.1", "192.52.193.1", "192.175.48.1"),
    ],
)
async def test_a_private_address_is_refused_after_the_look_up(address: str) -> None:
    """Also where a public one stands beside it."""
    assert not is_public(address)
    for addresses in ((address,), ("93.184.216.34", address)):
        fetcher = Fetcher(HOSTS, PublicResolver(Names(*addresses)))
        with pytest.raises(PictureFailed, match="unsafe"):
            await fetcher.fetch(URL)


@pytest.mark.parametrize(
    "address",
    [
        *("93.184.216.34", "8.8.8.8", "192.88.98.1", "2606:4700::1111", "2a00:1450:4001::1"),
        *("2400:cb00::1", "64:ff9b::808:808", "::ffff:8.8.8.8"),
    ],
)
def test_the_open_network_is_public(address: str) -> None:
    """The rule above lets something through."""
    assert is_public(address)


class Site:
    """A host of pictures that does as it is told; `sent`: bytes that it got rid of."""

    def __init__(self) -> None:
        self.headers = {"Content-Type": "image/png"}
        self.status, self.body, self.sent = 200, png(), 0
        self.endless = self.silent = False
        self.asked: list[str] = []
        self.port = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One picture."""
        self.asked.append(request.path)
        if self.silent:
            await asyncio.Event().wait()
        if not self.endless:
            return web.Response(status=self.status, body=self.body, headers=self.headers)
        response = web.StreamResponse(headers=self.headers)
        await response.prepare(request)
        for _ in range(10 * 1024):  # ten gigabytes
            await response.write(b"\0" * (1 << 20))
            self.sent += 1 << 20
        return response


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    certificates = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificates.load_cert_chain(CERTIFICATE)
    site = Site()
    async with listening(site.answer, certificates) as site.port:
        yield site


def fetcher_of(site: Site, patience: float = 20) -> Fetcher:
    """One for which the site's name leads to this machine."""
    trusted = ssl.create_default_context(cafile=str(CERTIFICATE))
    return Fetcher(HOSTS, Names("127.0.0.1", port=site.port), trusted, patience)


async def test_a_picture_comes_as_it_is(site: Site) -> None:
    """Over TLS, by its name."""
    assert await fetcher_of(site).fetch(URL) == site.body


async def test_a_stream_of_ten_gigabytes_is_cut_off(site: Site) -> None:
    """Soon after the limit, without being told how much it would be."""
    site.endless = True

    with pytest.raises(PictureFailed, match="more than"):
        await fetcher_of(site).fetch(URL)

    assert site.sent < 4 * download.MAX_PICTURE_BYTES


async def test_a_size_that_is_told_is_believed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a byte of the body is taken."""
    monkeypatch.setattr(download, "MAX_PICTURE_BYTES", 10)

    with pytest.raises(PictureFailed, match="unsafe"):
        await fetcher_of(site).fetch(URL)


@pytest.mark.parametrize("target", ["https://127.0.0.1/", "/2.png", "http://169.254.169.254/"])
async def test_no_redirect_is_followed(site: Site, target: str) -> None:
    """Not even to the same host."""
    site.status, site.headers = 302, {"Location": target}

    with pytest.raises(PictureFailed, match="302"):
        await fetcher_of(site).fetch(URL)

    assert site.asked == ["/1.png"]


@pytest.mark.parametrize("status", [204, 206, 301, 403, 404, 410, 429, 500])
async def test_an_address_that_is_over_is_no_picture(site: Site, status: int) -> None:
    """Expired ones answer 403 or 404."""
    site.status = status

    with pytest.raises(PictureFailed, match=str(status)):
        await fetcher_of(site).fetch(URL)


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/html"},
        {"Content-Type": "image/svg+xml"},
        {"Content-Type": "image/gif"},
        {"Content-Type": "image/png", "Content-Encoding": "gzip"},
    ],
)
async def test_what_says_it_is_no_picture_is_refused(site: Site, headers: dict[str, str]) -> None:
    """By its type; packed bodies too, for they may unpack into anything."""
    site.headers = headers

    with pytest.raises(PictureFailed, match="unsafe"):
        await fetcher_of(site).fetch(URL)


async def test_a_host_that_says_nothing_is_given_up(site: Site) -> None:
    """In time."""
    site.silent = True

    with pytest.raises(PictureFailed, match="late"):
        await fetcher_of(site, patience=0.2).fetch(URL)


async def test_a_host_without_its_certificate_is_refused(site: Site) -> None:
    """A name that leads elsewhere proves nothing there."""
    with pytest.raises(PictureFailed, match="unsafe"):
        await Fetcher(HOSTS, Names("127.0.0.1", port=site.port)).fetch(URL)


async def developed(data: bytes) -> bytes:
    """As Telegram would get it."""
    return await child_process.run("bot.integrations.images.conversion", data)


async def test_a_picture_becomes_a_jpeg() -> None:
    """Whatever it was."""
    assert (await developed(png())).startswith(b"\xff\xd8")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg/>",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
        png()[:60],
    ],
    ids=["nothing", "svg", "broken", "cut short"],
)
async def test_what_is_no_picture_is_refused(data: bytes) -> None:
    """In a process of its own."""
    with pytest.raises(PictureFailed, match="broken"):
        await developed(data)


@pytest.mark.parametrize("size", [(6000, 6000), (1000, 10)], ids=["too many pixels", "too narrow"])
async def test_a_picture_of_no_fit_size_is_refused(size: tuple[int, int]) -> None:
    """In a process of its own, before its pixels are unpacked."""
    with pytest.raises(PictureFailed, match="broken"):
        await developed(png(*size))
