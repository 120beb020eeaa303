"""The text of every .ftl file, with an operator's own texts instead of ours."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from fluent.syntax import FluentParser, ast

Files = Mapping[str, str]
"""The text of each file of one language, by the file's name without .ftl."""

Sources = Mapping[str, Files]
"""The files of each language, by its code."""


def read_sources(root: Path, overlay: Path | None = None) -> Sources:
    """Every .ftl file under `root`. The entries of the same file under `overlay` replace ours.

    A language or file that only the overlay has is left out: the overlay only changes texts.
    Raises OSError, and UnicodeDecodeError for a file that is not UTF-8.
    """
    return {folder.name: dict(_files(folder, overlay)) for folder in language_folders(root)}


def language_folders(root: Path) -> list[Path]:
    """The folders of languages under `root`, in order."""
    return sorted(path for path in root.iterdir() if path.is_dir())


def _files(folder: Path, overlay: Path | None) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.ftl")):
        own = overlay / folder.name / path.name if overlay else None
        text = path.read_text("utf-8-sig")
        has_own = own is not None and own.is_file()
        yield path.stem, overlaid(text, own.read_text("utf-8-sig")) if own and has_own else text


def overlaid(text: str, own: str) -> str:
    """`text` with each message and term that `own` has replaced by that."""
    replaced = set(entry_spans(own))
    kept, at = [], 0
    for key, (start, end) in entry_spans(text).items():
        if key in replaced:
            kept.append(text[at:start])
            at = end
    return "\n".join(["".join([*kept, text[at:]]), own])


def entry_spans(text: str) -> dict[str, tuple[int, int]]:
    """Where each message and term is in a file, without its comment. Terms begin with -."""
    found = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Message | ast.Term) and entry.span:
            start = entry.id.span.start if entry.id.span else entry.span.start
            name = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            found[name] = (start - isinstance(entry, ast.Term), entry.span.end)
    return found


def fingerprint(*roots: Path | None) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of each .ftl file under these folders, to notice changes."""
    paths = [path for root in roots if root for path in sorted(root.glob("*/*.ftl"))]
    return tuple(_stamps(paths))


def _stamps(paths: list[Path]) -> Iterator[tuple[str, int, int]]:
    for path in paths:
        try:
            stat = path.stat()
        except FileNotFoundError:  # an editor is replacing it
            continue
        yield str(path), stat.st_mtime_ns, stat.st_size
