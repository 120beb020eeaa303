"""The kinds of mutants: what translators do to files, harmful or not.

Each is an edit of one message's source. Whether a mutant harms is decided elsewhere, by rendering.
"""

import re
from random import Random

from tests.bot.i18n.mutants.corpus import Edit

VARIANT = re.compile(r"\n *\[([a-z_]+)\] [^\n\[]*(?=\n)")
PLURALS = ("one", "few", "many", "two", "zero", "other")
TEXT = re.compile(r"(?<=[ >])[^\W\d_]{4,}(?=[ .,:<\n]|$)")


def _once(pattern: str, new: str) -> Edit:
    """Replace one of the places of a pattern."""

    def edit(random: Random, text: str) -> str | None:
        places = list(re.finditer(pattern, text))
        if not places:
            return None
        place = random.choice(places)
        return text[: place.start()] + place.expand(new) + text[place.end() :]

    return edit


def _branch(edit: str, plural: bool) -> Edit:
    """Drop or misspell a branch of a state, or of a plural form."""

    def change(random: Random, text: str) -> str | None:
        found = [one for one in VARIANT.finditer(text) if (one[1] in PLURALS) is plural]
        if not found:
            return None
        one = random.choice(found)
        new = "" if edit == "drop" else one[0].replace(f"[{one[1]}]", f"[{_misspelt(one[1])}]")
        return text[: one.start()] + new + text[one.end() :]

    return change


def _misspelt(word: str) -> str:
    return word[:1] + word[2:] if len(word) > 3 else word[::-1]


def _append(words: str) -> Edit:
    return lambda _, text: f"{text.rstrip()}{words}"


def _number_dropped(random: Random, text: str) -> str | None:
    """One plural branch loses its number."""
    found = list(re.finditer(r"\[(?:one|few|many|other)\] (\{ \$\w+ \} )", text))
    if not found:
        return None
    place = random.choice(found)
    return text[: place.start(1)] + text[place.end(1) :]


def _flattened(_: Random, text: str) -> str | None:
    """A selection by plural form becomes its default."""
    found = re.search(r"\{ \$\w+ ->\n *\[one\][^*]*\*\[\w+\] ([^\n]*)\n *\}", text)
    return text[: found.start()] + found[1] + text[found.end() :] if found else None


def _emptied(_: Random, text: str) -> str:
    key = text.partition(" =")[0]
    return f'{key} = {{ "" }}'


def _variable_dropped(random: Random, text: str) -> str | None:
    names = re.findall(r"\{ \$(\w+) \}", text)
    if not names:
        return None
    name = random.choice(names)
    return re.sub(rf"\{{ \${name} \}}", "", text)


def _last_branch_tag(_: Random, text: str) -> str | None:
    at = text.rfind("*[")
    return text[:at] + re.sub(r"\] ", "] <b>", text[at:], count=1) if at >= 0 else None


EDITS: dict[str, Edit] = {
    "key misspelt": _once(r"\A([a-z0-9]+-[a-z]+)", r"\1x"),
    "no default": _once(r"\*\[", "["),
    "variable dropped": _variable_dropped,
    "variable misspelt": _once(r"\{ \$(\w\w+) \}", r"{ $\1x }"),
    "brace broken": _once(r"(\{ \$\w+) \}", r"\1"),
    "refused tag": _once(r"<b>", "<h1>"),
    "unclosed tag": _once(r"</b>", ""),
    "bare <": _append(" 1 < 2"),
    "markup added": _append(" <b>!</b>"),
    "200 letters more": _append(" очень длинные слова" * 11),
    "unknown function": _once(r"DATETIME\(|MOMENT\(|NUMBER\(", "DATE("),
    "bad option name": _once(r"dateStyle:", "datestyle:"),
    "bad option value": _once(r'Style: "\w+"', 'Style: "tiny"'),
    "emptied": _emptied,
    "state branch dropped": _branch("drop", plural=False),
    "state branch misspelt": _branch("misspell", plural=False),
    "plural branch dropped": _branch("drop", plural=True),
    "plural branch misspelt": _branch("misspell", plural=True),
    "number dropped in a branch": _number_dropped,
    "plural forms flattened": _flattened,
    "DATETIME on a value": _once(r"\{ (\$\w+) \}", r'{ DATETIME(\1, dateStyle: "short") }'),
    "NUMBER on a value": _once(r"\{ (\$\w+) \}", r"{ NUMBER(\1) }"),
    "MOMENT on a value": _once(r"\{ (\$\w+) \}", r"{ MOMENT(\1) }"),
    "date without DATETIME": _once(r"\{ (?:DATETIME|MOMENT)\((\$\w+)[^)]*\) \}", r"{ \1 }"),
    "date in NUMBER": _once(r"(?:DATETIME|MOMENT)\((\$\w+)[^)]*\)", r"NUMBER(\1)"),
    "bad tag in the last branch": _last_branch_tag,
    "command misspelt": _once(r"(?<![\w<])/([a-z]{3})([a-z]+)", r"/\1x\2"),
    "variable without braces": _once(r"\{ (\$\w+) \}", r"\1"),
    "unknown term": _once(r"\{ \$\w+ \}", "{ -token }"),
    "unknown message": _once(r"\{ \$\w+ \}", "{ buy-nowhere }"),
    "attribute for text": _once(r"\A([\w-]+) = ?", r"\1 =\n    .label = "),
    "default moved": _once(r"\n( *)\[([a-z_]+)\]( [^\n]*)\n( *)\*\[", r"\n\1*[\2]\3\n\4["),
    "tags crossed": _once(r"<b>([^<{]+)</b>", r"<b><i>\1</b></i>"),
    "entity of HTML": _append("&nbsp;!"),
    "selector of another name": _once(r"\{ \$(\w+) ->", r"{ $\1s ->"),
    "link without an address": _once(r"<b>([^<]*)</b>", r"<a>\1</a>"),
    # Harmless, most of the time.
    "a word changed": _once(r"(?<= )([^\W\d_]{3})[^\W\d_]{2,}(?= )", r"\1ный"),
    "exclamation": _append("!"),
    "comment added": lambda _, text: f"# Проверено.\n{text}",
    "indented deeper": _once(r"\n    (?=[^\s\[}*.])", "\n      "),
    "no-break space": _once(r"(?<=[^\W\d_]) (?=[^\W\d_])", "\u00a0"),
    "default named": _once(r"\*\[other\]", "*[otherwise]"),
    "bold added": _once(r"(?<= )([^\W\d_]{4,})(?= [^\W\d_])", r"<b>\1</b>"),
}
"""Edits of one message in one language. Which is harmful depends on the message."""

EVERYWHERE = ("variable misspelt", "unknown function", "DATETIME on a value", "bad option value")
"""These are made in all languages at once, too."""
