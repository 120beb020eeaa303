"""Runs all checks and prints their findings as a page."""

import json
import platform
from collections.abc import Awaitable, Callable, Sequence
from importlib.metadata import version

from bot.services.operations.doctor.database_checks import check_database
from bot.services.operations.doctor.finding import Finding, Level, error, fine
from bot.services.operations.doctor.host_checks import (
    check_backups,
    check_disk,
    check_ports,
    check_redis,
)
from bot.services.operations.doctor.settings_checks import check_settings
from bot.services.operations.doctor.telegram_checks import check_telegram
from bot.services.operations.version import own_version
from bot.settings.settings import CannotStart, Settings

Check = Callable[[Settings], Awaitable[list[Finding]]]
CHECKS: tuple[Check, ...] = (
    check_settings,
    check_telegram,
    check_database,
    check_disk,
    check_redis,
    check_ports,
    check_backups,
)
_SIGNS = {Level.FINE: "ok", Level.WARNING: "WARNING", Level.ERROR: "ERROR"}


async def examine(load: Callable[[], Settings]) -> list[Finding]:
    """All findings. A wrong setting ends the checks, because the others need the settings."""
    found = [_versions()]
    try:
        settings = load()
    except CannotStart as reason:
        return [*found, error("settings", str(reason))]
    for check in CHECKS:
        found += await _run(check, settings)
    return found


async def _run(check: Check, settings: Settings) -> list[Finding]:
    try:
        return await check(settings)
    except Exception as failure:  # noqa: BLE001 - the other checks still run
        return [error(check.__name__, f"the check failed: {type(failure).__name__}")]


def _versions() -> Finding:
    names = ", ".join(f"{name} {version(name)}" for name in ("aiogram", "tortoise-orm"))
    words = f"bot {own_version()}, Python {platform.python_version()}, {names}"
    return fine("versions", words)


def worst(found: Sequence[Finding]) -> Level:
    """The worst level on the page."""
    return max((one.level for one in found), default=Level.FINE)


def page(found: Sequence[Finding]) -> str:
    """A line for each finding."""
    return "\n".join(f"{_SIGNS[one.level]:<8}{one.area:<12}{one.text}" for one in found)


def as_json(found: Sequence[Finding]) -> str:
    """The same for programs: a list of objects with level, area and text."""
    rows = [{"level": one.level.name.lower(), "area": one.area, "text": one.text} for one in found]
    return json.dumps(rows, ensure_ascii=False, indent=1)
