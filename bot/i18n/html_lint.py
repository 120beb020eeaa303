"""A strict check of Telegram's HTML, with explanations for translators."""

from html.parser import HTMLParser

# The tags of Telegram's HTML and their attributes; * marks one that must be there.
TAGS: dict[str, tuple[str, ...]] = {
    **{tag: () for tag in ("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "pre")},
    "tg-spoiler": (),
    "span": ("class*",),
    "a": ("href*",),
    "tg-emoji": ("emoji-id*",),
    "tg-time": ("unix*", "format"),
    "code": ("class",),
    "blockquote": ("expandable",),
}
ENTITIES = ("lt", "gt", "amp", "quot")


def html_faults(text: str) -> list[str]:
    """What Telegram would refuse in a message or show in another way."""
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
        given = {name for name, _ in attrs}
        needed = {name[:-1] for name in TAGS[tag] if name.endswith("*")}
        for name in sorted(needed - given):
            self.found.append(f"<{tag}> needs {name}=; add it or remove the tag")
        for name in sorted(given - {name.rstrip("*") for name in TAGS[tag]}):
            self.found.append(f"<{tag}> has no {name}= at Telegram; remove it")

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
        if name not in ENTITIES:
            self.found.append(f"Telegram has no &{name}; : write the character itself")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"Telegram has no comments; remove «{data}»")

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)
