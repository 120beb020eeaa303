"""House rules of pages: every name and every link leads to something that exists."""

from functools import cache
from pathlib import PurePosixPath

import pytest

from bot.__main__ import _parser
from tests.house.page_rules import (
    FENCE,
    Page,
    commands_exist,
    constants_exist,
    links_lead,
    paths_exist,
    slug,
    subcommands,
    targets_exist,
    tree_of,
)
from tests.house.reading import ROOT, tracked

COMMANDS = subcommands(_parser())
LONGEST_README = 150  # lines
OF_PACKAGES = 3  # parts of a path: deeper packages need no line in the tree


@cache
def pages() -> dict[str, str]:
    """Every page of the project, by its path."""
    return {name: read(name) for name in tracked() if name.endswith(".md")}


def manuals() -> list[Page]:
    """What people read to use the project or to change it; decisions tell of other days."""
    names = [name for name in pages() if "/" not in name and name != "CHANGELOG.md"]
    names += [name for name in pages() if PurePosixPath(name).parent == PurePosixPath("docs")]
    return [Page(name, pages()[name]) for name in names]


@cache
def code() -> str:
    """Everything in which a setting or a constant may stand."""
    kinds = (".py", ".yaml", ".conf", ".env.example", "Makefile", "pyproject.toml")
    return "\n".join(read(name) for name in tracked() if name.endswith(kinds))


def read(name: str) -> str:
    """The text of a file of the project."""
    return (ROOT / name).read_text("utf-8")


def packages() -> set[str]:
    """The packages of `bot` and `models`."""
    found = (PurePosixPath(name) for name in tracked() if name.endswith("/__init__.py"))
    ours = (path.parent for path in found if path.parts[0] in ("bot", "models"))
    return {str(path) for path in ours if len(path.parts) <= OF_PACKAGES}


@pytest.mark.parametrize("page", manuals(), ids=lambda page: page.path)
def test_what_a_page_names_exists(page: Page) -> None:
    """Files, folders, `make` targets, commands, settings and constants."""
    faults = [
        *paths_exist(page, tracked()),
        *targets_exist(page, read("Makefile")),
        *commands_exist(page, tracked(), COMMANDS),
        *constants_exist(page, code()),
    ]

    assert faults == []


def test_every_link_leads_somewhere() -> None:
    """On every page, decisions too."""
    found = [Page(name, text) for name, text in pages().items()]

    assert [fault for page in found for fault in links_lead(page, pages(), tracked())] == []


def test_the_tree_of_the_architecture_is_the_projects() -> None:
    """Each line is a file or folder that exists, and each package has a line."""
    block = FENCE.findall(pages()["docs/architecture.md"])[0][1]
    drawn = tree_of(block)

    missing = [path for path in drawn if not (ROOT / path).exists()]

    assert missing == []
    assert sorted(packages() - {*drawn}) == []


def test_a_word_of_the_glossary_takes_two_lines_at_most() -> None:
    """Who needs more reads the page that the word is about."""
    entries = pages()["docs/glossary.md"].split("\n- ")[1:]
    long = [one for one in entries if len(one.split("\n\n")[0].splitlines()) > 2]

    assert len(entries) > 50
    assert long == []


@pytest.mark.parametrize("name", ["README.md", "README.ru.md"])
def test_a_readme_is_short(name: str) -> None:
    """It says what the project is; the rest is behind its links."""
    assert len(pages()[name].splitlines()) <= LONGEST_README


@pytest.mark.parametrize(
    "text",
    [
        "see bot/nowhere.py",
        "in `dialogs/*/nowhere.py`",
        "`make nothing`",
        "```sh\nbot nothing\n```\n",
        "`python -m bot nothing`",
        "`python -m tests.nowhere`",
        "`NO_SUCH_SETTING`",
    ],
)
def test_a_page_that_names_what_is_not_there_is_caught(text: str) -> None:
    """The rules above can fail."""
    page = Page("docs/x.md", text)
    faults = [
        *paths_exist(page, ["bot/app.py", "dialogs/menu/states.py"]),
        *targets_exist(page, "demo: x\n"),
        *commands_exist(page, ["bot/__main__.py"], ["worker"]),
        *constants_exist(page, "BOT_TOKEN"),
    ]

    assert len(faults) == 1


def test_what_is_right_passes() -> None:
    """The rules above can pass."""
    text = (
        "`bot/app.py`, dialogs/<name>/states.py, `make demo`, `python -m bot worker`, `BOT_TOKEN`."
    )
    page = Page("docs/x.md", text)

    assert list(paths_exist(page, ["bot/app.py", "dialogs/menu/states.py"])) == []
    assert list(targets_exist(page, "demo: x\n")) == []
    assert list(commands_exist(page, ["bot/__main__.py"], ["worker"])) == []
    assert list(constants_exist(page, "BOT_TOKEN")) == []


@pytest.mark.parametrize(
    "link", ["[x](gone.md)", "![x](../gone.png)", "[x](#gone)", "[x](y.md#gone)"]
)
def test_a_link_that_leads_nowhere_is_caught(link: str) -> None:
    """Also one to a heading that is not there."""
    found = {"docs/x.md": link, "docs/y.md": "# Here it is\n"}

    assert list(links_lead(Page("docs/x.md", link), found, found))
    assert not list(links_lead(Page("docs/x.md", "[x](y.md#here-it-is)"), found, found))


def test_a_drawn_tree_is_read_by_its_indents() -> None:
    """Two blanks a folder."""
    assert tree_of("bot/  the bot\n  app.py  x\n  ui/\n    text.py\nmodels/") == [
        "bot",
        "bot/app.py",
        "bot/ui",
        "bot/ui/text.py",
        "models",
    ]
    assert slug("From one process to many?") == "from-one-process-to-many"
