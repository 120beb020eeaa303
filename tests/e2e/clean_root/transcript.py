"""What the blocks said, for a reader of the page."""

import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tests.e2e.clean_root.blocks import Block

BEGINS, ENDS = "### begins", "### ends"
LINES = 12
"""Kept of what a block says: installers say thousands."""
_NOISE = re.compile(
    r"\x1b\[[0-9;]*m|\r.*|^debconf:.*| *(?:Downloading|Collecting) .*|.*(?:perl: warning|locale|https?://).*",
    re.I,
)


@dataclass(frozen=True)
class Said:
    """A block, its last lines, how long it took; `done`: it came to its end."""

    block: Block
    lines: Sequence[str]
    seconds: float
    done: bool

    def told(self) -> str:
        """For the one who waits."""
        verdict = "ok" if self.done else "FAILED"
        return "\n".join([f"== {self.block.heading}: {verdict}, {self.seconds:.0f} s", *self.lines])


def said(output: Iterable[str], wanted: Sequence[Block]) -> Iterator[Said]:
    """Cut the output of all blocks into what each of them said."""
    blocks, lines, began, open_one = iter(wanted), [""], time.monotonic(), None
    for line in output:
        if line.startswith(BEGINS):
            open_one, lines, began = next(blocks), [], time.monotonic()
        elif line.startswith(ENDS) and open_one:
            yield Said(open_one, lines[-LINES:], time.monotonic() - began, done=True)
            open_one = None
        elif words := _NOISE.sub("", line).rstrip():
            lines.append(words)
    if open_one:
        yield Said(open_one, lines[-4 * LINES :], time.monotonic() - began, done=False)


def page(found: Sequence[Said]) -> str:
    """The page docs/runs/clean-root.md."""
    parts = [_HEAD]
    for one in found:
        parts.append(f"## {one.block.heading}\n\n```sh\n{one.block.text}```\n")
        words = "\n".join(one.lines)
        parts.append(f"{one.seconds:.0f} s. Its last lines:\n\n```text\n{words}\n```\n")
    return "\n".join(parts)


_HEAD = """# On a clean Debian

What `python -m tests.e2e.clean_root` ran and read: each block of
[operating.md](../operating.md), on a Debian 12 that debootstrap had just made, in a network of its
own. systemd does not run there: a stand-in for `systemctl` reads the units and runs their commands
as their user, in their folder, with their environment. What else differs from the page stands in
the blocks behind "Here:".

**Not run**: Telegram itself (a Telegram in miniature answers), a public certificate (Caddy makes
its own, nginx gets one that signs itself), supervisor, Docker (the Dockerfile's steps are a shell's
here), and the blocks marked `console`: containers, a backup at another place, an upgrade.
"""
