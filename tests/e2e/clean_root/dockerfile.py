"""The Dockerfile's steps as a block: what an image would get lies in the clean root itself."""

from collections.abc import Iterator
from pathlib import Path

from tests.e2e.clean_root.blocks import Block
from tests.e2e.container import Line, lines

BEGIN = """# Here: no Docker. Debian's Python in the place of the image's; one root for both stages.
ln -s /usr/bin/python3 /usr/local/bin/python
cp -r /opt/billing-bot /srv/context
"""
END = """cd /data
sudo -u bot env PYTHONPATH=$PYTHONPATH BOT_TOKEN=42:demo /venv/bin/python -m bot migrate
sudo -u bot env PYTHONPATH=$PYTHONPATH BOT_TOKEN=42:demo /venv/bin/python -m bot verify | tail -n 1
"""


def steps(dockerfile: Path) -> Block:
    """Each instruction by the shell's own words."""
    found = (text for line in lines(dockerfile.read_text()) for text in _words(line))
    return Block("The Dockerfile's steps", BEGIN + "\n".join(found) + "\n" + END)


def _words(line: Line) -> Iterator[str]:
    if line.word == "RUN":
        yield line.text
    elif line.word == "WORKDIR":
        yield f"mkdir -p {line.text}; cd {line.text}"
    elif line.word in ("ARG", "ENV"):
        yield f"export {line.text}"
    elif line.word == "COPY" and not line.text.startswith("--from"):
        *names, target = line.text.split()
        yield f"cp -r {' '.join(f'/srv/context/{name}' for name in names)} {target}"
