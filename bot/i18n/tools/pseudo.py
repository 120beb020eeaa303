"""`texts pseudo`: a pseudo-language that shows what is not translated and what is cut.

Letters have accents and texts are 40 % longer. With `--rtl` every text runs from right to left.
"""

import re
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast

from bot.i18n.check.check import REFERENCE, ROOT
from bot.i18n.check.files import walk
from bot.i18n.tools.new_language import LANGUAGE_FILE, OWN_NAME
from bot.i18n.tools.writer import write_text

CODE, CODE_RTL = "eo", "fa"
"""Languages that Babel knows and the project lacks. Their plural forms are like English."""
LONGER = 0.4
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_STRANGE = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"
_ACCENTS = str.maketrans(_PLAIN, _STRANGE)
_KEPT = re.compile(
    r"(<code>.*?</code>|<[^>]*>?|[^<>]*>|&\w+;|(?:https?|tg)://\S*|/[a-z]+|@\w+)", re.S
)
_RLO, _PDF = "\u202e", "\u202c"


def pseudo(root: Path = ROOT, *, right_to_left: bool = False, into: Path | None = None) -> Path:
    """Write the language into a folder (by default below `root/locales`) and return it."""
    code = CODE_RTL if right_to_left else CODE
    folder = (into or root / "locales") / code
    for path in sorted((root / "locales" / REFERENCE).glob("*.ftl")):
        text = strange(path.read_text("utf-8"), right_to_left=right_to_left)
        if path.name == LANGUAGE_FILE:
            name = "Right to left" if right_to_left else "Strange"
            text = f"### draft\n\n{re.sub(rf'(?m)^{OWN_NAME} =.*$', f'{OWN_NAME} = {name}', text)}"
        write_text(folder / path.name, text)
    return folder


def strange(text: str, *, right_to_left: bool = False) -> str:
    """The text of a file with changed letters; keys, variables, tags and commands stay."""
    pieces = [
        node
        for entry in FluentParser().parse(text).body
        for node in walk(getattr(entry, "value", None))
        if isinstance(node, ast.TextElement) and node.span
    ]
    for piece in sorted(pieces, key=_begin, reverse=True):
        begin, end = _begin(piece), piece.span.end if piece.span else 0
        text = text[:begin] + _strange_words(text[begin:end], right_to_left) + text[end:]
    return text


def _begin(node: Any) -> int:
    return int(node.span.start)


def _strange_words(text: str, right_to_left: bool) -> str:
    made = []
    for number, part in enumerate(_KEPT.split(text)):
        if number % 2 or not re.search(r"[A-Za-z]", part):
            made.append(part)
        else:
            made.append(_turned(part) if right_to_left else _longer(part.translate(_ACCENTS)))
    return "".join(made)


def _longer(text: str) -> str:
    """The text with 40 % more letters, by repeating vowels."""
    wanted = round(sum(map(str.isalpha, text)) * LONGER)

    def again(match: re.Match[str]) -> str:
        nonlocal wanted
        if wanted <= 0:
            return match[0]
        wanted -= 1
        return match[0] * 2

    for _ in range(3):
        text = re.sub(r"[åéîöûý]", again, text)
    return text


def _turned(text: str) -> str:
    """Each line from right to left, except the spaces around it."""
    return re.sub(r"\S(?:[^\n]*\S)?", lambda line: f"{_RLO}{line[0]}{_PDF}", text)
