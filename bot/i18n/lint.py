"""Checks locales/: one line for each mistake that a translator must fix (`texts check`)."""

import ast as python
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product
from pathlib import Path
from typing import Any

from babel import UnknownLocaleError
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from fluent_compiler.bundle import FluentBundle
from fluent_compiler.errors import FluentDuplicateMessageId, FluentJunkFound

from bot.i18n import moments
from bot.i18n.html_lint import html_faults

ROOT = Path(__file__).parents[2]
SAMPLE = "1,000,000,000"  # the sample value of every variable: about the longest one
MAX_SPELLINGS = 1000  # of one message; the others are not checked

# Telegram's limits in characters. The first prefix that matches a key counts.
LIMITS = (
    ("commands-bot-name", 64),
    ("commands-bot-about", 120),
    ("commands-bot-description", 512),
    ("commands-", 256),
    ("errors-", 200),
    ("buy-invoice-title", 32),
    ("buy-invoice-description", 255),
    ("", 4096),
)
PLAIN = ("nav-", "commands-", "errors-")  # always plain text


def mistakes(root: Path = ROOT) -> list[str]:
    """Every fault of root/locales, as `<file>:<line> <key>: <what is wrong>; <what to do>`.

    The code under root/bot and root/dialogs shows which messages are plain text.
    """
    files = [_File(path, root) for path in sorted(root.glob("locales/*/*.ftl"))]
    if not files:
        return ["locales: no .ftl file; each language has a folder, such as locales/en"]
    plain = plain_keys(root)
    found = [line for file in files for line in file.faults(plain)]
    return [*found, *_compiling(root), *_differences(files)]


def plain_keys(root: Path) -> set[str]:
    """Keys of plain texts: button labels, toasts, invoices and CSV headers.

    They are what the code gives to Label(...), choices(...) or .plain(...), and what it lists in a
    table instead of giving it to a call.
    """
    return {key for path in _code(root) for key in _plain_in(python.parse(path.read_text("utf-8")))}


def _code(root: Path) -> Iterator[Path]:
    for path in (*root.glob("dialogs/**/*.py"), *root.glob("bot/**/*.py")):
        if path.relative_to(root).parts[:2] != ("bot", "sandbox"):
            yield path


def _plain_in(module: python.Module) -> Iterator[str]:
    given: dict[int, str] = {}  # constants that are arguments -> the name of what is called
    for call in (node for node in python.walk(module) if isinstance(node, python.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        arguments = [*call.args, *(keyword.value for keyword in call.keywords)]
        given |= {id(argument): name for argument in arguments}
    for node in python.walk(module):
        if isinstance(node, python.Constant) and isinstance(node.value, str):
            called = given.get(id(node))
            is_key = re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", node.value)
            if is_key and called in (None, "Label", "choices", "plain"):
                yield node.value


@dataclass(frozen=True)
class _File:
    """One .ftl file, read."""

    path: Path
    root: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(self.root).as_posix()

    @property
    def language(self) -> str:
        return self.path.parent.name

    @cached_property
    def text(self) -> str:
        return self.path.read_bytes().decode("utf-8", errors="replace")

    @cached_property
    def entries(self) -> list[Any]:
        return FluentParser().parse(self.text.removeprefix("\ufeff")).body

    @cached_property
    def messages(self) -> dict[str, ast.Message]:
        found = (entry for entry in self.entries if isinstance(entry, ast.Message))
        return {message.id.name: message for message in found}

    def place(self, entry: ast.SyntaxNode) -> str:
        start = entry.span.start if entry.span else 0
        return f"{self.name}:{self.text.count(chr(10), 0, start) + 1}"

    def faults(self, plain: set[str]) -> Iterator[str]:
        yield from self._of_the_whole()
        for entry in self.entries:
            if isinstance(entry, ast.Junk):
                yield f"{self.place(entry)}: {_of_junk(entry)}"
        for key, message in self.messages.items():
            as_plain = key in plain or key.startswith(PLAIN)
            for fault in self._of_message(key, message, plain=as_plain):
                yield f"{self.place(message)} {key}: {fault}"

    def _of_the_whole(self) -> Iterator[str]:
        if "\ufffd" in self.text or self.text.startswith("\ufeff"):
            yield f"{self.name}: not plain UTF-8; save the file as «UTF-8 without BOM»"
        entries = (e for e in self.entries if isinstance(e, ast.Message | ast.Term))
        times = Counter(entry.id.name for entry in entries)
        for key in (key for key, count in times.items() if count > 1):
            yield f"{self.name} {key}: written {times[key]} times; leave one of them"

    def _of_message(self, key: str, message: ast.Message, *, plain: bool) -> Iterator[str]:
        stem = self.path.stem
        if not re.fullmatch(rf"{re.escape(stem)}(-[a-z0-9]+)+", key):
            yield f"keys of this file are small letters and hyphens after «{stem}-»; rename it"
        if message.attributes:
            yield f"has an attribute .{message.attributes[0].id.name}; make it a message of its own"
        if message.value is None:
            yield "has no text; write it after the = sign"
            return
        spellings = _spellings(message.value)
        yield from dict.fromkeys(fault for text in spellings for fault in _markup(text, plain))
        limit = next(limit for prefix, limit in LIMITS if key.startswith(prefix))
        longest = max(len(_visible(text)) for text in spellings)
        if longest > limit:
            yield f"up to {longest} characters, Telegram takes {limit}; shorten it"


def _of_junk(junk: ast.Junk) -> str:
    why = "; ".join(str(note.message) for note in junk.annotations)
    first = (junk.content or "").strip().split("\n")[0]
    return f"can't be read from «{first[:50]}» on: {why}; compare with the messages around it"


def _spellings(pattern: ast.Pattern) -> list[str]:
    """The pattern as text, once for each combination of its variants."""
    ways = product(*map(_options, pattern.elements))
    return ["".join(parts) for parts in islice(ways, MAX_SPELLINGS)]


def _options(element: Any) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    if isinstance(element, ast.Placeable):
        return _options(element.expression)
    if isinstance(element, ast.SelectExpression):
        return [text for variant in element.variants for text in _spellings(variant.value)]
    if isinstance(element, ast.StringLiteral):  # escaped when shown, so never markup
        return [re.sub("[<>&]", "·", str(element.parse()["value"]))]
    return [SAMPLE]


def _visible(text: str) -> str:
    return re.sub(r"<[^>]*>", "", text)


def _markup(text: str, plain: bool) -> list[str]:
    if not plain:
        return html_faults(text)
    found = re.findall(r"</?[a-zA-Z][^>]*>|&(?:[a-z]+|#[0-9]+);", text)
    return [f"shown as plain text, people would read {' '.join(found)}; drop that"] * bool(found)


def _compiling(root: Path) -> Iterator[str]:
    """References that lead nowhere, unknown functions and options, by the compiler itself."""
    for folder in sorted({path.parent for path in root.glob("locales/*/*.ftl")}):
        name = folder.relative_to(root).as_posix()
        try:
            bundle = FluentBundle.from_files(
                folder.name,
                sorted(map(str, folder.glob("*.ftl"))),
                functions={moments.NAME: moments.sample},
            )
        except UnicodeDecodeError:
            continue  # reported for the file already
        except (UnknownLocaleError, ValueError) as error:
            yield f"{name}: {error}; a folder is named by its language's code, such as en"
            continue
        for key, fault in bundle.check_messages():
            if not isinstance(fault, FluentJunkFound | FluentDuplicateMessageId):
                yield f"{name} {key}: {fault}; mend what stands in its braces"


def _differences(files: list[_File]) -> Iterator[str]:
    """Files, messages and variables that one language has and another lacks."""
    languages = sorted({file.language for file in files})
    for name in sorted({file.path.name for file in files}):
        same = {file.language: file for file in files if file.path.name == name}
        for lacking in (code for code in languages if code not in same):
            there = next(iter(same.values())).name
            yield f"locales/{lacking}/{name}: no such file; copy {there} and translate it"
        keys = dict.fromkeys(key for file in same.values() for key in file.messages)
        for key in keys:
            yield from _differences_of(key, list(same.values()))


def _differences_of(key: str, files: list[_File]) -> Iterator[str]:
    having = [file for file in files if key in file.messages]
    for file in files:
        if file not in having:
            yield f"{file.name} {key}: no such message; translate it from {having[0].name}"
    used = {file.name: _variables(file.messages[key]) for file in having}
    everything = set().union(*used.values())
    for name, variables in used.items():
        for lacking in sorted(everything - variables):
            others = ", ".join(other for other in used if lacking in used[other])
            yield f"{name} {key}: ${lacking} is missing, {others} has it; use it in both or none"


def _variables(message: ast.Message) -> set[str]:
    collector = _Variables()
    collector.visit(message)
    return collector.names


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)
