"""Broken files: the check finds every harmful one, and reports no harmless one.

What hurts is decided by `harm.py`, which knows nothing of the check. `make soak` tries 10,000.
"""

from collections import Counter

import pytest

from bot.i18n.check.check import ROOT, Checker
from bot.i18n.check.findings import Finding
from bot.i18n.usage.usage import Form, Usages
from tests.bot.i18n.mutants.corpus import Corpus, Mutant
from tests.bot.i18n.mutants.generator import mutants
from tests.bot.i18n.mutants.harm import Judge
from tests.texts_once import KeptUsages

SEED = 22


@pytest.mark.thorough
@pytest.mark.parametrize("many", [100, pytest.param(10_000, marks=pytest.mark.soak)])
def test_every_file_that_would_hurt_is_found(many: int, project_usages: KeptUsages) -> None:
    """And no other: the table says how many of each kind."""
    corpus = Corpus()
    used = project_usages(ROOT, {file.stem for file in corpus.files})
    checker, judge = Checker(used), Judge(corpus, forms(used))
    assert checker.check(corpus.files) == []
    harmful, found, alarms = Counter[str](), Counter[str](), Counter[str]()
    missed: list[str] = []
    for mutant in mutants(corpus, many, SEED):
        why, findings = judge.harm(mutant), findings_of(checker, mutant)
        harmful[mutant.kind] += bool(why)
        found[mutant.kind] += bool(why and findings)
        alarms[mutant.kind] += bool(findings and not why)
        if why and not findings:
            missed.append(f"{mutant.kind}: {mutant.languages} {mutant.keys}: {why}")
        elif findings and not why:
            print(f"alarm: {mutant.kind}: {findings[0]}")
    print(table(harmful, found, alarms), *missed, sep="\n")
    assert missed == []


def findings_of(checker: Checker, mutant: Mutant) -> list[Finding]:
    """Where it was changed, in every language; elsewhere only if nothing is found there."""
    names = {key.partition("-")[0] for key in mutant.keys}
    near = {file.path for file in mutant.files if file.stem in names}
    return checker.check(mutant.files, only=near) or checker.check(mutant.files)


def forms(used: Usages) -> dict[str, str]:
    """How each text is shown."""
    names = {Form.TOAST: "toast", Form.LABEL: "label"}
    return {
        key: "html"
        if any(form.html for form in usage.forms) and Form.TOAST not in usage.forms
        else next((names[form] for form in usage.forms if form in names), "plain")
        for key, usage in used.by_key.items()
    }


def table(harmful: Counter[str], found: Counter[str], alarms: Counter[str]) -> str:
    """A row for each kind, and the sums."""
    rows = [f"{'kind':40} {'harmful':>8} {'found':>8} {'other, reported':>16}"]
    rows += [f"{kind:40} {harmful[kind]:8} {found[kind]:8} {alarms[kind]:16}" for kind in harmful]
    sums = (sum(one.values()) for one in (harmful, found, alarms))
    rows.append("{:40} {:8} {:8} {:16}".format("all", *sums))
    return "\n".join(rows)
