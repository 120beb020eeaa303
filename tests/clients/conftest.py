"""The clients speak to the API over real HTTP, as a service that Alice has connected."""

from collections.abc import AsyncIterator

import pytest
from billing_client import AsyncClient, Client
from billing_client import client as module

from tests.bot.api.conftest import api, lab, rich
from tests.bot.api.service import Api, Service

__all__ = ["api", "lab", "rich"]


@pytest.fixture
async def client(api: Api, lab: Service) -> AsyncIterator[AsyncClient]:
    """The asynchronous client."""
    async with AsyncClient(api.url, lab.secret) as made:
        yield made


@pytest.fixture
def blocking(api: Api, lab: Service) -> Client:
    """The other one: to be used in a thread beside the API."""
    return Client(api.url, lab.secret)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries follow one another at once."""
    monkeypatch.setattr(module, "FIRST_PAUSE_S", 0.0)
