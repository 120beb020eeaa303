"""PostgreSQL's baseline: transactions a second of pgbench, TPC-B-like."""

import asyncio
import os
import re
import shutil
from glob import glob
from urllib.parse import urlsplit

from tests.postgres import on_server

PIPE = asyncio.subprocess.PIPE
_TPS = re.compile(r"tps = ([\d.]+)")


def binary() -> str | None:
    """Where pgbench is: on the path, or where Debian keeps it."""
    kept = sorted(glob("/usr/lib/postgresql/*/bin/pgbench"))
    return shutil.which("pgbench") or (kept[-1] if kept else None)


async def fill(url: str, scale: int) -> None:
    """Make its tables: a branch and 100,000 accounts for each of `scale`."""
    await _run(url, "-i", "-q", "-s", str(scale))


async def vacuum(url: str) -> None:
    """What pgbench does to its own tables when they are filled and before each run, for others.

    A server's autovacuum sees to that. Where it is off, as on some machines of tests, plans made
    for a handful of rows are kept while the tables grow, and read them from end to end.
    """
    if url.startswith("postgres"):
        await on_server(url.partition("?")[0], "VACUUM ANALYZE")


async def tps(url: str, clients: int, seconds: float) -> float:
    """Transactions a second, on two threads."""
    output = await _run(url, "-c", str(clients), "-j", "2", "-T", str(max(1, round(seconds))))
    found = _TPS.search(output)
    assert found, output
    return float(found[1])


async def _run(url: str, *options: str) -> str:
    """Raises RuntimeError with what it said."""
    parts, program = urlsplit(url), binary()
    assert program
    where = ("-h", parts.hostname or "", "-p", str(parts.port or 5432), "-U", parts.username or "")
    process = await asyncio.create_subprocess_exec(
        *(program, *where, *options, parts.path[1:]),
        **{
            "stdout": PIPE,
            "stderr": PIPE,
            "env": os.environ | {"PGPASSWORD": parts.password or ""},
        },
    )
    output, errors = await process.communicate()
    if process.returncode:
        raise RuntimeError(errors.decode())
    return output.decode()
