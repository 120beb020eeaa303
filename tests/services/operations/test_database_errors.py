"""The line about a database that can't be opened: its commands are safe to copy."""

import errno
import os
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot.services.operations.database_errors import explained
from models.db.process_user import process_user

DENIED = PermissionError(errno.EACCES, "Permission denied")


def test_the_files_beside_the_database_are_named_too(tmp_path: Path) -> None:
    """A file of another user, such as one that root has made, comes with its log."""
    file = tmp_path / "my app.db"
    file.touch()

    line = explained(DENIED, f"sqlite://{file}")

    assert f"sudo chown {process_user()} {tmp_path} '{file}'* (" in line


@pytest.mark.parametrize("file", ["/app.db", "/tmp/app.db"])
def test_nobody_is_told_to_give_away_a_folder_of_the_system(file: str) -> None:
    """sqlite:///app.db is a file in /, which many write by mistake."""
    line = explained(DENIED, f"sqlite://{file}")

    assert "chown" not in line
    assert "a folder of its own" in line


def test_a_folder_that_may_not_be_looked_at_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not called missing; root, as which tests may run, goes everywhere."""
    stat = os.stat

    def refused(path: Any, **options: Any) -> os.stat_result:
        if str(path).startswith(str(tmp_path)):
            raise DENIED
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", refused)

    assert "can't be written" in explained(DENIED, f"sqlite://{tmp_path}/app.db")


def test_a_strange_name_is_no_part_of_a_command() -> None:
    """The operator puts it there, if it is right at all."""
    url = "postgres://bot%3Bls:s3cret@db.example.org:5432/bot$(ls)"

    line = explained(asyncpg.InvalidCatalogNameError("none"), url)

    assert "createdb -O USER NAME" in line
    assert "s3cret" not in line
