"""Removed settings: an old .env is accepted, and one line says so."""

from pathlib import Path

import pytest

from bot.settings.declarations import GONE, LINES
from bot.settings.settings import Settings, gone


@pytest.fixture(autouse=True)
def nothing_around(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of this machine says nothing."""
    for name in (*GONE, "BOT_TOKEN", *(line.name for line in LINES)):
        monkeypatch.delenv(name, raising=False)


def test_they_are_named_with_what_took_their_place(tmp_path: Path) -> None:
    """And the bot starts all the same."""
    file = tmp_path / ".env"
    file.write_text("BOT_TOKEN=42:x\nSEND_PER_SECOND=25\nSEND_PER_CHAT=1\n")

    said = gone(file)

    assert said
    assert "\n" not in said
    for name in ("SEND_PER_SECOND", "SEND_PER_CHAT", "BULK_PER_SECOND"):
        assert name in said
    assert Settings.load(file).bulk_per_second == 30


def test_without_them_there_is_nothing_to_say(tmp_path: Path) -> None:
    """No line that nobody needs."""
    file = tmp_path / ".env"
    file.write_text("BOT_TOKEN=42:x\nBULK_PER_SECOND=20\n")

    assert gone(file) is None
    assert Settings.load(file).rates == (20, 1000)
