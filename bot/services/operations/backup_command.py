"""BACKUP_COMMAND copies each new backup to another place."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from models.backup.files import BackupFailed


async def send(command: Sequence[str], backup: Path) -> None:
    """Run the command; `{file}` in its arguments is the backup. Raises BackupFailed."""
    words = [part.replace("{file}", str(backup)) for part in command]
    failed = f"{backup} stays here, but BACKUP_COMMAND failed"
    try:
        process = await asyncio.create_subprocess_exec(
            *words, stdin=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
        )
    except OSError as error:
        raise BackupFailed(f"{failed}: {words[0]}: {error.strerror}") from error
    _, errors = await process.communicate()
    if process.returncode:
        raise BackupFailed(f"{failed}: {' '.join(errors.decode(errors='replace').split())}")
