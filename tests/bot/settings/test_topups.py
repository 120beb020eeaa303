"""Settings of manual top-ups: they are on by default; requisites."""

import pytest

from bot.settings.parsers import Requisites
from bot.settings.settings import BadSetting, Settings

TOKEN = "42:abc"


def read(**env: str) -> Settings:
    """Settings from a token and `env`, everything else by default."""
    return Settings.read({"BOT_TOKEN": TOKEN, **env})


def test_every_method_is_on_by_default() -> None:
    """The brief's own settings are enough; an admin sends where to pay."""
    settings = read()

    assert settings.topup_methods == ("card_ru", "card_international", "crypto")
    assert [settings.requisites_of(method) for method in settings.topup_methods] == [None] * 3


def test_methods_are_named_or_off() -> None:
    """Each once, always in the same order."""
    assert read(TOPUP_METHODS=" crypto, CARD_RU,crypto").topup_methods == ("card_ru", "crypto")
    assert read(TOPUP_METHODS="off").topup_methods == ()


def test_requisites_are_read_with_their_note() -> None:
    """`requisite|note`, or the requisite alone."""
    settings = read(TOPUP_CRYPTO="TQn9", TOPUP_CARD_RU=" 2200 1234 | Иван И., Банк ")

    assert settings.requisites_of("card_ru") == Requisites("2200 1234", "Иван И., Банк")
    assert settings.requisites_of("crypto") == Requisites("TQn9", "")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOPUP_METHODS", "paypal"),
        ("TOPUP_METHODS", "card_ru,off"),
        ("TOPUP_METHODS", ","),
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
