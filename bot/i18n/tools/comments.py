"""`texts extract`: writes above each message how the code uses it.

It says where the text is shown and how long it may be (`Where:`), and gives examples of its
variables (`$name:`). These lines are rewritten each time. Other lines of a comment stay.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fluent.syntax import ast

from bot.i18n.check.check import ROOT
from bot.i18n.check.files import TextFile, read_files
from bot.i18n.check.layout import LABEL_WIDTH, LETTER_SIZE
from bot.i18n.check.rules_telegram import LIMITS
from bot.i18n.tools.writer import write_text
from bot.i18n.usage.collector import usages
from bot.i18n.usage.usage import Form, Kind, Usage, Usages, Value, Variable

MAX_SAMPLES = 6
_GENERATED = re.compile(r"(?:Where|Где|Spaces|Пробелы): |\$[a-z_]+: ")


@dataclass(frozen=True)
class Words:
    """The words of generated comments in one language."""

    where: str
    letters: str
    such_as: str
    spaces: str
    forms: Mapping[Form, str]
    kinds: Mapping[Kind, str]


ENGLISH = Words(
    where="Where",
    letters="up to {} letters",
    such_as="such as",
    spaces="Spaces: between a sign and its number stands a no-break space; they stay on one line.",
    forms={form: str(form) for form in Form},
    kinds={
        Kind.NUMBER: "number",
        Kind.TEXT: "text",
        Kind.MOMENT: "day and time",
        Kind.DAY: "day",
        Kind.UNKNOWN: "value",
    },
)
RUSSIAN = Words(
    where="Где",
    letters="до {} знаков",
    such_as="например",
    spaces="Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.",
    forms={
        Form.MESSAGE: "сообщение",
        Form.CAPTION: "подпись",
        Form.LABEL: "кнопка",
        Form.TOAST: "всплывающий ответ",
        Form.TITLE: "название счёта",
        Form.DESCRIPTION: "описание счёта",
        Form.COMMAND: "описание команды",
        Form.BOT_NAME: "имя бота",
        Form.BOT_ABOUT: "«о боте»",
        Form.BOT_DESCRIPTION: "описание бота",
        Form.PLAIN: "простой текст без тегов",
    },
    kinds={
        Kind.NUMBER: "число",
        Kind.TEXT: "текст",
        Kind.MOMENT: "день и время",
        Kind.DAY: "день",
        Kind.UNKNOWN: "значение",
    },
)
WORDS = {"ru": RUSSIAN}


def extract(root: Path = ROOT) -> list[Path]:
    """Renew the comments of all languages. Returns the files that changed."""
    files = read_files(root)
    used = usages(root, {file.stem for file in files})
    changed = []
    for file in files:
        text = commented(file, used)
        if text != file.text:
            write_text(root / file.path, text)
            changed.append(root / file.path)
    return changed


def commented(file: TextFile, used: Usages) -> str:
    """The text of the file with a renewed comment above each message."""
    words, text = WORDS.get(file.language, ENGLISH), file.text
    for entry in reversed(file.parsed.entries):
        usage = used.get(entry.id.name) if isinstance(entry, ast.Message) else None
        if usage is None or entry.id.span is None:
            continue
        begin, comment = entry.id.span.start, entry.comment
        top = comment.span.start if comment and comment.span else begin
        lines = comment.content.split("\n") if comment else []
        kept = [line for line in lines if not _GENERATED.match(line)]
        made = [*kept, *_lines(usage, text[begin : entry.span.end], words)]
        above = "" if text[:top].endswith("\n\n") or top == 0 else "\n"
        block = "".join(f"# {line}".rstrip() + "\n" for line in made)
        text = text[:top] + above + block + text[begin:]
    return text


def _lines(usage: Usage, source: str, words: Words) -> Iterator[str]:
    yield f"{words.where}: {'; '.join(_places(usage, words))}"
    for name in dict.fromkeys(re.findall(r"\$([a-z_]+)", source)):
        yield f"${name}: {_variable(usage.variables.get(name, Variable(name)), words)}"
    if "\u00a0" in source:
        yield words.spaces


def _places(usage: Usage, words: Words) -> Iterator[str]:
    """Each form with its limit, and the screens."""
    for form in sorted(usage.forms):
        room = LIMITS.get(form)
        if form is Form.LABEL:
            room = round(LABEL_WIDTH[min(usage.row, 3)] / (LETTER_SIZE * 0.57))
        tight = room is not None and room < 1024
        yield words.forms[form] + (f", {words.letters.format(room)}" if tight else "")
    screens = dict.fromkeys(place.partition(" ")[2] for place in usage.places)
    if named := [screen for screen in screens if screen]:
        yield ", ".join(named[:4])
    elif usage.places:
        yield usage.places[0].rpartition(":")[0]


def _variable(variable: Variable, words: Words) -> str:
    samples = [_sample(one) for one in variable.samples[:MAX_SAMPLES] if one != ""]
    given = ", ".join(one for one in samples if one)
    kind = words.kinds[variable.kind]
    return f"{kind}, {words.such_as} {given}" if given else kind


def _sample(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()[:16].replace("T", " ")
    text = str(value)
    return text if "\n" not in text and len(text) <= 40 else ""
