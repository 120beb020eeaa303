"""Rules about buttons: colours by purpose, and one last row."""

from collections.abc import Iterator
from typing import Any

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Group, Keyboard

from bot.ui.navigation import Back, Confirmation, Exit, Footer
from bot.ui.styles import COMMITS, DESTROYS, NEXT

# Ids of buttons that delete, refuse, stop or take away, on whichever screen they stand.
DESTRUCTIVE_IDS = frozenset(
    {"cancel", "delete", "drop", "end", "erase", "refund", "reject", "remove", "stop"}
)


def ends_in_a_footer(window: Window) -> Iterator[str]:
    """The ways out of a screen are its last row, in the kit's order."""
    rows = list(_rows(window.keyboard))
    if not rows or not isinstance(rows[-1], Footer):
        yield f"{window.get_state().state}: the last row is not `footer(...)`"
    for row in rows[:-1]:
        for widget in _widgets(row):
            if isinstance(widget, Back | Exit):
                yield f"{window.get_state().state}: «{widget.widget_id}» leads out above the footer"


def _rows(widget: Any) -> Iterator[Keyboard]:
    """What stands below each other. A question brings its own footer."""
    if isinstance(widget, Footer) or not isinstance(widget, Group):
        yield widget
        return
    for inner in widget.buttons:
        yield from inner.buttons if isinstance(inner, Confirmation) else (inner,)


def questions_have_colours(window: Window) -> Iterator[str]:
    """The action of a question commits or destroys something."""
    for widget in _widgets(window.keyboard):
        if isinstance(widget, Confirmation) and _style(widget.action) not in (COMMITS, DESTROYS):
            yield f"{window.get_state().state}: «{widget.action.widget_id}» is neither"


def destructive_buttons_are_red(window: Window) -> Iterator[str]:
    """Whatever its screen."""
    for widget in _widgets(window.keyboard):
        if widget.widget_id in DESTRUCTIVE_IDS and _style(widget) is not DESTROYS:
            yield f"{window.get_state().state}: «{widget.widget_id}» is not DESTROYS"


def one_main_button(window: Window) -> Iterator[str]:
    """One green button a screen, and one blue one: among equals, colours say nothing."""
    for style, name in ((COMMITS, "COMMITS"), (NEXT, "NEXT")):
        found = [one for one in _widgets(window.keyboard) if _style(one) is style]
        if len(found) > 1:
            ids = ", ".join(str(one.widget_id) for one in found)
            yield f"{window.get_state().state}: {ids} are all {name}"


def _style(widget: Keyboard) -> Any:
    return getattr(widget, "style", None)


def _widgets(widget: Any) -> Iterator[Keyboard]:
    if not isinstance(widget, Group):
        yield widget
        return
    if isinstance(widget, Confirmation):
        yield widget
    for inner in widget.buttons:
        yield from _widgets(inner)
