"""A clean Debian in a folder, with processes, mounts and a network of its own."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.e2e.clean_root import proxy
from tests.e2e.clean_root.transcript import BEGINS, ENDS

RELEASE = "bookworm"
STAND_IN = Path(__file__).with_name("systemctl.py")
NETWORK, OURS, THEIRS = "clean-root", "10.213.0.1", "10.213.0.2"
HOSTS = "127.0.0.1 localhost clean\n"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
BEGIN = """set -euo pipefail
trap 'test $? = 0 || tail --lines=5 /var/log/{billing-bot*,caddy*,sandbox}.log' EXIT
cd /root
"""
INSIDE = """
mount --bind /dev {root}/dev
mount -t devpts devpts {root}/dev/pts
mount -t tmpfs tmpfs {root}/dev/shm
mount -t proc proc {root}/proc
hostname clean
exec chroot {root} /usr/bin/env -i {variables} /bin/bash /srv/all.sh
"""


class CleanRoot:
    """Make it, run blocks in it, remove it."""

    def __init__(self, folder: Path, mirror: str) -> None:
        self._root = folder / "root"
        self._mirror = mirror

    def make(self, project: Path, base: Path | None) -> None:
        """Debian's own minimum, the project's commits, a stand-in for systemctl."""
        if base:
            _run("cp", "--archive", str(base), str(self._root))
        else:
            _run("debootstrap", "--variant=minbase", RELEASE, str(self._root), self._mirror)
        _run("git", "clone", "--quiet", "--bare", str(project), str(self._root / "srv/project.git"))
        stand_in = self._root / "usr/local/bin/systemctl"
        stand_in.write_text(f"#!/usr/bin/python3\n{STAND_IN.read_text()}")
        stand_in.chmod(0o755)
        (self._root / "etc/hosts").write_text(HOSTS)
        if authorities := os.environ.get("PIP_CERT"):
            copy = self._root / "srv/authorities.crt"
            shutil.copy(authorities, copy)
        self._connect()

    def _connect(self) -> None:
        _run("ip", "netns", "add", NETWORK)
        pair = ("type", "veth", "peer", "name", "clean1", "netns", NETWORK)
        _run("ip", "link", "add", "clean0", *pair)
        _run("ip", "address", "add", f"{OURS}/30", "dev", "clean0")
        _run("ip", "link", "set", "clean0", "up")
        for words in (
            "link set lo up",
            f"address add {THEIRS}/30 dev clean1",
            "link set clean1 up",
        ):
            _run("ip", "-n", NETWORK, *words.split())

    def remove(self) -> None:
        """The network; the folder is its maker's."""
        subprocess.run(("ip", "netns", "delete", NETWORK), check=False)
        subprocess.run(("ip", "link", "delete", "clean0"), check=False, stderr=subprocess.DEVNULL)

    def run(self, texts: Sequence[str]) -> Iterator[str]:
        """Run the blocks in one shell until one fails; the lines of all of them as they come."""
        places = [f"/srv/block{number}.sh" for number in range(len(texts))]
        for place, text in zip(places, texts, strict=True):
            (self._root / place[1:]).write_text(text)
        parts = (f"echo '{BEGINS}'\n. {place}\necho '{ENDS}'\n" for place in places)
        (self._root / "srv/all.sh").write_text(BEGIN + "".join(parts))
        inside = INSIDE.format(root=self._root, variables=" ".join(self._variables()))
        words = ("ip", "netns", "exec", NETWORK, "unshare", "--mount", "--uts", "--pid", "--fork")
        with subprocess.Popen(
            (*words, "--kill-child", "/bin/sh", "-ec", inside),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ) as process:
            assert process.stdout
            yield from process.stdout

    def _variables(self) -> Iterator[str]:
        """For apt and pip; pip's settings for its package index are those of this environment."""
        through = f"http://{OURS}:{proxy.serve(OURS)}"
        given = {"http_proxy": through, "https_proxy": through, "no_proxy": "127.0.0.1,localhost"}
        given |= {"PATH": PATH, "HOME": "/root", "LANG": "C.UTF-8", "PIP_PROGRESS_BAR": "off"}
        given |= {"DEBIAN_FRONTEND": "noninteractive", "PIP_ROOT_USER_ACTION": "ignore"}
        for name in ("PIP_INDEX_URL", "PIP_DEFAULT_TIMEOUT"):
            if value := os.environ.get(name):
                given[name] = value
        if os.environ.get("PIP_CERT"):
            given["PIP_CERT"] = "/srv/authorities.crt"
        return (f"{name}={value}" for name, value in given.items())


def _run(*words: str) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
