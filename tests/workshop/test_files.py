"""Saving a text changes only that text in its file, and can be undone."""

import re
from pathlib import Path

import pytest

from bot.settings.parsers import LOCALES
from bot.workshop.files import Changed, Refused, TextFiles
from tests.workshop.conftest import MENU

FORMER = "Request { $pending } waits"


def test_only_the_texts_own_lines_change(root: Path) -> None:
    """Comments, blank lines and the other texts stay as they are."""
    TextFiles(root).save("en", "menu-main-pending", "No. { $pending }", FORMER)

    written = (root / "en" / "menu.ftl").read_text("utf-8")
    assert written == MENU.replace(FORMER, "No. { $pending }")


def test_a_text_below_its_key_is_edited_without_its_indent(root: Path) -> None:
    """And gets it back."""
    files = TextFiles(root)
    value = files.value("en", "menu-main")
    assert value is not None
    assert value.startswith("👋 <b>{ $name }</b>\n\nBalance: <b>{ $balance ->\n    [one]")

    files.save("en", "menu-main", value.replace("Balance", "Purse"), value)

    assert (root / "en" / "menu.ftl").read_text("utf-8") == MENU.replace("Balance", "Purse")


@pytest.mark.parametrize("step", [7, pytest.param(1, marks=pytest.mark.soak)])
def test_every_text_of_the_project_is_written_as_it_stands(tmp_path: Path, step: int) -> None:
    """A text that is saved unchanged leaves its file byte for byte; `make soak` saves them all."""
    for path in sorted(LOCALES.glob("*/*.ftl"))[::step]:
        (tmp_path / path.parent.name).mkdir(exist_ok=True)
        copy = tmp_path / path.parent.name / path.name
        copy.write_bytes(path.read_bytes())
        files = TextFiles(tmp_path)
        keys = re.findall(rf"^({path.stem}-[a-z0-9-]+) =", path.read_text("utf-8"), re.MULTILINE)
        for key in keys[::step]:
            value = files.value(path.parent.name, key)
            files.save(path.parent.name, key, value or "", value)
        assert copy.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_stay(root: Path, newline: str) -> None:
    """A file from Windows stays one."""
    path = root / "en" / "menu.ftl"
    path.write_bytes(MENU.replace("\n", newline).encode())

    TextFiles(root).save("en", "menu-main-pending", "One\nTwo { $pending }", FORMER)

    written = path.read_bytes().decode()
    assert written.count("\n") == written.count(newline)
    assert TextFiles(root).value("en", "menu-main-pending") == "One\n    Two { $pending }"


def test_a_new_text_stands_below_its_neighbour(root: Path) -> None:
    """In the order of the reference; a new file is made where there is none."""
    files = TextFiles(root)

    files.save("en", "menu-hello", "Hello", None, after=("menu-main",))
    files.save("en", "nav-home", "Menu", None)

    written = (root / "en" / "menu.ftl").read_text("utf-8")
    assert "}</b>\nmenu-hello = Hello\n# Below the balance.\n" in written
    assert (root / "en" / "nav.ftl").read_text("utf-8") == "nav-home = Menu\n"


def test_what_somebody_else_wrote_is_not_overwritten(root: Path) -> None:
    """Two translators, or an editor beside the workshop."""
    files = TextFiles(root)

    with pytest.raises(Changed) as refused:
        files.save("en", "menu-main-pending", "Mine", "What I have seen")

    assert refused.value.value == FORMER
    assert (root / "en" / "menu.ftl").read_text("utf-8") == MENU


def test_each_save_can_be_taken_back(root: Path) -> None:
    """The last one first, until nothing is left."""
    files = TextFiles(root)
    files.save("en", "menu-main-pending", "One", FORMER)
    files.save("en", "menu-main-pending", "Two", "One")

    assert files.undo() is not None
    assert files.value("en", "menu-main-pending") == "One"
    assert files.undo() is not None

    assert (root / "en" / "menu.ftl").read_text("utf-8") == MENU
    assert files.undo() is None


def test_the_patch_is_what_changed_since_the_start(root: Path) -> None:
    """As `git apply` takes it."""
    files = TextFiles(root)
    assert files.patch() == ""

    files.save("en", "menu-main-pending", "No. { $pending }", FORMER)

    assert "--- a/locales/en/menu.ftl\n+++ b/locales/en/menu.ftl\n" in files.patch()
    assert f"-menu-main-pending = {FORMER}\n+menu-main-pending = No. " in files.patch()


@pytest.mark.parametrize(
    ("language", "key"),
    [
        ("..", "menu-main"),
        ("en/..", "menu-main"),
        ("en", "../menu-main"),
        ("en", "menu"),
        ("", "a-b"),
    ],
)
def test_nothing_is_written_outside_of_the_folder(root: Path, language: str, key: str) -> None:
    """Names come from a page."""
    with pytest.raises(Refused):
        TextFiles(root).save(language, key, "x", None)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(root: Path, tmp_path: Path) -> None:
    """Whoever made it."""
    outside = tmp_path / "outside.ftl"
    outside.write_text("nav-home = Menu\n", encoding="utf-8")
    (root / "en" / "nav.ftl").symlink_to(outside)

    with pytest.raises(Refused):
        TextFiles(root).save("en", "nav-home", "x", "Menu")

    assert outside.read_text("utf-8") == "nav-home = Menu\n"
