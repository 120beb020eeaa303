"""Downloads a picture from an untrusted address: only allowed hosts, limited size and time."""

import asyncio
import ssl
from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver
from aiohttp.resolver import ThreadedResolver

from bot.integrations.images.protocol import PictureFailed
from bot.integrations.public_addresses import PublicResolver

MAX_PICTURE_BYTES = 20 * 1024 * 1024
DOWNLOAD_TIMEOUT_S = 60.0  # seconds for all of it
CONTENT_TYPES = ("image/png", "image/jpeg", "image/webp")
_PORTS = (None, 443)


def check_allowed(url: str, hosts: Collection[str]) -> None:
    """Raise PictureFailed("unsafe") unless it is https, on port 443, of an allowed host.

    `hosts`: names; their subdomains are allowed too.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise PictureFailed("unsafe", "an address that can't be read") from None
    plain = parts.scheme == "https" and port in _PORTS and "@" not in parts.netloc
    if not plain or "\\" in url or _is_number(host) or not _among(host, hosts):
        raise PictureFailed("unsafe", f"{parts.scheme}://{host}:{port} is not allowed")


def _among(host: str, hosts: Collection[str]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in hosts)


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


class Fetcher:
    """Downloads from these hosts. `resolver` and `certificates` default to the system's."""

    def __init__(
        self,
        hosts: Collection[str],
        resolver: AbstractResolver | None = None,
        certificates: ssl.SSLContext | None = None,
        patience: float = DOWNLOAD_TIMEOUT_S,
    ) -> None:
        self._hosts = hosts
        self._resolver = resolver
        self._certificates = certificates
        self._patience = patience

    async def fetch(self, url: str) -> bytes:
        """The picture, at most MAX_PICTURE_BYTES long. Raises PictureFailed."""
        check_allowed(url, self._hosts)
        resolver = self._resolver or PublicResolver(ThreadedResolver())
        connector = aiohttp.TCPConnector(resolver=resolver, ssl=self._certificates or True)
        try:
            async with asyncio.timeout(self._patience):
                async with aiohttp.ClientSession(
                    connector=connector, auto_decompress=False, cookie_jar=aiohttp.DummyCookieJar()
                ) as session:
                    return await _read(session, url)
        except TimeoutError:
            raise PictureFailed("late", "the picture did not come in time") from None
        except (aiohttp.ClientError, OSError) as error:
            # Its text may hold the address, and an address may hold a key.
            raise PictureFailed("unsafe", f"not fetched: {type(error).__name__}") from None


async def _read(session: aiohttp.ClientSession, url: str) -> bytes:
    plain = {"Accept": ", ".join(CONTENT_TYPES), "Accept-Encoding": "identity"}
    async with session.get(url, allow_redirects=False, headers=plain) as response:
        _check_headers(response)
        parts, size = [], 0
        async for part in response.content.iter_any():
            size += len(part)
            if size > MAX_PICTURE_BYTES:
                raise PictureFailed("unsafe", f"more than {MAX_PICTURE_BYTES} bytes")
            parts.append(part)
    return b"".join(parts)


def _check_headers(response: aiohttp.ClientResponse) -> None:
    if response.status != 200:
        raise PictureFailed("broken", f"the picture's address answered {response.status}")
    if response.content_type not in CONTENT_TYPES or "Content-Encoding" in response.headers:
        raise PictureFailed("unsafe", f"{response.content_type!r} is no picture")
    if (response.content_length or 0) > MAX_PICTURE_BYTES:
        raise PictureFailed("unsafe", f"{response.content_length} bytes")
