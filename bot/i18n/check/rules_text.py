"""Rules about words: translation, the language's quotes, one term for one thing."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fluent.syntax import ast

from bot.i18n.check.files import Entry, end, start
from bot.i18n.check.findings import Fix
from bot.i18n.check.language import Language
from bot.i18n.check.message import Fault, Message

NAMES = re.compile(
    r"\b(?:Telegram(?: Ads| Stars)?|@?CryptoBot|Crypto Pay|SQLite|PostgreSQL|Redis|GIF|CSV"
    r"|UTC|HTTP|API|USDT|TON|BTC|ID|id|aiogram|Python|transactions\.csv|example\.com)\b"
)
"""Words that are the same in every language."""
SAME = re.compile(r"the same\b(?:[^\n:]*: *(?P<words>.+))?", re.IGNORECASE)
"""A comment that says that a message, or these words of it, are not to be translated."""
QUOTES = {
    "en": "“”",
    "ru": "«»",
    "uk": "«»",
    "de": "„“",
    "fr": "«»",
    "es": "«»",
    "pl": "„”",
    "it": "«»",
    "id": "“”",
}
MARKS = "“”«»„"
TERM_COMMENT = re.compile(r"^not:\s*(.+)$", re.IGNORECASE | re.MULTILINE)
MAX_LANGUAGES = 8  # whose words are kept: a message asks for its language's, one after another
_WORD = re.compile(r"(?<![\w])[^\W\d_]{2,}(?![\w])")
_HTML_TAG = re.compile(r"<[^>]*>|&[a-z]+;")
_ADDRESS = re.compile(r"(?:https?|tg)://[^\s<\"»”)]+|(?<![\w/<.])/[a-z]{2,}|(?<![\w.])@[A-Z]\w{3,}")


def untranslated(message: Message) -> Iterator[Fault]:
    """A translation must not keep the reference's words."""
    exempt = SAME.search(_comment(message.entry))
    if message.reference is None or (exempt and not exempt["words"]):
        return
    same = _own_terms(message.language) | set(_words((exempt["words"] if exempt else "").lower()))
    theirs = {_words(bare) for _, bare in _bare_elements(message.reference)}
    for element, bare in _bare_elements(message):
        words = _words(bare)
        if words in theirs and {word.lower() for word in words} - same:
            remedy = f"translate it, or write “# The same: {', '.join(words)}.” above the message"
            text = element.value.strip().split("\n")[0][:40]
            yield Fault(element, f"“{text}” is the reference's text", remedy)


def _comment(entry: Entry) -> str:
    return str(entry.comment.content) if entry.comment else ""


@lru_cache(maxsize=MAX_LANGUAGES)
def _own_terms(language: Language) -> set[str]:
    """Terms that are the same as in the reference, as their comments say."""
    terms = [one for one in language.entries.values() if isinstance(one, ast.Term)]
    names = [_name(one, "") for one in terms if SAME.search(_comment(one))]
    return {word.lower() for name in names for word in _words(name)}


def _words(text: str) -> tuple[str, ...]:
    """The words of a text that a translation would change."""
    bare = NAMES.sub(" ", _ADDRESS.sub(" ", _HTML_TAG.sub(" ", text)))
    return tuple(_WORD.findall(bare))


def lost_address(message: Message) -> Iterator[Fault]:
    """Commands, links and @names must be those of the reference; a misspelt one does not work."""
    seen: set[str] = set()
    for own, reference in message.beside_reference:
        if own.crash or reference.crash:
            continue
        ours, theirs = _addresses(own.text), _addresses(reference.text)
        for address in sorted(theirs - ours - seen):
            seen.add(address)
            yield Fault(message.entry, f"{address} of the reference is not in it", "write it")
        for address in sorted(ours - theirs - seen - _known_addresses(message)):
            seen.add(address)
            at = message.file.text.find(address, start(message.entry))
            words = f"the reference has no {address} anywhere"
            yield Fault(max(at, start(message.entry)), words, "write what the reference has")


def _known_addresses(message: Message) -> frozenset[str]:
    """Every address in the reference's texts."""
    assert message.reference
    return _addresses(message.reference.language.all_text)


@lru_cache(maxsize=10_000)
def _addresses(text: str) -> frozenset[str]:
    bare = re.sub(r"</?[a-z-]+", "<", text)
    return frozenset(found.rstrip(".,:;") for found in _ADDRESS.findall(bare))


def raw_name(message: Message) -> Iterator[Fault]:
    """A `$name` outside of braces, or a key, would be shown as it is written."""
    for element in message.text_elements():
        bare = _ADDRESS.sub(" ", element.value)
        for found in re.findall(r"\$[a-z][\w-]*", bare):
            at = message.file.text.find(found, start(element))
            yield Fault(at, f"{found} is shown as it is written", f"write {{ {found} }}")
    for one in message.renderings:
        key = one.text.strip()
        if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", key) and key in message.language.entries:
            yield Fault(message.entry, f"people would read the key {key}", "translate it")
            return


def quotes(message: Message) -> Iterator[Fault]:
    """A text must use the quotes of its language, in pairs."""
    pair = QUOTES.get(message.language.code.split("-")[0])
    if pair is None:
        return
    theirs = _untranslated_texts(message)
    for element, text in _bare_elements(message):
        if element.value in theirs:
            continue
        straight = [at for at, mark in enumerate(text) if mark == '"']
        for number, at in enumerate(straight):
            here = start(element) + at
            exact = message.file.text[here : here + 1] == '"' and len(straight) % 2 == 0
            fix = Fix(here, here + 1, pair[number % 2]) if exact else None
            yield Fault(here, 'a straight " in the text', f"write {pair[0]}…{pair[1]}", fix)
        for at, mark in enumerate(text):
            if mark in MARKS and mark not in pair:
                words = f"{mark} is not a quote of this language"
                yield Fault(start(element) + at, words, f"write {pair[0]}…{pair[1]}")
    yield from _unpaired(message, pair)


def _untranslated_texts(message: Message) -> set[str]:
    """Pieces of the reference's text. An untranslated one has the reference's quotes."""
    reference = message.reference.text_elements() if message.reference else ()
    return {element.value for element in reference}


def _bare_elements(message: Message) -> Iterator[tuple[ast.TextElement, str]]:
    """Each piece of text, with spaces instead of tags and of what is inside <code>."""
    inside = ""  # "<" in a tag that continues in the next piece, "code" in <code>
    for element in message.text_elements():
        text = ""
        for part in re.split(r"(<code>|</code>|<|>)", element.value):
            if part == "<code>":
                inside, shown = "code", ""
            elif part == "</code>" or (part == ">" and inside == "<"):
                inside, shown = "", ""
            elif part == "<" and not inside:
                inside, shown = "<", ""
            else:
                shown = "" if inside else part
            text += shown or " " * len(part)
        yield element, text


def _unpaired(message: Message, pair: str) -> Iterator[Fault]:
    if not {element.value for element in message.text_elements()} - _untranslated_texts(message):
        return
    for one in message.renderings:
        if one.text.count(pair[0]) != one.text.count(pair[1]):
            words = f"{pair[0]} and {pair[1]} do not come in pairs"
            yield Fault(message.entry, words, "close what is open")
            return


def double_space(message: Message) -> Iterator[Fault]:
    """A line must not have two spaces in a row."""
    for element in message.text_elements():
        for match in re.finditer(r"(?<=\S)  +(?=\S)", element.value):
            at = message.file.text.find(match.group(), start(element), end(element))
            if at >= 0:
                fix = Fix(at, at + len(match.group()), " ")
                yield Fault(at, "two spaces in a row", "leave one", fix)


def term(message: Message) -> Iterator[Fault]:
    """One word for one thing: `# Not: …` above a term lists the words to avoid."""
    pieces = list(message.text_elements())
    for avoided, wanted in _terms(message.language):
        for element in pieces:
            for match in avoided.finditer(element.value):
                at = message.file.text.find(match.group(), start(element))
                yield Fault(at, f"“{match.group()}” for “{wanted}”", f"write “{wanted}”")


@lru_cache(maxsize=MAX_LANGUAGES)
def _terms(language: Language) -> list[tuple[re.Pattern[str], str]]:
    """The words that a language avoids, each with the term that it uses instead."""
    found = []
    for key, entry in language.entries.items():
        if not isinstance(entry, ast.Term) or not entry.comment:
            continue
        for line in TERM_COMMENT.findall(str(entry.comment.content)):
            for word in filter(None, (one.strip() for one in line.split(","))):
                pattern = re.escape(word).replace(r"\*", r"\w*")
                avoided = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
                found.append((avoided, _name(entry, key)))
    return found


def _name(entry: ast.Term, key: str) -> str:
    """The first form of the term."""
    for element in entry.value.elements:
        if isinstance(element, ast.TextElement) and element.value.strip():
            return str(element.value.strip())
        inner = getattr(element, "expression", None)
        if isinstance(inner, ast.SelectExpression):
            default = next(variant for variant in inner.variants if variant.default)
            return "".join(str(getattr(one, "value", "")) for one in default.value.elements).strip()
    return key
