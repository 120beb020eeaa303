"""House rules of buttons: what each colour means, and where back and home are."""

import re
from collections.abc import Callable, Iterator

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Keyboard, Row
from aiogram_dialog.widgets.media import DynamicMedia
from aiogram_dialog.widgets.style import EMPTY_STYLE

from bot.i18n.widgets import Label
from bot.ui.navigation import HOME, back_to, confirmation, footer
from bot.ui.screens import Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from bot.workshop.preview import drawn
from dialogs import DIALOGS
from tests.house.button_rules import (
    destructive_buttons_are_red,
    ends_in_a_footer,
    one_main_button,
    questions_have_colours,
)
from tests.house.dialog_rules import keyboards
from tests.house.reading import ROOT, languages

WINDOWS = [window for screens in DIALOGS[1:] for window in screens.windows]
LEAST_CHARS = 28  # of the longest line of a screen
Rule = Callable[[Window], Iterator[str]]


class Wizard(StatesGroup):
    """Two screens that break rules."""

    first, second = State(), State()


def found(rule: Rule, *keyboard: Keyboard) -> list[str]:
    """What the rule finds on a screen with these buttons."""
    return list(rule(Window(Label("x"), *keyboard, state=Wizard.first)))


@pytest.mark.parametrize(
    "rule",
    [ends_in_a_footer, questions_have_colours, destructive_buttons_are_red, one_main_button],
)
def test_buttons_keep_the_rules(rule: Rule) -> None:
    """Of every screen but home, which has no way out."""
    assert [fault for window in WINDOWS for fault in rule(window)] == []


@pytest.mark.parametrize("language", languages())
async def test_a_persons_screens_are_about_equally_wide(language: str) -> None:
    """A bubble is as wide as its longest line: one that is short makes the buttons jump.

    A picture has its own width, and the main menu that of its buttons.
    """
    narrow = [
        f"{window.get_state().state}: {width}"
        for screens in DIALOGS[1:]
        for window in screens.windows
        if not screens.admin
        and not isinstance(window.media, DynamicMedia)
        and (width := await widest_line(screens, window, language)) < LEAST_CHARS
    ]

    assert narrow == []


async def widest_line(screens: Screens, window: Window, language: str) -> int:
    """The characters of the longest line of the window's preview."""
    text = (await drawn(screens, window, language, ROOT / "locales")).text or ""
    return max(map(len, re.sub("<[^>]+>", "", text).splitlines()))


def test_only_the_colours_of_the_kit_are_used() -> None:
    """A screen that makes its own Style would mean something else by the same colour."""
    styles = {id(one) for one in (NEXT, COMMITS, DESTROYS)}

    assert [name for name, style in _styles(DIALOGS) if id(style) not in styles] == []


def test_buttons_that_break_the_rules_are_caught() -> None:
    """The rules above can fail."""
    plain, red = Button(Label("x"), id="yes"), Button(Label("x"), id="yes", style=DESTROYS)

    assert found(ends_in_a_footer, plain, HOME)
    assert found(ends_in_a_footer, footer(), plain)
    assert found(ends_in_a_footer, Row(back_to(Wizard.second)), footer())
    assert not found(ends_in_a_footer, plain, footer(back_to(Wizard.second)))
    assert not found(ends_in_a_footer, confirmation(red, Wizard.second))
    assert found(questions_have_colours, confirmation(plain, Wizard.second))
    assert not found(questions_have_colours, confirmation(red, Wizard.second))
    assert found(destructive_buttons_are_red, Row(Button(Label("x"), id="erase")))
    assert found(one_main_button, *(Button(Label("x"), id=i, style=NEXT) for i in ("a", "b")))


def _styles(dialogs: tuple[Screens, ...]) -> Iterator[tuple[str, object]]:
    for screens in dialogs:
        for window in screens.windows:
            for widget in keyboards(window.keyboard):
                style = getattr(widget, "style", EMPTY_STYLE)
                if style is not EMPTY_STYLE:
                    yield f"{screens.name}: {widget.widget_id}", style
