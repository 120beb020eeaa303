"""`doctor`: one page that shows an operator the problems before people notice."""

import json
import os
from pathlib import Path

import pytest

from bot.sandbox.driver.client import Driver, running
from bot.services.operations.doctor.doctor import as_json, examine, page, worst
from bot.services.operations.doctor.finding import Finding, Level
from bot.settings.settings import Settings

pytestmark = pytest.mark.thorough


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bot's own folder, with nothing of this machine's settings."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name not in ("PATH", "HOME"):
            monkeypatch.delenv(name)
    return tmp_path


async def found_by(driver: Driver, **values: str) -> list[Finding]:
    """What it finds with these settings."""
    env = {"BOT_TOKEN": driver.token, "TELEGRAM_API_URL": driver.base_url} | values
    return await examine(lambda: Settings.read(env))


def texts(found: list[Finding], area: str, level: Level) -> str:
    """What it says of an area on that level."""
    return "\n".join(one.text for one in found if (one.area, one.level) == (area, level))


async def test_a_bot_in_order_is_told_so(sqlite_template: Path, folder: Path) -> None:
    """Telegram, the database, its migrations, the disk and the backups; an admin who came."""
    (folder / "backups").mkdir()
    (folder / "backups" / "bot-20261129T000000Z.sqlite").touch()
    async with running() as driver:
        olga = await driver.person("Olga", language_code="en")
        await olga.say("/start")

        found = await found_by(
            driver, DATABASE_URL=f"sqlite://{sqlite_template}", ADMINS=str(olga.id)
        )

    assert worst(found) is Level.FINE, page(found)
    assert "the bot is @" in texts(found, "telegram", Level.FINE)
    assert texts(found, "migrations", Level.FINE) == "all are applied"
    assert "can be written to" in texts(found, "admins", Level.FINE)
    assert "CRYPTO_BOT_TOKEN is empty" in texts(found, "off", Level.FINE)


async def test_an_admin_who_never_pressed_start_is_named() -> None:
    """Alerts would not reach them."""
    async with running() as driver:
        found = await found_by(driver, ADMINS="777")

    assert "777 can't be written to" in texts(found, "admins", Level.WARNING)


async def test_a_refused_token_is_an_error_that_does_not_show_it() -> None:
    """Nor does an answer that never comes."""
    async with running(token="42:right") as driver:
        found = await found_by(driver, BOT_TOKEN="42:wrong-one")
    gone = await found_by(driver, BOT_TOKEN="42:wrong-one")

    assert "BOT_TOKEN is refused" in texts(found, "telegram", Level.ERROR)
    assert "does not answer" in texts(gone, "telegram", Level.ERROR)
    assert "wrong-one" not in page(found) + page(gone)


async def test_misspelt_and_doubtful_settings_are_named(folder: Path) -> None:
    """The nearest known name; what can hardly be meant; a file that everybody reads."""
    (folder / ".env").write_text("ADMIN=5\nSTARS_PACK=1\n")
    (folder / ".env").chmod(0o644)
    async with running() as driver:
        found = await found_by(driver, PRICE_SELL_RUB="100", WEBHOOK_URL="http://bot.example.org")

    said = texts(found, "settings", Level.WARNING)
    assert "did you mean ADMINS?" in said
    assert "did you mean STARS_PACKS?" in said
    assert "ADMINS is empty" in said
    assert "PRICE_SELL_RUB" in said
    assert "WEBHOOK_URL is http://" in said
    assert "chmod 600 .env" in said


async def test_a_wrong_setting_ends_the_page() -> None:
    """The rest depends on it."""
    found = await examine(lambda: Settings.read({}))

    assert [one.area for one in found] == ["versions", "settings"]
    assert worst(found) is Level.ERROR


async def test_a_database_or_redis_that_is_away_is_an_error() -> None:
    """With host and port, without a password; no file is made."""
    postgres, redis = "postgres://bot:s3cret@127.0.0.1:1/bot", "redis://:s3cret@127.0.0.1:1/0"
    async with running() as driver:
        found = await found_by(driver, DATABASE_URL=postgres, REDIS_URL=redis)

    assert "127.0.0.1:1/bot" in texts(found, "database", Level.ERROR)
    assert "127.0.0.1:1 does not answer" in texts(found, "redis", Level.ERROR)
    assert "s3cret" not in page(found)


async def test_the_page_is_there_for_programs_too() -> None:
    """The same findings, as JSON."""
    found = await examine(lambda: Settings.read({}))

    rows = json.loads(as_json(found))

    assert rows[-1]["level"] == "error"
    assert [row["text"] for row in rows] == [one.text for one in found]


async def test_looking_makes_no_database(folder: Path) -> None:
    """Whoever looks before the first start changes nothing."""
    async with running() as driver:
        found = await found_by(driver)

    assert "is created at the first start" in texts(found, "database", Level.FINE)
    assert os.listdir(folder) == []
