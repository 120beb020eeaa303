"""Texts of `tests.texts_once` are those that fluent-compiler would make."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fluent_compiler.bundle import FluentBundle
from fluent_compiler.compiler import CompiledFtl, compile_messages
from fluent_compiler.resource import FtlResource
from markupsafe import Markup

from bot.i18n import moments
from bot.i18n.catalog import HtmlEscaper, Locales
from bot.i18n.check.check import ROOT
from tests.texts_once import KeptTexts

TEXT = """
-name = Bot
any = <b>{ $who }</b>: { $count ->
    [one] one of { -name }
   *[other] { NUMBER($count) }, { MOMENT($at) }
}
    .title = { any }!
"""
SHOWN = {"who": "<i>", "count": 2, "at": "today"}


def _bundle(kept: KeptTexts, monkeypatch: pytest.MonkeyPatch, said: str, text: str) -> FluentBundle:
    monkeypatch.setattr("fluent_compiler.bundle.compile_messages", kept)
    functions = {moments.NAME: lambda at: f"{said} {at}"}
    return FluentBundle("en", [FtlResource.from_string(text)], functions, False, [HtmlEscaper])


def _heard(sources: list[str]) -> Callable[..., CompiledFtl]:
    """The compiler, and what it is given."""

    def compile_(code: str, resources: list[FtlResource], *args: Any, **more: Any) -> CompiledFtl:
        sources.extend(one.text for one in resources)
        return compile_messages(code, resources, *args, **more)

    return compile_


def test_another_process_reads_what_one_has_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the functions of its own texts, as HTML, and other texts by their own source."""
    first = _bundle(KeptTexts(tmp_path), monkeypatch, "on", TEXT)
    assert len(list(tmp_path.iterdir())) == 1

    sources: list[str] = []
    monkeypatch.setattr("tests.texts_once.compile_messages", _heard(sources))
    second = _bundle(KeptTexts(tmp_path), monkeypatch, "at", TEXT)
    assert TEXT not in sources

    assert first.format("any", SHOWN) == (Markup("<b>&lt;i&gt;</b>: 2, on today"), [])
    assert second.format("any", SHOWN) == (Markup("<b>&lt;i&gt;</b>: 2, at today"), [])
    assert second.format("any.title", {**SHOWN, "count": 1})[0].endswith("one of Bot!")
    assert second.format("any", {"count": 2, "at": ""})[1] != []
    assert isinstance(second.format("any", SHOWN)[0], Markup)
    assert not second.has_message("-name")


def test_another_source_is_compiled_and_one_with_faults_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change of one letter is another text."""
    kept = KeptTexts(tmp_path)

    for text, words in ((TEXT, "one of Bot"), (TEXT.replace("Bot", "Bat"), "one of Bat")):
        bundle = _bundle(kept, monkeypatch, "on", text)
        assert words in bundle.format("any", {**SHOWN, "count": 1})[0]
    before = list(tmp_path.iterdir())
    faulty = _bundle(kept, monkeypatch, "on", "any = { other }")

    assert faulty.check_messages() != []
    assert faulty.format("any", {})[1] != []
    assert list(tmp_path.iterdir()) == before


def test_every_shipped_text_reads_as_if_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file of each form and language: all of its messages, with a number for each value."""
    monkeypatch.setattr("fluent_compiler.bundle.compile_messages", KeptTexts(tmp_path))
    once, again = Locales(ROOT), Locales(ROOT)

    for code, files in once.sources.items():
        for form in ("html", "plain"):
            for file in list(files)[::7]:
                one, other = (
                    locales._languages[code]._compiled(form, file) for locales in (once, again)
                )
                for key in one._compiled_messages:
                    values = {name: 3 for name in once._languages[code].variables.of(key)}
                    assert str(one.format(key, values)) == str(other.format(key, values)), key
