"""Files that are read once for all workers of a run, before they start.

Python and pytest keep what they compiled in `__pycache__`, and Hypothesis keeps the constants of
our code. In a fresh clone all workers would look for the same file at the same moment, find
nothing, and each read it: ten seconds of the processor a worker, most of them for rewriting the
assertions of tests.
"""

import multiprocessing
from collections.abc import Iterator, Sequence
from importlib.util import cache_from_source
from pathlib import Path
from py_compile import PyCompileError, compile
from types import ModuleType

import pytest
from _pytest.assertion import rewrite  # pytest has no public way to rewrite without importing
from hypothesis.internal.constants_ast import constants_from_module

ROOT = Path(__file__).parents[1]
PROGRAM = ("bot", "dialogs", "models", "tests")
CONSTANTS = ".hypothesis/constants"


def compile_ahead(config: pytest.Config, processes: int) -> None:
    """The chosen tests and what they may import, unless it was compiled before."""
    chosen = [config.invocation_params.dir / word.split("::")[0] for word in config.args]
    files = list(uncompiled(ROOT, chosen))
    fork = multiprocessing.get_context("fork")  # no other process can be given the configuration
    shares = [files[number::processes] for number in range(processes)]
    working = [fork.Process(target=keep, args=(config, share)) for share in shares if share]
    for process in working:
        process.start()
    for process in working:
        process.join()


def uncompiled(root: Path, chosen: Sequence[Path]) -> Iterator[Path]:
    """Test files under the chosen paths, and all others, that changed since they were compiled.

    Of a checkout whose constants nobody has noted, all that is not a test.
    """
    is_noted = root.joinpath(CONSTANTS).exists()
    for folder in PROGRAM:
        for file in sorted(root.joinpath(folder).rglob("*.py")):
            if _is_test(file) and not any(map(file.is_relative_to, chosen)):
                continue
            if not (is_noted or _is_test(file)) or not _is_kept(file):
                yield file


def _is_kept(file: Path) -> bool:
    kept = kept_at(file)
    return kept.exists() and kept.stat().st_mtime >= file.stat().st_mtime


def kept_at(file: Path) -> Path:
    """Where Python, or for a test pytest, looks for the compiled file."""
    if _is_test(file):
        return rewrite.get_cache_dir(file) / (file.stem + rewrite.PYC_TAIL)
    return Path(cache_from_source(str(file)))


def keep(config: pytest.Config, files: Sequence[Path]) -> None:
    """Compile these, and note the program's constants.

    A file with faults is left for whoever imports it, and reads what is wrong.
    """
    for file in files:
        try:
            if _is_test(file):
                _keep_rewritten(config, file)
            else:
                compile(str(file), doraise=True)
                _keep_constants(file)
        except (OSError, SyntaxError, PyCompileError):
            continue


def _is_test(file: Path) -> bool:
    return file.name.startswith("test_")


def _keep_rewritten(config: pytest.Config, file: Path) -> None:
    kept = kept_at(file)
    kept.parent.mkdir(exist_ok=True)
    source, code = rewrite._rewrite_test(file, config)
    rewrite._write_pyc(config.stash[rewrite.assertstate_key], code, source, kept)


def _keep_constants(file: Path) -> None:
    """As Hypothesis does it, which leaves out tests."""
    if "tests" in file.parts:
        return
    module = ModuleType(file.stem)
    module.__file__ = str(file)
    constants_from_module(module)
