"""`texts new <lang>`: the files of a new language, as a draft, with the plural forms it needs."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast

from bot.i18n.check.check import REFERENCE, ROOT
from bot.i18n.check.files import Entry, end, entry_id, read_files, walk
from bot.i18n.check.language import CATEGORIES, DRAFT, babel_locale, whole_forms
from bot.i18n.check.values import selector_of
from bot.i18n.tools.writer import write_text
from bot.i18n.usage.collector import usages
from bot.i18n.usage.usage import Kind

LANGUAGE_FILE = "language.ftl"
OWN_NAME = "language-own-name"
_REPLACED = re.compile(r"(?m)^# Not:.*\n")  # English words, above a term


class NotPossible(Exception):
    """The language cannot be started: its code is unknown, or it exists already."""


def new_language(code: str, root: Path = ROOT, reference: str = REFERENCE) -> list[Path]:
    """Write the files of a new language and return them. Raises NotPossible.

    The texts are copies of the reference's, with their comments. Each choice by plural form gets
    the branches that the language needs. `### draft` allows untranslated texts.
    """
    locale = babel_locale(code)
    if locale is None:
        raise NotPossible(f"“{code}” is not a language that Babel knows; write a code such as de")
    folder = root / "locales" / code
    if folder.exists():
        raise NotPossible(f"locales/{code} exists already")
    named = _named_states(root)
    written = []
    for path in sorted((root / "locales" / reference).glob("*.ftl")):
        text = _REPLACED.sub("", started(path.read_text("utf-8"), code, named))
        if path.name == LANGUAGE_FILE:
            text = f"{DRAFT}\n\n{_named(text, locale.get_display_name() or code)}"
        write_text(folder / path.name, text)
        written.append(folder / path.name)
    return written


def started(text: str, code: str, named: Collection[tuple[str, str]] = ()) -> str:
    """The text of a file, with the plural branches of the language.

    `named`: key and variable of choices by name, whose branches may also be [one] and [many].
    """
    entries = [one for one in FluentParser().parse(text).body if isinstance(one, Entry)]
    for entry in reversed([one for one in entries if _adapted(one, code, named)]):
        entry.comment = None
        source = FluentSerializer().serialize_entry(entry).rstrip("\n")
        source = re.sub(r"(?m)[ \t]+$", "", source)
        begin = entry.id.span.start - isinstance(entry, ast.Term) if entry.id.span else 0
        text = text[:begin] + source + text[end(entry) :]
    return text


def _named_states(root: Path) -> set[tuple[str, str]]:
    """Key and variable of every value that the code gives as text."""
    used = usages(root, {file.stem for file in read_files(root)})
    return {
        (key, variable.name)
        for key, usage in used.by_key.items()
        for variable in usage.variables.values()
        if variable.kind is Kind.TEXT
    }


def _named(text: str, name: str) -> str:
    return re.sub(rf"(?m)^{OWN_NAME} =.*$", f"{OWN_NAME} = {name[:1].upper()}{name[1:]}", text)


def _adapted(entry: Entry, code: str, named: Collection[tuple[str, str]]) -> bool:
    """Give each choice by plural form the branches of a language; False if there is none."""
    found = False
    for node in walk(entry.value):
        if isinstance(node, ast.SelectExpression):
            if (entry_id(entry), selector_of(node)) in named:
                continue
            found = _with_forms(node, list(whole_forms(code))) or found
    for pattern in [node for node in walk(entry.value) if isinstance(node, ast.Pattern)][::-1]:
        pattern.elements = list(_without_lone_choices(pattern))
    return found


def _without_lone_choices(pattern: ast.Pattern) -> Iterator[ast.TextElement | ast.Placeable]:
    """Replace a choice with a single branch by the text of that branch."""
    for element in pattern.elements:
        inner = getattr(element, "expression", None)
        if isinstance(inner, ast.SelectExpression) and len(inner.variants) == 1:
            yield from inner.variants[0].value.elements
        else:
            yield element


def _with_forms(node: ast.SelectExpression, forms: list[str]) -> bool:
    default = next(variant for variant in node.variants if variant.default)
    if not {_name(one) for one in node.variants if one is not default} & set(CATEGORIES):
        return False
    made = [one for one in node.variants if one is not default and _name(one) not in CATEGORIES]
    for form in forms[:-1]:
        own = next((one for one in node.variants if _name(one) == form), default)
        made.append(ast.Variant(ast.Identifier(form), own.value.clone(), default=False))
    node.variants = [*made, default]
    return True


def _name(variant: ast.Variant) -> str:
    return str(variant.key.name) if isinstance(variant.key, ast.Identifier) else ""
