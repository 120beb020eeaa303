"""The client's address: a forwarded address counts only if one of our proxies wrote it."""

from collections.abc import Iterable
from ipaddress import ip_address

from aiohttp import web

from bot.settings.parsers import Network


def asker(request: web.BaseRequest, proxies: Iterable[Network]) -> str:
    """The client's address, for the log.

    Each proxy adds an address at the right end of X-Forwarded-For. From the right, the first
    address that is not our proxy is the client; addresses further left may be forged.
    """
    trusted = tuple(proxies)
    forwarded = ",".join(request.headers.getall("X-Forwarded-For", []))
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    address = request.remote or "?"
    while hops and _among(address, trusted):
        address = hops.pop()
    return address if _is_address(address) else "?"


def _among(address: str, networks: tuple[Network, ...]) -> bool:
    return _is_address(address) and any(ip_address(address) in network for network in networks)


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
