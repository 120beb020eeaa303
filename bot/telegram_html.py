"""The tags of Telegram's HTML: the one table that the texts' check and the sandbox both read.

It stands below both and imports neither. https://core.telegram.org/bots/api#html-style
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Tag:
    """`entity`: the type of MessageEntity that the tag makes.

    `needed`, `optional`: its attributes, with the pattern that the whole of a value must match.
    """

    entity: str
    needed: Mapping[str, str] = field(default_factory=dict)
    optional: Mapping[str, str] = field(default_factory=dict)


TAGS: Mapping[str, Tag] = {
    **dict.fromkeys(("b", "strong"), Tag("bold")),
    **dict.fromkeys(("i", "em"), Tag("italic")),
    **dict.fromkeys(("u", "ins"), Tag("underline")),
    **dict.fromkeys(("s", "strike", "del"), Tag("strikethrough")),
    "tg-spoiler": Tag("spoiler"),
    "span": Tag("spoiler", needed={"class": "tg-spoiler"}),
    "a": Tag("text_link", needed={"href": ".*"}),
    "tg-emoji": Tag("custom_emoji", needed={"emoji-id": r"(?!-?0*$)-?[0-9]{1,19}"}),
    "tg-time": Tag("date_time", {"unix": ".*"}, {"format": "[rR]|[tTdDwW]*"}),
    "blockquote": Tag("blockquote", optional={"expandable": ".*"}),
    "code": Tag("code", optional={"class": ".*"}),
    "pre": Tag("pre"),
}

CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
"""What may be written by name: &lt; &gt; &amp; &quot;."""
