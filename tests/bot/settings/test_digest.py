"""The setting of the daily digest."""

import pytest

from bot.settings.settings import BadSetting, Settings

TOKEN = "123456789:AAF-secret_of_the_bot_0123456789abc"


def hour(text: str) -> int | None:
    """The hour as it is read."""
    return Settings.read({"BOT_TOKEN": TOKEN, "DIGEST_HOUR": text}).digest_hour


@pytest.mark.parametrize(
    ("text", "read"), [("", 9), ("0", 0), ("23", 23), ("09", 9), ("off", None), ("OFF", None)]
)
def test_the_digest_has_an_hour_or_is_off(text: str, read: int | None) -> None:
    """Nine by default; an empty line is a line not written."""
    assert hour(text) == read


@pytest.mark.parametrize("text", ["24", "-1", "9:30", "nine", "٩"])
def test_no_other_hour_is_taken(text: str) -> None:
    """In one line that says what is."""
    with pytest.raises(BadSetting, match=r"DIGEST_HOUR is .*an hour from 0 to 23, or off"):
        hour(text)
