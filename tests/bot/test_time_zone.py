"""The demo's time zone is the machine's."""

from pathlib import Path

import pytest

from bot.demo.time_zone import machine_zone


def test_the_link_of_localtime_names_the_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Linux and macOS have it."""
    monkeypatch.delenv("TZ", raising=False)
    zone = tmp_path / "zoneinfo" / "Europe" / "Berlin"
    zone.parent.mkdir(parents=True)
    zone.touch()
    (tmp_path / "localtime").symlink_to(zone)

    assert machine_zone(tmp_path / "localtime") == "Europe/Berlin"


def test_tz_wins_and_nonsense_is_utc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A zone that does not exist would stop the start."""
    monkeypatch.setenv("TZ", ":Asia/Tokyo")
    assert machine_zone(tmp_path / "none") == "Asia/Tokyo"

    monkeypatch.setenv("TZ", "Nowhere/Atall")
    assert machine_zone(tmp_path / "none") == "UTC"
