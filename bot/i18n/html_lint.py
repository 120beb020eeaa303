"""A strict check of Telegram's HTML, with explanations for translators."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from bot.telegram_html import CHARACTERS, TAGS


def html_faults(text: str) -> list[str]:
    """What Telegram would refuse, or show in another way."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return [*reader.found, *reader.unclosed()]


class _Reader(HTMLParser):
    """Telegram's HTML: few tags, closed in order, and every other < written as &lt;."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._open: list[str] = []

    def unclosed(self) -> list[str]:
        """A fault for each tag still open at the end."""
        return [f"<{tag}> is not closed; add </{tag}>" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append(f"Telegram has no tag <{tag}>; use {', '.join(sorted(TAGS))}")
            return
        self._open.append(tag)
        self.found += _attribute_faults(tag, {name: value or "" for name, value in attrs})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.found.append(f"Telegram has no tag closed in itself; remove <{tag}/>")

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
        elif tag in self._open:
            inner = self._open[-1]
            self.found.append(f"</{tag}> stands before </{inner}>; close <{inner}> first")
            self._open.remove(tag)
        else:
            self.found.append(f"</{tag}> closes nothing; remove it")

    def handle_data(self, data: str) -> None:
        if "<" in data:
            self.found.append("a lone < ; write &lt;")

    def handle_entityref(self, name: str) -> None:
        if name not in CHARACTERS:
            self.found.append(f"Telegram has no &{name}; : write the character itself")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"Telegram has no comments; remove «{data}»")

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)


def _attribute_faults(tag: str, given: dict[str, str]) -> Iterator[str]:
    needed, allowed = TAGS[tag].needed, {**TAGS[tag].needed, **TAGS[tag].optional}
    for name in sorted(needed.keys() - given):
        yield f"<{tag}> needs {name}=; add it or remove the tag"
    for name, value in sorted(given.items()):
        if name not in allowed:
            yield f"<{tag}> has no {name}= at Telegram; remove it"
        elif not re.fullmatch(allowed[name], value, re.DOTALL):
            yield f"<{tag}> cannot have {name}={value}; correct the value"
