"""Pictures of statistics: each is drawn in its own process, which is stopped if it takes too long.

matplotlib comes with the extra `[pictures]`, which a small server may leave out.
"""

import asyncio
import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

from loguru import logger

from bot.services.analytics.chart_rendering import Picture
from bot.services.errors import Refusal

DRAW_TIMEOUT_S = 60.0  # the first picture of a machine makes matplotlib's list of fonts
_PROJECT = Path(__file__).parents[3]
# The environment of a drawing process: no bot token, no address of the database.
_KEPT_VARIABLES = (
    "PATH",
    "HOME",
    "LANG",
    "LD_LIBRARY_PATH",
    "SYSTEMROOT",
    "TEMP",
    "TMPDIR",
    "USERPROFILE",
)


class NoPicture(Refusal):
    """Drawing failed; the log says why."""

    text_key = "errors-no-picture"


def can_draw() -> bool:
    """Whether matplotlib is installed."""
    return find_spec("matplotlib") is not None


async def draw(picture: Picture) -> bytes:
    """The picture as a PNG, drawn in a process of its own. Raises NoPicture."""
    try:
        async with asyncio.timeout(DRAW_TIMEOUT_S):
            return await _drawn(json.dumps(asdict(picture)).encode())
    except (OSError, TimeoutError) as error:
        logger.opt(exception=error).error("a picture could not be drawn")
        raise NoPicture from error


async def _drawn(picture: bytes) -> bytes:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.services.analytics.chart_rendering"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=_PROJECT,
        env={name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
    )
    try:
        drawn, errors = await process.communicate(picture)
    finally:
        with suppress(ProcessLookupError):
            process.kill()  # does nothing if it has ended
    if process.returncode:
        raise OSError(f"exit code {process.returncode}: {errors.decode(errors='replace')}")
    return drawn
