"""Public IP addresses: the only ones that downloads and webhooks may connect to."""

import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp.abc import AbstractResolver, ResolveResult

_NAT64 = IPv6Network("64:ff9b::/96")  # IPv4 behind NAT64
_ALLOCATED = IPv6Network("2000::/3")  # all allocated IPv6, by IANA's registry
# Special by IANA's registries, though Python (by its version) may count them as global: protocol
# assignments and tunnels, documentation, 6to4 and its relays, anycast services.
_SPECIAL = tuple(
    map(
        ip_network,
        (
            *("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"),
            *("192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24"),
            "192.175.48.0/24",
        ),
    )
)


class PrivateAddress(OSError):
    """The name resolves to an address that is not public."""


def is_public(text: str) -> bool:
    """Whether the address is public. IPv4 addresses inside IPv6 ones are checked as well."""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return False
    inner = _inner(address) if isinstance(address, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    if isinstance(address, IPv6Address) and address not in _ALLOCATED:
        return False
    special = any(address in network for network in _SPECIAL)
    return address.is_global and not (
        special or address.is_multicast or address.is_reserved or address.is_private
    )


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 one, or None."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped


class PublicResolver(AbstractResolver):
    """Resolves names, and refuses a name if any of its addresses is not public.

    The connection uses exactly the checked addresses, so DNS rebinding has no effect.
    """

    def __init__(self, inner: AbstractResolver) -> None:
        self._inner = inner

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of a host. Raises PrivateAddress, OSError."""
        found = await self._inner.resolve(host, port, family)
        _check_public(host, [one["host"] for one in found])
        return found

    async def close(self) -> None:
        """There is nothing to close."""
        await self._inner.close()


def _check_public(host: str, addresses: Sequence[str]) -> None:
    if not addresses or not all(is_public(address) for address in addresses):
        raise PrivateAddress(f"{host} leads to {', '.join(addresses) or 'nothing'}")
