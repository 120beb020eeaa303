"""Backup files: written under a temporary name, readable by the owner only, then renamed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BackupFailed(Exception):
    """A backup or restore failed and nothing was changed. The message is one line."""


@contextmanager
def made_whole(target: Path) -> Iterator[Path]:
    """Yield an empty file to fill. After the block it is `target` and flushed to the disk.

    A block that fails leaves no file. Raises BackupFailed if it can't be written.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            yield part
            _to_disk(part)
            part.replace(target)
            _to_disk(target.parent)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise BackupFailed(f"{target} can't be written: {error}") from error


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
