"""What an admin types to change a balance: `+100`, `-50`, `=500`."""

import re
from dataclasses import dataclass

from bot.services.errors import Refusal

MAX_TOKENS = 1_000_000_000  # far above any real use, so a typing error is caught
STEPS = (1, 5, 10, 50, -1, -5, -10, -50)  # what the buttons of a draft add to it
_MINUS = "-−–"  # the characters that keyboards offer for minus
# Thousands may be separated by spaces, also thin and no-break ones, as balances are shown: 1 000.
_WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+")
_AMOUNT = re.compile(rf"([{_MINUS}+=]?) ?([^{_MINUS}+=]*)")


class NotAnAmount(Refusal):
    """The typed text is not a whole number of tokens."""

    text_key = "errors-not-an-amount"


class AmountTooLarge(Refusal):
    """More than `most` tokens at once."""

    text_key = "errors-amount-too-large"


class NothingChanges(Refusal):
    """The balance would stay as it is."""

    text_key = "errors-nothing-changes"


@dataclass(frozen=True)
class Change:
    """Either by `delta` tokens (signed), or to `target` tokens (at least 0)."""

    delta: int | None = None
    target: int | None = None

    def from_balance(self, balance: int) -> int:
        """How many tokens it adds to this balance (signed)."""
        return self.target - balance if self.target is not None else self.delta or 0

    def moved(self, step: int) -> "Change":
        """This change plus `step` tokens; a target stops at 0. Raises AmountTooLarge."""
        if self.target is not None:
            return Change(target=_bounded(max(0, self.target + step)))
        return Change(delta=_bounded((self.delta or 0) + step))

    def __str__(self) -> str:
        """The text from which `read_change` reads it."""
        return f"={self.target}" if self.target is not None else f"{self.delta or 0:+d}"


def read_whole(text: str) -> int | None:
    """Read `100` or `1 000`; None for text that is not a whole number.

    Returns MAX_TOKENS + 1 for every larger number.
    """
    if not _WHOLE.fullmatch(text.strip()):
        return None
    digits = re.sub(r"\D", "", text)
    return min(int(digits), MAX_TOKENS + 1) if len(digits) < 20 else MAX_TOKENS + 1


def read_change(text: str) -> Change:
    """`+100`, `100`, `-50` or `=500`. Raises NotAnAmount, AmountTooLarge."""
    match = _AMOUNT.fullmatch(text.strip())
    number = read_whole(match[2]) if match else None
    if match is None or number is None:
        raise NotAnAmount
    tokens = _bounded(number)
    if match[1] == "=":
        return Change(target=tokens)
    return Change(delta=-tokens if match[1] and match[1] in _MINUS else tokens)


def _bounded(tokens: int) -> int:
    if abs(tokens) > MAX_TOKENS:
        raise AmountTooLarge(most=MAX_TOKENS)
    return tokens
