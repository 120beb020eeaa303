"""Settings of manual top-ups: off until an operator says where the money goes."""

import pytest

from bot.settings.parsers import Requisites
from bot.settings.settings import BadSetting, Settings

TOKEN = "42:abc"


def read(**env: str) -> Settings:
    """Settings from a token and `env`, everything else by default."""
    return Settings.read({"BOT_TOKEN": TOKEN, **env})


def test_every_method_is_off_by_default() -> None:
    """Telegram allows digital goods for Stars only."""
    assert read().topup_methods == {}


def test_a_method_is_on_when_it_says_where_money_goes() -> None:
    """`requisite|note`, or the requisite alone; the order is always the same."""
    settings = read(TOPUP_CRYPTO="TQn9", TOPUP_CARD_RU=" 2200 1234 | Иван И., Банк ")

    assert settings.topup_methods == {
        "card_ru": Requisites("2200 1234", "Иван И., Банк"),
        "crypto": Requisites("TQn9", ""),
    }
    assert list(settings.topup_methods) == ["card_ru", "crypto"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOPUP_CARD_RU", "|a note without a card"),
        ("TOPUP_CRYPTO", "x" * 257),
        ("TOPUP_CARD_INTERNATIONAL", "4000|" + "x" * 201),
        ("TOPUP_MIN_TOKENS", "0"),
        ("TOPUP_MAX_TOKENS", "1e9"),
        ("TOPUP_MIN_TOKENS", "10001"),
        ("TOPUP_MAX_OPEN", "-1"),
        ("TOPUP_RECEIPT", "maybe"),
        ("TOPUP_REMIND_HOURS", "x"),
        ("TOPUP_EXPIRE_HOURS", "8761"),
    ],
)
def test_a_wrong_line_is_named(name: str, value: str) -> None:
    """One line: the setting, what it holds, what is allowed."""
    with pytest.raises(BadSetting, match=rf"{name} is .*; allowed: "):
        read(**{name: value})
