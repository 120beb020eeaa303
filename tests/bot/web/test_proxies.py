"""The client's address: only our own proxies are trusted."""

from ipaddress import ip_network

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.web.client_address import asker

OURS = (ip_network("127.0.0.1"), ip_network("10.0.0.0/8"))


@pytest.mark.parametrize(
    ("peer", "forwarded", "who"),
    [
        ("198.51.100.7", [], "198.51.100.7"),
        ("198.51.100.7", ["203.0.113.9"], "198.51.100.7"),  # a stranger's word
        ("127.0.0.1", ["203.0.113.9"], "203.0.113.9"),
        ("127.0.0.1", ["6.6.6.6, 203.0.113.9"], "203.0.113.9"),  # the left is anybody's
        ("127.0.0.1", ["203.0.113.9, 10.1.2.3"], "203.0.113.9"),  # two proxies of ours
        ("127.0.0.1", ["6.6.6.6", "203.0.113.9"], "203.0.113.9"),  # the header, twice
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", ["<script>"], "?"),
        ("127.0.0.1", ["  , ,"], "127.0.0.1"),
    ],
)
def test_the_asker_is_the_first_from_the_right_who_is_not_ours(
    peer: str, forwarded: list[str], who: str
) -> None:
    """Each proxy adds to the right; nobody else can."""
    request = make_mocked_request(
        "GET", "/", headers=[("X-Forwarded-For", one) for one in forwarded]
    )
    request = request.clone(remote=peer)

    assert asker(request, OURS) == who
