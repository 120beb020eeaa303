"""The blocks of a page that are meant to be copied into a shell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARTS = re.compile(r"^(?:#+ (?P<heading>[^\n]+)|```sh\n(?P<text>.*?)^```$)", re.M | re.S)


@dataclass(frozen=True)
class Block:
    """`text`: what a reader copies. `heading`: of the section in which it stands."""

    heading: str
    text: str


def blocks(page: str) -> Iterator[Block]:
    """Those marked `sh`, in the order of the page."""
    heading = ""
    for part in _PARTS.finditer(re.sub(r"^```console\n.*?^```$", "", page, flags=re.M | re.S)):
        if part["heading"]:
            heading = part["heading"]
        else:
            yield Block(heading, part["text"])
