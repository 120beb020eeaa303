"""python -m tests.e2e.clean_root [--mirror URL] [--page FILE]: run docs/operating.md as it stands.

Needs root, Debian's debootstrap and iproute2, and the network: a mirror of Debian, and the package
index of pip's own settings. Nothing of it runs in `make test`. What was said becomes a page.
"""

import argparse
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.clean_root.blocks import Block, blocks
from tests.e2e.clean_root.dockerfile import steps
from tests.e2e.clean_root.root import CleanRoot
from tests.e2e.clean_root.substitutes import NGINX, UNITS, substituted
from tests.e2e.clean_root.transcript import Said, page, said
from tests.e2e.process import ROOT

GUIDE = ROOT / "docs" / "operating.md"


def main() -> int:
    """The exit code: 0 if every block came to its end."""
    arguments = _arguments()
    wanted = [substituted(block) for block in blocks(GUIDE.read_text("utf-8"))]
    wanted += [Block("nginx instead of Caddy", NGINX)]
    wanted += [steps(ROOT / "deploy" / "Dockerfile"), Block("The units", UNITS)]
    with TemporaryDirectory(prefix="clean-root-", dir=arguments.folder) as folder:
        root = CleanRoot(Path(folder), arguments.mirror)
        try:
            root.make(ROOT, arguments.base)
            found = list(_run(root, wanted))
        finally:
            root.remove()
    if arguments.page:
        arguments.page.write_text(page(found), "utf-8")
    return 0 if len(found) == len(wanted) and found[-1].done else 1


def _run(root: CleanRoot, wanted: list[Block]) -> list[Said]:
    found = []
    for one in said(root.run([block.text for block in wanted]), wanted):
        print(one.told(), flush=True)
        found.append(one)
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.clean_root", description=__doc__)
    parser.add_argument("--mirror", default="http://deb.debian.org/debian", help="of Debian")
    parser.add_argument("--folder", type=Path, help="where the root is made")
    parser.add_argument("--base", type=Path, help="a root that debootstrap made, to be copied")
    parser.add_argument("--page", type=Path, help="write it, docs/runs/clean-root.md")
    for program in ("debootstrap", "ip", "unshare", "chroot"):
        if not shutil.which(program):
            parser.error(f"there is no {program} on this machine")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
