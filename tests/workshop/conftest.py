"""A workshop with a copy of the project's texts, so that no test changes our files."""

import shutil
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.settings.parsers import LOCALES
from bot.workshop.server import serving
from bot.workshop.texts import Texts
from bot.workshop.workshop import Workshop
from tests.built_once import built_once
from tests.world import alice, still_world, world

__all__ = ["alice", "built_once", "still_world", "world"]

MENU = """# The main menu.
menu-main =
    👋 <b>{ $name }</b>

    Balance: <b>{ $balance ->
        [one] { $balance } token
       *[other] { $balance } tokens
    }</b>
# Below the balance.
menu-main-pending = Request { $pending } waits
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of texts with one file."""
    (tmp_path / "locales" / "en").mkdir(parents=True)
    (tmp_path / "locales" / "en" / "menu.ftl").write_text(MENU, encoding="utf-8")
    return tmp_path / "locales"


@pytest.fixture(scope="session")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's texts, one for all tests of a process."""
    root = tmp_path_factory.mktemp("workshop") / "locales"
    shutil.copytree(LOCALES, root)
    return root


@pytest.fixture(scope="session")
def workshop(texts: Path) -> Workshop:
    """The workshop over that copy."""
    return Workshop(Texts(texts, None, "en"))


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def address(workshop: Workshop) -> AsyncIterator[str]:
    """Where its page is served."""
    listener = socket.create_server(("127.0.0.1", 0))
    async with serving(lambda: workshop, listener) as url:
        yield url
