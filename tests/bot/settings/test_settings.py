"""Settings: a value is parsed correctly or refused in one clear line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.settings.declarations import LINES
from bot.settings.parsers import Secret
from bot.settings.settings import BadSetting, Pack, Settings

ROOT = Path(__file__).parents[3]
TOKEN = "123456789:AAF-secret_of_the_bot_0123456789abc"
SECRETS = {
    "BOT_TOKEN": TOKEN,
    "DATABASE_URL": "postgres://billing:s3cret-of-db@127.0.0.1:5432/bot",
    "REDIS_URL": "redis://:s3cret-of-redis@127.0.0.1:6379/0",
    "WEBHOOK_SECRET": "s3cret-of-webhook",
    "IMAGE_API_TOKEN": "s3cret-of-images",
    "CRYPTO_BOT_TOKEN": "s3cret-of-crypto",
}


def read(**env: str) -> Settings:
    """Settings from the token and `env`, everything else by default."""
    return Settings.read({"BOT_TOKEN": TOKEN, **env})


def refusal(**env: str) -> str:
    """The one line that `env` is refused with."""
    with pytest.raises(BadSetting) as caught:
        read(**env)
    return str(caught.value)


def test_only_the_token_must_be_given() -> None:
    """Everything but BOT_TOKEN has a default."""
    settings = read()

    assert settings.bot_token.reveal() == TOKEN
    assert settings.admins == ()
    assert (settings.price_buy_rub, settings.price_sell_rub) == (90_00, 70_00)
    assert settings.database_url.reveal() == "sqlite://app.db"
    assert settings.redis_url is None


def test_a_language_that_translators_add_may_be_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder in locales/ is all it takes."""
    (tmp_path / "de").mkdir()
    monkeypatch.setattr("bot.settings.parsers.LOCALES", tmp_path)

    assert read(DEFAULT_LANGUAGE="DE").default_language == "de"


def test_a_missing_token_is_told_from_a_wrong_one() -> None:
    """No token: «not set», and where to get one."""
    with pytest.raises(BadSetting, match=r"BOT_TOKEN is not set; allowed: .*@BotFather"):
        Settings.read({})


def test_an_empty_value_is_the_default() -> None:
    """A line left empty in .env, or filled with spaces, is a line not written."""
    settings = read(PRICE_BUY_RUB="", TIMEZONE="  ")

    assert settings.price_buy_rub == read().price_buy_rub
    assert settings.timezone == read().timezone


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("BOT_TOKEN", "no-colon", "@BotFather"),
        ("BOT_TOKEN", "123:", "@BotFather"),
        ("ADMINS", "@anna", "Telegram ids"),
        ("ADMINS", "12345;67890", "Telegram ids"),
        ("ADMINS", "-100123", "Telegram ids"),
        ("ADMINS", "0", "Telegram ids"),
        ("ADMINS", "9" * 19, "Telegram ids"),
        ("LOG_LEVEL", "LOUD", "DEBUG, INFO, WARNING, ERROR"),
        *(
            ("FLOOD_PRESSES", wrong, "off, or how many")
            for wrong in ("60", "0/60", "60/0", "1/3601")
        ),
        ("PRICE_BUY_RUB", "0", "roubles above 0"),
        ("PRICE_BUY_RUB", "-1", "roubles above 0"),
        ("PRICE_BUY_RUB", "NaN", "roubles above 0"),
        ("PRICE_BUY_RUB", "sNaN", "roubles above 0"),
        ("PRICE_BUY_RUB", "inf", "roubles above 0"),
        ("PRICE_BUY_RUB", "1e9", "at most 1000000"),
        ("PRICE_BUY_RUB", "1000000.01", "at most 1000000"),
        ("PRICE_BUY_RUB", "0.001", "two decimals"),
        ("PRICE_BUY_RUB", "9_0", "such as 90"),
        ("PRICE_BUY_RUB", "89,50", "89.50"),
        ("PRICE_SELL_RUB", "cheap", "roubles above 0"),
        ("STARS_PACKS", "0", "packs of tokens"),
        ("STARS_PACKS", "1,,2", "packs of tokens"),
        ("STARS_PACKS", "1,1", "packs of tokens"),
        ("STARS_PACKS", "10:0", "packs of tokens"),
        ("STARS_PACKS", "10:100001", "Stars from 1 to 100000"),
        ("STARS_PACKS", "10:4.5", "packs of tokens"),
        ("STARS_PACKS", "ten", "packs of tokens"),
        ("STARS_PACKS", ",".join(map(str, range(1, 100))), "at most 50"),
        ("STARS_PER_TOKEN", "0", "from 1 to 100000"),
        ("STARS_PER_TOKEN", "1.5", "from 1 to 100000"),
        ("SUPPORT_CONTACT", "anna", "@name or a link"),
        ("SUPPORT_CONTACT", "http://example.org", "@name or a link"),
        ("SUPPORT_CONTACT", "https://", "@name or a link"),
        ("SUPPORT_CONTACT", "tg://user?id=anna", "@name or a link"),
        ("DEFAULT_LANGUAGE", "de", "en, id, ru, uk"),
        ("TIMEZONE", "Mars/Base", "Europe/Moscow"),
        ("TIMEZONE", "../../etc/passwd", "Europe/Moscow"),
        ("TIMEZONE", "Europe", "Europe/Moscow"),
        ("DATABASE_URL", "mysql://root@localhost/bot", "sqlite://app.db"),
        ("DATABASE_URL", "app.db", "sqlite://app.db"),
        ("DATABASE_URL", "sqlite://", "sqlite://app.db"),
        ("DATABASE_URL", "postgres://u:pa[ss@host/bot", "[ as %5B"),
        ("DATABASE_URL", "postgres://u:12/34@host/bot", "/ as %2F"),
        ("DATABASE_URL", "postgres://u:12?34@host/bot", "? as %3F"),
        ("DATABASE_URL", "postgres://u:p@host:port/bot", "user:password@host:5432/name"),
        ("TELEGRAM_API_URL", "api.telegram.org", "https://"),
        ("TELEGRAM_API_URL", "http://[bad", "https://"),
        ("TELEGRAM_API_URL", "http://a b", "https://"),
        ("REDIS_URL", "localhost:6379", "redis://"),
        ("REDIS_URL", "redis://:p[@host", "redis://"),
        ("WEBHOOK_URL", "ftp://example.org", "https://"),
        ("WEBHOOK_SECRET", "short", "16 to 256"),
        ("WEBHOOK_SECRET", "with spaces in the middle", "16 to 256"),
        ("IMAGE_WEBHOOK_URL", "http://example.org", "https://"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_setting(
    name: str, value: str, allowed: str
) -> None:
    """The line says which setting, what it holds (unless secret) and what is allowed."""
    held, _, rest = refusal(**{name: value}).partition("; allowed: ")

    assert (
        held == f"{name} is {'wrong (its value is not shown)' if name in SECRETS else repr(value)}"
    )
    assert allowed in rest
    assert "\n" not in rest


def test_packs_of_tokens_alone_are_priced_by_stars_per_token() -> None:
    """The plain form: 1,3,5,10."""
    settings = read(STARS_PACKS="1,3,5,10", STARS_PER_TOKEN="7")

    assert settings.packs == (Pack(1, 7), Pack(3, 21), Pack(5, 35), Pack(10, 70))


def test_a_pair_names_its_own_price() -> None:
    """tokens:stars; both forms may stand in one line."""
    settings = read(STARS_PACKS="1, 10:450, 50:2000", STARS_PER_TOKEN="50")

    assert settings.packs == (Pack(1, 50), Pack(10, 450), Pack(50, 2000))


def test_a_pack_that_comes_too_dear_names_the_reckoning() -> None:
    """Telegram takes at most 100000 Stars in one invoice: the product is checked too."""
    line = refusal(STARS_PACKS="1,3000", STARS_PER_TOKEN="50")

    assert line.startswith("STARS_PACKS is 3000 tokens at 50 Stars each = 150000 Stars")


def test_roubles_are_read_to_the_kopeck() -> None:
    """Prices are kept in minor units; no float stands between."""
    settings = read(PRICE_BUY_RUB="89.50", PRICE_SELL_RUB="0.07")

    assert (settings.price_buy_rub, settings.price_sell_rub) == (8950, 7)


def test_an_admin_named_twice_is_one_admin() -> None:
    """Ids keep their order, spaces and repeats are dropped."""
    assert read(ADMINS=" 12345, 67890,12345 ").admins == (12345, 67890)


def test_support_leads_to_the_first_admin_when_no_contact_is_given() -> None:
    """A contact wins; without both there is nowhere to lead."""
    assert read().support_link is None
    assert read(ADMINS="12345").support_link == "tg://user?id=12345"
    assert read(ADMINS="12345", SUPPORT_CONTACT="@support").support_link == "https://t.me/support"


def test_no_secret_shows_itself() -> None:
    """Neither repr nor str of the settings, nor of a secret, contains one."""
    settings = read(**SECRETS)

    for text in (repr(settings), str(settings), f"{settings.bot_token} {settings.bot_token!r}"):
        assert "s3cret" not in text
        assert TOKEN not in text
    assert repr(Secret("x")) == str(Secret("x")) == "Secret(***)"


def test_the_logs_are_told_every_secret() -> None:
    """Passwords inside addresses count, as written, decoded, and as they look in a URL."""
    known = read(**SECRETS, OPERATOR_NAME="Anna").secrets()

    for secret in ("s3cret-of-db", "s3cret-of-redis", "s3cret-of-webhook", "s3cret-of-images"):
        assert secret in known
    assert {TOKEN, TOKEN.replace(":", "%3A"), "s3cret-of-crypto"} <= set(known)
    encoded = read(DATABASE_URL="postgres://u:p%40ss-word@127.0.0.1/bot").secrets()
    assert {"p%40ss-word", "p@ss-word"} <= set(encoded)


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process manager's own variables are stronger than .env."""
    _forget_settings(monkeypatch)
    file = tmp_path / ".env"
    file.write_text(f"BOT_TOKEN={TOKEN}\nPRICE_BUY_RUB=10\nPRICE_SELL_RUB=5\n")
    monkeypatch.setenv("PRICE_BUY_RUB", "20")

    settings = Settings.load(file)

    assert (settings.price_buy_rub, settings.price_sell_rub) == (20_00, 5_00)


def test_a_file_from_a_windows_editor_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byte order mark before the first name is not a part of the name."""
    _forget_settings(monkeypatch)
    file = tmp_path / ".env"
    file.write_text(f"BOT_TOKEN={TOKEN}\r\nOPERATOR_NAME=Анна\r\n", encoding="utf-8-sig")

    assert Settings.load(file).operator_name == "Анна"


def test_a_file_in_another_encoding_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not UTF-8: the operator is told which line is wrong, and how to convert all of it."""
    _forget_settings(monkeypatch)
    file = tmp_path / ".env"
    file.write_text(f"BOT_TOKEN={TOKEN}\nOPERATOR_NAME=Анна\n", encoding="cp1251")

    with pytest.raises(BadSetting, match=r"\.env is .*; allowed: UTF-8; retype line 2, .*CP1251"):
        Settings.load(file)


def test_the_example_holds_the_defaults() -> None:
    """A copy of .env.example with a token in it is the settings by default."""
    example = dotenv_values(ROOT / ".env.example")

    assert example["BOT_TOKEN"] == ""
    assert Settings.read({**example, "BOT_TOKEN": TOKEN}).packs == read().packs
    assert all((example[line.name] or "") == (line.default or "") for line in LINES)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", ""),
        ("BOT_TOKEN", "s3cret without a colon"),
        ("ADMINS", "anna"),
        ("PRICE_BUY_RUB", "NaN"),
        ("STARS_PACKS", "1,x"),
        ("TELEGRAM_API_URL", "http://[bad"),
    ],
)
def test_a_wrong_setting_stops_the_start_with_one_line(
    name: str, value: str, tmp_path: Path
) -> None:
    """`python -m bot` as a process: exit code 2, one line on stderr, no traceback."""
    ended = subprocess.run(
        [sys.executable, "-m", "bot"],
        cwd=tmp_path,
        env={**_without_settings(), "PYTHONPATH": str(ROOT), "BOT_TOKEN": TOKEN, name: value},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.startswith(f"The settings are wrong: {name} is ")
    assert "s3cret" not in ended.stderr


def _without_settings() -> dict[str, str]:
    names = {line.name for line in LINES}
    return {name: value for name, value in os.environ.items() if name not in names}


def _forget_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for line in LINES:
        monkeypatch.delenv(line.name, raising=False)
