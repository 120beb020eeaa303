"""Lines that admins type become buttons with links, or the answer names the line and its fault."""

import pytest

from bot.services.broadcasts.link_buttons import MAX_BUTTONS, BadLink, TooManyLinks, read_links


def test_each_line_is_a_button() -> None:
    """With any dash, with or without spaces; empty lines are passed over."""
    typed = (
        "Site - https://example.com\n\nChannel – tg://resolve?domain=x\n"
        "Well-known — HTTP://пример.рф/a-b?c=1\n  Shop-https://shop.example:8443/  "
    )

    assert read_links(typed) == [
        ("Site", "https://example.com"),
        ("Channel", "tg://resolve?domain=x"),
        ("Well-known", "HTTP://пример.рф/a-b?c=1"),
        ("Shop", "https://shop.example:8443/"),
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("https://example.com", "dash"),
        ("Site https://example.com", "dash"),
        ("Site - example.com", "link"),
        ("- https://example.com", "link"),
        ("Site - https://exam ple.com", "link"),
        ("Site - ftp://example.com", "scheme"),
        ("Site - javascript://example.com", "scheme"),
        ("Site - https://localhost", "address"),
        ("Site - https://", "link"),
        ("Site - https://example.com:port", "address"),
        ("Site - https://[::1", "address"),
        (f"{'x' * 65} - https://example.com", "label"),
        (f"Site - https://example.com/{'x' * 2048}", "long"),
    ],
)
def test_a_line_that_is_no_button_is_named(line: str, why: str) -> None:
    """By its number as it was typed."""
    with pytest.raises(BadLink) as refused:
        read_links(f"\nFine - https://example.com\n{line}")

    assert refused.value.values == {"line": 3, "why": why}


def test_there_is_room_for_so_many() -> None:
    """And not for one more."""
    line = "Site - https://example.com\n"
    assert len(read_links(line * MAX_BUTTONS)) == MAX_BUTTONS
    with pytest.raises(TooManyLinks):
        read_links(line * (MAX_BUTTONS + 1))
