"""Redaction: every secret of the settings becomes asterisks in the log; normal words do not."""

from urllib.parse import quote

import pytest
from loguru import logger

from bot.observability.logging import Redactor
from bot.settings.declarations import LINES
from bot.settings.parsers import Secret
from bot.settings.settings import Settings
from tests.bot.observability.logging_on import logged

pytestmark = pytest.mark.thorough

TOKEN = "123456789:AAF-secret_of_the_bot_0123456789abc"
SIGNING = "whsec_c2lnbmluZy1vZi1pbWFnZXM="
SECRETS = {
    "BOT_TOKEN": TOKEN,
    "WEBHOOK_SECRET": "webhook-secret-0123",
    "CRYPTO_BOT_TOKEN": "777:AA-crypto",
    "IMAGE_API_TOKEN": "r8_token-of-images",
    "IMAGE_WEBHOOK_SECRET": SIGNING,
    "DATABASE_URL": "postgres://billing:p%40ss-of-base@127.0.0.1:5432/bot",
    "REDIS_URL": "redis://127.0.0.1:6379/0?password=pa%2Bss-of-redis",
}
HIDDEN = [
    *(TOKEN, TOKEN.partition(":")[2], "webhook-secret-0123", "777:AA-crypto", "AA-crypto"),
    *("r8_token-of-images", SIGNING, SIGNING.removeprefix("whsec_")),
    *("p%40ss-of-base", "p@ss-of-base", "pa%2Bss-of-redis", "pa+ss-of-redis"),
]


def logged_with(settings: Settings, text: str) -> str:
    """The message as the log has it."""
    with logged(settings.secrets()) as stream:
        logger.info("{}", text)
        return stream.getvalue().rstrip("\n").partition(" - ")[2]


@pytest.mark.parametrize("form", ["said {}.", "x={}", "'{}'", "http://h/{}/x", "http://u:{}@h"])
@pytest.mark.parametrize("secret", HIDDEN)
def test_every_secret_of_the_settings_is_stars(secret: str, form: str) -> None:
    """As it is written in .env, as it is meant, and as it looks in an address."""
    settings = Settings.read(SECRETS)

    for text in (secret, quote(secret, safe="")):
        said = Redactor(settings.secrets())(form.format(text))
        assert said in (form.format("***"), form.format("whsec_***"))
        assert text not in logged_with(settings, form.format(text))


def test_the_secrets_tried_are_all_there_are() -> None:
    """A setting that is secret and not among these would go untried."""
    settings = Settings.read(SECRETS)

    held = {name for name, value in vars(settings).items() if type(value) is Secret}
    assert held == {name.lower() for name in SECRETS}
    assert held <= {line.name.lower() for line in LINES}


def test_a_secret_that_is_made_of_another_is_stars() -> None:
    """Without WEBHOOK_SECRET Telegram gets one that is made of the token."""
    settings = Settings.read({"BOT_TOKEN": TOKEN})
    made = settings.telegram_secret.reveal()

    assert logged_with(settings, f"secret_token={made}") == "secret_token=***"


@pytest.mark.parametrize(
    "url",
    [
        "redis://127.0.0.1:6379/0?password={}",
        "redis://127.0.0.1:6379/0?protocol=3&password={}&db=1",
        "redis://user:{}@127.0.0.1/0",
        "rediss://:{}@127.0.0.1/0",
    ],
)
@pytest.mark.parametrize("password", ["long-enough-password", "standard9", "pay"])
def test_a_password_in_any_place_of_an_address_is_stars(url: str, password: str) -> None:
    """Whichever way redis-py takes it, and however short it is."""
    settings = Settings.read({"BOT_TOKEN": TOKEN, "REDIS_URL": url.format(password)})

    said = logged_with(settings, f"no answer from {url.format(password)}")

    assert said == f"no answer from {url.format('***')}"


@pytest.mark.parametrize("password", ["p", "bot", "pay", "token", "postgres"])
def test_a_short_password_leaves_words_alone(password: str) -> None:
    """It may be a part of any word, or a word that is said all the time."""
    url = f"postgres://u:{password}@127.0.0.1/bot"
    redact = Redactor(Settings.read({"BOT_TOKEN": TOKEN, "DATABASE_URL": url}).secrets())
    text = "payments of the robot: postgres_backend, tokens, pp, update=12 job=verify prepaid"

    assert redact(text) == text
    assert redact(f"postgres://u:{password}@h") in ("postgres://u:***@h", "***://u:***@h")
    assert redact(f"{{'password': '{password}'}}") == "{'password': '***'}"
    assert redact(f"PGPASSWORD={password} psql") == "PGPASSWORD=*** psql"
    assert redact(f"http%3A%2F%2Fu%3A{password}%40h") == "http%3A%2F%2Fu%3A***%40h"


@pytest.mark.parametrize("token", ["1:a", "42:TOKEN", "777:AA-crypto"])
def test_a_short_token_is_stars_wherever_it_stands(token: str) -> None:
    """No word looks like one: in the path of an address it follows letters."""
    redact = Redactor(Settings.read({"BOT_TOKEN": token}).secrets())

    for text in (token, quote(token, safe="")):
        assert redact(f"POST /bot{text}/getMe") == "POST /bot***/getMe"


@pytest.mark.parametrize("password", ["p", "bot", "pay"])
def test_a_password_that_is_a_word_may_be_said_as_one(password: str) -> None:
    """Stars in its place would tell that it is the password, and spoil every line."""
    redact = Redactor([password])

    assert redact(f"the {password} is here: {password}") == f"the {password} is here: {password}"


def test_secrets_of_services_are_stars() -> None:
    """No setting holds them: they are known by their form."""
    key = "bk_0123456789ab_" + "A" * 43
    signs = "whsec_" + "b+/" * 14 + "c="
    assert Redactor([])(f"{key}, {signs}!") == "***, ***!"
