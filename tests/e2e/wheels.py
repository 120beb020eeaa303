"""Wheels of the bot's run-time packages, built from the installed ones without network."""

import hashlib
import re
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, distribution
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def make_wheels(project: Path, folder: Path) -> None:
    """One for each package that the image needs."""
    for one in _needed(project):
        _make(distribution(one), folder)


def lock_of(folder: Path) -> str:
    """A lock of these wheels, with their hashes."""
    lines = []
    for wheel in sorted(folder.iterdir()):
        name, version, *_ = wheel.name.split("-")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        lines.append(f"{name}=={version} --hash=sha256:{digest}\n")
    return "".join(lines)


def _needed(project: Path) -> set[str]:
    """The requirements of the project and of its extra [pictures], theirs, and so on."""
    ours = tomllib.loads((project / "pyproject.toml").read_text())["project"]
    asked = {*_read(ours), *_read({"dependencies": ours["optional-dependencies"]["pictures"]})}
    seen: set[tuple[str, str]] = set()
    while asked:
        seen |= asked
        found = [_read({"dependencies": distribution(n).requires or []}, e) for n, e in asked]
        asked = set(chain.from_iterable(found)) - seen
    return {name for name, _ in seen}


def _read(project: Mapping[str, list[str]], extra: str = "") -> Iterator[tuple[str, str]]:
    """Names, and the extras with which they are needed; "" is none."""
    for line in project["dependencies"]:
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({"extra": extra}):
            yield from ((canonicalize_name(needed.name), one) for one in ("", *needed.extras))


def _make(one: Distribution, folder: Path) -> None:
    tag = re.findall(r"^Tag: (\S+)", one.read_text("WHEEL") or "", re.MULTILINE)[-1]
    name = re.sub(r"[-_.]+", "_", one.name)
    with zipfile.ZipFile(folder / f"{name}-{one.version}-{tag}.whl", "w") as wheel:
        for file in one.files or []:
            if ".." not in file.parts and file.suffix != ".pyc":
                wheel.write(file.locate(), str(file))
