"""A .env in another encoding: the line has a command that mends it."""

import subprocess
from pathlib import Path

import pytest

from bot.settings.declarations import LINES
from bot.settings.settings import BadSetting, Settings


def test_the_command_for_another_encoding_converts_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Copied into a shell it mends the file, which keeps its mode: it holds secrets."""
    for line in LINES:
        monkeypatch.delenv(line.name, raising=False)
    file = tmp_path / ".env"
    for encoding in ("cp1251", "utf-16"):
        file.write_text("BOT_TOKEN=42:demo\nOPERATOR_NAME=Анна\n", encoding=encoding)
        file.chmod(0o600)
        with pytest.raises(BadSetting) as refused:
            Settings.load(file)

        command = str(refused.value).rpartition("convert it: sudo ")[2]
        subprocess.run(command, shell=True, check=True)

        assert Settings.load(file).operator_name == "Анна"
        assert {one.stat().st_mode & 0o777 for one in tmp_path.iterdir()} == {0o600}
