"""Rules about Telegram: tags, lengths, and what fits on a phone."""

import re
from collections.abc import Iterator

from bot.i18n.check.layout import LABEL_WIDTH, width
from bot.i18n.check.message import Fault, Message
from bot.i18n.check.rendering import Rendered
from bot.i18n.html_lint import html_faults
from bot.i18n.usage.usage import Form

LIMITS = {
    Form.MESSAGE: 4096,
    Form.CAPTION: 1024,
    Form.TOAST: 200,
    Form.TITLE: 32,
    Form.DESCRIPTION: 255,
    Form.COMMAND: 256,
    Form.BOT_NAME: 64,
    Form.BOT_ABOUT: 120,
    Form.BOT_DESCRIPTION: 512,
}
"""The most characters that Telegram accepts, without tags."""
_TAG = re.compile(r"<[^>]*>")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(?:[a-z]+|#[0-9]+);")


def html(message: Message) -> Iterator[Fault]:
    """Telegram refuses a message with a tag that it does not know or that is not closed."""
    if not any(form.html for form in message.forms):
        return
    seen: set[str] = set()
    for one in message.html_renderings:
        for words in html_faults(one.text) if not one.crash else ():
            if words not in seen:
                seen.add(words)
                problem, _, mend = words.partition("; ")
                yield Fault(_place(message, words), problem, mend or "compare with the reference")


def markup_in_plain(message: Message) -> Iterator[Fault]:
    """In buttons, toasts and files people would see a tag as text."""
    if message.html:
        return
    for element in message.text_elements():
        for match in _MARKUP.finditer(element.value):
            at = _within(element, match.group(), message)
            yield Fault(at, f"people would read {match.group()} here", "remove it")


def too_long(message: Message) -> Iterator[Fault]:
    """Telegram cuts or refuses longer texts."""
    for form in sorted(message.forms & set(LIMITS)):
        longest = max(
            (len(_TAG.sub("", one.text) if form.html else one.text) for one in message.renderings),
            default=0,
        )
        if longest > LIMITS[form]:
            words = f"a {form} of up to {longest} characters, Telegram accepts {LIMITS[form]}"
            yield Fault(message.entry, words, "shorten it")


def too_wide(message: Message) -> Iterator[Fault]:
    """A button's text must not be cut. A text that is only a value is not the translator's."""
    own = any(letter.isalpha() for one in message.text_elements() for letter in one.value)
    if Form.LABEL not in message.forms or not own:
        return
    row = message.usage.row if message.usage else 1
    limit = LABEL_WIDTH[min(row, 3)]
    for one in sorted(message.usual_renderings, key=_width, reverse=True)[:1]:
        if _width(one) > limit:
            words = f"“{one.text}” is {_width(one):.0f} wide, a button here has {limit}"
            yield Fault(message.entry, words, "shorten it")


def _width(one: Rendered) -> float:
    return width(one.text)


def blank(message: Message) -> Iterator[Fault]:
    """A text must not be empty if the reference's is not."""
    if message.reference is None:
        if all(not one.text.strip() for one in message.renderings if not one.crash):
            yield Fault(message.entry, "is empty", "write the text after the = sign")
        return
    for own, reference in message.beside_reference:
        if not own.crash and reference.text.strip() and not own.text.strip():
            at = own.taken[-1] if own.taken else message.entry
            yield Fault(at, "is empty, the reference is not", "translate it")
            return


def _place(message: Message, words: str) -> int:
    """Where the tag that a fault names is in the file."""
    named = re.search(r"</?([a-zA-Z-]+)", words)
    source = message.file.text
    begin = message.entry.span.start if message.entry.span else 0
    end = message.entry.span.end if message.entry.span else len(source)
    if named:
        wanted = source.find(named.group(), begin, end)
        if wanted < 0:
            wanted = source.find(f"<{named.group(1)}", begin, end)
        return wanted if wanted >= 0 else begin
    bare = source.find("<", begin, end)
    return bare if bare >= 0 else begin


def _within(element: object, text: str, message: Message) -> int:
    span = getattr(element, "span", None)
    begin = span.start if span else 0
    found = message.file.text.find(text, begin)
    return found if found >= 0 else begin
