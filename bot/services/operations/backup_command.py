"""BACKUP_COMMAND: what takes each new backup to another place."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from models.backup.files import BackupFailed


async def send(command: Sequence[str], backup: Path) -> None:
    """Run the command; `{file}` in its arguments is the backup. Raises BackupFailed."""
    words = [part.replace("{file}", str(backup)) for part in command]
    kept = f"{backup} stays here, but BACKUP_COMMAND failed"
    try:
        process = await asyncio.create_subprocess_exec(
            *words, stdin=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
        )
    except OSError as error:
        raise BackupFailed(f"{kept}: {words[0]}: {error.strerror}") from error
    _, said = await process.communicate()
    if process.returncode:
        raise BackupFailed(f"{kept}: {' '.join(said.decode(errors='replace').split())}")
