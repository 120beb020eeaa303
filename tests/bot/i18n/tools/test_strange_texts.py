"""All texts in strange letters, 40 % longer, and from right to left: what the check says."""

from pathlib import Path

import pytest

from bot.i18n.check.check import REFERENCE, ROOT, Checker
from bot.i18n.check.files import read_files
from bot.i18n.check.findings import Finding
from bot.i18n.tools.pseudo import CODE_RTL, pseudo
from tests.texts_once import KeptUsages


@pytest.mark.thorough
def test_every_text_is_right_in_strange_letters(tmp_path: Path, project_usages: KeptUsages) -> None:
    """Notices, answers, commands and invoices, in every branch: nothing that Telegram refuses or
    cuts, no label that a phone cuts, and nothing left in English.
    """
    for right_to_left in (False, True):
        pseudo(into=tmp_path / "locales", right_to_left=right_to_left)
    files = [one for one in read_files(ROOT) if one.language == REFERENCE] + read_files(tmp_path)
    checker = Checker(project_usages(ROOT, {file.stem for file in files}), drafts=False)

    found = [one for one in checker.check(files) if not _is_expected(one)]

    assert found == []


def _is_expected(one: Finding) -> bool:
    """English stays in the language from right to left: it is only turned."""
    turned = one.path.startswith(f"locales/{CODE_RTL}/")
    return one.path.startswith(f"locales/{REFERENCE}/") or (turned and one.rule == "untranslated")
