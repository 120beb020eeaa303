"""Sends webhooks to addresses that others chose: public ones only, no redirects, nothing read.

An address is looked at when it is set and before each try; what its name resolves to is checked
by the resolver that the connection uses, so DNS rebinding has no effect.
"""

import re
import ssl
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver
from aiohttp.resolver import ThreadedResolver

from bot.integrations.public_addresses import PrivateAddress, PublicResolver, is_public

TIMEOUT_S = 10.0  # seconds for one try, from the name's look-up to the answer's head
MAX_URL_CHARS = 500
PORTS = (None, 443, 8443)
_NAME = re.compile(r"(?=.{1,253}$)([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,62}")
_PRINTABLE = re.compile(r"[!-~]+")


def is_allowed(url: str, *, local: bool) -> bool:
    """Whether a webhook may be sent there: https, a public host, port 443 or 8443, no password.

    `local`: http to 127.0.0.1 or [::1] is allowed as well, on any port.
    """
    if len(url) > MAX_URL_CHARS or not _PRINTABLE.fullmatch(url) or set(url) & set("\\#@"):
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:  # a bracket left open, a port that is no number
        return False
    if local and _is_loopback(parts):
        return port != 0
    return parts.scheme == "https" and port in PORTS and _is_public_host(parts.hostname or "")


def _is_loopback(parts: SplitResult) -> bool:
    return parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1")


def _is_public_host(host: str) -> bool:
    """A name whose last part is no number, or an address as it is usually written."""
    try:
        ip_address(host)
    except ValueError:
        return _NAME.fullmatch(host) is not None
    return is_public(host)


class WebhookSender:
    """Sends to allowed addresses. Use it as a context manager: connections live as long.

    `resolver`, `certificates`: the system's by default.
    """

    def __init__(
        self,
        *,
        local: bool,
        resolver: AbstractResolver | None = None,
        certificates: ssl.SSLContext | None = None,
        timeout: float = TIMEOUT_S,
    ) -> None:
        self._local = local
        self._resolver = resolver
        self._certificates = certificates
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "WebhookSender":
        resolver = PublicResolver(self._resolver or ThreadedResolver())
        self._http = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                resolver=resolver, ssl=self._certificates or True, limit=0, use_dns_cache=False
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=self._timeout,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._http is not None
        await self._http.close()

    async def send(self, url: str, headers: Mapping[str, str], body: bytes) -> str:
        """Post JSON; the status as text, or address, timeout or connection. Raises nothing."""
        assert self._http is not None
        if not is_allowed(url, local=self._local):
            return "address"
        sent = {**headers, "Content-Type": "application/json", "User-Agent": "billing-bot"}
        try:
            async with self._http.post(
                url, data=body, headers=sent, allow_redirects=False
            ) as answer:
                answer.close()  # what it says is not read
                return str(answer.status)
        except TimeoutError:
            return "timeout"
        except (aiohttp.ClientError, OSError, ValueError) as error:
            inner = getattr(error, "os_error", error)
            return "address" if isinstance(inner, PrivateAddress) else "connection"
