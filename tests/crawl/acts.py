"""What somebody can do now: press a button of the screen or of a notice, write, pay, command."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.sandbox.world.people import Json
from tests.people import INTENT, buttons

ANYWHERE = "*"  # a command can be sent on every screen
NOTICE = "notice"
ITEMS = 3  # of a list with numbers that are tried: the others are like them
DANGER = "danger"


@dataclass(frozen=True)
class Act:
    """`kind`: press, say, pay or command. `where`: the window, NOTICE or ANYWHERE."""

    where: str
    kind: str
    what: str

    def __str__(self) -> str:
        return f"{self.where} {self.kind} {self.what}"


@dataclass(frozen=True)
class Offer:
    """An act that is possible now. `message`: that of its button; `data`: what it sends."""

    act: Act
    message: Json = field(default_factory=dict, compare=False, hash=False)
    data: str = ""
    danger: bool = False


def offers(window: str, menu: Json, notices: list[Json]) -> Iterator[Offer]:
    """The buttons of a screen and of the notices; of a list the first items."""
    seen: Counter[str] = Counter()
    for button in buttons(menu):
        if "callback_data" in button:
            data = button["callback_data"].partition(INTENT)[2]
            widget, _, item = data.partition(":")
            seen[widget] += any(map(str.isdigit, item))
            if seen[widget] <= ITEMS:
                yield _press(window, data, menu, button)
        elif button.get("url", "").startswith("https://t.me/$"):
            yield Offer(Act(window, "pay", "invoice"), menu, button["url"])
    for notice in reversed(notices):
        for button in buttons(notice):
            if "callback_data" in button:
                kind = re.sub(r"[0-9]+", "N", button["callback_data"])
                yield _press(NOTICE, kind, notice, button)


def _press(where: str, what: str, message: Json, button: Json) -> Offer:
    act = Act(where, "press", what)
    return Offer(act, message, button["callback_data"], button.get("style") == DANGER)


def signature(window: str, menu: Json) -> str:
    """The window and which buttons it has: a card of one state is another place than of another."""
    data = (one.get("callback_data", "").partition(INTENT)[2] for one in buttons(menu))
    return f"{window} {' '.join(sorted({one.partition(':')[0] for one in data}))}"
