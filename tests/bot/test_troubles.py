"""Each problem at a start is one plain line that says what to do next."""

import pwd
import sys
from pathlib import Path

import pytest

from models.schema import migrate
from tests.bot.troubles import TROUBLES, Trouble

PAGE = Path(__file__).parents[2] / "docs" / "troubleshooting.md"


@pytest.fixture(autouse=True)
def on_a_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user, the program and the folder as docs/operating.md sets them up."""
    root = pwd.getpwuid(0)
    monkeypatch.setattr(pwd, "getpwuid", lambda _: pwd.struct_passwd(("billing-bot", *root[1:])))
    monkeypatch.setattr(migrate, "ROOT", Path("/opt/billing-bot"))
    monkeypatch.setattr(sys, "executable", "/opt/billing-bot/.venv/bin/python")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda one: one.name)
async def test_a_trouble_is_one_line_that_the_page_knows(
    trouble: Trouble, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An operator who looks the line up finds it, word for word; no password is in it."""
    line = await trouble.cause(tmp_path, monkeypatch)

    row = f"| {trouble.name} | `{line.replace(str(tmp_path), '/srv/bot')}` |"
    assert not set("\n`|") & set(line)
    assert "s3cret" not in line
    assert row in PAGE.read_text("utf-8"), f"docs/troubleshooting.md lacks:\n{row}"


def test_the_page_has_no_line_that_no_start_says() -> None:
    """One row for each trouble."""
    rows = [one for one in PAGE.read_text("utf-8").splitlines() if one.startswith("| ")]
    assert len(rows) == len(TROUBLES) + 1
