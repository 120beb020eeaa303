"""Files that are compiled before the workers of a run start."""

import os
from pathlib import Path

import pytest
from _pytest.assertion.rewrite import _read_pyc

from tests.compiled import CONSTANTS, keep, kept_at, uncompiled

PROGRAM, CHOSEN, OTHER = "bot/rules.py", "tests/bot/test_rules.py", "tests/models/test_tables.py"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with a module and two tests."""
    for name in (PROGRAM, CHOSEN, OTHER):
        tmp_path.joinpath(name).parent.mkdir(parents=True)
        tmp_path.joinpath(name).write_text("assert 1 + 1 == 2\n")
    tmp_path.joinpath(CONSTANTS).mkdir(parents=True)
    return tmp_path


def left(root: Path) -> list[str]:
    """What is still to be compiled for the tests of tests/bot."""
    return [str(file.relative_to(root)) for file in uncompiled(root, [root / "tests/bot"])]


def test_a_file_is_compiled_when_it_is_new_or_changed(
    root: Path, pytestconfig: pytest.Config
) -> None:
    """And a test only if it is chosen."""
    assert left(root) == [PROGRAM, CHOSEN]
    keep(pytestconfig, list(uncompiled(root, [root / "tests/bot"])))
    assert left(root) == []

    later = kept_at(root / CHOSEN).stat().st_mtime + 1
    os.utime(root / CHOSEN, (later, later))

    assert left(root) == [CHOSEN]


def test_what_is_kept_of_a_test_is_what_pytest_looks_for(
    root: Path, pytestconfig: pytest.Config
) -> None:
    """Else every worker would rewrite its assertions again."""
    file = root / CHOSEN
    keep(pytestconfig, [file])
    code = _read_pyc(file, kept_at(file))
    assert code is not None
    assert "@pytest_ar" in code.co_names


def test_a_file_with_faults_is_left_to_whoever_imports_it(
    root: Path, pytestconfig: pytest.Config
) -> None:
    """The others are compiled."""
    root.joinpath(PROGRAM).write_text("def\n")
    root.joinpath(CHOSEN).write_text("def\n")
    keep(pytestconfig, [root / PROGRAM, root / CHOSEN, root / OTHER])
    assert left(root) == [PROGRAM, CHOSEN]
    assert kept_at(root / OTHER).exists()


def test_a_checkout_of_which_hypothesis_knows_nothing_is_read_once_more(
    root: Path, pytestconfig: pytest.Config
) -> None:
    """`make check` has compiled the program in a fresh clone before the first test."""
    keep(pytestconfig, [root / PROGRAM, root / CHOSEN])
    root.joinpath(CONSTANTS).rmdir()
    assert left(root) == [PROGRAM]
