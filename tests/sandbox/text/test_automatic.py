"""Entities that Telegram finds in plain text: commands, mentions, hashtags, links, e-mails."""

import pytest

from bot.sandbox.text.entities import find_automatic

pytestmark = pytest.mark.thorough


def found(text: str, kind: str) -> list[str]:
    return [e.extract_from(text) for e in find_automatic(text) if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("/start now", "bot_command", ["/start"]),
        ("/start@shop_bot", "bot_command", ["/start@shop_bot"]),
        ("a /help, /x", "bot_command", ["/help", "/x"]),
        ("and/or /a/b //c", "bot_command", []),
        ("@durov, (@telegram)", "mention", ["@durov", "@telegram"]),
        ("me@example @abc", "mention", []),
        ("@gif", "mention", ["@gif"]),
        ("#новость и #a1", "hashtag", ["#новость", "#a1"]),
        ("#1 a#b #x#y", "hashtag", []),
        ("#deal@shop_chat", "hashtag", ["#deal@shop_chat"]),
        ("see example.com.", "url", ["example.com"]),
        ("(https://example.com/a_(b))", "url", ["https://example.com/a_(b)"]),
        ("http://test.example:8080/?q=1#x, y", "url", ["http://test.example:8080/?q=1#x"]),
        ("10.0.0.1 and 10.0.0.999", "url", ["10.0.0.1"]),
        ("сайт.рф www.Example.COM", "url", ["сайт.рф", "www.Example.COM"]),
        ("tg://resolve?domain=x", "url", ["tg://resolve?domain=x"]),
        ("1.5 a.b file.txt Fin.In e.g. x..com", "url", []),
        ("http://localhost", "url", []),
        ("write to a.b+c@example.com!", "email", ["a.b+c@example.com"]),
        ("mailto:me@example.com", "email", ["me@example.com"]),
        ("https://me@example.com", "email", []),
    ],
)
async def test_telegram_finds_by_itself(text: str, kind: str, expected: list[str]) -> None:
    """Commands, mentions, hashtags, addresses in plain text."""
    assert found(text, kind) == expected


async def test_what_is_found_has_utf16_places() -> None:
    """The same units as for the bot's own entities."""
    (command,) = find_automatic("🪙 /start")
    assert (command.type, command.offset, command.length) == ("bot_command", 3, 6)
