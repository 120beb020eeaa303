"""House rules of dialogs: a forgotten step of adding a menu fails here."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import InlineKeyboardMarkup
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Keyboard, Row

from bot.i18n.catalog import FALLBACK, Locales
from bot.i18n.html_lint import html_faults
from bot.i18n.widgets import Label, T
from bot.ui.navigation import HOME, back_to
from bot.ui.screens import Screens
from bot.workshop.preview import drawn
from dialogs import DIALOGS
from tests.house.dialog_rules import (
    getters_only_read,
    not_empty,
    only_the_four_files,
    widget_ids_are_unique,
    windows_declare,
    windows_have_names,
)
from tests.house.reading import ROOT, Source, languages, sources

LOCALES = ROOT / "locales"
SHARED = {"nav", "errors", "commands", "receipts", "product"}  # texts that belong to no dialog
FOLDERS = sorted(path.parent for path in (ROOT / "dialogs").rglob("windows.py"))
WINDOWS = [(screens, window) for screens in DIALOGS for window in screens.windows]
HOME_LABEL = Locales(LOCALES).plain("en", "nav-home")
LANGUAGES = [
    code if code == "en" else pytest.param(code, marks=pytest.mark.thorough) for code in languages()
]


def faults(rule: object, file: str) -> list[str]:
    """What a rule finds in every file of this name."""
    found = [source for source in sources("dialogs/") if source.path.endswith(file)]
    assert found
    return [fault for source in found for fault in rule(source)]  # type: ignore[operator]


def states_without_windows(screens: Screens, groups: list[type[StatesGroup]]) -> list[str]:
    """States of these groups that no window of the dialog shows."""
    shown = {window.get_state() for window in screens.windows}
    return [str(s.state) for group in groups for s in group.__all_states__ if s not in shown]


def groups_of(screens: Screens) -> list[type[StatesGroup]]:
    """The state groups that a dialog's states.py declares."""
    folder = next(folder for folder in FOLDERS if folder.name == screens.name)
    module = import_module(".".join((*folder.relative_to(ROOT).parts, "states")))
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, StatesGroup) and value is not StatesGroup
    ]


def labels(message: object) -> Iterator[str]:
    """What stands on the buttons."""
    markup = getattr(message, "reply_markup", None)
    rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else []
    for row in rows:
        yield from (button.text for button in row)


def name_of(window: object) -> str:
    """The window's state, as a test's name."""
    return str(window.get_state().state) if isinstance(window, Window) else ""


def test_every_folder_is_registered() -> None:
    """A dialog that DIALOGS does not list would be a screen nobody can open."""
    folders = sorted(folder.name for folder in FOLDERS)

    assert folders == sorted(screens.name for screens in DIALOGS)


def test_no_folder_is_left_without_windows() -> None:
    """Every folder under dialogs/ that holds Python is a dialog, but for the one of admins' own."""
    folders = {path.parent for path in (ROOT / "dialogs").rglob("*.py")}

    assert sorted(folders - {ROOT / "dialogs", ROOT / "dialogs" / "admin"}) == FOLDERS


@pytest.mark.parametrize("language", languages())
def test_every_dialog_has_its_file_of_texts(language: str) -> None:
    """One .ftl per dialog and language, and none that belongs to nobody."""
    files = {path.stem for path in (LOCALES / language).glob("*.ftl")}

    assert files == {screens.name for screens in DIALOGS} | SHARED


def test_a_dialog_is_at_most_four_files() -> None:
    """states, getters, handlers, windows."""
    found = [
        fault
        for folder in FOLDERS
        for fault in only_the_four_files(folder.name, [path.name for path in folder.glob("*.py")])
    ]

    assert found == []
    assert len(list(only_the_four_files("menu", ["states.py", "texts.py"]))) == 2


def test_no_file_of_a_dialog_is_empty() -> None:
    """Files are not kept for symmetry."""
    assert faults(not_empty, ".py") == []
    assert list(not_empty(Source("dialogs/menu/getters.py", '"""Getters."""\n')))


def test_windows_only_declare() -> None:
    """No def, no lambda, no if in windows.py."""
    assert faults(windows_declare, "/windows.py") == []


@pytest.mark.parametrize(
    "code",
    ["def f(): pass", "A = lambda: 1", "if X: A = 1", "A = 1 if X else 2", "A = [x for x in X]"],
)
def test_a_window_that_computes_is_caught(code: str) -> None:
    """The rule above can fail."""
    assert list(windows_declare(Source("windows.py", code)))


def test_every_window_has_a_name_and_a_preview() -> None:
    """Windows are module-level names; what a getter gives, preview_data shows by example."""
    assert faults(windows_have_names, "/windows.py") == []
    assert list(windows_have_names(Source("w.py", "A = (Window(state=S.a),)")))
    assert list(windows_have_names(Source("w.py", "A = Window(state=S.a, getter=g)")))


def test_getters_only_read() -> None:
    """What a dialog keeps is written by handlers."""
    assert faults(getters_only_read, "/getters.py") == []


@pytest.mark.parametrize(
    "code",
    [
        "manager.dialog_data['x'] = 1",
        "manager.current_context().widget_data['x'] = 1",
        "dialog_manager.dialog_data['x']['y'] += 1",
        "manager.dialog_data.update(x=1)",
        "del manager.dialog_data['x']",
        "data = manager.dialog_data\ndata['x'] = 1",
        "data = manager.dialog_data\ndata.pop('x')",
        "manager.current_context().dialog_data = {}",
    ],
)
def test_a_getter_that_writes_is_caught(code: str) -> None:
    """The rule above can fail."""
    assert list(getters_only_read(Source("getters.py", code)))


@pytest.mark.parametrize("screens", DIALOGS, ids=lambda screens: screens.name)
def test_every_state_has_a_window(screens: Screens) -> None:
    """A state without one is a screen that can't be shown."""
    groups = groups_of(screens)

    assert groups
    assert states_without_windows(screens, groups) == []
    assert screens.entry in {window.get_state() for window in screens.windows}


def test_a_state_without_a_window_is_caught() -> None:
    """The rule above can fail."""

    class Group(StatesGroup):
        lost = State()

    assert states_without_windows(DIALOGS[0], [Group]) == ["Group:lost"]


@pytest.mark.parametrize("screens", DIALOGS, ids=lambda screens: screens.name)
def test_a_widgets_id_belongs_to_one_screen_of_its_dialog(screens: Screens) -> None:
    """A second tap is of the screen before: it must never press a button of the next one."""
    assert list(widget_ids_are_unique(screens)) == []


def test_an_id_that_two_screens_share_is_caught() -> None:
    """The rule above can fail, and knows what is harmless."""

    class Wizard(StatesGroup):
        first, second, third = State(), State(), State()

    def shared(one: Keyboard, other: Keyboard) -> list[str]:
        first = Window(Label("x"), one, state=Wizard.first)
        second = Window(Label("x"), other, state=Wizard.second)
        return list(widget_ids_are_unique(Screens("x", (first, second), entry=Wizard.first)))

    assert shared(Button(Label("x"), id="next"), Row(Button(Label("x"), id="next")))
    assert shared(back_to(Wizard.second), back_to(Wizard.second))
    assert shared(HOME, Button(Label("x"), id="home"))
    assert not shared(back_to(Wizard.third), back_to(Wizard.third))
    assert not shared(HOME, HOME)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("screens", "window"), WINDOWS, ids=name_of)
async def test_every_window_renders_from_its_preview(
    screens: Screens, window: Window, language: str
) -> None:
    """In every language, without bot or database, each text there and fit for Telegram."""
    message = await drawn(screens, window, language, LOCALES)

    assert message.text is not None
    assert html_faults(message.text) == []
    assert 0 < len(message.text) <= 4096
    assert FALLBACK not in (message.text, *labels(message))
    assert all(label.strip() for label in labels(message))


@pytest.mark.parametrize(("screens", "window"), WINDOWS, ids=name_of)
async def test_home_is_on_every_screen_but_home(screens: Screens, window: Window) -> None:
    """Nobody is ever stuck."""
    shown = list(labels(await drawn(screens, window, "en", LOCALES)))

    assert (HOME_LABEL in shown) is (screens is not DIALOGS[0])


async def test_a_preview_that_lacks_a_value_or_a_text_is_caught(tmp_path: Path) -> None:
    """The rule above can fail."""
    from bot.i18n.catalog import TextError

    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "menu.ftl").write_text("menu-main = { $name }\n")
    state = DIALOGS[0].entry
    for widgets in ((T("menu-main"),), (T("menu-gone"),), (Label("menu-gone"),)):
        window = Window(*widgets, state=state, preview_data={"balance": 1})
        with pytest.raises(TextError):
            await drawn(DIALOGS[0], window, "en", tmp_path)
