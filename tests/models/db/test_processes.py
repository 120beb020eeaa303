"""Several processes on one database: the bot, a worker, an operator's command."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from models import Account, Purpose
from tests.database import newcomer

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parents[3]

READ_THEN_WRITE = """
import asyncio, sys
from models import Account
from models.db.connection import close, connect
from models.db.transactions import transaction

async def once():
    account = await Account.get(purpose="wallet")
    await Account.filter(id=account.id, version=account.version).update(version=account.version + 1)
    await Account.filter(id=account.id).update(balance=account.balance + 1)

async def main():
    await connect(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(20):
        await asyncio.gather(*(transaction(once) for _ in range(10)))
    await close()

asyncio.run(main())
"""

MIGRATE = """
import asyncio, sys
from models.schema.migrate import migrate

print("ready", flush=True)
sys.stdin.readline()
print(asyncio.run(migrate(sys.argv[1])))
"""

NOT_OF_SLOWNESS = {"LOGURU_LEVEL": "ERROR"}
"""For processes whose complaints are counted: a busy machine is none."""


async def start(program: str, url: str) -> asyncio.subprocess.Process:
    """Start a Python process in the project's root and wait until it is ready to go."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", program, url),
        cwd=ROOT,
        env={**os.environ, **NOT_OF_SLOWNESS},
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    return process


async def go(processes: list[asyncio.subprocess.Process]) -> list[tuple[bytes, bytes]]:
    """Let all run at once; what each printed and complained of."""
    return await asyncio.gather(*(process.communicate(b"\n") for process in processes))


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_two_processes_that_read_then_write_are_never_locked_out(raw_database: str) -> None:
    """2 x 200 transactions that first read and then write: all counted, no "database is locked"."""
    await newcomer(1)
    await Account.create(user_id=1, purpose=Purpose.WALLET)
    outputs = await go([await start(READ_THEN_WRITE, raw_database) for _ in range(2)])

    assert [errors for _, errors in outputs] == [b"", b""]
    account = await Account.get(purpose=Purpose.WALLET)
    assert (account.balance, account.version) == (400, 400)


async def test_two_starters_migrate_once(empty_url: str) -> None:
    """One applies everything, the other finds nothing to do."""
    outputs = await go([await start(MIGRATE, empty_url) for _ in range(2)])

    assert [errors for _, errors in outputs] == [b"", b""]
    assert sorted(output.count(b".py") for output, _ in outputs)[0] == 0
    assert sum(output != b"[]\n" for output, _ in outputs) == 1
