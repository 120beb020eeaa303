"""The command `python -m tools.upgrade_0_1`. It reads the settings of the bot."""

import asyncio
import sys

from bot.services.operations.database_startup import reachable
from bot.settings.settings import BadSetting, CannotStart, Settings
from tools.upgrade_0_1.upgrade import upgrade


async def _upgrade(url: str) -> None:
    async with reachable(url):
        copy = await upgrade(url)
    print("The database is upgraded. Start the bot: it verifies the ledger first.")
    if copy:
        print(f"A copy of the database before the upgrade is in {copy}.")


def main() -> int:
    """Upgrade the database of DATABASE_URL. If that fails: one line on stderr, exit code 1."""
    try:
        asyncio.run(_upgrade(Settings.load().database_url.reveal()))
    except (BadSetting, CannotStart) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


sys.exit(main())
