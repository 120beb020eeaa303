"""What admins type to change a balance."""

import pytest

from bot.services.admin.amount_parsing import (
    MAX_TOKENS,
    AmountTooLarge,
    Change,
    NotAnAmount,
    read_change,
)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("+100", Change(delta=100)),
        ("100", Change(delta=100)),
        ("-50", Change(delta=-50)),
        ("−50", Change(delta=-50)),
        ("–50", Change(delta=-50)),
        ("=500", Change(target=500)),
        ("=0", Change(target=0)),
        (" + 7 ", Change(delta=7)),
        ("+0", Change(delta=0)),
        ("007", Change(delta=7)),
        ("1 000", Change(delta=1000)),
        ("-1\u00a0000\u202f000", Change(delta=-1_000_000)),
        (f"={MAX_TOKENS}", Change(target=MAX_TOKENS)),
    ],
)
def test_amounts_are_read(text: str, change: Change) -> None:
    """A sign or none, spaces between thousands, the minus that keyboards write."""
    assert read_change(text) == change


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "nan", "inf", "-inf", "1e9", "１００", "٣", "10,5", "10.5", "1,000", "0x10"),
        *("1_000", "+-5", "--5", "=-5", "=+5", "ten", "5 tokens", "1 00", "10 00", "1  000"),
        *("+", "=", "+5\n6"),
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    """Only ASCII digits: nothing that Python would also take for a number."""
    with pytest.raises(NotAnAmount):
        read_change(text)


@pytest.mark.parametrize("text", [f"+{MAX_TOKENS + 1}", "=" + "9" * 30, "-" + "9" * 5000])
def test_what_is_too_much_is_refused(text: str) -> None:
    """A slip of the finger, however long."""
    with pytest.raises(AmountTooLarge):
        read_change(text)


@pytest.mark.parametrize("change", [Change(delta=5), Change(delta=-5), Change(target=7)])
def test_a_change_is_written_as_it_is_typed(change: Change) -> None:
    """The draft that a screen keeps."""
    assert read_change(str(change)) == change


def test_steps_move_a_draft() -> None:
    """A target never below zero, a delta either way, neither beyond the most."""
    assert Change().moved(-50) == Change(delta=-50)
    assert Change(delta=10).moved(-10) == Change(delta=0)
    assert Change(target=5).moved(-50) == Change(target=0)
    assert Change(target=5).moved(10) == Change(target=15)
    with pytest.raises(AmountTooLarge):
        Change(delta=MAX_TOKENS).moved(1)
