"""`pip install .`: a package that runs anywhere, with its texts, migrations and pages."""

import asyncio
import sys
from pathlib import Path

import pytest

from tests.e2e.container import context
from tests.e2e.process import ROOT, environment
from tests.house.reading import tracked
from tests.patience import patience

pytestmark = pytest.mark.e2e
INSTALL_S = 120.0
OUR_FOLDERS = ("bot/", "dialogs/", "models/", "locales/")


async def run(*words: str, cwd: Path, **variables: str) -> tuple[int, str]:
    """A program's exit code and output."""
    process = await asyncio.create_subprocess_exec(
        *words,
        cwd=cwd,
        env=environment() | variables,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await asyncio.wait_for(process.communicate(), patience(INSTALL_S))
    return process.returncode or 0, output.decode()


async def test_the_installed_command_works_outside_of_the_checkout(tmp_path: Path) -> None:
    """Nothing of the checkout is on its path; every file of ours is in the package."""
    sources, site = context(ROOT, tmp_path / "sources"), tmp_path / "site"
    options = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--no-compile")
    pip = (sys.executable, "-m", "pip", "install", *options, "--target", str(site), str(sources))
    code, output = await run(*pip, cwd=tmp_path)
    assert code == 0, output

    inside = {str(file.relative_to(site)) for file in site.rglob("*")}
    assert [name for name in tracked() if name.startswith(OUR_FOLDERS) and name not in inside] == []
    command = str(site / "bin" / "billing-bot")
    for words in (("--version",), ("migrate",)):
        code, output = await run(
            command, *words, cwd=tmp_path, PYTHONPATH=str(site), BOT_TOKEN="42:demo"
        )
        assert code == 0, output
    assert (tmp_path / "app.db").exists()
