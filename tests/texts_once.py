"""Texts that are compiled once for all processes of a run: a file takes 50 ms of the processor.

Every worker and every bot of the end-to-end tests would compile the same files. What is compiled
is kept by its source, language and form, so another text is always compiled anew. The same is done
with what the project's code says of its texts, which takes two seconds to read.
"""

import functools
import hashlib
import inspect
import marshal
import pickle
from collections.abc import Collection, Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, cast
from uuid import uuid4

import pytest
from fluent_compiler import bundle
from fluent_compiler.compiler import CompiledFtl, compile_messages
from fluent_compiler.resource import FtlResource

from bot.i18n.usage.collector import usages
from bot.i18n.usage.usage import Usages
from bot.settings.parsers import LOCALES

FOLDER = "TEST_TEXTS"  # the variable that tells a process where they are
KEPT = 4_000  # of one process; mutants of texts are thousands

Codes = tuple[dict[str, CodeType], dict[str, str]]
"""The code of every function of a compiled file, and the function of each message."""
Signed = tuple[tuple[str, str], ...]


class KeptTexts:
    """`compile_messages` of fluent-compiler, which compiles what no process of this run has."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Codes] = {}

    def __call__(
        self,
        locale: str,
        resources: list[FtlResource],
        use_isolating: bool = True,
        functions: dict[str, Any] | None = None,
        escapers: list[Any] | None = None,
    ) -> CompiledFtl:
        """The functions of the messages; texts with faults are never kept."""
        functions = functions or {}
        form = (locale, use_isolating, _signed(functions), tuple(escapers or ()))
        source = repr((form, [one.text for one in resources]))
        name = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
        if codes := self._found(name):
            return _made(codes, dict(_surroundings(*form)) | functions)
        compiled = compile_messages(
            locale, resources, use_isolating, functions=functions, escapers=escapers
        )
        if compiled.message_functions and not compiled.errors:
            self._keep(name, _codes(compiled))
        return compiled

    def _found(self, name: str) -> Codes | None:
        if name not in self._known:
            file = self._folder / name
            if not file.exists():
                return None
            self._remember(name, marshal.loads(file.read_bytes()))
        return self._known[name]

    def _keep(self, name: str, codes: Codes) -> None:
        _written(self._folder / name, marshal.dumps(codes))
        self._remember(name, codes)

    def _remember(self, name: str, codes: Codes) -> None:
        if len(self._known) >= KEPT:
            self._known.clear()
        self._known[name] = codes


@functools.cache
def _surroundings(
    locale: str, use_isolating: bool, functions: Signed, escapers: tuple[Any, ...]
) -> dict[str, Any]:
    """What compiled functions call: plural forms, the escaper, Python's own."""
    compiled = compile_messages(
        locale,
        [FtlResource.from_string("any = any")],
        use_isolating,
        functions={name: _nobody for name, _ in functions},
        escapers=list(escapers),
    )
    around = dict(compiled.message_functions["any"].__globals__)
    assert all(around[name] is _nobody for name, _ in functions), "a function has another name"
    return around


def _nobody(*_: object) -> str:
    """Stands for the functions of the texts, which are put in its place."""
    raise AssertionError


def _signed(functions: dict[str, Any]) -> Signed:
    """How each is called: the compiler looks at that."""
    return tuple((name, str(inspect.signature(one))) for name, one in functions.items())


def _codes(compiled: CompiledFtl) -> Codes:
    """A compiled file's functions are those that have its surroundings as their globals."""
    messages = {key: one.__name__ for key, one in compiled.message_functions.items()}
    around = next(iter(compiled.message_functions.values())).__globals__
    made = {
        name: one.__code__
        for name, one in around.items()
        if isinstance(one, FunctionType) and one.__globals__ is around
    }
    return made, messages


def _made(codes: Codes, around: dict[str, Any]) -> CompiledFtl:
    made, messages = codes
    for name, code in made.items():
        around[name] = FunctionType(code, around, name)
    return CompiledFtl(message_functions={key: around[name] for key, name in messages.items()})


def keep_texts(folder: str) -> None:
    """From now on, in this process."""
    bundle.compile_messages = KeptTexts(Path(folder))


class KeptUsages:
    """`usages` of bot.i18n.usage: of the project they stay the same for a run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[frozenset[str], Usages] = {}

    def __call__(self, root: Path, stems: Collection[str]) -> Usages:
        """Of another root they are always read."""
        if root != LOCALES.parent:
            return usages(root, stems)
        named = frozenset(stems)
        if named not in self._known:
            self._known[named] = self._read(named)
        return self._known[named]

    def _read(self, stems: frozenset[str]) -> Usages:
        name = hashlib.sha256(repr(sorted(stems)).encode()).hexdigest()
        file = self._folder / f"{name}.usages"
        if file.exists():
            return cast("Usages", pickle.loads(file.read_bytes()))
        found = usages(LOCALES.parent, stems)
        _written(file, pickle.dumps(found))
        return found


def _written(file: Path, content: bytes) -> None:
    """Under another name first: another process may be reading."""
    unfinished = file.with_name(uuid4().hex)
    unfinished.write_bytes(content)
    unfinished.rename(file)


@pytest.fixture(scope="session")
def texts_folder(run_folder: Path) -> Path:
    """One for all workers of the run."""
    folder = run_folder / "texts"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def project_usages(texts_folder: Path) -> KeptUsages:
    """What the project's code says of its texts."""
    return KeptUsages(texts_folder)


@pytest.fixture(autouse=True, scope="session")
def texts_once(texts_folder: Path, project_usages: KeptUsages) -> Iterator[None]:
    """For the tests of this worker; the texts also, by the environment, for bots that it starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundle, "compile_messages", KeptTexts(texts_folder))
        patch.setattr("bot.i18n.text_editor.usages", project_usages)
        patch.setattr("bot.i18n.tools.check.usages", project_usages)
        patch.setenv(FOLDER, str(texts_folder))
        yield
