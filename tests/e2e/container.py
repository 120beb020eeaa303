"""Executes our Dockerfile without Docker: stages are folders, RUN lines are run.

A stage's / is a folder of its own, so absolute paths of the image become paths below it. What needs
root and Debian's packages is not run but remembered. Where packages are `lent`, those of this
Python stand for what the image would install.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

ROOTS = ("app", "backups", "data", "src", "venv")
OF_ROOT = ("apt-get ", "useradd ")
OF_PACKAGES = ("python -m venv ", "/venv/bin/pip install ")
_PATH = re.compile(rf"(?<![\w./])/(?=(?:{'|'.join(ROOTS)})\b)")


class Line(NamedTuple):
    """An instruction and what it is told."""

    word: str
    text: str


def lines(dockerfile: str) -> Iterator[Line]:
    """The instructions, in order."""
    joined = dockerfile.replace("\\\n", " ")
    for line in joined.splitlines():
        if line.strip() and not line.startswith("#"):
            word, _, text = line.partition(" ")
            yield Line(word, text.strip())


class Stage:
    """One image: its folder, its variables, its user, what it starts."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        self.user = "root"
        self.where = folder
        self.command: list[str] = []
        self.health = ""
        self.not_run: list[str] = []
        folder.mkdir(parents=True)

    def path(self, text: str) -> str:
        """The text, its paths of the image being those below the stage's folder."""
        return _PATH.sub(f"{self.folder}/", text)

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run a line by the shell, where the image stands, with its variables."""
        return subprocess.run(
            ("/bin/sh", "-c", self.path(command)),
            cwd=self.where,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def learn(self, names: str) -> None:
        """ENV, or ARG with its default."""
        for pair in names.split():
            name, _, value = pair.partition("=")
            value = value.replace("$PATH", self.environment["PATH"])
            self.environment[name] = self.path(value)

    def stand(self, place: str) -> None:
        """WORKDIR."""
        self.where = Path(self.path(place))
        self.where.mkdir(parents=True, exist_ok=True)


class Builder:
    """Builds the stages of a Dockerfile from a folder of sources, below `folder`."""

    def __init__(self, sources: Path, folder: Path, *, lent: bool, **variables: str) -> None:
        self._sources = sources
        self._folder = folder
        self._lent = lent
        self._variables = variables
        self.stages: dict[str, Stage] = {}

    def build(self, dockerfile: str) -> Stage:
        """The last stage."""
        for word, text in lines(dockerfile):
            if word == "FROM":
                stage = self._begin(text)
            else:
                self._do(stage, word, text)
        return stage

    def _begin(self, image: str) -> Stage:
        name = image.partition(" AS ")[2] or "last"
        python = Path(sys.base_prefix, "bin")
        environment = {"PATH": f"{python}{os.pathsep}{os.defpath}", "HOME": str(self._folder)}
        self.stages[name] = Stage(self._folder / name, environment | self._variables)
        return self.stages[name]

    def _do(self, stage: Stage, word: str, text: str) -> None:
        deeds = {"ARG": stage.learn, "ENV": stage.learn, "WORKDIR": stage.stand}
        if word in deeds:
            deeds[word](text)
        elif word == "RUN":
            self._run(stage, text)
        elif word == "COPY":
            self._copy(stage, text)
        elif word == "USER":
            stage.user = text
        elif word == "HEALTHCHECK":
            stage.health = text.partition("CMD ")[2]
        elif word == "CMD":
            stage.command = json.loads(text)
        else:
            assert word == "VOLUME", f"no idea what {word} does"

    def _run(self, stage: Stage, text: str) -> None:
        if text.startswith(OF_ROOT):
            stage.not_run.append(text)
            return
        if self._lent and text.startswith(OF_PACKAGES):
            venv = stage.folder / "venv"
            if not venv.exists():
                venv.symlink_to(sys.prefix)
            return
        ran = stage.run(text)
        assert ran.returncode == 0, ran.stdout + ran.stderr

    def _copy(self, stage: Stage, text: str) -> None:
        *sources, target = text.split()
        root = self._sources
        if sources[0].startswith("--from="):
            other = self.stages[sources.pop(0).removeprefix("--from=")]
            sources, root = [other.path(name) for name in sources], other.folder
        for name in sources:
            self._put(root / name, Path(stage.path(target)), stage)

    def _put(self, source: Path, target: Path, stage: Stage) -> None:
        target = stage.where / target
        if source.is_symlink():
            target.symlink_to(source.readlink())
        elif source.is_dir():
            shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
        else:
            shutil.copy(source, target)


def context(project: Path, folder: Path) -> Path:
    """What Docker would get to see of the project: what .dockerignore lets through."""
    rules = (project / ".dockerignore").read_text().splitlines()
    kept = [rule.removeprefix("!") for rule in rules if rule.startswith("!")]
    banned = [rule.removeprefix("**/") for rule in rules if rule.startswith("**/")]
    assert [rule for rule in rules if rule and rule[0] not in "#!"] == [
        "*",
        *(f"**/{rule}" for rule in banned),
    ]

    def unseen(_: str, names: list[str]) -> list[str]:
        return [name for name in names if any(fnmatch(name, rule) for rule in banned)]

    folder.mkdir()
    for name in kept:
        if (project / name).is_dir():
            shutil.copytree(project / name, folder / name, ignore=unseen)
        else:
            shutil.copy(project / name, folder)
    return folder
