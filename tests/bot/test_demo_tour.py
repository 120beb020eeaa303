"""The demo's tour points at buttons that exist."""

from typing import Any

from bot.demo.tour import STEPS
from bot.sandbox.world.tour import Tour
from dialogs import DIALOGS

OUTSIDE = {"menu"}  # buttons of messages beside the screens: picture:menu, notice:menu
PAGES_OWN = {"@start", "@attach", "@input", "@service", "@text", "@translate"}
OF_THE_KIT = {"home", "idea"}


def places(step: Any) -> list[str]:
    """Every glob that a step names."""
    return [
        place
        for one in step["point"]
        for place in ([one] if isinstance(one, str) else one.values())
    ]


def names_of(place: str) -> set[str]:
    """The widget that a glob names, or the dialog of a menu's button."""
    if (
        place in PAGES_OWN
        or place.startswith(("https:", "notice:", "picture:"))
        or "panel" in place
    ):
        return set()
    return {place.rpartition("\x1d")[2].split(":")[0].strip("*") or place.rpartition(":")[2]}


def test_every_button_that_the_tour_points_at_exists() -> None:
    """A renamed widget would leave the newcomer without a pointer."""
    dialogs = {screens.name for screens in DIALOGS}
    windows = [window for screens in DIALOGS for window in screens.windows]
    wanted = {name for step in STEPS for place in places(step) for name in names_of(place)}

    missing = {
        name
        for name in wanted - dialogs - OUTSIDE - OF_THE_KIT
        if not name.startswith(("back_to_", "approve")) and not any(w.find(name) for w in windows)
    }

    assert missing == set()


def test_every_step_can_be_read() -> None:
    """The sandbox takes the steps as they are."""
    for step in STEPS:
        assert step["who"] in ("customer", "admin")
    Tour.of({"steps": list(STEPS), "admins": [], "parts": {}, "names": {}})
