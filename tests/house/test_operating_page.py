"""The blocks of docs/operating.md are a shell's, and the clean root knows where they differ."""

import subprocess
from pathlib import Path

import pytest

from tests.e2e.clean_root.blocks import Block, blocks
from tests.e2e.clean_root.substitutes import (
    FOLLOWED_BY,
    NGINX,
    OWN_CERTIFICATES,
    SAID_ONCE,
    UNITS,
    substituted,
)
from tests.house.reading import ROOT

BLOCKS = list(blocks((ROOT / "docs" / "operating.md").read_text("utf-8")))


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_a_block_is_what_a_shell_reads(number: int, tmp_path: Path) -> None:
    """As it stands and as the clean root runs it."""
    for block in (BLOCKS[number], substituted(BLOCKS[number])):
        _read_by_a_shell(block.text, tmp_path)


@pytest.mark.parametrize("text", [NGINX, UNITS])
def test_a_block_of_the_clean_root_itself_is_what_a_shell_reads(text: str, tmp_path: Path) -> None:
    """Those that stand on no page."""
    _read_by_a_shell(text, tmp_path)


def test_what_the_clean_root_changes_stands_on_the_page() -> None:
    """A block that is renamed would else lose its check."""
    first, texts = BLOCKS[0], [block.text for block in BLOCKS]

    assert [name for name in SAID_ONCE if f"\n{name}=" not in f"\n{first.text}"] == []
    assert [word for word, _ in FOLLOWED_BY if not any(word in text for text in texts)] == []


def test_the_clean_roots_caddy_asks_nobody_for_a_certificate(tmp_path: Path) -> None:
    """The comment that it replaces still stands in the Caddyfile."""
    file = tmp_path / "Caddyfile"
    file.write_text((ROOT / "deploy" / "caddy" / "Caddyfile").read_text())
    text = OWN_CERTIFICATES.replace("/etc/caddy/Caddyfile", str(file))
    subprocess.run(("bash", "-c", text), check=True)

    assert "\n\ttls internal\n" in file.read_text()


def test_only_blocks_marked_sh_are_run() -> None:
    """Under the heading in which they stand; comments in them are no headings."""
    page = "# One\n```console\n# no\n```\n## Two\n```sh\n# yes\necho\n```\n"

    assert list(blocks(page)) == [Block("Two", "# yes\necho\n")]


def _read_by_a_shell(text: str, folder: Path) -> None:
    file = folder / "block.sh"
    file.write_text(text)
    checked = subprocess.run(("bash", "-n", str(file)), capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
