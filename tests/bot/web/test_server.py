"""The HTTP server: health for load balancers, and errors of the start in one line."""

import socket
from collections.abc import Iterator

import pytest

from bot.app import build_web
from bot.lifecycle import web_of
from bot.settings.settings import BadSetting
from bot.web.server import served
from tests.bot.web.wire import look
from tests.delivery import HOST, listening
from tests.world import World, on_sqlite


async def test_health_is_ok_while_the_database_answers(still_world: World) -> None:
    """200: send me traffic."""
    async with served(build_web(still_world.app), HOST, 0) as port:
        assert await look(port, "/health") == 200


@on_sqlite
async def test_health_is_503_while_the_database_is_away(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """503: send me none."""

    async def away() -> int:
        raise OSError("gone")

    monkeypatch.setattr("bot.services.operations.health._latency", away)
    async with served(build_web(still_world.app), HOST, 0) as port:
        assert await look(port, "/health") == 503


@on_sqlite
async def test_other_paths_are_nobodys(still_world: World) -> None:
    """404, also for the webhook's path where there is no webhook."""
    async with served(build_web(still_world.app), HOST, 0) as port:
        assert await look(port, "/") == 404
        assert await look(port, "/telegram") == 404


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.create_server((HOST, 0)) as other:
        yield other.getsockname()[1]


@on_sqlite
async def test_a_taken_port_is_named_in_one_line(still_world: World, taken: int) -> None:
    """The operator reads which setting, and why."""
    still_world.env |= listening() | {"WEB_PORT": str(taken)}

    with pytest.raises(BadSetting, match=f"WEB_PORT is {HOST}:{taken}, in use by another program"):
        async with web_of(still_world.built()):
            raise AssertionError("it listens where another does")


@on_sqlite
async def test_an_address_that_telegram_refuses_is_named_in_one_line(still_world: World) -> None:
    """Telegram's own words say why."""
    still_world.expects("bad webhook")
    still_world.env |= listening() | {"WEBHOOK_URL": "http://example.org/hook"}

    app = still_world.app = still_world.built()

    with pytest.raises(BadSetting, match=r"WEBHOOK_URL is .*loopback"):
        await app.webhook.announce(app.settings)
