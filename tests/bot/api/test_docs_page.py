"""docs/billing-api.md: its commands work as they stand, from the key to the charge."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services.ledger.ledger import Ledger
from tests.bot.api.service import Api
from tests.e2e.forking import ROOT
from tests.world import on_sqlite

PAGE = ROOT / "docs" / "billing-api.md"
DONE = "this block is done"


class Shell:
    """One bash, as somebody has it open while they read the page."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def run(self, block: str) -> str:
        """What a block says."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{block}\necho; echo {DONE}\n".encode())
        said = await self._process.stdout.readuntil(f"{DONE}\n".encode())
        return said.decode().removesuffix(f"\n{DONE}\n")


@pytest.fixture
async def shell(tmp_path: Path) -> AsyncIterator[Shell]:
    """In an empty folder; it ends at the first command that fails."""
    if shutil.which("curl") is None:
        pytest.skip("no curl on this machine")
    process = await asyncio.create_subprocess_exec(
        *("bash", "-eu", "-o", "pipefail"),
        cwd=tmp_path,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    yield Shell(process)
    assert process.returncode is None, "a command of the page has failed"
    process.kill()
    await process.wait()


def blocks() -> list[str]:
    """The page's commands with curl, one block after another."""
    found = re.findall("```bash\n(.+?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return [block for block in found if "curl" in block]


@on_sqlite
async def test_the_pages_commands_lead_to_a_charge(api: Api, rich: int, shell: Shell) -> None:
    """A key, a link, the person's yes, a charge, and a hold captured in part."""
    made = await api.service()
    prices, link, connected, charge, hold = blocks()

    key = prices.replace("http://127.0.0.1:8082", api.url).replace("bk_…", made.secret)
    assert '"currency"' in await shell.run(key)
    asked = await shell.run(link)
    found = re.search('"id": ?"(lnk_[^"]+)', asked)
    assert found, asked
    await api.services.billing.links.connect(rich, found[1], 100)
    assert re.search('"state": ?"connected"', await shell.run(connected))
    assert re.search('"amount": ?2', await shell.run(charge))
    assert re.search('"released": ?2', await shell.run(hold))

    assert await Ledger().balance(rich) == 1000 - 2 - 3
    assert await Ledger().held(rich) == 0
