"""Writes a file of texts in one step: a reader sees the old file or the new one."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_text(path: Path, text: str) -> None:
    """Write the text as UTF-8 in one step. Its line ends are not changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.chmod(file.name, path.stat().st_mode if path.exists() else 0o644)
        os.replace(file.name, path)
    except OSError:
        os.unlink(file.name)
        raise
